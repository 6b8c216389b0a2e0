"""Restores the cache of a build before it begins and saves it afterwards. What goes wrong is told and harms nothing."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from emulator.api import s3
from emulator.blobs import Incoming, Slice
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.buildspec import Buildspec
from services.codebuild.cache.archive import BadArchive, pack, unpack
from services.codebuild.cache.keys import NoKey, expand
from services.codebuild.domain.build import Build
from services.codebuild.domain.caching import CachePlace
from services.codebuild.domain.variables import built_in
from services.codebuild.running.environment import plain_variables
from services.codebuild.store import caches
from services.codebuild.streams import saved


@dataclass(slots=True)
class CacheKeeper:
    """notes: what people should know."""

    platform: Platform
    build: Build
    spec: Buildspec
    notes: list[str] = field(default_factory=list)

    def restore(self, source: Path) -> dict[str, Incoming]:
        """Tars for the task's inputs, by their names. source: tar of the primary source."""
        place = CachePlace.of(self.build, self.spec.cache.paths)
        if place is None or self.spec.cache.action == "save":
            return {}
        try:
            with tempfile.TemporaryDirectory(prefix="codexyz-cache-") as folder:
                archive = self._find(place, source, Path(folder))
                return {} if archive is None else unpack(self.platform.blobs, archive)
        except (AwsError, NoKey, BadArchive) as error:
            self.notes.append(f"Unable to restore the cache: {error}")
            return {}

    def save(self, source: Path, tars: Mapping[str, Path]) -> None:
        """tars: what was brought back for it."""
        place = CachePlace.of(self.build, self.spec.cache.paths)
        if place is None or self.spec.cache.action == "restore":
            return
        archive = pack(self.platform.blobs, dict(tars))
        try:
            self._save(place, archive, source)
        except (AwsError, NoKey) as error:
            self.notes.append(f"Unable to save the cache: {error}")
        finally:
            archive.discard()

    def _find(self, place: CachePlace, source: Path, folder: Path) -> Path | None:
        """folder: for what has to be brought here."""
        if place.local:
            with self.platform.db.read() as tx:
                blob = caches.find(tx, place.local)
            found = None if blob is None else self.platform.blobs.path(blob)
        else:
            found = next((path for key in self._keys(place, source) if (path := self._get(place, key, folder))), None)
        self.notes.append("No cache found" if found is None else "Restored cache")
        return found

    def _keys(self, place: CachePlace, source: Path) -> Iterator[str]:
        """Of entries in S3, in the order in which they are tried. Fallback keys are beginnings; the newest that fits
        comes first."""
        yield place.key(self._expanded(self.spec.cache.key or "", source))
        for fallback in self.spec.cache.fallback_keys if self.spec.cache.key else ():
            prefix = place.key(self._expanded(fallback, source) or "\0")
            answer = self._s3().list_objects_v2({"Bucket": place.bucket, "Prefix": prefix})
            newest = sorted(answer.get("Contents", []), key=lambda one: one["LastModified"], reverse=True)
            yield from (one["Key"] for one in newest)

    def _get(self, place: CachePlace, key: str, folder: Path) -> Path | None:
        try:
            body: Slice = self._s3().get_object({"Bucket": place.bucket, "Key": key})["Body"]
        except AwsError as error:
            if error.wire_code != "NoSuchKey":
                raise
            return None
        return saved(body, folder / "archive")

    def _save(self, place: CachePlace, archive: Incoming, source: Path) -> None:
        if place.local:
            blob = self.platform.blobs.keep(archive)
            with self.platform.db.write() as tx:
                old = caches.put(tx, place.local, self.build.project_uuid, blob)
            if old is not None:
                self.platform.blobs.remove(old)
            return
        key = place.key(self._expanded(self.spec.cache.key or "", source))
        request: s3.PutObjectRequest = {"Bucket": place.bucket, "Key": key, "Body": archive}
        if self.spec.cache.key:  # what was saved under a key stays
            request["IfNoneMatch"] = "*"
        try:
            self._s3().put_object(request)
        except AwsError as error:
            if error.wire_code != "PreconditionFailed":
                raise
            self.notes.append("The cache has an entry of this key already")

    def _expanded(self, text: str, source: Path) -> str:
        return expand(text, {**built_in(self.build), **plain_variables(self.build, self.spec)}, source)

    def _s3(self) -> s3.Client:
        return self.platform.client(
            s3.Client, account=self.build.account, region=self.build.region,
            principal=self.build.settings["serviceRole"],
        )  # fmt: skip
