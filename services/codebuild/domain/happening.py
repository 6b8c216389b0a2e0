"""What a git server told, in words that all servers share, and what that makes of a build.

https://docs.aws.amazon.com/codebuild/latest/userguide/webhooks.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

NO_COMMIT = "0" * 40


class Event(StrEnum):
    """As the patterns of EVENT filters name them."""

    PUSH = "PUSH"
    PULL_REQUEST_CREATED = "PULL_REQUEST_CREATED"
    PULL_REQUEST_UPDATED = "PULL_REQUEST_UPDATED"
    PULL_REQUEST_REOPENED = "PULL_REQUEST_REOPENED"
    PULL_REQUEST_MERGED = "PULL_REQUEST_MERGED"
    PULL_REQUEST_CLOSED = "PULL_REQUEST_CLOSED"
    RELEASED = "RELEASED"
    PRERELEASED = "PRERELEASED"
    WORKFLOW_JOB_QUEUED = "WORKFLOW_JOB_QUEUED"

    @property
    def of_pull_request(self) -> bool:
        return self.startswith("PULL_REQUEST_")


@dataclass(frozen=True, slots=True)
class Happening:
    """version: what to build. repository: `owner/name`. address: from which to clone what is to be built. elsewhere:
    whether that is not the repository itself.

    commit, base: the two ends of a pull request, or after and before a push. message: of the head commit; files: paths
    that changed; None: the server did not say. role: what the author may do in the repository, as approver roles call
    it, "" when unknown. fork: whether a pull request comes from another repository. further: variables of their own.
    """

    event: Event
    version: str
    repository: str
    trigger: str
    address: str = ""
    elsewhere: bool = False
    head_ref: str = ""
    base_ref: str = ""
    actor: str = ""
    commit: str = ""
    base: str = ""
    message: str | None = None
    files: tuple[str, ...] | None = None
    tag: str = ""
    release: str = ""
    workflow: str = ""
    role: str = ""
    fork: bool = False
    merge_commit: str = ""
    further: Mapping[str, str] = field(default_factory=dict)

    @property
    def organization(self) -> str:
        return self.repository.rpartition("/")[0]

    @property
    def name(self) -> str:
        """Of the repository, without its owner."""
        return self.repository.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Approval:
    """A comment that lets a pull request be built. role: of who wrote it. commit: that was looked at."""

    trigger: str
    commit: str
    role: str


def variables_of(happening: Happening) -> dict[str, str]:
    """CODEBUILD_WEBHOOK_* of the build."""
    found = {
        "ACTOR_ACCOUNT_ID": happening.actor,
        "BASE_REF": happening.base_ref,
        "EVENT": happening.event.value,
        "HEAD_REF": happening.head_ref,
        "PREV_COMMIT": happening.base if happening.event is Event.PUSH else "",
        "TRIGGER": happening.trigger,
    }
    if happening.merge_commit:
        found["MERGE_COMMIT"] = happening.merge_commit
    return {**{f"CODEBUILD_WEBHOOK_{name}": value for name, value in found.items()}, **happening.further}


def request_of(project: str, happening: Happening, *, moved: bool) -> dict[str, str]:
    """The StartBuild request, or that of StartBuildBatch. moved: whether the source is not where the project says."""
    request = {"projectName": project, "sourceVersion": happening.version}
    return {**request, "sourceLocationOverride": happening.address} if moved else request
