"""The service value."""

from emulator.gateway.service import Platform, Service
from services.sts.handlers import StsHandlers
from services.sts.translate import ERRORS


def create(platform: Platform) -> Service:
    return Service(name="sts", handlers=StsHandlers(platform), errors=ERRORS)
