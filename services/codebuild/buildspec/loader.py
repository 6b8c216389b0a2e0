"""YAML whose scalars stay the text that was written: `3.10`, `yes` and `08` are versions and words, not numbers."""

from typing import Any

import yaml

from emulator.kernel.places import MERGE, mark_of

MOST_BYTES = 1024 * 1024
"""Of a buildspec, so that reading one harms nobody; AWS names no limit."""
_MOST_NODES = 100_000


class YamlFileError(ValueError):
    """The buildspec cannot be used; the message is what CodeBuild shows. path: of the value that it is about. mark:
    line and column, from 1, of what is no YAML at all."""

    def __init__(self, message: str, *path: str | int, mark: tuple[int, int] | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.mark = mark


class Lined(dict[str, Any]):
    """A mapping that knows the line on which it begins, for messages."""

    line = 0


def load(text: str) -> Any:
    """Mappings, lists, texts, and None for what was left empty. Raises YamlFileError."""
    node = compose(text)
    return None if node is None else value_of(node)


def compose(text: str) -> yaml.Node | None:
    """The nodes of the document; they know where they are. None: there is nothing in it. Raises YamlFileError."""
    if len(text) > MOST_BYTES:
        raise YamlFileError(too_long("the buildspec"))
    try:
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise _unreadable(error) from error
    except (ValueError, RecursionError) as error:
        raise YamlFileError(f"yaml: {error}") from error


def too_long(name: str) -> str:
    """For people."""
    return f"yaml: {name} is longer than {MOST_BYTES} bytes; move commands into scripts beside it"


def value_of(node: yaml.Node) -> Any:
    """As `load`, of a document that was composed already. Raises YamlFileError."""
    return _Reader().value(node)


class _Reader:
    """Turns nodes into values; stops when aliases make the document explode or contain itself."""

    def __init__(self) -> None:
        self._count = 0
        self._open: set[int] = set()

    def value(self, node: Any) -> Any:
        self._count += 1
        if self._count > _MOST_NODES or id(node) in self._open or len(self._open) > 200:
            raise YamlFileError("yaml: document contains excessive aliasing", mark=mark_of(node))
        if isinstance(node, yaml.ScalarNode):
            return None if not node.value and not node.style else node.value
        self._open.add(id(node))
        found = self._sequence(node) if isinstance(node, yaml.SequenceNode) else self._mapping(node)
        self._open.discard(id(node))
        return found

    def _sequence(self, node: Any) -> list[Any]:
        return [self.value(item) for item in node.value]

    def _mapping(self, node: Any) -> Lined:
        found, merged = Lined(), Lined()
        found.line = node.start_mark.line + 1
        for key, item in node.value:
            name = key.value if isinstance(key, yaml.ScalarNode) else None
            if name is None:
                raise _at(key, "a key must be a text")
            if name == MERGE and not key.style:
                self._merge(self.value(item), merged)
            elif name in found:
                raise _at(key, f'key "{name}" already set in map')
            else:
                found[name] = self.value(item)
        for name, value in merged.items():
            found.setdefault(name, value)
        return found

    def _merge(self, value: Any, into: Lined) -> None:
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                for name, inner in one.items():
                    into.setdefault(name, inner)


def _at(node: yaml.Node, problem: str) -> YamlFileError:
    line, column = mark_of(node)
    return YamlFileError(f"yaml: line {line}: {problem}", mark=(line, column))


def _unreadable(error: yaml.YAMLError) -> YamlFileError:
    """`yaml: line N: …`, as CodeBuild's own parser puts it."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    if mark is None:
        return YamlFileError(f"yaml: {str(error).splitlines()[0]}")
    return YamlFileError(f"yaml: line {mark.line + 1}: {problem}", mark=(mark.line + 1, mark.column + 1))
