"""What runners report, as lifecycle events of a target.

https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_Diagnostics.html
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from runners.contract import EXIT_OUTPUT_OPEN, EXIT_TIMED_OUT, Event, Mark, Outcome, Result
from services.codedeploy.agent.commands import NOT_EXECUTABLE, NOT_THERE, Step, phase_of
from services.codedeploy.domain.appspec import Script
from services.codedeploy.domain.lifecycle import TAIL_LIMIT, Diagnostics, ErrorCode, EventName, Target, tail_of

_FAIL = "FAIL "


@dataclass(frozen=True, slots=True)
class Progress:
    """A target and where the reader of its run stands. phase: the one that runs. log: of the current event.
    failure: what Install said about its end. seen: number of the last event read."""

    target: Target
    steps: tuple[Step, ...]
    seen: int = 0
    phase: str = ""
    log: str = ""
    failure: str = ""

    def after(self, events: Iterable[Event]) -> "Progress":
        progress = self
        for event in events:
            progress = replace(progress._after_one(event), seen=event.seq)
        return progress

    def ended(self, outcome: Outcome, at: datetime) -> "Progress":
        """The run is over: whatever it left undecided is decided now."""
        names = [step.event for step in self.steps]
        failed = any(self.target.event(name).over and _bad(self.target, name) for name in names)
        if outcome.result is Result.SUCCEEDED or failed:
            target = self.target if failed else self.target.succeed(names[-1], at)
            return replace(self, target=target)
        reason = outcome.message or f"The instance ended the work: {outcome.result}."
        name = self._blamed(names, outcome)
        before = self.target.succeed_before(name, at)
        why = Diagnostics(ErrorCode.UNKNOWN, reason, tail=tail_of(self.log))
        return replace(self, target=before.fail(name, why, at))

    def _blamed(self, names: Sequence[EventName], outcome: Outcome) -> EventName:
        if outcome.code == "bad_input" and EventName.DOWNLOAD_BUNDLE in names:
            return EventName.DOWNLOAD_BUNDLE
        return next((name for name in names if not self.target.event(name).over), names[-1])

    def _after_one(self, event: Event) -> "Progress":
        if event.mark is Mark.LINE:
            return self._line(event.text)
        if event.mark is Mark.PHASE_STARTED:
            return self._phase_started(event)
        if event.mark is Mark.PHASE_FINISHED and event.phase:
            return self._phase_finished(event)
        return self

    def _line(self, text: str) -> "Progress":
        if not self.phase:
            return self
        _, number, check = phase_of(self.phase)
        if number < 0 or check:
            said = text.removeprefix(_FAIL) if text.startswith(_FAIL) else self.failure
            return replace(self, failure=said)
        return self._logged(text)

    def _logged(self, text: str) -> "Progress":
        log = f"{self.log}{text}\n"
        return replace(self, log=tail_of(log) if len(log) > 8 * TAIL_LIMIT else log)

    def _phase_started(self, event: Event) -> "Progress":
        name, number, check = phase_of(event.phase)
        known = self.target.event(name)
        progress = replace(self, phase=event.phase, failure="")
        if known.started_at is None:
            progress = replace(progress, target=self.target.begin(name, event.at), log="")
            progress = progress._logged(f"LifecycleEvent - {name}")
        if number >= 0 and not check:
            progress = progress._logged(f"Script - {self._script(name, number).location}")
        return progress

    def _phase_finished(self, event: Event) -> "Progress":
        name, number, check = phase_of(event.phase)
        progress = replace(self, phase="")
        if event.exit_code:
            why = self._diagnostics(name, number, event.exit_code, check=check)
            return replace(progress, target=self.target.fail(name, why, event.at))
        step = self._step(name)
        if number < 0 or (number == len(step.scripts) - 1 and not check):
            return replace(progress, target=self.target.succeed(name, event.at))
        return progress

    def _diagnostics(self, name: EventName, number: int, code: int, *, check: bool) -> Diagnostics:
        if number < 0:
            text = self.failure or ("timed out" if code == EXIT_TIMED_OUT else f"{name} ended with exit code {code}")
            return Diagnostics(ErrorCode.UNKNOWN, text)
        script, tail = self._script(name, number), tail_of(self.log)
        kind, message = _failure(script, self._step(name).script_path(number), code, check=check)
        return Diagnostics(kind, message, script.location, tail)

    def _step(self, name: EventName) -> Step:
        return next(step for step in self.steps if step.event is name)

    def _script(self, name: EventName, number: int) -> Script:
        return self._step(name).scripts[number]


def _failure(script: Script, path: str, code: int, *, check: bool) -> tuple[ErrorCode, str]:
    at = f"Script at specified location: {script.location}"
    if check:
        if code == NOT_THERE:
            return ErrorCode.SCRIPT_MISSING, f"Script does not exist at specified location: {path}"
        if code == NOT_EXECUTABLE:
            text = f"Unable to set script at specified location: {script.location} as executable"
            return ErrorCode.SCRIPT_NOT_EXECUTABLE, text
        return ErrorCode.UNKNOWN, f"{at} could not be looked at (exit code {code})"
    if code == EXIT_TIMED_OUT:
        return ErrorCode.SCRIPT_TIMED_OUT, f"{at} failed to complete in {script.timeout} seconds"
    if code == EXIT_OUTPUT_OPEN:
        return ErrorCode.UNKNOWN, f"{at} failed to close STDOUT"
    user = f" run as user {script.run_as}" if script.run_as else ""
    return ErrorCode.SCRIPT_FAILED, f"{at}{user} failed with exit code {code}"


def _bad(target: Target, name: EventName) -> bool:
    found = target.event(name).diagnostics
    return found is not None and found.code is not ErrorCode.SUCCESS
