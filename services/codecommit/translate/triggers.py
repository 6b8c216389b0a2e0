"""What triggers send. The guide prints other names in places; these are those of real messages."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from services.codecommit.domain.movements import Event, Move
from services.codecommit.domain.names import HEADS, ZERO
from services.codecommit.domain.repository import Repository
from services.codecommit.domain.triggers import Trigger

CHANGES = "ReferenceChanges"
TEST = "TriggerEventTest"

References = Sequence[Mapping[str, Any]]


def references_of(moves: Sequence[Move]) -> References:
    """`created` and `deleted` are there only when they are true."""
    return [_reference(move) for move in moves]


def sample(repository: Repository, tip: str) -> References:
    """For a test. tip: of the default branch, "" in an empty repository."""
    return [{"commit": tip or ZERO, "ref": HEADS + (repository.default_branch or "main")}]


def message(
    repository: Repository, trigger: Trigger, references: References, name: str, *, actor: str, event_id: str,
    now: datetime,
) -> str:  # fmt: skip
    """name: CHANGES or TEST. actor: an ARN."""
    record = {
        "awsRegion": repository.region,
        "codecommit": {"references": list(references)},
        "customData": trigger.custom_data,
        "eventId": event_id,
        "eventName": name,
        "eventPartNumber": 1,
        "eventSource": "aws:codecommit",
        "eventSourceARN": repository.arn,
        "eventTime": f"{now:%Y-%m-%dT%H:%M:%S}.{now.microsecond // 1000:03d}+0000",
        "eventTotalParts": 1,
        "eventTriggerConfigId": repository.triggers_id,
        "eventTriggerName": trigger.name,
        "eventVersion": "1.0",
        "userIdentityARN": actor,
    }
    return json.dumps({"Records": [record]}, ensure_ascii=False, separators=(",", ":"))


def subject(repository: Repository) -> str:
    return f"UPDATE: AWS CodeCommit {repository.region} push: {repository.name}"[:100]


def _reference(move: Move) -> Mapping[str, Any]:
    there = move.after or move.before
    assert there is not None, "a reference that moved was or is there"
    shape: dict[str, Any] = {"commit": there.commit_id, "ref": move.name}
    if move.event is Event.CREATED:
        shape["created"] = True
    if move.event is Event.DELETED:
        shape["deleted"] = True
    return shape
