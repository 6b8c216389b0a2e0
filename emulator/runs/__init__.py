"""The queue of work for runners."""

from emulator.runs.peer import LocalPeer
from emulator.runs.store import (
    RunState,
    busy,
    drop_events,
    events,
    forget,
    inputs,
    outputs,
    request_stop,
    state,
    submit,
    wake_runners,
)

__all__ = [
    "LocalPeer", "RunState", "busy", "drop_events", "events", "forget", "inputs", "outputs", "request_stop", "state",
    "submit", "wake_runners",
]  # fmt: skip
