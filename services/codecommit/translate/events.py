"""Details of CodeCommit's events, exactly as EventBridge shows them.

https://docs.aws.amazon.com/codecommit/latest/userguide/monitoring-events.html
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from services.codecommit.domain.approvals import Template, sha256
from services.codecommit.domain.comments import Comment, Reaction
from services.codecommit.domain.merging import MadeMerge
from services.codecommit.domain.movements import Move
from services.codecommit.domain.pull_requests import EventType, Happening, PullRequest
from services.codecommit.domain.repository import Repository

Detail = Mapping[str, Any]

_PULL_REQUEST_EVENTS = {
    EventType.CREATED: "pullRequestCreated",
    EventType.STATUS_CHANGED: "pullRequestStatusChanged",
    EventType.SOURCE_UPDATED: "pullRequestSourceBranchUpdated",
    EventType.MERGE_CHANGED: "pullRequestMergeStatusUpdated",
    EventType.RULE_CREATED: "pullRequestApprovalRuleCreated",
    EventType.RULE_UPDATED: "pullRequestApprovalRuleUpdated",
    EventType.RULE_DELETED: "pullRequestApprovalRuleDeleted",
    EventType.RULES_OVERRIDDEN: "pullRequestApprovalRuleOverridden",
    EventType.APPROVAL_CHANGED: "pullRequestApprovalStateChanged",
}
_WHAT_HAPPENED = {
    EventType.CREATED: "created",
    EventType.STATUS_CHANGED: "closed without a merge",
    EventType.SOURCE_UPDATED: "updated with commits of its source branch",
    EventType.MERGE_CHANGED: "merged",
    EventType.RULE_CREATED: "given the approval rule {rule_name}",
    EventType.RULE_UPDATED: "changed in its approval rule {rule_name}",
    EventType.RULE_DELETED: "freed of the approval rule {rule_name}",
    EventType.RULES_OVERRIDDEN: "changed in the override of its approval rules: {override}",
    EventType.APPROVAL_CHANGED: "changed in the approval of this user: {approval}",
}


def reference_detail(repository: Repository, move: Move) -> Detail:
    """Of a `CodeCommit Repository State Change`."""
    detail = {
        "event": str(move.event),
        "repositoryName": repository.name,
        "repositoryId": repository.id,
        "referenceType": "branch" if move.is_branch else "tag",
        "referenceName": move.short_name,
        "referenceFullName": move.name,
    }
    if move.after is not None:
        detail["commitId"] = move.after.commit_id
    if move.before is not None:
        detail["oldCommitId"] = move.before.commit_id
    return {**detail, **_merge(move.note.merge)}


def unreferenced_detail(repository: Repository, commit: str, merge: MadeMerge) -> Detail:
    """Of a `CodeCommit Repository State Change` that moves nothing."""
    return {
        "event": "unreferencedMergeCommitCreated",
        "repositoryName": repository.name,
        "repositoryId": repository.id,
        "commitId": commit,
        **_merge(merge),
    }


def pull_request_detail(repository: Repository, one: PullRequest, happening: Happening) -> Detail | None:
    """Of a `CodeCommit Pull Request State Change`. States are words and dates are text here.

    None: a merge closes the pull request, but is told once, as a merge.
    """
    kind = happening.type
    if kind is EventType.STATUS_CHANGED and one.merge is not None:
        return None
    what = _WHAT_HAPPENED[kind].format(**happening.detail)
    return {
        "author": one.author,
        "callerUserArn": happening.actor,
        "creationDate": java_date(one.created_at),
        "description": one.description,
        "destinationCommit": one.destination_commit,
        "destinationReference": one.destination,
        "event": _PULL_REQUEST_EVENTS[kind],
        "isMerged": str(one.merge is not None),
        "lastModifiedDate": java_date(one.active_at),
        "notificationBody": (
            f"A pull request event occurred in the AWS CodeCommit repository {repository.name}. Pull request "
            f"{one.number} ({one.title}) was {what}. User: {happening.actor}. See {_console(repository)}"
            f"/pull-requests/{one.number}?region={repository.region}"
        ),
        "pullRequestId": str(one.number),
        "pullRequestStatus": one.status.capitalize(),
        "repositoryNames": [repository.name],
        "revisionId": one.revision,
        "sourceCommit": one.source_commit,
        "sourceReference": one.source,
        "title": one.title,
        **_more(happening),
    }


def comment_detail(repository: Repository, comment: Comment, number: int | None, caller: str, verb: str) -> Detail:
    """Of a `CodeCommit Comment on …`. number: of the pull request, None for one on commits. verb: Created, Updated."""
    place = comment.place
    about = "Commit" if number is None else "PullRequest"
    link = f"compare/{place.before}/.../{place.after}" if number is None else f"pull-requests/{number}/activity"
    detail = {
        "afterCommitId": place.after,
        "beforeCommitId": place.before,
        "callerUserArn": caller,
        "commentId": comment.id,
        "event": f"commentOn{about}{verb}",
        "notificationBody": (
            f"A comment event occurred in the AWS CodeCommit repository {repository.name}. {caller} "
            f"{'made' if verb == 'Created' else 'updated'} the comment {comment.id}. See {_console(repository)}"
            f"/{link}?region={repository.region}#{comment.id}"
        ),
        "repositoryId": repository.id,
        "repositoryName": repository.name,
    }
    if comment.in_reply_to:
        detail["inReplyTo"] = comment.in_reply_to
    if number is not None:
        detail["pullRequestId"] = str(number)
    return detail


def reaction_detail(repository: Repository, comment_id: str, caller: str, reaction: Reaction, verb: str) -> Detail:
    """Of a `CodeCommit Comment Reaction Change`. verb: Created, Updated or Deleted."""
    return {
        "callerUserArn": caller,
        "commentId": comment_id,
        "event": f"commentReaction{verb}",
        "notificationBody": (
            f"A comment reaction event occurred in the AWS CodeCommit repository {repository.name}. Reaction "
            f"{reaction.emoji} of {caller} to the comment {comment_id}: {verb.lower()}."
        ),
        "reactionEmojis": [reaction.emoji],
        "reactionShortcodes": [reaction.short_code],
        "reactionUnicodes": [reaction.unicode],
        "repositoryId": repository.id,
        "repositoryName": repository.name,
    }


def template_detail(template: Template, event: str, caller: str, repositories: Sequence[Repository]) -> Detail:
    """Of a `CodeCommit Approval Rule Template Change`. repositories: those that it is about."""
    names = ", ".join(one.name for one in repositories)
    about = f" Repositories: {names}." if names else ""
    return {
        "approvalRuleTemplateContentSha256": sha256(template.content),
        "approvalRuleTemplateId": template.id,
        "approvalRuleTemplateName": template.name,
        "callerUserArn": caller,
        "creationDate": java_date(template.created_at),
        "event": event,
        "lastModifiedDate": java_date(template.modified_at),
        "notificationBody": (
            f"An approval rule template event occurred in the AWS CodeCommit account {template.account}: {event}. "
            f"User: {caller}. Template: {template.name} ({template.id}).{about}"
        ),
        "repositories": {one.name: one.id for one in repositories},
    }


def java_date(moment: datetime) -> str:
    """As Java prints dates: `Wed Nov 06 19:10:58 UTC 2019`."""
    return moment.strftime("%a %b %d %H:%M:%S UTC %Y")


def _merge(merge: MadeMerge | None) -> Mapping[str, str]:
    """The level is called `Details` here and `Detail` in the API."""
    if merge is None:
        return {}
    return {
        "baseCommitId": merge.base,
        "sourceCommitId": merge.source,
        "destinationCommitId": merge.destination,
        "mergeOption": str(merge.option),
        "conflictDetailsLevel": str(merge.detail),
        "conflictResolutionStrategy": str(merge.strategy),
    }


def _more(happening: Happening) -> Mapping[str, str]:
    """Members that only some events have."""
    detail = happening.detail
    found = {
        "mergeOption": detail.get("option", ""),
        "approvalRuleName": detail.get("rule_name", ""),
        "approvalRuleId": detail.get("rule_id", ""),
        "approvalRuleContentSha256": sha256(detail["rule_content"]) if "rule_content" in detail else "",
        "overrideStatus": detail.get("override", ""),
        "approvalStatus": detail.get("approval", ""),
    }
    return {name: value for name, value in found.items() if value}


def _console(repository: Repository) -> str:
    host = f"https://{repository.region}.console.aws.amazon.com"
    return f"{host}/codesuite/codecommit/repositories/{repository.name}"
