"""Merges and conflicts in CodeCommit's shapes."""

import base64
from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from services.codecommit.domain.changes import check_content
from services.codecommit.domain.commits import SYMLINK_MODE, Entry
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import Conflict, Detail, Option, Replacement, Resolution, Strategy, Wish
from services.codecommit.domain.names import check_file_path
from services.codecommit.domain.texts import Span, Texts
from services.codecommit.git import compare
from services.codecommit.git.objects import Repository
from services.codecommit.translate.content import MODES, mode_out, shown

_MOST_RESOLUTIONS = 100
_SIDES = ("source", "destination", "base")


def wish_from(request: Mapping[str, Any], option: Option) -> Wish:
    """Raises Refused."""
    strategy = Strategy(request.get("conflictResolutionStrategy", Strategy.NONE))
    resolutions = _resolutions(request.get("conflictResolution", {}))
    if resolutions and strategy is not Strategy.AUTOMERGE:
        raise Refused(Rule.CONFLICT_RESOLUTION, f"Resolutions need the strategy AUTOMERGE, not {strategy}.")
    return Wish(option, Detail(request.get("conflictDetailLevel", Detail.FILE)), strategy, resolutions)


def merging_option(text: str) -> Option:
    """Raises Refused: a fast-forward merges no files."""
    option = Option(text)
    if option is Option.FAST_FORWARD:
        text = "FAST_FORWARD_MERGE does not merge files: use SQUASH_MERGE or THREE_WAY_MERGE."
        raise Refused(Rule.MERGE_OPTION, text)
    return option


def metadata_out(git: Repository, conflict: Conflict) -> api.ConflictMetadata:
    sides = dict(zip(_SIDES, (conflict.source, conflict.destination, conflict.base), strict=True))
    files = {name: entry for name, entry in sides.items() if entry is not None and entry.is_file}
    return {
        "filePath": shown(conflict.path),
        "fileSizes": api_sides({name: git.kind(entry.id)[1] for name, entry in files.items()}),
        "fileModes": api_sides({name: mode_out(entry.mode) for name, entry in files.items()}),
        "objectTypes": api_sides({name: _kind(entry) for name, entry in sides.items() if entry is not None}),
        "numberOfConflicts": conflict.count,
        "isBinaryFile": api_sides({name: compare.looks_binary(git, entry.id) for name, entry in files.items()}),
        "contentConflict": conflict.content_conflict,
        "fileModeConflict": conflict.mode_conflict,
        "objectTypeConflict": conflict.type_conflict,
        "mergeOperations": {
            "source": _operation(conflict.base, conflict.source),
            "destination": _operation(conflict.base, conflict.destination),
        },
    }


def hunks_out(texts: Texts | None, *, with_base: bool) -> list[api.MergeHunk]:
    """Lines are counted from 0, both ends included; the text is base64 in a string, as AWS has it."""
    if texts is None:
        return []
    found = []
    for region in texts.regions:
        hunk: api.MergeHunk = {
            "isConflict": texts.is_conflict(region),
            "source": _hunk(region.source, texts.source),
            "destination": _hunk(region.destination, texts.destination),
        }
        if with_base:
            hunk["base"] = _hunk(region.base, texts.base)
        found.append(hunk)
    return found


def api_sides(values: Mapping[str, Any]) -> Any:
    """source, destination and base as far as they are there."""
    return dict(values)


def _hunk(span: Span, lines: Sequence[bytes]) -> api.MergeHunkDetail:
    return {
        "startLine": span.start,
        "endLine": max(span.start, span.end - 1),
        "hunkContent": base64.b64encode(span.of(lines)).decode(),
    }


def _operation(base: Entry | None, side: Entry | None) -> str:
    if base is None:
        return "A"
    return "D" if side is None else "M"


def _kind(entry: Entry) -> str:
    if entry.is_tree:
        return "DIRECTORY"
    if entry.is_submodule:
        return "GIT_LINK"
    return "SYMBOLIC_LINK" if entry.mode == SYMLINK_MODE else "FILE"


def _resolutions(shape: Mapping[str, Any]) -> dict[str, Resolution]:
    count = sum(len(shape.get(name, ())) for name in ("replaceContents", "deleteFiles", "setFileModes"))
    if count > _MOST_RESOLUTIONS:
        text = f"At most {_MOST_RESOLUTIONS} resolutions can be given at once, not {count}."
        raise Refused(Rule.TOO_MANY_RESOLUTIONS, text)
    found: dict[str, Resolution] = {}
    for entry in shape.get("replaceContents", ()):
        _add(found, entry["filePath"], _replacement(entry))
    for entry in shape.get("deleteFiles", ()):
        _add(found, entry["filePath"], Resolution(delete=True))
    for entry in shape.get("setFileModes", ()):
        path = check_file_path(entry["filePath"])
        old = found.get(path, Resolution())
        if old.delete or old.mode is not None:
            raise _twice(path)
        found[path] = Resolution(old.replacement, old.content, MODES[entry["fileMode"]])
    return found


def _add(found: dict[str, Resolution], text: str, resolution: Resolution) -> None:
    path = check_file_path(text)
    if path in found:
        raise _twice(path)
    found[path] = resolution


def _twice(path: str) -> Refused:
    return Refused(Rule.TWO_RESOLUTIONS, f"{path} has more than one resolution")


def _replacement(entry: Mapping[str, Any]) -> Resolution:
    kind = Replacement(entry["replacementType"])
    if kind is Replacement.NEW and "content" not in entry:
        raise Refused(Rule.REPLACEMENT_CONTENT_REQUIRED, f"{entry['filePath']}: USE_NEW_CONTENT needs the content")
    content = entry.get("content", b"")
    check_content(content)
    return Resolution(kind, content, MODES[entry["fileMode"]] if "fileMode" in entry else None)
