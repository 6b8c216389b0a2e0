"""The service value."""

from emulator.gateway.service import Platform, Service
from services.logs.handlers import LogsHandlers
from services.logs.translate import ERRORS
from services.logs.workflows import Workflows


def create(platform: Platform) -> Service:
    workflows = Workflows(platform)
    return Service(
        name="logs",
        handlers=LogsHandlers(),
        errors=ERRORS,
        jobs={"logs.expire_lines": workflows.expire_lines},
        on_start=[workflows.begin],
    )
