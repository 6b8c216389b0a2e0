"""Tables of EventBridge."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Index,
    Integer,
    Table,
    Text,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from emulator.db import Json, Millis, Prepared, Tx, metadata, put_by_key, upsert
from emulator.kernel.clock import from_millis
from services.events.domain.rules import DEFAULT_BUS, Bus, Rule, RuleId, Target

bus_table = Table(
    "events_bus",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("description", Text, nullable=False),
    Column("policy", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
)
rule_table = Table(
    "events_rule",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("bus", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("pattern", Text, nullable=False),
    Column("schedule", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("role_arn", Text, nullable=False),
    Column("clock", Integer, nullable=False),
    Column("tags", Json, nullable=False),
)
target_table = Table(
    "events_target",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("bus", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("arn", Text, nullable=False),
    Column("spec", Json, nullable=False),
    Index("ix_events_target_arn", "account", "region", "arn"),
)
routed_table = Table(
    "events_routed",
    metadata,
    Column("key", Text, primary_key=True),
    Column("at", Millis, nullable=False),
    Index("ix_events_routed_at", "at"),
)

_DAY_MS = 86_400_000
_B, _R, _T = bus_table.c, rule_table.c, target_table.c
_FIND_BUS = Prepared(
    select(bus_table).where(
        _B.account == bindparam("account"), _B.region == bindparam("region"), _B.name == bindparam("name")
    )
)
_ON_BUS = and_(_R.account == bindparam("account"), _R.region == bindparam("region"), _R.bus == bindparam("bus"))
_FIND_RULE = Prepared(select(rule_table).where(_ON_BUS, _R.name == bindparam("name")))
_LISTENING = Prepared(
    select(rule_table).where(_ON_BUS, _R.state != "DISABLED", _R.pattern != "").order_by(_R.name)
)  # fmt: skip
_TARGETS = Prepared(
    select(_T.id, _T.arn, _T.spec)
    .where(
        _T.account == bindparam("account"), _T.region == bindparam("region"), _T.bus == bindparam("bus"),
        _T.rule == bindparam("rule"), _T.id > bindparam("after"),
    )
    .order_by(_T.id)
    .limit(bindparam("most"))
)  # fmt: skip
_FORGET = Prepared(delete(routed_table).where(routed_table.c.at < bindparam("before")))
_NOTE = put_by_key(routed_table)


# buses


def add_bus(tx: Tx, bus: Bus) -> None:
    tx.conn.execute(
        insert(bus_table).values(
            account=bus.account, region=bus.region, name=bus.name, description=bus.description,
            policy=dict(bus.policy), tags=dict(bus.tags), created_at=tx.now_ms, modified_at=tx.now_ms,
        )
    )  # fmt: skip


def find_bus(tx: Tx, account: str, region: str, name: str) -> Bus | None:
    row = _FIND_BUS.first(tx, account=account, region=region, name=name)
    if row is not None:
        return _to_bus(row)
    return _default_bus(account, region) if name == DEFAULT_BUS else None


def buses(tx: Tx, account: str, region: str, prefix: str, after: str, limit: int) -> Sequence[Bus]:
    table = bus_table
    query = select(table).where(
        table.c.account == account, table.c.region == region, table.c.name > after,
        table.c.name.startswith(prefix, autoescape=True),
    )  # fmt: skip
    found = [_to_bus(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]
    wanted = DEFAULT_BUS.startswith(prefix) and after < DEFAULT_BUS
    if wanted and all(bus.name != DEFAULT_BUS for bus in found):
        found = sorted([*found, _default_bus(account, region)], key=lambda bus: bus.name)[:limit]
    return found


def change_bus(tx: Tx, bus: Bus, **values: Any) -> None:
    """Change a bus; the default bus becomes a row by its first change."""
    if bus.name == DEFAULT_BUS:
        row = {"account": bus.account, "region": bus.region, "name": bus.name}
        rest = {"description": "", "policy": {}, "tags": {}, "created_at": tx.now_ms, "modified_at": tx.now_ms}
        tx.conn.execute(upsert(bus_table).values({**row, **rest}).on_conflict_do_nothing())
    statement = update(bus_table).where(_bus(bus.account, bus.region, bus.name))
    tx.conn.execute(statement.values({**values, "modified_at": tx.now_ms}))


def remove_bus(tx: Tx, account: str, region: str, name: str) -> None:
    for table in (rule_table, target_table):
        tx.conn.execute(delete(table).where(table.c.account == account, table.c.region == region, table.c.bus == name))
    tx.conn.execute(delete(bus_table).where(_bus(account, region, name)))


def _bus(account: str, region: str, name: str) -> ColumnElement[bool]:
    return and_(bus_table.c.account == account, bus_table.c.region == region, bus_table.c.name == name)


def _default_bus(account: str, region: str) -> Bus:
    start = from_millis(0)
    return Bus(account, region, DEFAULT_BUS, start, start)


def _to_bus(row: Any) -> Bus:
    return Bus(
        row.account, row.region, row.name, from_millis(row.created_at), from_millis(row.modified_at),
        row.description, row.policy, row.tags,
    )  # fmt: skip


# rules


def put_rule(tx: Tx, rule: Rule) -> Rule:
    """Make or replace a rule; its targets and, when replaced, its tags stay. Returns it with its new clock."""
    key = {"account": rule.id.account, "region": rule.id.region, "bus": rule.id.bus, "name": rule.id.name}
    values = {
        "pattern": rule.pattern, "schedule": rule.schedule, "state": rule.state,
        "description": rule.description, "role_arn": rule.role_arn,
    }  # fmt: skip
    statement = upsert(rule_table).values({**key, **values, "clock": 0, "tags": dict(rule.tags)})
    changed = {**values, "clock": rule_table.c.clock + 1}
    row = tx.conn.execute(
        statement.on_conflict_do_update(index_elements=list(key), set_=changed).returning(*rule_table.c)
    ).one()
    return _to_rule(row)


def find_rule(tx: Tx, rule: RuleId) -> Rule | None:
    row = _FIND_RULE.first(tx, account=rule.account, region=rule.region, bus=rule.bus, name=rule.name)
    return None if row is None else _to_rule(row)


def rules(tx: Tx, account: str, region: str, bus: str, prefix: str, after: str, limit: int) -> Sequence[Rule]:
    table = rule_table
    query = select(table).where(
        table.c.account == account, table.c.region == region, table.c.bus == bus, table.c.name > after,
        table.c.name.startswith(prefix, autoescape=True),
    )  # fmt: skip
    return [_to_rule(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def listening(tx: Tx, account: str, region: str, bus: str) -> Sequence[Rule]:
    """The enabled rules that have a pattern."""
    return [_to_rule(row) for row in _LISTENING.all(tx, account=account, region=region, bus=bus)]


def change_rule(tx: Tx, rule: RuleId, **values: Any) -> None:
    tx.conn.execute(update(rule_table).where(_rule(rule)).values(**values, clock=rule_table.c.clock + 1))


def tag_rule(tx: Tx, rule: RuleId, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(rule_table).where(_rule(rule)).values(tags=dict(tags)))


def remove_rule(tx: Tx, rule: RuleId) -> None:
    tx.conn.execute(delete(rule_table).where(_rule(rule)))


def rule_names_of(tx: Tx, account: str, region: str, bus: str, arn: str, after: str, limit: int) -> Sequence[str]:
    table = target_table
    query = select(table.c.rule).where(
        table.c.account == account, table.c.region == region, table.c.bus == bus,
        table.c.arn == arn, table.c.rule > after,
    )  # fmt: skip
    return list(tx.conn.execute(query.distinct().order_by(table.c.rule).limit(limit)).scalars())


def _rule(rule: RuleId) -> ColumnElement[bool]:
    table = rule_table
    return and_(
        table.c.account == rule.account, table.c.region == rule.region, table.c.bus == rule.bus,
        table.c.name == rule.name,
    )  # fmt: skip


def _to_rule(row: Any) -> Rule:
    rule = RuleId(row.account, row.region, row.bus, row.name)
    return Rule(rule, row.pattern, row.schedule, row.state, row.description, row.role_arn, row.clock, row.tags)


# targets


def put_target(tx: Tx, rule: RuleId, target: Target) -> None:
    key = {
        "account": rule.account, "region": rule.region, "bus": rule.bus, "rule": rule.name, "id": target.id
    }  # fmt: skip
    values = {"arn": target.arn, "spec": dict(target.spec)}
    statement = upsert(target_table).values({**key, **values})
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))


def targets(tx: Tx, rule: RuleId, after: str = "", limit: int = 1000) -> Sequence[Target]:
    rows = _TARGETS.all(
        tx, account=rule.account, region=rule.region, bus=rule.bus, rule=rule.name, after=after, most=limit
    )  # fmt: skip
    return [Target(row.id, row.arn, row.spec) for row in rows]


def count_targets(tx: Tx, rule: RuleId) -> int:
    return int(tx.conn.execute(select(func.count()).select_from(target_table).where(_of(rule))).scalar_one())


def remove_target(tx: Tx, rule: RuleId, target_id: str) -> bool:
    return tx.conn.execute(delete(target_table).where(_of(rule), target_table.c.id == target_id)).rowcount > 0


def _of(rule: RuleId) -> ColumnElement[bool]:
    table = target_table
    return and_(
        table.c.account == rule.account, table.c.region == rule.region, table.c.bus == rule.bus,
        table.c.rule == rule.name,
    )  # fmt: skip


# once


def first_time(tx: Tx, key: str) -> bool:
    """Whether `key` was not noted before; notes it. What is older than a day is forgotten."""
    _FORGET.run(tx, before=tx.now_ms - _DAY_MS)
    return _NOTE.run(tx, key=key, at=tx.now_ms) > 0
