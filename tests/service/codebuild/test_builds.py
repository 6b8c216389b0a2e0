"""Builds from the request to the end, on real runners."""

import json
import re

import pytest

from tests.service.codebuild.conftest import INLINE, Builder

STANDARD = [
    "SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD",
    "UPLOAD_ARTIFACTS", "FINALIZING",
]  # fmt: skip


@pytest.mark.spec("codebuild:scenario-1", "codebuild:trap-3", "codebuild:trap-4", "codebuild:trap-42")
def test_hello(builder: Builder) -> None:
    ended = builder.run(INLINE)
    build = ended.build
    assert ended.status == "SUCCEEDED", "\n".join(ended.lines)
    assert ended.phases == {**dict.fromkeys(STANDARD, "SUCCEEDED"), "COMPLETED": None}
    assert ended.output == ["hello"]
    assert [line for line in ended.said[-13:] if not line.startswith("Report auto-discover file discovery")] == [
        "Phase complete: POST_BUILD State: SUCCEEDED", "Phase context status code:  Message: ",
        "Set report auto-discover timeout to 5 seconds", "Expanding base directory path:  .", "Assembling file list",
        "Expanding .", "Expanding file paths for base directory .", "Assembling file list", "Expanding **/*",
        "No matching auto-discover report paths found",
        "Phase complete: UPLOAD_ARTIFACTS State: SUCCEEDED", "Phase context status code:  Message: ",
    ]  # fmt: skip
    start = ended.said.index("Entering phase INSTALL")
    assert ended.said[start : start + 8] == [
        "Entering phase INSTALL", "Phase complete: INSTALL State: SUCCEEDED", "Phase context status code:  Message: ",
        "Entering phase PRE_BUILD", "Phase complete: PRE_BUILD State: SUCCEEDED",
        "Phase context status code:  Message: ", "Entering phase BUILD", "Running command echo hello",
    ]  # fmt: skip
    assert "Phases found in YAML: 1" in ended.said
    assert " BUILD: 1 commands" in ended.said
    for phase in build["phases"]:
        if phase["phaseType"] in ("SUBMITTED", "QUEUED", "COMPLETED"):
            assert "contexts" not in phase
        else:
            assert phase["contexts"] == [{"statusCode": "", "message": ""}]
    assert build["phases"][-1].keys() == {"phaseType", "startTime"}
    ends = [phase["endTime"] for phase in build["phases"][:-1]]
    assert ends == [phase["startTime"] for phase in build["phases"][1:]]
    assert build["endTime"] == build["phases"][-1]["startTime"]
    assert build["buildComplete"] is True
    assert build["currentPhase"] == "COMPLETED"
    assert build["logs"]["groupName"] == "/aws/codebuild/demo"
    assert build["logs"]["streamName"] == ended.uuid
    assert all(
        re.match(r"\[Container\] \d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d{6} ", line)
        for line in ended.lines
        if line.startswith("[")
    )


@pytest.mark.spec("codebuild:scenario-2", "codebuild:trap-1")
def test_a_failed_build_still_runs_post_build(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: [echo a, 'false', echo b]\n"
        "  post_build:\n    commands: ['echo succeeding=$CODEBUILD_BUILD_SUCCEEDING']\n"
    )
    assert ended.status == "FAILED"
    assert ended.output == ["a", "succeeding=0"]
    assert ended.phases == {**dict.fromkeys(STANDARD, "SUCCEEDED"), "BUILD": "FAILED", "COMPLETED": None}
    reason = "Error while executing command: false. Reason: exit status 1"
    assert ended.context("BUILD") == ("COMMAND_EXECUTION_ERROR", reason)
    assert "Command did not exit successfully false exit status 1" in ended.said
    assert f"Phase context status code: COMMAND_EXECUTION_ERROR Message: {reason}" in ended.said


