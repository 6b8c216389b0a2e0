"""Follow a CloudWatch Logs group with nothing but the API."""

import time
from collections.abc import Callable, Iterator
from typing import Any

_PAUSE_SECONDS = 0.2


class NoGroup(Exception):
    """There is no log group of that name; its text says where."""


def tail(url: str, group: str, account: str, region: str, *, follow: bool, write: Callable[[str], object]) -> None:
    """Write each line once, in order. Raises NoGroup."""
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
        for event in _events(client, group, start, f"there is no log group {group} in {account} {region}"):
            if event["eventId"] not in seen:
                seen.add(event["eventId"])
                start = max(start, event["timestamp"])
                write(event["message"].rstrip("\n") + "\n")
        if not follow:
            return
        time.sleep(_PAUSE_SECONDS)


def _events(client: Any, group: str, start: int, missing: str) -> Iterator[Any]:
    pages = client.get_paginator("filter_log_events").paginate(logGroupName=group, startTime=start)
    try:
        for page in pages:
            yield from page["events"]
    except client.exceptions.ResourceNotFoundException as error:
        raise NoGroup(missing) from error
