"""Resource policies in rows."""

from sqlalchemy import delete, select

from emulator.db import Tx, upsert
from services.codebuild.store.tables import policy_table


def put(tx: Tx, resource: str, policy: str) -> None:
    """resource: ARN."""
    statement = upsert(policy_table).values(resource=resource, policy=policy)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=["resource"], set_={"policy": policy}))


def find(tx: Tx, resource: str) -> str:
    """The text of its policy, "" when it has none."""
    query = select(policy_table.c.policy).where(policy_table.c.resource == resource)
    return str(tx.conn.execute(query).scalar() or "")


def remove(tx: Tx, resource: str) -> None:
    tx.conn.execute(delete(policy_table).where(policy_table.c.resource == resource))
