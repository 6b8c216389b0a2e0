"""Approval rules, approvals, overrides, and the templates that rules come from."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import boto3
import pytest

from tests.support.git import NewGit, refused

Read = Callable[..., list[dict[str, Any]]]
Put = Callable[..., str]
NewUser = Callable[[str], Any]
TARGET = {"repositoryName": "web", "sourceReference": "dev", "destinationReference": "main"}
STATE_CHANGE = "CodeCommit Pull Request State Change"
TEMPLATE_CHANGE = "CodeCommit Approval Rule Template Change"


def rule(needed: int, *pool: str, destinations: list[str] | None = None) -> str:
    statement = {"Type": "Approvers", "NumberOfApprovalsNeeded": needed}
    if pool:
        statement["ApprovalPoolMembers"] = list(pool)
    content = {"Version": "2018-11-08", "Statements": [statement]}
    if destinations is not None:
        content["DestinationReferences"] = destinations
    return json.dumps(content)


@pytest.fixture
def opened(codecommit: Any, branches: dict[str, str]) -> str:
    """A pull request from `dev` into `main`: its revision."""
    made = codecommit.create_pull_request(title="Release", targets=[TARGET])["pullRequest"]
    return str(made["revisionId"])


@pytest.fixture
def add_rule(codecommit: Any, opened: str) -> Callable[..., dict[str, Any]]:
    def add(name: str, content: str) -> dict[str, Any]:
        made = codecommit.create_pull_request_approval_rule(
            pullRequestId="1", approvalRuleName=name, approvalRuleContent=content
        )
        found: dict[str, Any] = made["approvalRule"]
        return found

    return add


def revision(codecommit: Any) -> str:
    return str(codecommit.get_pull_request(pullRequestId="1")["pullRequest"]["revisionId"])


def evaluated(codecommit: Any) -> dict[str, Any]:
    found: dict[str, Any] = codecommit.evaluate_pull_request_approval_rules(
        pullRequestId="1", revisionId=revision(codecommit)
    )["evaluation"]
    return found


def approve(client: Any, state: str = "APPROVE") -> None:
    client.update_pull_request_approval_state(pullRequestId="1", revisionId=revision(client), approvalState=state)


def approvals(codecommit: Any, of: str | None = None) -> list[str]:
    found = codecommit.get_pull_request_approval_states(pullRequestId="1", revisionId=of or revision(codecommit))
    assert all(one["approvalState"] == "APPROVE" for one in found["approvals"])
    return [one["userArn"].rpartition("/")[2] for one in found["approvals"]]


@pytest.mark.spec("codecommit:scenario-11", "codecommit:trap-18")
def test_two_approvals_are_asked_for_and_given_again_after_a_push(
    user: NewUser, branches: dict[str, str], put: Put, aws_events: Read
) -> None:
    ann, bob, cid = user("ann"), user("bob"), user("cid")
    template = ann.create_approval_rule_template(
        approvalRuleTemplateName="two", approvalRuleTemplateContent=rule(2, destinations=["refs/heads/main"])
    )["approvalRuleTemplate"]
    ann.associate_approval_rule_template_with_repository(approvalRuleTemplateName="two", repositoryName="web")
    made = ann.create_pull_request(title="Release", targets=[TARGET])["pullRequest"]
    (copied,) = made["approvalRules"]
    assert copied["approvalRuleName"] == "two"
    assert copied["originApprovalRuleTemplate"] == {
        "approvalRuleTemplateId": template["approvalRuleTemplateId"], "approvalRuleTemplateName": "two"
    }  # fmt: skip
    assert refused(lambda: approve(ann)) == "PullRequestCannotBeApprovedByAuthorException"
    approve(bob)
    assert evaluated(ann) == {
        "approved": False, "overridden": False, "approvalRulesSatisfied": [], "approvalRulesNotSatisfied": ["two"]
    }  # fmt: skip
    approve(cid)
    assert evaluated(ann)["approved"] is True

    old = revision(ann)
    put("dev", "b", "2\n")
    assert revision(ann) != old
    assert evaluated(ann)["approved"] is False
    assert (approvals(ann), approvals(ann, of=old)) == ([], ["bob", "cid"])
    late = {"pullRequestId": "1", "revisionId": old}
    for operation, more in (
        (bob.update_pull_request_approval_state, {"approvalState": "APPROVE"}),
        (bob.override_pull_request_approval_rules, {"overrideStatus": "OVERRIDE"}),
        (bob.evaluate_pull_request_approval_rules, {}),
    ):
        assert refused(operation, **late, **more) == "RevisionNotCurrentException"
    merge = {"pullRequestId": "1", "repositoryName": "web"}
    assert refused(bob.merge_pull_request_by_squash, **merge) == "PullRequestApprovalRulesNotSatisfiedException"
    now = {"pullRequestId": "1", "revisionId": revision(ann)}
    bob.override_pull_request_approval_rules(**now, overrideStatus="OVERRIDE")
    assert evaluated(ann)["overridden"] is True
    merged = bob.merge_pull_request_by_squash(**merge)["pullRequest"]
    assert merged["pullRequestStatus"] == "CLOSED"
    assert aws_events(STATE_CHANGE)[-1]["isMerged"] == "True"


@pytest.mark.spec("codecommit:trap-17")
def test_rules_do_not_stop_a_push(
    codecommit: Any, add_rule: Any, branches: dict[str, str], new_git: NewGit, url: str
) -> None:
    add_rule("one", rule(1))
    merge = {"pullRequestId": "1", "repositoryName": "web"}
    for operation in ("fast_forward", "squash", "three_way"):
        code = refused(getattr(codecommit, f"merge_pull_request_by_{operation}"), **merge)
        assert code == "PullRequestApprovalRulesNotSatisfiedException"
    git = new_git("work")
    git("clone", "-q", "-b", "dev", url, ".")
    git("push", "-q", "origin", "dev:main")
    found = codecommit.get_pull_request(pullRequestId="1")["pullRequest"]
    assert found["pullRequestTargets"][0]["mergeMetadata"]["isMerged"] is True


def test_a_rule_is_made_changed_and_deleted(codecommit: Any, account: str, add_rule: Any, aws_events: Read) -> None:
    made = add_rule("one", rule(1))
    assert made["ruleContentSha256"] == hashlib.sha256(rule(1).encode()).hexdigest()
    assert made["lastModifiedUser"] == f"arn:aws:iam::{account}:root"
    assert refused(lambda: add_rule("one", rule(1))) == "ApprovalRuleNameAlreadyExistsException"
    named = {"pullRequestId": "1", "approvalRuleName": "one"}
    change = {**named, "newRuleContent": rule(2)}
    code = refused(codecommit.update_pull_request_approval_rule_content, **change, existingRuleContentSha256="0" * 64)
    assert code == "InvalidRuleContentSha256Exception"
    changed = codecommit.update_pull_request_approval_rule_content(
        **change, existingRuleContentSha256=made["ruleContentSha256"]
    )["approvalRule"]
    assert changed["approvalRuleContent"] == rule(2)
    missing = {**change, "approvalRuleName": "no"}
    code = refused(codecommit.update_pull_request_approval_rule_content, **missing)
    assert code == "ApprovalRuleDoesNotExistException"
    deleted = codecommit.delete_pull_request_approval_rule(**named)
    assert deleted["approvalRuleId"] == made["approvalRuleId"]
    assert "approvalRuleId" not in codecommit.delete_pull_request_approval_rule(**named)
    told = [event for event in aws_events(STATE_CHANGE) if "approvalRuleName" in event]
    assert [event["event"] for event in told] == [
        "pullRequestApprovalRuleCreated", "pullRequestApprovalRuleUpdated", "pullRequestApprovalRuleDeleted",
    ]  # fmt: skip
    shas = [hashlib.sha256(rule(needed).encode()).hexdigest() for needed in (1, 2, 2)]
    assert [event["approvalRuleContentSha256"] for event in told] == shas
    assert {(event["approvalRuleName"], event["approvalRuleId"]) for event in told} == {("one", made["approvalRuleId"])}
    events = codecommit.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"]
    assert events[1]["approvalRuleEventMetadata"] == {
        "approvalRuleName": "one", "approvalRuleId": made["approvalRuleId"], "approvalRuleContent": rule(2)
    }  # fmt: skip


def test_a_pull_request_has_thirty_rules_at_most(add_rule: Any) -> None:
    for number in range(30):
        add_rule(f"r{number}", rule(1))
    assert refused(lambda: add_rule("more", rule(1))) == "NumberOfRulesExceededException"


@pytest.mark.parametrize(
    "content",
    [
        "{", "[]", "[" * 2900, json.dumps({"Version": "1", "Statements": []}), json.dumps({"Version": "2018-11-08"}),
        json.dumps({"Version": "2018-11-08", "Statements": [{}, {}]}), rule(0), rule(1, "not an ARN"),
        rule(1, "arn:aws:iam::999999999999:user/x"), rule(1, "CodeCommitApprovers:999999999999:x"),
        rule(1, *[f"CodeCommitApprovers:ACCOUNT:u{n}" for n in range(51)]), rule(1, destinations=["refs/heads/main"]),
        json.dumps({"Version": "2018-11-08", "Statements": [{"Type": "Others", "NumberOfApprovalsNeeded": 1}]}),
        json.dumps({"Version": "2018-11-08", "Statements": [{"Type": "Approvers", "NumberOfApprovalsNeeded": True}]}),
    ],
)  # fmt: skip
def test_what_is_no_rule(add_rule: Any, account: str, content: str) -> None:
    code = refused(lambda: add_rule("one", content.replace("ACCOUNT", account)))
    assert code == "InvalidApprovalRuleContentException"


def test_the_pool_says_whose_approvals_count(
    user: NewUser, aws: Callable[..., Any], server: Any, account: str, codecommit: Any, add_rule: Any
) -> None:
    trust = json.dumps({"Statement": [{"Effect": "Allow", "Principal": {"AWS": account}, "Action": "sts:AssumeRole"}]})
    arn = aws("iam").create_role(RoleName="Review", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
    session = aws("sts").assume_role(RoleArn=arn, RoleSessionName="eva")["Credentials"]
    eva = boto3.client(
        "codecommit", endpoint_url=server.url, region_name="us-east-1", aws_access_key_id=session["AccessKeyId"],
        aws_secret_access_key=session["SecretAccessKey"], aws_session_token=session["SessionToken"],
    )  # fmt: skip
    bob = user("bob")
    add_rule("bob", rule(1, f"arn:aws:iam::{account}:user/bob"))
    add_rule("short", rule(1, f"CodeCommitApprovers:{account}:bob"))
    add_rule("role", rule(1, f"arn:aws:sts::{account}:assumed-role/Review/*"))
    add_rule("session", rule(1, f"CodeCommitApprovers:{account}:Review/*"))
    add_rule("wild", rule(1, f"CodeCommitApprovers:{account}:*eva"))
    add_rule("name", rule(1, f"CodeCommitApprovers:{account}:eva"))
    add_rule("both", rule(2))
    approve(bob)
    assert evaluated(codecommit)["approvalRulesSatisfied"] == ["bob", "short"]
    approve(eva)
    assert evaluated(codecommit)["approvalRulesNotSatisfied"] == ["name"]
    approve(bob, "REVOKE")
    assert approvals(codecommit) == ["eva"]
    assert evaluated(codecommit)["approvalRulesSatisfied"] == ["role", "session", "wild"]


def test_an_approval_is_told_once_and_taken_back(user: NewUser, codecommit: Any, opened: str, aws_events: Read) -> None:
    bob = user("bob")
    for state in ("REVOKE", "APPROVE", "APPROVE", "REVOKE"):
        approve(bob, state)
    told = [event for event in aws_events(STATE_CHANGE) if "approvalStatus" in event]
    assert [(event["event"], event["approvalStatus"]) for event in told] == [
        ("pullRequestApprovalStateChanged", "APPROVE"), ("pullRequestApprovalStateChanged", "REVOKE")
    ]  # fmt: skip
    line = codecommit.describe_pull_request_events(pullRequestId="1")["pullRequestEvents"][0]
    assert line["approvalStateChangedEventMetadata"] == {"revisionId": opened, "approvalStatus": "REVOKE"}
    bad = {"pullRequestId": "1", "revisionId": "x", "approvalState": "APPROVE"}
    assert refused(bob.update_pull_request_approval_state, **bad) == "InvalidRevisionIdException"


def test_rules_are_set_aside_and_back(
    user: NewUser, codecommit: Any, add_rule: Any, account: str, aws_events: Read
) -> None:
    add_rule("one", rule(1))
    now = {"pullRequestId": "1", "revisionId": revision(codecommit)}
    bob = user("bob")
    bob.override_pull_request_approval_rules(**now, overrideStatus="REVOKE")
    bob.override_pull_request_approval_rules(**now, overrideStatus="OVERRIDE")
    state = codecommit.get_pull_request_override_state(**now)
    assert (state["overridden"], state["overrider"]) == (True, f"arn:aws:iam::{account}:user/bob")
    code = refused(codecommit.override_pull_request_approval_rules, **now, overrideStatus="OVERRIDE")
    assert code == "OverrideAlreadySetException"
    assert evaluated(codecommit)["approved"] is True
    codecommit.override_pull_request_approval_rules(**now, overrideStatus="REVOKE")
    assert evaluated(codecommit)["approved"] is False
    assert codecommit.get_pull_request_override_state(**now)["overridden"] is False
    told = [event["overrideStatus"] for event in aws_events(STATE_CHANGE) if "overrideStatus" in event]
    assert told == ["OVERRIDE", "REVOKE"]


def test_closed_ones_are_not_approved_any_more(user: NewUser, codecommit: Any, add_rule: Any) -> None:
    add_rule("one", rule(1))
    bob, now = user("bob"), {"pullRequestId": "1", "revisionId": revision(codecommit)}
    codecommit.update_pull_request_status(pullRequestId="1", pullRequestStatus="CLOSED")
    named = {"pullRequestId": "1", "approvalRuleName": "one"}
    for operation, request in (
        (bob.update_pull_request_approval_state, {**now, "approvalState": "APPROVE"}),
        (bob.override_pull_request_approval_rules, {**now, "overrideStatus": "OVERRIDE"}),
        (bob.create_pull_request_approval_rule, {**named, "approvalRuleContent": rule(1)}),
        (bob.update_pull_request_approval_rule_content, {**named, "newRuleContent": rule(1)}),
        (bob.delete_pull_request_approval_rule, named),
    ):
        assert refused(operation, **request) == "PullRequestAlreadyClosedException"


# templates


@pytest.fixture
def template(codecommit: Any) -> Callable[..., dict[str, Any]]:
    def make(name: str, content: str = rule(1), **more: Any) -> dict[str, Any]:
        made = codecommit.create_approval_rule_template(
            approvalRuleTemplateName=name, approvalRuleTemplateContent=content, **more
        )
        found: dict[str, Any] = made["approvalRuleTemplate"]
        return found

    return make


def test_a_template_is_made_changed_and_deleted(codecommit: Any, account: str, template: Any, aws_events: Read) -> None:
    made = template("one", approvalRuleTemplateDescription="First")
    assert made["approvalRuleTemplateDescription"] == "First"
    assert made["ruleContentSha256"] == hashlib.sha256(rule(1).encode()).hexdigest()
    assert refused(lambda: template("one")) == "ApprovalRuleTemplateNameAlreadyExistsException"
    content = {"approvalRuleTemplateName": "one", "newRuleContent": rule(2)}
    code = refused(codecommit.update_approval_rule_template_content, **content, existingRuleContentSha256="0" * 64)
    assert code == "InvalidRuleContentSha256Exception"
    codecommit.update_approval_rule_template_content(**content, existingRuleContentSha256=made["ruleContentSha256"])
    codecommit.update_approval_rule_template_description(
        approvalRuleTemplateName="one", approvalRuleTemplateDescription=""
    )
    template("other")
    names = {"oldApprovalRuleTemplateName": "one", "newApprovalRuleTemplateName": "other"}
    code = refused(codecommit.update_approval_rule_template_name, **names)
    assert code == "ApprovalRuleTemplateNameAlreadyExistsException"
    codecommit.update_approval_rule_template_name(**{**names, "newApprovalRuleTemplateName": "uno"})
    found = codecommit.get_approval_rule_template(approvalRuleTemplateName="uno")["approvalRuleTemplate"]
    assert (found["approvalRuleTemplateContent"], found["approvalRuleTemplateId"]) == (
        rule(2), made["approvalRuleTemplateId"]
    )  # fmt: skip
    assert "approvalRuleTemplateDescription" not in found
    assert codecommit.list_approval_rule_templates()["approvalRuleTemplateNames"] == ["other", "uno"]
    first = codecommit.list_approval_rule_templates(maxResults=1)
    assert first["approvalRuleTemplateNames"] == ["other"]
    rest = codecommit.list_approval_rule_templates(maxResults=1, nextToken=first["nextToken"])
    assert (rest["approvalRuleTemplateNames"], "nextToken" in rest) == (["uno"], False)
    deleted = codecommit.delete_approval_rule_template(approvalRuleTemplateName="uno")
    assert deleted["approvalRuleTemplateId"] == made["approvalRuleTemplateId"]
    assert "approvalRuleTemplateId" not in codecommit.delete_approval_rule_template(approvalRuleTemplateName="uno")
    gone = {"approvalRuleTemplateName": "uno"}
    assert refused(codecommit.get_approval_rule_template, **gone) == "ApprovalRuleTemplateDoesNotExistException"
    events = [event for event in aws_events(TEMPLATE_CHANGE) if event["approvalRuleTemplateName"] != "other"]
    assert [event["event"].removeprefix("approvalRuleTemplate") for event in events] == [
        "Created", "Updated", "Updated", "Updated", "Deleted"
    ]  # fmt: skip
    assert set(events[0]) == {
        "approvalRuleTemplateContentSha256", "approvalRuleTemplateId", "approvalRuleTemplateName", "callerUserArn",
        "creationDate", "event", "lastModifiedDate", "notificationBody", "repositories",
    }  # fmt: skip
    assert (events[0]["repositories"], events[0]["callerUserArn"]) == ({}, f"arn:aws:iam::{account}:root")


@pytest.mark.parametrize(
    "destinations",
    [["main"], ["refs/heads/"], ["refs/heads/*"], ["refs/tags/v1"], [1], [f"refs/heads/{n}" for n in range(101)]],
)
def test_destinations_of_templates_are_branches(template: Any, destinations: Any) -> None:
    code = refused(lambda: template("one", rule(1, destinations=destinations)))
    assert code == "InvalidApprovalRuleTemplateContentException"


def test_templates_are_associated_one_by_one_and_in_batches(
    codecommit: Any, web: dict[str, Any], template: Any, aws_events: Read, events: Callable[[], list[Any]]
) -> None:
    api = codecommit.create_repository(repositoryName="api")["repositoryMetadata"]
    template("one")
    for _ in range(2):
        codecommit.associate_approval_rule_template_with_repository(
            approvalRuleTemplateName="one", repositoryName="web"
        )
    used = {"approvalRuleTemplateName": "one"}
    assert refused(codecommit.delete_approval_rule_template, **used) == "ApprovalRuleTemplateInUseException"
    batch = codecommit.batch_associate_approval_rule_template_with_repositories(
        **used, repositoryNames=["web", "api", "none"]
    )
    assert batch["associatedRepositoryNames"] == ["web", "api"]
    assert [(one["repositoryName"], one["errorCode"]) for one in batch["errors"]] == [
        ("none", "RepositoryDoesNotExistException")
    ]  # fmt: skip
    listed = codecommit.list_repositories_for_approval_rule_template(**used)["repositoryNames"]
    assert listed == ["api", "web"]
    here = codecommit.list_associated_approval_rule_templates_for_repository(repositoryName="web")
    assert here["approvalRuleTemplateNames"] == ["one"]
    codecommit.disassociate_approval_rule_template_from_repository(**used, repositoryName="api")
    batch = codecommit.batch_disassociate_approval_rule_template_from_repositories(
        **used, repositoryNames=["web", "api"]
    )
    assert (batch["disassociatedRepositoryNames"], batch["errors"]) == (["web", "api"], [])
    codecommit.delete_approval_rule_template(**used)
    told = [(event["event"], event["repositories"]) for event in aws_events(TEMPLATE_CHANGE)]
    both = {"web": web["repositoryId"]}, {"api": api["repositoryId"]}
    assert told[1:-1] == [
        ("approvalRuleTemplateAssociatedWithRepository", both[0]),
        ("batchAssociateApprovalRuleTemplateWithRepositories", both[1]),
        ("approvalRuleTemplateDisassociatedFromRepository", both[1]),
        ("batchDisassociateApprovalRuleTemplateFromRepositories", both[0]),
    ]
    resources = [
        event.payload["resources"] for event in events() if event.payload.get("detail-type") == TEMPLATE_CHANGE
    ]
    assert resources == [[], [web["Arn"]], [api["Arn"]], [api["Arn"]], [web["Arn"]], []]


def test_a_repository_has_twentyfive_templates_at_most(codecommit: Any, web: Any, template: Any) -> None:
    for number in range(26):
        template(f"t{number}")
        request = {"approvalRuleTemplateName": f"t{number}", "repositoryName": "web"}
        if number < 25:
            codecommit.associate_approval_rule_template_with_repository(**request)
        else:
            code = refused(codecommit.associate_approval_rule_template_with_repository, **request)
            assert code == "MaximumRuleTemplatesAssociatedWithRepositoryException"
    batch = codecommit.batch_associate_approval_rule_template_with_repositories(
        approvalRuleTemplateName="t25", repositoryNames=["web"]
    )
    assert [one["errorCode"] for one in batch["errors"]] == ["MaximumRuleTemplatesAssociatedWithRepositoryException"]


def test_templates_become_rules_where_they_apply_and_stay_as_they_were(
    codecommit: Any, branches: dict[str, str], template: Any
) -> None:
    for name, destinations in (
        ("any", None), ("main", ["refs/heads/main"]), ("wild", ["refs/heads/m*"]), ("else", ["refs/heads/release*"])
    ):  # fmt: skip
        template(name, rule(1, destinations=destinations))
        codecommit.associate_approval_rule_template_with_repository(approvalRuleTemplateName=name, repositoryName="web")
    made = codecommit.create_pull_request(title="t", targets=[TARGET])["pullRequest"]
    assert [one["approvalRuleName"] for one in made["approvalRules"]] == ["any", "main", "wild"]
    codecommit.update_approval_rule_template_content(approvalRuleTemplateName="any", newRuleContent=rule(2))
    found = codecommit.get_pull_request(pullRequestId="1")["pullRequest"]["approvalRules"]
    assert found == made["approvalRules"]
    named = {"pullRequestId": "1", "approvalRuleName": "any"}
    code = refused(codecommit.update_pull_request_approval_rule_content, **named, newRuleContent=rule(1))
    assert code == "CannotModifyApprovalRuleFromTemplateException"
    code = refused(codecommit.delete_pull_request_approval_rule, **named)
    assert code == "CannotDeleteApprovalRuleFromTemplateException"
