"""Webhooks: made, changed and deleted; and the events of git servers that start builds."""

import hashlib
import hmac
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws
from tests.service.codebuild import events
from tests.service.codebuild.conftest import Builder
from tests.service.codebuild.events import BEFORE, SHA, ZEROS, Hook
from tests.support.git import Git
from tests.support.githost import GitHost

GITHUB = {"type": "GITHUB", "location": "https://github.com/ann/app.git"}
GITLAB = {"type": "GITLAB", "location": "https://gitlab.com/ann/app.git"}
BITBUCKET = {"type": "BITBUCKET", "location": "https://bitbucket.org/ann/app.git"}
PUSHES = [[{"type": "EVENT", "pattern": "PUSH"}]]

Make = Callable[..., Hook]


@pytest.fixture
def make(aws: Aws, request_for: Any) -> Make:
    """A project with a webhook."""

    def make_it(source: dict[str, str] = GITHUB, project: dict[str, Any] | None = None, **webhook: Any) -> Hook:
        codebuild = aws("codebuild")
        codebuild.create_project(**request_for("app", source=source, **(project or {})))
        if "manualCreation" not in webhook:
            codebuild.import_source_credentials(
                serverType=source["type"], authType="PERSONAL_ACCESS_TOKEN", token="token"
            )  # fmt: skip
        made = codebuild.create_webhook(projectName="app", **webhook)["webhook"]
        return Hook(made["payloadUrl"], made.get("secret", ""))

    return make_it


