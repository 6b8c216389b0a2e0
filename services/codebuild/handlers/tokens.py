"""Idempotency tokens: the same request with the same token is the same start.

https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html
"""

from collections.abc import Mapping
from typing import Any

from emulator.gateway.call import Call
from services.codebuild.domain.errors import Refused
from services.codebuild.store import builds


def started_before(call: Call, request: Mapping[str, Any]) -> str:
    """The uuid of what this token started, "" for nothing. Raises Refused when the request was another one."""
    token = request.get("idempotencyToken")
    found = builds.remembered(call.tx, _scope(call), token, request) if token else None
    if found is None:
        return ""
    uuid, same = found
    if not same:
        raise Refused("Parameter mismatch: the idempotency token was used for another request")
    return uuid


def remember(call: Call, request: Mapping[str, Any], uuid: str) -> None:
    """For callers in process, whose tokens are ids that come once, for ever."""
    if token := request.get("idempotencyToken"):
        builds.remember(call.tx, _scope(call), token, request, uuid, for_ever=bool(call.origin))


def _scope(call: Call) -> tuple[str, str, str]:
    return call.account, call.region, call.operation
