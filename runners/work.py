"""One task in hand: open its place, pass its events on in order, bring back its files, say how it ended."""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import BinaryIO

from runners.backends.base import Backend, Chunk, EngineAway, Interrupted, Refused, Running
from runners.clock import Clock
from runners.collect import final_variables, select
from runners.contract import Assignment, Collected, Event, Mark, Outcome, Peer, Result
from runners.marks import Parser

_log = logging.getLogger(__name__)
_TELL_SECONDS = 0.1
_TELL_EVENTS = 500
_ENGINE_SECONDS = 120.0
_NOTE_BYTES = 64 * 1024


class Stale(Exception):
    """Somebody else has the task, or this runner ends: stop at once and touch nothing."""


class Work:
    """`run` does the task in the calling thread; `stop` and `let_go` may be called from any, at any time."""

    def __init__(self, peer: Peer, backend: Backend, clock: Clock, assignment: Assignment) -> None:
        self.task = assignment.task
        self.fence = assignment.fence
        self._peer = peer
        self._backend = backend
        self._clock = clock
        self._first = assignment.first
        self._teller = _Teller(lambda events: peer.report(self.task.id, self.fence, events), assignment.last_seq)
        self._taken_at = clock.now()
        self._stop = threading.Event()
        self._let_go = threading.Event()
        self._killed_for: Result | None = None
        self._failure = ""

    def stop(self) -> None:
        """End the task's processes; the outcome is STOPPED unless it ended by itself before."""
        self._stop.set()

    def let_go(self) -> None:
        """Stop looking after it. Its processes go on."""
        self._let_go.set()

    def run(self) -> None:
        """Returns when the task is finished, or no longer ours. What it raises is our bug or the peer's trouble; the
        task can be taken up again."""
        with contextlib.suppress(Stale):
            try:
                running, outcome = self._attended()
            except Interrupted:
                self._hold()
                running, outcome = None, self._never_ran(Result.STOPPED, "", "stopped before it started")
            except Refused as refused:
                running, outcome = None, self._never_ran(refused.result, refused.code, refused.message)
            if self._peer.finish(self.task.id, self.fence, outcome) and running is not None:
                running.remove()

    def _attended(self) -> tuple[Running, Outcome]:
        """The engine may be away for a while: then all is read again, and what is known already is not told twice."""
        give_up = time.monotonic() + _ENGINE_SECONDS
        while True:
            try:
                running = self._backend.open(self.task, _Source(self))
                outcome = self._outcome(running, self._watched(running))
                if self.task.dispose:
                    running.dispose()
                return running, outcome
            except EngineAway as error:
                self._hold()
                if self._stop.is_set() or time.monotonic() > give_up:
                    raise Refused("engine_error", f"the engine does not answer: {error}", Result.LOST) from error
                self._let_go.wait(1.0)

    def _watched(self, running: Running) -> Parser:
        """Pass on all output until the script has ended."""
        parser = Parser(self.task, running.first_seq, running.started_at)
        deadline = running.started_at + timedelta(seconds=self.task.limits.timeout_seconds)
        for chunk in running.chunks():
            self._hold()
            self._pass_on(parser, chunk)
            if self._killed_for is None and parser.ended_with is None:
                if self._stop.is_set():
                    self._kill(running, Result.STOPPED)
                elif self._clock.now() >= deadline:
                    self._kill(running, Result.TIMED_OUT)
            if parser.ended_with is not None and running.alone_at_end:
                break
        self._tell(parser.finish())
        self._flush()
        return parser

    def _pass_on(self, parser: Parser, chunk: Chunk) -> None:
        self._tell(parser.feed(chunk.data, chunk.at) if chunk.data else [])
        if self._teller.due(nothing_more=not chunk.data):
            self._flush()

    def _tell(self, events: list[Event]) -> None:
        for event in events:
            if event.mark is Mark.COMMAND_FINISHED and event.exit_code and not self._failure:
                self._failure = f"command {event.command + 1} of {event.phase} ended with exit code {event.exit_code}"
        self._teller.add(events)

    def _flush(self) -> None:
        if not self._teller.flush():
            raise Stale

    def _kill(self, running: Running, reason: Result) -> None:
        self._killed_for = reason
        running.kill()

    def _outcome(self, running: Running, parser: Parser) -> Outcome:
        if parser.ended_with is None:
            return self._cut_off(running)
        collected = self._collected(running, parser.found)
        if parser.timed_out_phase:
            result, message = Result.TIMED_OUT, f"{parser.timed_out_phase} took longer than it may"
        elif parser.ended_with:
            result, message = Result.FAILED, self._failure or f"ended with exit code {parser.ended_with}"
        else:
            result, message = Result.SUCCEEDED, ""
        return Outcome(
            result, running.started_at, self._clock.now(), parser.ended_with, "", message,
            final_variables(self.task, running, parser.found), collected, running.address,
        )  # fmt: skip

    def _cut_off(self, running: Running) -> Outcome:
        """The script did not come to its end."""
        code = ""
        if self._killed_for is Result.STOPPED:
            result, message = Result.STOPPED, "stopped by request"
        elif self._killed_for is Result.TIMED_OUT:
            result, message = Result.TIMED_OUT, f"took longer than {self.task.limits.timeout_seconds:g} seconds"
        else:
            result, (code, message) = Result.LOST, running.death()
        return Outcome(
            result, running.started_at, self._clock.now(), -1, code, message, address=running.address
        )  # fmt: skip

    def _collected(self, running: Running, said: Mapping[str, bytes]) -> tuple[Collected, ...]:
        found = []
        for number, output in enumerate(self.task.outputs):
            self._hold()
            selection = select(self.task, number, running, said)
            if not self._peer.put_output(self.task.id, self.fence, output.name, selection.tar()):
                raise Stale
            found.append(selection.collected())
        return tuple(found)

    def _never_ran(self, result: Result, code: str, message: str) -> Outcome:
        self._flush()
        return Outcome(result, self._taken_at, self._clock.now(), -1, code, message)

    def _hold(self) -> None:
        """Raises Stale when the task is not ours any more."""
        if self._let_go.is_set():
            raise Stale