@pytest.mark.spec("codebuild:scenario-3", "codebuild:trap-2")
def test_a_failed_pre_build_ends_it(builder: Builder) -> None:
    bucket = builder.bucket()
    ended = builder.run(
        "version: 0.2\nphases:\n  pre_build:\n    commands: [exit 3]\n  build:\n    commands: [echo never]\n"
        "artifacts:\n  files: '**/*'\nreports:\n  unit:\n    files: '*.xml'\n",
        artifacts={"type": "S3", "location": bucket},
    )
    assert ended.status == "FAILED"
    assert list(ended.phases) == [*STANDARD[:6], "FINALIZING", "COMPLETED"]
    assert ended.context("PRE_BUILD")[1].endswith("exit status 3")
    assert ended.lines[-1].endswith("exit status 3")
    assert "never" not in ended.output
    assert "Contents" not in builder.s3.list_objects_v2(Bucket=bucket)
    assert ended.build["reportArns"] == []


@pytest.mark.spec("codebuild:scenario-4", "codebuild:trap-43")
def test_finally_runs_after_a_failure(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n  install:\n    commands: ['false', echo skipped]\n    finally: [echo cleanup]\n"
    )
    assert ended.output == ["cleanup"]
    assert ended.phases == {
        **dict.fromkeys(STANDARD[:4], "SUCCEEDED"), "INSTALL": "FAILED", "FINALIZING": "SUCCEEDED", "COMPLETED": None
    }  # fmt: skip


@pytest.mark.spec("codebuild:scenario-5", "codebuild:trap-43")
def test_finally_can_fail_a_phase(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: ['true']\n    finally: [echo once, 'false', echo skipped]\n"
        "  post_build:\n    commands: [echo after]\n"
    )
    assert ended.phases["BUILD"] == "FAILED"
    assert ended.phases["POST_BUILD"] == "SUCCEEDED"
    assert ended.output == ["once", "after"]
    assert ended.status == "FAILED"


@pytest.mark.spec("codebuild:scenario-6", "codebuild:trap-6", "codebuild:trap-7", "codebuild:trap-8")
def test_what_carries_over_between_commands(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\n"
        "phases:\n"
        "  install:\n"
        "    commands:\n"
        "      - X=1\n"
        '      - Y="two words" && export Z=$(printf "a\\nb")\n'
        "      - cd /tmp\n"
        "      - 'f() { :; }'\n"
        "      - set -e\n"
        "      - lost=1; exit 0\n"
        "  build:\n"
        "    commands:\n"
        "      - 'false; echo \"$X $(pwd) $Y [$lost]\"'\n"
        "      - sh -c 'echo \"child $X $Z\"'\n"
        "      - f\n"
    )
    assert ended.output[:3] == ["1 /tmp two words []", "child 1 a", "b"]
    assert ended.context("BUILD") == (
        "COMMAND_EXECUTION_ERROR", "Error while executing command: f. Reason: exit status 127"
    )  # fmt: skip
    assert "/codebuild/output/tmp/script.sh: 4: f: not found" in ended.output


@pytest.mark.spec("codebuild:scenario-7", "codebuild:trap-11")
def test_version_01_isolates_commands(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.1\nphases:\n  build:\n    commands:\n"
        '      - cd /tmp\n      - test "$(pwd)" = "$CODEBUILD_SRC_DIR" && echo home\n      - Y=2\n      - echo "[$Y]"\n'
        "      - cd /\n"
        "  post_build:\n    commands:\n      - pwd > here && exit 3\n      - echo never\n"
    )
    assert ended.output == ["home", "[]"]
    assert ended.phases["BUILD"] == "SUCCEEDED"
    assert ended.context("POST_BUILD")[1] == (
        "Error while executing command: pwd > here && exit 3. Reason: exit status 3"
    )


@pytest.mark.spec("codebuild:scenario-8", "codebuild:trap-9")
def test_the_last_line_of_a_command_decides(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n"
        "  build:\n    commands:\n      - |\n        false\n        echo ok\n"
        "  post_build:\n    commands:\n      - |\n        set -e\n        false\n        echo never\n"
    )
    assert ended.phases["BUILD"] == "SUCCEEDED"
    assert ended.phases["POST_BUILD"] == "FAILED"
    assert "never" not in ended.output
    assert ended.context("POST_BUILD")[1] == (
        "Error while executing command: set -e\nfalse\necho never\n. Reason: exit status 1"
    )
    running = next(number for number, line in enumerate(ended.lines) if line.endswith("Running command false"))
    assert ended.lines[running + 1 : running + 4] == ["echo ok", "", "ok"]


