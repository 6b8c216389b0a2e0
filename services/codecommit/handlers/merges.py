"""Merging branches, and asking how they could be merged."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit import telling
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import MadeMerge, Option, Tips
from services.codecommit.domain.movements import Note
from services.codecommit.domain.names import HEADS, check_branch_name, is_object_id
from services.codecommit.domain.repository import Repository
from services.codecommit.git import merging
from services.codecommit.handlers.merging import Merging
from services.codecommit.store import merges
from services.codecommit.translate.merges import merging_option, wish_from


class MergeHandlers(Merging):
    @transaction("none")
    def merge_branches_by_fast_forward(
        self, call: Call, request: api.MergeBranchesByFastForwardInput
    ) -> api.MergeBranchesByFastForwardOutput:
        commit, tree = self._merge_branches(call, request, Option.FAST_FORWARD)
        return {"commitId": commit, "treeId": tree}

    @transaction("none")
    def merge_branches_by_squash(
        self, call: Call, request: api.MergeBranchesBySquashInput
    ) -> api.MergeBranchesBySquashOutput:
        commit, tree = self._merge_branches(call, request, Option.SQUASH)
        return {"commitId": commit, "treeId": tree}

    @transaction("none")
    def merge_branches_by_three_way(
        self, call: Call, request: api.MergeBranchesByThreeWayInput
    ) -> api.MergeBranchesByThreeWayOutput:
        commit, tree = self._merge_branches(call, request, Option.THREE_WAY)
        return {"commitId": commit, "treeId": tree}

    @transaction("none")
    def create_unreferenced_merge_commit(
        self, call: Call, request: api.CreateUnreferencedMergeCommitInput
    ) -> api.CreateUnreferencedMergeCommitOutput:
        """A commit that no reference names: it is read and fetched by its id."""
        wish = wish_from(request, merging_option(request["mergeOption"]))
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
            commit = self._merged(call, git, at, wish, request)
            tree = git.commit(commit).tree
        made = MadeMerge.of(at, wish)
        with self._db.write() as tx:
            merges.put(tx, found.id, made, commit)
            telling.merge_made(tx, found, commit, made)
        return {"commitId": commit, "treeId": tree}

    @transaction("none")
    def get_merge_commit(self, call: Call, request: api.GetMergeCommitInput) -> api.GetMergeCommitOutput:
        wish = wish_from(request, Option.THREE_WAY)
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
        with self._db.read() as tx:
            merged = merges.find(tx, found.id, MadeMerge.of(at, wish))
        result: api.GetMergeCommitOutput = {
            "sourceCommitId": at.source, "destinationCommitId": at.destination, "baseCommitId": at.base
        }  # fmt: skip
        if merged is not None:
            result["mergedCommitId"] = merged
        return result

    @transaction("none")
    def get_merge_options(self, call: Call, request: api.GetMergeOptionsInput) -> api.GetMergeOptionsOutput:
        """The options that would succeed."""
        wish = wish_from(request, Option.THREE_WAY)
        found = self._found(call, request["repositoryName"])
        with self._library.open(found.id) as git:
            at = self._tips(git, found, request)
            options = [Option.FAST_FORWARD] if at.is_linear else []
            if merging.mergeable(git, at, wish):
                options += [Option.SQUASH, Option.THREE_WAY]
        return {
            "mergeOptions": [str(option) for option in options],
            "sourceCommitId": at.source,
            "destinationCommitId": at.destination,
            "baseCommitId": at.base,
        }

    def _merge_branches(self, call: Call, request: Mapping[str, Any], option: Option) -> tuple[str, str]:
        """The commit that the target branch points at afterwards, and its tree. Raises Refused."""
        wish = wish_from(request, option)
        with self._writing(call, request["repositoryName"]) as (found, git):
            at = self._tips(git, found, request)
            branch = self._target(found, request, at)
            commit = self._merged(call, git, at, wish, request)
            note = Note(MadeMerge.of(at, wish))
            if commit != at.destination and not self._move(
                call, git, found, HEADS + branch, commit, at.destination, note
            ):
                raise Refused(Rule.CONCURRENT_UPDATE, f"{branch} moved while it was merged; try again")
            return commit, git.commit(commit).tree

    def _target(self, found: Repository, request: Mapping[str, Any], at: Tips) -> str:
        """The branch to be moved: targetBranch, or the destination. Raises Refused."""
        destination = request["destinationCommitSpecifier"]
        if "targetBranch" not in request and is_object_id(destination):
            text = f"{destination} is a commit: name the branch to be moved as targetBranch"
            raise Refused(Rule.TARGET_BRANCH, text)
        branch = check_branch_name(request.get("targetBranch", destination))
        if self._tip(found, branch) != at.destination:
            raise Refused(Rule.TARGET_BRANCH, f"{branch} does not point at the destination commit {at.destination}")
        return branch
