"""Which operation of a REST service a method, path and query string mean.

A model gives each operation a URI such as `/{Bucket}/{Key+}?uploads`. Several operations may share one; then the one
whose literal parameters and required members are all there wins, the most specific first.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes

from emulator.wire.faults import MalformedError
from emulator.wire.message import RequestHead
from emulator.wire.models import Model, Operation

_LABEL = re.compile(r"\{(\w+)(\+?)\}")


@dataclass(frozen=True, slots=True)
class Route:
    """literals: parameters of the URI -> their value, "" when any will do. parameters, headers: must be there too.
    needed: literals and parameters."""

    operation: Operation
    method: str
    path: re.Pattern[str]
    literals: Mapping[str, str]
    parameters: frozenset[str]
    headers: frozenset[str]
    needed: frozenset[str]

    @property
    def rank(self) -> tuple[int, int, bool]:
        labels = self.path.groups
        return len(self.literals) + len(self.parameters) + len(self.headers), -labels, not self.operation.deprecated

    def fits(self, query: Mapping[str, list[str]], headers: Mapping[str, str]) -> bool:
        return (
            self.needed <= query.keys()
            and all(not value or value in query[name] for name, value in self.literals.items())
            and self.headers <= headers.keys()
        )


class Routes:
    """The routes of one model."""

    def __init__(self, model: Model) -> None:
        made = sorted(
            (_route(operation) for operation in model.all_operations()), key=lambda route: route.rank, reverse=True
        )
        self._by_method: dict[str, list[Route]] = {}
        self._bare: dict[str, list[Route]] = {}
        for route in made:
            self._by_method.setdefault(route.method, []).append(route)
            if not route.needed:
                self._bare.setdefault(route.method, []).append(route)
        self._subresources = frozenset(name for route in made for name in route.literals) - {"x-id"}

    def find(
        self, head: RequestHead, path: str, query: Mapping[str, list[str]]
    ) -> tuple[Operation, Mapping[str, str]] | None:
        """The operation and its labels, decoded. None when there is none. Raises MalformedError.

        A sub-resource that no route of the method has is not ignored: `PUT /bucket?unknown` must not make a bucket.
        """
        asked = self._subresources & query.keys()
        routes = self._by_method if query else self._bare
        for route in routes.get(head.method, ()):
            if not route.fits(query, head.headers) or not asked <= route.needed:
                continue
            if match := route.path.fullmatch(path):
                return route.operation, {name: _decoded(text) for name, text in match.groupdict().items()}
        return None


def _route(operation: Operation) -> Route:
    path, _, query = operation.http["requestUri"].partition("?")
    literals = {name: value for name, _, value in (part.partition("=") for part in query.split("&") if part)}
    members = operation.input.members if operation.input else {}
    required = set(operation.input.required) if operation.input else set()
    needed = {
        place: frozenset(members[name].wire_name(name) for name in required if members[name].location == place)
        for place in ("querystring", "header")
    }
    headers = frozenset(name.lower() for name in needed["header"])
    parameters = needed["querystring"]
    return Route(
        operation, operation.http["method"], _pattern(path), literals, parameters, headers, parameters | literals.keys()
    )


def _pattern(path: str) -> re.Pattern[str]:
    parts, end = [], 0
    for label in _LABEL.finditer(path):
        parts.append(re.escape(path[end : label.start()]))
        parts.append(f"(?P<{label[1]}>{'.+' if label[2] else '[^/]+'})")
        end = label.end()
    parts.append(re.escape(path[end:]))
    greedy = path.endswith("+}")
    return re.compile("".join(parts) + ("" if greedy else "/?"), re.DOTALL)


def _decoded(text: str) -> str:
    try:
        decoded = unquote_to_bytes(text).decode()
    except UnicodeDecodeError as error:
        raise MalformedError("The path is not UTF-8") from error
    if "\0" in decoded:
        raise MalformedError("The path holds a NUL character")
    return decoded
