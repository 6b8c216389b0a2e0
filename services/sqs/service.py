"""The service value."""

from emulator.gateway.service import Platform, Service
from services.sqs.handlers import SqsHandlers
from services.sqs.translate import ERRORS
from services.sqs.workflows import Workflows


def create(platform: Platform) -> Service:
    workflows = Workflows(platform)
    return Service(
        name="sqs",
        handlers=SqsHandlers(platform),
        errors=ERRORS,
        jobs={"sqs.expire": workflows.expire, "sqs.move_messages": workflows.move_messages},
        on_start=[workflows.begin],
    )