@pytest.fixture
def build_of(aws: Aws) -> Callable[[Hook, dict[str, Any]], dict[str, Any]]:
    def find(hook: Hook, answer: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = aws("codebuild").batch_get_builds(ids=[hook.build_of(answer)])["builds"][0]
        return found

    return find


BuildOf = Callable[[Hook, dict[str, Any]], dict[str, Any]]


def code_of(action: Callable[..., Any], **request: Any) -> tuple[str, str]:
    with pytest.raises(ClientError) as refused:
        action(**request)
    error = refused.value.response["Error"]
    return error["Code"], error["Message"]


# -- the operations


def test_a_new_webhook_has_an_address_and_a_secret(aws: Aws, make: Make, server: Node) -> None:
    hook = make(filterGroups=PUSHES)
    assert hook.address.startswith(f"{server.url}/_codexyz/codebuild/webhooks?t=")
    assert len(hook.secret) == 64
    shown = aws("codebuild").batch_get_projects(names=["app"])["projects"][0]["webhook"]
    assert shown["payloadUrl"] == hook.address
    assert shown["filterGroups"] == [[{"type": "EVENT", "pattern": "PUSH", "excludeMatchedPattern": False}]]
    assert shown["buildType"] == "BUILD"
    assert "secret" not in shown
    assert "url" not in shown  # nothing was made at GitHub
    assert shown["lastModifiedSecret"]


def test_a_webhook_needs_access_to_the_server_unless_it_is_made_by_hand(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for("app", source=GITHUB))
    code, message = code_of(codebuild.create_webhook, projectName="app")
    assert (code, message) == ("ResourceNotFoundException", "Could not find access token for server type github")
    made = codebuild.create_webhook(projectName="app", manualCreation=True)["webhook"]
    assert made["manualCreation"] is True
    assert made["payloadUrl"]
    assert made["secret"]


def test_one_webhook_per_project(aws: Aws, make: Make) -> None:
    make()
    assert code_of(aws("codebuild").create_webhook, projectName="app")[0] == "ResourceAlreadyExistsException"


def test_webhooks_of_nothing(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    for operation in (codebuild.create_webhook, codebuild.update_webhook, codebuild.delete_webhook):
        assert code_of(operation, projectName="none")[0] == "ResourceNotFoundException"
    codebuild.create_project(**request_for("app", source=GITHUB))
    for operation in (codebuild.update_webhook, codebuild.delete_webhook):
        assert code_of(operation, projectName="app")[0] == "ResourceNotFoundException"


@pytest.mark.parametrize(
    ("source", "webhook"),
    [
        ({"type": "S3", "location": "bucket/key"}, {}),
        (BITBUCKET, {"manualCreation": True}),
        (GITHUB, {"filterGroups": [[{"type": "HEAD_REF", "pattern": "main"}]]}),
        (GITHUB, {"filterGroups": [*PUSHES, []]}),
        (GITHUB, {"filterGroups": [[{"type": "EVENT", "pattern": "PUSH, PULL_REQUEST"}]]}),
        (GITHUB, {"filterGroups": [[*PUSHES[0], {"type": "HEAD_REF", "pattern": "(main"}]]}),
        (GITHUB, {"filterGroups": PUSHES, "branchFilter": "main"}),
        (GITHUB, {"branchFilter": "["}),
        (GITHUB, {"filterGroups": [[*PUSHES[0], {"type": "REPOSITORY_NAME", "pattern": "app"}]]}),
        (GITHUB, {"scopeConfiguration": {"name": "ann", "scope": "GITLAB_GROUP"}}),
        (BITBUCKET, {"filterGroups": [[{"type": "EVENT", "pattern": "PULL_REQUEST_REOPENED"}]]}),
        (GITLAB, {"filterGroups": [[{"type": "EVENT", "pattern": "PRERELEASED"}]]}),
    ],
)
def test_webhooks_that_make_no_sense(aws: Aws, request_for: Any, source: Any, webhook: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for("app", source=source))
    if source["type"] != "S3":
        codebuild.import_source_credentials(serverType=source["type"], authType="PERSONAL_ACCESS_TOKEN", token="t")
    assert code_of(codebuild.create_webhook, projectName="app", **webhook)[0] == "InvalidInputException"
    assert "webhook" not in codebuild.batch_get_projects(names=["app"])["projects"][0]


def test_what_is_not_built_says_so(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for("app", source=GITLAB))
    codebuild.import_source_credentials(serverType="GITLAB", authType="PERSONAL_ACCESS_TOKEN", token="t")
    approval = {"requiresCommentApproval": "ALL_PULL_REQUESTS"}
    for webhook in ({"buildType": "RUNNER_BUILDKITE_BUILD"}, {"pullRequestBuildPolicy": approval}):
        code = code_of(codebuild.create_webhook, projectName="app", **webhook)[0]
        assert code == "NotImplementedException"


def test_update_replaces_filters(aws: Aws, make: Make) -> None:
    make(filterGroups=PUSHES)
    codebuild = aws("codebuild")
    changed = codebuild.update_webhook(projectName="app", branchFilter="^main$", buildType="BUILD_BATCH")["webhook"]
    assert (changed["branchFilter"], changed["filterGroups"], changed["buildType"]) == ("^main$", [], "BUILD_BATCH")
    assert "secret" not in changed
    changed = codebuild.update_webhook(projectName="app", filterGroups=PUSHES)["webhook"]
    assert "branchFilter" not in changed
    assert len(changed["filterGroups"]) == 1
    bad = [[{"type": "HEAD_REF", "pattern": "x"}]]
    assert code_of(codebuild.update_webhook, projectName="app", filterGroups=bad)[0] == "InvalidInputException"
    assert codebuild.batch_get_projects(names=["app"])["projects"][0]["webhook"] == changed


def test_a_rotated_secret_takes_the_place_of_the_old(aws: Aws, make: Make) -> None:
    hook = make()
    rotated = aws("codebuild").update_webhook(projectName="app", rotateSecret=True)["webhook"]
    assert rotated["secret"] != hook.secret
    body = json.dumps(events.github_push()).encode()
    old = hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
    assert hook.refused(body, **{"X-GitHub-Event": "push", "X-Hub-Signature-256": f"sha256={old}"}) == 401
    hook.secret = rotated["secret"]
    assert hook.build_of(hook.github("push", events.github_push()))


def test_bitbucket_has_no_secret(aws: Aws, make: Make) -> None:
    hook = make(BITBUCKET)
    assert hook.secret == ""
    assert "secret" not in aws("codebuild").update_webhook(projectName="app", rotateSecret=True)["webhook"]


def test_a_deleted_webhook_takes_nothing_more(aws: Aws, make: Make) -> None:
    hook = make()
    hook.github("push", events.github_push())
    codebuild = aws("codebuild")
    assert "ResponseMetadata" in codebuild.delete_webhook(projectName="app")
    assert hook.refused(b"{}") == 404
    assert "webhook" not in codebuild.batch_get_projects(names=["app"])["projects"][0]
    again = codebuild.create_webhook(projectName="app")["webhook"]
    assert again["payloadUrl"] != hook.address
    codebuild.delete_project(name="app")
    assert Hook(again["payloadUrl"]).refused(b"{}") == 404


# -- events


def test_a_push_starts_a_build(make: Make, build_of: BuildOf) -> None:
    hook = make(filterGroups=PUSHES)
    build = build_of(hook, hook.github("push", events.github_push()))
    assert build["sourceVersion"] == SHA
    assert build["initiator"] == "GitHub-Hookshot/044aadd"
    assert build["source"]["location"] == GITHUB["location"]
    names = [one["name"] for one in build["environment"]["environmentVariables"]]
    assert names == []  # its variables are told to the build, not to who reads it
    shown = hook.deliveries()
    assert [(one["event"], one["trigger"], one["state"]) for one in shown] == [("PUSH", "branch/main", "answered")]


def test_an_event_that_comes_twice_is_two_events(make: Make) -> None:
    hook = make()
    first, second = (hook.build_of(hook.github("push", events.github_push())) for _ in range(2))
    assert first != second


def test_only_who_knows_the_secret_is_heard(make: Make) -> None:
    hook = make()
    body = json.dumps(events.github_push()).encode()
    event = {"X-GitHub-Event": "push"}
    forged = hmac.new(b"guess", body, hashlib.sha256).hexdigest()
    assert hook.refused(body, **event) == 401
    assert hook.refused(body, **event, **{"X-Hub-Signature-256": f"sha256={forged}"}) == 401
    assert hook.refused(body, **event, **{"X-Hub-Signature-256": "sha256=\xe4"}) == 401
    assert hook.refused(body, **event, **{"X-Gitlab-Token": hook.secret}) == 401
    old = hmac.new(hook.secret.encode(), body, hashlib.sha1).hexdigest()
    assert hook.send(body, **event, **{"X-Hub-Signature": f"sha1={old}"})["deliveryId"]
    assert len(hook.deliveries()) == 1


def test_a_form_is_read_as_well(make: Make) -> None:
    hook = make()
    body = f"payload={quote(json.dumps(events.github_push()))}".encode()
    signature = hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
    headers = {"X-GitHub-Event": "push", "Content-Type": "application/x-www-form-urlencoded"}
    assert hook.build_of(hook.send(body, **headers, **{"X-Hub-Signature-256": f"sha256={signature}"}))


@pytest.mark.parametrize(
    "payload",
    [
        {}, {"ref": 5, "after": SHA}, {"ref": "refs/heads/main"}, {"ref": "", "after": SHA},
        {"ref": "refs/heads/main", "after": SHA, "repository": []},
        events.github_push(repository={"full_name": None}), events.github_push(ref=["refs/heads/main"]),
    ],
)  # fmt: skip
def test_events_that_cannot_be_read(make: Make, payload: dict[str, Any]) -> None:
    hook = make()
    with pytest.raises(HTTPError) as refused:
        hook.github("push", payload)
    assert refused.value.code == 400
    assert hook.deliveries() == []


def test_strange_events_do_no_harm(make: Make) -> None:
    hook = make()
    odd = events.github_push(commits=[5, {"added": "x", "modified": [7, None]}], head_commit="text", sender=[1])
    assert hook.build_of(hook.github("push", odd))
    assert hook.refused(b"[1]", **_signed(hook, b"[1]")) == 400
    assert hook.refused(b"\xff\x00", **_signed(hook, b"\xff\x00")) == 400
    deep = b"[" * 100_000
    assert hook.refused(deep, **_signed(hook, deep)) == 400


def _signed(hook: Hook, body: bytes) -> dict[str, str]:
    signature = hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
    return {"X-GitHub-Event": "push", "X-Hub-Signature-256": f"sha256={signature}"}


def test_addresses_of_no_webhook(server: Node) -> None:
    base = f"{server.url}/_codexyz/codebuild/webhooks"
    for address in (base, f"{base}?t=", f"{base}?t=nothing&v=1"):
        assert Hook(address).refused(b"{}") == 404
        with pytest.raises(HTTPError) as refused:
            urlopen(address, timeout=10)
        assert refused.value.code == 404
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(base, method="DELETE"), timeout=10)
    assert refused.value.code == 405


@pytest.mark.parametrize(
    ("event", "payload"),
    [
        ("ping", {"zen": "Keep it simple."}),
        ("star", {"action": "created"}),
        ("push", events.github_push(deleted=True, after=ZEROS)),
        ("pull_request", events.github_pull_request("labeled")),
        ("release", events.github_release("deleted")),
        ("issue_comment", {"action": "created", "issue": {"number": 1}, "comment": {"body": "nice"}}),
    ],
)
def test_events_that_start_nothing(make: Make, event: str, payload: dict[str, Any]) -> None:
    hook = make()
    assert "starts no build" in (said := hook.github(event, payload)["message"]) or "deleted" in said
    assert hook.deliveries() == []


@pytest.mark.parametrize(
    ("event", "payload", "told", "version"),
    [
        ("push", events.github_push(), ("PUSH", "branch/main"), SHA),
        ("push", events.github_push("refs/tags/v1", after="c" * 40), ("PUSH", "tag/v1"), SHA),
        ("pull_request", events.github_pull_request("opened"), ("PULL_REQUEST_CREATED", "pr/7"), "pr/7"),
        ("pull_request", events.github_pull_request("synchronize"), ("PULL_REQUEST_UPDATED", "pr/7"), "pr/7"),
        ("pull_request", events.github_pull_request("reopened"), ("PULL_REQUEST_REOPENED", "pr/7"), "pr/7"),
        ("pull_request", events.github_pull_request("closed"), ("PULL_REQUEST_CLOSED", "pr/7"), "pr/7"),
        ("pull_request", events.github_pull_request("closed", merged=True), ("PULL_REQUEST_MERGED", "pr/7"), "pr/7"),
        ("release", events.github_release(), ("RELEASED", "tag/v1.2"), "v1.2"),
        ("release", events.github_release("prereleased"), ("PRERELEASED", "tag/v1.2"), "v1.2"),
    ],
)
def test_what_github_tells(
    make: Make, build_of: BuildOf, event: str, payload: dict[str, Any], told: tuple[str, str], version: str
) -> None:
    hook = make(filterGroups=[[{"type": "EVENT", "pattern": told[0]}]])
    build = build_of(hook, hook.github(event, payload))
    assert build["sourceVersion"] == version
    assert [(one["event"], one["trigger"]) for one in hook.deliveries()] == [told]


@pytest.mark.parametrize(
    ("event", "payload", "told", "version"),
    [
        ("Push Hook", events.gitlab_push(), ("PUSH", "branch/main"), SHA),
        ("Tag Push Hook", events.gitlab_push(ref="refs/tags/v1", after="c" * 40), ("PUSH", "tag/v1"), SHA),
        ("Merge Request Hook", events.gitlab_merge_request("open"), ("PULL_REQUEST_CREATED", "pr/7"), SHA),
        ("Merge Request Hook", events.gitlab_merge_request("update"), ("PULL_REQUEST_UPDATED", "pr/7"), SHA),
        ("Merge Request Hook", events.gitlab_merge_request("merge"), ("PULL_REQUEST_MERGED", "pr/7"), SHA),
        ("Merge Request Hook", events.gitlab_merge_request("reopen"), ("PULL_REQUEST_REOPENED", "pr/7"), SHA),
        ("Merge Request Hook", events.gitlab_merge_request("close"), ("PULL_REQUEST_CLOSED", "pr/7"), SHA),
        (
            "Merge Request Hook",
            events.gitlab_merge_request("open", source={"path_with_namespace": "bob/app"}),
            ("PULL_REQUEST_CREATED", "pr/7"),
            f"refs/merge-requests/7/head^{{{SHA}}}",
        ),
        (
            "Release Hook",
            {"action": "create", "tag": "v1", "name": "One", "project": {"path_with_namespace": "ann/app"}},
            ("RELEASED", "tag/v1"),
            "v1",
        ),
    ],
)
def test_what_gitlab_tells(
    make: Make, build_of: BuildOf, event: str, payload: dict[str, Any], told: tuple[str, str], version: str
) -> None:
    hook = make(GITLAB, filterGroups=[[{"type": "EVENT", "pattern": told[0]}]])
    assert hook.refused(json.dumps(payload).encode(), **{"X-Gitlab-Event": event, "X-Gitlab-Token": "no"}) == 401
    build = build_of(hook, hook.gitlab(event, payload))
    assert build["sourceVersion"] == version
    assert [(one["event"], one["trigger"]) for one in hook.deliveries()] == [told]


@pytest.mark.parametrize(
    ("event", "payload", "told", "version"),
    [
        ("repo:push", events.bitbucket_push(), ("PUSH", "branch/main"), SHA),
        ("pullrequest:created", events.bitbucket_pull_request(), ("PULL_REQUEST_CREATED", "pr/7"), "refs/heads/topic"),
        ("pullrequest:updated", events.bitbucket_pull_request(), ("PULL_REQUEST_UPDATED", "pr/7"), "refs/heads/topic"),
        ("pullrequest:fulfilled", events.bitbucket_pull_request(), ("PULL_REQUEST_MERGED", "pr/7"), "refs/heads/topic"),
        ("pullrequest:rejected", events.bitbucket_pull_request(), ("PULL_REQUEST_CLOSED", "pr/7"), "refs/heads/topic"),
    ],
)  # fmt: skip
def test_what_bitbucket_tells(
    make: Make, build_of: BuildOf, event: str, payload: dict[str, Any], told: tuple[str, str], version: str
) -> None:
    hook = make(BITBUCKET, filterGroups=[[{"type": "EVENT", "pattern": told[0]}]])
    build = build_of(hook, hook.bitbucket(event, payload))
    assert build["sourceVersion"] == version
    assert build["source"]["location"] == BITBUCKET["location"]
    assert [(one["event"], one["trigger"]) for one in hook.deliveries()] == [told]


def test_a_fork_on_bitbucket_is_built_where_it_is(make: Make, build_of: BuildOf) -> None:
    hook = make(BITBUCKET)
    build = build_of(hook, hook.bitbucket("pullrequest:created", events.bitbucket_pull_request("bob/app")))
    assert build["source"]["location"] == "https://bitbucket.org/bob/app"
    elsewhere = events.bitbucket_pull_request("bob/app")
    repository = elsewhere["pullrequest"]["source"]["repository"]
    repository["links"]["html"]["href"] = "https://attacker.example/bob/app"
    assert "does not build" in hook.outcome(hook.bitbucket("pullrequest:created", elsewhere))


def test_events_of_other_repositories_build_nothing(aws: Aws, make: Make) -> None:
    hook = make()
    answer = hook.github("push", events.github_push(repository={"full_name": "eve/app"}))
    assert hook.outcome(answer) == "the project does not build eve/app"
    assert aws("codebuild").list_builds_for_project(projectName="app")["ids"] == []


def test_a_full_project_builds_nothing_and_says_so(make: Make) -> None:
    hook = make(project={"concurrentBuildLimit": 1})
    assert hook.build_of(hook.github("push", events.github_push()))
    second = hook.outcome(hook.github("push", events.github_push()))
    assert second == "Cannot have more than 1 active builds for the project"


def test_an_organization_has_one_webhook_for_all_its_repositories(make: Make, build_of: BuildOf) -> None:
    source = {"type": "GITHUB", "location": "CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION"}
    group = [{"type": "EVENT", "pattern": "PUSH"}, {"type": "REPOSITORY_NAME", "pattern": "^app$"}]
    hook = make(source, filterGroups=[group], scopeConfiguration={"name": "ann", "scope": "GITHUB_ORGANIZATION"})
    build = build_of(hook, hook.github("push", events.github_push()))
    assert build["source"]["location"] == "https://github.com/ann/app.git"
    other = events.github_push(repository={"full_name": "ann/other", "clone_url": "https://github.com/ann/other.git"})
    assert hook.outcome(hook.github("push", other)) == "no filter group lets it through"
    foreign = events.github_push(repository={"full_name": "eve/app", "clone_url": "https://github.com/eve/app.git"})
    assert hook.outcome(hook.github("push", foreign)) == "the project does not build eve/app"


# -- filters


@pytest.mark.parametrize(
    ("groups", "lets_through"),
    [
        ([[{"type": "EVENT", "pattern": "PULL_REQUEST_CREATED"}]], False),
        ([[{"type": "EVENT", "pattern": " PULL_REQUEST_CREATED ,PUSH"}]], True),
        ([[{"type": "EVENT", "pattern": "PUSH", "excludeMatchedPattern": True}]], False),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "^refs/heads/main$"}]], True),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "ain"}]], True),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "^refs/heads/dev$"}]], False),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "^refs/heads/dev$", "excludeMatchedPattern": True}]], True),
        ([[*PUSHES[0], {"type": "BASE_REF", "pattern": "main"}]], False),
        ([[*PUSHES[0], {"type": "ACTOR_ACCOUNT_ID", "pattern": "^4711$"}]], True),
        ([[*PUSHES[0], {"type": "ACTOR_ACCOUNT_ID", "pattern": "^4712$"}]], False),
        ([[*PUSHES[0], {"type": "FILE_PATH", "pattern": "^src/"}]], True),
        ([[*PUSHES[0], {"type": "FILE_PATH", "pattern": "^docs/"}]], False),
        ([[*PUSHES[0], {"type": "FILE_PATH", "pattern": "^README.md$", "excludeMatchedPattern": True}]], False),
        ([[*PUSHES[0], {"type": "FILE_PATH", "pattern": "^docs/", "excludeMatchedPattern": True}]], True),
        ([[*PUSHES[0], {"type": "COMMIT_MESSAGE", "pattern": "^Fix"}]], True),
        ([[*PUSHES[0], {"type": "COMMIT_MESSAGE", "pattern": r"\[skip\]"}]], False),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "dev"}], PUSHES[0]], True),
        ([[*PUSHES[0], {"type": "HEAD_REF", "pattern": "dev"}, {"type": "FILE_PATH", "pattern": "src"}]], False),
        ([[*PUSHES[0], {"type": "COMMIT_MESSAGE", "pattern": "^(F|Fi|x)*$"}]], False),
    ],
)
def test_filters_of_a_push(make: Make, groups: Any, lets_through: bool) -> None:
    hook = make(filterGroups=groups)
    outcome = hook.outcome(hook.github("push", events.github_push()))
    assert outcome.startswith("started ") if lets_through else outcome == "no filter group lets it through"


