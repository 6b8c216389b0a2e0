"""The API against moto and ministack: latency through boto3, and one signed request replayed raw."""

import contextlib
import io
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar
from urllib.parse import urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

from benchmarks import servers
from benchmarks.report import Table, median_ms

_REPEAT = 60
_CLIENTS = 16
_SECONDS = 3.0
_PATIENCE = 10.0
T = TypeVar("T")
_ROLE = "arn:aws:iam::123456789012:role/bench"


class Probe:
    """The calls that are compared, on one server. Each may be repeated."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._number = 0
        self._guard = threading.Lock()
        self._clients: dict[str, Any] = {}
        self.client("s3").create_bucket(Bucket="bench")
        for set_up in (
            lambda: self.client("codecommit").create_repository(repositoryName="bench"),
            lambda: self._project("bench"),
            lambda: self.client("codepipeline").create_pipeline(pipeline=_pipeline("bench")),
        ):
            with contextlib.suppress(ClientError):  # another server has not all of them
                set_up()
        self.client("s3").put_object(Bucket="bench", Key="small", Body=b"x" * 1024)
        self.client("s3").put_object(Bucket="bench", Key="large", Body=b"x" * 8 * 1024 * 1024)

    def client(self, service: str) -> Any:
        if service not in self._clients:
            self._clients[service] = boto3.client(
                service, endpoint_url=self.url, region_name="us-east-1",
                aws_access_key_id="123456789012", aws_secret_access_key="x",
                config=Config(
                    retries={"total_max_attempts": 1}, max_pool_connections=_CLIENTS, s3={"addressing_style": "path"}
                ),
            )  # fmt: skip
        return self._clients[service]

    def calls(self) -> dict[str, Callable[[], Any]]:
        s3, build, commit, pipeline = (self.client(name) for name in ("s3", "codebuild", "codecommit", "codepipeline"))
        small, large = b"x" * 1024, b"x" * 8 * 1024 * 1024
        return {
            "CreateProject": lambda: self._project(self._name()),
            "BatchGetProjects": lambda: build.batch_get_projects(names=["bench"]),
            "CreateRepository": lambda: commit.create_repository(repositoryName=self._name()),
            "GetRepository": lambda: commit.get_repository(repositoryName="bench"),
            "GetPipelineState": lambda: pipeline.get_pipeline_state(name="bench"),
            "PutObject 1 KiB": lambda: s3.put_object(Bucket="bench", Key=self._name(), Body=small),
            "GetObject 1 KiB": lambda: s3.get_object(Bucket="bench", Key="small")["Body"].read(),
            "PutObject 8 MiB": lambda: s3.put_object(Bucket="bench", Key="put", Body=io.BytesIO(large)),
            "GetObject 8 MiB": lambda: s3.get_object(Bucket="bench", Key="large")["Body"].read(),
        }

    def _name(self) -> str:
        with self._guard:
            self._number += 1
            return f"bench-{self._number}"

    def _project(self, name: str) -> None:
        self.client("codebuild").create_project(
            name=name, serviceRole=_ROLE, source={"type": "S3", "location": "bench/source.zip"},
            artifacts={"type": "NO_ARTIFACTS"},
            environment={"type": "LINUX_CONTAINER", "image": "img", "computeType": "BUILD_GENERAL1_SMALL"},
        )  # fmt: skip


def measure() -> list[Table]:
    with servers.codexyz() as (ours, process), servers.moto() as moto, servers.ministack() as ministack:
        probes = {"codexyz": Probe(ours), "moto": Probe(moto), "ministack": Probe(ministack)}
        tables = []
        for measure_all in (_latency, _throughput, _raw):
            servers.settle(process)
            tables.append(measure_all(probes))
        return tables


def _latency(probes: dict[str, Probe]) -> Table:
    table = Table("API: p50 through boto3, one client (ms)", ["call", *probes])
    for name in next(iter(probes.values())).calls():
        values = {server: _try(server, _p50, probe.calls()[name]) for server, probe in probes.items()}
        table.rows.append([name, *(f"{value:.2f}" if value else "–" for value in values.values())])
    return table


def _throughput(probes: dict[str, Probe]) -> Table:
    table = Table(f"API: calls per second through boto3, {_CLIENTS} clients", ["call", *probes])
    for name in next(iter(probes.values())).calls():
        values = {server: _try(server, _rate, probe.calls()[name]) for server, probe in probes.items()}
        table.rows.append([name, *(f"{value:.0f}" if value else "–" for value in values.values())])
    return table


def _raw(probes: dict[str, Probe]) -> Table:
    """The client costs next to nothing here: these are the servers' own numbers."""
    table = Table(
        f"API: one signed request replayed raw, {_CLIENTS} keep-alive connections (per second)", ["call", *probes]
    )
    for name in ("BatchGetProjects", "GetRepository", "GetPipelineState", "PutObject 1 KiB", "GetObject 1 KiB"):
        rates = {server: _try(server, partial(_replay, probe), name) for server, probe in probes.items()}
        table.rows.append([name, *(f"{rate:.0f}" if rate else "–" for rate in rates.values())])
        ours, moto, ministack = (rates[server] or 0.0 for server in ("codexyz", "moto", "ministack"))
        if moto:
            table.goals.append((f"{name}: {ours / moto:.1f}x moto, at least 3x", ours >= 3 * moto))
        if ministack:
            table.goals.append((f"{name}: {ours / ministack:.2f}x ministack, not behind", ours >= ministack))
    return table


