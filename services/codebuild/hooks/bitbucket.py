"""Events of Bitbucket Cloud. https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/"""

from collections.abc import Mapping

from services.codebuild.domain.happening import NO_COMMIT, Event, Happening
from services.codebuild.hooks.payload import Nothing, Payload

_PULL_REQUEST = {
    "pullrequest:created": Event.PULL_REQUEST_CREATED,
    "pullrequest:updated": Event.PULL_REQUEST_UPDATED,
    "pullrequest:fulfilled": Event.PULL_REQUEST_MERGED,
    "pullrequest:rejected": Event.PULL_REQUEST_CLOSED,
}


def verify(_headers: Mapping[str, str], _body: bytes, secret: str) -> bool:
    """Its webhooks have no secret: who knows the address is believed."""
    return not secret


def read(headers: Mapping[str, str], payload: Payload) -> Happening:
    """Raises Nothing, Malformed."""
    kind = headers.get("x-event-key", "")
    if kind == "repo:push":
        return _push(payload)
    if kind in _PULL_REQUEST:
        return _pull_request(_PULL_REQUEST[kind], payload)
    raise Nothing(f"{kind or 'an event without a name'} starts no build")


def _push(payload: Payload) -> Happening:
    """The newest of the branches and tags that one push moved."""
    moved = [change for change in payload.each("push", "changes") if change.at("new").value is not None]
    if not moved:
        raise Nothing("what was pushed was deleted")
    new = moved[0].at("new")
    kind, name, commit = new.text("type"), new.text("name"), new.text("target", "hash")
    return Happening(
        Event.PUSH, commit, payload.text("repository", "full_name"),
        trigger=f"{'tag' if kind == 'tag' else 'branch'}/{name}",
        head_ref=f"refs/{'tags' if kind == 'tag' else 'heads'}/{name}", actor=payload.word("actor", "account_id"),
        commit=commit, base=moved[0].word("old", "target", "hash") or NO_COMMIT,
        message=new.word("target", "message") or None,
    )  # fmt: skip


def _pull_request(event: Event, payload: Payload) -> Happening:
    """Commits have short names there, so the branch is built. One of a fork is found in the fork."""
    request, name = payload.at("pullrequest"), payload.text("repository", "full_name")
    source, number = request.at("source"), request.number("id")
    branch, home = source.text("branch", "name"), source.word("repository", "full_name")
    if not home:
        raise Nothing("the repository that the pull request comes from is gone")
    return Happening(
        event, f"refs/heads/{branch}", name, address=source.word("repository", "links", "html", "href"),
        elsewhere=home != name, trigger=f"pr/{number}", head_ref=f"refs/heads/{branch}",
        base_ref=f"refs/heads/{request.text('destination', 'branch', 'name')}",
        actor=payload.word("actor", "account_id"), commit=source.word("commit", "hash"),
        base=request.word("destination", "commit", "hash"), fork=home != name,
        merge_commit=request.word("merge_commit", "hash") if event is Event.PULL_REQUEST_MERGED else "",
    )  # fmt: skip
