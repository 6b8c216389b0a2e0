"""The accounts and regions in which anything was ever made."""

from sqlalchemy import Column, Table, Text, select

from emulator.db import Tx, metadata, upsert

scope_table = Table(
    "scope", metadata, Column("account", Text, primary_key=True), Column("region", Text, primary_key=True)
)


def add(tx: Tx, account: str, region: str) -> None:
    tx.conn.execute(upsert(scope_table).values(account=account, region=region).on_conflict_do_nothing())


def all_scopes(tx: Tx) -> list[tuple[str, str]]:
    """(account, region), sorted."""
    rows = tx.conn.execute(select(scope_table).order_by(scope_table.c.account, scope_table.c.region))
    return [(row.account, row.region) for row in rows]
