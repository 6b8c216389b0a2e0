"""Tasks, events and outcomes as JSON values, losslessly. The server stores tasks in this form."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from runners.contract import (
    Assignment,
    Collected,
    Event,
    Fresh,
    Host,
    Input,
    Limits,
    Mark,
    Outcome,
    Output,
    Phase,
    Place,
    Result,
    Task,
)

Wire = dict[str, Any]


def task_to_wire(task: Task) -> Wire:
    wire = {name: getattr(task, name) for name in Task.__slots__}
    wire["place"] = _place_to_wire(task.place)
    wire["phases"] = [_plain(phase) for phase in task.phases]
    for name in ("environment", "near", "far"):
        wire[name] = dict(getattr(task, name))
    wire["masked"] = list(task.masked)
    wire["inputs"] = [_plain(given) for given in task.inputs]
    wire["outputs"] = [_plain(output) for output in task.outputs]
    wire["variables"] = list(task.variables)
    wire["limits"] = _plain(task.limits)
    return wire


def task_from_wire(wire: Mapping[str, Any]) -> Task:
    """Members that this version does not know are ignored; those that are missing have their defaults."""
    known = {name: wire[name] for name in Task.__slots__ if name in wire}
    known["place"] = _place_from_wire(wire["place"])
    known["phases"] = tuple(Phase(**_tuples(Phase, phase)) for phase in wire["phases"])
    known["inputs"] = tuple(Input(**_tuples(Input, given)) for given in wire.get("inputs", ()))
    known["outputs"] = tuple(Output(**_tuples(Output, output)) for output in wire.get("outputs", ()))
    known["masked"] = tuple(wire.get("masked", ()))
    known["variables"] = tuple(wire.get("variables", ()))
    known["limits"] = Limits(**_tuples(Limits, wire.get("limits", {})))
    return Task(**known)


def event_to_wire(event: Event) -> Wire:
    return {**_plain(event), "at": _time_to_wire(event.at), "mark": event.mark.value}


def event_from_wire(wire: Mapping[str, Any]) -> Event:
    return Event(**{**_tuples(Event, wire), "at": _time_from_wire(wire["at"]), "mark": Mark(wire["mark"])})


def outcome_to_wire(outcome: Outcome) -> Wire:
    return {
        **_plain(outcome),
        "result": outcome.result.value,
        "started_at": _time_to_wire(outcome.started_at),
        "finished_at": _time_to_wire(outcome.finished_at),
        "variables": dict(outcome.variables),
        "collected": [_plain(collected) for collected in outcome.collected],
    }


def outcome_from_wire(wire: Mapping[str, Any]) -> Outcome:
    known = _tuples(Outcome, wire)
    known["result"] = Result(wire["result"])
    known["started_at"] = _time_from_wire(wire["started_at"])
    known["finished_at"] = _time_from_wire(wire["finished_at"])
    known["collected"] = tuple(Collected(**_tuples(Collected, one)) for one in wire.get("collected", ()))
    return Outcome(**known)


def assignment_to_wire(assignment: Assignment) -> Wire:
    return {**_plain(assignment), "task": task_to_wire(assignment.task)}


def assignment_from_wire(wire: Mapping[str, Any]) -> Assignment:
    return Assignment(**{**_tuples(Assignment, wire), "task": task_from_wire(wire["task"])})


def _place_to_wire(place: Place) -> Wire:
    return {"kind": "host" if isinstance(place, Host) else "fresh", **_plain(place)}


def _place_from_wire(wire: Mapping[str, Any]) -> Place:
    if wire["kind"] == "host":
        return Host(**_tuples(Host, wire))
    return Fresh(**_tuples(Fresh, wire))


def _plain(value: Any) -> Wire:
    """The members of a flat dataclass; tuples become lists."""
    members = {name: getattr(value, name) for name in value.__slots__}
    return {name: list(member) if isinstance(member, tuple) else member for name, member in members.items()}


def _tuples(kind: type, wire: Mapping[str, Any]) -> Wire:
    """The members that `kind` knows; lists become tuples."""
    known = {name: wire[name] for name in kind.__slots__ if name in wire}  # type: ignore[attr-defined]
    return {name: tuple(member) if isinstance(member, list) else member for name, member in known.items()}


def _time_to_wire(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _time_from_wire(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
