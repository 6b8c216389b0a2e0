"""Short-lived keys of service roles that were lent to what runs, until it ends."""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, insert, select

from emulator.db import Prepared, Tx
from services.codebuild.store.tables import lent_table

_T = lent_table.c
_OF = _T.uuid == bindparam("wanted")
_ADD = Prepared(insert(lent_table))
_NEWEST = Prepared(select(lent_table).where(_OF).order_by(_T.expires_at.desc()).limit(1))
_REMOVE_OF = Prepared(delete(lent_table).where(_OF).returning(_T.access_key))


@dataclass(frozen=True, slots=True)
class Lent:
    """A key. expires_at_ms: as the book of credentials has it."""

    access_key: str
    expires_at_ms: int


def add(tx: Tx, uuid: str, lent: Lent) -> None:
    """uuid: of the build or sandbox."""
    _ADD.run(tx, uuid=uuid, access_key=lent.access_key, expires_at=lent.expires_at_ms)


def newest(tx: Tx, uuid: str) -> Lent | None:
    """The one that lasts longest."""
    row = _NEWEST.first(tx, wanted=uuid)
    return None if row is None else Lent(row.access_key, row.expires_at)


def remove_of(tx: Tx, uuid: str) -> list[str]:
    """Forget them; returns the access keys."""
    return [row.access_key for row in _REMOVE_OF.all(tx, wanted=uuid)]
