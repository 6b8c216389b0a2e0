"""Builds: phases, and the log while it is written."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild
from emulator.kernel.errors import AwsError
from webui.aws import Aws

_RECENT = 50
_LOG_LINES = 1000


def index(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    ids = aws.codebuild.list_builds({"sortOrder": "DESCENDING"}).get("ids", [])[:_RECENT]
    builds = aws.codebuild.batch_get_builds({"ids": ids}).get("builds", []) if ids else []
    order = {build_id: place for place, build_id in enumerate(ids)}
    return {"builds": sorted(builds, key=lambda build: order.get(build.get("id", ""), 0))}


def build(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    found = aws.codebuild.batch_get_builds({"ids": [params["build"]]}).get("builds", [])
    if not found:
        raise AwsError(f"There is no build {params['build']}.", code="BuildNotFound", status=404)
    return {"build": found[0], "lines": log_of(aws, found[0])}


def stop(aws: Aws, build_id: str) -> None:
    aws.codebuild.stop_build({"id": build_id})


def log_of(aws: Aws, build: codebuild.Build, limit: int = _LOG_LINES) -> list[str]:
    """The end of a build's log; nothing before the first line was written."""
    where = build.get("logs", {})
    group, stream = where.get("groupName"), where.get("streamName")
    if not group or not stream:
        return []
    try:
        events = aws.logs.get_log_events(
            {"logGroupName": group, "logStreamName": stream, "limit": limit, "startFromHead": False}
        ).get("events", [])
    except AwsError:
        return []
    return [event.get("message", "").rstrip("\n") for event in events]
