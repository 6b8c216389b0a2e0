"""The service value."""

from emulator.gateway.service import Platform, Service
from services.sns.handlers import SnsHandlers
from services.sns.translate import ERRORS
from services.sns.workflows import Workflows


def create(platform: Platform) -> Service:
    workflows = Workflows(platform)
    return Service(
        name="sns",
        handlers=SnsHandlers(platform),
        errors=ERRORS,
        jobs={"sns.deliver": workflows.deliver, "sns.ask": workflows.ask, "sns.give_up": workflows.give_up},
    )