@pytest.mark.parametrize(
    ("webhook", "event", "lets_through"),
    [
        ({"filterGroups": [[{"type": "EVENT", "pattern": "PULL_REQUEST_CREATED"}, {"type": "BASE_REF", "pattern": "^refs/heads/main$"}]]}, "pull_request", True),
        ({"filterGroups": [[{"type": "EVENT", "pattern": "PULL_REQUEST_CREATED"}, {"type": "BASE_REF", "pattern": "dev"}]]}, "pull_request", False),
        ({"filterGroups": [[{"type": "EVENT", "pattern": "RELEASED"}, {"type": "TAG_NAME", "pattern": "^v1"}, {"type": "RELEASE_NAME", "pattern": "second"}]]}, "release", True),
        ({"filterGroups": [[{"type": "EVENT", "pattern": "RELEASED"}, {"type": "TAG_NAME", "pattern": "^v2"}]]}, "release", False),
        ({}, "push", True),
        ({}, "pull_request", True),
        ({}, "release", False),
        ({"branchFilter": "^main$"}, "push", True),
        ({"branchFilter": "^dev$"}, "push", False),
        ({"branchFilter": "^topic$"}, "pull_request", True),
    ],
)  # fmt: skip
def test_filters_of_other_events(make: Make, webhook: Any, event: str, lets_through: bool) -> None:
    hook = make(**webhook)
    payloads = {
        "push": events.github_push(), "pull_request": events.github_pull_request(), "release": events.github_release()
    }  # fmt: skip
    outcome = hook.outcome(hook.github(event, payloads[event]))
    assert outcome.startswith("started ") if lets_through else outcome == "no filter group lets it through"