def _try(server: str, measure_one: Callable[[T], float], what: T) -> float | None:
    """None for a call that another server does not have."""
    try:
        return measure_one(what)
    except (ClientError, _Refused):
        if server == "codexyz":
            raise
        return None


def _p50(call: Callable[[], Any]) -> float:
    times = []
    for _ in range(_REPEAT):
        begun = time.perf_counter()
        call()
        times.append(time.perf_counter() - begun)
    return median_ms(times)


def _rate(call: Callable[[], Any]) -> float:
    end = time.perf_counter() + _SECONDS

    def loop(_: int) -> int:
        done = 0
        while time.perf_counter() < end:
            call()
            done += 1
        return done

    with ThreadPoolExecutor(_CLIENTS) as pool:
        return sum(pool.map(loop, range(_CLIENTS))) / _SECONDS


def _replay(probe: Probe, name: str) -> float:
    request = _recorded(probe, name)
    end = time.perf_counter() + _SECONDS

    def loop(_: int) -> int:
        done = 0
        with _Link(probe.url) as link:
            while time.perf_counter() < end:
                link.exchange(request)
                done += 1
        return done

    with ThreadPoolExecutor(_CLIENTS) as pool:
        return sum(pool.map(loop, range(_CLIENTS))) / _SECONDS


class _Refused(Exception):
    """The replayed request was not answered with 2xx."""


class _Link:
    """One connection, made again where the server closes it."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        self._address = (address.hostname, address.port)
        self._open()

    def __enter__(self) -> "_Link":
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def exchange(self, request: bytes) -> None:
        """Send a request and read its answer to the end."""
        self._socket.sendall(request)
        if not _read_answer(self._reader):
            self._close()
            self._open()

    def _open(self) -> None:
        self._socket = socket.create_connection(self._address, timeout=_PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._reader = self._socket.makefile("rb")

    def _close(self) -> None:
        self._reader.close()
        self._socket.close()


class _Taken(Exception):
    """Ends a call of boto3 in front of the wire; its argument is what would have been sent."""


def _recorded(probe: Probe, name: str) -> bytes:
    """The bytes that boto3 would send for a call."""
    services = {"BatchGetProjects": "codebuild", "GetRepository": "codecommit", "GetPipelineState": "codepipeline"}
    client = probe.client(services.get(name, "s3"))
    client.meta.events.register_first("before-send", _take)
    try:
        probe.calls()[name]()
    except _Taken as taken:
        return bytes(taken.args[0])
    finally:
        client.meta.events.unregister("before-send", _take)
    raise RuntimeError(f"boto3 sent nothing for {name}")


def _take(request: Any, **_: Any) -> None:
    body = request.body or b""
    body = body if isinstance(body, bytes) else body.read() if hasattr(body, "read") else str(body).encode()
    own = {"expect", "content-length", "host", "transfer-encoding"}
    given = {key: value.decode() if isinstance(value, bytes) else value for key, value in request.headers.items()}
    lines = [
        f"{request.method} /{request.url.split('/', 3)[3]} HTTP/1.1",
        f"Host: {urlsplit(request.url).netloc}",
        f"Content-Length: {len(body)}",
        *(f"{key}: {value}" for key, value in given.items() if key.lower() not in own),
    ]
    raise _Taken("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


def _read_answer(reader: Any) -> bool:
    """Whether the connection stays."""
    status = reader.readline()
    if not status.startswith(b"HTTP/1.1 2"):
        raise _Refused(status)
    fields = {}
    while (line := reader.readline()) not in (b"\r\n", b""):
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip().lower()
    if fields.get(b"transfer-encoding") == b"chunked":
        while size := int(reader.readline(), 16):
            reader.read(size + 2)
        reader.readline()
    else:
        reader.read(int(fields.get(b"content-length", 0)))
    return fields.get(b"connection") != b"close"


def _pipeline(name: str) -> dict[str, Any]:
    def action(
        action_name: str, category: str, provider: str, configuration: dict[str, str], **files: Any
    ) -> dict[str, Any]:
        type_id = {"category": category, "owner": "AWS", "provider": provider, "version": "1"}
        return {"name": action_name, "actionTypeId": type_id, "configuration": configuration, **files}

    source = action(
        "Source", "Source", "CodeCommit",
        {"RepositoryName": "bench", "BranchName": "main", "PollForSourceChanges": "false"},
        outputArtifacts=[{"name": "App"}],
    )  # fmt: skip
    build = action("Build", "Build", "CodeBuild", {"ProjectName": "bench"}, inputArtifacts=[{"name": "App"}])
    return {
        "name": name, "roleArn": _ROLE, "artifactStore": {"type": "S3", "location": "bench"}, "version": 1,
        "stages": [{"name": "Source", "actions": [source]}, {"name": "Build", "actions": [build]}],
    }  # fmt: skip