@pytest.mark.spec("codebuild:trap-10")
@pytest.mark.parametrize(("shell", "ok"), [("", False), ("  shell: bash\n", True), ("  shell: /bin/sh\n", False)])
def test_the_shell_is_sh_unless_chosen(builder: Builder, shell: str, ok: bool) -> None:
    env = f"env:\n{shell}" if shell else ""
    ended = builder.run(
        f"version: 0.2\n{env}phases:\n  build:\n    commands:\n      - a=(1 2); echo ${{a[1]}}\n"
        "      - '[[ x == x ]] && echo matched'\n"
    )
    assert (ended.status == "SUCCEEDED") is ok
    if ok:
        assert ended.output == ["2", "matched"]
    else:
        assert ended.context("BUILD")[1].endswith("exit status 2")


@pytest.mark.spec("codebuild:scenario-21")
def test_on_failure(builder: Builder) -> None:
    aborted = builder.run(
        "version: 0.2\nphases:\n  build:\n    on-failure: ABORT\n    commands: ['false']\n"
        "  post_build:\n    commands: [echo never]\n"
    )
    assert list(aborted.phases) == [*STANDARD[:7], "FINALIZING", "COMPLETED"]
    assert aborted.status == "FAILED"
    continued = builder.run(
        "version: 0.2\nphases:\n  install:\n    on-failure: CONTINUE\n    commands: ['false']\n"
        "  build:\n    commands: [echo on]\n",
        name="other",
    )
    assert continued.phases == {**dict.fromkeys(STANDARD, "SUCCEEDED"), "INSTALL": "FAILED", "COMPLETED": None}
    assert continued.output == ["on"]
    assert continued.status == "FAILED"


@pytest.mark.spec("codebuild:scenario-23", "codebuild:trap-40")
def test_background_processes_hold_nothing_up(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n  pre_build:\n    commands: ['sleep 300 & echo $! > /tmp/p']\n"
        "  build:\n    commands: ['kill -0 $(cat /tmp/p) && echo alive']\n"
    )
    assert ended.status == "SUCCEEDED"
    assert ended.output == ["alive"]


