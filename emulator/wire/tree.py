"""Values as JSON and CBOR carry them <-> values as handlers see them.

Decoding checks types and nothing else; unknown members and nulls are left out, as AWS does. Encoding refuses members
that the model does not have: they would be silently lost, and are always our mistake.
"""

import base64
import binascii
import math
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, ClassVar

from emulator.wire import times
from emulator.wire.compiler import Compiler
from emulator.wire.faults import MalformedError, unexpected
from emulator.wire.models import Shape

Convert = Callable[[Any], Any]
_BOUNDS = {"integer": 2**31, "long": 2**63}
_WORDS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
_WORD_OF = {math.inf: "Infinity", -math.inf: "-Infinity"}


def same(value: Any) -> Any:
    return value


def text(value: Any) -> str:
    """A NUL is refused here for all services: no file name, git object or regular column could hold it."""
    if type(value) is not str:
        raise unexpected(value, "a String")
    if "\0" in value:
        raise MalformedError("A string holds a NUL character")
    return value


def flag(value: Any) -> bool:
    if type(value) is not bool:
        raise unexpected(value, "Boolean")
    return value


def number(value: Any) -> float:
    if type(value) is float:
        return value
    if type(value) is int:
        return float(value)
    if type(value) is str and value in _WORDS:
        return _WORDS[value]
    raise unexpected(value, "a Double")


def whole(kind: str) -> Callable[[Any], int]:
    bound = _BOUNDS[kind]
    wanted = "an Integer" if kind == "integer" else "a Long"

    def decode(value: Any) -> int:
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is not int:
            raise unexpected(value, wanted)
        if not -bound <= value < bound:
            raise MalformedError(f"{value} is out of the range of {wanted}")
        return value

    return decode


def from_base64(value: Any) -> bytes:
    if type(value) is not str:
        raise unexpected(value, "a Blob")
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedError("Invalid Base64 encoding of a blob") from error


class TreeDecoder(Compiler[Convert]):
    """JSON's dialect; CBOR changes a few scalars."""

    name: ClassVar[str] = "json-decode"

    def string(self, _: Shape) -> Convert:
        return text

    def boolean(self, _: Shape) -> Convert:
        return flag

    def float(self, _: Shape) -> Convert:
        return number

    def integer(self, shape: Shape) -> Convert:
        return whole(shape.type)

    def long(self, shape: Shape) -> Convert:
        return whole(shape.type)

    def document(self, _: Shape) -> Convert:
        return same

    def blob(self, _: Shape) -> Convert:
        return from_base64

    def timestamp(self, shape: Shape) -> Convert:
        if shape.traits.get("timestampFormat", "unixTimestamp") != "unixTimestamp":
            return lambda value: times.from_text(text(value))

        def decode(value: Any) -> datetime:
            if type(value) is not float and type(value) is not int:
                raise unexpected(value, "milliseconds since epoch")
            return times.from_epoch(value)

        return decode

    def list(self, shape: Shape) -> Convert:
        element = self(shape.member)

        def decode(value: Any) -> Any:
            if type(value) is not list:
                raise (
                    unexpected(value, "a List") if isinstance(value, dict) else MalformedError("Expected list or null")
                )
            result = []
            try:
                for item in value:
                    result.append(_present(element, item))
            except MalformedError as fault:
                fault.under(f"{len(result) + 1}.member")
                raise
            return result

        return decode

    def map(self, shape: Shape) -> Convert:
        element = self(shape.map_value)

        def decode(value: Any) -> Any:
            if type(value) is not dict:
                raise MalformedError("Expected map or null") if type(value) is not list else unexpected(value, "a Map")
            result = {}
            for key, item in value.items():
                try:
                    result[text(key)] = _present(element, item)
                except MalformedError as fault:
                    fault.under(str(key))
                    raise
            return result

        return decode

    def structure(self, shape: Shape) -> Convert:
        table: dict[str, tuple[str, Convert]] = {}

        def fill() -> None:
            table.update((ref.wire_name(name), (name, self(ref))) for name, ref in shape.members.items())

        def decode(value: Any) -> Any:
            if type(value) is not dict:
                raise unexpected(value, "a structure")
            if not table:
                fill()
            result = {}
            for key, item in value.items():
                known = table.get(key)
                if known is None or item is None:
                    continue
                try:
                    result[known[0]] = known[1](item)
                except MalformedError as fault:
                    fault.under(known[0])
                    raise
            return result

        return _one_of(decode) if shape.traits.get("union") else decode


def _present(decode: Convert, item: Any) -> Any:
    if item is None:
        raise MalformedError("Member must not be null")
    return decode(item)


def _one_of(decode: Convert) -> Convert:
    def checked(value: Any) -> Any:
        result = decode(value)
        if len(result) != 1:
            raise MalformedError(f"A union must have exactly one member set, not {len(result)}")
        return result

    return checked


class TreeEncoder(Compiler[Convert]):
    """JSON's dialect; CBOR changes a few scalars."""

    name: ClassVar[str] = "json-encode"

    def string(self, _: Shape) -> Convert:
        return str

    def boolean(self, _: Shape) -> Convert:
        return bool

    def integer(self, _: Shape) -> Convert:
        return int

    def long(self, _: Shape) -> Convert:
        return int

    def document(self, _: Shape) -> Convert:
        return same

    def float(self, _: Shape) -> Convert:
        def encode(value: Any) -> Any:
            return value if math.isfinite(value) else _WORD_OF.get(value, "NaN")

        return encode

    def blob(self, _: Shape) -> Convert:
        return lambda value: base64.b64encode(value).decode()

    def timestamp(self, shape: Shape) -> Convert:
        style = shape.traits.get("timestampFormat", "unixTimestamp")
        return times.to_epoch if style == "unixTimestamp" else lambda value: times.to_text(value, style)

    def list(self, shape: Shape) -> Convert:
        element = self(shape.member)
        if element is str:
            return list
        return lambda value: [element(item) for item in value]

    def map(self, shape: Shape) -> Convert:
        element = self(shape.map_value)
        return lambda value: {key: element(item) for key, item in value.items()}

    def structure(self, shape: Shape) -> Convert:
        table: dict[str, tuple[str, Convert]] = {}

        def fill() -> None:
            table.update((name, (ref.wire_name(name), self(ref))) for name, ref in shape.members.items())

        def encode(value: Mapping[str, Any]) -> Any:
            if not table:
                fill()
            result = {}
            for key, item in value.items():
                if item is None:
                    continue
                known = table.get(key)
                if known is None:
                    raise stranger(shape, key)
                result[known[0]] = known[1](item)
            return result

        return encode


def stranger(shape: Shape, member: str) -> TypeError:
    return TypeError(f"{shape.model.service}: {shape.name} has no member {member!r}")
