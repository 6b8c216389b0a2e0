"""A project and the rules that its settings keep.

Settings are documents in the API's own member names: most members only pass through, and a build takes a snapshot of
all of them. What the build acts on is read from them by `domain.build`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from emulator.kernel.arn import Arn
from services.codebuild.domain.errors import Refused
from services.codebuild.domain.place_rules import check_place

Settings = Mapping[str, Any]
"""Members of CreateProject that say how to build, as the API names them."""

SETTING_NAMES = (
    "description", "source", "secondarySources", "sourceVersion", "secondarySourceVersions", "artifacts",
    "secondaryArtifacts", "cache", "environment", "serviceRole", "timeoutInMinutes", "queuedTimeoutInMinutes",
    "encryptionKey", "tags", "vpcConfig", "badge", "logsConfig", "fileSystemLocations", "buildBatchConfig",
    "concurrentBuildLimit", "autoRetryLimit",
)  # fmt: skip
ACCOUNT_LIMIT = 60
"""Builds that may run at the same time in one account and region."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9\-_]{1,149}\Z")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_]{1,127}\Z")
_ARTIFACT_NAME = re.compile(r"[A-Za-z0-9_.@-]{1,128}\Z")  # of a pipeline
_TAG = re.compile(r"[\w\s.:/=@+\-]*\Z")
_NO_LOCATION = {"CODEPIPELINE", "NO_SOURCE"}
_REPORTING = {"GITHUB", "GITHUB_ENTERPRISE", "GITLAB", "GITLAB_SELF_MANAGED", "BITBUCKET"}
_WITHOUT_BADGE = {"S3", "CODEPIPELINE", "NO_SOURCE"}


@dataclass(frozen=True, slots=True)
class Project:
    """uuid: what CODEBUILD_PROJECT_UUID, badge and cache are named after."""

    account: str
    region: str
    name: str
    uuid: str
    settings: Settings
    created_at: datetime
    modified_at: datetime
    visibility: str = "PRIVATE"
    alias: str = ""
    access_role: str = ""
    cache_generation: int = 0

    @property
    def arn(self) -> str:
        return project_arn(self.account, self.region, self.name)

    def public_address(self, uuid: str) -> str:
        """Where the world may look at a build of a public project, "" for a private one."""
        if self.visibility != "PUBLIC_READ":
            return ""
        return f"https://{self.region}.codebuild.aws.amazon.com/project/{self.alias}/build/{uuid}"


def project_arn(account: str, region: str, name: str) -> str:
    return str(Arn("codebuild", region, account, f"project/{name}"))


def name_of(text: str) -> str:
    """A project is named by its name or its ARN."""
    return text.rpartition(":project/")[2] if text.startswith("arn:") else text


def check_name(name: str) -> None:
    """Raises Refused."""
    if not _NAME.match(name):
        raise Refused(f"Invalid project name: {name}. Only alphanumeric characters, dash, and underscore are supported")


def with_defaults(name: str, account: str, region: str, given: Settings) -> Settings:
    """The settings as CreateProject echoes them."""
    settings = {
        "timeoutInMinutes": 60,
        "queuedTimeoutInMinutes": 480,
        "cache": {"type": "NO_CACHE"},
        "badge": {"badgeEnabled": False},
        "encryptionKey": f"arn:aws:kms:{region}:{account}:alias/aws/s3",
        "tags": [],
        "secondarySources": [],
        "secondaryArtifacts": [],
        **given,
    }
    settings["source"] = _source_defaults(settings["source"])
    settings["secondarySources"] = [_source_defaults(source) for source in settings["secondarySources"]]
    settings["artifacts"] = artifacts_defaults(name, settings["artifacts"])
    settings["secondaryArtifacts"] = [artifacts_defaults(name, one) for one in settings["secondaryArtifacts"]]
    settings["environment"] = environment_defaults(settings["environment"])
    return settings


def _source_defaults(source: Settings) -> Settings:
    return {"insecureSsl": False, **source}


def artifacts_defaults(name: str, artifacts: Settings) -> Settings:
    """name: of the project, which an artifact has when it has none of its own."""
    if artifacts["type"] != "S3":
        return artifacts
    bucket = artifacts.get("location", "").removeprefix("arn:aws:s3:::")
    defaults = {"name": name, "namespaceType": "NONE", "packaging": "NONE", "encryptionDisabled": False}
    return {**defaults, **artifacts, "location": bucket}


def environment_defaults(environment: Settings) -> Settings:
    variables = [{"type": "PLAINTEXT", **one} for one in environment.get("environmentVariables", [])]
    defaults = {"privilegedMode": False, "imagePullCredentialsType": "CODEBUILD"}
    return {**defaults, **environment, "environmentVariables": variables}


