"""Scalars as text: in XML elements, form fields, headers, paths and query strings."""

import base64
from collections.abc import Callable
from typing import Any, ClassVar

import orjson

from emulator.wire import times
from emulator.wire.compiler import Compiler
from emulator.wire.faults import MalformedError, unexpected
from emulator.wire.models import Shape
from emulator.wire.tree import from_base64, text, whole

FromText = Callable[[str], Any]
ToText = Callable[[Any], str]
_FLAGS = {"true": True, "false": False, "True": True, "False": False, "1": True, "0": False}


class TextDecoder(Compiler[FromText]):
    """Text of a scalar -> value. Raises MalformedError."""

    name: ClassVar[str] = "text-decode"

    def string(self, shape: Shape) -> FromText:
        return _json_value if shape.traits.get("jsonvalue") else text

    def boolean(self, _: Shape) -> FromText:
        def decode(value: str) -> bool:
            if value not in _FLAGS:
                raise unexpected(value, "Boolean")
            return _FLAGS[value]

        return decode

    def integer(self, shape: Shape) -> FromText:
        bounded = whole(shape.type)

        def decode(value: str) -> int:
            digits = value.strip()
            if len(digits) > 20 or not digits.removeprefix("-").isascii() or not digits.removeprefix("-").isdigit():
                raise unexpected(value, "an Integer")
            return bounded(int(digits))

        return decode

    long = integer

    def float(self, _: Shape) -> FromText:
        def decode(value: str) -> Any:
            try:
                return float(value)
            except ValueError as error:
                raise unexpected(value, "a Double") from error

        return decode

    def timestamp(self, _: Shape) -> FromText:
        return times.from_text

    def blob(self, _: Shape) -> FromText:
        return from_base64


class TextEncoder(Compiler[ToText]):
    """Value -> text; times as ISO 8601 unless the model says otherwise."""

    name: ClassVar[str] = "text-encode"
    time_style: ClassVar[str] = "iso8601"

    def string(self, shape: Shape) -> ToText:
        if shape.traits.get("jsonvalue"):
            return lambda value: base64.b64encode(orjson.dumps(value)).decode()
        return str

    def boolean(self, _: Shape) -> ToText:
        return lambda value: "true" if value else "false"

    def integer(self, _: Shape) -> ToText:
        return lambda value: str(int(value))

    long = integer

    def float(self, _: Shape) -> ToText:
        return _float_text

    def timestamp(self, shape: Shape) -> ToText:
        style = shape.traits.get("timestampFormat", self.time_style)
        if style == "iso8601" and shape.model.service == "s3":
            return times.to_iso_millis
        return lambda value: times.to_text(value, style)

    def blob(self, _: Shape) -> ToText:
        return lambda value: base64.b64encode(value).decode()


class HeaderEncoder(TextEncoder):
    """Value -> header; times as HTTP dates unless the model says otherwise."""

    name: ClassVar[str] = "header-encode"
    time_style: ClassVar[str] = "rfc822"

    def list(self, shape: Shape) -> ToText:
        element = self(shape.member)
        return lambda value: ", ".join(_quoted(element(item)) for item in value)


def _quoted(item: str) -> str:
    return '"' + item.replace('"', '\\"') + '"' if "," in item or '"' in item else item


def _float_text(value: Any) -> str:
    if value != value:  # noqa: PLR0124 - the definition of NaN
        return "NaN"
    return {"inf": "Infinity", "-inf": "-Infinity"}.get(repr(float(value)), repr(float(value)))


def _json_value(value: str) -> Any:
    try:
        return orjson.loads(from_base64(value))
    except orjson.JSONDecodeError as error:
        raise MalformedError("A header holds no valid JSON") from error
