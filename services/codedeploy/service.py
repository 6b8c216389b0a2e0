"""The service value."""

from emulator.gateway.service import Platform, Service
from services.codedeploy.handlers import CodeDeployHandlers
from services.codedeploy.routes import hosts
from services.codedeploy.translate import ERRORS
from services.codedeploy.workflows import jobs


def create(platform: Platform) -> Service:
    return Service(
        name="codedeploy", handlers=CodeDeployHandlers(platform), errors=ERRORS, jobs=jobs(platform),
        routes={"/_codexyz/hosts": hosts(platform)},
    )  # fmt: skip
