"""Instances that only say that they do what they are told: whole fleets in milliseconds."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from emulator.node import Node
from runners.contract import Assignment, Event, Host, Mark, Outcome, Phase, Result

ExitCode = Callable[[str, str], int]
"""Instance, phase (`BeforeInstall#0`, `Install`) -> how it ends."""


def all_is_well(_instance: str, _phase: str) -> int:
    return 0


def once(code: ExitCode) -> ExitCode:
    """Like `code`, but what has failed is well the next time: a rollback may begin before the test says anything."""
    failed: set[tuple[str, str]] = set()

    def ends(instance: str, phase: str) -> int:
        if (instance, phase) in failed or not (found := code(instance, phase)):
            return 0
        failed.add((instance, phase))
        return found

    return ends


class ScriptedRunner:
    """Does the runs of a server. Tests say for their account how phases end, and may hold them."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._ends: dict[str, ExitCode] = {}
        self._held = threading.Lock()
        self._ending = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def ends(self, account: str, code: ExitCode) -> None:
        self._ends[account] = code

    @contextmanager
    def held(self) -> Iterator[None]:
        """No more runs are taken meanwhile."""
        with self._held:
            yield

    def stop(self) -> None:
        self._ending = True
        self._thread.join(10)

    def _work(self) -> None:
        while not self._ending:
            with self._held:
                assignment = self._node.peer.next("scripted", 0.05)
                if assignment is not None:
                    self._do(assignment)
            time.sleep(0.001)  # lets `held` in

    def _do(self, assignment: Assignment) -> None:
        place = assignment.task.place
        assert isinstance(place, Host)
        ends = self._ends.get(place.id.partition("/")[0], all_is_well)
        started = self._node.clock.now()
        events, code = [Event(1, started, Mark.STARTED)], 0
        for phase in assignment.task.phases:
            code = self._phase(events, phase, lambda name: ends(place.name, name))
            if code:
                break
        self._node.peer.report(assignment.task.id, assignment.fence, events)
        result = Result.FAILED if code else Result.SUCCEEDED
        outcome = Outcome(result, started, self._node.clock.now(), code, address="127.0.0.1:1")
        self._node.peer.finish(assignment.task.id, assignment.fence, outcome)

    def _phase(self, events: list[Event], phase: Phase, ends: Callable[[str], int]) -> int:
        code = ends(phase.name)
        now = self._node.clock.now()
        events.append(Event(len(events) + 1, now, Mark.PHASE_STARTED, phase=phase.name))
        events.append(Event(len(events) + 1, now, Mark.PHASE_FINISHED, phase=phase.name, exit_code=code))
        return code
