"""XML <-> values: the bodies of rest-xml, and the answers of the query protocol."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from emulator.wire.compiler import Compiler
from emulator.wire.faults import MalformedError
from emulator.wire.models import Shape
from emulator.wire.text import TextDecoder, TextEncoder
from emulator.wire.tree import stranger

FromXml = Callable[[list[Element]], Any]
"""All elements of one name -> value. Only flattened lists and maps may have more than one."""
ToXml = Callable[[Any, str, list[str]], None]
MembersToXml = Callable[[Any, list[str]], None]
"""(value, tag, output so far)"""

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_from_text = TextDecoder()
_to_text = TextEncoder()
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
    | {chr(code): f"&#x{code:x};" for code in range(32) if chr(code) not in "\t\n\r"}
)
_ATTRIBUTE_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def parse_xml(body: bytes) -> Element:
    """The root element. Raises MalformedError, also for document types and entities."""
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise MalformedError(f"Not well-formed XML: {error}") from error
    return root


def escape(text: str) -> str:
    return text.translate(_ESCAPES)


def escape_message(text: str) -> str:
    """As `escape`, for words of ours that quote the client: characters that XML cannot hold are replaced."""
    return escape("".join(char if char >= " " or char in "\t\n" else "\ufffd" for char in text))


def local(tag: str) -> str:
    """The name without its namespace."""
    return tag.rpartition("}")[2]


class XmlDecoder(Compiler[FromXml]):
    """Elements -> values."""

    name: ClassVar[str] = "xml-decode"

    def _make(self, shape: Shape) -> FromXml:
        if shape.type in ("structure", "list", "map"):
            return super()._make(shape)
        decode = _from_text(shape)
        return lambda nodes: decode(_only(nodes).text or "")

    def list(self, shape: Shape) -> FromXml:
        element = self(shape.member)
        if shape.flattened:
            return lambda nodes: [element([node]) for node in nodes]
        return lambda nodes: [element([node]) for node in _only(nodes)]

    def map(self, shape: Shape) -> FromXml:
        key_name, value_name = shape.map_key.wire_name("key"), shape.map_value.wire_name("value")
        key_of, value_of = self(shape.map_key), self(shape.map_value)

        def decode(nodes: list[Element]) -> Any:
            result = {}
            for entry in nodes if shape.flattened else _only(nodes):
                parts = _children(entry)
                if key_name not in parts or value_name not in parts:
                    raise MalformedError(f"An entry needs <{key_name}> and <{value_name}>")
                result[key_of(parts[key_name])] = value_of(parts[value_name])
            return result

        return decode

    def structure(self, shape: Shape) -> FromXml:
        table: dict[str, tuple[str, FromXml]] = {}
        attributes = {
            ref.wire_name(name).rpartition(":")[2]: name
            for name, ref in shape.members.items()
            if ref.traits.get("xmlAttribute")
        }

        def fill() -> None:
            for name, ref in shape.members.items():
                if not ref.location and not ref.traits.get("xmlAttribute"):
                    table[flat_name(ref, name)] = (name, self(ref))

        def decode(nodes: list[Element]) -> Any:
            if not table:
                fill()
            node = _only(nodes)
            result = {attributes[local(key)]: text for key, text in node.items() if local(key) in attributes}
            for tag, found in _children(node).items():
                if known := table.get(tag):
                    try:
                        result[known[0]] = known[1](found)
                    except MalformedError as fault:
                        fault.under(known[0])
                        raise
            return result

        return decode


def flat_name(ref: Shape, name: str) -> str:
    """The tag of a member; elements of a flattened list may be named by the list's member."""
    if ref.type == "list" and ref.flattened and "locationName" in ref.member.traits:
        return ref.member.wire_name(name)
    return ref.wire_name(name)


def _only(nodes: list[Element]) -> Element:
    if len(nodes) != 1:
        raise MalformedError(f"<{local(nodes[0].tag)}> is given {len(nodes)} times")
    return nodes[0]


def _children(node: Element) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for child in node:
        found.setdefault(local(child.tag), []).append(child)
    return found


class XmlEncoder(Compiler[ToXml]):
    """Values -> elements."""

    name: ClassVar[str] = "xml-encode"

    def _make(self, shape: Shape) -> ToXml:
        if shape.type in ("structure", "list", "map"):
            return super()._make(shape)
        to_text = _to_text(shape)

        def encode(value: Any, tag: str, out: list[str]) -> None:
            out.append(f"<{tag}>{escape(to_text(value))}</{tag}>")

        return encode

    def list(self, shape: Shape) -> ToXml:
        element = self(shape.member)
        item_tag = shape.member.wire_name("member")

        def encode(value: Any, tag: str, out: list[str]) -> None:
            if shape.flattened:
                for item in value:
                    element(item, tag, out)
                return
            out.append(f"<{tag}>")
            for item in value:
                element(item, item_tag, out)
            out.append(f"</{tag}>")

        return encode

    def map(self, shape: Shape) -> ToXml:
        key_name, value_name = shape.map_key.wire_name("key"), shape.map_value.wire_name("value")
        to_key, to_value = self(shape.map_key), self(shape.map_value)

        def entries(value: Mapping[str, Any], tag: str, out: list[str]) -> None:
            for key, item in value.items():
                out.append(f"<{tag}>")
                to_key(key, key_name, out)
                to_value(item, value_name, out)
                out.append(f"</{tag}>")

        def encode(value: Any, tag: str, out: list[str]) -> None:
            if shape.flattened:
                return entries(value, tag, out)
            out.append(f"<{tag}>")
            entries(value, "entry", out)
            out.append(f"</{tag}>")
            return None

        return encode

    def structure(self, shape: Shape) -> ToXml:
        members = self.members(shape)
        attributes = [
            (name, ref.wire_name(name)) for name, ref in shape.members.items() if ref.traits.get("xmlAttribute")
        ]
        space = namespace(shape)

        def encode(value: Any, tag: str, out: list[str]) -> None:
            extra = "".join(f' {key}="{attribute(str(value[name]))}"' for name, key in attributes if name in value)
            out.append(f"<{tag}{space}{extra}>")
            members(value, out)
            out.append(f"</{tag}>")

        return encode

    def members(self, shape: Shape) -> MembersToXml:
        """Encodes the members that are in the body, without an element around them."""
        table: dict[str, tuple[str, ToXml] | None] = {}

        def fill() -> None:
            for name, ref in shape.members.items():
                outside = ref.location or ref.traits.get("xmlAttribute")
                table[name] = None if outside else (flat_name(ref, name), self(ref))

        def encode(value: Any, out: list[str]) -> None:
            if not table:
                fill()
            for name, item in value.items():
                if item is None:
                    continue
                if name not in table:
                    raise stranger(shape, name)
                if known := table[name]:
                    known[1](item, known[0], out)

        return encode


def namespace(shape: Shape) -> str:
    """The attribute that declares the shape's namespace, with a space before it; "" without one."""
    space = shape.traits.get("xmlNamespace")
    if not space:
        return ""
    uri, prefix = (space, "") if isinstance(space, str) else (space["uri"], space.get("prefix", ""))
    return f' xmlns{":" if prefix else ""}{prefix}="{attribute(uri)}"'


def attribute(text: str) -> str:
    return text.translate(_ATTRIBUTE_ESCAPES)
