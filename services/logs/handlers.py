"""Operations of CloudWatch Logs. https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/"""

from collections.abc import Mapping
from typing import Any

from emulator.api import logs
from emulator.gateway.call import Call
from emulator.kernel import page
from services.logs import store
from services.logs.domain import model, pattern
from services.logs.domain.model import Group, Line, Position, Stream
from services.logs.translate import found_line_out, group_out, line_out, stream_out

_PAGE_LINES = 10_000
_PAGE_BYTES = 1_048_576


class LogsHandlers(logs.Handlers):
    """Groups, streams, lines. Queries, metric filters, subscriptions and live tail are not built."""

    # groups

    def create_log_group(self, call: Call, request: logs.CreateLogGroupRequest) -> None:
        if not store.add_group(call.tx, call.account, call.region, request["logGroupName"], request.get("tags", {})):
            raise model.Exists("log group")

    def delete_log_group(self, call: Call, request: logs.DeleteLogGroupRequest) -> None:
        store.remove_group(call.tx, self._group(call, request))

    def describe_log_groups(self, call: Call, request: logs.DescribeLogGroupsRequest) -> logs.DescribeLogGroupsResponse:
        limit = request.get("limit", 50)
        rows = store.groups(
            call.tx, call.account, call.region, prefix=request.get("logGroupNamePrefix", ""),
            contains=request.get("logGroupNamePattern", ""), after=_after(request), limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda group: group.name)
        answer: logs.DescribeLogGroupsResponse = {"logGroups": [group_out(group) for group in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def put_retention_policy(self, call: Call, request: logs.PutRetentionPolicyRequest) -> None:
        if request["retentionInDays"] not in model.RETENTION_DAYS:
            days = ", ".join(str(number) for number in model.RETENTION_DAYS)
            raise model.Invalid(f"Value at 'retentionInDays' failed to satisfy constraint: one of [{days}]")
        store.change_group(call.tx, self._group(call, request), retention=request["retentionInDays"])

    def delete_retention_policy(self, call: Call, request: logs.DeleteRetentionPolicyRequest) -> None:
        store.change_group(call.tx, self._group(call, request), retention=None)

    def tag_resource(self, call: Call, request: logs.TagResourceRequest) -> None:
        group = self._group_of_arn(call, request["resourceArn"])
        store.change_group(call.tx, group, tags={**group.tags, **request["tags"]})

    def untag_resource(self, call: Call, request: logs.UntagResourceRequest) -> None:
        group = self._group_of_arn(call, request["resourceArn"])
        kept = {key: value for key, value in group.tags.items() if key not in request["tagKeys"]}
        store.change_group(call.tx, group, tags=kept)

    def list_tags_for_resource(
        self, call: Call, request: logs.ListTagsForResourceRequest
    ) -> logs.ListTagsForResourceResponse:
        return {"tags": dict(self._group_of_arn(call, request["resourceArn"]).tags)}

    # streams

    def create_log_stream(self, call: Call, request: logs.CreateLogStreamRequest) -> None:
        if not store.add_stream(call.tx, self._group(call, request), request["logStreamName"]):
            raise model.Exists("log stream")

    def delete_log_stream(self, call: Call, request: logs.DeleteLogStreamRequest) -> None:
        store.remove_stream(call.tx, self._stream(call, self._group(call, request), request["logStreamName"]))

    def describe_log_streams(
        self, call: Call, request: logs.DescribeLogStreamsRequest
    ) -> logs.DescribeLogStreamsResponse:
        group, limit = self._group(call, request), request.get("limit", 50)
        descending, prefix = request.get("descending", False), request.get("logStreamNamePrefix", "")
        if request.get("orderBy", "LogStreamName") == "LastEventTime":
            if prefix:
                raise model.Invalid("Cannot order by LastEventTime with a logStreamNamePrefix.")
            rows = store.streams_by_time(
                call.tx, group, _time_and_id(_after(request)), limit + 1, descending=descending
            )
            shown, token = page.cut(rows, limit, lambda one: f"{one.last_ms or 0}:{one.id}")
        else:
            rows = store.streams_by_name(call.tx, group, prefix, _after(request), limit + 1, descending=descending)
            shown, token = page.cut(rows, limit, lambda one: one.name)
        answer: logs.DescribeLogStreamsResponse = {"logStreams": [stream_out(group, stream) for stream in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    # lines

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

    def _group(self, call: Call, request: Mapping[str, Any]) -> Group:
        """By name, or by ARN in logGroupIdentifier. Raises NoSuchGroup, Invalid."""
        identifier = request.get("logGroupIdentifier")
        if identifier and request.get("logGroupName"):
            raise model.Invalid("LogGroupName and LogGroupIdentifier are mutually exclusive parameters.")
        if identifier and identifier.startswith("arn:"):
            return self._group_of_arn(call, identifier)
        name = identifier or request.get("logGroupName")
        if not name:
            raise model.Invalid("Either LogGroupName or LogGroupIdentifier must be specified.")
        return self._find(call, call.account, call.region, name)

    def _group_of_arn(self, call: Call, arn: str) -> Group:
        parts = arn.split(":")
        if len(parts) < 7 or parts[5] != "log-group":
            raise model.Invalid(f"Invalid resource ARN: {arn}")
        return self._find(call, parts[4], parts[3], parts[6])

    def _find(self, call: Call, account: str, region: str, name: str) -> Group:
        found = store.find_group(call.tx, account, region, name)
        if found is None:
            raise model.NoSuchGroup
        return found

    def _stream(self, call: Call, group: Group, name: str) -> Stream:
        """Raises NoSuchStream."""
        found = store.find_stream(call.tx, group, name)
        if found is None:
            raise model.NoSuchStream
        return found


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


def _time_and_id(text: str) -> tuple[int, int] | None:
    """Raises BadToken."""
    if not text:
        return None
    time, _, number = text.partition(":")
    if not (time.isdigit() and number.isdigit()):
        raise model.BadToken
    return int(time), int(number)


def _after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows. Raises BadToken."""
    token = request.get("nextToken")
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise model.BadToken from error
