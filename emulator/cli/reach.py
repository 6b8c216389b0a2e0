"""Finding the running server, and asking it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, NoReturn
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer
from pydantic import ValidationError

from emulator.settings import Settings

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Folder that keeps everything.", show_default=".codexyz")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]


def endpoint(data: Path | None) -> str:
    """Address of the running server: AWS_ENDPOINT_URL's if set, else that of the data folder, else the default."""
    settings = settings_from()
    pid_file = (data or settings.data) / "pid"
    if pid_file.exists():
        return pid_file.read_text().split()[1]
    return settings.external_url or f"http://127.0.0.1:{settings.port}"


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


def fail(message: str) -> NoReturn:
    typer.echo(f"codexyz: {message}", err=True)
    raise typer.Exit(1)
