"""Lookups and pages that all operations share."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.codedeploy.domain import application
from services.codedeploy.domain.application import Application
from services.codedeploy.domain.config import PREDEFINED, DeploymentConfig
from services.codedeploy.domain.errors import BatchTooLarge, Invalid, NotFound, Subject
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.names import check_name
from services.codedeploy.store import applications, deployments, groups

PAGE = 100
BATCH = 100
Row = TypeVar("Row")


def scope(call: Call) -> tuple[str, str]:
    return call.account, call.region


def start_of(token: str | None) -> str:
    """The key after which a page begins. Raises Invalid."""
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise Invalid(Subject.TOKEN, "The next token is not one that this service gave.") from error


def number_of(token: str | None, default: int) -> int:
    """The number in a token. Raises Invalid."""
    text = start_of(token)
    if text and not (text.isascii() and text.isdigit() and len(text) < 19):
        raise Invalid(Subject.TOKEN, "The next token is not one that this service gave.")
    return int(text) if text else default


def cut(rows: Sequence[Row], key: Callable[[Row], str]) -> tuple[Sequence[Row], str | None]:
    return page.cut(rows, PAGE, key)


def check_batch(names: Sequence[str]) -> Sequence[str]:
    """Raises BatchTooLarge."""
    if len(names) > BATCH:
        raise BatchTooLarge(BATCH)
    return names


class Base(api.Handlers):
    """What the mixins stand on."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _application(self, call: Call, name: str) -> Application:
        """Raises Required, Invalid, NotFound."""
        found = applications.find(call.tx, scope(call), check_name(Subject.APPLICATION_NAME, name))
        if found is None:
            raise NotFound(Subject.APPLICATION, name)
        return found

    def _group(self, call: Call, owner: Application, name: str) -> Group:
        """Raises Required, Invalid, NotFound."""
        found = groups.find(call.tx, scope(call), owner.id, check_name(Subject.GROUP_NAME, name))
        if found is None:
            raise NotFound(Subject.GROUP, name)
        return found

    def _config(self, call: Call, name: str) -> DeploymentConfig:
        """Raises Required, Invalid, NotFound."""
        known = PREDEFINED.get(check_name(Subject.CONFIG_NAME, name))
        found = known or applications.find_config(call.tx, scope(call), name)
        if found is None:
            raise NotFound(Subject.CONFIG, name)
        return found

    def _server_config(self, call: Call, name: str) -> DeploymentConfig:
        """One for deployments to servers. Raises Required, Invalid, NotFound."""
        config = self._config(call, name)
        if config.platform is not application.Platform.SERVER:
            raise Invalid(Subject.CONFIG_NAME, f"The deployment configuration {name} is for {config.platform}.")
        return config

    def _remove_group(self, call: Call, group: Group) -> None:
        """What it was doing on instances is ended."""
        deployments.end_runs(call.tx, scope(call), group.id)
        groups.remove(call.tx, scope(call), group.id)