def check(settings: Settings, account: str) -> None:
    """The rules beyond the model. Raises Refused."""
    _check_sources(settings)
    _check_artifacts(settings)
    check_place(settings, account)
    _check_badge(settings)
    check_tags(settings.get("tags", []))
    limit = settings.get("concurrentBuildLimit")
    if limit is not None and limit > ACCOUNT_LIMIT:
        raise Refused(
            "Project-level concurrent build limit cannot exceed the account-level concurrent build limit of "
            f"{ACCOUNT_LIMIT}"
        )
    if limit is not None and limit < 1:
        raise Refused("Invalid concurrent build limit: it must be at least 1, or -1 to remove it")
    vpc = settings.get("vpcConfig") or {}
    if vpc and not all(vpc.get(member) for member in ("vpcId", "subnets", "securityGroupIds")):
        raise Refused("Invalid vpc config: all fields are required")
    if vpc and (settings["environment"].get("fleet") or {}).get("fleetArn"):
        raise Refused("Invalid vpc config: a project on a fleet is in the fleet's VPC")


def check_source(source: Settings) -> None:
    """Raises Refused."""
    kind = source["type"]
    if kind not in _NO_LOCATION and not source.get("location"):
        raise Refused("Project source location is required")
    if kind == "NO_SOURCE" and not _may_stand_alone(source.get("buildspec", "")):
        raise Refused("Invalid buildspec: a project without a source needs an inline buildspec or one in S3")
    if source.get("reportBuildStatus") and kind not in _REPORTING:
        raise Refused(f"Invalid source: reportBuildStatus is not supported for source type {kind}")


def _may_stand_alone(buildspec: str) -> bool:
    return bool(buildspec.strip()) and not is_path(buildspec)


def is_path(buildspec: str) -> bool:
    """Whether it names a file of the source: neither an object in S3 nor the text itself."""
    text = buildspec.strip()
    if not text or is_s3_buildspec(text):
        return not text
    return "\n" not in text and not re.match(r"\{|(version|phases)\s*:", text)


def is_s3_buildspec(buildspec: str) -> bool:
    return buildspec.strip().startswith("arn:") and ":s3:::" in buildspec


def _check_sources(settings: Settings) -> None:
    check_source(settings["source"])
    others = settings["secondarySources"]
    if len(others) > 12:
        raise Refused("Invalid secondary sources: a project can have up to 12")
    for source in others:
        check_source({**source, "buildspec": "version:"})
    check_identifiers("sourceIdentifier", others)
    known = {source.get("sourceIdentifier") for source in others}
    for version in settings.get("secondarySourceVersions", []):
        if version["sourceIdentifier"] not in known:
            raise Refused(f"Invalid secondary source version: no source is named {version['sourceIdentifier']}")


def check_identifiers(member: str, items: Sequence[Settings]) -> None:
    """Raises Refused when one is missing, malformed or there twice."""
    seen: set[str] = set()
    for item in items:
        name = item.get(member, "")
        if not (_ARTIFACT_NAME if item["type"] == "CODEPIPELINE" else _IDENTIFIER).match(name):
            raise Refused(
                f"Invalid {member}: {name!r} must contain only alphanumeric characters and underscores, "
                "and be less than 128 characters"
            )
        if name in seen:
            raise Refused(f"Invalid {member}: {name} is used more than once")
        seen.add(name)


def _check_artifacts(settings: Settings) -> None:
    kind = settings["artifacts"]["type"]
    if (settings["source"]["type"] == "CODEPIPELINE") != (kind == "CODEPIPELINE"):
        raise Refused("Invalid artifacts: source and artifacts must both be of type CODEPIPELINE, or neither")
    check_artifact(settings["artifacts"])
    others = settings["secondaryArtifacts"]
    if len(others) > 12:
        raise Refused("Invalid secondary artifacts: a project can have up to 12")
    for artifact in others:
        if artifact["type"] == "CODEPIPELINE":
            raise Refused("Invalid secondary artifacts: type CODEPIPELINE is not supported")
        check_artifact(artifact)
    check_identifiers("artifactIdentifier", others)


def check_artifact(artifact: Settings) -> None:
    """Raises Refused."""
    if artifact["type"] == "S3" and not artifact.get("location"):
        raise Refused("Invalid artifacts: location is required for type S3")
    if artifact.get("encryptionDisabled") and artifact["type"] != "S3":
        raise Refused("Invalid artifacts: encryptionDisabled is only supported for type S3")


def _check_badge(settings: Settings) -> None:
    kind = settings["source"]["type"]
    if settings["badge"]["badgeEnabled"] and kind in _WITHOUT_BADGE:
        raise Refused(f"Invalid badge: build badges are not supported for source type {kind}")


def check_tags(tags: Sequence[Settings]) -> None:
    """Raises Refused."""
    for key, value in _pairs(tags):
        if not key.strip() or key.endswith(" ") or key.startswith("aws:") or not _TAG.match(key + value):
            raise Refused(f"Invalid tag: {key!r}")
    if len({key for key, _ in _pairs(tags)}) != len(tags):
        raise Refused("Invalid tags: a key is there more than once")


def _pairs(tags: Sequence[Settings]) -> Iterator[tuple[str, str]]:
    return ((tag.get("key", ""), tag.get("value", "")) for tag in tags)
