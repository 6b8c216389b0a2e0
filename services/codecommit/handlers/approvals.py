"""Approval rules of pull requests, approvals, and setting rules aside."""

from dataclasses import replace

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain import approvals as rules
from services.codecommit.domain.approvals import ApprovalRule
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.pull_requests import EventType, Happening, PullRequest, check_open
from services.codecommit.handlers.pulls import PullRequests, check_revision, check_revision_id
from services.codecommit.store import approvals
from services.codecommit.translate.pull_requests import evaluation_out, rule_out

_OVERRIDE = "OVERRIDE"
_APPROVE = "APPROVE"


class ApprovalHandlers(PullRequests):
    @transaction("none")
    def create_pull_request_approval_rule(
        self, call: Call, request: api.CreatePullRequestApprovalRuleInput
    ) -> api.CreatePullRequestApprovalRuleOutput:
        name, content = request["approvalRuleName"], request["approvalRuleContent"]
        rules.check_rule(content, call.account)
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            check_open(one)
            known = approvals.rules(tx, one.id)
            if any(rule.name == name for rule in known):
                text = f"Pull request {one.number} has an approval rule named {name} already"
                raise Refused(Rule.APPROVAL_RULE_EXISTS, text)
            if len(known) >= rules.MOST_RULES:
                text = f"A pull request has at most {rules.MOST_RULES} approval rules."
                raise Refused(Rule.TOO_MANY_RULES, text)
            new = ApprovalRule(tx.ids.uuid(), name, content, tx.now, tx.now, call.caller.arn)
            approvals.add_rule(tx, one.id, new)
            self._changed(tx, repository, one, [_of_rule(EventType.RULE_CREATED, call, new)])
        return {"approvalRule": rule_out(new)}

    @transaction("none")
    def update_pull_request_approval_rule_content(
        self, call: Call, request: api.UpdatePullRequestApprovalRuleContentInput
    ) -> api.UpdatePullRequestApprovalRuleContentOutput:
        content = request["newRuleContent"]
        rules.check_rule(content, call.account)
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            check_open(one)
            rule = _rule(tx, one, request["approvalRuleName"])
            if rule.template_id:
                text = f"{rule.name} comes from a template and is not changed on the pull request"
                raise Refused(Rule.APPROVAL_RULE_FROM_TEMPLATE_MODIFIED, text)
            rules.check_unchanged(request.get("existingRuleContentSha256"), rule.content)
            new = replace(rule, content=content, modified_at=tx.now, modified_by=call.caller.arn)
            approvals.change_rule(tx, new)
            self._changed(tx, repository, one, [_of_rule(EventType.RULE_UPDATED, call, new)])
        return {"approvalRule": rule_out(new)}

    @transaction("none")
    def delete_pull_request_approval_rule(
        self, call: Call, request: api.DeletePullRequestApprovalRuleInput
    ) -> api.DeletePullRequestApprovalRuleOutput:
        """A rule that is not there is deleted already: the answer is empty then, as AWS has it."""
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            check_open(one)
            rule = approvals.find_rule(tx, one.id, request["approvalRuleName"])
            if rule is None:
                return {}  # type: ignore[typeddict-item]
            if rule.template_id:
                text = f"{rule.name} comes from a template and is not deleted on the pull request"
                raise Refused(Rule.APPROVAL_RULE_FROM_TEMPLATE_DELETED, text)
            approvals.remove_rule(tx, rule.id)
            self._changed(tx, repository, one, [_of_rule(EventType.RULE_DELETED, call, rule)])
        return {"approvalRuleId": rule.id}

    def evaluate_pull_request_approval_rules(
        self, call: Call, request: api.EvaluatePullRequestApprovalRulesInput
    ) -> api.EvaluatePullRequestApprovalRulesOutput:
        one = self._pull_request(call.tx, call, request["pullRequestId"])
        check_revision(one, request["revisionId"])
        return {"evaluation": evaluation_out(evaluation(call.tx, one))}

    @transaction("none")
    def update_pull_request_approval_state(self, call: Call, request: api.UpdatePullRequestApprovalStateInput) -> None:
        """The approval of the caller; what is so already is no event."""
        caller, state = call.caller.arn, request["approvalState"]
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            check_open(one)
            check_revision(one, request["revisionId"])
            if caller == one.author:
                text = f"{caller} is the author of pull request {one.number} and cannot approve it"
                raise Refused(Rule.APPROVAL_BY_AUTHOR, text)
            given = approvals.approvers(tx, one.id, one.revision)
            if (caller in given) == (state == _APPROVE):
                return
            if state != _APPROVE:
                approvals.revoke(tx, one.id, one.revision, caller)
            elif len(given) >= rules.MOST_APPROVALS:
                text = f"A revision has at most {rules.MOST_APPROVALS} approvals."
                raise Refused(Rule.TOO_MANY_APPROVALS, text)
            else:
                approvals.approve(tx, one.id, one.revision, caller)
            detail = {"revision": one.revision, "approval": state}
            self._changed(tx, repository, one, [Happening(EventType.APPROVAL_CHANGED, caller, detail)])

    def get_pull_request_approval_states(
        self, call: Call, request: api.GetPullRequestApprovalStatesInput
    ) -> api.GetPullRequestApprovalStatesOutput:
        """Also of earlier revisions."""
        one = self._pull_request(call.tx, call, request["pullRequestId"])
        check_revision_id(request["revisionId"])
        given = approvals.approvers(call.tx, one.id, request["revisionId"])
        return {"approvals": [{"userArn": user, "approvalState": _APPROVE} for user in given]}

    @transaction("none")
    def override_pull_request_approval_rules(
        self, call: Call, request: api.OverridePullRequestApprovalRulesInput
    ) -> None:
        caller, status = call.caller.arn, request["overrideStatus"]
        with self._changing(call, request["pullRequestId"]) as (tx, repository, one):
            check_open(one)
            check_revision(one, request["revisionId"])
            overridden = bool(approvals.overrider(tx, one.id, one.revision))
            if overridden and status == _OVERRIDE:
                text = f"The approval rules of pull request {one.number} are overridden already"
                raise Refused(Rule.OVERRIDE_ALREADY_SET, text)
            if not overridden and status != _OVERRIDE:
                return
            approvals.override(tx, one.id, one.revision, caller if status == _OVERRIDE else "")
            detail = {"revision": one.revision, "override": status}
            self._changed(tx, repository, one, [Happening(EventType.RULES_OVERRIDDEN, caller, detail)])

    def get_pull_request_override_state(
        self, call: Call, request: api.GetPullRequestOverrideStateInput
    ) -> api.GetPullRequestOverrideStateOutput:
        """Also of earlier revisions."""
        one = self._pull_request(call.tx, call, request["pullRequestId"])
        check_revision_id(request["revisionId"])
        overrider = approvals.overrider(call.tx, one.id, request["revisionId"])
        if not overrider:
            return {"overridden": False}
        return {"overridden": True, "overrider": overrider}


def evaluation(tx: Tx, one: PullRequest) -> rules.Evaluation:
    """Of the current revision."""
    return rules.evaluate(
        approvals.rules(tx, one.id),
        approvals.approvers(tx, one.id, one.revision),
        overridden=bool(approvals.overrider(tx, one.id, one.revision)),
    )


def _rule(tx: Tx, one: PullRequest, name: str) -> ApprovalRule:
    """Raises Refused."""
    found = approvals.find_rule(tx, one.id, name)
    if found is None:
        text = f"Pull request {one.number} has no approval rule named {name}"
        raise Refused(Rule.APPROVAL_RULE_MISSING, text)
    return found


def _of_rule(kind: EventType, call: Call, rule: ApprovalRule) -> Happening:
    detail = {"rule_id": rule.id, "rule_name": rule.name, "rule_content": rule.content}
    return Happening(kind, call.caller.arn, detail)
