"""What is said of a build when it is over."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import typer

from emulator.cli.builds.exits import Exit, code_of

_COLOURS = {"SUCCEEDED": "green", "FAILED": "red", "FAULT": "red", "TIMED_OUT": "red", "STOPPED": "yellow"}
Shape = Mapping[str, Any]


def table_of_build(build: Shape) -> list[str]:
    """A line for each phase: how it ended, how long it took, and why."""
    rows = [
        (phase["phaseType"], phase.get("phaseStatus", ""), _seconds(phase), _reason(phase))
        for phase in build["phases"]
        if phase["phaseType"] != "COMPLETED"
    ]
    return [*_table(("phase", "status", "seconds", ""), rows), _verdict(build["id"], build["buildStatus"], build)]


def table_of_batch(batch: Shape, builds: Mapping[str, Shape]) -> list[str]:
    """A line for each build. builds: those that began, by ARN."""
    rows = []
    for group in batch.get("buildGroups", ()):
        summary = group["currentBuildSummary"]
        build = builds.get(summary["arn"], {})
        after = ", ".join(group.get("dependsOn", ()))
        reasons = [reason for phase in build.get("phases", ()) if (reason := _reason(phase))]
        notes = [f"after {after}" if after else "", *reasons[:1]]
        rows.append(
            (group["identifier"], summary["buildStatus"], _seconds(build), "  ".join(filter(None, notes)))
        )  # fmt: skip
    failed = [_reason(phase) for phase in batch["phases"] if _reason(phase) and not builds]
    lines = [*_table(("build", "status", "seconds", ""), rows), *failed]
    return [*lines, _verdict(batch["id"], batch["buildBatchStatus"], batch)]


def exit_of_build(build: Shape) -> Exit:
    late = any(phase.get("phaseStatus") == "TIMED_OUT" for phase in build["phases"])
    return code_of(build["buildStatus"], timed_out=late)


def as_json(shape: Any, *, indent: int | None) -> str:
    def plain(value: object) -> object:
        return value.isoformat() if isinstance(value, datetime) else str(value)

    return json.dumps(shape, indent=indent, default=plain)


def _seconds(timed: Shape) -> str:
    began, ended = timed.get("startTime"), timed.get("endTime")
    return f"{(ended - began).total_seconds():.1f}" if began and ended else ""


def _reason(phase: Shape) -> str:
    for context in phase.get("contexts", ()):
        if context.get("statusCode") or context.get("message"):
            said = f"{context.get('statusCode', '')}: {context.get('message', '')}"
            return " ".join(said.strip(": ").split())
    return ""


def _table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Columns one under another; numbers to the right, the last column as long as it is."""
    names = max(len(row[0]) for row in (head, *rows))
    states = max(len(row[1]) for row in (head, *rows))
    for name, status, seconds, more in (head, *rows):
        shown = typer.style(f"{status:<{states}}", fg=_COLOURS.get(status))
        yield f"{name:<{names}}  {shown}  {seconds:>7}  {more}".rstrip()


def _verdict(name: str, status: str, timed: Shape) -> str:
    return f"{typer.style(status, fg=_COLOURS.get(status), bold=True)} in {_seconds(timed)} s: {name}"
