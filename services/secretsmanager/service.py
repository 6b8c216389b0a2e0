"""The service value."""

from emulator.gateway.service import Platform, Service
from services.secretsmanager.handlers import SecretsManagerHandlers
from services.secretsmanager.translate import ERRORS
from services.secretsmanager.workflows import Workflows


def create(platform: Platform) -> Service:
    return Service(
        name="secretsmanager",
        handlers=SecretsManagerHandlers(),
        errors=ERRORS,
        jobs={"secretsmanager.end": Workflows(platform).end},
    )
