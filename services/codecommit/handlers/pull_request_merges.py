"""Merging pull requests."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain import pull_requests as pulls
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import MadeMerge, Option
from services.codecommit.domain.movements import Note
from services.codecommit.domain.names import check_object_id
from services.codecommit.domain.pull_requests import Merge, PullRequest
from services.codecommit.domain.repository import Repository
from services.codecommit.git.merging import tips
from services.codecommit.handlers.approvals import evaluation
from services.codecommit.handlers.merging import Merging
from services.codecommit.handlers.pulls import PullRequests, shown
from services.codecommit.translate.merges import wish_from


class PullRequestMergeHandlers(PullRequests, Merging):
    """The destination is moved first; whoever records that closes the pull request, in the same transaction."""

    @transaction("none")
    def merge_pull_request_by_fast_forward(
        self, call: Call, request: api.MergePullRequestByFastForwardInput
    ) -> api.MergePullRequestByFastForwardOutput:
        return {"pullRequest": self._merge(call, request, Option.FAST_FORWARD)}

    @transaction("none")
    def merge_pull_request_by_squash(
        self, call: Call, request: api.MergePullRequestBySquashInput
    ) -> api.MergePullRequestBySquashOutput:
        return {"pullRequest": self._merge(call, request, Option.SQUASH)}

    @transaction("none")
    def merge_pull_request_by_three_way(
        self, call: Call, request: api.MergePullRequestByThreeWayInput
    ) -> api.MergePullRequestByThreeWayOutput:
        return {"pullRequest": self._merge(call, request, Option.THREE_WAY)}

    def _merge(self, call: Call, request: Mapping[str, Any], option: Option) -> api.PullRequest:
        wish = wish_from(request, option)
        number = request["pullRequestId"]
        with self._writing(call, request["repositoryName"]) as (found, git):
            one = self._mergeable(call, found, number, request.get("sourceCommitId"))
            at = tips(git, one.source_commit, one.destination_commit)
            commit = self._merged(call, git, at, wish, request)
            note = Note(MadeMerge.of(at, wish), one.id)
            if commit == at.destination:
                self._close(call, found, number, Merge(call.caller.arn, commit, option))
            elif not self._move(call, git, found, one.destination, commit, at.destination, note):
                raise Refused(Rule.CONCURRENT_UPDATE, f"{one.destination} moved while it was merged; try again")
            with self._db.read() as tx:
                return shown(tx, self._pull_request(tx, call, number))

    def _mergeable(self, call: Call, found: Repository, number: str, source: str | None) -> PullRequest:
        """The pull request, if nothing but conflicts can stop its merge. Raises Refused."""
        with self._db.read() as tx:
            one = self._pull_request(tx, call, number)
            pulls.check_open(one)
            if one.repository_id != found.id:
                text = f"Pull request {number} does not belong to the repository {found.name}"
                raise Refused(Rule.REPOSITORY_NOT_ASSOCIATED, text)
            found_out = evaluation(tx, one)
        if source is not None and check_object_id(source, Rule.COMMIT_ID, "commit") != one.source_commit:
            text = f"{source} is not the tip of {one.source} any more: that is {one.source_commit}"
            raise Refused(Rule.SOURCE_TIP_DIFFERENT, text)
        if not found_out.approved:
            text = f"Approval rules are not satisfied: {', '.join(found_out.unsatisfied)}"
            raise Refused(Rule.APPROVAL_RULES_NOT_SATISFIED, text)
        return one

    def _close(self, call: Call, found: Repository, number: str, merge: Merge) -> None:
        """There was nothing to move: the destination has the source already."""
        with self._db.write() as tx:
            after, happenings = pulls.merged(self._pull_request(tx, call, number), merge)
            self._changed(tx, found, after, happenings)
