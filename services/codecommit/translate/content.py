"""Commits, files and differences in CodeCommit's shapes."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codecommit as api
from services.codecommit.domain.changes import Put, Request
from services.codecommit.domain.commits import EXECUTABLE_MODE, NORMAL_MODE, SYMLINK_MODE, Commit, Entry, Person
from services.codecommit.domain.differences import Difference, Hunk, Line
from services.codecommit.domain.names import check_file_path
from services.codecommit.git.edits import File

MODES = {"NORMAL": NORMAL_MODE, "EXECUTABLE": EXECUTABLE_MODE, "SYMLINK": SYMLINK_MODE}
_LINE_KINDS = {" ": "CONTEXT", "+": "ADD", "-": "DELETE"}


def mode_out(mode: int) -> str:
    if mode == SYMLINK_MODE:
        return "SYMLINK"
    return "EXECUTABLE" if mode & 0o111 else "NORMAL"


def commit_out(commit: Commit) -> api.Commit:
    return {
        "commitId": commit.id,
        "treeId": commit.tree,
        "parents": list(commit.parents),
        "message": commit.message,
        "author": _person(commit.author),
        "committer": _person(commit.committer),
        "additionalData": "",
    }


def _person(person: Person) -> api.UserInfo:
    return {"name": person.name, "email": person.email, "date": person.date}


def shown(name: str) -> str:
    """A path that need not be UTF-8, as JSON can carry it."""
    return name if name.isascii() else name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def file_out(file: File) -> api.FileMetadata:
    return {"absolutePath": shown(file.path), "blobId": file.entry.id, "fileMode": mode_out(file.entry.mode)}


def request_from(request: Mapping[str, Any]) -> Request:
    """putFiles, deleteFiles and setFileModes of a request. Raises Refused."""
    return Request(
        [_put(entry) for entry in request.get("putFiles", ())],
        [check_file_path(entry["filePath"]) for entry in request.get("deleteFiles", ())],
        [(check_file_path(entry["filePath"]), MODES[entry["fileMode"]]) for entry in request.get("setFileModes", ())],
    )


def _put(entry: Mapping[str, Any]) -> Put:
    source = entry.get("sourceFile")
    return Put(
        check_file_path(entry["filePath"]),
        entry.get("fileContent"),
        MODES[entry["fileMode"]] if "fileMode" in entry else None,
        None if source is None else check_file_path(source["filePath"]),
        source is not None and source.get("isMove", False),
    )


def difference_out(one: Difference) -> api.Difference:
    shape: api.Difference = {"changeType": one.kind}
    if one.before is not None:
        shape["beforeBlob"] = _blob(one.before, one.before_path)
    if one.after is not None:
        shape["afterBlob"] = _blob(one.after, one.after_path)
    return shape


def hunk_out(hunk: Hunk) -> api.DiffHunk:
    return {
        "beforeStartLine": hunk.before_start,
        "beforeLineCount": hunk.before_count,
        "afterStartLine": hunk.after_start,
        "afterLineCount": hunk.after_count,
        "changes": [_change(line) for line in hunk.lines],
    }


def _change(line: Line) -> api.DiffChange:
    shape: api.DiffChange = {"type": _LINE_KINDS[line.kind], "content": line.text}
    if line.before is not None:
        shape["beforeLineNumber"] = line.before
    if line.after is not None:
        shape["afterLineNumber"] = line.after
    return shape


def _blob(entry: Entry, path: str) -> api.BlobMetadata:
    return {"blobId": entry.id, "path": shown(path), "mode": f"{entry.mode:06o}"}
