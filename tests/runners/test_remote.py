"""A runner in a process of its own: what it does for a server over HTTP, and what becomes of it when either dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from emulator import runs
from runners.contract import Fresh, Input, Mark, Outcome, Output, Phase, Result, Task
from runners.remote import Denied, RemotePeer
from tests.conftest import start_node
from tests.runners.test_files import tar, untar
from tests.runners.test_restart import COUNT, EXPECTED

TOKEN = "between us"


class Remote:
    """A server that takes runners from outside, and one runner. `url` stays the same over restarts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.node = start_node(folder / "server", runner_token=TOKEN)
        self.url = self.node.url
        self.runner = self.start_runner()

    def start_runner(self) -> "subprocess.Popen[bytes]":
        with (self.folder / "runner.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "runners", "--server", self.url, "--backend", "local", "--slots", "2",
                 "--data", str(self.folder / "runner")],
                env={**os.environ, "CODEXYZ_RUNNER_TOKEN": TOKEN}, stdout=log, stderr=log,
            )  # fmt: skip

    def restart_server(self) -> None:
        port = self.node.settings.port
        self.node.stop()
        self.node = start_node(self.folder / "server", runner_token=TOKEN, port=port)

    def submit(self, task: Task, **inputs: bytes) -> None:
        blobs = self.node.blobs
        kept = {name: blobs.keep(blobs.receive_bytes(content)) for name, content in inputs.items()}
        with self.node.db.write() as tx:
            runs.submit(tx, task, account="1", region="r", notify="nobody.listens", inputs=kept)

    def lines(self, task: Task) -> list[str]:
        with self.node.db.read() as tx:
            return [event.text for event in runs.events(tx, task.id, 0) if event.mark is Mark.LINE]

    def outcome(self, task: Task) -> Outcome:
        def ended() -> Outcome | None:
            with self.node.db.read() as tx:
                state = runs.state(tx, task.id)
            return state.outcome if state else None

        self.wait(ended)
        found = ended()
        assert found is not None
        return found

    def wait(self, what: Callable[[], object]) -> None:
        deadline = time.monotonic() + 60
        while not what():
            assert time.monotonic() < deadline, (self.folder / "runner.log").read_text()
            time.sleep(0.02)

    def close(self) -> None:
        self.runner.terminate()
        self.runner.wait(10)
        self.node.stop()


@pytest.fixture
def remote(tmp_path: Path) -> Iterator[Remote]:
    made = Remote(tmp_path)
    yield made
    made.close()


def test_inputs_go_there_and_lines_and_outputs_come_back(remote: Remote) -> None:
    big = os.urandom(3_000_000)
    task = Task(
        "build", Fresh(""), (Phase("BUILD", ("cat src/hello", "cp src/big out", "export TOLD=yes")),),
        inputs=(Input("source", "/w/src"),), outputs=(Output("artifact", "/w", patterns=("out",), label="app"),),
        workdir="/w", variables=("TOLD",),
    )  # fmt: skip
    remote.submit(task, source=tar(hello=b"from the server\n", big=big))
    outcome = remote.outcome(task)
    assert (outcome.result, outcome.variables) == (Result.SUCCEEDED, {"TOLD": "yes"})
    assert remote.lines(task) == ["from the server"]
    with remote.node.db.read() as tx:
        blob = runs.outputs(tx, task.id)["artifact"]
    assert untar(remote.node.blobs.path(blob).read_bytes()) == {"out": big}


def test_work_goes_on_when_server_and_runner_are_replaced(remote: Remote) -> None:
    task = Task("long", Fresh(""), (Phase("BUILD", (COUNT, "echo two")),))
    remote.submit(task)
    remote.wait(lambda: remote.lines(task))
    remote.restart_server()
    remote.runner.send_signal(signal.SIGKILL)
    remote.runner.wait()
    remote.runner = remote.start_runner()
    assert remote.outcome(task).result is Result.SUCCEEDED
    assert remote.lines(task) == [*EXPECTED, "two"]


def test_a_stale_runner_changes_nothing(tmp_path: Path) -> None:
    node = start_node(tmp_path, runner_token=TOKEN)
    try:
        peer = RemotePeer(node.url, TOKEN)
        with node.db.write() as tx:
            runs.submit(tx, Task("one", Fresh(""), ()), account="1", region="r", notify="nobody.listens")
        given = peer.next("me", 0)
        assert given is not None
        assert peer.known() == {"one"}
        assert peer.next("me", 0) is None
        with pytest.raises(KeyError):
            peer.open_input("one", "nothing")
        assert not peer.put_output("one", given.fence + 1, "out", iter((b"x",)))
        kept = [path for path in (tmp_path / "blobs").rglob("*") if path.is_file()]
        assert not kept, "bytes that nobody owns were kept"
        assert not peer.report("one", given.fence + 1, [])
    finally:
        node.stop()


def test_nobody_without_the_token(tmp_path: Path) -> None:
    node = start_node(tmp_path / "with", runner_token=TOKEN)
    other = start_node(tmp_path / "without")
    try:
        with pytest.raises(Denied, match="CODEXYZ_RUNNER_TOKEN"):
            RemotePeer(node.url, "guess").known()
        with pytest.raises(Denied, match="takes no runners"):
            RemotePeer(other.url, "").known()
        assert httpx.get(f"{node.url}/_runner/known").status_code == 403
    finally:
        node.stop()
        other.stop()
