"""Every operation of every service, with hostile and with random values: never a 5xx, never a hang.

`NotImplementedException` (501) is the honest answer of what is not built. Everything else is AWS's business: a
4xx, or a success. S3 is left out here: its strings travel in paths and headers, where the HTTP parser refuses most of
them, and tests/wire tries the rest. Names are hostile in every string at once, then in one at a time, so that the
first check that refuses does not hide the later ones.
"""

import logging
from collections.abc import Iterator
from typing import Any

import botocore.session
import pytest
from botocore.exceptions import ClientError, ParamValidationError

from emulator.node import Node
from tests.conftest import boto_client, there
from tests.wire.values import Values

_HOSTILE = ("../../etc/passwd", "a\0b", "x" * 70_000, "-rf", "ä\u202e\U0001f4a5", "%2e%2e%2f", "{}", "arn:aws:::::")
_session = botocore.session.get_session()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("service", sorted(there() - {"s3"}))
def test_hostile_and_random_values(server: Node, account: str, service: str, caplog: pytest.LogCaptureFixture) -> None:
    client = boto_client(server.url, service, account, parameter_validation=False)
    model = _session.get_service_model(service)
    broken: list[str] = []
    with caplog.at_level(logging.ERROR):
        for name in implemented(server, service):
            operation = model.operation_model(name)
            for number, request in enumerate(requests(operation.input_shape, f"{service}.{name}")):
                status = asked(client, name, request)
                if status >= 500 and status != 501:
                    broken.append(
                        f"{name} (value {number}): {caplog.records[-1].exc_text if caplog.records else status}"
                    )
                    break
    assert not broken, "\n\n".join(broken)


def implemented(server: Node, service: str) -> list[str]:
    """The operations that the service's handlers override."""
    from importlib import import_module

    kind = type(server.services[service].handlers)
    base = import_module(f"emulator.api.{service}").Handlers
    return [name for name, method in base.operations.items() if getattr(kind, method) is not getattr(base, method)]


def requests(shape: Any, seed: str) -> Iterator[dict[str, Any]]:
    """All members random; each hostile text in all strings; one string hostile at a time; wrong types."""
    if shape is None:
        yield {}
        return
    for number in range(3):
        yield Values(f"{seed}{number}", full=number == 0).of(shape)
    yield from (_hostile(Values(seed).of(shape), text) for text in _HOSTILE)
    for name in shape.members:
        value = Values(seed).of(shape)
        if isinstance(value.get(name), str):
            yield from ({**value, name: text} for text in _HOSTILE)
    yield {
        name: 7 if member.type_name in ("string", "list", "structure") else "x"
        for name, member in shape.members.items()
    }


def asked(client: Any, operation: str, request: dict[str, Any]) -> int:
    """The HTTP status; 0 when boto3 itself would not send it."""
    method = getattr(client, botocore.xform_name(operation))
    try:
        answer = method(**request)
    except ClientError as error:
        return int(error.response["ResponseMetadata"]["HTTPStatusCode"])
    except (ParamValidationError, ValueError, TypeError, AttributeError, KeyError):
        return 0
    except botocore.exceptions.BotoCoreError:
        return 0
    for value in answer.values():
        if hasattr(value, "close"):
            value.close()
    return int(answer["ResponseMetadata"]["HTTPStatusCode"])


def _hostile(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {key: _hostile(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [_hostile(inner, text) for inner in value]
    return text if isinstance(value, str) else value
