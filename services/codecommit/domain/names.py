"""Names and ids as CodeCommit accepts them. https://docs.aws.amazon.com/codecommit/latest/userguide/limits.html"""

import re

from services.codecommit.domain.errors import Refused, Rule

HEADS = "refs/heads/"
TAGS = "refs/tags/"
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
ZERO = "0" * 40

_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]{1,100}")
_OBJECT_ID = re.compile(r"[0-9a-f]{40}")
_FORBIDDEN_IN_REFERENCE = re.compile(r"[\x00-\x20\x7f~^:?*\[\\]|\.\.|//|@\{")
_INVISIBLE = re.compile("[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]")
_LONGEST_BRANCH = 256
_LONGEST_PATH = 4096
_DEEPEST_PATH = 20


def is_object_id(text: str) -> bool:
    """Whether it is a full object id; abbreviations are not accepted anywhere."""
    return _OBJECT_ID.fullmatch(text) is not None


def check_repository_name(name: str) -> None:
    """Raises Refused."""
    if _REPOSITORY.fullmatch(name) is None or name.endswith(".git"):
        raise Refused(
            Rule.REPOSITORY_NAME,
            f"{name} is not a valid repository name: 1 to 100 of letters, digits, '.', '_' and '-', not ending in .git",
        )


def is_reference_name(name: str) -> bool:
    """Whether git accepts `refs/heads/<name>`."""
    return not (
        _FORBIDDEN_IN_REFERENCE.search(name)
        or name == "@"
        or any(not part or part.startswith(".") or part.endswith((".lock", ".")) for part in name.split("/"))
    )


def check_branch_name(name: str) -> str:
    """The branch name without `refs/heads/`. Raises Refused."""
    short = name.removeprefix(HEADS)
    if not short:
        raise Refused(Rule.BRANCH_NAME_REQUIRED, "A branch name is required but was not specified.")
    if len(short) > _LONGEST_BRANCH or is_object_id(short) or not is_reference_name(short):
        raise Refused(Rule.BRANCH_NAME, f"{name} is not a valid branch name")
    return short


def check_object_id(text: str, rule: Rule, what: str) -> str:
    """Raises Refused with `rule` when `text` is not a full object id."""
    if not is_object_id(text):
        raise Refused(rule, f"{text} is not a valid {what} ID: it must be the full 40 hexadecimal characters")
    return text


def check_file_path(path: str) -> str:
    """A path of a file, relative to the root of the repository. One leading slash is taken off. Raises Refused."""
    clean = path.removeprefix("/")
    if not path:
        raise Refused(Rule.PATH_REQUIRED, "A file path is required but was not specified.")
    if not _is_path(clean):
        raise Refused(Rule.PATH, f"{path} is not a valid file path")
    return clean


def check_folder_path(path: str) -> str:
    """A folder's path without slashes around it; "" for the root. Raises Refused."""
    clean = path.removeprefix("/").removesuffix("/")
    if clean and not _is_path(clean):
        raise Refused(Rule.PATH, f"{path} is not a valid folder path")
    return clean


def _is_path(path: str) -> bool:
    parts = path.split("/")
    return (
        len(path) <= _LONGEST_PATH
        and len(parts) <= _DEEPEST_PATH + 1
        and not re.search(r"[\x00-\x1f\x7f]", path)
        and not any(part in ("", ".", "..") or _is_git_folder(part) for part in parts)
    )


def _is_git_folder(name: str) -> bool:
    """Whether some file system would take it for `.git`: without regard to case, to invisible characters, to dots and
    spaces at the end, to streams; git~1 is its short name on Windows."""
    seen = _INVISIBLE.sub("", name).lower()
    return any(part.partition(":")[0].rstrip(". ") in (".git", "git~1") for part in seen.split("\\"))
