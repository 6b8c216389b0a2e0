"""Scripts of real instances: what they are given, and what is told of how they end."""

from typing import Any

import pytest

from tests.service.codedeploy.shop import HOOKS, Shop, appspec, counts, script, zipped


def with_hook(content: str | None, *, timeout: int = 10, **more: Any) -> dict[str, str]:
    """A revision whose BeforeInstall is `scripts/hook.sh`, when there is content."""
    spec = appspec({"BeforeInstall": {"location": "scripts/hook.sh", "timeout": timeout, **more}})
    return {"appspec.yml": spec, **({} if content is None else {"scripts/hook.sh": content})}


def diagnosed(shop: Shop, files: Any, event: str = "BeforeInstall", **options: Any) -> dict[str, Any]:
    """Diagnostics of an event of a new deployment."""
    info = shop.deploy(shop.revision("1.zip", files), **options)
    found: dict[str, Any] = shop.event(info["deploymentId"], "h1", event)["diagnostics"]
    return found


@pytest.mark.spec("codedeploy:trap-8", "codedeploy:trap-19")
def test_what_scripts_are_given(one: Shop) -> None:
    tell = script(
        'echo "$LIFECYCLE_EVENT" >>/tmp/order',
        'env >"/tmp/$LIFECYCLE_EVENT"',
        "pwd >>/tmp/cwd",
        "read x || echo closed >/tmp/stdin",
    )
    spec = appspec({hook: f"{hook}.sh" for hook in HOOKS})
    files = {"appspec.yml": spec, **{f"{hook}.sh": tell for hook in HOOKS}}
    first = one.deploy(one.revision("1.zip", zipped(files, mode=0o644)))
    assert first["status"] == "Succeeded"
    assert one.file("h1", "/tmp/order").read_text().split() == list(HOOKS[1:]), "nothing to stop the first time"
    assert one.file("h1", "/tmp/cwd").read_text() == "/\n" * 4
    assert one.file("h1", "/tmp/stdin").read_text() == "closed\n"

    group = one.group_info()
    second = one.revision("2.zip", files)
    etag = one.s3.head_object(Bucket=one.bucket, Key="2.zip")["ETag"]
    second["s3Location"]["eTag"] = etag
    info = one.deploy(second)
    assert one.file("h1", "/tmp/order").read_text().split() == [*HOOKS[1:], *HOOKS]
    for hook in HOOKS:
        given = dict(line.partition("=")[::2] for line in one.file("h1", f"/tmp/{hook}").read_text().splitlines())
        assert {name: given.get(name) for name in given if name.startswith(("DEPLOY", "APPL", "LIFE", "BUNDLE"))} == {
            "APPLICATION_NAME": "shop", "DEPLOYMENT_ID": info["deploymentId"], "DEPLOYMENT_GROUP_NAME": one.usual,
            "DEPLOYMENT_GROUP_ID": group["deploymentGroupId"], "LIFECYCLE_EVENT": hook,
            "BUNDLE_BUCKET": one.bucket, "BUNDLE_KEY": "2.zip", "BUNDLE_ETAG": etag.strip('"'),
        }  # fmt: skip
        assert f"127.0.0.1:{given['PORT']}" == one.addresses()["h1"]
        assert (given["AWS_ENDPOINT_URL"], given["AWS_ACCESS_KEY_ID"]) == (one.node.url, one.account)


@pytest.mark.spec("codedeploy:trap-22")
def test_a_script_that_fails_ends_its_event(one: Shop) -> None:
    spec = appspec({"BeforeInstall": ["a.sh", "b.sh", "c.sh"]})
    files = {
        "appspec.yml": spec, "a.sh": script("echo out", "echo err >&2"), "b.sh": script("exit 2"),
        "c.sh": script("touch /tmp/c"),
    }  # fmt: skip
    why = diagnosed(one, files)
    assert (why["errorCode"], why["scriptName"]) == ("ScriptFailed", "b.sh")
    assert why["message"] == "Script at specified location: b.sh failed with exit code 2"
    assert sorted(why["logTail"].splitlines()) == sorted(
        ["LifecycleEvent - BeforeInstall", "Script - a.sh", "[stdout]out", "[stderr]err", "Script - b.sh"]
    )
    assert not one.file("h1", "/tmp/c").exists()


@pytest.mark.spec("codedeploy:trap-22")
def test_the_tail_of_a_long_log_has_whole_lines(one: Shop) -> None:
    why = diagnosed(one, with_hook(script("i=0; while [ $i -lt 400 ]; do echo line-$i; i=$((i+1)); done; exit 1")))
    lines = why["logTail"].splitlines()
    assert 2000 < len(why["logTail"]) <= 2048
    assert lines[0].startswith("[stdout]line-")
    assert lines[-1] == "[stdout]line-399"


