"""What a build costs beside its script: alone, in a queue, and for those who ask the API meanwhile."""

import contextlib
import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from typing import Any

import boto3
from botocore.config import Config

from benchmarks import servers
from benchmarks.report import Table, median_ms

_ACCOUNT = "111111111111"
_ROLE = f"arn:aws:iam::{_ACCOUNT}:role/bench"
_IMAGE = "codexyz/build:latest"
_TRIES = 7
_QUEUE, _SLOTS = 50, 2
_CROWD = 8
_ASKED = 200
_LINES = 20
_NOTHING = ":"
_PATIENCE = 300.0


def measure() -> list[Table]:
    tables = [_local(), _queue(), _crowd()]
    return [*tables, _docker()] if _has_docker() else tables


class Project:
    """One project on a server, and its builds."""

    def __init__(self, url: str) -> None:
        self._url = url
        self.api = self.client("codebuild")
        self.api.create_project(
            name="bench", serviceRole=_ROLE, source={"type": "NO_SOURCE", "buildspec": _spec(_NOTHING)},
            artifacts={"type": "NO_ARTIFACTS"},
            environment={"type": "LINUX_CONTAINER", "image": _IMAGE, "computeType": "BUILD_GENERAL1_SMALL"},
        )  # fmt: skip

    def client(self, service: str) -> Any:
        return boto3.client(
            service, endpoint_url=self._url, region_name="us-east-1", aws_access_key_id=_ACCOUNT,
            aws_secret_access_key="x", config=Config(retries={"total_max_attempts": 1}),
        )  # fmt: skip

    def start(self, *commands: str) -> str:
        return str(self.api.start_build(projectName="bench", buildspecOverride=_spec(*commands))["build"]["id"])

    def build(self, *commands: str) -> float:
        """Seconds from StartBuild to its success."""
        begun = time.perf_counter()
        self.wait([self.start(*commands)])
        return time.perf_counter() - begun

    def wait(self, ids: list[str]) -> None:
        deadline = time.monotonic() + _PATIENCE
        left = ids
        while left:
            found = self.api.batch_get_builds(ids=left[:100])["builds"]
            failed = [one["id"] for one in found if one["buildStatus"] not in ("SUCCEEDED", "IN_PROGRESS")]
            if failed or time.monotonic() > deadline:
                raise RuntimeError(f"not built: {failed or left}")
            done = {one["id"] for one in found if one["buildStatus"] == "SUCCEEDED"}
            left = [one for one in left if one not in done]
            time.sleep(0.01)


def _local() -> Table:
    with _project("local") as project:
        project.build(_NOTHING)
        builds = [project.build(_NOTHING) for _ in range(_TRIES)]
        late = _log_delays(project)
    script = [_timed(lambda: subprocess.run(["bash", "-c", _NOTHING], check=True)) for _ in range(_TRIES)]
    added = median_ms(builds) - median_ms(script)
    table = Table("A build that does nothing, local runner", ["", "median"])
    table.rows = [
        ["bash with the same script", f"{median_ms(script):.0f} ms"],
        ["StartBuild to SUCCEEDED", f"{median_ms(builds):.0f} ms"],
        ["a line printed to the line in GetLogEvents", f"{median_ms(late):.0f} ms"],
    ]
    table.goals = [
        (f"at most 150 ms over the bare script ({added:.0f} ms)", added <= 150),
        ("a line is in the API within 300 ms", median_ms(late) <= 300),
    ]
    return table


def _docker() -> Table:
    command = ["docker", "run", "--rm", _IMAGE, "bash", "-c", _NOTHING]
    bare = [_timed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(_TRIES)]
    with _project("docker") as project:
        project.build(_NOTHING)
        builds = [project.build(_NOTHING) for _ in range(_TRIES)]
    added = (statistics.median(builds) - statistics.median(bare)) / statistics.median(bare)
    table = Table("A build that does nothing, Docker", ["", "median", "ratio"])
    table.rows = [
        ["docker run with the same script", f"{median_ms(bare):.0f} ms", "1.00"],
        ["StartBuild to SUCCEEDED", f"{median_ms(builds):.0f} ms", f"{1 + added:.2f}"],
    ]
    table.goals = [("adds at most half of a docker run", added <= 0.5)]
    return table


