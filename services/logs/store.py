"""Tables of CloudWatch Logs. A line is a row; its number tells the order of arrival."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BindParameter,
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
    or_,
    select,
    tuple_,
    update,
)  # fmt: skip

from emulator.db import Json, Millis, Prepared, Tx, metadata, put_by_key, upsert
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

_G, _S, _L = group_table.c, stream_table.c, line_table.c
_ADD_GROUP = Prepared(
    upsert(group_table).on_conflict_do_nothing()
)  # fmt: skip
_FIND_GROUP = Prepared(
    select(group_table).where(
        _G.account == bindparam("account"), _G.region == bindparam("region"), _G.name == bindparam("name")
    )
)


def add_group(
    tx: Tx, account: str, region: str, name: str, tags: Mapping[str, str], *, log_class: str, kms_key: str,
    protected: bool,
) -> bool:  # fmt: skip
    """False when there is one of that name."""
    added = _ADD_GROUP.run(
        tx, account=account, region=region, name=name, created_at=tx.now_ms, retention=None, stored_bytes=0,
        tags=dict(tags), log_class=log_class, kms_key=kms_key, protected=int(protected),
    )  # fmt: skip
    return added > 0


def find_group(tx: Tx, account: str, region: str, name: str) -> Group | None:
    row = _FIND_GROUP.first(tx, account=account, region=region, name=name)
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


_ADD_STREAM = Prepared(
    upsert(stream_table).on_conflict_do_nothing()
)  # fmt: skip
_FIND_STREAM = Prepared(
    select(stream_table).where(_S.group_id == bindparam("group_id"), _S.name == bindparam("name"))
)  # fmt: skip


def add_stream(tx: Tx, group: Group, name: str) -> bool:
    """False when there is one of that name."""
    added = _ADD_STREAM.run(
        tx, group_id=group.id, name=name, created_at=tx.now_ms, first_at=None, last_at=None, ingested_at=None
    )  # fmt: skip
    return added > 0


def find_stream(tx: Tx, group: Group, name: str) -> Stream | None:
    row = _FIND_STREAM.first(tx, group_id=group.id, name=name)
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


_DELIVER = put_by_key(origin_table)
_APPEND = Prepared(insert(line_table))
_FIRST: BindParameter[int] = bindparam("first")
_LAST: BindParameter[int] = bindparam("last")
_GROW_STREAM = Prepared(
    update(stream_table)
    .where(_S.id == bindparam("wanted"))
    .values(
        first_at=func.min(func.coalesce(_S.first_at, _FIRST), _FIRST),
        last_at=func.max(func.coalesce(_S.last_at, _LAST), _LAST),
        ingested_at=bindparam("now"),
    )
)
_GROW_GROUP = Prepared(
    update(group_table)
    .where(_G.id == bindparam("wanted"))
    .values(stored_bytes=_G.stored_bytes + bindparam("size"))
)  # fmt: skip


def first_delivery(tx: Tx, stream: Stream, origin: str) -> bool:
    """Whether this batch has not been delivered before; notes it."""
    return _DELIVER.run(tx, stream_id=stream.id, origin=origin) > 0


def append(tx: Tx, group: Group, stream: Stream, lines: Sequence[tuple[int, str]]) -> None:
    """lines: (timestamp, message)."""
    now = tx.now_ms
    _APPEND.run_many(tx, (
        {"group_id": group.id, "stream_id": stream.id, "at": at, "ingested_at": now, "message": message}
        for at, message in lines
    ))  # fmt: skip
    first, last = min(at for at, _ in lines), max(at for at, _ in lines)
    _GROW_STREAM.run(tx, wanted=stream.id, first=first, last=last, now=now)
    _GROW_GROUP.run(tx, wanted=group.id, size=sum(len(message.encode()) + 26 for _, message in lines))


_NEVER, _FOR_EVER = -(2**63), 2**63 - 1
_LINES = select(line_table).where(
    _L.stream_id == bindparam("stream"),
    _L.at >= bindparam("least"), _L.at <= bindparam("most"),
    or_(_L.at > bindparam("after_at"), _L.id > bindparam("after_id")),
    or_(_L.at < bindparam("before_at"), _L.id < bindparam("before_id")),
)  # fmt: skip
_OLDEST_LINES = Prepared(_LINES.order_by(_L.at, _L.id).limit(bindparam("limit")))
_NEWEST_LINES = Prepared(_LINES.order_by(_L.at.desc(), _L.id.desc()).limit(bindparam("limit")))


def lines_of_stream(
    tx: Tx, stream: Stream, *, span: tuple[int | None, int | None], limit: int,
    after: Position | None = None, before: Position | None = None, newest: bool = False,
) -> list[Line]:  # fmt: skip
    """Oldest first. newest: the last `limit` of them rather than the first. span: from, until (exclusive)."""
    after, before = after or Position(_NEVER, 0), before or Position(_FOR_EVER, 0)
    least = after.timestamp if span[0] is None else max(span[0], after.timestamp)
    most = before.timestamp if span[1] is None else min(span[1] - 1, before.timestamp)
    query = _NEWEST_LINES if newest else _OLDEST_LINES
    rows = query.all(
        tx, stream=stream.id, least=least, most=most, after_at=after.timestamp, after_id=after.id,
        before_at=before.timestamp, before_id=before.id, limit=limit,
    )  # fmt: skip
    return [_to_line(row, stream.name) for row in (reversed(rows) if newest else rows)]


def lines_of_group(
    tx: Tx, group: Group, *, names: Sequence[str], prefix: str, span: tuple[int | None, int | None],
    after: Position | None, limit: int,
) -> list[Line]:  # fmt: skip
    """Of all streams, or of some, oldest first."""
    query = (
        select(line_table, stream_table.c.name.label("stream"))
        .join(stream_table, stream_table.c.id == line_table.c.stream_id)
        .where(line_table.c.group_id == group.id, *_window(span, after))
    )
    if names:
        query = query.where(stream_table.c.name.in_(names))
    if prefix:
        query = query.where(stream_table.c.name.startswith(prefix, autoescape=True))
    query = query.order_by(line_table.c.at, line_table.c.id).limit(limit)
    return [_to_line(row, row.stream) for row in tx.conn.execute(query)]


def _window(span: tuple[int | None, int | None], after: Position | None) -> list[ColumnElement[bool]]:
    at, number = line_table.c.at, line_table.c.id
    found: list[ColumnElement[bool]] = []
    if span[0] is not None:
        found.append(at >= span[0])
    if span[1] is not None:
        found.append(at < span[1])
    if after is not None:
        found.append(and_(at >= after.timestamp, or_(at > after.timestamp, number > after.id)))
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
