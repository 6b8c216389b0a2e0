"""The events of git servers: who may send them, and what they say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from services.codebuild.domain.happening import Approval, Happening
from services.codebuild.hooks import bitbucket, github, gitlab
from services.codebuild.hooks.payload import Malformed, Nothing, Payload, payload_of

Headers = Mapping[str, str]
"""By lower-case name."""


@dataclass(frozen=True, slots=True)
class Server:
    """A kind of git server. verify: (headers, body, secret) -> whether who sent it knows the secret. read: raises
    Nothing for what never starts a build, Malformed for what the server would not send."""

    verify: Callable[[Headers, bytes, str], bool]
    read: Callable[[Headers, Payload], Happening | Approval]


_SERVERS = {
    "GITHUB": Server(github.verify, github.read),
    "GITHUB_ENTERPRISE": Server(github.verify, github.read),
    "GITLAB": Server(gitlab.verify, gitlab.read),
    "GITLAB_SELF_MANAGED": Server(gitlab.verify, gitlab.read),
    "BITBUCKET": Server(bitbucket.verify, bitbucket.read),
}


def server_of(source: str) -> Server:
    """source: type of a project's, one that may have a webhook."""
    return _SERVERS[source]


__all__ = ["Headers", "Malformed", "Nothing", "Payload", "Server", "payload_of", "server_of"]
