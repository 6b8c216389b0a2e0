"""Where the values of a YAML document are in its text."""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml

MERGE = "<<"
Path = Sequence[str | int]


class Places:
    """root: the composed document; None: it is empty."""

    def __init__(self, root: yaml.Node | None) -> None:
        self._root = root

    def of(self, path: Path) -> tuple[int, int]:
        """Line and column of a value, or of what is nearest to it. Of mappings and lists it is their key's."""
        best: Any = self._root
        for key, value in self._along(path):
            best = value if key is None or isinstance(value, yaml.ScalarNode) else key
        return (1, 1) if best is None else mark_of(best)

    def of_key(self, path: Path) -> tuple[int, int]:
        """Line and column of the key of a value."""
        best: Any = self._root
        for key, value in self._along(path):
            best = key or value
        return (1, 1) if best is None else mark_of(best)

    def scalar(self, path: Path) -> yaml.ScalarNode | None:
        found = list(self._along(path))
        last = found[-1][1] if len(found) == len(path) else None
        return last if isinstance(last, yaml.ScalarNode) else None

    def _along(self, path: Path) -> Iterator[tuple[Any, Any]]:
        """Key (None in lists) and value of every step, as far as they are there."""
        node: Any = self._root
        for part in path:
            step = _step(node, part)
            if step is None:
                return
            yield step
            node = step[1]


def _step(node: Any, part: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.SequenceNode):
        return (None, node.value[part]) if isinstance(part, int) and part < len(node.value) else None
    if not isinstance(node, yaml.MappingNode):
        return None
    merged: list[Any] = []
    for key, value in node.value:
        if key.value == part:
            return key, value
        if key.value == MERGE:
            merged += value.value if isinstance(value, yaml.SequenceNode) else [value]
    return next((step for one in merged if (step := _step(one, part))), None)


def mark_of(node: yaml.Node) -> tuple[int, int]:
    """Line and column, from 1, of where it begins."""
    return node.start_mark.line + 1, node.start_mark.column + 1
