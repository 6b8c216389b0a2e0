"""What all batch operations ask of their entries."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from services.sqs.domain.errors import BatchIdInvalid, BatchIdsRepeated, BatchTooMany, EmptyBatch

_ID = re.compile(r"[A-Za-z0-9_-]{1,80}")
MOST = 10


def check(entries: Sequence[Mapping[str, Any]], kind: str) -> None:
    """kind: AWS's name of one entry. Raises EmptyBatch, BatchTooMany, BatchIdInvalid, BatchIdsRepeated."""
    if not entries:
        raise EmptyBatch(kind)
    if len(entries) > MOST:
        raise BatchTooMany(len(entries))
    seen: set[str] = set()
    for entry in entries:
        if not _ID.fullmatch(entry["Id"]):
            raise BatchIdInvalid
        if entry["Id"] in seen:
            raise BatchIdsRepeated(entry["Id"])
        seen.add(entry["Id"])
