"""The service value."""

from emulator.gateway.service import Platform, Service
from services.ssm.handlers import SsmHandlers
from services.ssm.translate import ERRORS


def create(_platform: Platform) -> Service:
    return Service(name="ssm", handlers=SsmHandlers(), errors=ERRORS)
