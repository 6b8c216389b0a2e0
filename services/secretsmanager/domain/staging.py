"""Staging labels: each is at one version of a secret at most, and it moves.

https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html#term_version
"""

from collections.abc import Mapping, Sequence

from services.secretsmanager.domain.errors import Invalid, NoSuchValue, TooManyLabels

CURRENT, PREVIOUS = "AWSCURRENT", "AWSPREVIOUS"
_MOST = 20
Stages = Mapping[str, Sequence[str]]
"""Version id -> its labels."""


def placed(stages: Stages, version: str, labels: Sequence[str]) -> dict[str, list[str]]:
    """The stages after `labels` have moved to `version`. Who loses AWSCURRENT becomes AWSPREVIOUS. Raises
    TooManyLabels."""
    found = {other: [one for one in held if one not in labels] for other, held in stages.items() if other != version}
    found[version] = list(dict.fromkeys([*stages.get(version, ()), *labels]))
    before = holder(stages, CURRENT)
    if CURRENT in labels and before is not None and before != version:
        found = {other: [one for one in held if one != PREVIOUS] for other, held in found.items()}
        found[before].append(PREVIOUS)
    if any(len(held) > _MOST for held in found.values()):
        raise TooManyLabels
    return found


def moved(stages: Stages, label: str, source: str | None, target: str | None) -> dict[str, list[str]]:
    """The stages after UpdateSecretVersionStage. Raises Invalid, NoSuchValue, TooManyLabels."""
    for version in (source, target):
        if version is not None and version not in stages:
            raise NoSuchValue(f"VersionId: {version}")
    at = holder(stages, label)
    if source is not None and source != at:
        raise Invalid(f"The staging label {label} is not attached to version {source}.")
    if target is None:
        return _removed(stages, label, source)
    if at is not None and at != target and source is None:
        raise Invalid(
            f"The parameter RemoveFromVersionId can't be empty. Staging label {label} is currently attached to version "
            f"{at}, so you must explicitly reference that version in RemoveFromVersionId."
        )
    return placed(stages, target, [label])


def _removed(stages: Stages, label: str, source: str | None) -> dict[str, list[str]]:
    if source is None:
        raise Invalid("You must specify MoveToVersionId or RemoveFromVersionId.")
    if label == CURRENT:
        raise Invalid(
            f"You can only move staging label {CURRENT} to a different secret version. It can't be completely removed."
        )
    return {version: [one for one in held if one != label] for version, held in stages.items()}


def holder(stages: Stages, label: str) -> str | None:
    """The version that has the label."""
    return next((version for version, held in stages.items() if label in held), None)
