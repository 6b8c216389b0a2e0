"""Local caches: one archive for each scope, kept on this machine."""

from sqlalchemy import bindparam, delete, select

from emulator.db import Prepared, Tx, put_by_key
from services.codebuild.store.tables import cache_table

_FIND = Prepared(select(cache_table.c.blob).where(cache_table.c.name == bindparam("name")))
_PUT = put_by_key(cache_table, "blob")


def find(tx: Tx, name: str) -> str | None:
    """The blob of an archive."""
    found: str | None = _FIND.scalar(tx, name=name)
    return found


def put(tx: Tx, name: str, project: str, blob: str) -> str | None:
    """Replace an archive; returns the blob of the old one. project: uuid of the project."""
    old = find(tx, name)
    _PUT.run(tx, name=name, project=project, blob=blob)
    return old


def remove_of(tx: Tx, project: str) -> list[str]:
    """Forget the archives of a project; returns their blobs."""
    statement = delete(cache_table).where(cache_table.c.project == project).returning(cache_table.c.blob)
    return list(tx.conn.execute(statement).scalars())
