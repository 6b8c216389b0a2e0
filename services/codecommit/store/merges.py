"""Rows of merges that were made: the commit of each."""

from sqlalchemy import select

from emulator.db import Prepared, Tx, upsert
from services.codecommit.domain.merging import MadeMerge
from services.codecommit.store.tables import merge_table

_t = merge_table.c
_KEY = ["repository_id", "source_commit", "destination_commit", "detail", "strategy"]
_ADD = upsert(merge_table)
_PUT = Prepared(_ADD.on_conflict_do_update(index_elements=_KEY, set_={"merged_commit": _ADD.excluded.merged_commit}))


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
