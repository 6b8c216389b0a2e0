"""What the compute types are worth.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-compute-types.html
"""

from dataclasses import dataclass

from services.codebuild.domain.project import Settings


@dataclass(frozen=True, slots=True)
class Size:
    cpus: float
    memory_mib: int


_SMALL = Size(2, 4 * 1024)
_SIZES = {
    "BUILD_GENERAL1_SMALL": _SMALL,
    "BUILD_GENERAL1_MEDIUM": Size(4, 8 * 1024),
    "BUILD_GENERAL1_LARGE": Size(8, 16 * 1024),
    "BUILD_GENERAL1_XLARGE": Size(36, 72 * 1024),
    "BUILD_GENERAL1_2XLARGE": Size(72, 144 * 1024),
    "BUILD_LAMBDA_1GB": Size(1, 1024),
    "BUILD_LAMBDA_2GB": Size(2, 2 * 1024),
    "BUILD_LAMBDA_4GB": Size(3, 4 * 1024),
    "BUILD_LAMBDA_8GB": Size(5, 8 * 1024),
    "BUILD_LAMBDA_10GB": Size(6, 10 * 1024),
}


def size_of(environment: Settings) -> Size:
    """Of a build's environment; a type that has no fixed size is as large as its configuration says."""
    own = environment.get("computeConfiguration") or {}
    return _SIZES.get(
        environment["computeType"],
        Size(own.get("vCpu") or _SMALL.cpus, (own.get("memory") or _SMALL.memory_mib // 1024) * 1024),
    )
