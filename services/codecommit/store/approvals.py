"""Rows of approval rules of pull requests, approvals and overrides."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update

from emulator.db import Prepared, Tx, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.codecommit.domain.approvals import ApprovalRule
from services.codecommit.store.tables import approval_rule_table, approval_table, override_table

_r = approval_rule_table.c
_a = approval_table.c
_o = override_table.c
_RULES = Prepared(
    select(approval_rule_table).where(_r.pull_request_id == bindparam("of_pull_request")).order_by(_r.name)
)


def rules(tx: Tx, pull_request_id: str) -> list[ApprovalRule]:
    """By name."""
    return [_rule(row) for row in _RULES.all(tx, of_pull_request=pull_request_id)]


def find_rule(tx: Tx, pull_request_id: str, name: str) -> ApprovalRule | None:
    query = select(approval_rule_table).where(_r.pull_request_id == pull_request_id, _r.name == name)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _rule(row)


def add_rule(tx: Tx, pull_request_id: str, one: ApprovalRule) -> None:
    values = {
        "id": one.id, "pull_request_id": pull_request_id, "name": one.name, "content": one.content,
        "created_at": to_millis(one.created_at), "modified_at": to_millis(one.modified_at),
        "modified_by": one.modified_by, "template_id": one.template_id, "template_name": one.template_name,
    }  # fmt: skip
    tx.conn.execute(insert(approval_rule_table).values(values))


def change_rule(tx: Tx, one: ApprovalRule) -> None:
    values = {"content": one.content, "modified_at": to_millis(one.modified_at), "modified_by": one.modified_by}
    tx.conn.execute(update(approval_rule_table).where(_r.id == one.id).values(values))


def remove_rule(tx: Tx, rule_id: str) -> None:
    tx.conn.execute(delete(approval_rule_table).where(_r.id == rule_id))


def approvers(tx: Tx, pull_request_id: str, revision: str) -> list[str]:
    """ARNs of those who approved the revision, in order of their approvals."""
    query = select(_a.user).where(_a.pull_request_id == pull_request_id, _a.revision == revision)
    return list(tx.conn.execute(query.order_by(_a.at, _a.user)).scalars())


def approve(tx: Tx, pull_request_id: str, revision: str, user: str) -> None:
    values = {"pull_request_id": pull_request_id, "revision": revision, "user": user, "at": tx.now_ms}
    tx.conn.execute(upsert(approval_table).values(values).on_conflict_do_nothing())


def revoke(tx: Tx, pull_request_id: str, revision: str, user: str) -> None:
    tx.conn.execute(
        delete(approval_table).where(_a.pull_request_id == pull_request_id, _a.revision == revision, _a.user == user)
    )


def overrider(tx: Tx, pull_request_id: str, revision: str) -> str:
    """Who set the rules of the revision aside, "" for nobody."""
    query = select(_o.user).where(_o.pull_request_id == pull_request_id, _o.revision == revision)
    found: str | None = tx.conn.execute(query).scalar()
    return found or ""


def override(tx: Tx, pull_request_id: str, revision: str, user: str) -> None:
    """user: "" takes it back."""
    mine = (_o.pull_request_id == pull_request_id, _o.revision == revision)
    tx.conn.execute(delete(override_table).where(*mine))
    if user:
        values = {"pull_request_id": pull_request_id, "revision": revision, "user": user}
        tx.conn.execute(insert(override_table).values(values))


def _rule(row: Row[Any]) -> ApprovalRule:
    return ApprovalRule(
        row.id, row.name, row.content, from_millis(row.created_at), from_millis(row.modified_at), row.modified_by,
        row.template_id, row.template_name,
    )  # fmt: skip
