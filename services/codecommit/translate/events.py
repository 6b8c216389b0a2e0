"""Details of CodeCommit's events. https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html"""

from collections.abc import Mapping
from typing import Any

import orjson

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
    return {**detail, **merge_members(move.note)}


def merge_members(note: str) -> Mapping[str, str]:
    """What a merge left in git's log of the reference, for the event."""
    return dict(orjson.loads(note)) if note.startswith("{") else {}
