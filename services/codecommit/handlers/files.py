"""Commits, files put and files deleted through the API."""

from datetime import datetime

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain import changes
from services.codecommit.domain.changes import Put, Request
from services.codecommit.domain.commits import Person
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import EMPTY_TREE, HEADS, check_branch_name, check_file_path, is_object_id
from services.codecommit.domain.repository import Repository as Stored
from services.codecommit.git.catfile import Missing
from services.codecommit.git.edits import Edit, Outcome
from services.codecommit.git.objects import Repository
from services.codecommit.handlers.base import Base
from services.codecommit.translate.content import MODES, file_out, request_from


class FileHandlers(Base):
    """A refused commit leaves no trace; objects may stay behind that nothing refers to."""

    @transaction("none")
    def create_commit(self, call: Call, request: api.CreateCommitInput) -> api.CreateCommitOutput:
        wanted = request_from(request)
        changes.check(wanted)
        commit, made = self._commit(
            call, request["repositoryName"], request["branchName"], request.get("parentCommitId"), wanted,
            author=(request.get("authorName", ""), request.get("email", "")),
            message=request.get("commitMessage", ""), keep_empty_folders=request.get("keepEmptyFolders", False),
        )  # fmt: skip
        return {
            "commitId": commit,
            "treeId": made.tree,
            "filesAdded": [file_out(file) for file in made.added],
            "filesUpdated": [file_out(file) for file in made.updated],
            "filesDeleted": [file_out(file) for file in made.deleted],
        }

    @transaction("none")
    def put_file(self, call: Call, request: api.PutFileInput) -> api.PutFileOutput:
        path = check_file_path(request["filePath"])
        if not request["fileContent"]:
            raise Refused(Rule.CONTENT_REQUIRED, "The content of the file is required and must not be empty.")
        mode = MODES[request["fileMode"]] if "fileMode" in request else None
        wanted = Request([Put(path, request["fileContent"], mode)])
        changes.check(wanted)
        commit, made = self._commit(
            call, request["repositoryName"], request["branchName"], request.get("parentCommitId"), wanted,
            author=(request.get("name", ""), request.get("email", "")),
            message=request.get("commitMessage", ""), unchanged=Rule.CONTENT_UNCHANGED,
        )  # fmt: skip
        return {"commitId": commit, "blobId": (made.added + made.updated)[0].entry.id, "treeId": made.tree}

    @transaction("none")
    def delete_file(self, call: Call, request: api.DeleteFileInput) -> api.DeleteFileOutput:
        path = check_file_path(request["filePath"])
        commit, made = self._commit(
            call, request["repositoryName"], request["branchName"], request["parentCommitId"], Request(deletes=[path]),
            author=(request.get("name", ""), request.get("email", "")), message=request.get("commitMessage", ""),
            keep_empty_folders=request.get("keepEmptyFolders", False), unchanged=Rule.DELETION,
        )  # fmt: skip
        return {"commitId": commit, "blobId": made.deleted[0].entry.id, "treeId": made.tree, "filePath": path}

    def _commit(
        self, call: Call, name: str, branch: str, parent: str | None, wanted: Request, *, author: tuple[str, str],
        message: str, keep_empty_folders: bool = False, unchanged: Rule = Rule.NO_CHANGE,
    ) -> tuple[str, Outcome]:  # fmt: skip
        """The new commit on top of the branch, and what it changed. Raises Refused."""
        branch = check_branch_name(branch)
        changes.check_author(*author, message)
        with self._writing(call, name) as (found, git):
            tip = self._parent(git, found, branch, parent)
            old = git.commit(tip).tree if tip else EMPTY_TREE
            made = Edit(git, old).apply(wanted, keep_empty_folders=keep_empty_folders)
            if made.tree == old:
                raise Refused(unchanged, "Nothing would change: the files are already as they are wanted.")
            person = author_of(call, self._platform.clock.now(), *author)
            commit = git.add_commit(made.tree, [tip] if tip else [], person, message or _default(made))
            if not self._move(call, git, found, HEADS + branch, commit, tip):
                raise _lost(branch, tip)
        return commit, made

    def _parent(self, git: Repository, found: Stored, branch: str, parent: str | None) -> str | None:
        """The commit to build upon; None in an empty repository. Raises Refused."""
        if not found.default_branch:
            if parent:
                raise Refused(Rule.PARENT_MISSING, f"Parent commit {parent} does not exist: the repository is empty")
            return None
        tip = self._tip(found, branch)
        if not parent:
            text = f"The repository is not empty: give the tip of {branch}, {tip}, as parent commit ID."
            raise Refused(Rule.PARENT_REQUIRED, text)
        if not is_object_id(parent):
            raise Refused(Rule.PARENT_WRONG, f"{parent} is not a full commit ID")
        if parent != tip:
            if not _is_ancestor(git, parent, tip):
                raise Refused(Rule.PARENT_MISSING, f"Parent commit {parent} does not exist in branch {branch}")
            raise _lost(branch, parent)
        return tip


def author_of(call: Call, now: datetime, name: str, email: str) -> Person:
    """Author and committer of a commit made here. Without a name it is the caller."""
    return Person(name.strip() or call.caller.arn, email, f"{int(now.timestamp())} +0000")


def _is_ancestor(git: Repository, commit: str, tip: str) -> bool:
    try:
        git.commit(commit)
    except Missing:
        return False
    return git.is_ancestor(commit, tip)


def _lost(branch: str, parent: str | None) -> Refused:
    return Refused(
        Rule.PARENT_OUTDATED, f"{parent or 'Nothing'} is no longer the tip of {branch}; take the newest one."
    )


def _default(made: Outcome) -> str:
    touched = [*made.added, *made.updated, *made.deleted]
    if len(touched) != 1:
        return f"Changed {len(touched)} files"
    verb = "Added" if made.added else "Edited" if made.updated else "Deleted"
    return f"{verb} {touched[0].path}"
