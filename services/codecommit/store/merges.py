"""Rows of merges that were made: the commit of each."""

from sqlalchemy import select

from emulator.db import Tx, put_by_key
from services.codecommit.domain.merging import MadeMerge
from services.codecommit.store.tables import merge_table

_t = merge_table.c
_PUT = put_by_key(merge_table, "merged_commit")


def put(tx: Tx, repository_id: str, merge: MadeMerge, commit: str) -> None:
    """The latest merge of the same commits in the same manner counts."""
    _PUT.run(
        tx,
        repository_id=repository_id,
        source_commit=merge.source,
        destination_commit=merge.destination,
        detail=str(merge.detail),
        strategy=str(merge.strategy),
        merged_commit=commit,
    )


def find(tx: Tx, repository_id: str, merge: MadeMerge) -> str | None:
    """The commit; the option of the merge does not count."""
    query = select(_t.merged_commit).where(
        _t.repository_id == repository_id,
        _t.source_commit == merge.source,
        _t.destination_commit == merge.destination,
        _t.detail == str(merge.detail),
        _t.strategy == str(merge.strategy),
    )
    found: str | None = tx.conn.execute(query).scalar()
    return found