def test_a_pattern_that_takes_for_ever_is_given_up(make: Make) -> None:
    hook = make(filterGroups=[[*PUSHES[0], {"type": "COMMIT_MESSAGE", "pattern": "^(a|aa)+$"}]])
    commit = {"id": SHA, "message": "a" * 60 + "!", "added": [], "modified": [], "removed": []}
    answer = hook.github("push", events.github_push(head_commit=commit))
    assert hook.outcome(answer) == "the filters cannot be answered: the pattern ^(a|aa)+$ takes too long"


def test_jobs_that_wait_for_a_runner(make: Make, build_of: BuildOf) -> None:
    group = [{"type": "EVENT", "pattern": "WORKFLOW_JOB_QUEUED"}, {"type": "WORKFLOW_NAME", "pattern": "^CI$"}]
    hook = make(filterGroups=[group])
    job = {
        "id": 5, "run_id": 6, "workflow_name": "CI", "head_sha": SHA, "head_branch": "main",
        "labels": ["self-hosted", "codebuild-app-6-1"],
    }  # fmt: skip
    payload = {
        "action": "queued", "workflow_job": job, "sender": {"id": 4711},
        "repository": {"full_name": "ann/app", "html_url": "https://github.com/ann/app"},
    }  # fmt: skip
    assert build_of(hook, hook.github("workflow_job", payload))["sourceVersion"] == SHA
    assert "starts no build" in hook.github("workflow_job", {**payload, "action": "completed"})["message"]
    job["workflow_name"] = "Nightly"
    assert hook.outcome(hook.github("workflow_job", payload)) == "no filter group lets it through"


