"""Places reach the server at their own loopback address, or are told so."""

import os
import socket
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from runners.backends.docker.network import _gateway_of
from runners.contract import LOOPBACK_PLACEHOLDER
from tests.runners.conftest import Lab, kinds, real

ASK = """python3 - <<'end'
import os, urllib.request as u
opener = u.build_opener(u.ProxyHandler({}))
print(opener.open(os.environ["WHERE"]).read().decode())
end"""


class Echo(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = f"{self.path} of {self.headers['host'].partition(':')[0]} {'x' * 100_000}".encode()
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(params=["127.0.0.1"])
def server(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Its address, which backends take for the server's. The parameter is where it listens."""
    http = ThreadingHTTPServer((request.param, 0), Echo)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    url = f"http://{request.param}:{http.server_port}"
    monkeypatch.setattr("tests.runners.conftest.ENDPOINT", url)
    yield url
    http.shutdown()


elsewhere = pytest.mark.parametrize("server", ["127.0.0.2"], indirect=True)
"""A server that is not at the loopback address that counts, so that places of this machine need a door."""


@real
def test_the_server_answers_at_loopback(server: str, lab: Lab) -> None:
    near = {"WHERE": f"{LOOPBACK_PLACEHOLDER}/it's-here", "OWN": "near"}
    run = lab.sh(ASK, 'echo "$OWN $FAR"', near=near, far={"FAR": "far"}, environment={"OWN": "own"})
    assert run.lines[0].startswith("/it's-here of 127.0.0.1 xx")
    assert len(run.lines[0]) > 100_000
    assert run.lines[1:] == ["own "]


@elsewhere
@kinds("local", "mapped")
def test_one_that_is_elsewhere_does_too(server: str, lab: Lab) -> None:
    run = lab.sh(ASK, near={"WHERE": f"{LOOPBACK_PLACEHOLDER}/x"}, far={"WHERE": server})
    assert run.lines[0].startswith("/x of 127.0.0.1 xx")


@kinds("docker")
def test_a_door_belongs_to_the_instance_and_outlives_tasks(server: str, lab: Lab) -> None:
    assert server
    shared_door(lab)


@elsewhere
@kinds("local")
def test_a_door_is_closed_when_its_instance_goes(server: str, lab: Lab) -> None:
    assert server
    port = shared_door(lab)
    for host_id in lab.hosts:
        lab.backend.dispose_host(host_id)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port)).close()


def shared_door(lab: Lab) -> int:
    """Its port, which two tasks of an instance have used."""
    host, near = lab.host(), {"WHERE": f"{LOOPBACK_PLACEHOLDER}/x"}
    first, second = (lab.sh("echo $WHERE", ASK, near=near, place=host) for _ in range(2))
    assert first.lines[0] == second.lines[0]
    assert second.lines[1].startswith("/x of 127.0.0.1 xx")
    return int(first.lines[0].removesuffix("/x").rpartition(":")[2])


@real
def test_a_server_behind_tls_is_far(lab: Lab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.runners.conftest.ENDPOINT", "https://127.0.0.1:1")
    lab.restart()
    run = lab.sh('echo "$A $B $C"', near={"A": "near"}, far={"B": "far", "C": "far"}, environment={"C": "own"})
    assert run.lines == [" far own"]


@pytest.mark.parametrize("program", ["perl", "python3"])
def test_both_programs_open_doors(server: str, program: str, tmp_path: Path) -> None:
    """Whatever of the two a place has."""
    host, port = server.removeprefix("http://").split(":")
    kind = {"perl": "pl", "python3": "py"}[program]
    said = subprocess.run(
        [program, f"runners/shell/door.{kind}", host, port], capture_output=True, check=True, text=True
    )
    at, process = said.stdout.split()
    try:
        for _ in range(3):
            with urllib.request.urlopen(f"http://127.0.0.1:{at}/y") as answer:
                assert answer.read().startswith(b"/y of 127.0.0.1 xx")
    finally:
        os.kill(int(process), 9)


def test_without_a_program_there_is_no_door() -> None:
    done = subprocess.run(
        ["/bin/sh", "runners/shell/door.sh", "127.0.0.2", "1"], capture_output=True, check=True, text=True,
        env={"PATH": "/nowhere"},
    )  # fmt: skip
    assert done.stdout == ""


def test_an_engine_that_runs_for_the_first_time_names_only_its_subnet() -> None:
    assert _gateway_of({"Subnet": "172.17.0.0/16"}) == "172.17.0.1"
    assert _gateway_of({"Subnet": "172.17.0.0/16", "Gateway": "172.17.0.9"}) == "172.17.0.9"
    assert _gateway_of({"Subnet": "fd00::/80"}) == _gateway_of({}) == ""
