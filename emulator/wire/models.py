"""The AWS service models, read from botocore's data files without importing botocore.

Importing `botocore.loaders` costs 22 MiB; the files are gzipped JSON and need none of it.
https://smithy.io/2.0/aws/protocols/ explains the traits.
"""

import gzip
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import orjson

from emulator.wire import sqs_query

Raw = Mapping[str, Any]

_NOISE = frozenset(("documentation", "documentationUrl", "deprecatedMessage", "deprecatedSince", "contextParam"))
_TRAITS_OF_THE_MEMBER = frozenset(
    ("location", "locationName", "flattened", "xmlNamespace", "xmlAttribute", "timestampFormat", "streaming",
     "jsonvalue", "idempotencyToken", "hostLabel", "eventpayload", "eventheader")
)  # fmt: skip
SCALARS = frozenset(("string", "character", "boolean", "integer", "long", "float", "double", "timestamp", "blob"))


class UnknownServiceError(LookupError):
    """botocore has no model of that name."""


class Shape:
    """A shape as one member refers to it: the traits of the reference lie over those of the shape.

    There is one object for equal references, so what is compiled for it (`compiled`) serves all of them.
    """

    __slots__ = ("_members", "compiled", "model", "name", "traits", "type")

    def __init__(self, model: "Model", name: str, traits: Raw) -> None:
        self.model = model
        self.name = name
        self.traits = traits
        self.compiled: dict[str, Any] = {}
        self.type: str = traits["type"]
        self._members: dict[str, Shape] | None = None

    @property
    def members(self) -> Mapping[str, "Shape"]:
        if self._members is None:
            self._members = {name: self.model.refer(ref) for name, ref in self.traits.get("members", {}).items()}
        return self._members

    @property
    def member(self) -> "Shape":
        return self.model.refer(self.traits["member"])

    @property
    def map_key(self) -> "Shape":
        return self.model.refer(self.traits["key"])

    @property
    def map_value(self) -> "Shape":
        return self.model.refer(self.traits["value"])

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(self.traits.get("required", ()))

    @property
    def location(self) -> str:
        """uri, querystring, header, headers, statusCode, or "" for the body."""
        return str(self.traits.get("location", ""))

    @property
    def flattened(self) -> bool:
        return bool(self.traits.get("flattened"))

    @property
    def is_document(self) -> bool:
        return bool(self.traits.get("document"))

    @property
    def is_event_stream(self) -> bool:
        return bool(self.traits.get("eventstream"))

    @property
    def is_stream(self) -> bool:
        return bool(self.traits.get("streaming"))

    def wire_name(self, default: str) -> str:
        return str(self.traits.get("locationName", default))


class Operation:
    """One operation of a model."""

    def __init__(self, model: "Model", raw: Raw) -> None:
        self.model = model
        self.name: str = raw["name"]
        self.http: Raw = raw["http"]
        self.deprecated = bool(raw.get("deprecated"))
        self._raw = raw

    @cached_property
    def input(self) -> Shape | None:
        return self._shape("input")

    @cached_property
    def output(self) -> Shape | None:
        return self._shape("output")

    @property
    def result_wrapper(self) -> str:
        return str(self._raw.get("output", {}).get("resultWrapper", ""))

    @cached_property
    def errors(self) -> frozenset[str]:
        """Names of the error shapes that the operation declares."""
        return frozenset(ref["shape"] for ref in self._raw.get("errors", ()))

    @property
    def payload(self) -> Shape | None:
        """The input member that is the whole body, if one is."""
        shape = self.input
        name = shape.traits.get("payload") if shape else None
        return shape.members[name] if shape and name else None

    @property
    def streams_input(self) -> bool:
        payload = self.payload
        return payload is not None and payload.type == "blob" and payload.is_stream

    def _shape(self, direction: str) -> Shape | None:
        ref = self._raw.get(direction)
        return self.model.refer(ref) if ref else None


class Model:
    """One service model. Shapes and operations are made when asked for, once."""

    def __init__(self, service: str, raw: Raw) -> None:
        self.service = service
        self.metadata: Raw = raw["metadata"]
        self._shapes: Raw = raw["shapes"]
        self._operations: Raw = raw["operations"]
        self._by_key: dict[str, Shape] = {}
        self._made: dict[str, Operation] = {}

    @property
    def operations(self) -> frozenset[str]:
        return frozenset(self._operations)

    def operation(self, name: str) -> Operation | None:
        found = self._made.get(name)
        if found is None and name in self._operations:
            found = self._made[name] = Operation(self, self._operations[name])
        return found

    def all_operations(self) -> Iterator[Operation]:
        return (Operation(self, raw) for raw in self._operations.values())

    def shape(self, name: str) -> Shape:
        return self.refer({"shape": name})

    def shape_names(self) -> tuple[str, ...]:
        return tuple(self._shapes)

    def refer(self, ref: Raw) -> Shape:
        """The shape that a member, a list or an operation refers to."""
        name = ref["shape"]
        own = {trait: value for trait, value in ref.items() if trait in _TRAITS_OF_THE_MEMBER}
        key = f"{name}{sorted(own.items())}" if own else name
        shape = self._by_key.get(key)
        if shape is None:
            shape = self._by_key[key] = Shape(self, name, {**self._shapes[name], **own})
        return shape

    @cached_property
    def errors(self) -> Mapping[str, Shape]:
        """Error shapes, by shape name and by the code they have on the wire."""
        found: dict[str, Shape] = {}
        for name, raw in self._shapes.items():
            if raw.get("exception"):
                found[name] = self.shape(name)
                found.setdefault(raw.get("error", {}).get("code", name), found[name])
        return found


@cache
def load(service: str) -> Model:
    """The model of a service, by botocore's name. Raises UnknownServiceError."""
    return Model(service, _read(service))


@cache
def load_query(service: str) -> Model:
    """The model as the query protocol needs it: with the names that a service which left the protocol had in it."""
    if service != sqs_query.SERVICE:
        return load(service)
    raw = _read(service)
    sqs_query.add_names(raw)
    return Model(service, raw)


def _read(service: str) -> Any:
    folder = _data() / service
    versions = sorted(folder.glob("*/service-2.json.gz")) if folder.is_dir() else []
    if not versions:
        raise UnknownServiceError(service)
    raw = _strip(orjson.loads(gzip.decompress(versions[-1].read_bytes())))
    if service == sqs_query.SERVICE:
        sqs_query.mend(raw)
    return raw


def _data() -> Path:
    spec = find_spec("botocore")
    if spec is None or spec.origin is None:
        raise UnknownServiceError("botocore is not installed")
    return Path(spec.origin).parent / "data"


def _strip(raw: Any) -> Any:
    """The model without its prose, which is most of it. Members may be called `documentation`: they are kept."""
    for operation in raw["operations"].values():
        _drop(operation)
        for ref in (operation.get("input"), operation.get("output"), *operation.get("errors", ())):
            _drop(ref)
    for shape in raw["shapes"].values():
        _drop(shape)
        for ref in (*shape.get("members", {}).values(), shape.get("member"), shape.get("key"), shape.get("value")):
            _drop(ref)
    return raw


def _drop(mapping: dict[str, Any] | None) -> None:
    if mapping:
        for noise in _NOISE & mapping.keys():
            del mapping[noise]
