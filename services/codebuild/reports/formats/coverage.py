"""Which lines tests reached: Cobertura, Clover, JaCoCo and SimpleCov."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any
from xml.etree.ElementTree import Element

from services.codebuild.domain.report import Coverage
from services.codebuild.reports.formats.document import BadReport, read_json, read_xml, whole

_CONDITIONS = re.compile(r"\((\d{1,9})/(\d{1,9})\)")


@dataclass(slots=True)
class _Lines:
    """Lines of one file, in which a tool may name a line more than once. branches: (reached, all) of a line."""

    hits: dict[int, bool] = field(default_factory=dict)
    branches: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, number: int, hit: bool) -> None:
        self.hits[number] = self.hits.get(number, False) or hit

    def add_branches(self, number: int, reached: int, total: int) -> None:
        self.branches[number] = max(self.branches.get(number, (0, 0)), (min(reached, total), total))

    def coverage(self, path: str) -> Coverage:
        reached = sum(self.hits.values())
        branches, total = (sum(pair[n] for pair in self.branches.values()) for n in (0, 1))
        return Coverage(path, reached, len(self.hits) - reached, branches, total - branches)


def read_cobertura(file: IO[bytes]) -> list[Coverage]:
    """Raises BadReport."""
    root = read_xml(file, "coverage")
    files: dict[str, _Lines] = {}
    for group in root.iter("class"):
        lines = files.setdefault(group.get("filename", ""), _Lines())
        for line in group.iter("line"):
            number = whole(line.get("number"))
            lines.add(number, whole(line.get("hits")) > 0)
            if found := _CONDITIONS.search(line.get("condition-coverage", "")):
                lines.add_branches(number, int(found[1]), int(found[2]))
    return [lines.coverage(path) for path, lines in files.items()]


def read_clover(file: IO[bytes]) -> list[Coverage]:
    """Raises BadReport."""
    root = read_xml(file, "coverage")
    return [_clover_file(element) for element in root.iter("file")]


def _clover_file(element: Element) -> Coverage:
    """Its lines, or what its metrics say when it has none."""
    path, metrics = element.get("path") or element.get("name") or "", element.find("metrics")
    lines = _Lines()
    for line in element.iter("line"):
        number, true, false = (whole(line.get(name)) for name in ("num", "truecount", "falsecount"))
        conditional = line.get("type") == "cond"
        lines.add(number, whole(line.get("count")) > 0 or (conditional and true + false > 0))
        if conditional:
            lines.add_branches(number, (true > 0) + (false > 0), 2)
    if lines.hits or metrics is None:
        return lines.coverage(path)
    total, reached, conditions, met = (
        whole(metrics.get(name)) for name in ("statements", "coveredstatements", "conditionals", "coveredconditionals")
    )
    return Coverage(path, reached, max(0, total - reached), met, max(0, conditions - met))


def read_jacoco(file: IO[bytes]) -> list[Coverage]:
    """Raises BadReport."""
    root = read_xml(file, "report")
    return [_jacoco_file(source, package) for package in root.iter("package") for source in package.iter("sourcefile")]


def _jacoco_file(source: Element, package: Element) -> Coverage:
    counters = {one.get("type"): one for one in source if one.tag == "counter"}
    lines, branches = (_counter(counters.get(kind)) for kind in ("LINE", "BRANCH"))
    folder = package.get("name", "").strip("/")
    return Coverage(f"{folder}/{source.get('name', '')}".lstrip("/"), *lines, *branches)


def _counter(element: Element | None) -> tuple[int, int]:
    """Covered, missed."""
    return (0, 0) if element is None else (whole(element.get("covered")), whole(element.get("missed")))


def read_simplecov(file: IO[bytes]) -> list[Coverage]:
    """SimpleCov's own result set, of one or of several commands. Raises BadReport."""
    document = read_json(file)
    if not isinstance(document, dict):
        raise BadReport("expected an object")
    found = [coverage for holder in (document, *document.values()) if (coverage := _coverage_of(holder)) is not None]
    if not found:
        raise BadReport("expected an object with coverage")
    return [one for coverage in found for one in _simplecov_files(coverage)]


def _coverage_of(holder: Any) -> Mapping[str, Any] | None:
    found = holder.get("coverage") if isinstance(holder, dict) else None
    return found if isinstance(found, dict) else None


def _simplecov_files(coverage: Mapping[str, Any]) -> Iterator[Coverage]:
    for path, content in coverage.items():
        given = content.get("lines") if isinstance(content, dict) else content
        branches = content.get("branches") if isinstance(content, dict) else None
        counts = [one for one in given if isinstance(one, int)] if isinstance(given, list) else []
        reached = sum(one > 0 for one in counts)
        ways = [way for one in (branches.values() if isinstance(branches, dict) else ()) for way in _ways(one)]
        taken = sum(way > 0 for way in ways)
        yield Coverage(path, reached, len(counts) - reached, taken, len(ways) - taken)


def _ways(condition: Any) -> list[int]:
    return [way for way in condition.values() if isinstance(way, int)] if isinstance(condition, dict) else []
