"""Which runtimes a build may choose.

https://docs.aws.amazon.com/codebuild/latest/userguide/available-runtimes.html
"""

import re
from collections.abc import Mapping

KNOWN = ("android", "dotnet", "golang", "java", "nodejs", "php", "python", "ruby", "rust")
_CURATED = "aws/codebuild/"
_FIXED: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "standard:4.0": {
        "dotnet": ("3.1",), "golang": ("1.12", "1.13", "1.14"), "java": ("corretto8", "corretto11"),
        "nodejs": ("10", "12"), "php": ("7.3", "7.4"), "python": ("3.7", "3.8"), "ruby": ("2.6", "2.7"),
    },
    "standard:3.0": {
        "dotnet": ("2.2", "3.0"), "golang": ("1.12", "1.13"), "java": ("openjdk8", "openjdk11"),
        "nodejs": ("8", "10", "12"), "php": ("7.3",), "python": ("3.7", "3.8"), "ruby": ("2.6",),
    },
    "amazonlinux2-x86_64-standard:3.0": {
        "dotnet": ("3.1",), "golang": ("1.12", "1.13", "1.14"), "java": ("corretto8", "corretto11"),
        "nodejs": ("10", "12"), "php": ("7.3", "7.4"), "python": ("3.7", "3.8", "3.9"), "ruby": ("2.6", "2.7"),
    },
}  # fmt: skip
"""Curated images with nothing but these versions; newer ones install whatever is asked for."""


class UnknownRuntime(ValueError):
    """The message is what the build shows."""


def check_runtimes(image: str, wanted: Mapping[str, str]) -> None:
    """wanted: runtime -> version. A version that comes from a variable is not known yet. Raises UnknownRuntime."""
    if not image.startswith(_CURATED):
        return
    fixed = next((found for name, found in _FIXED.items() if _names(image, name)), None)
    for runtime, version in wanted.items():
        known = fixed or dict.fromkeys(KNOWN, ())
        if runtime not in known:
            raise UnknownRuntime(
                f"Unknown runtime named '{runtime}'. This build image has the following runtimes: "
                f"{', '.join(sorted(known))}"
            )
        if fixed and "$" not in version and not any(_fits(version, one) for one in fixed[runtime]):
            raise UnknownRuntime(
                f"Unknown runtime version named '{version}' of {runtime}. This build image has the following versions: "
                f"{', '.join(fixed[runtime])}"
            )


def _names(image: str, curated: str) -> bool:
    """Whether an image is this curated one, in whichever release (`-20.05.05`)."""
    return re.fullmatch(re.escape(_CURATED + curated) + r"(-[\w.]+)?", image) is not None


def _fits(wanted: str, version: str) -> bool:
    return wanted in (version, "latest") or (wanted.endswith(".x") and version.split(".", maxsplit=1)[0] == wanted[:-2])
