"""Follows builds to their end: every line of their logs once, as soon as it is there."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from emulator.cli.builds.stopping import Stopping

_PAUSE_SECONDS = 0.2
_AT_ONCE = 100
Write = Callable[[str], object]
Shape = Mapping[str, Any]
"""As the API answers it."""


@dataclass(slots=True)
class Log:
    """The log of one build. write: takes each line with its newline."""

    client: Any
    write: Write
    _token: str | None = None

    def read(self, logs: Shape) -> None:
        """What is new. logs: of the build; before PROVISIONING it names no stream."""
        if not logs.get("streamName"):
            return
        request = {"logGroupName": logs["groupName"], "logStreamName": logs["streamName"], "startFromHead": True}
        while True:
            try:
                page = self.client.get_log_events(**request, **({"nextToken": self._token} if self._token else {}))
            except self.client.exceptions.ResourceNotFoundException:
                return
            for event in page["events"]:
                self.write(event["message"].rstrip("\n") + "\n")
            if self._token == page["nextForwardToken"]:
                return
            self._token = page["nextForwardToken"]


def follow_build(codebuild: Any, logs: Any, build_id: str, write: Write, stopping: Stopping) -> Shape:
    """The build after its end, which it is helped to when somebody wants it or nobody follows it any more."""
    log = Log(logs, write)
    with _stopped_by(lambda: codebuild.stop_build(id=build_id), stopping) as look:
        while True:
            (build,) = codebuild.batch_get_builds(ids=[build_id])["builds"]
            log.read(build["logs"])
            if build["buildComplete"]:
                return build  # type: ignore[no-any-return]
            look()


@dataclass(slots=True)
class Crew:
    """The builds of a batch. said: what was told of each last; done: those of which all is told."""

    codebuild: Any
    logs: Any
    write: Write
    said: dict[str, str] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    _logs: dict[str, Log] = field(default_factory=dict)

    def look(self, batch: Shape) -> None:
        groups = {group["currentBuildSummary"]["arn"]: group for group in batch.get("buildGroups", ())}
        for group in groups.values():
            self._tell(group["identifier"], group["currentBuildSummary"]["buildStatus"])
        begun = [arn for arn, group in groups.items() if group["currentBuildSummary"]["buildStatus"] != "PENDING"]
        for build in builds_of(self.codebuild, [arn for arn in begun if arn not in self.done]):
            self._read(groups[build["arn"]]["identifier"], build)

    def _tell(self, name: str, status: str) -> None:
        if self.said.get(name) != status:
            self.said[name] = status
            self.write(f"[{name}] {status}\n")

    def _read(self, name: str, build: Shape) -> None:
        log = self._logs.setdefault(build["arn"], Log(self.logs, lambda line: self.write(f"[{name}] {line}")))
        log.read(build["logs"])
        if build["buildComplete"]:
            self.done.add(build["arn"])


def follow_batch(codebuild: Any, logs: Any, batch_id: str, write: Write, stopping: Stopping) -> Shape:
    """As `follow_build`, of a batch. Lines begin with the identifier of their build."""
    crew = Crew(codebuild, logs, write)
    with _stopped_by(lambda: codebuild.stop_build_batch(id=batch_id), stopping) as look:
        while True:
            (batch,) = codebuild.batch_get_build_batches(ids=[batch_id])["buildBatches"]
            crew.look(batch)
            if batch["complete"]:
                return batch  # type: ignore[no-any-return]
            look()


def builds_of(codebuild: Any, ids: Sequence[str]) -> Iterator[Shape]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from codebuild.batch_get_builds(ids=ids[start : start + _AT_ONCE])["builds"]


@contextmanager
def _stopped_by(stop: Callable[[], object], stopping: Stopping) -> Iterator[Callable[[], None]]:
    """Gives what waits between two looks; it stops what is followed once that is wanted."""
    stopped = False

    def look() -> None:
        nonlocal stopped
        if stopping.asked and not stopped:
            stopped = True
            stop()
        if stopped:
            time.sleep(_PAUSE_SECONDS)
        else:
            stopping.pause(_PAUSE_SECONDS)

    try:
        yield look
    except BaseException:
        with suppress(ClientError, BotoCoreError):
            stop()
        raise
