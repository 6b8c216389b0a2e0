"""Pull requests: making, showing, changing and closing them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from emulator.kernel.arn import Arn
from emulator.kernel.clock import to_millis
from services.codecommit import telling
from services.codecommit.domain import pull_requests as rules
from services.codecommit.domain.approvals import ApprovalRule, check_template
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import HEADS
from services.codecommit.domain.pull_requests import PullRequest, Status, Stored
from services.codecommit.domain.repository import Repository
from services.codecommit.git.objects import Repository as Git
from services.codecommit.handlers.base import cut, page_size, page_start
from services.codecommit.handlers.pulls import PullRequests, check_repeated, fingerprint, repository_of, shown
from services.codecommit.store import approvals, pull_requests, templates
from services.codecommit.translate.pull_requests import event_out

_PAGE = 100
_MOST = 1000


class PullRequestHandlers(PullRequests):
    @transaction("none")
    def create_pull_request(self, call: Call, request: api.CreatePullRequestInput) -> api.CreatePullRequestOutput:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreatePullRequest.html"""
        target = _target(request)
        if not request["title"]:
            raise Refused(Rule.TITLE_REQUIRED, "A title is required but was not specified.")
        asked = fingerprint(request)
        with self._writing(call, target["repositoryName"]) as (found, git):
            with self._db.read() as tx:
                first = _first(tx, call, request, asked)
                if first is not None:
                    return {"pullRequest": shown(tx, first)}
            new = self._new_pull_request(call, git, found, target, request)
            with self._db.write() as tx:
                if pull_requests.count_open(tx, found.id) >= rules.MOST_OPEN:
                    text = f"A repository has at most {rules.MOST_OPEN} open pull requests."
                    raise Refused(Rule.OPEN_PULL_REQUESTS, text)
                new = replace(new, number=pull_requests.next_number(tx, call.account, call.region))
                pull_requests.add(tx, new, asked)
                _copy_rules(tx, new)
                telling.pull_request_changed(tx, found, new, [rules.created(new)])
                return {"pullRequest": shown(tx, new)}

    def get_pull_request(self, call: Call, request: api.GetPullRequestInput) -> api.GetPullRequestOutput:
        return {"pullRequest": shown(call.tx, self._pull_request(call.tx, call, request["pullRequestId"]))}

    def list_pull_requests(self, call: Call, request: api.ListPullRequestsInput) -> api.ListPullRequestsOutput:
        limit = page_size(request.get("maxResults"), _PAGE, _MOST)
        author, status = request.get("authorArn"), request.get("pullRequestStatus")
        _check_arn(call, author, Rule.AUTHOR_ARN, Rule.AUTHOR_MISSING)
        found = self._repository(call, request["repositoryName"])
        bound = (found.id, author or "", status or "")
        rows = pull_requests.page(
            call.tx, found.id, limit + 1, author=author, status=status,
            after=page_start(request.get("nextToken"), *bound),
        )  # fmt: skip
        page, token = cut(rows, limit, lambda one: (to_millis(one.active_at), one.number), *bound)
        result: api.ListPullRequestsOutput = {"pullRequestIds": [str(one.number) for one in page]}
        if token is not None:
            result["nextToken"] = token
        return result

    def describe_pull_request_events(
        self, call: Call, request: api.DescribePullRequestEventsInput
    ) -> api.DescribePullRequestEventsOutput:
        """Newest first."""
        limit = page_size(request.get("maxResults"), _PAGE, _PAGE)
        kind, actor = request.get("pullRequestEventType"), request.get("actorArn")
        _check_arn(call, actor, Rule.ACTOR_ARN, Rule.ACTOR_MISSING)
        one = self._pull_request(call.tx, call, request["pullRequestId"])
        bound = (one.id, kind or "", actor or "")
        start = page_start(request.get("nextToken"), *bound)
        rows = pull_requests.events(
            call.tx, one.id, limit + 1, kind=kind, actor=actor, before=int(str(start[0])) if start else None
        )
        page, token = cut(rows, limit, _seq, *bound)
        name = repository_of(call.tx, one).name
        result: api.DescribePullRequestEventsOutput = {
            "pullRequestEvents": [event_out(one, name, stored) for stored in page]
        }
        if token is not None:
            result["nextToken"] = token
        return result

    @transaction("none")
    def update_pull_request_title(
        self, call: Call, request: api.UpdatePullRequestTitleInput
    ) -> api.UpdatePullRequestTitleOutput:
        if not request["title"]:
            raise Refused(Rule.TITLE_REQUIRED, "A title is required but was not specified.")
        return {"pullRequest": self._update(call, request["pullRequestId"], title=request["title"])}

    @transaction("none")
    def update_pull_request_description(
        self, call: Call, request: api.UpdatePullRequestDescriptionInput
    ) -> api.UpdatePullRequestDescriptionOutput:
        return {"pullRequest": self._update(call, request["pullRequestId"], description=request["description"])}

    @transaction("none")
    def update_pull_request_status(
        self, call: Call, request: api.UpdatePullRequestStatusInput
    ) -> api.UpdatePullRequestStatusOutput:
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            after, happenings = rules.status_set(one, Status(request["pullRequestStatus"]), call.caller.arn)
            if after == one:
                return {"pullRequest": shown(tx, one)}
            return {"pullRequest": self._changed(tx, repository, after, happenings)}

    def _update(self, call: Call, number: str, **texts: str) -> api.PullRequest:
        with self._changing(call, number) as (tx, repository, one):
            rules.check_open(one)
            return self._changed(tx, repository, replace(one, **texts), [])  # type: ignore[arg-type]

    def _new_pull_request(
        self, call: Call, git: Git, found: Repository, target: api.Target, request: api.CreatePullRequestInput
    ) -> PullRequest:
        """Without its number. Raises Refused."""
        source = rules.branch_reference(target["sourceReference"])
        into = target.get("destinationReference") or found.default_branch
        destination = rules.branch_reference(into) if into else ""
        if source == destination:
            raise Refused(Rule.SOURCE_IS_DESTINATION, "The source and the destination are the same branch.")
        tips = self._references(found, [source, destination])
        gone = next((name for name in (source, destination) if name not in tips), None)
        if gone is not None:
            text = f"The branch {gone.removeprefix(HEADS)} does not exist in {found.name}"
            raise Refused(Rule.REFERENCE_MISSING, text)
        base = git.merge_base(tips[source], tips[destination]) or ""
        ids, now = self._platform.ids, self._platform.clock.now()
        return PullRequest(
            ids.uuid(), call.account, call.region, 0, found.id, request["title"], request.get("description", ""),
            call.caller.arn, source, destination, tips[source], tips[destination], base, ids.hex(64), now, now,
            token=request.get("clientRequestToken", ""),
        )  # fmt: skip


