"""Lookups and pages that all operations share."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from emulator.api import codepipeline as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.codepipeline.domain.action_type import ActionType
from services.codepipeline.domain.catalog import TYPES
from services.codepipeline.domain.declaration import Action, Declaration, Stage, TypeId
from services.codepipeline.domain.errors import BadPageToken, NoSuchAction, NoSuchExecution, NoSuchPipeline, NoSuchStage
from services.codepipeline.domain.pipeline import Pipeline, Record
from services.codepipeline.store import executions, pipelines, types

Row = TypeVar("Row")
_NEWEST = 2**62


class Base(api.Handlers):
    """What the mixins stand on."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def _pipeline(self, tx: Tx, call: Call, name: str) -> Pipeline:
        """Raises NoSuchPipeline."""
        found = pipelines.find(tx, call.account, call.region, name)
        if found is None:
            raise NoSuchPipeline(call.account, name)
        return found

    def _structure(self, tx: Tx, pipeline: Pipeline) -> Declaration:
        """As it is now."""
        return pipelines.structure(tx, pipeline.id, pipeline.version)

    def _execution(self, tx: Tx, pipeline: Pipeline, execution_id: str) -> Record:
        """Raises NoSuchExecution."""
        found = executions.find(tx, pipeline.id, execution_id)
        if found is None:
            raise NoSuchExecution(execution_id)
        return found

    def _type(self, tx: Tx, account: str, region: str, kind: TypeId) -> ActionType | None:
        """One of AWS's, or a custom one of the account, be it deleted."""
        known = TYPES.get(kind)
        if known is not None or kind.owner != "Custom":
            return known
        custom = types.find(tx, account, region, kind)
        return custom.kind if custom else None

    def _usable_type(self, tx: Tx, account: str, region: str, kind: TypeId) -> ActionType | None:
        """Like `_type`, but not a deleted one."""
        return TYPES.get(kind) or types.usable(tx, account, region, kind)


def stage_of(structure: Declaration, name: str) -> Stage:
    """Raises NoSuchStage."""
    found = structure.stage(name)
    if found is None:
        raise NoSuchStage(name)
    return found


def action_of(stage: Stage, name: str) -> Action:
    """Raises NoSuchAction."""
    found = stage.action(name)
    if found is None:
        raise NoSuchAction(name)
    return found


def start_of(token: str | None) -> str:
    """The key that the wanted page follows, "" for the first. Raises BadPageToken."""
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise BadPageToken from error


def before(token: str | None) -> int:
    """Like `start_of`, for numbers that fall. Raises BadPageToken."""
    text = start_of(token)
    if text and not (text.isascii() and text.isdigit() and len(text) < 19):
        raise BadPageToken
    return int(text) if text else _NEWEST


def cut(rows: Sequence[Row], limit: int, key: Callable[[Row], object]) -> tuple[Sequence[Row], dict[str, str]]:
    """The page, and the member that leads to the next one."""
    shown, token = page.cut(rows, limit, lambda row: str(key(row)))
    return shown, {"nextToken": token} if token else {}
