"""Details of CodeCommit's events. https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html"""

from collections.abc import Mapping
from typing import Any

from services.codecommit.domain.merging import MadeMerge
from services.codecommit.domain.movements import Move
from services.codecommit.domain.repository import Repository


def reference_detail(repository: Repository, move: Move) -> Mapping[str, Any]:
    """Of a `CodeCommit Repository State Change`."""
    detail = {
        "event": str(move.event),
        "repositoryName": repository.name,
        "repositoryId": repository.id,
        "referenceType": "branch" if move.is_branch else "tag",
        "referenceName": move.short_name,
        "referenceFullName": move.name,
    }
    if move.after is not None:
        detail["commitId"] = move.after.commit_id
    if move.before is not None:
        detail["oldCommitId"] = move.before.commit_id
    return {**detail, **merge_detail(move.note.merge)}


def unreferenced_detail(repository: Repository, commit: str, merge: MadeMerge) -> Mapping[str, Any]:
    """Of a `CodeCommit Repository State Change` that moves nothing."""
    return {
        "event": "unreferencedMergeCommitCreated",
        "repositoryName": repository.name,
        "repositoryId": repository.id,
        "commitId": commit,
        **merge_detail(merge),
    }


def merge_detail(merge: MadeMerge | None) -> Mapping[str, str]:
    """The level is called `Details` here and `Detail` in the API."""
    if merge is None:
        return {}
    return {
        "baseCommitId": merge.base,
        "sourceCommitId": merge.source,
        "destinationCommitId": merge.destination,
        "mergeOption": str(merge.option),
        "conflictDetailsLevel": str(merge.detail),
        "conflictResolutionStrategy": str(merge.strategy),
    }
