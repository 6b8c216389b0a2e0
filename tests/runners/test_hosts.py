"""Simulated instances: what stays between tasks, and what goes when they are disposed of."""

import time
import urllib.request
from urllib.error import URLError

from runners.contract import Outcome, Phase, Result
from tests.runners.conftest import Lab, everywhere, private, real
from tests.runners.test_ends import gone, processes_with

SERVE = "cd $HOME && echo $VERSION > index.html && nohup python3 -m http.server $PORT >/dev/null 2>&1 &"


def answer(outcome: Outcome | None, seconds: float = 20.0) -> str:
    assert outcome is not None
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://{outcome.address}/", timeout=5) as response:
                return str(response.read().decode().strip())
        except (URLError, OSError):
            assert time.monotonic() < deadline, f"nothing answers at {outcome.address}"
            time.sleep(0.05)


@everywhere
def test_files_stay_and_the_port_too(lab: Lab) -> None:
    place = lab.host()
    first = lab.sh("echo kept > /codebuild/kept", place=place, workdir="/codebuild")
    again = lab.sh("echo $PORT", "echo more > /codebuild/more", place=place)
    assert first.outcome is not None
    assert again.outcome is not None
    assert first.outcome.address == again.outcome.address != ""
    assert again.lines[0].isdigit()
    if lab.kind != "dummy":
        assert lab.sh("cat /codebuild/kept /codebuild/more", place=place).lines == ["kept", "more"]


@real
def test_two_hosts_know_nothing_of_each_other(lab: Lab) -> None:
    one, two = lab.host("one"), lab.host("two")
    first = lab.sh("echo one > /codebuild/who; echo 1", place=one, workdir="/codebuild")
    second = lab.sh("ls /codebuild", place=two, workdir="/codebuild")
    assert first.outcome is not None
    assert second.outcome is not None
    assert first.outcome.address != second.outcome.address
    assert second.lines == []


@real
def test_an_application_answers_until_the_host_is_disposed(lab: Lab) -> None:
    place = lab.host()
    run = lab.sh(SERVE, place=place, environment={"VERSION": "v1"})
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED
    assert answer(run.outcome) == "v1"
    lab.restart()
    assert answer(run.outcome) == "v1"
    update = lab.sh("echo v2 > $HOME/index.html", place=place)
    assert answer(update.outcome) == "v2"
    ended = lab.do(lab.task(place=place, phases=(), dispose=True))
    assert ended.outcome is not None
    assert ended.outcome.result is Result.SUCCEEDED
    port = run.outcome.address.rpartition(":")[2]
    assert gone(f"http.server {port}") == []


@real
def test_a_disposed_host_begins_anew(lab: Lab) -> None:
    place = lab.host()
    seconds = str(3_000_000 + time.monotonic_ns() % 900_000)
    lab.sh("echo old > /codebuild/file", f"nohup sleep {seconds} >/dev/null 2>&1 &", place=place, workdir="/codebuild")
    assert processes_with(f"sleep {seconds}")
    last = lab.do(lab.task("cat /codebuild/file", place=place, dispose=True))
    assert last.lines == ["old"]
    assert gone(f"sleep {seconds}") == []
    assert lab.sh("ls /codebuild", place=place, workdir="/codebuild").lines == []


@private
def test_a_host_is_a_machine_of_its_own(lab: Lab) -> None:
    place = lab.host()
    run = lab.sh("mkdir -p /srv/app && echo hi > /srv/app/x && echo line >> /etc/hosts && id -un", place=place)
    assert run.lines == ["root"]
    again = lab.sh("cat /srv/app/x; tail -1 /etc/hosts; ls /srv", place=place)
    assert again.lines[:2] == ["hi", "line"]
    assert again.lines[-1] == "app"


@private
def test_another_user_can_work_after_somebody_else(lab: Lab) -> None:
    place = lab.host()
    lab.sh("true", place=place)
    phases = (Phase("Hook", ("id -un",), run_as="ec2-user"),)
    for _ in range(2):
        assert lab.sh(phases=phases, place=place).lines == ["ec2-user"]


@private
def test_commands_run_as_another_user(lab: Lab) -> None:
    phases = (Phase("Hook", ("id -un; echo x > /tmp/mine", "id -un; touch /etc/not-mine"), run_as="ec2-user"),)
    run = lab.do(lab.task(phases=phases, place=lab.host()))
    assert run.lines[:2] == ["ec2-user", "ec2-user"]
    assert run.outcome is not None
    assert run.outcome.result is Result.FAILED
