"""Lines: written, read, searched."""

from emulator.api import logs
from emulator.gateway.call import Call
from services.logs import store
from services.logs.domain import model, pattern
from services.logs.domain.model import Line, Position
from services.logs.handlers.base import Base
from services.logs.translate import found_line_out, line_out

_PAGE_LINES = 10_000
_PAGE_BYTES = 1_048_576


class Lines(Base):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html"""

    def put_log_events(self, call: Call, request: logs.PutLogEventsRequest) -> logs.PutLogEventsResponse:
        """Callers in process give an `origin` per batch: a repeated one is answered and not stored again."""
        group = self._group(call, request)
        stream = self._stream(call, group, request["logStreamName"])
        events = request["logEvents"]
        _check_batch(events)
        now = call.tx.now_ms
        oldest = now - min(model.OLDEST_MS, (group.retention or 3653) * model.DAY_MS)
        kept = [
            (one["timestamp"], one["message"]) for one in events if oldest <= one["timestamp"] <= now + model.NEWEST_MS
        ]
        if kept and (not call.origin or store.first_delivery(call.tx, stream, call.origin)):
            store.append(call.tx, group, stream, kept)
        answer: logs.PutLogEventsResponse = {"nextSequenceToken": f"{stream.id:056d}"}
        rejected = _rejected(events, now, oldest, group.retention)
        if rejected:
            answer["rejectedLogEventsInfo"] = rejected
        return answer

    def get_log_events(self, call: Call, request: logs.GetLogEventsRequest) -> logs.GetLogEventsResponse:
        """The token of an end that is reached is given back unchanged, as on AWS."""
        stream = self._stream(call, self._group(call, request), request["logStreamName"])
        span = (request.get("startTime"), request.get("endTime"))
        limit = request.get("limit", _PAGE_LINES)
        direction, position = _direction(request.get("nextToken", ""))
        after = position if direction == "f" else None
        before = position if direction == "b" else None
        newest = direction == "b" or (not direction and not request.get("startFromHead", False))
        lines = store.lines_of_stream(
            call.tx, stream, span=span, limit=limit, after=after, before=before, newest=newest
        )
        lines = _within_bytes(lines, newest=newest)
        first, last = (lines[0].position, lines[-1].position) if lines else (position, position)
        nowhere = Position(0, 0)
        return {
            "events": [line_out(line) for line in lines],
            "nextForwardToken": f"f/{last or nowhere}",
            "nextBackwardToken": f"b/{first or nowhere}",
        }

    def filter_log_events(self, call: Call, request: logs.FilterLogEventsRequest) -> logs.FilterLogEventsResponse:
        """One page looks at 10,000 lines at most: it may be empty and yet have a next one, as on AWS."""
        if request.get("logStreamNames") and request.get("logStreamNamePrefix"):
            raise model.Invalid("logStreamNames and logStreamNamePrefix are mutually exclusive.")
        wanted = pattern.parse(request.get("filterPattern", ""))
        limit = request.get("limit", _PAGE_LINES)
        token = request.get("nextToken")
        looked_at = store.lines_of_group(
            call.tx, self._group(call, request), names=request.get("logStreamNames", []),
            prefix=request.get("logStreamNamePrefix", ""), after=Position.parse(token) if token else None,
            span=(request.get("startTime"), _inclusive(request.get("endTime"))), limit=_PAGE_LINES,
        )  # fmt: skip
        within = _within_bytes(looked_at, newest=False)
        found = [line for line in within if wanted.matches(line.message)]
        answer: logs.FilterLogEventsResponse = {
            "events": [found_line_out(line) for line in found[:limit]], "searchedLogStreams": []
        }  # fmt: skip
        if len(found) > limit:
            answer["nextToken"] = str(found[limit - 1].position)
        elif len(looked_at) == _PAGE_LINES or len(within) < len(looked_at):
            answer["nextToken"] = str(within[-1].position)
        return answer

    def test_metric_filter(self, call: Call, request: logs.TestMetricFilterRequest) -> logs.TestMetricFilterResponse:
        """Which messages a pattern matches, and what it finds in them."""
        wanted = pattern.parse(request["filterPattern"])
        return {
            "matches": [
                {
                    "eventNumber": number, "eventMessage": message, "extractedValues": dict(wanted.extract(message))
                }
                for number, message in enumerate(request["logEventMessages"], 1)
                if wanted.matches(message)
            ]
        }  # fmt: skip


def _check_batch(events: list[logs.InputLogEvent]) -> None:
    """Raises Invalid."""
    times = [one["timestamp"] for one in events]
    if times != sorted(times):
        raise model.Invalid("Log events in a single PutLogEvents request must be in chronological order.")
    if times[-1] - times[0] > model.BATCH_SPAN_MS:
        raise model.Invalid("The batch of log events in a single PutLogEvents request cannot span more than 24 hours.")
    size = sum(len(one["message"].encode()) + model.LINE_OVERHEAD for one in events)
    if size > model.BATCH_BYTES:
        raise model.Invalid(f"Upload too large: {size} bytes exceeds limit of {model.BATCH_BYTES}")


def _rejected(
    events: list[logs.InputLogEvent], now: int, oldest: int, retention: int | None
) -> logs.RejectedLogEventsInfo:
    times = [one["timestamp"] for one in events]
    old = sum(time < oldest for time in times)
    found: logs.RejectedLogEventsInfo = {}
    if old and retention is not None and oldest == now - retention * model.DAY_MS:
        found["expiredLogEventEndIndex"] = old
    elif old:
        found["tooOldLogEventEndIndex"] = old
    new = sum(time > now + model.NEWEST_MS for time in times)
    if new:
        found["tooNewLogEventStartIndex"] = len(times) - new
    return found


def _within_bytes(lines: list[Line], *, newest: bool) -> list[Line]:
    """At most a page's bytes, at least one line."""
    size, kept = 0, 0
    for line in reversed(lines) if newest else lines:
        size += len(line.message.encode()) + model.LINE_OVERHEAD
        if size > _PAGE_BYTES and kept:
            break
        kept += 1
    return lines[len(lines) - kept :] if newest else lines[:kept]


def _direction(token: str) -> tuple[str, Position | None]:
    """Raises BadToken."""
    if not token:
        return "", None
    direction, _, place = token.partition("/")
    if direction not in ("f", "b"):
        raise model.BadToken
    return direction, Position.parse(place)


def _inclusive(end: int | None) -> int | None:
    return None if end is None else end + 1
