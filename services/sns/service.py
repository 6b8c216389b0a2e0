"""The service value."""

from emulator.gateway.service import Platform, Service
from services.sns.handlers import SnsHandlers
from services.sns.translate import ERRORS


def create(_platform: Platform) -> Service:
    return Service(name="sns", handlers=SnsHandlers(), errors=ERRORS)
