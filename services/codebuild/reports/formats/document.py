"""What the readers of report files share. The files come from builds and are not trusted."""

import json
from decimal import Decimal, InvalidOperation
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import parse

_LARGEST = 64 * 1024 * 1024
_LARGEST_COUNT = 2**53


class BadReport(ValueError):
    """The file is not of the format that it should be; the text is for people."""


def read_json(file: IO[bytes]) -> Any:
    """Raises BadReport."""
    content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise BadReport(f"larger than {_LARGEST} bytes")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadReport(f"JSON syntax error: {error}") from error


def read_xml(file: IO[bytes], *roots: str) -> Element:
    """The root element, namespaces taken off all names. Raises BadReport when it is none of `roots`."""
    try:
        root = parse(_Limited(file)).getroot()
    except ParseError as error:
        raise BadReport(f"XML syntax error: {error}") from error
    except DefusedXmlException as error:
        raise BadReport("XML with entities is not read") from error
    if root is None:
        raise BadReport("XML without an element")
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    if root.tag not in roots:
        raise BadReport(f"expected element type <{roots[-1]}> but have <{root.tag}>")
    return root


def nanoseconds(text: str | None, unit: int = 1_000_000_000) -> int:
    """Of a number of seconds, or of another unit; 0 for what is none. Commas may set thousands apart."""
    try:
        value = Decimal((text or "").replace(",", "").strip() or "0") * unit
    except InvalidOperation:
        return 0
    return int(value) if value.is_finite() and 0 <= value < _LARGEST_COUNT else 0


def whole(text: str | None) -> int:
    """A count, 0 for what is none."""
    try:
        return max(0, min(int(text or "0"), _LARGEST_COUNT))
    except ValueError:
        return 0


class _Limited:
    """Gives up on a file that is too large."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._left = _LARGEST

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise BadReport(f"larger than {_LARGEST} bytes")
        return data
