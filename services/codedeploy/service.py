"""The service value."""

from emulator.gateway.service import Platform, Service
from services.codedeploy.handlers import CodeDeployHandlers
from services.codedeploy.translate import ERRORS


def create(platform: Platform) -> Service:
    return Service(name="codedeploy", handlers=CodeDeployHandlers(platform), errors=ERRORS)
