"""AWS CodeBuild: projects, builds that really run, their logs, artifacts and reports."""

from emulator.gateway.service import Listing

LISTING = Listing("codebuild", __name__, paths=("/_codexyz/codebuild/badges", "/_codexyz/codebuild/webhooks"))
