"""What the protocols share when they answer errors."""

from collections.abc import Mapping
from typing import Any

from emulator.kernel.errors import AwsError
from emulator.wire.models import Model, Shape, load

MALFORMED_QUERY = "MalformedQueryString"


def unknown_operation(message: str) -> AwsError:
    return AwsError(message, code="UnknownOperationException")


def serialization(text: str) -> AwsError:
    return AwsError(text, code="SerializationException")


def model_of(service: str) -> Model | None:
    return load(service) if service else None


def shape_of(model: Model | None, error: AwsError) -> Shape | None:
    """The modelled shape of an error, if the service has one."""
    return model.errors.get(error.wire_code) if model else None


def type_name(shape: Shape | None, error: AwsError) -> str:
    return shape.name if shape else error.wire_code


def message_key(shape: Shape | None) -> str:
    """Models spell it `message` or `Message`."""
    return "Message" if shape and "Message" in shape.members else "message"


def extra_members(shape: Shape | None, error: AwsError) -> Mapping[str, Any]:
    """The members besides the message that the model knows."""
    if shape is None:
        return {}
    return {name: value for name, value in error.members.items() if name in shape.members}


def query_error(model: Model | None, shape: Shape | None, error: AwsError) -> list[tuple[str, str]]:
    """The header by which a service that left the query protocol keeps its old error codes."""
    if model is None or "awsQueryCompatible" not in model.metadata:
        return []
    code = shape.traits.get("error", {}).get("code", shape.name) if shape else error.wire_code
    return [("x-amzn-query-error", f"{code};{'Sender' if error.sender else 'Receiver'}")]
