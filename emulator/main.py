"""Composition: which services there are, and what starts when. The only file that lists services."""

from collections.abc import Callable
from importlib import import_module

from emulator.cli.specs import Specs
from emulator.gateway.service import AsgiApp, Service
from emulator.node import CreateService, Node
from emulator.settings import Settings

SERVICES = (
    "s3", "logs", "sts", "iam", "events", "sns", "sqs", "ssm", "secretsmanager",
    "codecommit", "codebuild", "codedeploy", "codepipeline",
)  # fmt: skip
"""Folders under `services/`; each has a `service.create(platform)`."""


def create_services() -> list[CreateService]:
    found = []
    for name in SERVICES:  # until every service has landed
        if _there(name):
            try:
                found.append(import_module(f"services.{name}.service").create)
            except (ImportError, SyntaxError, NameError) as error:
                print(f"service {name} is left out: {error}")
    return found


def _there(name: str) -> bool:  # until every service has landed
    from pathlib import Path

    return (Path(__file__).parent.parent / "services" / name / "service.py").exists()


def create_node(settings: Settings) -> Node:
    """A whole emulator by its settings."""
    return Node(
        settings,
        create_services(),
        apps={"/ui": _dashboard, "/_": _control},
        start_runner=None if settings.runner == "none" else _start_runner,
    )


def _dashboard(node: Node) -> AsgiApp:
    from webui.app import create

    return create(node.platform)


def _control(node: Node) -> AsgiApp:
    from emulator.gateway.control import create

    return create(
        node.platform, tuple(node.dispatcher.services), lambda: _runner(node.settings), node.authority.certificate,
        _runner_door(node),
    )  # fmt: skip


def _runner(settings: Settings) -> str:
    """What runs builds and instances, and why it is that."""
    if settings.runner == "none" or "runner" not in settings.roles:
        return "none here; runners in other processes" + ("" if settings.runner_token else " need CODEXYZ_RUNNER_TOKEN")
    from runners.choose import choose

    choice = choose(settings.runner)
    return f"{choice.backend} ({choice.why})"


def _runner_door(node: Node) -> AsgiApp | None:
    """For runners in other processes, when there is a secret to know them by."""
    if not node.settings.runner_token:
        return None
    from emulator.runs.door import create

    return create(node.peer, node.blobs, node.settings.runner_token)


def _start_runner(node: Node) -> Callable[[], None]:
    from emulator.embedded import start_runner

    return start_runner(node.settings, node.peer)


def cli() -> None:
    """The `codexyz` command."""
    from emulator.cli.app import create

    create(lambda settings: create_node(settings).serve(), _specs)()


def _specs() -> Specs:
    """What reads the files of users, for commands that need no server."""
    from services.codebuild.buildspec import check as buildspec
    from services.codedeploy.agent import check as appspec

    return Specs(buildspec.check, appspec.check, buildspec.outline)


__all__ = ["SERVICES", "Service", "cli", "create_node"]

if __name__ == "__main__":
    cli()
