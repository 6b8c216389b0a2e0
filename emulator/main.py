"""Composition: which services there are, and what starts when. The only file that lists services.

Imports are late: most commands are clients and need little, and a server answers before all is loaded.
"""

import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from emulator.cli.places import Entrance
    from emulator.cli.specs import Specs
    from emulator.gateway.service import AsgiApp, Listing
    from emulator.node import Node
    from emulator.settings import Settings

SERVICES = (
    "s3", "logs", "sts", "iam", "events", "sns", "sqs", "ssm", "secretsmanager",
    "codecommit", "codebuild", "codedeploy", "codepipeline",
)  # fmt: skip
"""Folders under `services/`; each has a LISTING."""


def listings() -> "list[Listing]":
    """The services, none of them loaded."""
    return [import_module(f"services.{name}").LISTING for name in SERVICES]


def create_node(settings: "Settings") -> "Node":
    """A whole emulator by its settings."""
    from emulator.node import Node

    return Node(
        settings,
        listings(),
        apps={"/ui": _dashboard, "/_": _control, "/_health": _health},
        start_runner=None if settings.runner == "none" else _start_runner,
    )


def _health(node: "Node") -> "AsgiApp":
    from emulator.gateway.health import create

    return create(list(node.services))


def _dashboard(node: "Node") -> "AsgiApp":
    from webui.app import create

    return create(node.platform)


def _control(node: "Node") -> "AsgiApp":
    from emulator.gateway.control import create

    return create(
        node.platform, lambda: _runner(node.settings), node.authority.certificate, _runner_door(node)
    )  # fmt: skip


def _runner(settings: "Settings") -> str:
    """What runs builds and instances, and why it is that."""
    if settings.runner == "none" or "runner" not in settings.roles:
        return "none here; runners in other processes" + ("" if settings.runner_token else " need CODEXYZ_RUNNER_TOKEN")
    from runners.choose import choose

    choice = choose(settings.runner)
    return f"{choice.backend} ({choice.why})"


def _runner_door(node: "Node") -> "AsgiApp | None":
    """For runners in other processes, when there is a secret to know them by."""
    if not node.settings.runner_token:
        return None
    from emulator.runs.door import create

    return create(node.peer, node.blobs, node.settings.runner_token)


def _start_runner(node: "Node") -> Callable[[], None]:
    from emulator.embedded import open_shell, start_runner

    node.platform.shells.offer(partial(open_shell, node.settings))
    return start_runner(node.settings, node.peer)


def cli() -> None:
    """The `codexyz` command."""
    from emulator.cli.app import create

    create(_serve, _specs, _find_place)()


def _serve(settings: "Settings") -> None:
    """What is loaded at the start stays: to look for garbage in it would take a fifth of the time."""
    gc.disable()
    create_node(settings).serve(on_loaded=_collect_again)


def _collect_again() -> None:
    gc.freeze()
    gc.enable()


def _specs() -> "Specs":
    """What reads the files of users, for commands that need no server."""
    from emulator.cli.specs import Specs
    from services.codebuild.buildspec import check as buildspec
    from services.codedeploy.agent import check as appspec

    return Specs(buildspec.check, appspec.check, buildspec.outline)


def _find_place(uuid: str, folder: "Path", terminal: bool) -> "Entrance | None":
    """For commands that enter what runs: a build, or a sandbox."""
    from emulator.cli.places import Closed
    from emulator.settings import process_environment
    from runners.entering import NoWay, find
    from services.codebuild.running.compile import run_id
    from services.codebuild.running.sandbox import opening_id

    try:
        for name in (run_id(uuid), opening_id(uuid)):
            if (found := find(name, folder, process_environment(), terminal=terminal)) is not None:
                return found
    except NoWay as error:
        raise Closed(str(error)) from error
    return None


__all__ = ["SERVICES", "cli", "create_node"]

if __name__ == "__main__":
    cli()
