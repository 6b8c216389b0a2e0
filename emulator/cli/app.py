"""The `codexyz` command. Subcommands are clients of a running server, but `up`, which is the server, and `lint`."""

import json
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from emulator.cli import attach, git, lint, repo, server
from emulator.cli.builds import command as build
from emulator.cli.places import FindPlace
from emulator.cli.reach import DataOption, JsonOption, addresses, attended, endpoint, fail, get, settings_from
from emulator.cli.specs import MakeSpecs
from emulator.settings import Settings

Serve = Callable[[Settings], None]


def create(serve: Serve, make_specs: MakeSpecs, find_place: FindPlace) -> typer.Typer:
    """serve: runs the server in this process until it is told to end."""
    app = typer.Typer(
        name="codexyz", help="The local CI/CD cloud: git push to production, offline.", no_args_is_help=True,
        pretty_exceptions_enable=False, add_completion=False,
    )  # fmt: skip
    _add_up(app, serve)
    app.command()(down)
    app.command()(clean)
    app.command()(status)
    app.command()(logs)
    app.command()(env)
    app.command()(doctor)
    app.command()(demo)
    git.add(app)
    repo.add(app)
    lint.add(app, make_specs)
    build.add(app, make_specs)
    attach.add(app, find_place)
    return app


def _add_up(app: typer.Typer, serve: Serve) -> None:
    @app.command()
    def up(
        port: Annotated[int | None, typer.Option(help="Port of the endpoint.", show_default="4566")] = None,
        host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
        data: DataOption = None,
        ephemeral: Annotated[bool, typer.Option("--ephemeral", help="Keep nothing.")] = False,
        runner: Annotated[str | None, typer.Option(help="auto, docker, local or none.", show_default="auto")] = None,
        roles: Annotated[
            str | None, typer.Option(help="What this process does.", show_default="api,worker,runner")
        ] = None,
        tied: Annotated[bool, typer.Option("--tied", hidden=True, help="End when standard input does.")] = False,
    ) -> None:
        """Start the emulator here, until Ctrl-C."""
        if tied:
            server.end_with_input()
        given: dict[str, Any] = {"port": port, "host": host, "data": data, "runner": runner, "roles": roles}
        settings = settings_from(**{name: value for name, value in given.items() if value is not None})
        scratch = tempfile.mkdtemp(prefix="codexyz-") if ephemeral else None
        if scratch is not None:
            settings = settings.model_copy(update={"data": Path(scratch), "ephemeral": True})
        try:
            _explained(serve, settings)
        finally:
            if scratch is not None:
                shutil.rmtree(scratch, ignore_errors=True)


def _explained(serve: Serve, settings: Settings) -> None:
    """Turn the start-up failures a user can mend into one line."""
    from emulator.db.migrate import TooNew
    from emulator.node import DataInUse

    try:
        serve(settings)
    except (DataInUse, TooNew) as error:
        fail(str(error))
    except OSError as error:
        if error.errno not in (98, 48, 13, 99):
            raise
        fail(f"cannot listen on {settings.host}:{settings.port}: {error.strerror}. `--port` takes another one.")


def down(data: DataOption = None) -> None:
    """End the emulator that works on the data folder."""
    folder = data or settings_from().data
    pid_file = folder / "pid"
    if not pid_file.exists():
        fail(f"no emulator runs on {folder}")
    pid = int(pid_file.read_text().split()[0])
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        pid_file.unlink(missing_ok=True)
        fail(f"the emulator on {folder} is gone already (it did not end cleanly; nothing is lost)")
    deadline = time.monotonic() + 15
    while pid_file.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    typer.echo("stopped; what it keeps stays, instances go on" if not pid_file.exists() else f"{pid} is still ending")


