"""The service value."""

from emulator.gateway.service import Platform, Service
from services.iam.handlers import IamHandlers
from services.iam.translate import ERRORS


def create(platform: Platform) -> Service:
    return Service(name="iam", handlers=IamHandlers(platform), errors=ERRORS)
