"""Access to git servers outside, in rows."""

from typing import Any

from sqlalchemy import ColumnElement, bindparam, delete, select

from emulator.db import Prepared, Tx, upsert
from services.codebuild.domain.credential import SourceCredential
from services.codebuild.store.tables import source_credential_table

_T = source_credential_table.c
_FIND = Prepared(
    select(source_credential_table).where(
        _T.account == bindparam("account"), _T.region == bindparam("region"), _T.server == bindparam("server")
    )
)


def put(tx: Tx, credential: SourceCredential) -> None:
    """Add it, or put it in the place of the one for the same kind of server."""
    row = {
        "account": credential.account, "region": credential.region, "server": credential.server,
        "auth": credential.auth, "token": credential.token, "username": credential.username,
    }  # fmt: skip
    statement = upsert(source_credential_table).values(row)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["account", "region", "server"], set_=row))


def find(tx: Tx, account: str, region: str, server: str) -> SourceCredential | None:
    row = _FIND.first(tx, account=account, region=region, server=server)
    return None if row is None else _credential(row)


def of(tx: Tx, account: str, region: str) -> list[SourceCredential]:
    """All of an account, by the kind of server."""
    rows = tx.conn.execute(select(source_credential_table).where(*_in(account, region)).order_by(_T.server))
    return [_credential(row) for row in rows]


def remove(tx: Tx, credential: SourceCredential) -> None:
    scope = _in(credential.account, credential.region)
    tx.conn.execute(delete(source_credential_table).where(*scope, _T.server == credential.server))


def _in(account: str, region: str) -> tuple[ColumnElement[bool], ...]:
    return _T.account == account, _T.region == region


def _credential(row: Any) -> SourceCredential:
    return SourceCredential(row.account, row.region, row.server, row.auth, row.token, row.username)
