"""Cucumber's JSON: features with scenarios with steps. https://cucumber.io/docs/cucumber/reporting/"""

from collections.abc import Iterator, Mapping
from typing import IO, Any

from services.codebuild.domain.report import CaseStatus, TestCase
from services.codebuild.reports.formats.document import BadReport, read_json, whole

_ENDS: Mapping[str, CaseStatus] = {
    "failed": CaseStatus.FAILED, "undefined": CaseStatus.UNKNOWN, "ambiguous": CaseStatus.UNKNOWN,
    "pending": CaseStatus.SKIPPED, "skipped": CaseStatus.SKIPPED,
}  # fmt: skip
"""The first that a step has decides."""


def read_cucumber(file: IO[bytes]) -> list[TestCase]:
    """Raises BadReport."""
    features = read_json(file)
    if not isinstance(features, list) or not all(isinstance(one, dict) for one in features):
        raise BadReport("expected a list of features")
    return [case for feature in features for case in _cases(feature)]


def _cases(feature: Mapping[str, Any]) -> Iterator[TestCase]:
    """The steps of a background belong to the scenario that follows."""
    name = str(feature.get("name") or feature.get("uri") or "")
    steps: list[Mapping[str, Any]] = []
    for element in _items(feature, "elements"):
        for part in ("before", "steps", "after"):
            steps += _items(element, part)
        if element.get("type") != "background":
            yield _case(str(element.get("name", "")), name, steps)
            steps = []


def _case(name: str, feature: str, steps: list[Mapping[str, Any]]) -> TestCase:
    results = [found for step in steps if isinstance(found := step.get("result"), dict)]
    said = {str(result.get("status", "")).lower() for result in results}
    status = next((end for word, end in _ENDS.items() if word in said), None)
    if status is None:
        status = CaseStatus.SUCCEEDED if said <= {"passed"} else CaseStatus.UNKNOWN
    message = next((str(result["error_message"]) for result in results if result.get("error_message")), "")
    duration = sum(whole(str(result.get("duration", ""))) for result in results)
    return TestCase(name, status, feature, feature, duration, message)


def _items(value: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = value.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
