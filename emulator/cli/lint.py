"""`codexyz lint`: buildspecs and AppSpecs are checked by what builds and deployments read them with."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from emulator.cli.reach import JsonOption, fail
from emulator.cli.specs import NOT_UTF8, MakeSpecs, Specs, shown, text_of
from emulator.cli.words import counted
from emulator.kernel.findings import Finding

_NAMES = ("buildspec.yml", "appspec.yml")
_MISNAMED = ("buildspec.yaml", "appspec.yaml")
_OS = re.compile(rb"^[\"']?os[\"']?\s*:", re.MULTILINE)
"""An AppSpec says for which system it is; a buildspec has no such key."""


def add(app: typer.Typer, make_specs: MakeSpecs) -> None:
    @app.command()
    def lint(
        files: Annotated[
            list[Path] | None,
            typer.Argument(help="Files, or folders with buildspec.yml or appspec.yml.", show_default="this folder"),
        ] = None,
        strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
        as_json: JsonOption = False,
    ) -> None:
        """Check buildspec.yml and appspec.yml, without a server. Exit code 1: there are errors."""
        wanted = [file for given in files or [Path()] for file in _files(given)]
        specs = make_specs()
        found = [(str(file), one) for file in wanted for one in _findings(specs, file)]
        if as_json:
            typer.echo(json.dumps([_document(name, one) for name, one in found], indent=2))
        else:
            _tell(wanted, found)
        if any(strict or not one.harmless for _, one in found):
            raise typer.Exit(1)


def _files(given: Path) -> Iterator[Path]:
    """The file, or those of a folder."""
    if not given.is_dir():
        yield given
        return
    there = [given / name for name in _NAMES if (given / name).is_file()]
    if not there:
        misnamed = [name for name in _MISNAMED if (given / name).is_file()]
        hint = f"; {misnamed[0]} is, but AWS looks for {misnamed[0].replace('yaml', 'yml')}" if misnamed else ""
        fail(f"neither {' nor '.join(_NAMES)} is in {given.absolute()}{hint}")
    yield from there


def _findings(specs: Specs, file: Path) -> Sequence[Finding]:
    try:
        content = file.read_bytes()
    except OSError as error:
        fail(f"{file}: {error.strerror}")

    def exists(path: str) -> bool:
        return (file.parent / path).exists() or Path(path).exists()

    if "appspec" in file.name.lower() or ("buildspec" not in file.name.lower() and _OS.search(content)):
        return specs.check_appspec(content, exists)
    text = text_of(content)
    return [NOT_UTF8] if text is None else specs.check_buildspec(text, exists)


def _document(name: str, found: Finding) -> dict[str, object]:
    severity = "warning" if found.harmless else "error"
    return {
        "file": name, "line": found.line, "column": found.column, "severity": severity, "message": found.message,
    }  # fmt: skip


def _tell(wanted: Sequence[Path], found: Sequence[tuple[str, Finding]]) -> None:
    """Findings are what is asked for; the rest is for people."""
    for name, one in found:
        typer.echo(shown(name, one))
    errors = sum(not one.harmless for _, one in found)
    names = ", ".join(map(str, wanted))
    typer.echo(f"{names}: {counted(errors, 'error')}, {counted(len(found) - errors, 'warning')}", err=True)
