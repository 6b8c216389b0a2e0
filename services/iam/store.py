"""Tables of IAM. Everything belongs to an account; IAM has no regions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Integer,
    Table,
    Text,
    and_,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    update,
)

from emulator.db import Json, Millis, Tx, metadata, upsert
from emulator.kernel.clock import from_millis, to_millis
from services.iam.domain.policies import Policy, Version
from services.iam.domain.principals import AccessKey, Kind, Principal

principal_table = Table(
    "iam_principal",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("tags", Json, nullable=False),
    Column("trust", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("max_session", Integer, nullable=False),
    Column("boundary", Text, nullable=False),
)
inline_table = Table(
    "iam_inline_policy",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("document", Text, nullable=False),
)
attachment_table = Table(
    "iam_attachment",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("arn", Text, primary_key=True),
)
policy_table = Table(
    "iam_policy",
    metadata,
    Column("account", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("default_version", Text, nullable=False),
    Column("last_version", Integer, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("tags", Json, nullable=False),
)
version_table = Table(
    "iam_policy_version",
    metadata,
    Column("account", Text, primary_key=True),
    Column("policy", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
)
key_table = Table(
    "iam_access_key",
    metadata,
    Column("account", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose policies are meant."""

    account: str
    kind: Kind
    name: str


# principals


def add_principal(tx: Tx, one: Principal) -> None:
    tx.conn.execute(
        insert(principal_table).values(
            account=one.account, kind=one.kind.value, name=one.name, path=one.path, id=one.id,
            created_at=to_millis(one.created_at), tags=dict(one.tags), trust=one.trust,
            description=one.description, max_session=one.max_session, boundary=one.boundary,
        )
    )  # fmt: skip


def find_principal(tx: Tx, owner: Owner) -> Principal | None:
    row = tx.conn.execute(select(principal_table).where(_principal(owner))).one_or_none()
    return None if row is None else _to_principal(row)


