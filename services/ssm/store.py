"""Tables of the Parameter Store."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Integer, Table, Text, and_, delete, insert, select, update

from emulator.db import Json, Millis, Tx, metadata
from emulator.kernel.clock import from_millis, to_millis
from services.ssm.domain.parameters import Parameter, Version

parameter_table = Table(
    "ssm_parameter",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("newest", Integer, nullable=False),
    Column("tags", Json, nullable=False),
)
version_table = Table(
    "ssm_parameter_version",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("type", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("key_id", Text, nullable=False),
    Column("allowed_pattern", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("data_type", Text, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("user", Text, nullable=False),
    Column("labels", Json, nullable=False),
)
_BATCH = 200


def find(tx: Tx, account: str, region: str, name: str) -> Parameter | None:
    """At its newest version."""
    row = tx.conn.execute(_newest().where(_of(parameter_table, account, region, name))).one_or_none()
    return None if row is None else _to_parameter(row)


def after(tx: Tx, account: str, region: str, name: str) -> Iterator[Parameter]:
    """All parameters whose name follows `name`, in order, read in batches."""
    table = parameter_table
    while True:
        query = _newest().where(table.c.account == account, table.c.region == region, table.c.name > name)
        rows = tx.conn.execute(query.order_by(table.c.name).limit(_BATCH)).all()
        yield from (_to_parameter(row) for row in rows)
        if len(rows) < _BATCH:
            return
        name = rows[-1].name


def versions(tx: Tx, account: str, region: str, name: str) -> list[Version]:
    """Oldest first."""
    query = select(version_table).where(_of(version_table, account, region, name)).order_by(version_table.c.number)
    return [_to_version(row) for row in tx.conn.execute(query)]


def add(tx: Tx, parameter: Parameter) -> None:
    """A new parameter, or a new newest version of one that is there."""
    key = {"account": parameter.account, "region": parameter.region, "name": parameter.name}
    version = parameter.version
    if version.number == 1:
        tx.conn.execute(insert(parameter_table).values(**key, newest=1, tags=dict(parameter.tags)))
    else:
        where = _of(parameter_table, parameter.account, parameter.region, parameter.name)
        tx.conn.execute(update(parameter_table).where(where).values(newest=version.number))
    tx.conn.execute(
        insert(version_table).values(
            **key, number=version.number, type=version.type, value=version.value, description=version.description,
            key_id=version.key_id, allowed_pattern=version.allowed_pattern, tier=version.tier,
            data_type=version.data_type, modified_at=to_millis(version.modified_at), user=version.user,
            labels=list(version.labels),
        )
    )  # fmt: skip


def remove(tx: Tx, account: str, region: str, name: str) -> bool:
    tx.conn.execute(delete(version_table).where(_of(version_table, account, region, name)))
    return tx.conn.execute(delete(parameter_table).where(_of(parameter_table, account, region, name))).rowcount > 0


def remove_version(tx: Tx, parameter: Parameter, number: int) -> None:
    tx.conn.execute(delete(version_table).where(_version(parameter, number)))


def set_labels(tx: Tx, parameter: Parameter, number: int, labels: list[str]) -> None:
    tx.conn.execute(update(version_table).where(_version(parameter, number)).values(labels=labels))


def set_tags(tx: Tx, parameter: Parameter, tags: Mapping[str, str]) -> None:
    where = _of(parameter_table, parameter.account, parameter.region, parameter.name)
    tx.conn.execute(update(parameter_table).where(where).values(tags=dict(tags)))


def _newest() -> Any:
    same = and_(
        version_table.c.account == parameter_table.c.account, version_table.c.region == parameter_table.c.region,
        version_table.c.name == parameter_table.c.name, version_table.c.number == parameter_table.c.newest,
    )  # fmt: skip
    return select(version_table, parameter_table.c.tags).join(parameter_table, same)


def _of(table: Table, account: str, region: str, name: str) -> ColumnElement[bool]:
    return and_(table.c.account == account, table.c.region == region, table.c.name == name)


def _version(parameter: Parameter, number: int) -> ColumnElement[bool]:
    return and_(
        _of(version_table, parameter.account, parameter.region, parameter.name), version_table.c.number == number
    )


def _to_parameter(row: Any) -> Parameter:
    return Parameter(row.account, row.region, row.name, _to_version(row), row.tags)


def _to_version(row: Any) -> Version:
    return Version(
        row.number, row.type, row.value, row.description, row.key_id, row.allowed_pattern, row.tier, row.data_type,
        from_millis(row.modified_at), row.user, row.labels,
    )  # fmt: skip
