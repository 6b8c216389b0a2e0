"""The service value."""

from emulator.gateway.service import Platform, Service
from services.codepipeline.handlers import CodePipelineHandlers
from services.codepipeline.routes import WEBHOOKS, hooks
from services.codepipeline.translate import ERRORS
from services.codepipeline.workflows import jobs


def create(platform: Platform) -> Service:
    return Service(
        name="codepipeline", handlers=CodePipelineHandlers(platform), errors=ERRORS, jobs=jobs(platform),
        routes={WEBHOOKS: hooks(platform)},
    )  # fmt: skip
