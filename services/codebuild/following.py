"""What a run tells, in batches that stay the same whatever comes or crashes, until each is recorded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from emulator import runs
from emulator.db import Database, Tx
from emulator.runs import RunState
from runners.contract import Event
from services.codebuild.store.builds import LogPosition

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class Batch:
    """Events that follow `position.shipped`, up to `position.shipping`."""

    run: RunState
    position: LogPosition
    events: Sequence[Event]

    @property
    def complete(self) -> bool:
        """Whether the run has ended and nothing follows."""
        return self.run.outcome is not None and self.is_all

    @property
    def is_all(self) -> bool:
        """Whether it goes to the last event. What came later has made a job of its own."""
        return self.position.shipping == self.run.last_seq

    def passed(self, logged_at: int) -> LogPosition:
        """The position once the batch is recorded. logged_at: time of its last line."""
        return LogPosition(self.position.shipping, self.position.shipping, logged_at)


def next_batch(
    db: Database, run_id: str, position_of: Callable[[Tx], LogPosition | None],
    keep: Callable[[Tx, LogPosition], None],
) -> Batch | None:  # fmt: skip
    """None when there is no news, or no run. keep: remembers which batch is on its way, before it is shown."""
    with db.read() as tx:
        run, position = runs.state(tx, run_id), position_of(tx)
    if run is None or position is None:
        return None
    if position.shipping == position.shipped < run.last_seq:
        position = replace(position, shipping=min(run.last_seq, position.shipped + _BATCH))
        with db.write() as tx:
            keep(tx, position)
    count = position.shipping - position.shipped
    if not count and run.outcome is None:
        return None
    with db.read() as tx:
        events = runs.events(tx, run_id, position.shipped, count) if count else []
    return Batch(run, position, events)
