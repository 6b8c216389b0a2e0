"""The service value."""

from emulator.gateway.service import Platform, Service
from services.sqs.handlers import SqsHandlers
from services.sqs.translate import ERRORS


def create(_platform: Platform) -> Service:
    return Service(name="sqs", handlers=SqsHandlers(), errors=ERRORS)
