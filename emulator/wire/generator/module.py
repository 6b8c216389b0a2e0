"""Source of one `emulator.api` module."""

import keyword
import re
from collections.abc import Iterator

from emulator.wire.generator.names import snake
from emulator.wire.models import Model, Operation, Shape, load

_PLAIN = {
    "string": "str",
    "character": "str",
    "boolean": "bool",
    "integer": "int",
    "long": "int",
    "float": "float",
    "double": "float",
    "timestamp": "datetime",
}
_TAKEN = frozenset(
    ("Any", "AwsError", "Callable", "ClassVar", "Client", "Handlers", "Invoke", "Mapping", "NotRequired", "TypedDict")
)

_HEAD = '''"""Generated from botocore's model of {service} ({version}). Do not edit.

`python -m emulator.wire.generate` writes it.
"""
# ruff: noqa
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, TypedDict

from emulator.api import shape_at_run_time
from emulator.kernel.errors import AwsError, not_implemented

Invoke = Callable[[str, str, Mapping[str, Any]], Any]

'''
_RUN_TIME = """
if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time

"""
_HANDLERS = '''
class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "{service}"
    operations: ClassVar[Mapping[str, str]] = {{
{table}    }}

'''
_CLIENT = '''
class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

'''


def module_source(service: str) -> str:
    """The whole text of the module: errors, shapes, Handlers, Client."""
    return _Module(load(service)).source()


class _Module:
    def __init__(self, model: Model) -> None:
        self._model = model
        self._operations = sorted(model.all_operations(), key=lambda operation: operation.name)

    def source(self) -> str:
        head = _HEAD.format(service=self._model.service, version=self._model.metadata["apiVersion"])
        return "".join((head, *self._errors(), *self._shapes(), _RUN_TIME, self._handlers(), *self._client()))

    def _errors(self) -> Iterator[str]:
        for name in sorted(self._model.shape_names()):
            traits = self._model.shape(name).traits
            if not traits.get("exception"):
                continue
            error = traits.get("error", {})
            status = error.get("httpStatusCode", 500 if traits.get("fault") else 400)
            yield f'\nclass {_class(name)}(AwsError):\n    code = "{error.get("code", name)}"\n'
            if status != 400:
                yield f"    status = {status}\n"
            yield "\n"

    def _shapes(self) -> Iterator[str]:
        yield "\nif TYPE_CHECKING:\n"
        for name in sorted(self._model.shape_names()):
            shape = self._model.shape(name)
            if shape.type == "structure" and not shape.traits.get("exception") and not shape.is_event_stream:
                yield _typed_dict(shape)

    def _handlers(self) -> str:
        table = "".join(f'        "{item.name}": "{snake(item.name)}",\n' for item in self._operations)
        methods = "".join(
            f"    def {snake(item.name)}(self, call: Any, request: {_input(item)}) -> {_output(item)}:\n"
            f'        raise not_implemented("{self._model.service}", "{item.name}")\n\n'
            for item in self._operations
        )
        return _HANDLERS.format(service=self._model.service, table=table) + methods

    def _client(self) -> Iterator[str]:
        yield _CLIENT
        bodies = []
        for item in self._operations:
            answer = "" if item.output is None else "return "
            bodies.append(
                f"    def {snake(item.name)}(self, request: {_input(item)}) -> {_output(item)}:\n"
                f'        {answer}self._invoke("{self._model.service}", "{item.name}", request)\n'
            )
        yield "\n".join(bodies)


def _input(operation: Operation) -> str:
    return "Mapping[str, Any]" if operation.input is None else _class(operation.input.name)


def _output(operation: Operation) -> str:
    return "None" if operation.output is None else _class(operation.output.name)


def _class(name: str) -> str:
    return f"{name}Shape" if name in _TAKEN or keyword.iskeyword(name) else name


def _typed_dict(shape: Shape) -> str:
    name = _class(shape.name)
    required = set(shape.required)
    types = {
        member: kind if member in required else f"NotRequired[{kind}]"
        for member, kind in ((member, _type(ref)) for member, ref in shape.members.items())
    }
    if not types:
        return f"\n    class {name}(TypedDict):\n        pass\n"
    if all(_is_name(member) for member in types):
        fields = "".join(f"        {member}: {kind}\n" for member, kind in types.items())
        return f"\n    class {name}(TypedDict):\n{fields}"
    pairs = "".join(f'        "{member}": {_quote(kind)},\n' for member, kind in types.items())
    return f'\n    {name} = TypedDict("{name}", {{\n{pairs}    }})\n'


def _quote(kind: str) -> str:
    """Functional syntax is evaluated by the type checker in order: later shapes must be strings."""
    inner = re.fullmatch(r"NotRequired\[(.*)\]", kind)
    return f'NotRequired["{inner[1]}"]' if inner else f'"{kind}"'


def _is_name(member: str) -> bool:
    return member.isidentifier() and not keyword.iskeyword(member) and not member.startswith("__")


def _type(shape: Shape) -> str:
    if shape.is_document or shape.is_event_stream or shape.is_stream or shape.traits.get("jsonvalue"):
        return "Any"
    if shape.type == "list":
        return f"list[{_type(shape.member)}]"
    if shape.type == "map":
        return f"dict[str, {_type(shape.map_value)}]"
    if shape.type == "structure":
        return _class(shape.name)
    return "bytes" if shape.type == "blob" else _PLAIN[shape.type]
