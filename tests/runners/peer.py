"""A server for runners that lives in memory, with all its promises: fences, leases, numbered events."""

import io
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from runners.contract import Assignment, Event, Host, Instruction, Mark, Outcome, Task


@dataclass
class Run:
    """What the server knows of a task. gaps: event numbers that came out of order; must stay empty."""

    task: Task
    inputs: Mapping[str, bytes]
    fence: int = 0
    taken: bool = False
    stop: bool = False
    events: list[Event] = field(default_factory=list)
    outputs: dict[str, bytes] = field(default_factory=dict)
    outcome: Outcome | None = None
    gaps: list[int] = field(default_factory=list)

    @property
    def last_seq(self) -> int:
        return self.events[-1].seq if self.events else 0

    @property
    def lines(self) -> list[str]:
        return [event.text for event in self.events if event.mark is Mark.LINE]

    @property
    def steps(self) -> list[str]:
        """Marks in words: `BUILD 0 -> 1`."""
        words = []
        for event in self.events:
            if event.mark not in (Mark.LINE, Mark.NOTE):
                number = "" if event.command < 0 else f" {event.command}"
                code = f" -> {event.exit_code}" if event.mark.value.endswith("finished") else ""
                words.append(f"{event.mark.value} {event.phase}{number}{code}".replace("  ", " ").strip())
        return words


class MemoryPeer:
    """See `runners.contract.Peer`."""

    def __init__(self) -> None:
        self.runs: dict[str, Run] = {}
        self.changed = threading.Condition()

    def submit(self, task: Task, inputs: Mapping[str, bytes] | None = None) -> Run:
        with self.changed:
            self.runs[task.id] = Run(task, inputs or {})
            self.changed.notify_all()
            return self.runs[task.id]

    def wake(self) -> None:
        with self.changed:
            self.changed.notify_all()

    def request_stop(self, task_id: str) -> None:
        self.runs[task_id].stop = True

    def release_all(self) -> None:
        with self.changed:
            for run in self.runs.values():
                run.taken = False

    def wait(self, what: Callable[[], object], seconds: float = 30.0) -> None:
        """Until `what` is true; fails after the time."""
        deadline = time.monotonic() + seconds
        with self.changed:
            while not what():
                left = deadline - time.monotonic()
                assert left > 0, f"not within {seconds} s: {[(r.steps, r.lines[-5:]) for r in self.runs.values()]}"
                self.changed.wait(min(left, 0.05))

    def next(self, runner: str, wait_seconds: float) -> Assignment | None:
        with self.changed:
            for run in self.runs.values():
                if run.outcome is None and not run.taken and not self._host_is_busy(run):
                    run.taken, run.fence = True, run.fence + 1
                    return Assignment(run.task, run.fence, run.last_seq, first=run.fence == 1)
            self.changed.wait(wait_seconds)
            return None

    def extend(self, task_id: str, fence: int) -> Instruction:
        run = self.runs.get(task_id)
        if run is None or run.fence != fence or run.outcome is not None:
            return Instruction.LET_GO
        return Instruction.STOP if run.stop else Instruction.GO_ON

    def open_input(self, task_id: str, name: str) -> BinaryIO:
        return io.BytesIO(self.runs[task_id].inputs[name])

    def report(self, task_id: str, fence: int, events: Sequence[Event]) -> bool:
        with self.changed:
            run = self.runs[task_id]
            if run.fence != fence or run.outcome is not None:
                return False
            for event in events:
                if event.seq <= run.last_seq:
                    continue
                if event.seq != run.last_seq + 1:
                    run.gaps.append(event.seq)
                run.events.append(event)
            self.changed.notify_all()
            return True

    def put_output(self, task_id: str, fence: int, name: str, chunks: Iterator[bytes]) -> bool:
        content = b"".join(chunks)
        run = self.runs[task_id]
        if run.fence == fence and run.outcome is None:
            run.outputs[name] = content
            return True
        return False

    def finish(self, task_id: str, fence: int, outcome: Outcome) -> bool:
        with self.changed:
            run = self.runs[task_id]
            if run.fence != fence or run.outcome is not None:
                return False
            run.outcome = outcome
            self.changed.notify_all()
            return True

    def known(self) -> Collection[str]:
        return {task_id for task_id, run in self.runs.items() if run.outcome is None}

    def _host_is_busy(self, run: Run) -> bool:
        place = run.task.place
        return isinstance(place, Host) and any(
            isinstance(other.task.place, Host) and other.task.place.id == place.id and other.outcome is None
            for other in self.runs.values()
            if other.taken and other is not run
        )
