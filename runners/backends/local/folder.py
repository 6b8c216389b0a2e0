"""The folder of one task: who runs it, what it said, how it ended. All that a restarted server needs to know."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

from runners.backends.base import Chunk, EngineAway
from runners.backends.local import processes
from runners.clock import Clock
from runners.naming import key_of

_SAYS_SO_SECONDS = 10.0
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Begun:
    """Written before the start. root: the files of the place. private: whether the place sees them as its root.
    first_seq: see `Running`. control: folder of the scripts in the place. host: id of a Host, or nothing."""

    task_id: str
    first_seq: int
    root: str
    private: bool
    control: str
    host: str
    dispose: bool

    @property
    def root_path(self) -> Path:
        return Path(self.root)

    def cookie(self, key: str) -> str:
        """What all processes of the task carry in their environment. key: of the task."""
        return f"{key_of(self.host)}/{key}" if self.host else key


class TaskFolder:
    """`begun` `log` `started/` `pid` `exit` of a task, and for a Fresh place `root/`."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.log = path / "log"
        self._clock = clock

    @property
    def key(self) -> str:
        """The name of the task's folder; see `key_of`."""
        return self.path.name

    def begin(self, begun: Begun) -> None:
        words = {name: getattr(begun, name) for name in Begun.__slots__}
        (self.path / "begun.new").write_text(json.dumps(words))
        (self.path / "begun.new").rename(self.path / "begun")

    def begun(self) -> Begun | None:
        """None when the start was not prepared to its end, so nothing can have been started."""
        try:
            return Begun(**json.loads((self.path / "begun").read_text()))
        except (OSError, ValueError, TypeError):
            return None

    @property
    def was_started(self) -> bool:
        return (self.path / "started").is_dir()

    def started_at(self) -> datetime:
        return datetime.fromtimestamp((self.path / "started").stat().st_mtime, UTC)

    def process(self) -> tuple[int, str] | None:
        """Id and start time of the launcher. None until it has said so."""
        try:
            text = (self.path / "pid").read_text(errors="replace")
        except OSError:
            return None
        pid, _, stat = text.partition("\n")
        if not stat.endswith("\n"):  # it is at it
            return None
        return int(pid), processes.start_in_stat(stat.strip()) or ""

    def exit_code(self) -> int | None:
        try:
            return int((self.path / "exit").read_text())
        except (OSError, ValueError):
            return None

    def is_over(self) -> bool:
        """Whether no more output can come from the script itself."""
        if self.exit_code() is not None:
            return True
        process = self.process()
        if process is not None:
            return not processes.alive(*process)
        return (self._clock.now() - self.started_at()).total_seconds() > _SAYS_SO_SECONDS

    def await_start(self) -> None:
        """Until the launcher, just started, has taken the task; a second launcher would do nothing."""
        waited = 0.0
        while not self.was_started:
            if waited > _SAYS_SO_SECONDS:
                raise EngineAway("the task's first process does not start")
            sleep(0.001)
            waited += 0.001

    def chunks(self) -> Iterator[Chunk]:
        """All of the log, then what comes, until the script is over."""
        pause = 0.002
        with self.log.open("rb") as log:
            old = self.log.stat().st_size
            while True:
                over = self.is_over()
                while piece := log.read(_PIECE):
                    pause = 0.002
                    yield Chunk(piece, None if log.tell() <= old else self._clock.now())
                if over:
                    return
                yield Chunk()
                sleep(pause)
                pause = min(pause * 1.5, 0.03)