def _target(request: api.CreatePullRequestInput) -> api.Target:
    """Raises Refused: a pull request has exactly one target."""
    targets = request["targets"]
    if not targets:
        raise Refused(Rule.TARGETS_REQUIRED, "A pull request needs a target.")
    if len({target["repositoryName"] for target in targets}) > 1:
        raise Refused(Rule.TWO_REPOSITORIES, "A pull request concerns one repository.")
    if len(targets) > 1:
        raise Refused(Rule.TARGETS, "A pull request has exactly one target.")
    return targets[0]


def _first(tx: Tx, call: Call, request: Mapping[str, Any], asked: str) -> PullRequest | None:
    """What an earlier request with the same token made. Raises Refused."""
    token = request.get("clientRequestToken")
    made = pull_requests.made_with(tx, call.account, call.region, token) if token else None
    if made is None:
        return None
    check_repeated(asked, made[1])
    return made[0]


def _copy_rules(tx: Tx, one: PullRequest) -> None:
    """The templates of the repository that concern the destination become rules."""
    for template in templates.of_repository(tx, one.repository_id):
        if check_template(template.content, template.account).applies_to(one.destination):
            rule = ApprovalRule(
                tx.ids.uuid(), template.name, template.content, tx.now, tx.now, template.modified_by, template.id,
                template.name,
            )  # fmt: skip
            approvals.add_rule(tx, one.id, rule)


def _check_arn(call: Call, text: str | None, broken: Rule, missing: Rule) -> None:
    """Raises Refused for what is no ARN of somebody of this account."""
    if text is None:
        return
    try:
        arn = Arn.parse(text)
    except ValueError as error:
        raise Refused(broken, f"{text} is not a valid ARN") from error
    if arn.service not in ("iam", "sts"):
        raise Refused(broken, f"{text} is not the ARN of a user, a role session or an account")
    if arn.account != call.account:
        raise Refused(missing, f"{text} does not exist in account {call.account}")


def _seq(stored: Stored) -> tuple[int]:
    return (stored.seq,)
