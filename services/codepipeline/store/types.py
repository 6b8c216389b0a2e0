"""Custom action types."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, insert, select, update

from emulator.db import Prepared, Tx
from services.codepipeline.domain.action_type import CUSTOM_MINUTES, ActionType, Count, Links, Property
from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.store.tables import type_table

_FIND = Prepared(
    select(type_table).where(
        type_table.c.account == bindparam("account"), type_table.c.region == bindparam("region"),
        type_table.c.name == bindparam("name"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CustomType:
    """deleted: pipelines that have it fail, and only the same definition brings it back."""

    kind: ActionType
    tags: Mapping[str, str] = field(default_factory=dict)
    deleted: bool = False


def find(tx: Tx, account: str, region: str, kind: TypeId) -> CustomType | None:
    """Deleted ones, too."""
    row = _FIND.first(tx, account=account, region=region, name=str(kind))
    return None if row is None else _custom(row)


def usable(tx: Tx, account: str, region: str, kind: TypeId) -> ActionType | None:
    found = find(tx, account, region, kind)
    return found.kind if found and not found.deleted else None


def page(tx: Tx, account: str, region: str, after: str, limit: int) -> Sequence[CustomType]:
    """Those that are not deleted, in the order of their names (`str(id)`)."""
    table = type_table.c
    query = select(type_table).where(
        table.account == account, table.region == region, table.deleted == 0, table.name > after
    )
    return [_custom(row) for row in tx.conn.execute(query.order_by(table.name).limit(limit))]


def count(tx: Tx, account: str, region: str) -> int:
    table = type_table.c
    mine = (table.account == account, table.region == region, table.deleted == 0)
    return int(tx.conn.execute(select(func.count()).select_from(type_table).where(*mine)).scalar_one())


def add(tx: Tx, account: str, region: str, one: CustomType) -> None:
    tx.conn.execute(
        insert(type_table).values(
            account=account, region=region, name=str(one.kind.id), definition=_document(one.kind), tags=dict(one.tags),
            deleted=0,
        )
    )  # fmt: skip


def change(tx: Tx, account: str, region: str, kind: TypeId, **values: Any) -> None:
    """deleted or tags."""
    tx.conn.execute(update(type_table).where(_key(account, region, kind)).values(**values))


def _key(account: str, region: str, kind: TypeId) -> ColumnElement[bool]:
    table = type_table.c
    return and_(table.account == account, table.region == region, table.name == str(kind))


def _document(kind: ActionType) -> dict[str, Any]:
    return {
        "properties": [
            [one.name, one.required, one.key, one.secret, one.queryable, one.description, one.type]
            for one in kind.properties
        ],
        "inputs": [kind.inputs.least, kind.inputs.most], "outputs": [kind.outputs.least, kind.outputs.most],
        "links": [kind.links.entity, kind.links.execution, kind.links.revision, kind.links.setup],
    }  # fmt: skip


def _custom(row: Any) -> CustomType:
    owner, category, provider, version = row.name.split("/")
    document = row.definition
    kind = ActionType(
        TypeId(category, owner, provider, version), tuple(Property(*values) for values in document["properties"]),
        Count(*document["inputs"]), Count(*document["outputs"]), Links(*document["links"]), CUSTOM_MINUTES,
    )  # fmt: skip
    return CustomType(kind, row.tags, bool(row.deleted))
