"""What the emulator adds to a release: `git push` to Succeeded, against a script that does the same work by hand."""

import contextlib
import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from rich.console import Console

from benchmarks import servers
from benchmarks.report import Table
from emulator.cli.demo.release import Release
from emulator.cli.demo.watch import follow

_RELEASES = 5
_LIMIT = 1.5
_SCRIPT = Path(__file__).with_name("by_hand.sh")
_BASE_PORT = "2846"  # the four instances listen on 28461 to 28464


def measure() -> list[Table]:
    with tempfile.TemporaryDirectory(prefix="bench-release-") as folder:
        with servers.codexyz("--runner", "local") as (url, _):
            release = Release(url, Path(folder))
            release.set_up()
            ours = [_release(release, number) for number in range(1, _RELEASES + 1)]
        by_hand = [_by_hand(release, Path(folder) / "by-hand", number) for number in range(1, _RELEASES + 1)]
        _stop_instances(Path(folder) / "by-hand")
    mine, theirs = statistics.median(ours[1:]), statistics.median(by_hand[1:])
    table = Table("Release, `git push` to Succeeded", ["", "median", "ratio"])
    table.rows = [
        ["shell script by hand", f"{theirs:.2f} s", "1.00"],
        ["codexyz, local runner", f"{mine:.2f} s", f"{mine / theirs:.2f}"],
    ]
    table.goals = [(f"at most {_LIMIT}× the script", mine / theirs <= _LIMIT)]
    return [table]


def _release(release: Release, number: int) -> float:
    """Seconds, approval included: it is given the moment it is asked for."""
    release.write("app/version.txt", f"{number}\n")
    begun = time.perf_counter()
    commit = release.push(f"Release {number}")
    ending = follow(release, commit, Console(quiet=True), lambda _question: True)
    if ending.status != "Succeeded":
        raise RuntimeError(f"the release ended {ending.status} at {ending.stage}: {ending.reason}")
    return time.perf_counter() - begun


def _by_hand(release: Release, work: Path, number: int) -> float:
    work.mkdir(exist_ok=True)
    release.write("app/version.txt", f"{100 + number}\n")
    release._git("commit", "-q", "-a", "-m", f"By hand {number}")
    begun = time.perf_counter()
    subprocess.run(
        [str(_SCRIPT), str(release.checkout), str(work)], check=True, env={**os.environ, "BASE_PORT": _BASE_PORT}
    )
    return time.perf_counter() - begun


def _stop_instances(work: Path) -> None:
    for pid_file in work.glob("*/tmp/hello.pid"):
        with contextlib.suppress(OSError, ValueError):
            os.kill(int(pid_file.read_text()), 15)
