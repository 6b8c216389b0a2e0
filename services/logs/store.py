"""Tables of CloudWatch Logs. A line is a row; its number tells the order of arrival."""

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
    delete,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)  # fmt: skip

from emulator.db import Json, Millis, Tx, metadata, upsert
from services.logs.domain.model import Group, Line, Position, ResourcePolicy, Stream

group_table = Table(
    "logs_group",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("retention", Integer),
    Column("stored_bytes", Integer, nullable=False),
    Column("tags", Json, nullable=False),
    Column("log_class", Text, nullable=False, server_default="STANDARD"),
    Column("kms_key", Text, nullable=False, server_default=""),
    Column("protected", Integer, nullable=False, server_default="0"),
    Index("ix_logs_group_name", "account", "region", "name", unique=True),
)
stream_table = Table(
    "logs_stream",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("group_id", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("first_at", Millis),
    Column("last_at", Millis),
    Column("ingested_at", Millis),
    Index("ix_logs_stream_name", "group_id", "name", unique=True),
    Index("ix_logs_stream_last", "group_id", "last_at"),
)
line_table = Table(
    "logs_line",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("group_id", Integer, nullable=False),
    Column("stream_id", Integer, nullable=False),
    Column("at", Millis, nullable=False),
    Column("ingested_at", Millis, nullable=False),
    Column("message", Text, nullable=False),
    Index("ix_logs_line_stream", "stream_id", "at", "id"),
    Index("ix_logs_line_group", "group_id", "at", "id"),
    sqlite_autoincrement=True,
)
origin_table = Table(
    "logs_origin",
    metadata,
    Column("stream_id", Integer, primary_key=True),
    Column("origin", Text, primary_key=True),
)
"""Batches that callers in process have delivered, so that a repeated delivery adds nothing."""
policy_table = Table(
    "logs_resource_policy",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("revision", Text, nullable=False),
)


def add_group(
    tx: Tx, account: str, region: str, name: str, tags: Mapping[str, str], *, log_class: str, kms_key: str,
    protected: bool,
) -> bool:  # fmt: skip
    """False when there is one of that name."""
    row = {
        "account": account, "region": region, "name": name, "created_at": tx.now_ms, "stored_bytes": 0,
        "tags": dict(tags), "log_class": log_class, "kms_key": kms_key, "protected": int(protected),
    }  # fmt: skip
    return tx.conn.execute(upsert(group_table).values(row).on_conflict_do_nothing()).rowcount > 0


def find_group(tx: Tx, account: str, region: str, name: str) -> Group | None:
    table = group_table
    query = select(table).where(table.c.account == account, table.c.region == region, table.c.name == name)
    row = tx.conn.execute(query).one_or_none()
    return None if row is None else _to_group(row)


def groups(
    tx: Tx, account: str, region: str, *, prefix: str = "", contains: str = "", log_class: str = "", after: str,
    limit: int,
) -> Sequence[Group]:  # fmt: skip
    """log_class: "" for all."""
    table = group_table
    query = select(table).where(
        table.c.account == account, table.c.region == region, table.c.name > after,
        table.c.name.startswith(prefix, autoescape=True), table.c.name.contains(contains, autoescape=True),
    )  # fmt: skip
    if log_class:
        query = query.where(table.c.log_class == log_class)
    return [_to_group(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def change_group(tx: Tx, group: Group, **values: Any) -> None:
    tx.conn.execute(update(group_table).where(group_table.c.id == group.id).values(values))


def remove_group(tx: Tx, group: Group) -> None:
    streams = select(stream_table.c.id).where(stream_table.c.group_id == group.id)
    tx.conn.execute(delete(origin_table).where(origin_table.c.stream_id.in_(streams)))
    tx.conn.execute(delete(line_table).where(line_table.c.group_id == group.id))
    tx.conn.execute(delete(stream_table).where(stream_table.c.group_id == group.id))
    tx.conn.execute(delete(group_table).where(group_table.c.id == group.id))


def put_policy(tx: Tx, account: str, region: str, name: str, document: str) -> ResourcePolicy:
    key = {"account": account, "region": region, "name": name}
    values = {"document": document, "updated_at": tx.now_ms, "revision": tx.ids.hex(32)}
    statement = upsert(policy_table).values({**key, **values})
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))
    return ResourcePolicy(name, document, tx.now_ms, str(values["revision"]))


def policies(tx: Tx, account: str, region: str) -> list[ResourcePolicy]:
    table = policy_table
    query = select(table).where(table.c.account == account, table.c.region == region).order_by(table.c.name)
    return [ResourcePolicy(row.name, row.document, row.updated_at, row.revision) for row in tx.conn.execute(query)]


def remove_policy(tx: Tx, account: str, region: str, name: str) -> None:
    table = policy_table
    tx.conn.execute(delete(table).where(table.c.account == account, table.c.region == region, table.c.name == name))


def with_retention(tx: Tx) -> Sequence[Group]:
    return [_to_group(row) for row in tx.conn.execute(select(group_table).where(group_table.c.retention.is_not(None)))]


def expire(tx: Tx, group: Group, before_ms: int) -> None:
    tx.conn.execute(delete(line_table).where(line_table.c.group_id == group.id, line_table.c.at < before_ms))


def add_stream(tx: Tx, group: Group, name: str) -> bool:
    """False when there is one of that name."""
    row = {"group_id": group.id, "name": name, "created_at": tx.now_ms}
    return tx.conn.execute(upsert(stream_table).values(row).on_conflict_do_nothing()).rowcount > 0


def find_stream(tx: Tx, group: Group, name: str) -> Stream | None:
    table = stream_table
    row = tx.conn.execute(select(table).where(table.c.group_id == group.id, table.c.name == name)).one_or_none()
    return None if row is None else _to_stream(row)


def streams_by_name(tx: Tx, group: Group, prefix: str, after: str, limit: int, *, descending: bool) -> Sequence[Stream]:
    name = stream_table.c.name
    query = select(stream_table).where(stream_table.c.group_id == group.id, name.startswith(prefix, autoescape=True))
    if after:
        query = query.where(name < after if descending else name > after)
    query = query.order_by(name.desc() if descending else name).limit(limit)
    return [_to_stream(row) for row in tx.conn.execute(query)]


def streams_by_time(
    tx: Tx, group: Group, after: tuple[int, int] | None, limit: int, *, descending: bool
) -> Sequence[Stream]:
    """By the time of their newest line; empty ones count as oldest. after: (time, id) of the last one shown."""
    table = stream_table
    key = tuple_(func.coalesce(table.c.last_at, 0), table.c.id)
    query = select(table).where(table.c.group_id == group.id)
    if after is not None:
        query = query.where(key < after if descending else key > after)
    columns = (func.coalesce(table.c.last_at, 0), table.c.id)
    query = query.order_by(*(column.desc() if descending else column for column in columns)).limit(limit)
    return [_to_stream(row) for row in tx.conn.execute(query)]


def remove_stream(tx: Tx, stream: Stream) -> None:
    tx.conn.execute(delete(origin_table).where(origin_table.c.stream_id == stream.id))
    tx.conn.execute(delete(line_table).where(line_table.c.stream_id == stream.id))
    tx.conn.execute(delete(stream_table).where(stream_table.c.id == stream.id))


def first_delivery(tx: Tx, stream: Stream, origin: str) -> bool:
    """Whether this batch has not been delivered before; notes it."""
    row = {"stream_id": stream.id, "origin": origin}
    return tx.conn.execute(upsert(origin_table).values(row).on_conflict_do_nothing()).rowcount > 0


def append(tx: Tx, group: Group, stream: Stream, lines: Sequence[tuple[int, str]]) -> None:
    """lines: (timestamp, message)."""
    rows = [
        {"group_id": group.id, "stream_id": stream.id, "at": at, "ingested_at": tx.now_ms, "message": message}
        for at, message in lines
    ]
    tx.conn.execute(insert(line_table), rows)
    first, last = min(at for at, _ in lines), max(at for at, _ in lines)
    changed = {
        "first_at": func.min(func.coalesce(stream_table.c.first_at, first), first),
        "last_at": func.max(func.coalesce(stream_table.c.last_at, last), last),
        "ingested_at": tx.now_ms,
    }
    tx.conn.execute(update(stream_table).where(stream_table.c.id == stream.id).values(changed))
    size = sum(len(message.encode()) + 26 for _, message in lines)
    grown = {"stored_bytes": group_table.c.stored_bytes + size}
    tx.conn.execute(update(group_table).where(group_table.c.id == group.id).values(grown))


def lines_of_stream(
    tx: Tx, stream: Stream, *, span: tuple[int | None, int | None], limit: int,
    after: Position | None = None, before: Position | None = None, newest: bool = False,
) -> list[Line]:  # fmt: skip
    """Oldest first. newest: the last `limit` of them rather than the first. span: from, until (exclusive)."""
    query = select(line_table).where(line_table.c.stream_id == stream.id, *_window(span, after, before))
    order = (line_table.c.at, line_table.c.id)
    rows = list(
        tx.conn.execute(query.order_by(*(column.desc() if newest else column for column in order)).limit(limit))
    )
    return [_to_line(row, stream.name) for row in (reversed(rows) if newest else rows)]


def lines_of_group(
    tx: Tx, group: Group, *, names: Sequence[str], prefix: str, span: tuple[int | None, int | None],
    after: Position | None, limit: int,
) -> list[Line]:  # fmt: skip
    """Of all streams, or of some, oldest first."""
    query = (
        select(line_table, stream_table.c.name.label("stream"))
        .join(stream_table, stream_table.c.id == line_table.c.stream_id)
        .where(line_table.c.group_id == group.id, *_window(span, after, None))
    )
    if names:
        query = query.where(stream_table.c.name.in_(names))
    if prefix:
        query = query.where(stream_table.c.name.startswith(prefix, autoescape=True))
    query = query.order_by(line_table.c.at, line_table.c.id).limit(limit)
    return [_to_line(row, row.stream) for row in tx.conn.execute(query)]


def _window(
    span: tuple[int | None, int | None], after: Position | None, before: Position | None
) -> list[ColumnElement[bool]]:
    at, number = line_table.c.at, line_table.c.id
    found: list[ColumnElement[bool]] = []
    if span[0] is not None:
        found.append(at >= span[0])
    if span[1] is not None:
        found.append(at < span[1])
    if after is not None:
        found.append(and_(at >= after.timestamp, or_(at > after.timestamp, number > after.id)))
    if before is not None:
        found.append(and_(at <= before.timestamp, or_(at < before.timestamp, number < before.id)))
    return found


def _to_group(row: Any) -> Group:
    return Group(
        row.id, row.account, row.region, row.name, row.created_at, row.retention, row.stored_bytes, row.tags,
        row.log_class, row.kms_key, bool(row.protected),
    )  # fmt: skip


def _to_stream(row: Any) -> Stream:
    return Stream(row.id, row.group_id, row.name, row.created_at, row.first_at, row.last_at, row.ingested_at)


def _to_line(row: Any, stream: str) -> Line:
    return Line(row.id, stream, row.at, row.ingested_at, row.message)
