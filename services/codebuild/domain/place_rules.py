"""Rules for where and as whom a build runs: of a project, and again with the overrides of one build.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html
"""

import re
from collections.abc import Mapping
from typing import Any

from services.codebuild.domain.errors import Refused

Settings = Mapping[str, Any]

_ROLE = re.compile(r"arn:aws[a-z-]*:iam::(\d{12}):role/.+\Z")
_CURATED = "aws/codebuild/"
_LOCAL_NOWHERE = ("ARM_CONTAINER", "LINUX_GPU_CONTAINER")
_LARGEST = "BUILD_GENERAL1_2XLARGE"


def check_place(settings: Settings, account: str) -> None:
    """Raises Refused."""
    _check_environment(settings["environment"])
    _check_cache(settings)
    _check_logs(settings.get("logsConfig") or {})
    _check_role(settings["serviceRole"], account)
    for member, most in (("timeoutInMinutes", 2160), ("queuedTimeoutInMinutes", 480)):
        if not 5 <= settings[member] <= most:
            raise Refused(f"Invalid {member}: {settings[member]} is not between 5 and {most}")


def _check_environment(environment: Settings) -> None:
    names = [one["name"] for one in environment["environmentVariables"]]
    for name in names:
        if names.count(name) > 1:
            raise Refused(f"Invalid environment variables: {name} is defined more than once")
    curated = environment["image"].startswith(_CURATED)
    by_role = environment["imagePullCredentialsType"] == "SERVICE_ROLE"
    if curated and by_role:
        raise Refused("Invalid image pull credentials type: curated images must use CODEBUILD credentials")
    if "registryCredential" in environment and (curated or not by_role):
        raise Refused("Invalid registry credential: it needs a private registry and SERVICE_ROLE credentials")
    _check_compute(environment["type"], environment["computeType"], privileged=environment["privilegedMode"])


def _check_compute(kind: str, compute: str, *, privileged: bool) -> None:
    lambda_kind = "LAMBDA" in kind
    if lambda_kind is not compute.startswith("BUILD_LAMBDA"):
        raise Refused(f"Invalid compute type provided: {compute} is not one of environment type {kind}")
    if lambda_kind and privileged:
        raise Refused(f"Invalid environment: privileged mode is not supported for environment type {kind}")


def _check_cache(settings: Settings) -> None:
    cache, environment = settings.get("cache") or {}, settings["environment"]
    if cache.get("type") == "S3" and not cache.get("location"):
        raise Refused("Invalid cache: location is required for type S3")
    if cache.get("type") != "LOCAL":
        return
    if "LOCAL_DOCKER_LAYER_CACHE" in cache.get("modes", ()) and not environment["privilegedMode"]:
        raise Refused("Invalid cache: LOCAL_DOCKER_LAYER_CACHE needs privileged mode")
    if environment["type"] in _LOCAL_NOWHERE or environment["computeType"] == _LARGEST or settings.get("vpcConfig"):
        raise Refused("Invalid cache: a local cache is not supported for this environment")


def _check_logs(logs: Settings) -> None:
    s3 = logs.get("s3Logs") or {}
    if s3.get("status") == "ENABLED" and not s3.get("location"):
        raise Refused("Invalid logs config: location is required for S3 logs")


def _check_role(role: str, account: str) -> None:
    """A service role is an ARN of this account's."""
    match = _ROLE.match(role)
    if match is None:
        raise Refused(f"Invalid service role: {role} is not the ARN of a role")
    if match[1] != account:
        raise Refused("Invalid service role: Service role account ID does not match caller's account")
