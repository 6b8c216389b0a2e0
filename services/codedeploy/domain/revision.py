"""Revisions: what is deployed, by where it is kept.

https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RevisionLocation.html
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Subject

_COMMIT = re.compile(r"[0-9a-fA-F]{40}")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


class RevisionKind(StrEnum):
    """AWS's revisionType."""

    S3 = "S3"
    GITHUB = "GitHub"
    STRING = "String"
    CONTENT = "AppSpecContent"


class BundleType(StrEnum):
    """The archive formats of S3 revisions; YAML and JSON are AppSpecs of Lambda and ECS."""

    TAR = "tar"
    TGZ = "tgz"
    ZIP = "zip"
    YAML = "YAML"
    JSON = "JSON"


@dataclass(frozen=True, slots=True)
class Revision:
    """Only the members of its kind are set. etag: without quotes."""

    kind: RevisionKind
    bucket: str = ""
    key: str = ""
    bundle: str = ""
    version: str = ""
    etag: str = ""
    repository: str = ""
    commit: str = ""
    content: str = ""
    sha256: str = ""

    @property
    def identity(self) -> str:
        """Equal for equal revisions."""
        known = {name: value for name, value in asdict(self).items() if name != "content"}
        return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Registered:
    """A revision that an application knows."""

    revision: Revision
    description: str
    registered_at: datetime
    first_used_at: datetime | None = None
    last_used_at: datetime | None = None


def make_s3(location: Mapping[str, str] | None) -> Revision:
    """From AWS's s3Location. Raises Invalid."""
    if not location or not location.get("bucket") or not location.get("key"):
        raise _invalid("An S3 revision needs a bucket and a key.")
    bundle = location.get("bundleType") or BundleType.TAR
    if bundle not in set(BundleType):
        raise _invalid(f"The bundle type '{bundle}' is none of tar, tgz, zip, YAML, JSON.")
    return Revision(
        RevisionKind.S3, bucket=location["bucket"], key=location["key"], bundle=bundle,
        version=location.get("version") or "", etag=(location.get("eTag") or "").strip('"'),
    )  # fmt: skip


def make_github(location: Mapping[str, str] | None) -> Revision:
    """Raises Invalid."""
    repository, commit = (location or {}).get("repository") or "", (location or {}).get("commitId") or ""
    if not _REPOSITORY.fullmatch(repository) or not _COMMIT.fullmatch(commit):
        raise _invalid("A GitHub revision needs a repository (owner/name) and a commit ID of 40 hexadecimal digits.")
    return Revision(RevisionKind.GITHUB, repository=repository, commit=commit.lower())


def make_content(kind: RevisionKind, location: Mapping[str, str] | None) -> Revision:
    """Raises Invalid."""
    content, given = (location or {}).get("content"), (location or {}).get("sha256") or ""
    if content is None and not given:
        raise _invalid(f"A revision of type {kind} needs its content.")
    digest = given.lower() if content is None else hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    if given and given.lower() != digest:
        raise _invalid("The sha256 is not the hash of the content.")
    return Revision(kind, content=content or "", sha256=digest)


def check_deployable(revision: Revision) -> Revision:
    """Whether servers can use it. Raises Invalid."""
    archive = revision.kind is RevisionKind.S3 and revision.bundle not in (BundleType.YAML, BundleType.JSON)
    if not archive and revision.kind is not RevisionKind.GITHUB:
        raise _invalid(
            "For Server deployments the revision must be a tar, tgz or zip archive in S3, or a commit on GitHub."
        )
    return revision


def _invalid(reason: str) -> Invalid:
    return Invalid(Subject.REVISION, reason)
