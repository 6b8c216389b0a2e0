"""Tasks, events and outcomes as JSON-ready values, and back without loss."""

from typing import Any

from pydantic import TypeAdapter

from runners.contract import Event, Outcome, Task

_TASK = TypeAdapter(Task)
_EVENT = TypeAdapter(Event)
_OUTCOME = TypeAdapter(Outcome)


def task_to_wire(task: Task) -> dict[str, Any]:
    return dict(_TASK.dump_python(task, mode="json"))


def task_from_wire(value: Any) -> Task:
    """Raises ValueError for what is not a task."""
    return _TASK.validate_python(value)


def event_to_wire(event: Event) -> dict[str, Any]:
    return dict(_EVENT.dump_python(event, mode="json"))


def event_from_wire(value: Any) -> Event:
    """Raises ValueError for what is not an event."""
    return _EVENT.validate_python(value)


def outcome_to_wire(outcome: Outcome) -> dict[str, Any]:
    return dict(_OUTCOME.dump_python(outcome, mode="json"))


def outcome_from_wire(value: Any) -> Outcome:
    """Raises ValueError for what is not an outcome."""
    return _OUTCOME.validate_python(value)
