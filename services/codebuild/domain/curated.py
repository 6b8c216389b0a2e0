"""Build images that need no name of the user's own: AWS's, in whose place one of ours runs, and that one itself.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-available.html
"""

from dataclasses import dataclass

OURS = "codexyz/build:latest"
_RELEASE = "1.0.0"


@dataclass(frozen=True, slots=True)
class Image:
    """platform: of the image that it stands for. versions: further names that mean the same here."""

    platform: str
    name: str
    description: str
    versions: tuple[str, ...]


def _stand_in(platform: str, name: str, what: str) -> Image:
    return Image(platform, name, f"{OURS} in the place of {what}", (f"{name}-{_RELEASE}",))


IMAGES = (
    Image("DEBIAN", OURS, "Debian with Python, git and the AWS command line", (OURS,)),
    _stand_in("UBUNTU", "aws/codebuild/standard:7.0", "Ubuntu Standard 7.0"),
    _stand_in("UBUNTU", "aws/codebuild/standard:8.0", "Ubuntu Standard 8.0"),
    _stand_in("AMAZON_LINUX", "aws/codebuild/amazonlinux-x86_64-standard:5.0", "Amazon Linux Standard 5.0"),
    _stand_in("AMAZON_LINUX", "aws/codebuild/amazonlinux-x86_64-standard:6.0", "Amazon Linux Standard 6.0"),
)
"""What the runners' table of images offers before a user has changed it; ARM and Windows machines are not among it."""