class _Source:
    """What the backend may ask while it opens the task's place. See `runners.backends.base.Source`."""

    def __init__(self, work: Work) -> None:
        self._work = work

    @property
    def first(self) -> bool:
        return self._work._first

    @property
    def seq(self) -> int:
        return self._work._teller.last

    def note(self, text: str) -> None:
        self.check()
        teller = self._work._teller
        teller.add([Event(teller.last + 1, self._work._clock.now(), Mark.NOTE, text[:_NOTE_BYTES])])
        self._work._flush()

    def check(self) -> None:
        self._work._hold()
        if self._work._stop.is_set():
            raise Interrupted

    def open_input(self, name: str) -> BinaryIO:
        try:
            return self._work._peer.open_input(self._work.task.id, name)
        except KeyError as error:
            raise Refused("bad_input", f"the task has no input named {name}") from error


class _Teller:
    """Collects events and reports them in batches, in order and each once. last: number of the last event added."""

    def __init__(self, report: Callable[[list[Event]], bool], last: int) -> None:
        self._report = report
        self._waiting: list[Event] = []
        self._told_at = 0.0
        self.last = last

    def add(self, events: list[Event]) -> None:
        new = [event for event in events if event.seq > self.last]
        if new:
            self._waiting += new
            self.last = new[-1].seq

    def due(self, *, nothing_more: bool) -> bool:
        """Marks and the first line of a pause are told at once, a stream of lines in batches."""
        if not self._waiting:
            return False
        return len(self._waiting) >= _TELL_EVENTS or nothing_more or time.monotonic() - self._told_at >= _TELL_SECONDS

    def flush(self) -> bool:
        """False when the task is not ours any more."""
        if not self._waiting:
            return True
        waiting, self._waiting = self._waiting, []
        self._told_at = time.monotonic()
        return self._report(waiting)
