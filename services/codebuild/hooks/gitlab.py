"""Events of GitLab. https://docs.gitlab.com/user/project/integrations/webhook_events/"""

import hmac
from collections.abc import Mapping

from services.codebuild.domain.happening import NO_COMMIT, Event, Happening
from services.codebuild.hooks.payload import Nothing, Payload, changed_files

_MERGE_REQUEST = {
    "open": Event.PULL_REQUEST_CREATED,
    "update": Event.PULL_REQUEST_UPDATED,
    "reopen": Event.PULL_REQUEST_REOPENED,
    "merge": Event.PULL_REQUEST_MERGED,
    "close": Event.PULL_REQUEST_CLOSED,
}


def verify(headers: Mapping[str, str], _body: bytes, secret: str) -> bool:
    return hmac.compare_digest(headers.get("x-gitlab-token", "").encode(), secret.encode())


def read(headers: Mapping[str, str], payload: Payload) -> Happening:
    """Raises Nothing, Malformed."""
    kind = headers.get("x-gitlab-event", "")
    readers = {
        "Push Hook": _push, "Tag Push Hook": _push, "Merge Request Hook": _merge_request, "Release Hook": _release,
        "Job Hook": _job,
    }  # fmt: skip
    if kind not in readers:
        raise Nothing(f"{kind or 'an event without a name'} starts no build")
    return readers[kind](payload)


def _push(payload: Payload) -> Happening:
    reference, after = payload.text("ref"), payload.text("after")
    if after == NO_COMMIT:
        raise Nothing(f"{reference} was deleted")
    commit = payload.word("checkout_sha") or after
    head = next((one for one in payload.each("commits") if one.word("id") == commit), Payload({}))
    kind, _, name = reference.removeprefix("refs/").partition("/")
    return Happening(
        Event.PUSH, commit, payload.text("project", "path_with_namespace"), address=_address(payload),
        trigger=f"{'tag' if kind == 'tags' else 'branch'}/{name}", head_ref=reference, actor=payload.word("user_id"),
        commit=commit, base=payload.word("before"), message=head.word("message") or None,
        files=_listed_files(payload),
    )  # fmt: skip


def _listed_files(payload: Payload) -> tuple[str, ...] | None:
    """GitLab lists 20 commits at most."""
    commits = [*payload.each("commits")]
    complete = len(commits) >= int(payload.word("total_commits_count") or 0)
    return changed_files(iter(commits)) if complete else None


def _merge_request(payload: Payload) -> Happening:
    request, name = payload.at("object_attributes"), payload.text("project", "path_with_namespace")
    action = request.text("action")
    event = _MERGE_REQUEST.get(action)
    if event is None or (event is Event.PULL_REQUEST_UPDATED and not request.word("oldrev")):
        raise Nothing(f"a merge request that has a new {action} without commits starts no build")
    number, commit = request.number("iid"), request.text("last_commit", "id")
    fork = request.word("source", "path_with_namespace") != name
    return Happening(
        event, f"refs/merge-requests/{number}/head^{{{commit}}}" if fork else commit, name,
        address=_address(payload), trigger=f"pr/{number}",
        head_ref=f"refs/heads/{request.text('source_branch')}",
        base_ref=f"refs/heads/{request.text('target_branch')}", actor=payload.word("user", "id"), commit=commit,
        message=request.word("last_commit", "message") or None, fork=fork,
        merge_commit=request.word("merge_commit_sha") if event is Event.PULL_REQUEST_MERGED else "",
    )  # fmt: skip


def _release(payload: Payload) -> Happening:
    if payload.text("action") not in ("create", "update"):
        raise Nothing("a release that is deleted starts no build")
    tag = payload.text("tag")
    return Happening(
        Event.RELEASED, tag, payload.text("project", "path_with_namespace"), address=_address(payload),
        trigger=f"tag/{tag}", head_ref=f"refs/tags/{tag}", tag=tag, release=payload.word("name"),
    )  # fmt: skip


def _job(payload: Payload) -> Happening:
    """A job of a pipeline that waits for a runner."""
    if payload.text("build_status") != "pending":
        raise Nothing(f"a job that is {payload.text('build_status')} starts no build")
    commit, branch = payload.text("sha"), payload.word("ref")
    return Happening(
        Event.WORKFLOW_JOB_QUEUED, commit, payload.text("project", "path_with_namespace"), address=_address(payload),
        trigger=f"branch/{branch}", head_ref=f"refs/heads/{branch}", actor=payload.word("user", "id"), commit=commit,
        workflow=payload.word("build_name"),
        further={
            "CODEBUILD_RUNNER_WITH_BUILDSPEC": "true",
            "CODEBUILD_WEBHOOK_JOB_ID": payload.word("build_id"),
            "CODEBUILD_WEBHOOK_RUN_ID": payload.word("pipeline_id"),
            "CODEBUILD_WEBHOOK_WORKFLOW_NAME": payload.word("build_name"),
        },
    )  # fmt: skip


def _address(payload: Payload) -> str:
    return payload.word("project", "git_http_url")
