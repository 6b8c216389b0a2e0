"""Lookups and writes that several operations share."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from emulator import bus
from emulator.api import s3
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from services.s3 import store
from services.s3.domain import errors
from services.s3.domain.model import NULL_VERSION, Bucket, Content, Version, Versioning
from services.s3.store import buckets, objects

T = TypeVar("T")
_VERSION_ID_SIZE = 32
_LOOKS = 5


class Base(s3.Handlers):
    """What every theme needs."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _look(self, find: Callable[[Tx], T]) -> T:
        """What `find` finds and opens; again when its blob was replaced between the two."""
        for _ in range(_LOOKS):
            with suppress(FileNotFoundError), self._platform.db.read() as tx:
                return find(tx)
        with self._platform.db.read() as tx:
            return find(tx)

    def _bucket(self, tx: Tx, request: Mapping[str, Any], name: str = "", owner: str = "ExpectedBucketOwner") -> Bucket:
        """The request's bucket, or `name`. Raises NoSuchBucket, NotTheOwner."""
        name = name or request["Bucket"]
        found = buckets.find(tx, name)
        if found is None:
            raise errors.NoSuchBucket(name)
        if request.get(owner, found.account) != found.account:
            raise errors.NotTheOwner
        return found

    def _version(self, tx: Tx, bucket: Bucket, key: str, version_id: str | None, method: str = "GET") -> Version:
        """A version that has content. Raises NoSuchKey, NoSuchVersion, IsDeleteMarker, BadVersionId."""
        if version_id is None:
            found = objects.shown(tx, bucket.name, key)
            if found is None:
                raise self._missing(tx, bucket, key)
            return found
        check_version_id(version_id)
        found = objects.by_version(tx, bucket.name, key, version_id)
        if found is None:
            raise errors.NoSuchVersion(key, version_id)
        if found.content is None:
            raise errors.IsDeleteMarker(version_id, method)
        return found

    def _missing(self, tx: Tx, bucket: Bucket, key: str) -> errors.NoSuchKey:
        last = None if bucket.versioning is Versioning.NEVER else objects.newest(tx, bucket.name, key)
        return errors.NoSuchKey(key, last.version_id if last else "")

    def _put_version(self, tx: Tx, call: Call, bucket: Bucket, key: str, content: Content, reason: str) -> Version:
        """The new current version, told to whom it concerns."""
        version = self._replace(tx, bucket, key, content)
        shown = {"size": content.size, "etag": content.etag}
        self._tell_aws(tx, call, bucket, "Object Created", version, shown, {"reason": reason})
        return version

    def _replace(self, tx: Tx, bucket: Bucket, key: str, content: Content | None) -> Version:
        """A new newest version: content, or a delete marker. Without versioning it takes the place of the old one."""
        if bucket.versioning is Versioning.ENABLED:
            objects.hide(tx, bucket.name, key)
            return objects.add(tx, bucket.name, key, tx.ids.hex(_VERSION_ID_SIZE), content)
        self._drop_blob(tx, objects.drop(tx, bucket.name, key, NULL_VERSION))
        if bucket.versioning is Versioning.SUSPENDED:
            objects.hide(tx, bucket.name, key)
        return objects.add(tx, bucket.name, key, NULL_VERSION, content)

    def _drop_blob(self, tx: Tx, blob_id: str | None) -> None:
        if blob_id:
            tx.after_commit(lambda: self._platform.blobs.remove(blob_id))

    def _tell_aws(
        self, tx: Tx, call: Call, bucket: Bucket, kind: str, version: Version, shown: Mapping[str, Any],
        more: Mapping[str, Any],
    ) -> None:  # fmt: skip
        """EventBridge, when the bucket sends there.

        https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
        """
        if not bucket.event_bridge:
            return
        item = {"key": version.key, **shown, "sequencer": f"{version.seq:018X}"}
        if version.version_id != NULL_VERSION:
            item["version-id"] = version.version_id
        detail = {
            "version": "0", "bucket": {"name": bucket.name}, "object": item, "request-id": call.request_id,
            "requester": call.caller.account, "source-ip-address": "127.0.0.1", **more,
        }  # fmt: skip
        bus.publish_aws(
            tx, account=bucket.account, region=bucket.region, source="aws.s3", detail_type=kind, detail=detail,
            resources=[bucket.arn],
        )  # fmt: skip


def check_version_id(text: str) -> None:
    """Raises BadVersionId for what was never a version's id."""
    if text != NULL_VERSION and (len(text) != _VERSION_ID_SIZE or not text.isalnum()):
        raise errors.BadVersionId(text)


def answered_version(bucket: Bucket, version: Version) -> str | None:
    """The version id as answers have it: none in a bucket that never had versioning."""
    return None if bucket.versioning is Versioning.NEVER else version.version_id


__all__ = ["Base", "answered_version", "check_version_id", "store"]
