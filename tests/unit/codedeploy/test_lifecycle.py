"""From what runners report to lifecycle events, and which archive scripts come from."""

from datetime import UTC, datetime, timedelta

import pytest

from runners.contract import EXIT_OUTPUT_OPEN, EXIT_TIMED_OUT, Event, Mark, Outcome, Result
from services.codedeploy.agent.commands import NOT_EXECUTABLE, Step, phase_name, phase_of
from services.codedeploy.agent.progress import Progress
from services.codedeploy.domain.appspec import Script
from services.codedeploy.domain.deployment import Creator, Deployment, Options, Status, Stop, wants_rollback
from services.codedeploy.domain.group import Rollback, RollbackEvent
from services.codedeploy.domain.lifecycle import EventName, EventStatus, Target, new_target, tail_of
from services.codedeploy.domain.revision import Revision, RevisionKind

AT = datetime(2026, 1, 1, tzinfo=UTC)
HOOK = Step(EventName.BEFORE_INSTALL, (Script("a.sh", 5), Script("b.sh", run_as="me")), "/opt/here")
STEPS = (Step(EventName.APPLICATION_STOP), Step(EventName.DOWNLOAD_BUNDLE), HOOK)


class Run:
    """A run that reports; `progress` is what its reader makes of it."""

    def __init__(self, *steps: Step) -> None:
        self.progress = Progress(new_target(0, "h1", "h1_X", AT).taken_up(AT), steps or STEPS)
        self.at = AT

    def says(self, mark: Mark, phase: str = "", text: str = "", code: int = 0) -> "Run":
        self.at += timedelta(seconds=1)
        event = Event(self.progress.seen + 1, self.at, mark, text, phase, 0, code)
        self.progress = self.progress.after([event])
        return self

    def does(self, phase: str, *lines: str, code: int = 0) -> "Run":
        self.says(Mark.PHASE_STARTED, phase)
        for line in lines:
            self.says(Mark.LINE, text=line)
        return self.says(Mark.PHASE_FINISHED, phase, code=code)

    def ends(self, result: Result, message: str = "", code: str = "") -> Target:
        self.progress = self.progress.ended(Outcome(result, AT, self.at, message=message, code=code), self.at)
        return self.progress.target


def statuses(target: Target) -> list[EventStatus]:
    return [event.status for event in target.events[:4]]


DONE, BAD, GOING, WAITING = EventStatus.SUCCEEDED, EventStatus.FAILED, EventStatus.IN_PROGRESS, EventStatus.PENDING


def test_events_without_scripts_succeed_when_their_turn_comes() -> None:
    run = Run().says(Mark.STARTED).says(Mark.PHASE_STARTED, "DownloadBundle")
    assert statuses(run.progress.target) == [DONE, GOING, WAITING, WAITING]
    run.says(Mark.PHASE_FINISHED, "DownloadBundle").says(Mark.PHASE_STARTED, "BeforeInstall#0?")
    assert statuses(run.progress.target) == [DONE, DONE, GOING, WAITING]


def test_an_event_has_succeeded_when_its_last_script_has() -> None:
    run = Run().does("DownloadBundle").does("BeforeInstall#0?").does("BeforeInstall#0", "[stdout]x")
    assert statuses(run.progress.target)[2] is GOING
    run.does("BeforeInstall#1?").does("BeforeInstall#1")
    assert statuses(run.progress.target)[2] is DONE
    assert statuses(run.ends(Result.SUCCEEDED)) == [DONE, DONE, DONE, WAITING]


@pytest.mark.parametrize(
    ("phase", "code", "error", "message"),
    [
        ("BeforeInstall#0", 7, "ScriptFailed", "Script at specified location: a.sh failed with exit code 7"),
        ("BeforeInstall#0", EXIT_TIMED_OUT, "ScriptTimedOut", "Script at specified location: a.sh failed to complete in 5 seconds"),
        ("BeforeInstall#0", EXIT_OUTPUT_OPEN, "UnknownError", "Script at specified location: a.sh failed to close STDOUT"),
        ("BeforeInstall#0?", 1, "ScriptMissing", "Script does not exist at specified location: /opt/here/deployment-archive/a.sh"),
        ("BeforeInstall#0?", NOT_EXECUTABLE, "ScriptNotExecutable", "Unable to set script at specified location: a.sh as executable"),
    ],
)  # fmt: skip
def test_how_scripts_fail(phase: str, code: int, error: str, message: str) -> None:
    run = Run().does("DownloadBundle")
    if not phase.endswith("?"):
        run.does("BeforeInstall#0?")
    target = run.does(phase, code=code).ends(Result.FAILED, "command 1 ended")
    why = target.event(EventName.BEFORE_INSTALL).diagnostics
    assert why is not None
    assert (why.code, why.message, why.script) == (error, message, "a.sh")
    assert statuses(target) == [DONE, DONE, BAD, WAITING]