# -- pull requests that must be approved


def test_pull_requests_of_strangers_wait_for_a_comment(make: Make) -> None:
    hook = make(pullRequestBuildPolicy={"requiresCommentApproval": "ALL_PULL_REQUESTS"})
    held = hook.github("pull_request", events.github_pull_request())
    assert hook.outcome(held) == "Pull request approval required for starting a build"
    assert hook.github("issue_comment", comment("NONE"))["message"].endswith("no approver role of this webhook")
    assert "waits for an approval" in hook.github("issue_comment", comment("OWNER", "c" * 40))["message"]
    approved = hook.github("issue_comment", comment("OWNER"))
    assert approved == held
    assert hook.build_of(approved)
    assert "waits for an approval" in hook.github("issue_comment", comment("OWNER"))["message"]


def test_only_the_newest_commit_can_be_approved(make: Make) -> None:
    hook = make(pullRequestBuildPolicy={"requiresCommentApproval": "ALL_PULL_REQUESTS"})
    hook.outcome(hook.github("pull_request", events.github_pull_request()))
    head = {"ref": "topic", "sha": "c" * 40, "repo": {"full_name": "ann/app"}}
    hook.outcome(hook.github("pull_request", events.github_pull_request("synchronize", head=head)))
    assert "waits for an approval" in hook.github("issue_comment", comment("OWNER"))["message"]
    assert hook.build_of(hook.github("issue_comment", comment("OWNER", "c" * 40)))


