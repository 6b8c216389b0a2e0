"""The service value."""

from emulator.gateway.service import Platform, Service
from services.s3.handlers import S3Handlers
from services.s3.translate import ERRORS


def create(platform: Platform) -> Service:
    return Service(name="s3", handlers=S3Handlers(platform), errors=ERRORS)
