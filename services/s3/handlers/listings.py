"""Listings of objects and of their versions."""

from typing import Any

from emulator.api import s3
from emulator.gateway.call import Call
from emulator.kernel import page
from services.s3.domain import errors
from services.s3.domain.model import Version
from services.s3.handlers.base import Base
from services.s3.store import listing, objects
from services.s3.translate import encoder, listed_out, owner_out

_MOST = 1000


class Listings(Base):
    """ListObjects, ListObjectsV2, ListObjectVersions."""

    def list_objects_v2(self, call: Call, request: s3.ListObjectsV2Request) -> s3.ListObjectsV2Output:
        token = request.get("ContinuationToken")
        try:
            after = page.decode(token) if token else request.get("StartAfter", "")
        except page.BadToken as error:
            raise errors.InvalidArgument("The continuation token provided is incorrect") from error
        answer, found = self._listing(call, request, after)
        answer["KeyCount"] = found.count
        for name in ("ContinuationToken", "StartAfter"):
            if request.get(name):
                answer[name] = request[name]
        if found.next:
            answer["NextContinuationToken"] = page.encode(found.next)
        return answer  # type: ignore[return-value]

    def list_objects(self, call: Call, request: s3.ListObjectsRequest) -> s3.ListObjectsOutput:
        marker = request.get("Marker", "")
        answer, found = self._listing(call, request, marker)
        answer["Marker"] = encoder(request)(marker)
        if found.next and request.get("Delimiter"):
            answer["NextMarker"] = encoder(request)(found.next)
        return answer  # type: ignore[return-value]

    def _listing(self, call: Call, request: Any, after: str) -> tuple[dict[str, Any], listing.Listing]:
        bucket, encode = self._bucket(call.tx, request), encoder(request)
        limit = min(request.get("MaxKeys", _MOST), _MOST)
        if limit < 0:
            raise errors.InvalidArgument("max-keys cannot be negative", "maxKeys", str(limit))
        prefix, delimiter = request.get("Prefix", ""), request.get("Delimiter", "")
        found = (
            listing.shown(call.tx, bucket.name, prefix=prefix, delimiter=delimiter, after=after, limit=limit)
            if limit
            else listing.Listing()
        )
        return {
            **_echo(request, limit),
            "IsTruncated": bool(found.next),
            "Contents": [listed_out(version, encode) for version in found.versions],
            "CommonPrefixes": [{"Prefix": encode(one)} for one in found.prefixes],
        }, found

    def list_object_versions(self, call: Call, request: s3.ListObjectVersionsRequest) -> s3.ListObjectVersionsOutput:
        bucket, encode = self._bucket(call.tx, request), encoder(request)
        limit = min(request.get("MaxKeys", _MOST), _MOST)
        key, version_id = request.get("KeyMarker", ""), request.get("VersionIdMarker", "")
        if version_id and not key:
            raise errors.InvalidArgument("A version-id marker cannot be specified without a key marker.")
        marker = objects.by_version(call.tx, bucket.name, key, version_id) if version_id else None
        delimiter = request.get("Delimiter", "")
        position = (key, marker.seq if marker else 0)
        if delimiter and key.endswith(delimiter) and not version_id:
            position = (key + "\U0010ffff", 0)
        found, prefixes, more = listing.versions(
            call.tx, bucket.name, prefix=request.get("Prefix", ""), delimiter=delimiter, after=position, limit=limit
        )
        shown = [(one, self._is_latest(call, one)) for one in found]
        answer: dict[str, Any] = {
            **_echo(request, limit), "IsTruncated": more, "KeyMarker": encode(key), "VersionIdMarker": version_id,
            "Versions": [
                {**listed_out(one, encode), **_version_part(one, bucket.account, latest)}
                for one, latest in shown if one.content is not None
            ],
            "DeleteMarkers": [
                {"Key": encode(one.key), "LastModified": one.modified_at, **_version_part(one, bucket.account, latest)}
                for one, latest in shown if one.content is None
            ],
            "CommonPrefixes": [{"Prefix": encode(one)} for one in prefixes],
        }  # fmt: skip
        if more:
            last = found[-1].key if found else ""
            if prefixes and prefixes[-1] > last:
                answer["NextKeyMarker"] = encode(prefixes[-1])
            else:
                answer |= {"NextKeyMarker": encode(last), "NextVersionIdMarker": found[-1].version_id}
        return answer  # type: ignore[return-value]

    def _is_latest(self, call: Call, version: Version) -> bool:
        newest = objects.newest(call.tx, version.bucket, version.key)
        return newest is not None and newest.seq == version.seq


def _version_part(version: Version, account: str, latest: bool) -> dict[str, Any]:
    return {"VersionId": version.version_id, "IsLatest": latest, "Owner": owner_out(account)}


def _echo(request: Any, limit: int) -> dict[str, Any]:
    encode = encoder(request)
    shape: dict[str, Any] = {"Name": request["Bucket"], "Prefix": encode(request.get("Prefix", "")), "MaxKeys": limit}
    if request.get("Delimiter"):
        shape["Delimiter"] = encode(request["Delimiter"])
    if request.get("EncodingType"):
        shape["EncodingType"] = request["EncodingType"]
    return shape