@pytest.mark.parametrize(
    ("policy", "change", "builds"),
    [
        ({"requiresCommentApproval": "DISABLED"}, {}, True),
        ({"requiresCommentApproval": "FORK_PULL_REQUESTS"}, {}, True),
        (
            {"requiresCommentApproval": "FORK_PULL_REQUESTS"},
            {"head": {"ref": "topic", "sha": SHA, "repo": {"full_name": "bob/app"}}},
            False,
        ),
        ({"requiresCommentApproval": "ALL_PULL_REQUESTS"}, {"author_association": "MEMBER"}, True),
        (
            {"requiresCommentApproval": "ALL_PULL_REQUESTS", "approverRoles": ["GITHUB_ADMIN"]},
            {"author_association": "MEMBER"},
            False,
        ),
    ],
)
def test_who_needs_an_approval(make: Make, policy: Any, change: Any, builds: bool) -> None:
    hook = make(pullRequestBuildPolicy=policy)
    outcome = hook.outcome(hook.github("pull_request", events.github_pull_request(**change)))
    assert outcome.startswith("started ") is builds


def comment(role: str, commit: str = SHA) -> dict[str, Any]:
    return {
        "action": "created", "issue": {"number": 7, "pull_request": {"url": "x"}},
        "comment": {"body": f"Looks good.\n/codebuild_run({commit})", "author_association": role},
        "repository": {"full_name": "ann/app"},
    }  # fmt: skip


