"""Reading commits, files and folders."""

from typing import Any

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import quick, transaction
from services.codecommit.domain.commits import SYMLINK_MODE, Commit, Entry
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import check_file_path, check_folder_path, check_object_id
from services.codecommit.git import trees
from services.codecommit.git.catfile import Missing
from services.codecommit.git.objects import Repository
from services.codecommit.handlers.base import Base
from services.codecommit.handlers.branches import commit_id
from services.codecommit.translate.content import commit_out, mode_out, shown

MOST_BYTES = 6 * 1024 * 1024
_MOST_COMMITS = 100


class ContentHandlers(Base):
    """Git is read outside of transactions; the answers of one call come from one commit."""

    @quick
    @transaction("none")
    def get_commit(self, call: Call, request: api.GetCommitInput) -> api.GetCommitOutput:
        wanted = commit_id(request["commitId"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            return {"commit": commit_out(commit_of(git, wanted, Rule.COMMIT_ID_MISSING))}

    @transaction("none")
    def batch_get_commits(self, call: Call, request: api.BatchGetCommitsInput) -> api.BatchGetCommitsOutput:
        wanted = list(dict.fromkeys(request["commitIds"]))
        if not wanted:
            raise Refused(Rule.COMMIT_IDS_REQUIRED, "A list of commit IDs is required but was either null or empty.")
        if len(wanted) > _MOST_COMMITS:
            raise Refused(Rule.TOO_MANY_COMMIT_IDS, f"At most {_MOST_COMMITS} commits can be asked for at once.")
        found = self._found(call, request["repositoryName"])
        commits: list[api.Commit] = []
        errors: list[api.BatchGetCommitsError] = []
        with self._library.open(found.id) as git:
            for one in wanted:
                try:
                    commits.append(commit_out(commit_of(git, commit_id(one), Rule.COMMIT_ID_MISSING)))
                except Refused as error:
                    errors.append({"commitId": one, "errorCode": f"{error.rule}Exception", "errorMessage": error.text})
        return {"commits": commits, "errors": errors}

    @quick
    @transaction("none")
    def get_blob(self, call: Call, request: api.GetBlobInput) -> api.GetBlobOutput:
        wanted = blob_id(request["blobId"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            return {"content": blob_of(git, wanted)}

    @quick
    @transaction("none")
    def get_file(self, call: Call, request: api.GetFileInput) -> api.GetFileOutput:
        path = check_file_path(request["filePath"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            commit = self._commit_at(git, found, request.get("commitSpecifier", "HEAD"))
            entry = trees.find(git, git.commit(commit).tree, path)
            if entry is None or not entry.is_file:
                raise Refused(Rule.FILE_MISSING, f"File {request['filePath']} does not exist in commit {commit}")
            content = blob_of(git, entry.id)
        return {
            "commitId": commit, "blobId": entry.id, "filePath": path, "fileMode": mode_out(entry.mode),
            "fileSize": len(content), "fileContent": content,
        }  # fmt: skip

    @quick
    @transaction("none")
    def get_folder(self, call: Call, request: api.GetFolderInput) -> api.GetFolderOutput:
        path = check_folder_path(request["folderPath"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            commit = self._commit_at(git, found, request.get("commitSpecifier", "HEAD"))
            entry = trees.find(git, git.commit(commit).tree, path)
            if entry is None or not entry.is_tree:
                raise Refused(Rule.FOLDER_MISSING, f"Folder {request['folderPath']} does not exist in commit {commit}")
            entries = trees.children(git, entry.id)
        return _folder(commit, path, entry, entries)


def blob_id(text: str) -> str:
    """Raises Refused."""
    if not text:
        raise Refused(Rule.BLOB_ID_REQUIRED, "A blob ID is required but was not specified.")
    return check_object_id(text, Rule.BLOB_ID, "blob")


def commit_of(git: Repository, commit: str, rule: Rule) -> Commit:
    """Raises Refused with `rule` when there is no such commit."""
    try:
        return git.commit(commit)
    except Missing as error:
        raise Refused(rule, f"Commit {commit} does not exist") from error


def blob_of(git: Repository, wanted: str) -> bytes:
    """The content of a blob that fits into an answer. Raises Refused."""
    try:
        content, size = git.beginning(wanted, MOST_BYTES)
    except Missing as error:
        raise Refused(Rule.BLOB_MISSING, f"Blob {wanted} does not exist") from error
    if size > MOST_BYTES:
        text = f"The file has {size} bytes, at most {MOST_BYTES} can be read through the API; clone the repository."
        raise Refused(Rule.FILE_TOO_LARGE, text)
    return content


def _folder(commit: str, path: str, tree: Entry, entries: tuple[Entry, ...]) -> api.GetFolderOutput:
    prefix = f"{path}/" if path else ""

    def named(one: Entry) -> Any:
        return {"absolutePath": shown(prefix + one.name), "relativePath": shown(one.name)}

    def file(one: Entry) -> Any:
        return {"blobId": one.id, **named(one), "fileMode": mode_out(one.mode)}

    folders: list[Any] = [{"treeId": one.id, **named(one)} for one in entries if one.is_tree]
    modules: list[Any] = [{"commitId": one.id, **named(one)} for one in entries if one.is_submodule]
    return {
        "commitId": commit,
        "folderPath": path,
        "treeId": tree.id,
        "subFolders": folders,
        "files": [file(one) for one in entries if one.is_regular],
        "symbolicLinks": [file(one) for one in entries if one.mode == SYMLINK_MODE],
        "subModules": modules,
    }
