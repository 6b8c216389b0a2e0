"""What CodeBuild answers beside the AWS API: badges, and the events of git servers."""

from collections.abc import Mapping

from emulator.gateway.service import AsgiApp, Platform
from services.codebuild.routes.badges import badges
from services.codebuild.routes.webhooks import receiver
from services.codebuild.translate.addresses import BADGES, WEBHOOKS


def routes(platform: Platform) -> Mapping[str, AsgiApp]:
    """Path -> application."""
    return {BADGES: badges(platform), WEBHOOKS: receiver(platform)}
