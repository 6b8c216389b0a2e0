"""Where a merge would be stuck, and at which lines."""

from collections.abc import Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import Conflict, Option, Tips
from services.codecommit.domain.names import check_file_path
from services.codecommit.git import merging
from services.codecommit.git.objects import Repository as Git
from services.codecommit.handlers.base import cut, page_start
from services.codecommit.handlers.merging import Merging
from services.codecommit.translate.merges import hunks_out, merging_option, metadata_out, wish_from

_PAGE = 1000


class ConflictHandlers(Merging):
    @transaction("none")
    def get_merge_conflicts(self, call: Call, request: api.GetMergeConflictsInput) -> api.GetMergeConflictsOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_GetMergeConflicts.html"""
        limit = _limit(request.get("maxConflictFiles"), Rule.MAX_CONFLICT_FILES)
        wish = wish_from(request, Option(request["mergeOption"]))
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
            linear = wish.option is Option.FAST_FORWARD
            unresolved = () if linear else merging.merge(git, at, wish).unresolved
            page, token = _page(git, at, unresolved, request, limit)
            listed = [metadata_out(git, conflict) for conflict in page]
        result: api.GetMergeConflictsOutput = {
            "mergeable": at.is_linear if linear else not unresolved, "destinationCommitId": at.destination,
            "sourceCommitId": at.source, "baseCommitId": at.base, "conflictMetadataList": listed,
        }  # fmt: skip
        if token is not None:
            result["nextToken"] = token
        return result

    @transaction("none")
    def describe_merge_conflicts(
        self, call: Call, request: api.DescribeMergeConflictsInput
    ) -> api.DescribeMergeConflictsOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_DescribeMergeConflicts.html"""
        limit = _limit(request.get("maxMergeHunks"), Rule.MAX_MERGE_HUNKS)
        wish = wish_from(request, merging_option(request["mergeOption"]))
        path = check_file_path(request["filePath"])
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
            conflict = _by_path(merging.merge(git, at, wish).conflicts).get(path)
            if conflict is None:
                raise Refused(Rule.FILE_MISSING, _no_conflict(path))
            described = _described(git, at, [conflict])[0]
        bound = (at.source, at.destination, path)
        start = page_start(request.get("nextToken"), *bound)
        skip = int(str(start[0])) if start else 0
        rest = described["mergeHunks"][skip : skip + limit + 1]
        page, token = cut(rest, limit, lambda _: (skip + limit,), *bound)
        result: api.DescribeMergeConflictsOutput = {
            "conflictMetadata": described["conflictMetadata"], "mergeHunks": list(page),
            "destinationCommitId": at.destination, "sourceCommitId": at.source, "baseCommitId": at.base,
        }  # fmt: skip
        if token is not None:
            result["nextToken"] = token
        return result

    @transaction("none")
    def batch_describe_merge_conflicts(
        self, call: Call, request: api.BatchDescribeMergeConflictsInput
    ) -> api.BatchDescribeMergeConflictsOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_BatchDescribeMergeConflicts.html"""
        limit = _limit(request.get("maxConflictFiles"), Rule.MAX_CONFLICT_FILES)
        hunks = _limit(request.get("maxMergeHunks"), Rule.MAX_MERGE_HUNKS)
        wish = wish_from(request, merging_option(request["mergeOption"]))
        wanted = [check_file_path(path) for path in request.get("filePaths", [])]
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
            known = _by_path(merging.merge(git, at, wish).conflicts)
            chosen = [known[path] for path in dict.fromkeys(wanted) if path in known] if wanted else known.values()
            page, token = _page(git, at, list(chosen), request, limit)
            described = _described(git, at, page)
        for one in described:
            one["mergeHunks"] = one["mergeHunks"][:hunks]
        result: api.BatchDescribeMergeConflictsOutput = {
            "conflicts": described, "errors": [_error(path) for path in dict.fromkeys(wanted) if path not in known],
            "destinationCommitId": at.destination, "sourceCommitId": at.source, "baseCommitId": at.base,
        }  # fmt: skip
        if token is not None:
            result["nextToken"] = token
        return result


def _by_path(conflicts: Sequence[Conflict]) -> dict[str, Conflict]:
    return {conflict.path: conflict for conflict in conflicts}


def _described(git: Git, at: Tips, conflicts: Sequence[Conflict]) -> list[api.Conflict]:
    return [
        {
            "conflictMetadata": metadata_out(git, one),
            "mergeHunks": hunks_out(one.texts, with_base=one.text_base is not None),
        }
        for one in merging.with_texts(git, at, conflicts)
    ]


def _no_conflict(path: str) -> str:
    return f"{path} is not in conflict between these commits"


def _error(path: str) -> api.BatchDescribeMergeConflictsError:
    return {"filePath": path, "exceptionName": f"{Rule.FILE_MISSING}Exception", "message": _no_conflict(path)}


def _page(
    git: Git, at: Tips, conflicts: Sequence[Conflict], request: Mapping[str, Any], limit: int
) -> tuple[list[Conflict], str | None]:
    """With their lines, in the order of their paths."""
    bound = (at.source, at.destination)
    start = page_start(request.get("nextToken"), *bound)
    rest = sorted((one for one in conflicts if start is None or one.path > str(start[0])), key=lambda one: one.path)
    page, token = cut(rest[: limit + 1], limit, lambda one: (one.path,), *bound)
    return merging.with_texts(git, at, page), token


def _limit(wanted: int | None, rule: Rule) -> int:
    if wanted is None:
        return _PAGE
    if wanted < 1:
        raise Refused(rule, f"At least one must be asked for, not {wanted}.")
    return min(wanted, _PAGE)
