"""Threads that do jobs: woken by a commit, else polling; both ask the same question."""

import logging
import threading
import time
import traceback
from collections.abc import Callable

from emulator.db import Database
from emulator.engine import jobs
from emulator.engine.jobs import Job
from emulator.kernel.clock import to_millis

Handler = Callable[[Job], None]

_POLL_SECONDS = 1.0
_RENEW_SECONDS = 15.0
_MAX_ATTEMPTS = 8
_log = logging.getLogger(__name__)


class Retry(Exception):
    """Raised by a handler that cannot go on yet (a neighbour is away): try again after `delay` seconds, for ever."""

    def __init__(self, delay: float = 1.0) -> None:
        super().__init__(f"again in {delay} s")
        self.delay = delay


class Workers:
    """A pool of threads over the job table. `stop` lets running jobs end; a killed pool loses nothing. find: the
    handler of a kind; may raise."""

    def __init__(self, db: Database, find: Callable[[str], Handler], threads: int = 4) -> None:
        self._db = db
        self._find = find
        self._stopping = threading.Event()
        self._signal = threading.Condition()
        self._wakes = 0
        self._running: dict[tuple[int, int], Job] = {}  # by id and fence: a lost job may be here twice
        self._threads = [
            threading.Thread(target=self._work, name=f"worker-{n}", daemon=True) for n in range(threads)
        ] + [threading.Thread(target=self._keep_leases, name="worker-leases", daemon=True)]

    def start(self) -> None:
        jobs.wake.listen(self.wake)
        for thread in self._threads:
            thread.start()

    def stop(self, timeout: float = 10.0) -> None:
        jobs.wake.unlisten(self.wake)
        self._stopping.set()
        self.wake()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))

    def wake(self) -> None:
        with self._signal:
            self._wakes += 1
            self._signal.notify()

    def run_one(self) -> bool:
        """Do one due job in the calling thread. False when nothing was due."""
        with self._db.write() as tx:
            job = jobs.claim(tx)
        if job is None:
            return False
        if self._attempt(job):
            with self._db.write() as tx:
                jobs.finish(tx, job)
        return True

    def _run_due(self) -> bool:
        """Do due jobs until there is none. False when there was none."""
        job = self._take(None)
        if job is None:
            return False
        while job is not None:
            job = self._take(job if self._attempt(job) else None)
        return True

    def _take(self, done: Job | None) -> Job | None:
        """The end of one job and the beginning of the next are one transaction."""
        with self._db.write() as tx:
            if done is not None:
                jobs.finish(tx, done)
            job = None if self._stopping.is_set() else jobs.claim(tx)
        if job is not None:
            self.wake()  # there may be more, and the end of the last one may have let in its successor
        return job

    def _work(self) -> None:
        while not self._stopping.is_set():
            seen = self._wakes
            try:
                now = to_millis(self._db.clock.now())
                if self._is_due(now) and self._run_due():
                    continue
                pause = self._pause(now)
            except Exception:  # noqa: BLE001 - the worker's edge: a full disk, say, must not end the thread
                _log.exception("jobs cannot be taken; tried again in %d s", _POLL_SECONDS)
                pause = _POLL_SECONDS
            with self._signal:
                if self._wakes == seen and not self._stopping.is_set():
                    self._signal.wait(pause)

    def _is_due(self, now: int) -> bool:
        with self._db.read() as tx:
            due = jobs.next_due(tx)
        return due is not None and due <= now

    def _pause(self, now: int) -> float:
        """Until the next job becomes due. What was due `now` waits for a job in hand, whose end wakes us."""
        with self._db.read() as tx:
            due = jobs.next_due(tx, after=now)
        if due is None:
            return _POLL_SECONDS
        return min(_POLL_SECONDS, (due - now) / 1000)

    def _attempt(self, job: Job) -> bool:
        """Whether it is done. What is not done is put back."""
        self._running[job.id, job.fence] = job
        try:
            self._find(job.kind)(job)
        except Retry as again:
            with self._db.write() as tx:
                jobs.put_back(tx, job, again.delay)
        except Exception:  # noqa: BLE001 - the worker's edge: a bug must not end the thread
            self._failed(job)
        else:
            return True
        finally:
            del self._running[job.id, job.fence]
        return False

    def _failed(self, job: Job) -> None:
        error = traceback.format_exc()
        park = job.attempt >= _MAX_ATTEMPTS
        _log.error("job %s (%s) failed, attempt %d%s\n%s", job.id, job.kind, job.attempt, ", parked" * park, error)
        with self._db.write() as tx:
            jobs.put_back_failed(tx, job, min(60.0, 0.2 * 2**job.attempt), error, park=park)

    def _keep_leases(self) -> None:
        while not self._stopping.wait(_RENEW_SECONDS):
            try:
                self._renew_leases()
            except Exception:  # noqa: BLE001 - as above: the lease lasts longer than one pause
                _log.exception("leases cannot be renewed; tried again in %d s", _RENEW_SECONDS)

    def _renew_leases(self) -> None:
        for job in list(self._running.values()):
            with self._db.write() as tx:
                jobs.renew(tx, job)
