"""Amazon EventBridge: buses, rules and targets; what happens in the other services arrives on the default bus."""

from emulator.bus import AWS_EVENT
from emulator.gateway.service import Listing

LISTING = Listing("events", __name__, hears={AWS_EVENT: ("events.take_in",)})