@pytest.mark.spec("codebuild:trap-33", "codebuild:trap-45", "codebuild:trap-30")
def test_the_environment_of_a_build(builder: Builder) -> None:
    variables = [
        {"name": "odd-name.x", "value": "1", "type": "PLAINTEXT"}, {"name": "QUOTED", "value": "it's \"so\"\n$HOME"},
        {"name": "KEY", "value": "AKIAIOSFODNN7EXAMPLE"},
    ]  # fmt: skip
    builder.project(
        "version: 0.2\nphases:\n  install:\n    commands:\n      - 'true'\n      - id -u; echo $HOME $KEY\n"
        '      - echo "$QUOTED"\n'
        "  build:\n    commands:\n      - env | sort | grep -E '^(CODEBUILD|AWS)_' > vars; cat vars\n"
        '      - test -z "$(cat /dev/stdin)" && echo empty\n'
        "      - aws sts get-caller-identity --query Arn --output text\n"
    )
    build_id = builder.start(environmentVariablesOverride=variables, sourceVersion="v1")
    ended = builder.finish(build_id)
    assert ended.status == "SUCCEEDED", "\n".join(ended.lines)
    uuid, account = ended.uuid, builder.account
    assert ended.output[:2] == ["0", "/root ***"]
    assert ended.output[2:4] == ['it\'s "so"', "$HOME"]
    assert ended.output[-2:] == ["empty", f"arn:aws:sts::{account}:assumed-role/build/AWSCodeBuild-{uuid}"]
    found = dict(line.split("=", 1) for line in ended.output if line.startswith(("CODEBUILD_", "AWS_")))
    arn = f"arn:aws:codebuild:us-east-1:{account}"
    millis = found.pop("CODEBUILD_START_TIME")
    assert abs(int(millis) - ended.build["startTime"].timestamp() * 1000) < 1
    folder = found.pop("CODEBUILD_SRC_DIR")
    assert re.fullmatch(r"/codebuild/output/src\d{9}/src", folder)
    assert found.pop("CODEBUILD_GOPATH") == folder.removesuffix("/src")
    assert re.fullmatch(r"[0-9a-f-]{36}", found.pop("CODEBUILD_PROJECT_UUID"))
    endpoint = found.pop("AWS_ENDPOINT_URL")
    assert endpoint.startswith("http://127.0.0.1:")
    found.pop("AWS_CA_BUNDLE", None)  # of this machine
    assert found == {
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_REGION": "us-east-1",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN": "***",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": f"{endpoint}/_codexyz/codebuild/credentials/{uuid}",
        "CODEBUILD_BUILD_ARN": f"{arn}:build/{build_id}",
        "CODEBUILD_BUILD_ID": build_id,
        "CODEBUILD_BUILD_IMAGE": "aws/codebuild/standard:7.0",
        "CODEBUILD_BUILD_NUMBER": "1",
        "CODEBUILD_BUILD_SUCCEEDING": "1",
        "CODEBUILD_BUILD_URL": "https://us-east-1.console.aws.amazon.com/codebuild/home?region=us-east-1"
        f"#/builds/{build_id}/view/new",
        "CODEBUILD_CI": "true",
        "CODEBUILD_CONTAINER_NAME": "default",
        "CODEBUILD_EXECUTION_ROLE_BUILD": "",
        "CODEBUILD_INITIATOR": "root",
        "CODEBUILD_KMS_KEY_ID": f"arn:aws:kms:us-east-1:{account}:alias/aws/s3",
        "CODEBUILD_LAST_EXIT": "0",
        "CODEBUILD_LOG_PATH": uuid,
        "CODEBUILD_PROJECT_ARN": f"{arn}:project/demo",
        "CODEBUILD_SOURCE_VERSION": "v1",
    }


@pytest.mark.spec("codebuild:scenario-9", "codebuild:trap-13")
def test_a_command_that_is_a_mapping(builder: Builder) -> None:
    ended = builder.run("version: 0.2\nphases:\n  build:\n    commands:\n      - touch x\n      - echo note: x\n")
    reason = (
        "Expected Commands[1] to be of string type: found subkeys instead at line 6, value of the key tag on line 5 "
        "might be empty"
    )
    assert ended.context("DOWNLOAD_SOURCE") == ("YAML_FILE_ERROR", reason)
    assert list(ended.phases) == [*STANDARD[:4], "FINALIZING", "COMPLETED"]
    assert ended.phases["DOWNLOAD_SOURCE"] == "FAILED"
    assert ended.said[-2:] == [
        "Phase complete: DOWNLOAD_SOURCE State: FAILED",
        f"Phase context status code: YAML_FILE_ERROR Message: {reason}",
    ]
    assert not any(line.startswith("Running command") for line in ended.said)


@pytest.mark.spec("codebuild:scenario-10", "codebuild:trap-14", "codebuild:trap-15")
def test_precedence_of_variables(builder: Builder) -> None:
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "A", "value": "project"}, {"name": "C", "value": "project"}],
    }  # fmt: skip
    builder.project(
        "version: 0.2\nenv:\n  variables:\n    A: buildspec\n    B: $HOME/x\n    C: buildspec\n"
        "phases:\n  build:\n    commands: [echo $A $B $C]\n",
        environment=environment,
    )
    override = [{"name": "A", "value": "start", "type": "PLAINTEXT"}]
    ended = builder.finish(builder.start(environmentVariablesOverride=override))
    assert ended.output == ["start $HOME/x project"]
    shown = {one["name"]: one["value"] for one in ended.build["environment"]["environmentVariables"]}
    assert shown == {"A": "start", "C": "project"}


