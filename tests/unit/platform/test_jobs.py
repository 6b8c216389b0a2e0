"""Durable jobs: leases, fences, keys, order, retries."""

import threading
from collections import Counter

import pytest

from emulator.db import Database
from emulator.engine import Job, Retry, Workers, enqueue, jobs
from emulator.kernel.clock import ManualClock


def put(db: Database, kind: str = "k", **options: object) -> None:
    payload = options.pop("payload", {})
    with db.write() as tx:
        enqueue(tx, kind, payload, **options)  # type: ignore[arg-type]


def take(db: Database) -> Job | None:
    with db.write() as tx:
        return jobs.claim(tx, ["k"])


def test_a_job_of_a_rolled_back_transaction_does_not_exist(db: Database) -> None:
    with pytest.raises(RuntimeError, match="no"), db.write() as tx:
        enqueue(tx, "k", {})
        raise RuntimeError("no")
    assert take(db) is None


def test_a_leased_job_is_nobody_elses_until_the_lease_ends(db: Database, clock: ManualClock) -> None:
    put(db)
    first = take(db)
    assert first is not None
    assert take(db) is None
    clock.advance(61)
    second = take(db)
    assert second is not None
    assert (second.id, second.attempt) == (first.id, 2)


def test_a_slow_worker_cannot_close_its_successors_job(db: Database, clock: ManualClock) -> None:
    put(db)
    slow = take(db)
    clock.advance(61)
    successor = take(db)
    assert slow is not None
    assert successor is not None
    with db.write() as tx:
        assert not jobs.finish(tx, slow)
        assert jobs.finish(tx, successor)


def test_a_key_lets_one_job_wait_and_the_earlier_time_wins(db: Database, clock: ManualClock) -> None:
    put(db, key="a", delay=60)
    put(db, key="a", delay=5)
    put(db, key="a", delay=30)
    assert take(db) is None
    clock.advance(5)
    assert take(db) is not None
    clock.advance(100)
    with db.write() as tx:
        assert jobs.claim(tx, ["other"]) is None


def test_what_happens_while_a_keyed_job_runs_is_looked_at_once_more_but_not_beside_it(db: Database) -> None:
    put(db, key="a")
    running = take(db)
    put(db, key="a")
    put(db, key="a")
    assert take(db) is None
    assert running is not None
    with db.write() as tx:
        jobs.finish(tx, running)
    again = take(db)
    assert again is not None
    with db.write() as tx:
        jobs.finish(tx, again)
    assert take(db) is None


def test_jobs_of_one_serial_run_in_order_one_at_a_time(db: Database) -> None:
    for number in range(3):
        put(db, serial="s", payload={"n": number})
    seen = []
    for _ in range(3):
        job = take(db)
        assert job is not None
        assert take(db) is None
        seen.append(job.payload["n"])
        with db.write() as tx:
            jobs.finish(tx, job)
    assert seen == [0, 1, 2]


def test_a_failing_job_is_retried_with_growing_pauses_then_parked_with_its_traceback(
    db: Database, clock: ManualClock
) -> None:
    tries: list[int] = []

    def broken(job: Job) -> None:
        tries.append(job.attempt)
        raise ZeroDivisionError("our bug")

    workers = Workers(db, {"k": broken}.__getitem__)
    put(db)
    for _ in range(20):
        workers.run_one()
        clock.advance(61)
    assert tries == list(range(1, 9))
    with db.read() as tx:
        (parked,) = jobs.parked(tx)
    assert "ZeroDivisionError: our bug" in parked["error"]
    with db.write() as tx:
        jobs.release_all(tx)
    workers.run_one()
    assert tries[-1] == 1, "a new start must try again what was parked"


def test_retry_waits_without_counting_as_a_bug(db: Database, clock: ManualClock) -> None:
    tries: list[int] = []

    def away(job: Job) -> None:
        tries.append(job.attempt)
        if len(tries) == 15:
            raise ZeroDivisionError("our bug")
        if len(tries) < 20:
            raise Retry(2)

    workers = Workers(db, {"k": away}.__getitem__)
    put(db)
    for _ in range(30):
        workers.run_one()
        clock.advance(2)
    assert tries == [1] * 15 + [2] + [1] * 4


def test_many_workers_do_every_job_once(db: Database) -> None:
    done: Counter[int] = Counter()
    finished = threading.Event()
    guard = threading.Lock()

    def work(job: Job) -> None:
        with guard:
            done[job.payload["n"]] += 1
            if len(done) == 200:
                finished.set()

    with db.write() as tx:
        for number in range(200):
            enqueue(tx, "k", {"n": number})
    workers = Workers(db, {"k": work}.__getitem__, threads=8)
    workers.start()
    assert finished.wait(30)
    workers.stop()
    assert set(done.values()) == {1}
