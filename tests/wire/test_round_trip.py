"""botocore is the oracle both ways, for every operation of every service in every protocol it speaks."""

import pytest

from emulator import wire
from emulator.kernel.errors import AwsError
from emulator.wire.message import Target
from emulator.wire.sqs_query import ERROR_CODES
from tests.wire import oracle
from tests.wire.values import Values, difference

_LOOSE = pytest.mark.parametrize(("service", "protocol"), oracle.CASES)
_OURS = {"smithy-rpc-v2-cbor": "cbor"}


@pytest.fixture(autouse=True)
def _no_patterns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Generated strings do not follow patterns and bounds; `test_validate` tests those."""
    monkeypatch.setattr(wire, "faults_of", lambda shape, value: [])


@_LOOSE
@pytest.mark.parametrize("full", [True, False])
def test_what_botocore_sends_is_what_the_handler_gets(service: str, protocol: str, full: bool) -> None:
    for operation in oracle.operations(service):
        values = Values(f"{service}.{operation.name}.{full}", full)
        arguments = values.of(operation.input_shape) if operation.input_shape else {}
        head, body = oracle.send(operation, protocol, arguments)
        target = wire.identify(head, oracle.ALL)
        got = wire.parse(target, head, body)
        assert (target.service, target.operation, target.protocol) == (
            service,
            operation.name,
            _OURS.get(protocol, protocol),
        )
        assert not difference(got, arguments), operation.name


@_LOOSE
@pytest.mark.parametrize("full", [True, False])
def test_what_the_handler_returns_is_what_botocore_gets(service: str, protocol: str, full: bool) -> None:
    for operation in oracle.operations(service):
        if operation.name == "GetBucketLocation":
            continue  # botocore reads it by a hook; see test_s3
        values = Values(f"{service}.{operation.name}.{full}.out", full)
        result = values.of(operation.output_shape) if operation.output_shape else {}
        target = Target(service, operation.name, _OURS.get(protocol, protocol))
        got = oracle.receive(operation, protocol, wire.serialize(target, result, "req-1"))
        meta = got.pop("ResponseMetadata", {"RequestId": "req-1"})
        assert meta.get("RequestId", "req-1") == "req-1"
        assert not difference(got, result), operation.name


@_LOOSE
def test_errors_arrive_with_code_message_and_members(service: str, protocol: str) -> None:
    head = wire.RequestHead("POST", "/", "", {})
    for operation in oracle.operations(service):
        for shape in operation.error_shapes:
            members = {
                name: value
                for name, value in Values(f"{service}.{shape.name}", True).of(shape).items()
                if name.lower() != "message"
            }
            code = shape.metadata.get("error", {}).get("code", shape.name)
            target = Target(service, operation.name, _OURS.get(protocol, protocol))
            response = wire.serialize_error(target, head, AwsError("why <&> ä", code=code, members=members), "req-1")
            got = oracle.receive_error(operation, protocol, response)
            assert got["Error"]["Code"] == (ERROR_CODES.get(code, code) if service == "sqs" else code)
            assert got["Error"]["Message"] == "why <&> ä"
            assert got["ResponseMetadata"]["RequestId"] == "req-1"
            if service != "s3":
                assert not difference({name: got.get(name) for name in members}, members), shape.name
