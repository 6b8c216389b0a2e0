"""What git servers send, as small as it may be."""

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SHA, BEFORE = "a" * 40, "b" * 40
ZEROS = "0" * 40
_SECONDS = 30.0


def github_push(ref: Any = "refs/heads/main", **changes: Any) -> dict[str, Any]:
    commit = {"id": SHA, "message": "Fix it", "added": ["src/new.py"], "modified": ["README.md"], "removed": []}
    return {
        "ref": ref, "before": BEFORE, "after": SHA, "created": False, "deleted": False, "head_commit": commit,
        "commits": [commit], "repository": {"full_name": "ann/app", "clone_url": "https://github.com/ann/app.git"},
        "sender": {"id": 4711, "login": "ann"}, **changes,
    }  # fmt: skip


def github_pull_request(action: str = "opened", **changes: Any) -> dict[str, Any]:
    request = {
        "number": 7, "merged": False, "author_association": "NONE",
        "head": {"ref": "topic", "sha": SHA, "repo": {"full_name": "ann/app"}},
        "base": {"ref": "main", "sha": BEFORE}, **changes,
    }  # fmt: skip
    repository = {"full_name": "ann/app", "clone_url": "https://github.com/ann/app.git"}
    return {"action": action, "pull_request": request, "repository": repository, "sender": {"id": 4711}}


def github_release(action: str = "released") -> dict[str, Any]:
    release = {"tag_name": "v1.2", "name": "The second"}
    return {"action": action, "release": release, "repository": {"full_name": "ann/app"}, "sender": {"id": 4711}}


def gitlab_push(**changes: Any) -> dict[str, Any]:
    commit = {"id": SHA, "message": "Fix it", "added": ["a.txt"], "modified": [], "removed": []}
    return {
        "ref": "refs/heads/main", "before": BEFORE, "after": SHA, "checkout_sha": SHA, "user_id": 4711,
        "project": {"path_with_namespace": "ann/app"}, "commits": [commit], "total_commits_count": 1, **changes,
    }  # fmt: skip


def gitlab_merge_request(action: str, **changes: Any) -> dict[str, Any]:
    request = {
        "iid": 7, "action": action, "source_branch": "topic", "target_branch": "main", "oldrev": BEFORE,
        "last_commit": {"id": SHA, "message": "Fix it"}, "source": {"path_with_namespace": "ann/app"}, **changes,
    }  # fmt: skip
    return {"project": {"path_with_namespace": "ann/app"}, "user": {"id": 4711}, "object_attributes": request}


def bitbucket_push() -> dict[str, Any]:
    new = {"type": "branch", "name": "main", "target": {"hash": SHA, "message": "Fix it"}}
    change = {"new": new, "old": {"target": {"hash": BEFORE}}}
    return {
        "push": {"changes": [change]}, "repository": {"full_name": "ann/app"}, "actor": {"account_id": "557058:c0"}
    }  # fmt: skip


def bitbucket_pull_request(home: str = "ann/app") -> dict[str, Any]:
    source = {
        "branch": {"name": "topic"}, "commit": {"hash": SHA[:12]},
        "repository": {"full_name": home, "links": {"html": {"href": f"https://bitbucket.org/{home}"}}},
    }  # fmt: skip
    destination = {"branch": {"name": "main"}, "commit": {"hash": BEFORE[:12]}}
    request = {"id": 7, "source": source, "destination": destination, "merge_commit": {"hash": "c" * 12}}
    return {"pullrequest": request, "repository": {"full_name": "ann/app"}, "actor": {"account_id": "557058:c0"}}


def until(reached: Callable[[], bool], shown: Callable[[], Any]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not reached():
        assert time.monotonic() < deadline, shown()
        time.sleep(0.02)


@dataclass
class Hook:
    """A webhook as the git server knows it."""

    address: str
    secret: str = ""
    agent: str = "GitHub-Hookshot/044aadd"

    def github(self, event: str, payload: dict[str, Any], **headers: str) -> dict[str, Any]:
        """Sends it, signed. Returns the answer."""
        body = json.dumps(payload).encode()
        signature = hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        signed = {"X-Hub-Signature-256": f"sha256={signature}", "X-GitHub-Event": event}
        return self.send(body, **{**signed, **headers})

    def gitlab(self, event: str, payload: dict[str, Any]) -> dict[str, Any]:
        headers = {"X-Gitlab-Event": event, "X-Gitlab-Token": self.secret}
        return self.send(json.dumps(payload).encode(), **headers)

    def bitbucket(self, event: str, payload: dict[str, Any]) -> dict[str, Any]:
        return self.send(json.dumps(payload).encode(), **{"X-Event-Key": event})

    def send(self, body: bytes, **headers: str) -> dict[str, Any]:
        everywhere = {"User-Agent": self.agent, "Content-Type": "application/json"}
        request = Request(self.address, data=body, headers={**everywhere, **headers}, method="POST")
        with urlopen(request, timeout=10) as reply:
            found: dict[str, Any] = json.loads(reply.read())
        return found

    def refused(self, body: bytes, **headers: str) -> int:
        """The status with which it is refused."""
        try:
            self.send(body, **headers)
        except HTTPError as error:
            return error.code
        raise AssertionError("it was taken")

    def deliveries(self) -> list[dict[str, Any]]:
        with urlopen(self.address, timeout=10) as reply:
            found: list[dict[str, Any]] = json.loads(reply.read())
        return found

    def outcome(self, answer: dict[str, Any]) -> str:
        """What became of a delivery, once that is decided."""
        deadline = time.monotonic() + _SECONDS
        while True:
            found = next(one for one in self.deliveries() if one["id"] == answer["deliveryId"])
            if found["state"] in ("answered", "held"):
                return str(found["outcome"])
            assert time.monotonic() < deadline, found
            time.sleep(0.02)

    def build_of(self, answer: dict[str, Any]) -> str:
        """The id of the build that it started."""
        outcome = self.outcome(answer)
        assert outcome.startswith("started "), outcome
        return outcome.removeprefix("started ")
