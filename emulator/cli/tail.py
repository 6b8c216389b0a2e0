"""Follow a CloudWatch Logs group with nothing but the API."""

import time
from collections.abc import Callable, Iterator
from typing import Any

_PAUSE_SECONDS = 0.2


def tail(url: str, group: str, account: str, region: str, *, follow: bool, write: Callable[[str], object]) -> None:
    """Write each line once, in order. Raises the client's error for a group that does not exist."""
    import boto3

    client = boto3.client(
        "logs",
        endpoint_url=url,
        region_name=region,
        aws_access_key_id=account,
        aws_secret_access_key="codexyz",  # noqa: S106 - any secret will do
    )
    seen: set[str] = set()
    start = 0
    while True:
        for event in _events(client, group, start):
            if event["eventId"] not in seen:
                seen.add(event["eventId"])
                start = max(start, event["timestamp"])
                write(event["message"].rstrip("\n") + "\n")
        if not follow:
            return
        time.sleep(_PAUSE_SECONDS)


def _events(client: Any, group: str, start: int) -> Iterator[Any]:
    pages = client.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=start)
    for page in pages:
        yield from page["events"]
