"""The environment of a build, but for what its own settings add.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html
"""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from emulator.kernel.clock import to_millis
from services.codebuild.domain import handover
from services.codebuild.domain.build import Build, logs_of
from services.codebuild.domain.project import Settings
from services.codebuild.domain.requests import version_of

OUTPUT = "/codebuild/output"
_IN_PLACE = {"S3", "CODEPIPELINE", "NO_SOURCE"}


def source_folder(build: Build, identifier: str = "") -> str:
    """Where a source is laid: CODEBUILD_SRC_DIR. Checkouts of git lie below the host and path of their repository."""
    root = f"{OUTPUT}/src{build.folders[identifier]}/src"
    source = source_of(build, identifier)
    if source["type"] in _IN_PLACE:
        return root
    if source["type"] == "CODECOMMIT":
        return f"{root}/git-codecommit.{build.region}.amazonaws.com/v1/repos/{repository_of(source)}"
    parts = urlsplit(source.get("location", ""))
    path = re.sub(r"[^A-Za-z0-9._/-]", "", f"{parts.hostname or ''}{parts.path}").removesuffix(".git").strip("/")
    safe = "/".join(part for part in path.split("/") if part not in ("", ".", ".."))
    return f"{root}/{safe}" if safe else root


def repository_of(source: Settings) -> str:
    """Name of a CodeCommit repository, from any form of its clone address."""
    name: str = urlsplit(source.get("location", "")).path.partition("/v1/repos/")[2].strip("/")
    return re.sub(r"[^A-Za-z0-9._-]", "", name.removesuffix(".git")).lstrip(".") or "repository"


def source_of(build: Build, identifier: str) -> Settings:
    if not identifier:
        source: Settings = build.settings["source"]
        return source
    return next(one for one in build.settings["secondarySources"] if one["sourceIdentifier"] == identifier)


def built_in(build: Build) -> dict[str, str]:
    """CODEBUILD_* and AWS_*: what the service itself tells a build."""
    environment, region = build.settings["environment"], build.region
    found = {
        **build.told,
        "AWS_DEFAULT_REGION": region,
        "AWS_REGION": region,
        "CODEBUILD_BUILD_ARN": build.arn,
        "CODEBUILD_BUILD_ID": build.id,
        "CODEBUILD_BUILD_IMAGE": environment["image"],
        "CODEBUILD_BUILD_NUMBER": str(build.number),
        "CODEBUILD_BUILD_URL":
            f"https://{region}.console.aws.amazon.com/codebuild/home?region={region}#/builds/{build.id}/view/new",
        "CODEBUILD_CI": "true",
        "CODEBUILD_CONTAINER_NAME": "default",
        "CODEBUILD_EXECUTION_ROLE_BUILD": "",
        "CODEBUILD_GOPATH": f"{OUTPUT}/src{build.folders['']}",
        "CODEBUILD_INITIATOR": build.initiator,
        "CODEBUILD_KMS_KEY_ID": build.settings["encryptionKey"],
        "CODEBUILD_LAST_EXIT": "0",
        "CODEBUILD_LOG_PATH": logs_of(build).stream,
        "CODEBUILD_PROJECT_ARN": build.project_arn,
        "CODEBUILD_PROJECT_UUID": build.project_uuid,
        "CODEBUILD_START_TIME": str(to_millis(build.started_at)),
    }  # fmt: skip
    if build.debug:
        found["CODEBUILD_DEBUG_SESSION"] = "true"
    if build.batch:
        found["CODEBUILD_BATCH_BUILD_IDENTIFIER"] = build.batch[1]
    for identifier in build.folders:
        found |= _about_source(build, identifier)
    if build.resolved_version:
        found["CODEBUILD_RESOLVED_SOURCE_VERSION"] = build.resolved_version
    return found


def _about_source(build: Build, identifier: str) -> Mapping[str, str]:
    source, tail = source_of(build, identifier), _tail(identifier)
    version = version_of(build.settings, identifier) if identifier else build.source_version
    if source["type"] == handover.TYPE:
        version = handover.shown_version(source, version)
    found = {f"CODEBUILD_SRC_DIR{tail}": source_folder(build, identifier)}
    if "location" in source or source["type"] == handover.TYPE:
        found[f"CODEBUILD_SOURCE_REPO_URL{tail}"] = _address(source)
    if version:
        found[f"CODEBUILD_SOURCE_VERSION{tail}"] = version
    return found


def _tail(identifier: str) -> str:
    """What tells a secondary source's variables; names of a pipeline's artifacts may hold what a shell's may not."""
    return "_" + re.sub(r"\W", "_", identifier, flags=re.ASCII) if identifier else ""


def _address(source: Settings) -> str:
    location: str = source.get("location", "")
    if source["type"] == handover.TYPE:
        return ""
    return f"s3://{location.removeprefix('arn:aws:s3:::')}" if source["type"] == "S3" else location
