"""Webhooks: which events of a git server start a build of a project.

https://docs.aws.amazon.com/codebuild/latest/APIReference/API_Webhook.html
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from services.codebuild.domain.errors import Refused
from services.codebuild.domain.happening import Event, Happening

Search = Callable[[str, str], bool]
"""(pattern, text) -> whether the regular expression is found in the text."""

SOURCES = ("GITHUB", "GITHUB_ENTERPRISE", "GITLAB", "GITLAB_SELF_MANAGED", "BITBUCKET")
PLACEHOLDER = "CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION"
"""Source location of a project whose webhook is for all repositories of an organization."""

_GITHUB = ("GITHUB", "GITHUB_ENTERPRISE")
_GITLAB = ("GITLAB", "GITLAB_SELF_MANAGED")
_ONLY_FOR = {
    Event.PULL_REQUEST_REOPENED: (*_GITHUB, *_GITLAB),
    Event.RELEASED: (*_GITHUB, *_GITLAB),
    Event.PRERELEASED: _GITHUB,
    Event.WORKFLOW_JOB_QUEUED: (*_GITHUB, *_GITLAB),
}
_SCOPES = {"GITHUB_ORGANIZATION": _GITHUB, "GITHUB_GLOBAL": _GITHUB, "GITLAB_GROUP": _GITLAB}
_TRUSTED = ("GITHUB_WRITE", "GITHUB_MAINTAIN", "GITHUB_ADMIN")


class Kind(StrEnum):
    """Of filters."""

    EVENT = "EVENT"
    BASE_REF = "BASE_REF"
    HEAD_REF = "HEAD_REF"
    ACTOR_ACCOUNT_ID = "ACTOR_ACCOUNT_ID"
    FILE_PATH = "FILE_PATH"
    COMMIT_MESSAGE = "COMMIT_MESSAGE"
    WORKFLOW_NAME = "WORKFLOW_NAME"
    TAG_NAME = "TAG_NAME"
    RELEASE_NAME = "RELEASE_NAME"
    REPOSITORY_NAME = "REPOSITORY_NAME"
    ORGANIZATION_NAME = "ORGANIZATION_NAME"


@dataclass(frozen=True, slots=True)
class Filter:
    """pattern: a list of events for EVENT, otherwise a regular expression. exclude: the event must not match it."""

    kind: Kind
    pattern: str
    exclude: bool = False

    @property
    def events(self) -> tuple[str, ...]:
        return tuple(name.strip() for name in self.pattern.split(","))


Groups = tuple[tuple[Filter, ...], ...]


@dataclass(frozen=True, slots=True)
class Webhook:
    """token: names it in its address, and is secret. secret: what events are signed with, "" where servers cannot.
    branch: pattern of `branchFilter`. scope, policy: documents as the API names them."""

    account: str
    region: str
    project: str
    token: str
    secret: str
    secret_at: datetime
    groups: Groups = ()
    branch: str = ""
    build_type: str = "BUILD"
    manual: bool = False
    scope: Mapping[str, Any] = field(default_factory=dict)
    policy: Mapping[str, Any] = field(default_factory=dict)

    @property
    def asks_about_commits(self) -> bool:
        """Whether it asks what not every event says."""
        return any(one.kind in (Kind.FILE_PATH, Kind.COMMIT_MESSAGE) for group in self.groups for one in group)


def check(webhook: Webhook, source: str, is_pattern: Callable[[str], bool]) -> None:
    """The rules beyond the model. source: type of the project's. Raises Refused."""
    if source not in SOURCES:
        raise Refused(f"Invalid project source: webhooks are not supported for source type {source}")
    if webhook.manual and source not in _GITHUB:
        raise Refused("Invalid webhook: manualCreation is available for GitHub only")
    scope = webhook.scope.get("scope")
    if scope and source not in _SCOPES[scope]:
        raise Refused(f"Invalid scope configuration: {scope} is not supported for source type {source}")
    if webhook.branch and webhook.groups:
        raise Refused("Invalid webhook: branchFilter and filterGroups cannot be used together")
    if webhook.branch and not is_pattern(webhook.branch):
        raise Refused(f"Invalid branch filter: {webhook.branch} is not a regular expression")
    for group in webhook.groups:
        _check_group(group, source, scoped=bool(scope), is_pattern=is_pattern)


