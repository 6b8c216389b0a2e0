"""The query protocol: form fields in, XML out. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from urllib.parse import parse_qsl

from emulator.kernel.errors import AwsError
from emulator.wire import errors, sqs_query
from emulator.wire.catalog import ENTRIES
from emulator.wire.compiler import Compiler
from emulator.wire.faults import MalformedError, unexpected
from emulator.wire.message import RequestHead, Target, WireResponse
from emulator.wire.models import Operation, Shape, load_query
from emulator.wire.text import TextDecoder
from emulator.wire.xml import DECLARATION, XmlEncoder, attribute, escape, escape_message

FromFields = Callable[[Any], Any]
"""A text, or a dict of the fields below a name -> value."""

_MOST_FIELDS = 20_000
_ERROR_SPACE = "http://webservices.amazon.com/AWSFault/2005-15-09"
_from_text = TextDecoder()
_to_xml = XmlEncoder()


class FieldDecoder(Compiler[FromFields]):
    """`Tags.member.1.Key=a` -> {"Tags": [{"Key": "a"}]}; the fields arrive as a tree of their dotted names."""

    name: ClassVar[str] = "query-decode"

    def _make(self, shape: Shape) -> FromFields:
        if shape.type in ("structure", "list", "map"):
            return super()._make(shape)
        decode = _from_text(shape)

        def scalar(node: Any) -> Any:
            if isinstance(node, dict):
                raise unexpected(node, shape.type)
            return decode(node)

        return scalar

    def list(self, shape: Shape) -> FromFields:
        element = self(shape.member)
        name = shape.member.wire_name("member")

        def decode(node: Any) -> Any:
            if node == "":
                return []
            items = node if shape.flattened else _below(node, name)
            return [element(item) for item in _in_order(items)]

        return decode

    def map(self, shape: Shape) -> FromFields:
        key_name, value_name = shape.map_key.wire_name("key"), shape.map_value.wire_name("value")
        key_of, value_of = self(shape.map_key), self(shape.map_value)

        def decode(node: Any) -> Any:
            if node == "":
                return {}
            result = {}
            for entry in _in_order(node if shape.flattened else _below(node, "entry")):
                if not isinstance(entry, dict) or key_name not in entry or value_name not in entry:
                    raise MalformedError(f"An entry of a map needs {key_name} and {value_name}")
                result[key_of(entry[key_name])] = value_of(entry[value_name])
            return result

        return decode

    def structure(self, shape: Shape) -> FromFields:
        table: dict[str, tuple[str, FromFields]] = {}

        def fill() -> None:
            for name, ref in shape.members.items():
                table[_field_name(ref, name)] = (name, self(ref))

        def decode(node: Any) -> Any:
            if not isinstance(node, dict):
                raise unexpected(node, "a structure")
            if not table:
                fill()
            result = {}
            for key, item in node.items():
                if known := table.get(key):
                    try:
                        result[known[0]] = known[1](item)
                    except MalformedError as fault:
                        fault.under(known[0])
                        raise
            return result

        return decode


def _field_name(ref: Shape, name: str) -> str:
    if ref.type == "list" and ref.flattened and "locationName" in ref.member.traits:
        return ref.member.wire_name(name)
    return ref.wire_name(name)


def _below(node: Any, name: str) -> Any:
    if not isinstance(node, dict):
        raise unexpected(node, "a List")
    return node.get(name, node.get("member", {}))


def _in_order(node: Any) -> list[Any]:
    """The elements of `{"1": …, "2": …}` by number."""
    if not isinstance(node, dict) or not all(key.isascii() and key.isdigit() and len(key) < 7 for key in node):
        raise MalformedError("Elements of a list are numbered from 1")
    return [node[key] for key in sorted(node, key=int)]


decode = FieldDecoder()


def read_fields(text: str) -> dict[str, str]:
    """Raises MalformedError."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except (UnicodeDecodeError, ValueError) as error:
        raise MalformedError("The form is not well-formed or has too many fields") from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise MalformedError("A parameter is given twice")
    return fields


def _tree(fields: Mapping[str, str]) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for name, value in fields.items():
        node = root
        *parents, last = name.split(".")
        for part in parents:
            below = node.setdefault(part, {})
            if not isinstance(below, dict):
                raise MalformedError(f"{name} contradicts another parameter")
            node = below
        if last in node:
            raise MalformedError(f"{name} contradicts another parameter")
        node[last] = value
    return root


def resolve(target: Target, head: RequestHead, body: bytes) -> tuple[Operation, dict[str, str]]:
    """The operation that the form names; fills `target` in. Raises AwsError and MalformedError."""
    try:
        text = body.decode()
    except UnicodeDecodeError as error:
        raise MalformedError("The form is not UTF-8") from error
    fields = read_fields(text) if text else read_fields(head.query)
    action = fields.get("Action") or read_fields(head.query).get("Action", "")
    if not action:
        raise AwsError("Missing Action: the form must name the operation", code="MissingAction")
    target.service = target.service or _by_version(fields.get("Version", ""), action, target.known)
    model = load_query(target.service)
    operation = model.operation(action)
    if operation is None:
        version = model.metadata["apiVersion"]
        raise AwsError(f"Could not find operation {action} for version {version}", code="InvalidAction")
    target.operation = action
    if target.service == sqs_query.SERVICE:
        fields = sqs_query.with_queue(fields, head.path)
    return operation, fields


def _by_version(version: str, action: str, known: Any) -> str:
    for entry in ENTRIES:
        if entry.speaks_query and entry.version == version and entry.service in known:
            return entry.service
    raise AwsError(f"Could not find operation {action} for version {version or '(none given)'}", code="InvalidAction")


def parse(operation: Operation, fields: Mapping[str, str]) -> dict[str, Any]:
    if operation.input is None:
        return {}
    parsed: dict[str, Any] = decode(operation.input)(_tree(fields))
    return parsed


def serialize(operation: Operation, result: Mapping[str, Any], request_id: str) -> WireResponse:
    name, space = operation.name, _space(operation.model.metadata)
    out = [f"{DECLARATION}<{name}Response{space}>"]
    if operation.output is not None:
        _to_xml(operation.output)(result, operation.result_wrapper or f"{name}Result", out)
    out.append(f"<ResponseMetadata><RequestId>{request_id}</RequestId></ResponseMetadata></{name}Response>")
    return WireResponse(200, _headers(request_id), "".join(out).encode())


def error(service: str, head: RequestHead, error: AwsError, request_id: str) -> WireResponse:
    model = load_query(service) if service else None
    shape = errors.shape_of(model, error)
    out = [
        f"{DECLARATION}<ErrorResponse{_space(model.metadata if model else {})}><Error>",
        f"<Type>{'Sender' if error.sender else 'Receiver'}</Type><Code>{escape(error.wire_code)}</Code>",
        f"<Message>{escape_message(error.message)}</Message>",
    ]
    if shape:
        _to_xml.members(shape)(errors.extra_members(shape, error), out)
    out.append(f"</Error><RequestId>{request_id}</RequestId></ErrorResponse>")
    return WireResponse(error.http_status, _headers(request_id), "".join(out).encode())


def _space(metadata: Mapping[str, Any]) -> str:
    return f' xmlns="{attribute(metadata.get("xmlNamespace", _ERROR_SPACE))}"'


def _headers(request_id: str) -> list[tuple[str, str]]:
    return [("x-amzn-RequestId", request_id), ("Content-Type", "text/xml")]
