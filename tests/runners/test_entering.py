"""People get into a place while its task runs, and find it as the commands have left it."""

import os
import pty
import subprocess
import threading

from runners.backends.docker.entering import enter as enter_container
from runners.backends.local.entering import enter as enter_local
from runners.entering import Entrance
from tests.runners.conftest import Lab, private, real

WAITS = "until [ -e go ]; do sleep 0.05; done"
SAVES = (
    "(umask 077; mkdir -p /codebuild/output/tmp; export -p >/codebuild/output/tmp/env.sh;"
    " echo /tmp >/codebuild/output/tmp/dir.txt)"
)


def entrance(lab: Lab, place: str, *, terminal: bool = False) -> Entrance | None:
    if lab.kind == "docker":
        return enter_container(place, os.environ, terminal=terminal)
    return enter_local(lab.data, place, os.environ)


def shell(lab: Lab, place: str, typed: str) -> "subprocess.CompletedProcess[str]":
    found = entrance(lab, place)
    assert found is not None
    return subprocess.run(
        found.command, env=dict(found.environment), input=typed, capture_output=True, text=True, timeout=30, check=False
    )


@real
def test_the_shell_is_where_the_commands_are(lab: Lab) -> None:
    task = lab.task(
        "mkdir 'a dir'; cd 'a dir'; A=\"it's\nso\"; export B=b",
        WAITS,
        environment={"T": "task"},
        workdir="/codebuild/w",
    )
    run = lab.begin(task)
    lab.peer.wait(lambda: "command_started BUILD 1" in run.steps)
    done = shell(lab, task.id, 'echo "$A $B $T"; pwd; id -u; touch go; exit 7')
    assert done.returncode == 7, done.stderr
    *value, folder, user = done.stdout.splitlines()
    assert (value, user) == (["it's", "so b task"], "0")
    assert folder == "/codebuild/w/a dir" if lab.kind != "mapped" else folder.endswith("/root/codebuild/w/a dir")
    lab.finished(run)
    assert run.outcome is not None
    assert run.outcome.exit_code == 0
    lab.peer.wait(lambda: entrance(lab, task.id) is None)


@private
def test_an_instance_has_what_a_task_saved_for_those_who_enter(lab: Lab) -> None:
    host = lab.host()
    lab.sh(SAVES, place=host, environment={"SAVED": "it is"})
    assert shell(lab, host.id, 'echo "$SAVED"; pwd').stdout == "it is\n/tmp\n"
    lab.backend.dispose_host(host.id)
    assert entrance(lab, host.id) is None


@private
def test_at_a_terminal_the_shell_is_interactive(lab: Lab) -> None:
    host = lab.host()
    lab.sh("true", place=host)
    found = entrance(lab, host.id, terminal=True)
    assert found is not None
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        found.command, env={**found.environment, "TERM": "vt100"}, stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, b'test -t 0 && echo "term=$TERM:$-" | tr a-z A-Z; exit 3\n')
    said = b""
    timer = threading.Timer(30, process.kill)
    timer.start()
    try:
        while True:
            said += os.read(ours, 4096)
    except OSError:
        pass
    assert process.wait() == 3
    timer.cancel()
    assert b"TERM=VT100:" in said
    assert b"I" in said.rpartition(b"TERM=VT100:")[2]
