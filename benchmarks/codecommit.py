"""CodeCommit against git: the same repository over `file://`, the same questions on the command line."""

import contextlib
import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
from botocore.config import Config

from benchmarks import servers
from benchmarks.histories import HOT_FILE, large, long
from benchmarks.report import Table, median_ms

_ACCOUNT = "111111111111"
_TRANSFERS = 5
_REPEAT = 60
_QUESTIONS = 15
_CROWDED = 150
_CLONES = 4
_LARGEST_PAGE = 1000
_GIT = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"}


def measure() -> list[Table]:
    with tempfile.TemporaryDirectory(prefix="bench-codecommit-") as folder, servers.codexyz() as (url, _):
        place = Place(Path(folder), url)
        place.bring_in("large", large(place.folder / "large.git"))
        place.bring_in("long", long(place.folder / "long.git"))
        return [_transfers(place), _reads(place), _comparisons(place), _crowd(place)]


class Place:
    """A server, a folder for the local side, and a client of the API."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self._url = url
        self._number = 0
        self.api: Any = boto3.client(
            "codecommit", endpoint_url=url, region_name="us-east-1", aws_access_key_id=_ACCOUNT,
            aws_secret_access_key="x", config=Config(retries={"total_max_attempts": 1}),
        )  # fmt: skip

    def remote(self, name: str) -> str:
        return f"{self._url}/v1/repos/{name}".replace("://", f"://{_ACCOUNT}:x@")

    def local(self, name: str) -> str:
        return f"file://{self.folder / name}.git"

    def bring_in(self, name: str, source: Path) -> None:
        self.api.create_repository(repositoryName=name)
        git(source, "push", "-q", self.remote(name), "main")

    @contextlib.contextmanager
    def scratch(self) -> Iterator[Path]:
        """A path that is not there yet, and is gone afterwards."""
        self._number += 1
        path = self.folder / f"scratch-{self._number}-{threading.get_ident()}"
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)

    def clone(self, address: str) -> float:
        with self.scratch() as path:
            return _seconds(lambda: git(self.folder, "clone", "-q", address, str(path)))

    def push_here(self) -> float:
        self._number += 1
        name = f"pushed-{self._number}"
        self.api.create_repository(repositoryName=name)
        taken = _seconds(lambda: git(self.folder / "large.git", "push", "-q", self.remote(name), "main"))
        self.api.delete_repository(repositoryName=name)
        return taken

    def push_there(self) -> float:
        with self.scratch() as path:
            git(self.folder, "init", "-q", "--bare", str(path))
            return _seconds(lambda: git(self.folder / "large.git", "push", "-q", f"file://{path}", "main"))


def git(folder: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=_GIT).stdout


def _transfers(place: Place) -> Table:
    table = Table("CodeCommit: a repository of 50 MB (s)", ["", "file://", "codexyz", "ratio"])
    ways: dict[str, tuple[Callable[[], float], Callable[[], float]]] = {
        "clone": (lambda: place.clone(place.local("large")), lambda: place.clone(place.remote("large"))),
        "push": (place.push_there, place.push_here),
    }
    for name, (theirs, ours) in ways.items():
        _compare(table, name, theirs, ours, goal=1.2, times=_TRANSFERS, unit=1)
    return table


def _reads(place: Place) -> Table:
    table = Table("CodeCommit: p50 on a repository of 10,000 commits (ms)", ["call", "codexyz"])
    tip = place.api.get_branch(repositoryName="long", branchName="main")["branch"]["commitId"]
    calls: dict[str, Callable[[], Any]] = {
        "GetFile": lambda: place.api.get_file(repositoryName="long", filePath=HOT_FILE),
        "GetCommit": lambda: place.api.get_commit(repositoryName="long", commitId=tip),
        "GetFolder": lambda: place.api.get_folder(repositoryName="long", folderPath=HOT_FILE.rpartition("/")[0]),
    }
    for name, call in calls.items():
        taken = median_ms([_seconds(call) for _ in range(_REPEAT)])
        table.rows.append([name, f"{taken:.2f}"])
        table.goals.append((f"{name} within 5 ms", taken <= 5))
    return table


def _comparisons(place: Place) -> Table:
    """The first page, and everything in the largest pages, against all that git says. Nothing is asked twice."""
    table = Table("CodeCommit: p50 against the git command line (ms)", ["", "git", "codexyz", "ratio"])
    source = place.folder / "long.git"
    commits = git(source, "rev-list", f"--max-count={8 * _QUESTIONS}", "main").decode().split()
    fresh, first = iter(commits), git(source, "rev-list", "--max-count=1", "--skip=5000", "main").decode().strip()
    whole = {"repositoryName": "long", "maxResults": _LARGEST_PAGE}

    def differences() -> dict[str, Any]:
        return {"repositoryName": "long", "beforeCommitSpecifier": first, "afterCommitSpecifier": next(fresh)}

    def history() -> dict[str, Any]:
        return {"repositoryName": "long", "filePath": HOT_FILE, "commitSpecifier": next(fresh)}

    def diff() -> bytes:
        return git(source, "diff-tree", "-r", "--raw", first, next(fresh))

    def log(*options: str) -> bytes:
        raw = ("--follow", "--raw", "--no-abbrev", "--format=raw")
        return git(source, "log", *raw, *options, next(fresh), "--", HOT_FILE)

    api = place.api
    ways: dict[str, tuple[Callable[[], Any], Callable[[], Any], float | None]] = {
        "GetDifferences": (diff, lambda: api.get_differences(**differences()), 2),
        "GetDifferences, everything": (
            diff, lambda: _all(api.get_differences, "NextToken", {**differences(), "MaxResults": _LARGEST_PAGE}), None
        ),
        "ListFileCommitHistory": (
            lambda: log("--max-count=100"), lambda: api.list_file_commit_history(**history()), 2
        ),
        "ListFileCommitHistory, everything": (
            log, lambda: _all(api.list_file_commit_history, "nextToken", {**history(), **whole}), 2
        ),
    }  # fmt: skip
    for name, (theirs, ours, goal) in ways.items():
        _compare(table, name, _timed(theirs), _timed(ours), goal=goal, times=_QUESTIONS)
    return table


def _crowd(place: Place) -> Table:
    """Four clones keep a small machine busy by themselves: what they cost it over `file://` is not ours."""
    table = Table("CodeCommit: an API call while others clone (ms)", ["GetFile", "p50", "ratio"])

    def asked() -> float:
        call = _timed(lambda: place.api.get_file(repositoryName="long", filePath=HOT_FILE))
        return median_ms([call() for _ in range(_CROWDED)])

    alone = asked()
    with _cloning(place, place.local("large")):
        beside = asked()
    with _cloning(place, place.remote("large")):
        crowded = asked()
    for name, taken in (
        ("alone", alone), (f"{_CLONES} clones at once over file://", beside), (f"{_CLONES} clones at once", crowded)
    ):  # fmt: skip
        table.rows.append([name, f"{taken:.2f}", f"{taken / alone:.2f}"])
    holds = crowded <= max(3 * alone, 1.2 * beside)
    table.goals = [("at most 3× its time, or what clones over file:// make of it", holds)]
    return table


@contextlib.contextmanager
def _cloning(place: Place, address: str) -> Iterator[None]:
    """While four clients clone again and again."""
    enough = threading.Event()

    def loop() -> None:
        while not enough.is_set():
            place.clone(address)

    threads = [threading.Thread(target=loop) for _ in range(_CLONES)]
    for thread in threads:
        thread.start()
    try:
        time.sleep(0.5)
        yield
    finally:
        enough.set()
        for thread in threads:
            thread.join()


def _compare(
    table: Table, name: str, theirs: Callable[[], float], ours: Callable[[], float], *, goal: float | None, times: int,
    unit: int = 1000,
) -> None:  # fmt: skip
    """In turns, so that both meet the same machine. unit: parts of a second that are shown."""
    pairs = [(theirs(), ours()) for _ in range(times)]
    git_, mine = (statistics.median(pair[side] for pair in pairs) * unit for side in (0, 1))
    ratio = mine / git_
    table.rows.append([name, f"{git_:.2f}", f"{mine:.2f}", f"{ratio:.2f}"])
    if goal is not None:
        table.goals.append((f"{name}: at most {goal}× git", ratio <= goal))


def _all(call: Callable[..., Any], token: str, request: dict[str, Any]) -> None:
    answer = call(**request)
    while token in answer:
        answer = call(**request, **{token: answer[token]})


def _timed(act: Callable[[], Any]) -> Callable[[], float]:
    return lambda: _seconds(act)


def _seconds(act: Callable[[], Any]) -> float:
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun
