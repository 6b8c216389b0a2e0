"""Rules of conditions that need nobody else.

https://docs.aws.amazon.com/codepipeline/latest/userguide/rule-reference.html
"""

import regex

from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.cron import BadCron, window
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work

_SECONDS = 2.0


class VariableCheck:
    """Compares a variable, filled in already, with a value."""

    def start(self, work: Work) -> Progress:
        found, wanted = work.configuration["Variable"], work.configuration["Value"]
        operator = work.configuration["Operator"]
        try:
            holds = _holds(operator, found, wanted)
        except (regex.error, TimeoutError) as error:
            return failure(Code.CONFIGURATION, f"The expression {wanted} cannot be used: {error}")
        if holds is None:
            return failure(Code.CONFIGURATION, f"The operator {operator} is none of EQ, NE, CONTAINS, MATCHES.")
        text = f"{found!r} {operator} {wanted!r}"
        if holds:
            return Progress(RunStatus.SUCCEEDED, summary=f"It holds: {text}")
        return failure(Code.JOB, f"It does not hold: {text}")

    def look(self, work: Work) -> Progress | None:
        return None


def _holds(operator: str, found: str, wanted: str) -> bool | None:
    """Raises regex.error, TimeoutError."""
    if operator == "MATCHES":
        return regex.fullmatch(wanted, found, timeout=_SECONDS) is not None
    tests = {"EQ": found == wanted, "NE": found != wanted, "CONTAINS": wanted in found}
    return tests.get(operator)


class DeploymentWindow:
    """Waits until the window is open; the rule's own timeout is the limit."""

    def start(self, work: Work) -> Progress:
        try:
            opening = window(work.configuration["Cron"], work.configuration.get("TimeZone", ""))
        except BadCron as error:
            return failure(Code.CONFIGURATION, f"The window cannot be used: {error}")
        if opening.is_open(work.platform.clock.now()):
            return Progress(RunStatus.SUCCEEDED, summary="The deployment window is open.")
        return Progress(RunStatus.IN_PROGRESS, summary="The deployment window is closed.")

    def look(self, work: Work) -> Progress | None:
        return self.start(work)