# -- with a git server


@pytest.fixture
def host(tmp_path: Path) -> Iterator[GitHost]:
    found = GitHost(tmp_path / "host")
    yield found
    found.stop()


SPEC = (
    "version: 0.2\nphases:\n  build:\n    commands:\n      - cat f.txt\n      - env | grep ^CODEBUILD_WEBHOOK_ | sort\n"
    "      - echo $CODEBUILD_SOURCE_VERSION $CODEBUILD_RESOLVED_SOURCE_VERSION\n      - echo $CODEBUILD_INITIATOR\n"
)


@pytest.fixture
def work(host: GitHost, tmp_path: Path) -> Git:
    """ann/app on the host: main, and a pull request 7 that changes `docs/more.md`."""
    remote = host.create("ann/app")
    git = Git(tmp_path / "work", tmp_path / "home")
    git("init", "-q", "-b", "main")
    git("remote", "add", "origin", str(remote))
    git.commit("first", **{"f.txt": "main\n", "buildspec.yml": SPEC})
    git("checkout", "-q", "-b", "topic")
    git.commit("Tell more [docs]", **{"f.txt": "topic\n", "docs__more.md": "more\n"})
    git("push", "-q", "origin", "main", "topic:refs/pull/7/head")
    return git


def test_a_pull_request_is_fetched_and_built(builder: Builder, host: GitHost, work: Git) -> None:
    host.login = "x-access-token:ghp_secret"
    head, base = work("rev-parse", "topic"), work("rev-parse", "main")
    builder.project(source={"type": "GITHUB_ENTERPRISE", "location": f"{host.url}/ann/app.git"})
    builder.codebuild.import_source_credentials(
        serverType="GITHUB_ENTERPRISE", authType="PERSONAL_ACCESS_TOKEN", token="ghp_secret"
    )
    made = builder.codebuild.create_webhook(projectName="demo")["webhook"]
    hook = Hook(made["payloadUrl"], made["secret"])
    ends: dict[str, Any] = {
        "head": {"ref": "topic", "sha": head, "repo": {"full_name": "ann/app"}}, "base": {"ref": "main", "sha": base}
    }  # fmt: skip
    ended = builder.finish(hook.build_of(hook.github("pull_request", events.github_pull_request(**ends))))
    assert ended.status == "SUCCEEDED", "\n".join(ended.lines)
    assert ended.output == [
        "topic",
        "CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID=4711",
        "CODEBUILD_WEBHOOK_BASE_REF=refs/heads/main",
        "CODEBUILD_WEBHOOK_EVENT=PULL_REQUEST_CREATED",
        "CODEBUILD_WEBHOOK_HEAD_REF=refs/heads/topic",
        "CODEBUILD_WEBHOOK_PREV_COMMIT=",
        "CODEBUILD_WEBHOOK_TRIGGER=pr/7",
        f"pr/7 {head}",
        "GitHub-Hookshot/044aadd",
    ]
    assert ended.build["resolvedSourceVersion"] == head
    again = builder.finish(builder.codebuild.retry_build(id=ended.id)["build"]["id"])
    assert again.output == ["topic", f"pr/7 {head}", "root"]


def test_a_push_tells_what_was_there_before(builder: Builder, host: GitHost, work: Git) -> None:
    tip = work("rev-parse", "main")
    builder.project(source={"type": "GITHUB_ENTERPRISE", "location": f"{host.url}/ann/app.git"})
    made = builder.codebuild.create_webhook(projectName="demo", manualCreation=True)["webhook"]
    hook = Hook(made["payloadUrl"], made["secret"])
    payload = events.github_push(after=tip, before=ZEROS, head_commit={"id": tip, "message": "first"})
    ended = builder.finish(hook.build_of(hook.github("push", payload)))
    assert ended.output == [
        "main",
        "CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID=4711",
        "CODEBUILD_WEBHOOK_BASE_REF=",
        "CODEBUILD_WEBHOOK_EVENT=PUSH",
        "CODEBUILD_WEBHOOK_HEAD_REF=refs/heads/main",
        f"CODEBUILD_WEBHOOK_PREV_COMMIT={ZEROS}",
        "CODEBUILD_WEBHOOK_TRIGGER=branch/main",
        f"{tip} {tip}",
        "GitHub-Hookshot/044aadd",
    ]


