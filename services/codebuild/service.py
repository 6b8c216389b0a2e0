"""The service value."""

from emulator.gateway.service import Platform, Service
from services.codebuild.handlers import CodeBuildHandlers
from services.codebuild.routes import routes
from services.codebuild.translate import ERRORS
from services.codebuild.workflows import jobs


def create(platform: Platform) -> Service:
    return Service(
        name="codebuild", handlers=CodeBuildHandlers(platform), errors=ERRORS, jobs=jobs(platform),
        routes=routes(platform),
    )  # fmt: skip
