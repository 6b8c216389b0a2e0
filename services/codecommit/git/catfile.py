"""Reading objects: a `git cat-file --batch` that stays open, and loose objects written in this process."""

import hashlib
import os
import subprocess
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from emulator.gateway.lanes import about_to_wait
from services.codecommit.git.kept import Kept

_SKIPPED = 4 * 1024 * 1024
"""Content that nobody wants is read over up to this size; beyond it a new process is cheaper."""
_KEPT = 1024 * 1024, 64 * 1024
"""Bytes of objects that stay in mind: in all, and of one."""
_AT_ONCE = 500
"""Questions that fit into a pipe: more could wait for a process that waits for us."""


class Missing(Exception):
    """There is no such object, or it is of another kind."""


class Broken(Exception):
    """The reader ended before its answer was whole."""


@dataclass(frozen=True, slots=True)
class Object:
    """kind: blob, tree, commit or tag. data: the beginning of its content, as much as was asked for."""

    id: str
    kind: str
    size: int
    data: bytes


class Reader:
    """Answers one question after the other, to one thread at a time. Starts with the first one."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._kept: Kept[Object] = Kept(*_KEPT)

    def read(self, object_id: str, most: int | None = None) -> Object:
        """most: bytes of the content to give back at least; None: all. Raises Missing, Broken."""
        if (kept := self._kept.get(object_id)) is not None:
            return kept
        self._ask([object_id])
        found = self._answer(object_id, most)
        if found is None:
            raise Missing(object_id)
        return found

    def read_all(self, object_ids: Sequence[str]) -> list[Object]:
        """In one go, whole. Raises Missing when one of them is, Broken."""
        found: list[Object] = []
        for start in range(0, len(object_ids), _AT_ONCE):
            part = object_ids[start : start + _AT_ONCE]
            kept = {one: self._kept.get(one) for one in part}
            wanted = [one for one, known in kept.items() if known is None]
            if wanted:
                self._ask(wanted)
            kept.update({one: self._answer(one, None) for one in wanted})
            found += [one for one in map(kept.get, part) if one is not None]
        if len(found) < len(object_ids):
            raise Missing
        return found

    def _ask(self, object_ids: Sequence[str]) -> None:
        about_to_wait()
        process = self._process or self._start()
        assert process.stdin is not None
        with suppress(BrokenPipeError):
            process.stdin.write("".join(f"{one}\n" for one in object_ids).encode())
            process.stdin.flush()

    def _answer(self, object_id: str, most: int | None) -> Object | None:
        """To the next question. None: there is no such object. Raises Broken."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        head = process.stdout.readline().decode().split()
        if len(head) != 3:
            if head[1:] in (["missing"], ["ambiguous"]):
                return None
            self.close()
            raise Broken(object_id)
        size = int(head[2])
        data = process.stdout.read(size if most is None else min(size, most))
        self._skip(process, size - len(data))
        found = Object(head[0], head[1], size, data)
        if len(data) == size:
            self._kept.put(found.id, found, size)
        return found

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def _skip(self, process: "subprocess.Popen[bytes]", left: int) -> None:
        """The rest of the content, and the newline behind it."""
        assert process.stdout is not None
        if left > _SKIPPED:
            self.close()
        elif len(process.stdout.read(left + 1)) != left + 1:
            self.close()
            raise Broken

    def _start(self) -> "subprocess.Popen[bytes]":
        self._process = subprocess.Popen(
            ["git", "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=self._environment,
        )  # fmt: skip
        return self._process


def store(objects: Path, kind: str, content: bytes) -> str:
    """The id of the object, which is on disk now. It appears there whole or not at all."""
    whole = f"{kind} {len(content)}\0".encode() + content
    object_id = hashlib.sha1(whole, usedforsecurity=False).hexdigest()
    folder = objects / object_id[:2]
    path = folder / object_id[2:]
    if path.exists():
        return object_id
    folder.mkdir(exist_ok=True)
    descriptor, made = tempfile.mkstemp(prefix="tmp_obj_", dir=folder)
    with os.fdopen(descriptor, "wb") as file:
        file.write(zlib.compress(whole, 1))
    Path(made).chmod(0o444)
    Path(made).replace(path)
    return object_id
