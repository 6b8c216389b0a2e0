"""What CodeBuild answers beside the AWS API: badges, the events of git servers, and credentials for what runs."""

from collections.abc import Mapping

from emulator.gateway.service import AsgiApp, Platform
from services.codebuild.routes.badges import badges
from services.codebuild.routes.credentials import lender
from services.codebuild.routes.webhooks import receiver
from services.codebuild.translate.addresses import BADGES, CREDENTIALS, WEBHOOKS


def routes(platform: Platform) -> Mapping[str, AsgiApp]:
    """Path -> application."""
    return {BADGES: badges(platform), CREDENTIALS: lender(platform), WEBHOOKS: receiver(platform)}
