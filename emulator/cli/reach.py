"""Finding the running server, and asking it."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer
from pydantic import ValidationError

from emulator.settings import Settings, process_environment

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Folder that keeps everything.", show_default=".codexyz")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def endpoint(data: Path | None) -> str:
    """Address of the running server: that of the data folder, else where the settings say that it answers."""
    settings = settings_from()
    pid_file = (data or settings.data) / "pid"
    if pid_file.exists():
        return pid_file.read_text().split()[1]
    return settings.external_url or f"http://127.0.0.1:{settings.port}"


def running(data: Path | None) -> str | None:
    """Address of the running server; None when none runs, or something else is there."""
    url = endpoint(data)
    try:
        with urlopen(url + "/_health", timeout=10) as answer:
            return url if "services" in json.load(answer) else None
    except TimeoutError:
        fail(f"the emulator at {url} does not answer")
    except (URLError, OSError, ValueError):
        return None


def attended() -> bool:
    """Whether somebody is there to ask: there is a terminal, and YES=1 was not said."""
    return process_environment().get("YES") != "1" and sys.stdin.isatty()


def session(account: str) -> Any:
    """The boto3 session of an account. Without one: of whoever AWS tools are here, else of the default account."""
    import boto3
    from botocore.exceptions import BotoCoreError
    from botocore.session import Session

    try:
        core = Session()
        core.get_component("credential_provider").remove("iam-role")  # would look for EC2 around this machine
        if not account and core.get_credentials() is not None:
            return boto3.Session(botocore_session=core)
        return boto3.Session(account or settings_from().default_account, "codexyz")
    except BotoCoreError as error:  # a profile that is not there, a configuration that cannot be read
        fail(str(error))


def settings_from(**given: Any) -> Settings:
    """From the command line, else the environment. What cannot be is named, and ends the command."""
    try:
        return Settings(**given)
    except ValidationError as error:
        problems = [f"CODEXYZ_{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors()]
        fail("; ".join(problems))


def get(url: str, path: str) -> Any:
    try:
        with urlopen(url + path, timeout=10) as answer:
            return json.load(answer)
    except (URLError, OSError, ValueError) as error:
        fail(f"no emulator answers at {url} ({error}). Start one: codexyz up")


def addresses(status: Mapping[str, Any]) -> dict[str, str]:
    """Where the server answers besides its endpoint. status: as `/_status` tells it."""
    host = urlsplit(status["endpoint"]).hostname
    ports = {"https": status.get("https_port", -1), "ssh": status.get("ssh_port", -1)}
    return {name: f"{name}://{host}:{port}" for name, port in ports.items() if port > 0}


def fail(message: str, code: int = 1) -> NoReturn:
    typer.echo(f"codexyz: {message}", err=True)
    raise typer.Exit(code)
