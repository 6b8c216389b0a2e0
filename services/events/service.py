"""The service value."""

from emulator.gateway.service import Platform, Service
from services.events.handlers import EventsHandlers
from services.events.translate import ERRORS
from services.events.workflows import Workflows


def create(platform: Platform) -> Service:
    workflows = Workflows(platform)
    return Service(
        name="events",
        handlers=EventsHandlers(platform),
        errors=ERRORS,
        jobs={
            "events.take_in": workflows.take_in,
            "events.route": workflows.route,
            "events.deliver": workflows.deliver,
            "events.tick": workflows.tick,
            "events.forget": workflows.forget,
        },
        on_start=[workflows.begin],
    )
