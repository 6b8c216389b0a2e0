"""What CodeBuild answers beside the AWS API: badges, events of git servers, credentials for what runs, and shells."""

from collections.abc import Mapping

from emulator.gateway.service import AsgiApp, Platform
from services.codebuild.routes.badges import badges
from services.codebuild.routes.connections import connector
from services.codebuild.routes.credentials import lender
from services.codebuild.routes.webhooks import receiver
from services.codebuild.translate.addresses import BADGES, CONNECTIONS, CREDENTIALS, WEBHOOKS


def routes(platform: Platform) -> Mapping[str, AsgiApp]:
    """Path -> application."""
    return {
        BADGES: badges(platform), CONNECTIONS: connector(platform), CREDENTIALS: lender(platform),
        WEBHOOKS: receiver(platform),
    }  # fmt: skip
