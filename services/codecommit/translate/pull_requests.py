"""Pull requests, their history and their rules in CodeCommit's shapes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import codecommit as api
from services.codecommit.domain.approvals import ApprovalRule, Evaluation, Template, sha256
from services.codecommit.domain.pull_requests import EventType, Merge, PullRequest, Stored


def pull_request_out(one: PullRequest, repository: str, rules: Sequence[ApprovalRule]) -> api.PullRequest:
    """repository: its name."""
    shape: api.PullRequest = {
        "pullRequestId": str(one.number),
        "title": one.title,
        "lastActivityDate": one.active_at,
        "creationDate": one.created_at,
        "pullRequestStatus": str(one.status),
        "authorArn": one.author,
        "pullRequestTargets": [_target(one, repository)],
        "revisionId": one.revision,
        "approvalRules": [rule_out(rule) for rule in rules],
    }
    if one.description:
        shape["description"] = one.description
    if one.token:
        shape["clientRequestToken"] = one.token
    return shape


def rule_out(rule: ApprovalRule) -> api.ApprovalRule:
    shape: api.ApprovalRule = {
        "approvalRuleId": rule.id,
        "approvalRuleName": rule.name,
        "approvalRuleContent": rule.content,
        "ruleContentSha256": sha256(rule.content),
        "lastModifiedDate": rule.modified_at,
        "creationDate": rule.created_at,
        "lastModifiedUser": rule.modified_by,
    }
    if rule.template_id:
        shape["originApprovalRuleTemplate"] = {
            "approvalRuleTemplateId": rule.template_id,
            "approvalRuleTemplateName": rule.template_name,
        }
    return shape


def template_out(template: Template) -> api.ApprovalRuleTemplate:
    shape: api.ApprovalRuleTemplate = {
        "approvalRuleTemplateId": template.id,
        "approvalRuleTemplateName": template.name,
        "approvalRuleTemplateContent": template.content,
        "ruleContentSha256": sha256(template.content),
        "lastModifiedDate": template.modified_at,
        "creationDate": template.created_at,
        "lastModifiedUser": template.modified_by,
    }
    if template.description:
        shape["approvalRuleTemplateDescription"] = template.description
    return shape


def evaluation_out(found: Evaluation) -> api.Evaluation:
    return {
        "approved": found.approved,
        "overridden": found.overridden,
        "approvalRulesSatisfied": list(found.satisfied),
        "approvalRulesNotSatisfied": list(found.unsatisfied),
    }


def event_out(one: PullRequest, repository: str, stored: Stored) -> api.PullRequestEvent:
    kind = stored.happening.type
    member, describe = _METADATA[kind]
    shape: Any = {
        "pullRequestId": str(one.number),
        "eventDate": stored.at,
        "pullRequestEventType": str(kind),
        "actorArn": stored.happening.actor,
        member: describe(one, repository, stored.happening.detail),
    }
    found: api.PullRequestEvent = shape
    return found


def _target(one: PullRequest, repository: str) -> api.PullRequestTarget:
    shape: api.PullRequestTarget = {
        "repositoryName": repository,
        "sourceReference": one.source,
        "destinationReference": one.destination,
        "sourceCommit": one.source_commit,
        "destinationCommit": one.destination_commit,
        "mergeMetadata": _merge(one.merge),
    }
    if one.merge_base:
        shape["mergeBase"] = one.merge_base
    return shape


def _merge(merge: Merge | None) -> api.MergeMetadata:
    if merge is None:
        return {"isMerged": False}
    shape: api.MergeMetadata = {"isMerged": True, "mergedBy": merge.by, "mergeCommitId": merge.commit}
    if merge.option is not None:
        shape["mergeOption"] = str(merge.option)
    return shape


Describe = Callable[[PullRequest, str, Mapping[str, str]], Any]


def _created(_: PullRequest, repository: str, detail: Mapping[str, str]) -> Any:
    return {
        "repositoryName": repository, "sourceCommitId": detail["source"], "destinationCommitId": detail["destination"],
        **_base(detail),
    }  # fmt: skip


def _source_updated(_: PullRequest, repository: str, detail: Mapping[str, str]) -> Any:
    return {
        "repositoryName": repository, "beforeCommitId": detail["before"], "afterCommitId": detail["after"],
        **_base(detail),
    }  # fmt: skip


def _merge_changed(one: PullRequest, repository: str, detail: Mapping[str, str]) -> Any:
    metadata = {"isMerged": True, "mergedBy": detail["by"], "mergeCommitId": detail["commit"]}
    if detail["option"]:
        metadata["mergeOption"] = detail["option"]
    return {"repositoryName": repository, "destinationReference": one.destination, "mergeMetadata": metadata}


def _rule(_: PullRequest, __: str, detail: Mapping[str, str]) -> Any:
    return {
        "approvalRuleName": detail["rule_name"], "approvalRuleId": detail["rule_id"],
        "approvalRuleContent": detail["rule_content"],
    }  # fmt: skip


def _base(detail: Mapping[str, str]) -> Mapping[str, str]:
    return {"mergeBase": detail["base"]} if detail["base"] else {}


_METADATA: Mapping[EventType, tuple[str, Describe]] = {
    EventType.CREATED: ("pullRequestCreatedEventMetadata", _created),
    EventType.STATUS_CHANGED: (
        "pullRequestStatusChangedEventMetadata",
        lambda _, __, detail: {"pullRequestStatus": detail["status"]},
    ),
    EventType.SOURCE_UPDATED: ("pullRequestSourceReferenceUpdatedEventMetadata", _source_updated),
    EventType.MERGE_CHANGED: ("pullRequestMergedStateChangedEventMetadata", _merge_changed),
    EventType.RULE_CREATED: ("approvalRuleEventMetadata", _rule),
    EventType.RULE_UPDATED: ("approvalRuleEventMetadata", _rule),
    EventType.RULE_DELETED: ("approvalRuleEventMetadata", _rule),
    EventType.RULES_OVERRIDDEN: (
        "approvalRuleOverriddenEventMetadata",
        lambda _, __, detail: {"revisionId": detail["revision"], "overrideStatus": detail["override"]},
    ),
    EventType.APPROVAL_CHANGED: (
        "approvalStateChangedEventMetadata",
        lambda _, __, detail: {"revisionId": detail["revision"], "approvalStatus": detail["approval"]},
    ),
}
