"""Start-up time and memory."""

import contextlib
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

from benchmarks import servers
from benchmarks.report import Table, median_ms

_CALLS = {
    "s3": "list_buckets", "logs": "describe_log_groups", "sts": "get_caller_identity", "iam": "list_roles",
    "events": "list_rules", "codecommit": "list_repositories", "codebuild": "list_projects",
    "codedeploy": "list_applications", "codepipeline": "list_pipelines", "sns": "list_topics", "sqs": "list_queues",
    "ssm": "describe_parameters", "secretsmanager": "list_secrets",
}  # fmt: skip
_TRIES = 5
_SETTLED = 5.0
"""Seconds after which all is loaded that is loaded without being asked for."""


def measure() -> list[Table]:
    with tempfile.TemporaryDirectory() as data:
        times = [_first_answer(Path(data) / str(n)) for n in range(_TRIES)]
        again = [_first_answer(Path(data) / "0") for _ in range(_TRIES)]
    idle, used = _memory()
    table = Table("Start and memory", ["", "median", "goal"])
    table.rows = [
        ["first answer, new data", f"{median_ms(times):.0f} ms", "1000 ms"],
        ["first answer, old data", f"{median_ms(again):.0f} ms", "1000 ms"],
        ["resident, idle", f"{idle:.0f} MiB", "100 MiB"],
        ["resident, every service called", f"{used:.0f} MiB", "150 MiB"],
    ]
    table.goals = [
        ("first answer within 1.0 s", max(median_ms(times), median_ms(again)) <= 1000),
        ("under 100 MiB idle", idle < 100),
        ("under 150 MiB after one call to each service", used < 150),
    ]
    return [table]


def _first_answer(data: Path) -> float:
    port = servers.free_port()
    command = [
        sys.executable,
        "-m",
        "emulator.main",
        "up",
        "--port",
        str(port),
        "--data",
        str(data),
        "--runner",
        "local",
    ]
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        servers.wait_for(port)
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait(15)


def _memory() -> tuple[float, float]:
    with servers.codexyz("--runner", "local") as (url, process):
        time.sleep(_SETTLED)
        idle = servers.resident_mib(process.pid)
        for service, operation in _CALLS.items():
            client = boto3.client(
                service, endpoint_url=url, region_name="us-east-1",
                aws_access_key_id="111111111111", aws_secret_access_key="x",
            )  # fmt: skip
            with contextlib.suppress(ClientError):
                getattr(client, operation)()
        return idle, servers.resident_mib(process.pid)
