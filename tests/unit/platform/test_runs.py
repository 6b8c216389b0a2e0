"""The queue of work for runners: what a runner may say twice, and what a stale one may not say at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from emulator import runs
from emulator.blobs import Blobs
from emulator.db import Database
from emulator.engine import jobs
from emulator.kernel.clock import ManualClock
from emulator.kernel.ids import SeededIds
from emulator.runs import LocalPeer
from runners.contract import Event, Fresh, Host, Instruction, Mark, Outcome, Phase, Result, Task

TASK = Task("r1", Fresh("image"), (Phase("BUILD", ("true",)),))


@pytest.fixture
def peer(db: Database, tmp_path: Path) -> LocalPeer:
    return LocalPeer(db, Blobs(tmp_path / "blobs", SeededIds(1)))


def submit(db: Database, *tasks: Task) -> None:
    with db.write() as tx:
        for task in tasks:
            runs.submit(tx, task, account="1", region="r", notify="told")


def lines(clock: ManualClock, *numbers: int) -> list[Event]:
    return [Event(number, clock.now(), Mark.LINE, f"line {number}") for number in numbers]


def test_a_batch_that_comes_twice_is_stored_once(db: Database, peer: LocalPeer, clock: ManualClock) -> None:
    submit(db, TASK, TASK)
    given = peer.next("me", 0)
    assert given is not None
    assert given.task == TASK
    assert given.first
    assert peer.next("me", 0) is None
    assert peer.report("r1", given.fence, lines(clock, 1, 2))
    assert peer.report("r1", given.fence, lines(clock, 1, 2, 3))
    with db.read() as tx:
        assert [event.text for event in runs.events(tx, "r1", 0)] == ["line 1", "line 2", "line 3"]


def test_the_service_is_told_of_events_and_of_the_end(db: Database, peer: LocalPeer, clock: ManualClock) -> None:
    submit(db, TASK)
    given = peer.next("me", 0)
    assert given is not None
    peer.report("r1", given.fence, lines(clock, 1))
    with db.write() as tx:
        told = jobs.claim(tx, ["told"])
        assert told is not None
        assert told.payload == {"run_id": "r1"}
        jobs.finish(tx, told)
    outcome = Outcome(Result.SUCCEEDED, clock.now(), clock.now(), variables={"A": "1"})
    assert peer.finish("r1", given.fence, outcome)
    assert not peer.finish("r1", given.fence, replace(outcome, result=Result.FAILED))
    with db.write() as tx:
        assert jobs.claim(tx, ["told"]) is not None
        state = runs.state(tx, "r1")
    assert state is not None
    assert state.outcome == outcome


def test_a_run_left_by_its_runner_goes_to_another_and_the_first_is_stale(
    db: Database, peer: LocalPeer, clock: ManualClock
) -> None:
    submit(db, TASK)
    first = peer.next("first", 0)
    assert first is not None
    peer.report("r1", first.fence, lines(clock, 1))
    clock.advance(31)
    second = peer.next("second", 0)
    assert second is not None
    assert (second.last_seq, second.first) == (1, False)
    assert not peer.report("r1", first.fence, lines(clock, 2))
    assert peer.extend("r1", first.fence) is Instruction.LET_GO
    assert peer.extend("r1", second.fence) is Instruction.GO_ON


def test_a_stop_reaches_the_runner_or_ends_what_nobody_took(db: Database, peer: LocalPeer) -> None:
    submit(db, TASK, replace(TASK, id="r2"))
    given = peer.next("me", 0)
    assert given is not None
    with db.write() as tx:
        runs.request_stop(tx, "r1")
        runs.request_stop(tx, "r2")
    assert peer.extend("r1", given.fence) is Instruction.STOP
    assert peer.next("me", 0) is None
    with db.read() as tx:
        state = runs.state(tx, "r2")
    assert state is not None
    assert state.outcome is not None
    assert state.outcome.result is Result.STOPPED


def test_a_host_does_one_task_at_a_time_in_order(db: Database, peer: LocalPeer, clock: ManualClock) -> None:
    place = Host("h", "image")
    submit(db, *(Task(f"h{number}", place, ()) for number in range(2)), replace(TASK, place=Host("other", "image")))
    first = peer.next("me", 0)
    assert first is not None
    assert first.task.id == "h0"
    beside = peer.next("me", 0)
    assert beside is not None
    assert beside.task.id == "r1"
    assert peer.next("me", 0) is None
    peer.finish("h0", first.fence, Outcome(Result.SUCCEEDED, clock.now(), clock.now()))
    second = peer.next("me", 0)
    assert second is not None
    assert second.task.id == "h1"


def test_files_go_in_and_come_back(db: Database, peer: LocalPeer) -> None:
    blob = peer._blobs.keep(peer._blobs.receive_bytes(b"in"))
    with db.write() as tx:
        runs.submit(tx, TASK, account="1", region="r", notify="told", inputs={"source": blob})
    given = peer.next("me", 0)
    assert given is not None
    with peer.open_input("r1", "source") as file:
        assert file.read() == b"in"
    with pytest.raises(KeyError):
        peer.open_input("r1", "../source")
    assert peer.put_output("r1", given.fence, "out", iter([b"a", b"b"]))
    assert not peer.put_output("r1", given.fence + 1, "out", iter([b"stale"]))
    with db.read() as tx:
        assert peer._blobs.slice(runs.outputs(tx, "r1")["out"]).read() == b"ab"
