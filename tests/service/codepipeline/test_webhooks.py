"""Webhooks: who may start a pipeline from outside."""

import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.service.codepipeline.conftest import Line, approval, commit_source, stage

Refused = Callable[..., tuple[str, str]]
SECRET = "s3cret"


def definition(**changes: Any) -> dict[str, Any]:
    return {
        "name": "hook", "targetPipeline": "web", "targetAction": "Commit", "authentication": "GITHUB_HMAC",
        "filters": [{"jsonPath": "$.ref", "matchEquals": "refs/heads/{BranchName}"}],
        "authenticationConfiguration": {"SecretToken": SECRET}, **changes,
    }  # fmt: skip


def post(url: str, document: Any, *, secret: str = "", algorithm: str = "sha1") -> int:
    body = document if isinstance(document, bytes) else json.dumps(document).encode()
    headers = {"Content-Type": "application/json"}
    if secret:
        name = "X-Hub-Signature" if algorithm == "sha1" else "X-Hub-Signature-256"
        headers[name] = f"{algorithm}={hmac.new(secret.encode(), body, getattr(hashlib, algorithm)).hexdigest()}"
    try:
        with urlopen(Request(url, data=body, headers=headers), timeout=10) as reply:
            return int(reply.status)
    except HTTPError as error:
        return error.code


def hooked(line: Line) -> list[dict[str, Any]]:
    return [one for one in line.executions() if one["trigger"]["triggerType"] == "Webhook"]


@pytest.fixture
def web(line: Line) -> Line:
    line.create(stage("Source", commit_source()), stage("Gate", approval()), pipelineType="V2", executionMode="QUEUED")
    return line


def test_a_signed_request_that_passes_the_filters_starts_the_pipeline(web: Line) -> None:
    made = web.api.put_webhook(webhook=definition())["webhook"]
    assert made["definition"]["authenticationConfiguration"] == {"SecretToken": "****"}
    push = {"ref": "refs/heads/main"}
    assert post(made["url"], push) == 401
    assert post(made["url"], push, secret="wrong") == 401
    assert hooked(web) == []
    assert post(made["url"], {"ref": "refs/heads/other"}, secret=SECRET) == 200
    assert post(made["url"], {}, secret=SECRET) == 200
    assert hooked(web) == []
    assert post(made["url"], push, secret=SECRET) == 200
    assert post(made["url"], push, secret=SECRET, algorithm="sha256") == 200
    assert [one["trigger"]["triggerDetail"] for one in hooked(web)] == [made["arn"]] * 2
    assert "lastTriggered" in web.api.list_webhooks()["webhooks"][0]


@pytest.mark.parametrize(
    ("rule", "document", "passes"),
    [
        ({"jsonPath": "$.a.b[1]['c d']", "matchEquals": "x"}, {"a": {"b": [0, {"c d": "x"}]}}, True),
        ({"jsonPath": "$.a"}, {"a": None}, True),
        ({"jsonPath": "$.a"}, {"b": 1}, False),
        ({"jsonPath": "$.a", "matchEquals": "true"}, {"a": True}, True),
        ({"jsonPath": "$.a", "matchEquals": "{Unknown}"}, {"a": "{Unknown}"}, True),
        ({"jsonPath": "$.a.b.c", "matchEquals": "x"}, {"a": "text"}, False),
    ],
)  # fmt: skip
def test_filters(web: Line, rule: dict[str, str], document: Any, passes: bool) -> None:
    wanted = definition(authentication="UNAUTHENTICATED", authenticationConfiguration={}, filters=[rule])
    url = web.api.put_webhook(webhook=wanted)["webhook"]["url"]
    assert post(url, document) == 200
    assert bool(hooked(web)) is passes


def test_addresses(web: Line) -> None:
    for network, status in (("127.0.0.0/8", 200), ("10.0.0.0/8", 401)):
        wanted = definition(authentication="IP", authenticationConfiguration={"AllowedIPRange": network})
        assert post(web.api.put_webhook(webhook=wanted)["webhook"]["url"], {"ref": "refs/heads/main"}) == status
    assert len(hooked(web)) == 1


def test_what_is_no_webhook(web: Line, refused: Refused) -> None:
    put = web.api.put_webhook
    code, text = refused(put, webhook=definition(authentication="IP"))
    assert (code, text) == (
        "InvalidWebhookAuthenticationParametersException",
        "Optional['authenticationConfig' should contain only one property: 'AllowedIPRange']",
    )
    code, _ = refused(put, webhook=definition(filters=[{"jsonPath": "ref"}]))
    assert code == "InvalidWebhookFilterPatternException"
    assert refused(put, webhook=definition(targetPipeline="x"))[0] == "PipelineNotFoundException"
    assert refused(put, webhook=definition(targetAction="Look"))[0] == "ValidationException"
    assert web.api.list_webhooks()["webhooks"] == []
    url = put(webhook=definition())["webhook"]["url"]
    assert post(url + "0", {"ref": "refs/heads/main"}, secret=SECRET) == 404
    assert post(url, b"{", secret=SECRET) == 400
    assert hooked(web) == []


def test_a_name_keeps_its_address_until_it_is_deleted(web: Line, refused: Refused) -> None:
    first = web.api.put_webhook(webhook=definition(), tags=[{"key": "a", "value": "b"}])["webhook"]
    assert web.api.put_webhook(webhook=definition())["webhook"]["url"] == first["url"]
    assert web.api.list_tags_for_resource(resourceArn=first["arn"])["tags"] == [{"key": "a", "value": "b"}]
    for _ in range(2):
        web.api.delete_webhook(name="hook")
    assert post(first["url"], {"ref": "refs/heads/main"}, secret=SECRET) == 404
    assert web.api.put_webhook(webhook=definition())["webhook"]["url"] != first["url"]
    web.api.deregister_webhook_with_third_party(webhookName="hook")
    ask = web.api.deregister_webhook_with_third_party
    assert refused(ask, webhookName="other")[0] == "WebhookNotFoundException"


@pytest.mark.spec("codepipeline:trap-11")
def test_pages_have_members_in_capitals(web: Line) -> None:
    for name in "cab":
        web.api.put_webhook(webhook=definition(name=name))
    page = web.api.list_webhooks(MaxResults=2)
    assert [one["definition"]["name"] for one in page["webhooks"]] == ["a", "b"]
    rest = web.api.list_webhooks(MaxResults=2, NextToken=page["NextToken"])
    assert [one["definition"]["name"] for one in rest["webhooks"]] == ["c"]
    assert "NextToken" not in rest