def _queue() -> Table:
    with _project("local", CODEXYZ_CONCURRENCY=str(_SLOTS)) as project:
        project.build("sleep 1")
        alone = statistics.median(project.build("sleep 1") for _ in range(3))
        begun = time.perf_counter()
        project.wait([project.start("sleep 1") for _ in range(_QUEUE)])
        took = time.perf_counter() - begun
    ideal = alone * _QUEUE / _SLOTS
    table = Table(f"{_QUEUE} builds in the queue of {_SLOTS} places", ["", "seconds", "ratio"])
    table.rows = [
        [f"one build alone, times {_QUEUE // _SLOTS}", f"{ideal:.1f}", "1.00"],
        ["the queue", f"{took:.1f}", f"{took / ideal:.2f}"],
    ]
    table.goals = [("at most 1.15× the ideal", took <= 1.15 * ideal)]
    return table


def _crowd() -> Table:
    with _project("local", CODEXYZ_CONCURRENCY=str(_CROWD)) as project:
        project.build(_NOTHING)
        quiet = _asked(project)
        lines = f"for n in $(seq {_CROWD * 100}); do echo line $n; sleep 0.05; done"
        ids = [project.start(lines) for _ in range(_CROWD)]
        _until_running(project, ids)
        busy = _asked(project)
        for one in ids:
            project.api.stop_build(id=one)
    ratio = busy / quiet
    table = Table(f"BatchGetProjects while {_CROWD} builds run and print", ["", "p50", "ratio"])
    table.rows = [["no build", f"{quiet:.2f} ms", "1.00"], [f"{_CROWD} builds", f"{busy:.2f} ms", f"{ratio:.2f}"]]
    table.goals = [("at most twice the time", ratio <= 2)]
    return table


def _log_delays(project: Project) -> list[float]:
    """Seconds from the moment a command prints a line to the first GetLogEvents that shows it."""
    logs = project.client("logs")
    build_id = project.start(f"for n in $(seq {_LINES}); do date +'printed %s.%N'; sleep 0.2; done")
    where = {"logGroupName": "/aws/codebuild/bench", "logStreamName": build_id.rpartition(":")[2]}
    seen: dict[str, float] = {}
    deadline = time.monotonic() + _PATIENCE
    while len(seen) < _LINES and time.monotonic() < deadline:
        with contextlib.suppress(logs.exceptions.ResourceNotFoundException):
            for event in logs.get_log_events(**where, startFromHead=True)["events"]:
                text = event["message"].strip()
                if text.startswith("printed ") and text not in seen:
                    seen[text] = time.time()
        time.sleep(0.01)
    project.wait([build_id])
    return [at - float(text.removeprefix("printed ")) for text, at in seen.items()]


def _until_running(project: Project, ids: list[str]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        found = project.api.batch_get_builds(ids=ids)["builds"]
        if all(one["currentPhase"] == "BUILD" for one in found):
            return
        time.sleep(0.05)
    raise RuntimeError("the builds did not all begin")


def _asked(project: Project) -> float:
    """Median milliseconds."""
    return median_ms([_timed(lambda: project.api.batch_get_projects(names=["bench"])) for _ in range(_ASKED)])


def _timed(call: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


@contextlib.contextmanager
def _project(runner: str, **environment: str) -> Iterator[Project]:
    before = dict(os.environ)
    os.environ.update(environment)
    try:
        with servers.codexyz("--runner", runner) as (url, process):
            project = Project(url)
            servers.settle(process)
            yield project
    finally:
        os.environ.clear()
        os.environ.update(before)


def _spec(*commands: str) -> str:
    listed = "".join(f"      - {_quoted(command)}\n" for command in commands)
    return f"version: 0.2\nphases:\n  build:\n    commands:\n{listed}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _has_docker() -> bool:
    if shutil.which("docker") is None:
        return False
    found = subprocess.run(["docker", "image", "inspect", _IMAGE], capture_output=True, check=False)
    return found.returncode == 0
