"""What was read lately and never changes, because it follows from the ids of objects."""

from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Up to `most` bytes, of values that have at most `largest`; those used least recently go first."""

    def __init__(self, most: int, largest: int) -> None:
        self._most = most
        self._largest = largest
        self._found: dict[object, tuple[Value, int]] = {}
        self._bytes = 0

    def get(self, key: object) -> Value | None:
        found = self._found.pop(key, None)
        if found is None:
            return None
        self._found[key] = found
        return found[0]

    def put(self, key: object, value: Value, size: int) -> None:
        if size > self._largest or key in self._found:
            return
        self._found[key] = (value, size)
        self._bytes += size
        while self._bytes > self._most:
            self._bytes -= self._found.pop(next(iter(self._found)))[1]
