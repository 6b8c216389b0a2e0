"""What one commit through the API may contain.

https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateCommit.html
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from services.codecommit.domain.commits import NORMAL_MODE
from services.codecommit.domain.errors import Refused, Rule

MOST_BYTES = 6 * 1024 * 1024
KEEPER = ".gitkeep"
_MOST_BYTES_TOGETHER = 7 * 1024 * 1024
_MOST_ENTRIES = 100
_LONGEST_NAME = 1024
_LONGEST_EMAIL = 256
_LONGEST_MESSAGE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Put:
    """content, or source: a path of the parent commit to copy or, with is_move, to rename. mode: None keeps what is."""

    path: str
    content: bytes | None = None
    mode: int | None = None
    source: str | None = None
    is_move: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """The entries of a commit. modes: (path, mode)."""

    puts: Sequence[Put] = ()
    deletes: Sequence[str] = ()
    modes: Sequence[tuple[str, int]] = ()

    @property
    def removed(self) -> list[str]:
        """Paths that the commit takes away."""
        return [*self.deletes, *(put.source for put in self.puts if put.is_move and put.source is not None)]


def check(request: Request) -> None:
    """Raises Refused."""
    count = len(request.puts) + len(request.deletes) + len(request.modes)
    if not count:
        raise Refused(Rule.FILE_ENTRY_REQUIRED, "A commit needs at least one file to put, to delete or to change.")
    if count > _MOST_ENTRIES:
        raise Refused(Rule.TOO_MANY_FILE_ENTRIES, f"A commit has at most {_MOST_ENTRIES} file entries, not {count}.")
    for put in request.puts:
        _check_put(put)
    if sum(len(put.content or b"") for put in request.puts) > _MOST_BYTES_TOGETHER:
        raise Refused(Rule.FOLDER_TOO_LARGE, f"The files of a commit have at most {_MOST_BYTES_TOGETHER} bytes.")
    _check_paths(request)


def check_content(content: bytes) -> None:
    """Raises Refused."""
    if len(content) > MOST_BYTES:
        text = f"A file has at most {MOST_BYTES} bytes through the API; push larger ones with git."
        raise Refused(Rule.CONTENT_TOO_LARGE, text)


def check_author(name: str, email: str, message: str) -> None:
    """Raises Refused."""
    if len(name) > _LONGEST_NAME:
        raise Refused(Rule.NAME_TOO_LONG, f"A name has at most {_LONGEST_NAME} characters.")
    if len(email) > _LONGEST_EMAIL:
        raise Refused(Rule.EMAIL, f"An email address has at most {_LONGEST_EMAIL} characters.")
    if len(message.encode("utf-8", "replace")) > _LONGEST_MESSAGE:
        raise Refused(Rule.COMMIT_MESSAGE_TOO_LONG, f"A commit message has at most {_LONGEST_MESSAGE} bytes.")


def mode_of(put: Put, existing: int | None) -> int:
    """The mode a put file gets. existing: of the copied file."""
    return put.mode or existing or NORMAL_MODE


def _check_put(put: Put) -> None:
    if put.content is not None and put.source is not None:
        text = f"{put.path} has both content and a source file; give one of them"
        raise Refused(Rule.CONTENT_AND_SOURCE_FILE, text)
    if put.content is None and put.source is None:
        raise Refused(Rule.SOURCE_OR_CONTENT_REQUIRED, f"{put.path} has neither content nor a source file")
    if put.source is not None and put.source.rpartition("/")[2] == KEEPER:
        raise Refused(Rule.SOURCE_FILE_RESTRICTED, f"{put.source} only keeps its folder; it is not copied or moved")
    check_content(put.content or b"")


def _check_paths(request: Request) -> None:
    acted = [put.path for put in request.puts] + request.removed + [path for path, _ in request.modes]
    seen: set[str] = set()
    for path in acted:
        if path in seen:
            raise Refused(Rule.SAME_PATH, f"{path} is named by more than one entry")
        seen.add(path)
    files = {put.path for put in request.puts}
    for path in files:
        folder = next((way for way in _folders(path) if way in files), None)
        if folder is not None:
            raise Refused(Rule.ENTRY_CONFLICT, f"{folder} is put as a file and, for {path}, as a folder")


def _folders(path: str) -> Iterable[str]:
    parts = path.split("/")
    return ("/".join(parts[:length]) for length in range(1, len(parts)))