def test_a_script_of_another_user() -> None:
    run = (
        Run()
        .does("DownloadBundle")
        .does("BeforeInstall#0?")
        .does("BeforeInstall#0", "[stdout]a")
        .does("BeforeInstall#1?")
    )
    why = run.does("BeforeInstall#1", "[stderr]b", code=1).progress.target.event(EventName.BEFORE_INSTALL).diagnostics
    assert why is not None
    assert why.message == "Script at specified location: b.sh run as user me failed with exit code 1"
    assert why.tail == "LifecycleEvent - BeforeInstall\nScript - a.sh\n[stdout]a\nScript - b.sh\n[stderr]b\n"


def test_install_says_by_itself_why_it_failed() -> None:
    run = Run(Step(EventName.INSTALL)).does("Install", "noise", "FAIL it is full", code=1)
    why = run.progress.target.event(EventName.INSTALL).diagnostics
    assert why is not None
    assert (why.code, why.message, why.script, why.tail) == ("UnknownError", "it is full", "", "")


@pytest.mark.parametrize("result", [Result.LOST, Result.REFUSED, Result.TIMED_OUT])
def test_a_run_that_is_lost_fails_where_it_stood(result: Result) -> None:
    run = Run().does("DownloadBundle").says(Mark.PHASE_STARTED, "BeforeInstall#0").says(Mark.LINE, text="[stdout]x")
    why = run.ends(result, "the machine burned").event(EventName.BEFORE_INSTALL).diagnostics
    assert why is not None
    assert (why.code, why.message) == ("UnknownError", "the machine burned")
    assert why.tail.endswith("[stdout]x\n")


def test_an_unusable_archive_is_the_downloads_fault() -> None:
    target = Run().ends(Result.REFUSED, "no tar", "bad_input")
    assert statuses(target) == [DONE, BAD, WAITING, WAITING]


@pytest.mark.spec("codedeploy:trap-22")
def test_tails_have_whole_lines() -> None:
    log = "".join(f"[stdout]line-{number}\n" for number in range(400))
    tail = tail_of(log)
    assert 2000 < len(tail) <= 2048
    assert log.endswith(tail)
    assert tail.startswith("[stdout]line-")
    assert tail_of("x" * 3000 + "\n") == ""
    assert tail_of("a\n" + "b" * 2047 + "\n") == "b" * 2047 + "\n"


def test_names_of_phases_can_be_read_back() -> None:
    for event in EventName:
        assert phase_of(phase_name(event)) == (event, -1, False)
        for check in (False, True):
            assert phase_of(phase_name(event, 12, check=check)) == (event, 12, check)


@pytest.mark.spec("codedeploy:trap-6")
def test_what_did_not_happen_has_an_end_but_no_start() -> None:
    target = Run().does("DownloadBundle").progress.target.abandon(AT)
    skipped = target.event(EventName.INSTALL)
    assert (skipped.status, skipped.started_at, skipped.ended_at) == (EventStatus.SKIPPED, None, AT)
    assert [event.status for event in new_target(0, "h", "h_X", AT).skip(AT).events] == [EventStatus.SKIPPED] * 7


@pytest.mark.parametrize(
    ("events", "status", "stop", "rolls_back"),
    [
        ([RollbackEvent.FAILURE], Status.FAILED, Stop.NO, True), ([RollbackEvent.FAILURE], Status.STOPPED, Stop.AS_CONFIGURED, False),
        ([RollbackEvent.REQUEST], Status.STOPPED, Stop.AS_CONFIGURED, True), ([RollbackEvent.REQUEST], Status.FAILED, Stop.NO, False),
        ([RollbackEvent.ALARM], Status.FAILED, Stop.NO, False), ([RollbackEvent.ALARM], Status.STOPPED, Stop.AS_CONFIGURED, False),
        ([RollbackEvent.REQUEST], Status.STOPPED, Stop.KEEP, False), ([], Status.STOPPED, Stop.ROLL_BACK, True),
        ([RollbackEvent.FAILURE], Status.SUCCEEDED, Stop.NO, False),
    ],
)  # fmt: skip
def test_what_is_rolled_back(events: list[RollbackEvent], status: Status, stop: Stop, rolls_back: bool) -> None:
    def deployment(creator: Creator) -> Deployment:
        options = Options(rollback=Rollback(bool(events), tuple(events)))
        revision = Revision(RevisionKind.S3, "b", "k", "zip")
        return Deployment(
            "d-1", 1, "a", "shop", "g", "dev", "c", Status.IN_PROGRESS, creator, AT, revision, options, stop=stop
        )

    assert wants_rollback(deployment(Creator.USER), status) is rolls_back
    assert wants_rollback(deployment(Creator.ROLLBACK), status) is False
