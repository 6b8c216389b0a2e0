"""What comes next on an instance."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from services.codedeploy.agent.course import Over, Work, next_move
from services.codedeploy.domain.deployment import Bundle, Creator, Deployment, Options, Status, Stop
from services.codedeploy.domain.instance import Install
from services.codedeploy.domain.lifecycle import Diagnostics, ErrorCode, EventName, Target, TargetStatus, new_target
from services.codedeploy.domain.revision import Revision, RevisionKind

AT = datetime(2026, 1, 1, tzinfo=UTC)
SCRIPT = [{"location": "x.sh", "timeout": 5, "run_as": ""}]
BUNDLE = Bundle("blob", 100, hooks={"AfterInstall": SCRIPT, "ApplicationStart": SCRIPT})
FRESH = new_target(0, "h1", "h1_X", AT).taken_up(AT)
BAD = Diagnostics(ErrorCode.SCRIPT_FAILED, "no")


def deployment(bundle: Bundle = BUNDLE, stop: Stop = Stop.NO, *, ignore: bool = False) -> Deployment:
    revision = Revision(RevisionKind.S3, "b", "k", "zip")
    return Deployment(
        "d-1", 1, "a", "shop", "g", "dev", "c", Status.IN_PROGRESS, Creator.USER, AT, revision,
        Options(ignore_stop_failures=ignore), stop=stop, bundle=bundle,
    )  # fmt: skip


def steps(one: Deployment, target: Target = FRESH, install: Install = Install()) -> list[str]:
    move = next_move(one, target, install, AT, reachable=True)
    assert isinstance(move, Work)
    return [step.event.value for step in move.steps]


def end(one: Deployment, target: Target = FRESH, *, reachable: bool = True) -> Target:
    move = next_move(one, target, Install(), AT, reachable=reachable)
    assert isinstance(move, Over)
    return move.target


def test_a_task_goes_to_the_next_scripts() -> None:
    first = steps(deployment())
    assert first == ["ApplicationStop", "DownloadBundle", "BeforeInstall", "Install", "AfterInstall"]
    assert steps(deployment(), FRESH.succeed(EventName.AFTER_INSTALL, AT)) == ["ApplicationStart"]


def test_nothing_left_to_do_is_the_end() -> None:
    assert end(deployment(), FRESH.succeed(EventName.APPLICATION_START, AT)).status is TargetStatus.SUCCEEDED


def test_large_bundles_stop_between_events() -> None:
    large = replace(BUNDLE, size=17 * 1024**2)
    after_stop = FRESH.succeed(EventName.APPLICATION_STOP, AT)
    assert steps(deployment(large), after_stop) == ["DownloadBundle"]
    assert steps(deployment(large), FRESH.succeed(EventName.BEFORE_INSTALL, AT)) == ["Install"]


@pytest.mark.spec("codedeploy:trap-8")
def test_stop_scripts_are_those_of_what_is_installed() -> None:
    install = Install(True, "r", "d-0", {"ApplicationStop": SCRIPT})
    move = next_move(deployment(), FRESH, install, AT, reachable=True)
    assert isinstance(move, Work)
    assert [step.event for step in move.steps] == [EventName.APPLICATION_STOP]
    assert move.steps[0].folder.endswith("/g/d-0")
    with_stop = Bundle("blob", hooks={"ApplicationStop": SCRIPT})
    assert steps(deployment(with_stop))[:2] == ["ApplicationStop", "DownloadBundle"], "those of the new one do not run"


@pytest.mark.spec("codedeploy:trap-18")
def test_what_is_wrong_with_a_revision_fails_where_it_shows() -> None:
    assert steps(deployment(Bundle("blob", spec_error="bad"))) == ["ApplicationStop", "DownloadBundle"]
    downloaded = FRESH.succeed(EventName.DOWNLOAD_BUNDLE, AT)
    failed = end(deployment(Bundle("blob", spec_error="bad")), downloaded)
    why = failed.event(EventName.BEFORE_INSTALL).diagnostics
    assert (failed.status, why and why.message) == (TargetStatus.FAILED, "bad")
    missing = end(deployment(Bundle(error="gone")), FRESH.succeed(EventName.APPLICATION_STOP, AT))
    why = missing.event(EventName.DOWNLOAD_BUNDLE).diagnostics
    assert why is not None
    assert why.message == "gone"


@pytest.mark.spec("codedeploy:trap-10")
def test_a_failed_stop_is_forgiven_when_asked() -> None:
    failed = FRESH.fail(EventName.APPLICATION_STOP, BAD, AT)
    assert end(deployment(), failed).status is TargetStatus.FAILED
    assert steps(deployment(ignore=True), failed)[0] == "DownloadBundle"
    later = FRESH.succeed(EventName.DOWNLOAD_BUNDLE, AT).fail(EventName.BEFORE_INSTALL, BAD, AT)
    assert end(deployment(ignore=True), later).status is TargetStatus.FAILED


def test_a_stop_ends_what_is_not_over() -> None:
    stopped = deployment(stop=Stop.KEEP)
    assert end(stopped, FRESH.succeed(EventName.INSTALL, AT)).status is TargetStatus.FAILED
    assert end(stopped, FRESH.succeed(EventName.VALIDATE_SERVICE, AT)).status is TargetStatus.SUCCEEDED
    last_failed = FRESH.succeed(EventName.APPLICATION_START, AT).fail(EventName.VALIDATE_SERVICE, BAD, AT)
    assert end(stopped, last_failed).status is TargetStatus.FAILED


def test_an_instance_that_is_gone_fails() -> None:
    why = end(deployment(), reachable=False).event(EventName.APPLICATION_STOP).diagnostics
    assert why is not None
    assert why.message.startswith("CodeDeploy agent was not able to receive")
