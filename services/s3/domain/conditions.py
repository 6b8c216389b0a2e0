"""Conditional requests. https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from services.s3.domain.errors import NoSuchKey, NotModified, PreconditionFailed, Unsupported
from services.s3.domain.model import Version


@dataclass(frozen=True, slots=True)
class Conditions:
    """Of a read. Entity tags as the client wrote them: quoted or not, several, or `*`."""

    match: str | None = None
    none_match: str | None = None
    modified_since: datetime | None = None
    unmodified_since: datetime | None = None

    @classmethod
    def of(cls, request: Mapping[str, Any], prefix: str = "") -> "Conditions":
        """From the members `<prefix>IfMatch`, … of a request."""
        return cls(
            request.get(f"{prefix}IfMatch"), request.get(f"{prefix}IfNoneMatch"),
            request.get(f"{prefix}IfModifiedSince"), request.get(f"{prefix}IfUnmodifiedSince"),
        )  # fmt: skip

    def check_read(self, version: Version) -> None:
        """Raises PreconditionFailed, NotModified."""
        etag, modified = _state(version)
        self._check_same(etag, modified)
        if self._is_unchanged(etag, modified):
            raise NotModified(etag, format_datetime(modified, usegmt=True), version.version_id)

    def check_copy(self, version: Version) -> None:
        """A copy never answers 304. Raises PreconditionFailed."""
        etag, modified = _state(version)
        self._check_same(etag, modified)
        if self._is_unchanged(etag, modified):
            raise PreconditionFailed("x-amz-copy-source-If-None-Match")

    def _check_same(self, etag: str, modified: datetime) -> None:
        if self.match is not None:
            if not _matches(self.match, etag):
                raise PreconditionFailed("If-Match")
        elif self.unmodified_since is not None and modified > self.unmodified_since:
            raise PreconditionFailed("If-Unmodified-Since")

    def _is_unchanged(self, etag: str, modified: datetime) -> bool:
        if self.none_match is not None:
            return _matches(self.none_match, etag)
        return self.modified_since is not None and modified <= self.modified_since


def check_write(request: Mapping[str, Any], key: str, current: Version | None) -> None:
    """If-None-Match: * and If-Match of PutObject, CopyObject and CompleteMultipartUpload.

    Raises PreconditionFailed, NoSuchKey, Unsupported.
    """
    none_match = request.get("IfNoneMatch")
    if none_match is not None:
        if none_match != "*":
            raise Unsupported("If-None-Match with anything but * on a write")
        if current is not None:
            raise PreconditionFailed("If-None-Match")
    check_match(request.get("IfMatch"), key, current)


def check_match(match: str | None, key: str, current: Version | None) -> None:
    """If-Match of a write or a deletion. Raises PreconditionFailed, NoSuchKey."""
    if match is None:
        return
    if current is None or current.content is None:
        raise NoSuchKey(key)
    if not _matches(match, current.content.etag):
        raise PreconditionFailed("If-Match")


def _state(version: Version) -> tuple[str, datetime]:
    """The entity tag, and the time as HTTP dates can say it: whole seconds."""
    return version.content.etag if version.content else "", version.modified_at.replace(microsecond=0)


def _matches(wanted: str, etag: str) -> bool:
    return any(_bare(tag) in ("*", etag) for tag in wanted.split(","))


def _bare(tag: str) -> str:
    return tag.strip().removeprefix("W/").strip('"')
