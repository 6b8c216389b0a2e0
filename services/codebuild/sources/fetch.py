"""Brings one source here, whatever its type."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from emulator.api import s3
from emulator.blobs import Slice
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.domain import handover
from services.codebuild.domain.build import Build
from services.codebuild.domain.places import place
from services.codebuild.domain.requests import version_of
from services.codebuild.domain.variables import source_of
from services.codebuild.sources import git
from services.codebuild.sources.tree import EmptyTree, FolderTree, SourceError, Tree, ZipTree, checked
from services.codebuild.streams import beginning, saved


@dataclass(frozen=True, slots=True)
class Fetched:
    """tree: can be read until the context ends. version: the commit or revision, "" where a source has none."""

    tree: Tree
    version: str = ""


@contextmanager
def fetch(platform: Platform, build: Build, identifier: str) -> Iterator[Fetched]:
    """identifier: "" for the primary source. Raises SourceError."""
    with tempfile.TemporaryDirectory(prefix="codexyz-source-") as folder:
        try:
            found = _fetch(platform, build, identifier, Path(folder))
        except AwsError as error:
            where = f"secondary source {identifier}" if identifier else "primary source"
            raise SourceError(f"{error.wire_code}: {error.message} for {where}") from error
        try:
            yield found
        finally:
            found.tree.close()


def _fetch(platform: Platform, build: Build, identifier: str, folder: Path) -> Fetched:
    source, version = source_of(build, identifier), version_of(build.settings, identifier)
    kind = source["type"]
    if kind == "NO_SOURCE":
        return Fetched(EmptyTree())
    client = _s3(platform, build)
    if kind == handover.TYPE:
        bucket, key = place(handover.zip_of(source, version))
        return Fetched(_zip(client, {"Bucket": bucket, "Key": key}, folder), handover.revision_of(version))
    if kind == "S3":
        bucket, key = place(source["location"])
        if not key or key.endswith("/"):
            return Fetched(_prefix(client, bucket, key, folder))
        wanted: s3.GetObjectRequest = {"Bucket": bucket, "Key": key}
        if version:
            wanted["VersionId"] = version
        return Fetched(_zip(client, wanted, folder))
    known = "" if identifier else build.resolved_version
    root, commit = git.clone(platform, build, source, version, folder, known)
    return Fetched(FolderTree(root), commit)


def read_object(platform: Platform, build: Build, arn: str, most: int) -> bytes:
    """The first bytes of an object, such as a buildspec. Raises AwsError."""
    bucket, key = place(arn.strip())
    body = _read(_s3(platform, build), {"Bucket": bucket, "Key": key})
    return beginning(body, most)


def _s3(platform: Platform, build: Build) -> s3.Client:
    return platform.client(
        s3.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
    )


def _read(client: s3.Client, request: s3.GetObjectRequest) -> Slice:
    body: Slice = client.get_object(request)["Body"]
    return body


def _zip(client: s3.Client, request: s3.GetObjectRequest, folder: Path) -> Tree:
    return ZipTree(saved(_read(client, request), folder / "source.zip"))


def _prefix(client: s3.Client, bucket: str, prefix: str, folder: Path) -> Tree:
    """Every object below a prefix, as a file."""
    root, token = folder / "tree", ""
    root.mkdir()
    while True:
        request: s3.ListObjectsV2Request = {"Bucket": bucket, "Prefix": prefix}
        if token:
            request["ContinuationToken"] = token
        found = client.list_objects_v2(request)
        for item in found.get("Contents", []):
            name = item["Key"].removeprefix(prefix)
            if name and not name.endswith("/"):
                _save(_read(client, {"Bucket": bucket, "Key": item["Key"]}), root / checked(name))
        token = found.get("NextContinuationToken", "")
        if not token:
            return FolderTree(root)


def _save(body: Slice, target: Path) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        saved(body, target)
    except OSError as error:  # one key is the folder of another, or a name is too long
        raise SourceError(f"cannot write {target.name}: {error.strerror}") from error
