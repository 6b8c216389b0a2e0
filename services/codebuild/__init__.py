"""AWS CodeBuild: projects, builds that really run, their logs, artifacts and reports."""

from emulator.gateway.service import Listing

_ROUTES = "/_codexyz/codebuild"
LISTING = Listing(
    "codebuild", __name__,
    paths=tuple(f"{_ROUTES}/{name}" for name in ("badges", "connections", "credentials", "webhooks")),
    sockets=(f"{_ROUTES}/connections",),
)  # fmt: skip
