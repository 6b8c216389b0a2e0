"""Events of GitHub, GitHub Enterprise Server, and of servers that speak like them.

https://docs.github.com/en/webhooks/webhook-events-and-payloads
"""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping

from services.codebuild.domain.happening import NO_COMMIT, Approval, Event, Happening
from services.codebuild.hooks.payload import Nothing, Payload, changed_files

_PULL_REQUEST = {
    "opened": Event.PULL_REQUEST_CREATED,
    "synchronize": Event.PULL_REQUEST_UPDATED,
    "reopened": Event.PULL_REQUEST_REOPENED,
}
_RELEASE = {"released": Event.RELEASED, "prereleased": Event.PRERELEASED}
_ROLES = {"OWNER": "GITHUB_ADMIN", "MEMBER": "GITHUB_WRITE", "COLLABORATOR": "GITHUB_WRITE"}
_APPROVED = re.compile(r"/codebuild_run\(\s*([0-9a-f]{40})\s*\)")


def verify(headers: Mapping[str, str], body: bytes, secret: str) -> bool:
    """By the SHA-256 signature, or by the older SHA-1 one when that is all there is."""
    for header, kind in (("x-hub-signature-256", "sha256"), ("x-hub-signature", "sha1")):
        if header in headers:
            expected = f"{kind}={hmac.new(secret.encode(), body, getattr(hashlib, kind)).hexdigest()}"
            return hmac.compare_digest(expected.encode(), headers[header].encode())
    return False


def read(headers: Mapping[str, str], payload: Payload) -> Happening | Approval:
    """Raises Nothing, Malformed."""
    kind = headers.get("x-github-event", "")
    readers: dict[str, Callable[[Payload], Happening | Approval]] = {
        "push": _push, "pull_request": _pull_request, "release": _release, "workflow_job": _job,
        "issue_comment": _comment,
    }  # fmt: skip
    if kind not in readers:
        raise Nothing(f"{kind or 'an event without a name'} starts no build")
    return readers[kind](payload)


def _push(payload: Payload) -> Happening:
    reference, after = payload.text("ref"), payload.text("after")
    if payload.flag("deleted") or after == NO_COMMIT:
        raise Nothing(f"{reference} was deleted")
    commit = payload.word("head_commit", "id") or after
    kind, _, name = reference.removeprefix("refs/").partition("/")
    return Happening(
        Event.PUSH, commit, payload.text("repository", "full_name"), address=_address(payload),
        trigger=f"{'tag' if kind == 'tags' else 'branch'}/{name}", head_ref=reference,
        actor=payload.word("sender", "id"), commit=commit, base=payload.word("before"),
        message=payload.word("head_commit", "message"), files=changed_files(payload.each("commits")),
    )  # fmt: skip


def _pull_request(payload: Payload) -> Happening:
    action, request = payload.text("action"), payload.at("pull_request")
    merged = request.flag("merged")
    event = _PULL_REQUEST.get(action)
    if action == "closed":
        event = Event.PULL_REQUEST_MERGED if merged else Event.PULL_REQUEST_CLOSED
    if event is None:
        raise Nothing(f"a pull request that is {action} starts no build")
    name, number = payload.text("repository", "full_name"), request.number("number")
    return Happening(
        event, f"pr/{number}", name, address=_address(payload), trigger=f"pr/{number}",
        head_ref=f"refs/heads/{request.text('head', 'ref')}",
        base_ref=f"refs/heads/{request.text('base', 'ref')}", actor=payload.word("sender", "id"),
        commit=request.text("head", "sha"), base=request.word("base", "sha"),
        role=_ROLES.get(request.word("author_association"), "GITHUB_READ"),
        fork=request.word("head", "repo", "full_name") != name,
        merge_commit=request.word("merge_commit_sha") if merged else "",
    )  # fmt: skip


def _release(payload: Payload) -> Happening:
    event, tag = _RELEASE.get(payload.text("action")), payload.text("release", "tag_name")
    if event is None:
        raise Nothing(f"a release that is {payload.text('action')} starts no build")
    return Happening(
        event, tag, payload.text("repository", "full_name"), address=_address(payload), trigger=f"tag/{tag}",
        head_ref=f"refs/tags/{tag}", actor=payload.word("sender", "id"), tag=tag,
        release=payload.word("release", "name"),
    )  # fmt: skip


def _job(payload: Payload) -> Happening:
    """A job of GitHub Actions that waits for a runner."""
    if payload.text("action") != "queued":
        raise Nothing(f"a job that is {payload.text('action')} starts no build")
    job, repository = payload.at("workflow_job"), payload.text("repository", "full_name")
    labels = [label.value for label in job.each("labels") if isinstance(label.value, str)]
    return Happening(
        Event.WORKFLOW_JOB_QUEUED, job.text("head_sha"), repository, address=_address(payload),
        trigger=f"branch/{job.word('head_branch')}",
        head_ref=f"refs/heads/{job.word('head_branch')}", actor=payload.word("sender", "id"),
        commit=job.text("head_sha"), workflow=job.word("workflow_name"),
        further={
            "CODEBUILD_RUNNER_OWNER": repository.partition("/")[0],
            "CODEBUILD_RUNNER_REPO": repository.partition("/")[2],
            "CODEBUILD_RUNNER_REPO_DOMAIN": payload.word("repository", "html_url").partition("://")[2].partition("/")[0],
            "CODEBUILD_RUNNER_WITH_BUILDSPEC": "true",
            "CODEBUILD_WEBHOOK_JOB_ID": job.word("id"),
            "CODEBUILD_WEBHOOK_LABEL": next((one for one in labels if one.startswith("codebuild-")), ""),
            "CODEBUILD_WEBHOOK_RUN_ID": job.word("run_id"),
            "CODEBUILD_WEBHOOK_WORKFLOW_NAME": job.word("workflow_name"),
        },
    )  # fmt: skip


def _address(payload: Payload) -> str:
    return payload.word("repository", "clone_url")


def _comment(payload: Payload) -> Approval:
    """`/codebuild_run(<commit>)` below a pull request."""
    found = _APPROVED.search(payload.word("comment", "body"))
    if payload.text("action") != "created" or found is None or payload.at("issue", "pull_request").value is None:
        raise Nothing("a comment that approves no commit of a pull request starts no build")
    role = _ROLES.get(payload.word("comment", "author_association"), "GITHUB_READ")
    return Approval(f"pr/{payload.at('issue').number('number')}", found[1], role)