def principals(tx: Tx, account: str, kind: Kind, prefix: str, after: str, limit: int) -> Sequence[Principal]:
    table = principal_table
    query = select(table).where(
        table.c.account == account, table.c.kind == kind.value, table.c.name > after,
        table.c.path.startswith(prefix, autoescape=True),
    )  # fmt: skip
    return [_to_principal(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def change_principal(tx: Tx, owner: Owner, **values: Any) -> None:
    tx.conn.execute(update(principal_table).where(_principal(owner)).values(values))


def remove_principal(tx: Tx, owner: Owner) -> None:
    tx.conn.execute(delete(principal_table).where(_principal(owner)))


def _principal(owner: Owner) -> ColumnElement[bool]:
    table = principal_table
    return and_(table.c.account == owner.account, table.c.kind == owner.kind.value, table.c.name == owner.name)


def _to_principal(row: Any) -> Principal:
    return Principal(
        row.account, Kind(row.kind), row.name, row.path, row.id, from_millis(row.created_at), row.tags,
        row.trust, row.description, row.max_session, row.boundary,
    )  # fmt: skip


# inline policies and attachments


def put_inline(tx: Tx, owner: Owner, name: str, document: str) -> None:
    row = {"account": owner.account, "kind": owner.kind.value, "owner": owner.name, "name": name}
    statement = upsert(inline_table).values(**row, document=document)
    tx.conn.execute(statement.on_conflict_do_update(index_elements=list(row), set_={"document": document}))


def find_inline(tx: Tx, owner: Owner, name: str) -> str | None:
    query = select(inline_table.c.document).where(_of(inline_table, owner), inline_table.c.name == name)
    found: str | None = tx.conn.execute(query).scalar()
    return found


def inline_names(tx: Tx, owner: Owner, after: str = "", limit: int = 1000) -> list[str]:
    table = inline_table
    query = select(table.c.name).where(_of(table, owner), table.c.name > after).order_by(table.c.name).limit(limit)
    return list(tx.conn.execute(query).scalars())


def remove_inline(tx: Tx, owner: Owner, name: str) -> bool:
    done = tx.conn.execute(delete(inline_table).where(_of(inline_table, owner), inline_table.c.name == name))
    return done.rowcount > 0


def attach(tx: Tx, owner: Owner, arn: str) -> None:
    row = {"account": owner.account, "kind": owner.kind.value, "owner": owner.name, "arn": arn}
    tx.conn.execute(upsert(attachment_table).values(row).on_conflict_do_nothing())


def detach(tx: Tx, owner: Owner, arn: str) -> bool:
    table = attachment_table
    return tx.conn.execute(delete(table).where(_of(table, owner), table.c.arn == arn)).rowcount > 0


def attached(tx: Tx, owner: Owner, after: str = "", limit: int = 1000) -> list[str]:
    table = attachment_table
    query = select(table.c.arn).where(_of(table, owner), table.c.arn > after).order_by(table.c.arn).limit(limit)
    return list(tx.conn.execute(query).scalars())


def attachments_of(tx: Tx, account: str, arn: str) -> int:
    table = attachment_table
    query = select(func.count()).where(table.c.account == account, table.c.arn == arn)
    return int(tx.conn.execute(query).scalar_one())


def owners_of(tx: Tx, account: str, arn: str, after: str, limit: int) -> list[tuple[Kind, str]]:
    """Who has a policy attached; `after` is `kind/name`."""
    table = attachment_table
    place = table.c.kind + "/" + table.c.owner
    query = select(table).where(table.c.account == account, table.c.arn == arn, place > after)
    return [(Kind(row.kind), row.owner) for row in tx.conn.execute(query.order_by(place).limit(limit))]


def _of(table: Table, owner: Owner) -> ColumnElement[bool]:
    return and_(table.c.account == owner.account, table.c.kind == owner.kind.value, table.c.owner == owner.name)


# managed policies


def add_policy(tx: Tx, one: Policy, document: str) -> None:
    tx.conn.execute(
        insert(policy_table).values(
            account=one.account, name=one.name, path=one.path, id=one.id, description=one.description,
            default_version="v1", last_version=1, created_at=to_millis(one.created_at),
            updated_at=to_millis(one.updated_at), tags=dict(one.tags),
        )
    )  # fmt: skip
    _add_version(tx, one.account, one.name, 1, document)


def find_policy(tx: Tx, account: str, name: str) -> Policy | None:
    row = tx.conn.execute(select(policy_table).where(_policy(account, name))).one_or_none()
    return None if row is None else _to_policy(row)


def policies(
    tx: Tx, account: str, prefix: str, after: str, limit: int, *, only_attached: bool = False
) -> Sequence[Policy]:
    table = policy_table
    query = select(table).where(
        table.c.account == account, table.c.name > after, table.c.path.startswith(prefix, autoescape=True)
    )
    if only_attached:
        arn = literal(f"arn:aws:iam::{account}:policy") + table.c.path + table.c.name
        query = query.where(exists().where(attachment_table.c.account == account, attachment_table.c.arn == arn))
    return [_to_policy(row) for row in tx.conn.execute(query.order_by(table.c.name).limit(limit))]


def remove_policy(tx: Tx, account: str, name: str) -> None:
    tx.conn.execute(delete(version_table).where(version_table.c.account == account, version_table.c.policy == name))
    tx.conn.execute(delete(policy_table).where(_policy(account, name)))


def tag_policy(tx: Tx, account: str, name: str, tags: Mapping[str, str]) -> None:
    tx.conn.execute(update(policy_table).where(_policy(account, name)).values(tags=dict(tags)))


def add_version(tx: Tx, account: str, name: str, document: str, *, default: bool) -> Version:
    counted = update(policy_table).where(_policy(account, name)).values(
        last_version=policy_table.c.last_version + 1, updated_at=tx.now_ms
    )  # fmt: skip
    number = int(tx.conn.execute(counted.returning(policy_table.c.last_version)).scalar_one())
    if default:
        set_default_version(tx, account, name, f"v{number}")
    return _add_version(tx, account, name, number, document)


def set_default_version(tx: Tx, account: str, name: str, version: str) -> None:
    tx.conn.execute(update(policy_table).where(_policy(account, name)).values(default_version=version))


def versions(tx: Tx, account: str, name: str) -> list[Version]:
    """Newest first."""
    table = version_table
    query = select(table).where(table.c.account == account, table.c.policy == name).order_by(table.c.number.desc())
    return [Version(f"v{row.number}", row.document, from_millis(row.created_at)) for row in tx.conn.execute(query)]


def remove_version(tx: Tx, account: str, name: str, number: int) -> None:
    table = version_table
    tx.conn.execute(delete(table).where(table.c.account == account, table.c.policy == name, table.c.number == number))


def _add_version(tx: Tx, account: str, name: str, number: int, document: str) -> Version:
    values = {"account": account, "policy": name, "number": number, "document": document, "created_at": tx.now_ms}
    tx.conn.execute(insert(version_table).values(values))
    return Version(f"v{number}", document, tx.now)


def _policy(account: str, name: str) -> ColumnElement[bool]:
    return and_(policy_table.c.account == account, policy_table.c.name == name)


def _to_policy(row: Any) -> Policy:
    return Policy(
        row.account, row.name, row.path, row.id, row.description, row.default_version,
        from_millis(row.created_at), from_millis(row.updated_at), row.tags,
    )  # fmt: skip


# access keys


def add_key(tx: Tx, account: str, key: AccessKey) -> None:
    values = {"account": account, "user": key.user, "id": key.id, "status": key.status}
    tx.conn.execute(insert(key_table).values(**values, created_at=to_millis(key.created_at)))


def keys(tx: Tx, account: str, user: str) -> list[AccessKey]:
    query = select(key_table).where(key_table.c.account == account, key_table.c.user == user).order_by(key_table.c.id)
    return [AccessKey(row.id, row.user, row.status, from_millis(row.created_at)) for row in tx.conn.execute(query)]


def set_key_status(tx: Tx, account: str, user: str, key_id: str, status: str) -> bool:
    return tx.conn.execute(update(key_table).where(_key(account, user, key_id)).values(status=status)).rowcount > 0


def remove_key(tx: Tx, account: str, user: str, key_id: str) -> bool:
    return tx.conn.execute(delete(key_table).where(_key(account, user, key_id))).rowcount > 0


def _key(account: str, user: str, key_id: str) -> ColumnElement[bool]:
    return and_(key_table.c.account == account, key_table.c.user == user, key_table.c.id == key_id)
