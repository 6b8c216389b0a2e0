"""The service value."""

from emulator.gateway.service import Platform, Service
from services.secretsmanager.handlers import SecretsManagerHandlers
from services.secretsmanager.translate import ERRORS


def create(_platform: Platform) -> Service:
    return Service(name="secretsmanager", handlers=SecretsManagerHandlers(), errors=ERRORS)
