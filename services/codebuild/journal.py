"""The log of a build, written through the API of CloudWatch Logs while the build runs, every line once.

Each delivery has a token of its own: a repeated one must have the same lines, and adds nothing.
"""

import contextlib
import logging
from collections.abc import Iterator, Sequence
from datetime import datetime

from emulator.api import logs
from emulator.db import Tx
from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import AwsError
from services.codebuild.domain.build import Build, logs_of
from services.codebuild.running.progress import Line
from services.codebuild.store import lines as stored

_log = logging.getLogger(__name__)
_BATCH_LINES, _BATCH_BYTES, _OVERHEAD = 10_000, 1_000_000, 26


class Journal:
    """Writes logs. Outside of transactions but for `note`."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def open(self, build: Build) -> None:
        """Make group and stream; harmless when they are there. Raises AwsError."""
        where = logs_of(build)
        if not where.group:
            return
        client = self._client(build, "")
        with contextlib.suppress(logs.ResourceAlreadyExistsException):
            client.create_log_group({"logGroupName": where.group})
        with contextlib.suppress(logs.ResourceAlreadyExistsException):
            client.create_log_stream({"logGroupName": where.group, "logStreamName": where.stream})

    def deliver(self, build: Build, lines: Sequence[Line], token: str, *, after: int) -> int:
        """Lines in order. token: see above. after: milliseconds, the time of the line before. Returns that of the last
        one: times never go back, since readers sort by them."""
        events, last = _events(lines, after)
        where = logs_of(build)
        if where.group:
            for number, batch in enumerate(_batches(events)):
                self._put(build, batch, f"{token}/{number}")
        return last

    def note(self, tx: Tx, build: Build, lines: Sequence[Line]) -> None:
        """Keep the lines of a build whose log goes to S3 as well, in the transaction that records what they tell."""
        if logs_of(build).bucket:
            stored.add(tx, build.uuid, [line.text for line in lines])

    def _put(self, build: Build, batch: list[logs.InputLogEvent], token: str) -> None:
        where, client = logs_of(build), self._client(build, token)
        request: logs.PutLogEventsRequest = {
            "logGroupName": where.group, "logStreamName": where.stream, "logEvents": batch
        }  # fmt: skip
        try:
            client.put_log_events(request)
        except AwsError as error:
            if not error.sender:
                raise
            if error.wire_code != logs.ResourceNotFoundException.code:  # a build does not wait for its log
                _log.warning("the log of %s refuses lines: %s", build.arn, error)
                return
            self.open(build)  # somebody has removed it while the build runs
            client.put_log_events(request)

    def _client(self, build: Build, token: str) -> logs.Client:
        return self._platform.client(
            logs.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"],
            origin=f"codebuild/{build.uuid}/{token}" if token else "",
        )  # fmt: skip


def said(at: datetime, texts: Sequence[str]) -> list[Line]:
    return [Line(at, text) for text in texts]


def _events(lines: Sequence[Line], after: int) -> tuple[list[logs.InputLogEvent], int]:
    found: list[logs.InputLogEvent] = []
    for line in lines:
        after = max(after, to_millis(line.at))
        found.append({"timestamp": after, "message": line.text + "\n"})
    return found, after


def _batches(events: Sequence[logs.InputLogEvent]) -> Iterator[list[logs.InputLogEvent]]:
    """As large as the API takes them."""
    batch: list[logs.InputLogEvent] = []
    size = 0
    for event in events:
        more = len(event["message"].encode()) + _OVERHEAD
        day = batch and event["timestamp"] - batch[0]["timestamp"] >= 86_400_000
        if batch and (day or size + more > _BATCH_BYTES or len(batch) == _BATCH_LINES):
            yield batch
            batch, size = [], 0
        batch.append(event)
        size += more
    if batch:
        yield batch
