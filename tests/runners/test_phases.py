"""What a task says of itself while it runs: phases, commands, exit codes, variables, folders."""

from runners.contract import Mark, Phase, Result
from tests.runners.conftest import ENDPOINT, Lab, everywhere, real


@everywhere
def test_marks_tell_phases_and_commands_in_order(lab: Lab) -> None:
    run = lab.sh(phases=(Phase("INSTALL", ("echo one", "echo two")), Phase("BUILD", ("echo three",))))
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED
    assert run.lines == ["one", "two", "three"]
    assert run.steps == [
        "started",
        "phase_started INSTALL",
        "command_started INSTALL 0", "command_finished INSTALL 0 -> 0",
        "command_started INSTALL 1", "command_finished INSTALL 1 -> 0",
        "phase_finished INSTALL -> 0",
        "phase_started BUILD", "command_started BUILD 0", "command_finished BUILD 0 -> 0", "phase_finished BUILD -> 0",
    ]  # fmt: skip
    order = [event.text or event.mark.value for event in run.events]
    assert order.index("one") < order.index("command_finished") < order.index("two")


@everywhere
def test_a_failure_skips_the_rest_but_not_the_finally_commands(lab: Lab) -> None:
    first = Phase("INSTALL", ("exit 7", "echo never"), ("echo finally",))
    run = lab.sh(phases=(first, Phase("BUILD", ("echo never",))))
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.exit_code) == (Result.FAILED, 7)
    assert "INSTALL" in run.outcome.message
    assert run.lines == ["finally"]
    assert run.steps[-1] == "phase_finished INSTALL -> 7"


@everywhere
def test_a_phase_may_let_the_next_go_on(lab: Lab) -> None:
    run = lab.sh(phases=(Phase("BUILD", ("exit 3",), go_on=True), Phase("POST_BUILD", ("echo after",))))
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.exit_code) == (Result.FAILED, 3)
    assert run.lines == ["after"]


@everywhere
def test_variables_of_the_task_and_of_its_commands(lab: Lab) -> None:
    run = lab.sh(
        "echo $GREETING $PLACE_TO_ASK", "export RESULT=41", "echo $RESULT",
        environment={"GREETING": "hello", "PLACE_TO_ASK": "{{endpoint}}/x"}, variables=("RESULT", "UNSET"),
    )  # fmt: skip
    assert run.lines[0].startswith("hello http://")
    assert run.lines[0].endswith("/x")
    assert lab.kind == "docker" or run.lines[0] == f"hello {ENDPOINT}/x"
    assert run.lines[1] == "41"
    assert run.outcome is not None
    assert run.outcome.variables == {"RESULT": "41"}


@everywhere
def test_a_task_without_commands_succeeds(lab: Lab) -> None:
    run = lab.sh(phases=())
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED


@real
def test_what_carries_over_and_what_does_not(lab: Lab) -> None:
    run = lab.do(
        lab.task(
            "plain=1; export LINES_IN_IT='a\nb'; helper() { echo no; }; set -e; cd ..",
            'pwd; echo "$plain $LINES_IN_IT"; helper 2>/dev/null || echo "no function, code $?"',
            workdir="/codebuild/output/src",
        )
    )
    assert run.lines[0].endswith("/codebuild/output")
    assert run.lines[1:] == ["1 a", "b", "no function, code 127"]


@real
def test_the_last_exit_code_is_told_to_finally_commands(lab: Lab) -> None:
    phases = (
        Phase("BUILD", ("exit 5",), ('echo "code $CODEBUILD_LAST_EXIT, fine $FINE"',), go_on=True),
        Phase("POST_BUILD", ('echo "still $FINE"',)),
    )
    run = lab.do(lab.task(phases=phases, last_exit_variable="CODEBUILD_LAST_EXIT", succeeding_variable="FINE"))
    assert run.lines == ["code 5, fine 0", "still 0"]


@real
def test_the_environment_is_clean(lab: Lab) -> None:
    run = lab.sh("env")
    names = {line.partition("=")[0] for line in run.lines}
    assert {"HOME", "PATH"} <= names
    assert not names & {"PYTEST_CURRENT_TEST", "VIRTUAL_ENV", "SSH_AUTH_SOCK", "AWS_SECRET_ACCESS_KEY"}


@real
def test_bash_when_asked_for(lab: Lab) -> None:
    run = lab.sh("[[ a == a ]] && words=(x y) && echo ${words[1]}", shell="bash")
    assert run.lines == ["y"]


@real
def test_labelled_output_waits_for_all_that_hold_it(lab: Lab) -> None:
    phase = Phase("Hook", ("echo out; echo err >&2; (sleep 0.5; echo late) &",), labelled=True, timeout_seconds=20)
    run = lab.sh(phases=(phase,))
    assert sorted(run.lines) == ["[stderr]err", "[stdout]late", "[stdout]out"]
    assert run.steps[-1] == "phase_finished Hook -> 0"


@real
def test_nobody_comments_on_the_end_of_a_command_that_took_too_long(lab: Lab) -> None:
    phase = Phase("Hook", ("echo out; sleep 30",), labelled=True, timeout_seconds=1)
    assert lab.sh(phases=(phase,)).lines == ["[stdout]out"]


@real
def test_a_background_process_does_not_hold_a_build_up(lab: Lab) -> None:
    run = lab.sh("sleep 300 & echo begun", "echo next")
    assert run.outcome is not None
    assert run.lines == ["begun", "next"]
    assert (run.outcome.finished_at - run.outcome.started_at).total_seconds() < 30


@real
def test_lines_come_while_the_command_runs(lab: Lab) -> None:
    task = lab.task("echo early; while [ ! -e /codebuild/output/go ]; do sleep 0.05; done")
    run = lab.begin(task)
    lab.peer.wait(lambda: run.lines)
    assert run.lines == ["early"]
    assert run.outcome is None
    lab.peer.request_stop(task.id)
    lab.finished(run)


@real
def test_binary_output_and_very_long_lines(lab: Lab) -> None:
    run = lab.sh(
        r"printf 'a\000b\377c\n'; printf '\033[31mred\033[0m\r\n'; printf 'no end'",
        "head -c 700000 /dev/zero | tr '\\0' x; echo; echo after",
    )
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED
    assert run.lines[:3] == ["a\ufffdb\ufffdc", "\x1b[31mred\x1b[0m\r", "no end"]
    long = run.lines[3:-1]
    assert [len(piece) for piece in long] == [262144, 262144, 700000 - 2 * 262144]
    assert run.lines[-1] == "after"


@real
def test_a_flood_of_lines_arrives_whole(lab: Lab) -> None:
    run = lab.sh("seq 1 50000")
    assert run.lines == [str(n) for n in range(1, 50001)]


@real
def test_secrets_never_leave(lab: Lab) -> None:
    run = lab.sh(
        'echo "the key is $KEY."; echo "$PEM"; echo $KEY$KEY; exit 1',
        environment={"KEY": "s3cr3t", "PEM": "first line\nsecond line"}, masked=("s3cr3t", "first line\nsecond line"),
    )  # fmt: skip
    assert run.lines == ["the key is ***.", "***", "***", "******"]
    assert all("s3cr3t" not in event.text for event in run.events if event.mark is Mark.LINE)
    assert run.outcome is not None
    assert "s3cr3t" not in run.outcome.message