def test_a_script_that_takes_too_long(one: Shop) -> None:
    why = diagnosed(one, with_hook(script("echo begun", "sleep 30"), timeout=2))
    assert (why["errorCode"], why["scriptName"]) == ("ScriptTimedOut", "scripts/hook.sh")
    assert why["message"] == "Script at specified location: scripts/hook.sh failed to complete in 2 seconds"
    assert why["logTail"] == "LifecycleEvent - BeforeInstall\nScript - scripts/hook.sh\n[stdout]begun\n"


@pytest.mark.spec("codedeploy:trap-20")
def test_a_background_process_that_keeps_the_output_open(one: Shop) -> None:
    why = diagnosed(one, with_hook(script("sleep 20 &", "exit 0"), timeout=3))
    assert why["errorCode"] == "UnknownError"
    assert why["message"] == "Script at specified location: scripts/hook.sh failed to close STDOUT"


def test_a_script_that_is_not_there(one: Shop) -> None:
    why = diagnosed(one, with_hook(None))
    assert why["errorCode"] == "ScriptMissing"
    assert why["message"].startswith(
        "Script does not exist at specified location: /opt/codedeploy-agent/deployment-root/"
    )
    assert why["message"].endswith("/deployment-archive/scripts/hook.sh")
    assert (why["scriptName"], why["logTail"]) == ("scripts/hook.sh", "LifecycleEvent - BeforeInstall\n")


@pytest.mark.spec("codedeploy:trap-21")
def test_scripts_run_as_other_users(one: Shop) -> None:
    assert (
        one.deploy(one.revision("1.zip", with_hook(script("id -un >/tmp/who"), runas="ubuntu")))["status"]
        == "Succeeded"
    )
    assert one.file("h1", "/tmp/who").read_text() == "ubuntu\n"
    why = diagnosed(one, with_hook(script("exit 0"), runas="nobody"))
    assert why["errorCode"] == "ScriptFailed"
    assert why["message"] == "Script at specified location: scripts/hook.sh run as user nobody failed with exit code 1"
    assert "This account is currently not available." in why["logTail"]


@pytest.mark.spec("codedeploy:scenario-15", "codedeploy:trap-10")
def test_a_stop_script_that_fails_can_be_ignored(one: Shop) -> None:
    stubborn = {"appspec.yml": appspec({"ApplicationStop": "stop.sh"}), "stop.sh": script("exit 1")}
    assert one.deploy(one.revision("1.zip", stubborn))["status"] == "Succeeded"
    good = one.revision("2.zip", {"appspec.yml": appspec()})
    info = one.deploy(good)
    assert (info["status"], counts(info)) == ("Failed", (0, 1, 0))
    assert one.statuses(info["deploymentId"], "h1") == ["Failed", *["Skipped"] * 6]
    ignoring = one.deploy(good, ignoreApplicationStopFailures=True)
    assert (ignoring["status"], counts(ignoring)) == ("Succeeded", (1, 0, 0))
    assert one.statuses(ignoring["deploymentId"], "h1") == ["Failed", *["Succeeded"] * 6]
    assert one.deploy(good)["status"] == "Succeeded", "the good revision is stopped by its own scripts"


@pytest.mark.spec("codedeploy:trap-9")
def test_the_next_stop_comes_from_what_was_installed_even_when_it_failed_later(one: Shop) -> None:
    def revision(name: str, start: str) -> dict[str, str]:
        hooks = {"ApplicationStop": "stop.sh", "ApplicationStart": "start.sh"}
        return {
            "appspec.yml": appspec(hooks),
            "stop.sh": script(f"echo {name} >>/tmp/stopped"),
            "start.sh": script(start),
        }

    for name, start in (("one", "true"), ("two", "exit 1"), ("three", "true")):
        one.deploy(one.revision(name, revision(name, start)))
    assert one.file("h1", "/tmp/stopped").read_text().split() == ["one", "two"]


def test_a_machine_that_was_set_up_anew_has_nothing_to_stop(one: Shop) -> None:
    files = {"appspec.yml": appspec({"ApplicationStop": "stop.sh"}), "stop.sh": script("touch /tmp/stopped")}
    one.deploy(one.revision("1.zip", files))
    instructions = one.file("h1", "/opt/codedeploy-agent/deployment-root/deployment-instructions")
    (instructions / f"{one.group_info()['deploymentGroupId']}_last_successful_install").unlink()
    assert one.deploy(one.revision("2.zip", files))["status"] == "Succeeded"
    assert not one.file("h1", "/tmp/stopped").exists()


@pytest.mark.spec("codedeploy:trap-17")
def test_events_that_do_not_exist_are_ignored(one: Shop) -> None:
    files = {"appspec.yml": appspec({"BeforeInstal": "missing.sh", "Install": "missing.sh"})}
    assert one.deploy(one.revision("1.zip", files))["status"] == "Succeeded"
