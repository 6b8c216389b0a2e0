"""Sandboxes: live places with a project's sources and environment, in which commands are run."""

import time
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.engine import jobs
from emulator.node import Node
from emulator.runs import state
from tests.conftest import Aws
from tests.service.codebuild.conftest import Builder, project_request

_SECONDS = 30.0
LIVE = ["SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "RUN_SANDBOX"]


class Sand:
    """Sandboxes of one account on the server that really runs them."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.codebuild = builder.codebuild
        self.started: list[str] = []

    def start(self, project: str = "demo", **request: Any) -> str:
        """Its id."""
        sandbox = self.codebuild.start_sandbox(projectName=project, **request)["sandbox"]
        self.started.append(sandbox["id"])
        return str(sandbox["id"])

    def get(self, sandbox_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.codebuild.batch_get_sandboxes(ids=[sandbox_id])["sandboxes"][0]
        return found

    def await_status(self, sandbox_id: str, *wanted: str) -> dict[str, Any]:
        deadline = time.monotonic() + _SECONDS
        while (found := self.get(sandbox_id))["status"] not in wanted:
            assert time.monotonic() < deadline, found
            time.sleep(0.02)
        return found

    def live(self, buildspec: str = "version: 0.2", **changes: Any) -> str:
        """A project with a sandbox in which commands can be run."""
        sandbox_id = self.start(self.builder.project(buildspec, **changes))
        self.await_status(sandbox_id, "RUN_SANDBOX")
        return sandbox_id

    def command(self, sandbox_id: str, command_id: str) -> dict[str, Any]:
        answer = self.codebuild.batch_get_command_executions(sandboxId=sandbox_id, commandExecutionIds=[command_id])
        found: dict[str, Any] = answer["commandExecutions"][0]
        return found

    def submit(self, sandbox_id: str, text: str) -> str:
        answer = self.codebuild.start_command_execution(sandboxId=sandbox_id, command=text)
        return str(answer["commandExecution"]["id"])

    def await_command(
        self, sandbox_id: str, command_id: str, reached: Callable[[dict[str, Any]], bool] | None = None
    ) -> dict[str, Any]:
        done = reached or (lambda command: command["status"] not in ("SUBMITTED", "IN_PROGRESS"))
        deadline = time.monotonic() + _SECONDS
        while not done(found := self.command(sandbox_id, command_id)):
            assert time.monotonic() < deadline, found
            time.sleep(0.02)
        return found

    def run(self, sandbox_id: str, text: str) -> dict[str, Any]:
        return self.await_command(sandbox_id, self.submit(sandbox_id, text))

    def out(self, sandbox_id: str, text: str) -> str:
        """What a command that succeeds writes."""
        done = self.run(sandbox_id, text)
        assert done["status"] == "SUCCEEDED", done
        return str(done.get("standardOutputContent", ""))


@pytest.fixture
def sand(builder: Builder) -> Iterator[Sand]:
    found = Sand(builder)
    yield found
    for sandbox_id in found.started:
        found.codebuild.stop_sandbox(id=sandbox_id)
    for sandbox_id in found.started:
        found.await_status(sandbox_id, "STOPPED", "FAILED")


def code_of(action: Callable[..., Any], **request: Any) -> str:
    with pytest.raises(ClientError) as refused:
        action(**request)
    return str(refused.value.response["Error"]["Code"])


def test_a_sandbox_lives_until_it_is_stopped(sand: Sand, account: str) -> None:
    sand.builder.project("version: 0.2")
    started = sand.codebuild.start_sandbox(projectName="demo")["sandbox"]
    sand.started.append(started["id"])
    uuid = started["id"].partition(":")[2]
    assert started["id"].startswith("demo:")
    assert started["arn"] == f"arn:aws:codebuild:us-east-1:{account}:sandbox/{started['id']}"
    assert started["status"] == started["currentSession"]["status"] == "QUEUED"
    assert started["currentSession"]["currentPhase"] == "QUEUED"
    assert started["currentSession"]["id"] == uuid
    assert started["projectName"] == "demo"
    assert "startTime" not in started
    live = sand.await_status(started["id"], "RUN_SANDBOX")
    session = live["currentSession"]
    assert [phase["phaseType"] for phase in session["phases"]] == LIVE
    assert [phase.get("phaseStatus") for phase in session["phases"]] == [*["SUCCEEDED"] * 4, None]
    assert session["logs"]["groupName"] == "/aws/codebuild/demo"
    assert session["logs"]["streamName"] == uuid
    assert live["requestTime"] <= live["startTime"]
    stopping = sand.codebuild.stop_sandbox(id=started["arn"])["sandbox"]
    assert stopping["status"] == stopping["currentSession"]["status"] == "STOPPING"
    stopped = sand.await_status(started["id"], "STOPPED")
    phases = stopped["currentSession"]["phases"]
    assert [phase["phaseType"] for phase in phases] == [*LIVE, "COMPLETED"]
    assert phases[-2]["phaseStatus"] == "STOPPED"
    nothing = [{"statusCode": "", "message": ""}]
    assert [phase.get("contexts") for phase in phases] == [None, None, nothing, nothing, nothing, None]
    assert phases[-1].keys() == {"phaseType", "startTime"}
    assert stopped["endTime"] == phases[-1]["startTime"]
    assert sand.codebuild.stop_sandbox(id=started["id"])["sandbox"] == stopped


@pytest.mark.spec("codebuild:trap-29")
def test_commands_say_what_they_wrote_and_how_they_ended(sand: Sand) -> None:
    sandbox_id = sand.live()
    submitted = sand.codebuild.start_command_execution(sandboxId=sandbox_id, command="echo hello", type="SHELL")
    command = submitted["commandExecution"]
    assert (command["status"], command["command"], command["type"]) == ("SUBMITTED", "echo hello", "SHELL")
    assert command["sandboxId"] == sandbox_id.partition(":")[2]
    assert command["sandboxArn"].endswith(f":sandbox/{sandbox_id}")
    done = sand.await_command(sandbox_id, command["id"])
    assert (done["status"], done["exitCode"], done["standardOutputContent"]) == ("SUCCEEDED", "0", "hello\n")
    assert "standardErrContent" not in done
    assert done["submitTime"] <= done["startTime"] <= done["endTime"]
    both = sand.run(sandbox_id, "echo to-out; echo to-err >&2; exit 3")
    assert (both["status"], both["exitCode"]) == ("FAILED", "3")
    assert (both["standardOutputContent"], both["standardErrContent"]) == ("to-out\n", "to-err\n")
    missing = sand.run(sandbox_id, "no-such-program")
    assert (missing["status"], missing["exitCode"]) == ("FAILED", "127")
    assert "not found" in missing["standardErrContent"]
    assert "standardOutputContent" not in missing


def test_files_stay_and_shells_do_not(sand: Sand) -> None:
    sandbox_id = sand.live()
    first = sand.out(sandbox_id, "pwd; echo kept > note; cd /tmp; X=1; export X").strip()
    assert first.startswith("/codebuild/output/src")
    assert sand.out(sandbox_id, 'cat note; pwd; echo "[$X]"') == f"kept\n{first}\n[]\n"


def test_commands_may_hold_anything(sand: Sand) -> None:
    sandbox_id = sand.live()
    text = 'f() {\n  printf \'%s|\' "$@"\n}\nf \'a b\' "c\\"d" ü\necho\ncat <<EOF\n`echo nested` $((1 + 1)) )\nEOF'
    assert sand.out(sandbox_id, text) == 'a b|c"d|ü|\nnested 2 )\n'
    broken = sand.run(sandbox_id, "echo before; if")
    assert broken["status"] == "FAILED"
    assert broken["exitCode"] == "2"
    assert sand.out(sandbox_id, "env | grep -c _cx_ || true") == "0\n"
    assert sand.out(sandbox_id, "cat; echo end-of-input") == "end-of-input\n"
    assert sand.out(sandbox_id, "printf no-newline") == "no-newline\n"


def test_what_runs_in_the_background_holds_nothing_up(sand: Sand) -> None:
    sandbox_id = sand.live()
    done = sand.run(sandbox_id, "(while :; do echo tick; sleep 0.05; done) & echo $! > /tmp/pid; echo started")
    assert done["status"] == "SUCCEEDED"
    assert "started\n" in done["standardOutputContent"]
    assert sand.out(sandbox_id, "kill -0 $(cat /tmp/pid) && kill $(cat /tmp/pid) && echo it ran") == "it ran\n"


def test_the_environment_is_the_projects(sand: Sand) -> None:
    sand.builder.aws("ssm").put_parameter(Name="/pw", Value="very-secret", Type="SecureString")
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [
            {"name": "A", "value": "of the project"}, {"name": "P", "value": "/pw", "type": "PARAMETER_STORE"},
        ],
    }  # fmt: skip
    sandbox_id = sand.live(environment=environment)
    assert sand.out(sandbox_id, "echo $A; echo $P; echo ${#P}") == "of the project\n***\n11\n"
    names = sand.out(sandbox_id, "env | grep ^CODEBUILD_ | cut -d= -f1 | sort").split()
    assert {"CODEBUILD_SRC_DIR", "CODEBUILD_PROJECT_ARN", "CODEBUILD_BUILD_IMAGE"} <= set(names)
    assert not {"CODEBUILD_BUILD_ID", "CODEBUILD_BUILD_ARN", "CODEBUILD_BUILD_NUMBER"} & set(names)


def test_the_sandbox_is_the_service_role(sand: Sand, account: str) -> None:
    sandbox_id = sand.live()
    uuid = sandbox_id.partition(":")[2]
    arn = sand.out(sandbox_id, "aws sts get-caller-identity --query Arn --output text")
    assert arn == f"arn:aws:sts::{account}:assumed-role/build/AWSCodeBuild-{uuid}\n"
    assert sand.out(sandbox_id, "env | grep -c -E '^AWS_(ACCESS|SECRET|SESSION)' || true") == "0\n"


def test_the_sources_are_there(sand: Sand) -> None:
    bucket = sand.builder.bucket()
    zipped = BytesIO()
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("src/main.txt", "from the zip\n")
    sand.builder.s3.put_object(Bucket=bucket, Key="app.zip", Body=zipped.getvalue())
    sand.builder.s3.put_object(Bucket=bucket, Key="lib.zip", Body=zipped.getvalue())
    sand.builder.project(
        source={"type": "S3", "location": f"{bucket}/app.zip"},
        secondarySources=[{"type": "S3", "location": f"{bucket}/lib.zip", "sourceIdentifier": "lib"}],
    )
    sandbox_id = sand.start()
    sand.await_status(sandbox_id, "RUN_SANDBOX")
    assert sand.out(sandbox_id, "cat src/main.txt $CODEBUILD_SRC_DIR_lib/src/main.txt") == "from the zip\n" * 2


def test_sources_that_are_missing_fail_it(sand: Sand) -> None:
    sand.builder.project(source={"type": "S3", "location": f"{sand.builder.bucket()}/nothing.zip"})
    failed = sand.await_status(sand.start(), "FAILED")
    phases = {phase["phaseType"]: phase for phase in failed["currentSession"]["phases"]}
    assert phases["DOWNLOAD_SOURCE"]["phaseStatus"] == "FAILED"
    assert "NoSuchKey" in phases["DOWNLOAD_SOURCE"]["contexts"][0]["message"]
    assert list(phases) == ["SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "COMPLETED"]
    assert code_of(
        sand.codebuild.start_command_execution, sandboxId=failed["id"], command="true"
    ) == "InvalidInputException"  # fmt: skip


def test_no_sandbox_on_other_systems(sand: Sand) -> None:
    environment = {"type": "WINDOWS_CONTAINER", "image": "windows", "computeType": "BUILD_GENERAL1_MEDIUM"}
    sand.builder.project("version: 0.2", environment=environment)
    failed = sand.await_status(sand.start(), "FAILED")
    assert failed["currentSession"]["phases"][2]["phaseStatus"] == "FAILED"
    assert "Linux only" in failed["currentSession"]["phases"][2]["contexts"][0]["message"]


def test_output_comes_while_a_command_runs_and_goes_to_the_log(sand: Sand) -> None:
    sandbox_id = sand.live()
    command_id = sand.submit(sandbox_id, "echo first; while [ ! -e go ]; do sleep 0.05; done; echo last >&2")
    sand.await_command(
        sandbox_id, command_id, lambda command: command.get("standardOutputContent") == "first\n"
    )  # fmt: skip
    waiting = sand.submit(sandbox_id, "echo after")
    assert sand.command(sandbox_id, command_id)["status"] == "IN_PROGRESS"
    assert sand.command(sandbox_id, waiting)["status"] == "SUBMITTED"
    lines = sand.builder.lines({"logs": sand.command(sandbox_id, command_id)["logs"]})
    assert "first" in lines
    assert any(
        line.endswith("Running command echo first; while [ ! -e go ]; do sleep 0.05; done; echo last >&2")
        for line in lines
    )
    sand.codebuild.stop_sandbox(id=sandbox_id)
    stopped = sand.await_command(sandbox_id, command_id)
    assert stopped["status"] == "STOPPED"
    assert "exitCode" not in stopped
    assert sand.await_command(sandbox_id, waiting)["status"] == "STOPPED"
    sand.await_status(sandbox_id, "STOPPED")
    assert sand.command(sandbox_id, command_id)["standardOutputContent"] == "first\n"


def test_commands_run_in_the_order_in_which_they_came(sand: Sand) -> None:
    sandbox_id = sand.live()
    ids = [sand.submit(sandbox_id, f"echo {number} >> order; cat order") for number in range(4)]
    outputs = [sand.await_command(sandbox_id, command_id)["standardOutputContent"] for command_id in ids]
    assert outputs[-1] == "0\n1\n2\n3\n"
    listed = sand.codebuild.list_command_executions_for_sandbox(sandboxId=sandbox_id)["commandExecutions"]
    assert [command["id"] for command in listed] == ids[::-1]
    assert listed[0]["standardOutputContent"] == outputs[-1]
    first = sand.codebuild.list_command_executions_for_sandbox(
        sandboxId=sandbox_id, sortOrder="ASCENDING", maxResults=3
    )
    rest = sand.codebuild.list_command_executions_for_sandbox(
        sandboxId=sandbox_id, sortOrder="ASCENDING", maxResults=3, nextToken=first["nextToken"]
    )
    assert [command["id"] for page in (first, rest) for command in page["commandExecutions"]] == ids
    assert "nextToken" not in rest


def test_two_sandboxes_have_nothing_in_common(sand: Sand) -> None:
    one = sand.live()
    two = sand.start()
    sand.await_status(two, "RUN_SANDBOX")
    sand.out(one, "echo mine > note")
    assert sand.run(two, "cat note")["status"] == "FAILED"
    command = sand.submit(one, "true")
    answer = sand.codebuild.batch_get_command_executions(sandboxId=two, commandExecutionIds=[command])
    assert answer["commandExecutionsNotFound"] == [command]


def test_a_stopped_sandbox_leaves_nothing_behind(sand: Sand, local_server: Node) -> None:
    sandbox_id = sand.live()
    marker = f"sandbox-{sandbox_id.partition(':')[2]}"
    sand.out(sandbox_id, f"(exec -a {marker} sleep 600) & true || true")
    sand.run(sandbox_id, f"sh -c 'sleep 600 # {marker}' &")
    sand.codebuild.stop_sandbox(id=sandbox_id)
    sand.await_status(sandbox_id, "STOPPED")
    uuid = sandbox_id.partition(":")[2]
    with local_server.db.read() as tx:
        assert state(tx, f"codebuild-sandbox-{uuid}") is None
        assert state(tx, f"codebuild-sandbox-{uuid}-end") is None
        keys = "select count(*) from credential where principal_arn like ?"
        assert tx.conn.exec_driver_sql(keys, (f"%AWSCodeBuild-{uuid}",)).scalar() == 0
    assert not [text for text in _command_lines() if marker in text]


def _command_lines() -> Iterator[str]:
    from pathlib import Path

    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield path.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
        except OSError:
            continue


def test_a_sandbox_that_lives_too_long_ends(sand: Sand, local_server: Node) -> None:
    sandbox_id = sand.live()
    uuid = sandbox_id.partition(":")[2]
    with local_server.db.write() as tx:  # its time has come
        jobs.enqueue(
            tx, "codebuild.time_out_sandbox", {"uuid": uuid}, key=f"codebuild.time_out_sandbox:{uuid}", delay=0
        )  # fmt: skip
    ended = sand.await_status(sandbox_id, "STOPPED")
    closed = ended["currentSession"]["phases"][-2]
    assert (closed["phaseType"], closed["phaseStatus"]) == ("RUN_SANDBOX", "TIMED_OUT")
    assert closed["contexts"] == [{"statusCode": "BUILD_TIMED_OUT", "message": "Build has timed out. "}]


# -- without a runner


@pytest.fixture
def project(aws: Aws, account: str) -> str:
    aws("codebuild").create_project(**project_request(account, "demo"))
    return "demo"


def test_a_token_starts_one_sandbox(aws: Aws, project: str) -> None:
    codebuild = aws("codebuild")
    first = codebuild.start_sandbox(projectName=project, idempotencyToken="once")["sandbox"]
    again = codebuild.start_sandbox(projectName=project, idempotencyToken="once")["sandbox"]
    other = codebuild.start_sandbox(projectName=project)["sandbox"]
    assert first["id"] == again["id"] != other["id"]
    assert (
        code_of(codebuild.start_sandbox, projectName=f"{project}x", idempotencyToken="once") == "InvalidInputException"
    )
    for sandbox in (first, other):
        codebuild.stop_sandbox(id=sandbox["id"])


def test_a_sandbox_that_no_runner_took_is_stopped_at_once(aws: Aws, project: str) -> None:
    codebuild = aws("codebuild")
    sandbox_id = codebuild.start_sandbox(projectName=project)["sandbox"]["id"]
    stopped = codebuild.stop_sandbox(id=sandbox_id)["sandbox"]
    assert stopped["status"] == "STOPPED"
    assert codebuild.batch_get_sandboxes(ids=[sandbox_id])["sandboxes"] == [stopped]
    assert code_of(
        codebuild.start_command_execution, sandboxId=sandbox_id, command="true"
    ) == "InvalidInputException"  # fmt: skip


def test_sandboxes_are_listed_the_newest_first(aws: Aws, account: str, project: str) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**project_request(account, "other"))
    names = ("demo", "other", "demo")
    ids = [codebuild.start_sandbox(projectName=name)["sandbox"]["id"] for name in names]
    assert codebuild.list_sandboxes()["ids"] == ids[::-1]
    assert codebuild.list_sandboxes_for_project(projectName="demo")["ids"] == [ids[2], ids[0]]
    pages = codebuild.get_paginator("list_sandboxes").paginate(
        sortOrder="ASCENDING", PaginationConfig={"PageSize": 2}
    )  # fmt: skip
    assert [page["ids"] for page in pages] == [ids[:2], ids[2:]]
    for sandbox_id in ids:
        codebuild.stop_sandbox(id=sandbox_id)


def test_what_is_not_there(aws: Aws, account: str, project: str) -> None:
    codebuild, other = aws("codebuild"), aws("codebuild", account="999999999999")
    sandbox = codebuild.start_sandbox(projectName=project)["sandbox"]
    unknown = ["demo:00000000-0000-4000-8000-000000000000", "demo", "", "arn:aws:s3:::x", sandbox["id"] + "x"]
    answer = aws("codebuild", parameter_validation=False).batch_get_sandboxes(ids=[*unknown[:2], *unknown[3:]])
    assert answer["sandboxes"] == []
    assert len(answer["sandboxesNotFound"]) == 4
    assert other.batch_get_sandboxes(ids=[sandbox["id"], sandbox["arn"]])["sandboxes"] == []
    for text in ("demo:nothing", "demo"):
        assert code_of(codebuild.stop_sandbox, id=text) == "ResourceNotFoundException"
        assert code_of(
            codebuild.start_command_execution, sandboxId=text, command="true"
        ) == "ResourceNotFoundException"  # fmt: skip
        assert code_of(codebuild.list_command_executions_for_sandbox, sandboxId=text) == "ResourceNotFoundException"
        missing = codebuild.batch_get_command_executions(sandboxId=text, commandExecutionIds=["x"])
        assert missing["commandExecutionsNotFound"] == ["x"]
    assert code_of(codebuild.start_sandbox, projectName="none") == "ResourceNotFoundException"
    assert code_of(codebuild.start_sandbox) == "InvalidInputException"
    assert code_of(codebuild.list_sandboxes_for_project, projectName="none") == "ResourceNotFoundException"
    assert code_of(codebuild.list_sandboxes, nextToken="junk") == "InvalidInputException"
    codebuild.stop_sandbox(id=sandbox["id"])
