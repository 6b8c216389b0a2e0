"""`codexyz attach`: a shell inside a build or a sandbox that runs on this machine."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from emulator.cli.places import Closed, Entrance, FindPlace
from emulator.cli.reach import DataOption, endpoint, fail, get, session, settings_from
from emulator.kernel.arn import Arn

_NO_SHELL = 125
"""Exit code when there was no shell: one that no shell has by itself."""
_BEFORE_A_PLACE = ("SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE")


def add(app: typer.Typer, find: FindPlace) -> None:
    @app.command()
    def attach(
        name: Annotated[str, typer.Argument(metavar="BUILD", help="Id or ARN of a build or a sandbox.")],
        on: Annotated[
            str, typer.Option("--on", help="Address of its server.", show_default="the one that runs here")
        ] = "",
        runner_data: Annotated[
            Path | None, typer.Option("--runner-data", help="Folder of its runner, if that is a process of its own.")
        ] = None,
        account: Annotated[str, typer.Option(help="Account id.", show_default="that of your AWS credentials")] = "",
        region: Annotated[str, typer.Option(help="Region.", show_default="us-east-1")] = "",
        data: DataOption = None,
    ) -> None:
        """A shell inside a build that runs: its variables, its directory. At a breakpoint, codebuild-resume lets it go
        on. Exit code: that of the shell, 125 when there was none."""
        uuid = name.rpartition(":")[2]
        if not uuid or uuid == name:
            _refuse(f"{name} is no id of a build or a sandbox: they look like project:uuid")
        url = on.rstrip("/") or endpoint(data)
        try:
            found = find(uuid, runner_data or Path(get(url, "/_status")["data"]) / "runner", sys.stdin.isatty())
        except Closed as error:
            _refuse(f"{name} cannot be entered: {error}")
        if found is None:
            _refuse(_why_not(name, url, account, region))
        _become(found)


def _become(entrance: Entrance) -> NoReturn:
    """Terminal, signals and exit code are the shell's own from now on."""
    sys.stdout.flush()
    try:
        os.execvpe(entrance.command[0], list(entrance.command), dict(entrance.environment))  # noqa: S606
    except OSError as error:
        _refuse(f"{entrance.command[0]} cannot be run: {error.strerror}")


def _why_not(name: str, url: str, account: str, region: str) -> str:
    from botocore.exceptions import BotoCoreError, ClientError

    if name.startswith("arn:"):
        account, region = _of_arn(name, account, region)
    where = region or settings_from().default_region
    codebuild = session(account).client("codebuild", endpoint_url=url, region_name=where)
    try:
        if ":sandbox/" not in name and (builds := codebuild.batch_get_builds(ids=[name])["builds"]):
            return f"build {name} {_state_of_build(builds[0], url)}"
        if ":build/" not in name and (sandboxes := codebuild.batch_get_sandboxes(ids=[name])["sandboxes"]):
            return f"sandbox {name} {_state(sandboxes[0]['status'], 'RUN_SANDBOX', url)}"
    except ClientError as error:
        return str(error.response["Error"]["Message"])
    except BotoCoreError as error:
        return str(error)
    return f"there is no build or sandbox {name} at {url} (--account and --region say whose it is)"


def _state_of_build(build: Any, url: str) -> str:
    if build["buildComplete"]:
        return f"does not run any more: {build['buildStatus']}"
    phase = build["currentPhase"]
    return f"has no place yet: it is in {phase}" if phase in _BEFORE_A_PLACE else _elsewhere(url)


def _state(status: str, live: str, url: str) -> str:
    if status in ("STOPPED", "FAILED", "STOPPING"):
        return f"does not run any more: {status}"
    return _elsewhere(url) if status == live else f"has no place yet: it is in {status}"


def _elsewhere(url: str) -> str:
    runner = get(url, "/_status")["runner"]
    return (
        f"does not run on this machine, or not for this user (runner: {runner}).\n"
        "Attach where the runner is, with --runner-data if it is a process of its own"
    )


def _of_arn(name: str, account: str, region: str) -> tuple[str, str]:
    try:
        arn = Arn.parse(name)
    except ValueError:
        return account, region
    return account or arn.account, region or arn.region


def _refuse(message: str) -> NoReturn:
    fail(message, _NO_SHELL)