BATCH_SPEC = (
    "version: 0.2\nbatch:\n  build-list:\n    - identifier: one\n"
    "phases:\n  build:\n    commands: ['echo $CODEBUILD_WEBHOOK_TRIGGER']\n"
)


def test_an_event_may_start_a_batch(builder: Builder, host: GitHost, work: Git, account: str) -> None:
    work("checkout", "-q", "main")
    work.commit("batch", **{"buildspec.yml": BATCH_SPEC})
    work("push", "-q", "origin", "main")
    tip = work("rev-parse", "main")
    source = {"type": "GITHUB_ENTERPRISE", "location": f"{host.url}/ann/app.git"}
    builder.project(source=source, buildBatchConfig={"serviceRole": f"arn:aws:iam::{account}:role/batch"})
    made = builder.codebuild.create_webhook(projectName="demo", manualCreation=True, buildType="BUILD_BATCH")["webhook"]
    hook = Hook(made["payloadUrl"], made["secret"])
    batch_id = hook.build_of(hook.github("push", events.github_push(after=tip, head_commit={"id": tip})))

    def batch() -> dict[str, Any]:
        found: dict[str, Any] = builder.codebuild.batch_get_build_batches(ids=[batch_id])["buildBatches"][0]
        return found

    events.until(lambda: batch()["complete"], batch)
    assert batch()["buildBatchStatus"] == "SUCCEEDED", batch()
    assert batch()["initiator"] == "GitHub-Hookshot/044aadd"
    assert batch()["sourceVersion"] == tip
    group = next(one for one in batch()["buildGroups"] if one["identifier"] == "one")
    build_id = group["currentBuildSummary"]["arn"].partition(":build/")[2]
    assert builder.finish(build_id).output == ["branch/main"]


def test_a_batch_that_cannot_be_says_so(aws: Aws, make: Make) -> None:
    hook = make(buildType="BUILD_BATCH")
    outcome = hook.outcome(hook.github("push", events.github_push()))
    assert outcome.startswith("Invalid build batch config")
    assert aws("codebuild").list_build_batches()["ids"] == []


@pytest.mark.parametrize(
    ("kind", "pattern", "lets_through"),
    [
        ("FILE_PATH", "^docs/", True), ("FILE_PATH", "^src/", False),
        ("COMMIT_MESSAGE", r"\[docs\]", True), ("COMMIT_MESSAGE", "first", False),
    ],
)  # fmt: skip
def test_what_a_pull_request_changes_is_looked_up(
    aws: Aws, request_for: Any, host: GitHost, work: Git, kind: str, pattern: str, lets_through: bool
) -> None:
    codebuild = aws("codebuild")
    source = {"type": "GITHUB_ENTERPRISE", "location": f"{host.url}/ann/app.git"}
    codebuild.create_project(**request_for("app", source=source))
    group = [{"type": "EVENT", "pattern": "PULL_REQUEST_CREATED"}, {"type": kind, "pattern": pattern}]
    made = codebuild.create_webhook(projectName="app", manualCreation=True, filterGroups=[group])["webhook"]
    hook = Hook(made["payloadUrl"], made["secret"])
    ends: dict[str, Any] = {
        "head": {"ref": "topic", "sha": work("rev-parse", "topic"), "repo": {"full_name": "ann/app"}},
        "base": {"ref": "main", "sha": work("rev-parse", "main")},
    }
    outcome = hook.outcome(hook.github("pull_request", events.github_pull_request(**ends)))
    assert outcome.startswith("started ") if lets_through else outcome == "no filter group lets it through"


def test_what_cannot_be_looked_up_builds_nothing(aws: Aws, request_for: Any, host: GitHost, work: Git) -> None:
    codebuild = aws("codebuild")
    source = {"type": "GITHUB_ENTERPRISE", "location": f"{host.url}/ann/app.git"}
    codebuild.create_project(**request_for("app", source=source))
    group = [{"type": "EVENT", "pattern": "PULL_REQUEST_CREATED"}, {"type": "FILE_PATH", "pattern": "."}]
    made = codebuild.create_webhook(projectName="app", manualCreation=True, filterGroups=[group])["webhook"]
    hook = Hook(made["payloadUrl"], made["secret"])
    outcome = hook.outcome(hook.github("pull_request", events.github_pull_request()))
    assert outcome.startswith("the filters cannot be answered: ")
    assert SHA in outcome
    assert BEFORE not in outcome
    assert work("rev-parse", "main")
