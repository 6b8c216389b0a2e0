"""AWS CodeBuild: projects, builds that really run, their logs, artifacts and reports."""

from emulator.gateway.service import Listing

_ROUTES = "/_codexyz/codebuild"
LISTING = Listing(
    "codebuild", __name__, paths=(f"{_ROUTES}/badges", f"{_ROUTES}/credentials", f"{_ROUTES}/webhooks")
)  # fmt: skip
