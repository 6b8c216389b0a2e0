"""Differences and history."""

from collections.abc import Sequence

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain import differences as rules
from services.codecommit.domain.differences import Hunk
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import EMPTY_TREE, check_file_path, check_folder_path
from services.codecommit.git import compare, trees
from services.codecommit.git.objects import Repository
from services.codecommit.handlers.base import Base, cut, page_size, page_start
from services.codecommit.handlers.content import blob_id, blob_of
from services.codecommit.translate.content import commit_out, difference_out, hunk_out, shown

_PAGE = 100
_MOST = 1000
_CONTEXT = 3
_MOST_CONTEXT = 100


class DifferenceHandlers(Base):
    @transaction("none")
    def get_differences(self, call: Call, request: api.GetDifferencesInput) -> api.GetDifferencesOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetDifferences.html"""
        limit = page_size(request.get("MaxResults"), _PAGE, _MOST)
        paths = _paths(request)
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            before = request.get("beforeCommitSpecifier")
            commits = [
                self._commit_at(git, found, before) if before else "",
                self._commit_at(git, found, request["afterCommitSpecifier"]),
            ]
            sides = tuple(git.commit(commit).tree if commit else EMPTY_TREE for commit in commits)
            _check_paths(git, sides, request)
            bound = (found.id, *sides, *paths)
            start = page_start(request.get("NextToken"), *bound)
            skip = int(str(start[0])) if start else 0
            rows = compare.limited(git, (sides[0], sides[1]), paths, slice(skip, skip + limit + 1))
        page, token = cut(rows, limit, lambda _: (skip + limit,), *bound)
        result: api.GetDifferencesOutput = {"differences": [difference_out(one) for one in page]}
        if token is not None:
            result["NextToken"] = token
        return result

    @transaction("none")
    def list_file_commit_history(
        self, call: Call, request: api.ListFileCommitHistoryRequest
    ) -> api.ListFileCommitHistoryResponse:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_ListFileCommitHistory.html"""
        limit = page_size(request.get("maxResults"), _PAGE, _MOST)
        path = check_file_path(request["filePath"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            commit = self._commit_at(git, found, request.get("commitSpecifier", "HEAD"))
            start = page_start(request.get("nextToken"), found.id, commit, path)
            skip = int(str(start[0])) if start else 0
            versions = compare.history(git, commit, path, skip, limit + 1)
            shown_, token = cut(versions, limit, lambda _: (skip + limit,), found.id, commit, path)
            following = rules.successors(versions)
            dag: list[api.FileVersion] = [
                {
                    "commit": commit_out(commit),
                    "blobId": one.blob,
                    "path": shown(one.path),
                    "revisionChildren": following[one.commit],
                }
                for one, commit in zip(shown_, git.commits([one.commit for one in shown_]), strict=True)
            ]
        result: api.ListFileCommitHistoryResponse = {"revisionDag": dag}
        if token is not None:
            result["nextToken"] = token
        return result

    @transaction("none")
    def get_blob_differences(self, call: Call, request: api.GetBlobDifferencesInput) -> api.GetBlobDifferencesOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetBlobDifferences.html"""
        limit = page_size(request.get("MaxResults"), _PAGE, _MOST)
        context = request.get("contextLines", _CONTEXT)
        if not 0 <= context <= _MOST_CONTEXT:
            raise api.ValidationException(f"contextLines must be between 0 and {_MOST_CONTEXT}; it is {context}.")
        after = blob_id(request["afterBlobId"])
        before = blob_id(request["beforeBlobId"]) if "beforeBlobId" in request else None
        whitespace = request.get("ignoreWhitespace", False)
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            contents = [b"" if before is None else blob_of(git, before), blob_of(git, after)]
            binary = any(compare.is_binary(content) for content in contents)
            old = git.add_blob(b"") if before is None else before
            every = [] if binary else compare.hunks(git, old, after, context=context, ignore_whitespace=whitespace)
        bound = (found.id, old, after, str(context), str(whitespace))
        start = page_start(request.get("NextToken"), *bound)
        skip = int(str(start[0])) if start else 0
        page, token = cut(every[skip : skip + limit + 1], limit, lambda _: (skip + limit,), *bound)
        return _blob_differences(page, token, contents, before, binary=binary)


def _blob_differences(
    page: Sequence[Hunk], token: str | None, contents: Sequence[bytes], before: str | None, *, binary: bool
) -> api.GetBlobDifferencesOutput:
    result: api.GetBlobDifferencesOutput = {
        "hunks": [hunk_out(hunk) for hunk in page], "isBinary": binary, "afterBlobSize": len(contents[1])
    }  # fmt: skip
    if before is not None:
        result["beforeBlobSize"] = len(contents[0])
    if token is not None:
        result["NextToken"] = token
    return result


def _paths(request: api.GetDifferencesInput) -> tuple[str, str]:
    """Where to look on either side; a path given for one side counts for both."""
    before, after = request.get("beforePath"), request.get("afterPath")
    return (
        check_folder_path(after or "" if before is None else before),
        check_folder_path(before or "" if after is None else after),
    )


def _check_paths(git: Repository, sides: Sequence[str], request: api.GetDifferencesInput) -> None:
    """Raises Refused when a path that was given is not there."""
    for tree, path in zip(sides, (request.get("beforePath"), request.get("afterPath")), strict=True):
        if path and trees.find(git, tree, check_folder_path(path)) is None:
            raise Refused(Rule.PATH_MISSING, f"The path {path} does not exist in that commit")
