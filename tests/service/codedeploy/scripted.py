"""Instances that only say that they do what they are told: whole fleets in milliseconds."""

import threading
from collections.abc import Callable

from emulator.node import Node
from runners.contract import Assignment, Event, Host, Mark, Outcome, Phase, Result

ExitCode = Callable[[str, str], int]
"""Instance, phase (`BeforeInstall#0`, `Install`) -> how it ends."""


def all_is_well(_instance: str, _phase: str) -> int:
    return 0


class ScriptedRunner:
    """Does the runs of a server. Tests say for their account how phases end, and may hold it."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._ends: dict[str, ExitCode] = {}
        self._going = threading.Event()
        self._going.set()
        self._ending = False
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def ends(self, account: str, code: ExitCode) -> None:
        self._ends[account] = code

    def hold(self) -> None:
        """Take no more runs until `go`."""
        self._going.clear()

    def go(self) -> None:
        self._going.set()

    def stop(self) -> None:
        self._ending = True
        self._going.set()
        self._thread.join(10)

    def _work(self) -> None:
        while not self._ending:
            self._going.wait()
            assignment = self._node.peer.next("scripted", 0.2)
            if assignment is not None:
                self._do(assignment)

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
