"""What a person types, and what a script reads."""

import json
import re
import signal
import subprocess
import time
from collections.abc import Callable
from urllib.request import urlopen

import pytest

from runners.backends.local.private import probe
from tests.cli.conftest import Shell
from tests.conftest import boto_client

Up = Callable[..., "subprocess.Popen[str]"]
DUMMY = ("--runner", "dummy")


def test_from_up_to_down(shell: Shell, up: Up) -> None:
    server = up(*DUMMY)
    with urlopen(f"{shell.url}/_health", timeout=5) as answer:
        health = json.load(answer)
    assert health["status"] == "ok"
    assert {"s3", "codecommit", "codebuild", "codedeploy", "codepipeline"} <= set(health["services"])
    told = shell("status")
    assert f"answers at {shell.url}" in told
    assert "runner: dummy (as the settings say)" in told
    found = json.loads(shell("status", "--json"))
    assert (found["endpoint"], found["parked_jobs"], found["hosts"]) == (shell.url, [], [])
    assert "stopped" in shell("down")
    assert server.wait(10) == 0
    assert "no emulator runs on" in shell("down", code=1)
    assert "Start one: codexyz up" in shell("status", code=1)


def test_what_was_made_survives_and_clean_removes_it(shell: Shell, up: Up) -> None:
    up(*DUMMY)
    boto_client(shell.url, "s3", "111111111111").create_bucket(Bucket="kept")
    assert "another codexyz works on" in shell("clean", "--yes", code=1)
    shell("down")
    up(*DUMMY)
    buckets = boto_client(shell.url, "s3", "111111111111").list_buckets()["Buckets"]
    assert [bucket["Name"] for bucket in buckets] == ["kept"]
    shell("down")
    assert "removed" in shell("clean", "--yes")
    assert not (shell.folder / ".codexyz").exists()
    assert "is not a data folder" in shell("clean", "--yes", code=1)


def test_ephemeral_keeps_nothing(shell: Shell, up: Up) -> None:
    server = up("--ephemeral", *DUMMY)
    found = json.loads(shell("status", "--json"))
    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0
    assert not (shell.folder / ".codexyz").exists()
    with pytest.raises(FileNotFoundError):
        open(found["data"])  # noqa: SIM115


def test_the_exports_are_for_any_shell(shell: Shell, up: Up) -> None:
    up(*DUMMY)
    exports = shell("env", "--account", "111111111111", "--region", "eu-central-1")
    script = f"{exports}\nprintf '%s ' $AWS_ENDPOINT_URL $AWS_ACCESS_KEY_ID $AWS_REGION"
    told = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout
    assert told.split() == [shell.url, "111111111111", "eu-central-1"]


def test_a_taken_port_or_folder_is_said_in_one_line(shell: Shell, up: Up) -> None:
    up(*DUMMY)
    told = shell("up", "--data", "other", code=1)
    assert re.fullmatch(r"codexyz: cannot listen on 127.0.0.1:\d+: Address already in use\. .*\n", told)
    told = shell("up", "--port", "0", code=1)
    assert "another codexyz works on" in told
    assert "Traceback" not in told


def test_settings_that_cannot_be_are_named(shell: Shell) -> None:
    told = shell("up", CODEXYZ_RUNNER="podman", code=1)
    assert "CODEXYZ_RUNNER" in told
    assert "Traceback" not in told


def test_the_doctor_says_what_is_there_and_how_to_get_the_rest(shell: Shell) -> None:
    findings = {finding["name"]: finding for finding in json.loads(shell("doctor", "--json"))}
    assert {"python", "git", "port", "runner", "docker", "private roots"} <= set(findings)
    assert findings["git"]["ok"]
    assert all(finding["ok"] or finding["remedy"] for finding in findings.values())
    assert ("ok  private roots" in shell("doctor")) == probe().ok


def test_the_doctor_fails_without_what_is_needed(shell: Shell) -> None:
    assert "apt-get install git" in shell("doctor", PATH="/nonexistent", code=1)


def test_logs_are_followed_through_the_api(shell: Shell, up: Up) -> None:
    up(*DUMMY)
    logs = boto_client(shell.url, "logs", "111111111111")
    logs.create_log_group(logGroupName="/app")
    logs.create_log_stream(logGroupName="/app", logStreamName="one")
    events = [{"timestamp": int(time.time() * 1000) + n, "message": f"line {n}"} for n in range(3)]
    logs.put_log_events(logGroupName="/app", logStreamName="one", logEvents=events)
    assert shell("logs", "/app", "--account", "111111111111").splitlines() == ["line 0", "line 1", "line 2"]
    assert "no log group /none" in shell("logs", "/none", code=1)