def clean(
    data: DataOption = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove everything on the data folder: repositories, objects, logs, builds, and the instances that still run."""
    settings = settings_from()
    folder = (data or settings.data).absolute()
    if not (folder / "codexyz.sqlite").exists():
        fail(f"{folder} is not a data folder of codexyz")
    if not yes:
        typer.confirm(f"Remove {folder} and all builds and instances of it?", abort=True)
    from emulator.embedded import clear
    from emulator.node import DataInUse, lock

    try:
        held = lock(folder)
    except DataInUse as error:
        fail(str(error))
    clear(settings.model_copy(update={"data": folder}))
    shutil.rmtree(folder)
    held.close()
    typer.echo(f"removed {folder}")


def status(data: DataOption = None, as_json: JsonOption = False) -> None:
    """What runs, where it answers, and what is stuck."""
    url = endpoint(data)
    found = {**get(url, "/_health"), **get(url, "/_status"), "hosts": get(url, "/_codexyz/hosts")}
    if as_json:
        typer.echo(json.dumps(found, indent=2))
        return
    typer.echo(f"codexyz {found['version']} answers at {found['endpoint']}  (dashboard: {found['endpoint']}/ui)")
    for name, address in addresses(found).items():
        typer.echo(f"{name}: {address}")
    typer.echo(f"data: {found['data']}")
    typer.echo(f"runner: {found['runner']}")
    typer.echo(f"services: {', '.join(found['services'])}")
    for host in found["hosts"]:
        typer.echo(
            f"instance {host['instanceName']} ({host['account']} {host['region']}): {host.get('address') or '-'}"
        )
    for job in found["parked_jobs"]:
        last = (job["error"] or "").strip().splitlines()[-1:]
        typer.echo(f"stuck: {job['kind']} {job['payload']}: {' '.join(last)}", err=True)


def logs(
    group: Annotated[str, typer.Argument(help="Log group, e.g. /aws/codebuild/my-project.")],
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on printing new lines.")] = False,
    account: Annotated[str, typer.Option(help="Account id.")] = "000000000000",
    region: Annotated[str, typer.Option(help="Region.")] = "us-east-1",
    data: DataOption = None,
) -> None:
    """Print a log group's lines, oldest first."""
    from emulator.cli.tail import NoGroup, tail

    try:
        tail(endpoint(data), group, account, region, follow=follow, write=sys.stdout.write)
    except NoGroup as error:
        fail(str(error))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def env(
    account: Annotated[str, typer.Option(help="Account id the shell should act as.")] = "000000000000",
    region: Annotated[str, typer.Option(help="Region.")] = "us-east-1",
    data: DataOption = None,
) -> None:
    """Print exports for the shell: eval "$(codexyz env --account 111111111111)"."""
    values = {
        "AWS_ENDPOINT_URL": endpoint(data), "AWS_ACCESS_KEY_ID": account, "AWS_SECRET_ACCESS_KEY": "codexyz",
        "AWS_REGION": region, "AWS_DEFAULT_REGION": region,
    }  # fmt: skip
    for name, value in values.items():
        typer.echo(f"export {name}={value}")
    typer.echo("unset AWS_SESSION_TOKEN AWS_PROFILE")


def doctor(as_json: JsonOption = False) -> None:
    """What is available on this machine, and how to get what is missing."""
    from emulator.cli.doctor import examine

    findings = examine(settings_from())
    if as_json:
        typer.echo(json.dumps([finding.as_dict() for finding in findings], indent=2))
    else:
        for finding in findings:
            typer.echo(f"{'ok ' if finding.ok else '-- '} {finding.name:<16} {finding.text}")
            if not finding.ok and finding.remedy:
                typer.echo(f"{'':<21}{finding.remedy}")
    if any(not finding.ok and finding.required for finding in findings):
        raise typer.Exit(1)


def demo(
    data: DataOption = None,
    stay: Annotated[
        bool | None, typer.Option(help="Leave the server running until Ctrl-C.", show_default="at a terminal")
    ] = None,
    port: Annotated[int, typer.Option(help="Port; a free one is taken when it is in use.")] = 4566,
    on: Annotated[str, typer.Option("--on", help="Address of a running emulator to use instead of an own one.")] = "",
) -> None:
    """Run the reference release: a push reaches production, a bad one does not, a broken one is rolled back."""
    if on:
        from emulator.cli.demo import run

        get(on.rstrip("/"), "/_health")
        raise typer.Exit(run(on.rstrip("/")))
    from emulator.cli.show import show

    raise typer.Exit(show(data, port=port, stay=attended() if stay is None else stay))