def _check_group(group: Sequence[Filter], source: str, *, scoped: bool, is_pattern: Callable[[str], bool]) -> None:
    if not any(one.kind is Kind.EVENT for one in group):
        raise Refused("Invalid filter group: it needs at least one filter of type EVENT")
    for one in group:
        if one.kind is Kind.EVENT:
            _check_events(one, source)
        elif not is_pattern(one.pattern):
            raise Refused(f"Invalid webhook filter: {one.pattern} is not a regular expression")
        if one.kind in (Kind.REPOSITORY_NAME, Kind.ORGANIZATION_NAME) and not scoped:
            raise Refused(f"Invalid webhook filter: {one.kind} needs a scope configuration")


def _check_events(one: Filter, source: str) -> None:
    for name in one.events:
        if name not in set(Event):
            raise Refused(f"Invalid webhook filter: there is no event {name}")
        if source not in _ONLY_FOR.get(Event(name), SOURCES):
            raise Refused(f"Invalid webhook filter: {name} is not supported for source type {source}")


def wants(webhook: Webhook, happening: Happening, search: Search) -> bool:
    """Whether the event starts a build: when any of its filter groups says so, each of whose filters must."""
    if webhook.groups:
        return any(all(_passes(one, happening, search) for one in group) for group in webhook.groups)
    if happening.event is not Event.PUSH and not happening.event.of_pull_request:
        return False
    branch = happening.head_ref.removeprefix("refs/heads/")
    return not webhook.branch or search(webhook.branch, branch)


def _passes(one: Filter, happening: Happening, search: Search) -> bool:
    if one.kind is Kind.EVENT:
        found = happening.event in one.events
    else:
        found = any(search(one.pattern, value) for value in _values(one.kind, happening))
    return found is not one.exclude


def _values(kind: Kind, happening: Happening) -> Sequence[str]:
    """What a pattern is looked for in; nothing where the event has no such thing. One that fits is enough, so a filter
    that excludes paths excludes an event as soon as one of its files fits."""
    if kind is Kind.FILE_PATH:
        return happening.files or ()
    found = {
        Kind.ACTOR_ACCOUNT_ID: happening.actor,
        Kind.HEAD_REF: happening.head_ref,
        Kind.BASE_REF: happening.base_ref,
        Kind.COMMIT_MESSAGE: happening.message or "",
        Kind.TAG_NAME: happening.tag,
        Kind.RELEASE_NAME: happening.release,
        Kind.WORKFLOW_NAME: happening.workflow,
        Kind.REPOSITORY_NAME: happening.name,
        Kind.ORGANIZATION_NAME: happening.organization,
    }
    return (found[kind],) if found[kind] else ()


def is_foreign(webhook: Webhook, location: str, happening: Happening) -> bool:
    """Whether the event is about a repository that is none of the project's. location: of the project's source."""
    if webhook.scope.get("scope") == "GITHUB_GLOBAL":
        return False
    if webhook.scope:
        return not f"{happening.repository}/".lower().startswith(f"{webhook.scope['name']}/".lower())
    return not _path(location).lower().endswith(f"/{happening.repository}".lower())


def _path(location: str) -> str:
    return "/" + location.partition("://")[2].rstrip("/").removesuffix(".git")


def needs_approval(webhook: Webhook, happening: Happening) -> bool:
    """Whether a pull request waits for somebody trusted to say that it may be built."""
    rule = webhook.policy.get("requiresCommentApproval", "DISABLED")
    asked = rule == "ALL_PULL_REQUESTS" or (rule == "FORK_PULL_REQUESTS" and happening.fork)
    return asked and happening.event.of_pull_request and not is_trusted(webhook, happening.role)


def is_trusted(webhook: Webhook, role: str) -> bool:
    return role in webhook.policy.get("approverRoles", _TRUSTED)