@pytest.mark.spec("codebuild:scenario-15", "codebuild:trap-5")
def test_stop(builder: Builder) -> None:
    builder.project(
        "version: 0.2\nphases:\n  build:\n    commands: [sleep 60; echo never]\n"
        "  post_build:\n    commands: [echo never]\n"
    )
    build_id = builder.start()
    builder.await_phase(build_id, "BUILD")
    stopped = builder.codebuild.stop_build(id=build_id)["build"]
    assert stopped["buildStatus"] == "STOPPED"
    assert stopped["buildComplete"] is True
    assert stopped["currentPhase"] == "COMPLETED"
    assert [phase["phaseType"] for phase in stopped["phases"]] == [*STANDARD[:7], "COMPLETED"]
    assert stopped["phases"][-2]["phaseStatus"] == "STOPPED"
    again = builder.codebuild.stop_build(id=stopped["arn"])["build"]
    assert again == stopped
    assert builder.get(build_id) == stopped
    assert "never" not in builder.finish(build_id).output


@pytest.mark.spec("codebuild:scenario-17")
def test_exported_variables(builder: Builder) -> None:
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "SECRET", "value": "/p", "type": "PARAMETER_STORE"}],
    }  # fmt: skip
    builder.aws("ssm").put_parameter(Name="/p", Value="hidden-value", Type="SecureString")
    ended = builder.run(
        "version: 0.2\nenv:\n  variables:\n    KEPT: as it was\n  exported-variables: [V, AWS_X, SECRET, KEPT, UNSET]\n"
        "phases:\n  build:\n    commands: [V=42, export AWS_X=1]\n  post_build:\n    commands: [V=43]\n",
        environment=environment,
    )
    assert ended.build["exportedEnvironmentVariables"] == [
        {"name": "V", "value": "43"}, {"name": "KEPT", "value": "as it was"}
    ]  # fmt: skip


def test_parameters_are_looked_up_and_hidden(builder: Builder) -> None:
    ssm = builder.aws("ssm")
    ssm.put_parameter(Name="/app/password", Value="s3cr3t-pass\nsecond-line", Type="SecureString")
    ssm.put_parameter(Name="plain", Value="just-text", Type="String")
    environment = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
        "environmentVariables": [{"name": "P", "value": "plain", "type": "PARAMETER_STORE"}],
    }  # fmt: skip
    ended = builder.run(
        "version: 0.2\nenv:\n  parameter-store:\n    T: /app/password\n    P: not-there-but-replaced\n"
        'phases:\n  build:\n    commands:\n      - echo "T=$T"; echo "P=$P"; echo ${#T}\n',
        environment=environment,
    )
    assert ended.output == ["T=***", "***", "P=***", "23"]
    assert "Decrypting parameter store environment variables" in ended.said
    missing = builder.run(
        "version: 0.2\nenv:\n  parameter-store:\n    T: /nowhere\nphases:\n  build:\n    commands: [echo never]\n",
        name="other",
    )
    assert missing.context("DOWNLOAD_SOURCE") == ("Decrypted Variables Error", "parameter does not exist: /nowhere")
    assert missing.status == "FAILED"


def test_the_log_can_be_followed_while_it_runs(builder: Builder) -> None:
    builder.project(
        "version: 0.2\nphases:\n  build:\n    commands:\n      - echo first\n"
        "      - while [ ! -e /tmp/go ]; do sleep 0.05; done\n"
    )
    build_id = builder.start()
    builder.await_line(build_id, "first")
    builder.await_phase(build_id, "BUILD")
    builder.codebuild.stop_build(id=build_id)


@pytest.mark.spec("codebuild:trap-24")
def test_retry_is_a_new_build_of_the_same_request(builder: Builder) -> None:
    builder.project("version: 0.2\nphases:\n  build:\n    commands: [echo $A]\n")
    override = [{"name": "A", "value": "again", "type": "PLAINTEXT"}]
    first = builder.finish(builder.start(environmentVariablesOverride=override))
    retried = builder.codebuild.retry_build(id=first.id)["build"]
    second = builder.finish(retried["id"])
    assert (first.build["buildNumber"], second.build["buildNumber"]) == (1, 2)
    assert first.id != second.id
    assert first.output == second.output == ["again"]


def test_the_json_of_a_build_has_no_secrets(builder: Builder) -> None:
    ended = builder.run(INLINE)
    text = json.dumps(ended.build, default=str)
    assert "ASIA" not in text
    assert "IQoJ" not in text
