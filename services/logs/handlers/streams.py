"""Log streams."""

from emulator.api import logs
from emulator.gateway.call import Call
from emulator.kernel import page
from services.logs import store
from services.logs.domain import model
from services.logs.handlers.base import Base, after
from services.logs.translate import stream_out


class Streams(Base):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogStream.html"""

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
            rows = store.streams_by_time(call.tx, group, _time_and_id(after(request)), limit + 1, descending=descending)
            shown, token = page.cut(rows, limit, lambda one: f"{one.last_ms or 0}:{one.id}")
        else:
            rows = store.streams_by_name(call.tx, group, prefix, after(request), limit + 1, descending=descending)
            shown, token = page.cut(rows, limit, lambda one: one.name)
        answer: logs.DescribeLogStreamsResponse = {"logStreams": [stream_out(group, stream) for stream in shown]}
        if token:
            answer["nextToken"] = token
        return answer


def _time_and_id(text: str) -> tuple[int, int] | None:
    """Raises BadToken."""
    if not text:
        return None
    time, _, number = text.partition(":")
    if not (time.isdigit() and number.isdigit()):
        raise model.BadToken
    return int(time), int(number)
