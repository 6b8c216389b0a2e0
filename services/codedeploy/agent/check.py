"""Looks an AppSpec over without a deployment, with what instances read it with.

https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import yaml

from emulator.kernel.findings import Finding
from emulator.kernel.places import Path, Places
from services.codedeploy.agent.spec import parse
from services.codedeploy.domain.appspec import BadAppSpec, make
from services.codedeploy.domain.lifecycle import OWN_EVENTS, EventName

Exists = Callable[[str], bool]

_HEAD: Mapping[str, Any] = {"version": 0.0, "os": "linux"}
_KEYS = ("version", "os", "files", "hooks", "permissions", "file_exists_behavior")
_ENTRY_KEYS = {
    "files": ("source", "destination"),
    "permissions": ("object", "pattern", "except", "owner", "group", "mode", "acls", "context", "type"),
    "hooks": ("location", "timeout", "runas"),
}
_EVENTS = tuple(name.value for name in EventName if name not in OWN_EVENTS)
_ELSEWHERE = "Resources"


def check(text: bytes, exists: Exists) -> list[Finding]:
    """All that is wrong or doubtful, in the order of the lines. exists: whether a path is there in the bundle."""
    try:
        parse(text)
    except BadAppSpec as error:
        if error.__cause__ is not None:
            return [_unreadable(error, error.__cause__)]
    root, tree = yaml.compose(text, Loader=yaml.CSafeLoader), yaml.load(text, Loader=yaml.CSafeLoader)
    places = Places(root)
    if isinstance(tree, dict) and _ELSEWHERE in tree:
        message = "this is an AppSpec of Amazon ECS or AWS Lambda: only those of servers are read here"
        return [Finding(*places.of_key([_ELSEWHERE]), message, harmless=True)]
    found = [Finding(*places.of(path), message) for path, message in _errors(tree)]
    if isinstance(tree, dict):
        doubts = (*_unknown(tree), *_doubtful(tree, places, exists))
        found += [Finding(*places.of_key(path), message, harmless=True) for path, message in doubts]
    return sorted(found)


def _unreadable(refused: BadAppSpec, cause: BaseException) -> Finding:
    mark = getattr(cause, "problem_mark", None)
    return Finding(mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, str(refused))


def _errors(tree: Any) -> Iterator[tuple[Path, str]]:
    """What instances say of each part as if it were alone: of the whole they tell only the first."""
    for path, part in _parts(tree):
        try:
            make(part)
        except BadAppSpec as error:
            yield path, str(error)


def _parts(tree: Any) -> Iterator[tuple[Path, Any]]:
    if not isinstance(tree, dict):
        yield (), tree
        return
    for name in _HEAD:
        yield (name,), {**_HEAD, name: tree.get(name)}
    yield ("file_exists_behavior",), {**_HEAD, "file_exists_behavior": tree.get("file_exists_behavior")}
    if not isinstance(tree.get("hooks"), dict):
        yield ("hooks",), {**_HEAD, "hooks": tree.get("hooks")}
    for path, entries in _lists(tree):
        for place, part in _each(path, entries):
            yield place, {**_HEAD, path[0]: part if len(path) == 1 else {path[1]: part}}


def _lists(tree: Mapping[Any, Any]) -> Iterator[tuple[Path, Any]]:
    """Where lists of entries belong, and what is there."""
    for section in ("files", "permissions"):
        yield (section,), tree.get(section)
    for event, scripts in _hooks(tree).items():
        yield ("hooks", str(event)), scripts


def _hooks(tree: Mapping[Any, Any]) -> Mapping[Any, Any]:
    hooks = tree.get("hooks")
    return hooks if isinstance(hooks, dict) else {}


def _each(path: Path, entries: Any) -> Iterator[tuple[Path, Any]]:
    """The entries of a list, each as a list; anything else as it is."""
    if not isinstance(entries, list):
        yield path, entries
        return
    for index, entry in enumerate(entries):
        yield (*path, index), [entry]


def _unknown(tree: Mapping[Any, Any]) -> Iterator[tuple[Path, str]]:
    yield from _strange((), tree, _KEYS)
    yield from _strange(("hooks",), _hooks(tree), _EVENTS)
    for path, entries in _lists(tree):
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict):
                yield from _strange((*path, index), entry, _ENTRY_KEYS[str(path[0])])


def _strange(path: Path, given: Mapping[Any, Any], known: Sequence[str]) -> Iterator[tuple[Path, str]]:
    for name in given:
        if name not in known:
            near = get_close_matches(str(name), known, 1)
            hint = f": did you mean {near[0]}?" if near else ""
            yield (*path, str(name)), f"CodeDeploy passes over {name}{hint}"


def _doubtful(tree: Mapping[Any, Any], places: Places, exists: Exists) -> Iterator[tuple[Path, str]]:
    for path, entries in _lists(tree):
        member = {"files": "source", "hooks": "location"}.get(str(path[0]), "mode")
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            value = entry.get(member) if isinstance(entry, dict) else None
            place = (*path, index, member)
            if member == "mode":
                written = places.scalar(place)
                if isinstance(value, int) and written is not None and written.value != str(value):
                    yield place, f"{written.value} is the number {value} by the rules of YAML: quote it"
            elif isinstance(value, str) and not exists(value.strip().strip("/") or "."):
                yield place, f"{value} is not there"
