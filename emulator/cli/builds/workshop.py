"""What local builds need on a server: a bucket, a role, and a project for each folder. All by the public API."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from botocore.config import Config
from botocore.exceptions import ClientError

from emulator.cli.builds.buildspec import Chosen
from emulator.cli.builds.wish import Wish
from emulator.cli.reach import session
from emulator.kernel.clock import SystemClock

_NAME = "codexyz-local"
_IMAGE = "aws/codebuild/standard:7.0"
_KEPT = timedelta(days=1)
_TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "codebuild.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}  # fmt: skip
_EVERYTHING = "arn:aws:iam::aws:policy/AdministratorAccess"
_COMPUTE = ("SMALL", "MEDIUM", "LARGE", "XLARGE", "2XLARGE")


@dataclass
class Workshop:
    """A server, seen by whoever builds. account: "" for that of the credentials that are here."""

    url: str
    account: str
    region: str

    @cached_property
    def _session(self) -> Any:
        return session(self.account)

    def client(self, service: str) -> Any:
        config = Config(s3={"addressing_style": "path"}, retries={"total_max_attempts": 3})
        return self._session.client(service, endpoint_url=self.url, region_name=self.region, config=config)

    @cached_property
    def s3(self) -> Any:
        return self.client("s3")

    @cached_property
    def codebuild(self) -> Any:
        return self.client("codebuild")

    @cached_property
    def owner(self) -> str:
        """The account, by its number."""
        return str(self.client("sts").get_caller_identity()["Account"])

    @cached_property
    def bucket(self) -> str:
        """There when its name is known."""
        name = f"{_NAME}-{self.owner}-{self.region}"
        place = {} if self.region == "us-east-1" else {"LocationConstraint": self.region}
        with _already("BucketAlreadyOwnedByYou"):
            self.s3.create_bucket(Bucket=name, **({"CreateBucketConfiguration": place} if place else {}))
        return name

    @cached_property
    def role(self) -> str:
        """There when its ARN is known: local builds may do everything on the emulator."""
        iam = self.client("iam")
        with _already("EntityAlreadyExists"):
            iam.create_role(RoleName=_NAME, AssumeRolePolicyDocument=json.dumps(_TRUST))
            iam.attach_role_policy(RoleName=_NAME, PolicyArn=_EVERYTHING)
        return f"arn:aws:iam::{self.owner}:role/{_NAME}"

    def project(self, root: Path) -> str:
        """The name of the folder's project, which is there. What is asked for is said to each build."""
        name = project_name(root)
        with _already("ResourceAlreadyExistsException"):
            self.codebuild.create_project(
                name=name, description=f"codexyz build {root}"[:255], serviceRole=self.role,
                source={"type": "S3", "location": f"{self.bucket}/{name}/source.zip"},
                artifacts={"type": "NO_ARTIFACTS"},
                environment={
                    "type": "LINUX_CONTAINER", "image": _IMAGE, "computeType": "BUILD_GENERAL1_SMALL",
                },
                buildBatchConfig={"serviceRole": self.role},
            )  # fmt: skip
        return name

    def upload(self, project: str, archive: Path) -> str:
        """Where the sources are then. Older ones go: those of builds that were long ago."""
        for key in self._outdated(f"{project}/"):
            self.s3.delete_object(Bucket=self.bucket, Key=key)
        with archive.open("rb") as file:
            key = f"{project}/source/{hashlib.file_digest(file, 'sha256').hexdigest()[:32]}.zip"
            file.seek(0)
            self.s3.put_object(Bucket=self.bucket, Key=key, Body=file)
        return f"{self.bucket}/{key}"

    def _outdated(self, prefix: str) -> Iterator[str]:
        limit = SystemClock().now() - _KEPT
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=prefix):
            yield from (one["Key"] for one in page.get("Contents", ()) if one["LastModified"] < limit)


class _already:  # noqa: N801 - reads as a sentence
    """Passes over the error that says that something is there."""

    def __init__(self, code: str) -> None:
        self._code = code

    def __enter__(self) -> None: ...

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> bool:
        return isinstance(error, ClientError) and error.response["Error"]["Code"] == self._code


def project_name(root: Path) -> str:
    """The same for the same folder, whenever and on whichever server."""
    readable = re.sub(r"[^A-Za-z0-9_]+", "-", root.name).strip("-")[:60]
    digest = hashlib.sha256(str(root).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return "-".join(part for part in ("local", readable, digest) if part)


def request_of(wish: Wish, chosen: Chosen, project: str, location: str, cache: str) -> dict[str, Any]:
    """For StartBuild and StartBuildBatch. location: of the sources. cache: where its entries are."""
    bucket = location.partition("/")[0]
    asked: Mapping[str, Any] = {
        "buildspecOverride": chosen.override,
        "imageOverride": wish.image,
        "computeTypeOverride": compute_type(wish.compute),
        "privilegedModeOverride": wish.privileged,
        "debugSessionEnabled": wish.debug,
        "environmentVariablesOverride": [
            {"name": name, "value": text} for name, text in (wish.variables or {}).items()
        ],
        **_artifacts(wish, chosen, bucket, project),
    }
    return {
        "projectName": project,
        "sourceLocationOverride": location,
        "cacheOverride": {"type": "S3", "location": f"{bucket}/{cache}", "cacheNamespace": "local"},
        **{name: value for name, value in asked.items() if value},
    }


def _artifacts(wish: Wish, chosen: Chosen, bucket: str, project: str) -> Mapping[str, Any]:
    """Those of the buildspec, whether somebody wants them or not: what is wrong with them fails the build on AWS. The
    builds of a batch have buildspecs of their own, which may have none."""
    if not chosen.outline.artifacts or (wish.batch and wish.artifacts is None):
        return {}
    zipped = {
        "type": "S3", "location": bucket, "path": f"{project}/artifacts", "namespaceType": "BUILD_ID",
        "packaging": "ZIP",
    }  # fmt: skip
    more = [{**zipped, "name": f"{name}.zip", "artifactIdentifier": name} for name in chosen.outline.secondary]
    return {"artifactsOverride": {**zipped, "name": "artifacts.zip"}, "secondaryArtifactsOverride": more}


def compute_type(text: str) -> str:
    """`large` is short for BUILD_GENERAL1_LARGE."""
    short = text.upper()
    return f"BUILD_GENERAL1_{short}" if short in _COMPUTE else text
