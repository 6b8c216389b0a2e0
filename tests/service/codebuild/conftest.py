"""Projects, and builds that really run."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.conftest import Aws

INLINE = "version: 0.2\nphases:\n  build:\n    commands:\n      - echo hello\n"
_SECONDS = 60.0
_LINE_START = "[Container] "


def project_request(account: str, name: str = "demo", **changes: Any) -> dict[str, Any]:
    """A CreateProject request that is fine, with `changes`; a change to None takes the member out."""
    request = {
        "name": name,
        "source": {"type": "NO_SOURCE", "buildspec": INLINE},
        "artifacts": {"type": "NO_ARTIFACTS"},
        "environment": {
            "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL"
        },
        "serviceRole": f"arn:aws:iam::{account}:role/build",
        **changes,
    }  # fmt: skip
    return {member: value for member, value in request.items() if value is not None}


@pytest.fixture
def request_for(account: str) -> Any:
    return lambda name="demo", **changes: project_request(account, name, **changes)


@dataclass(frozen=True)
class Ended:
    """A build that is over, as BatchGetBuilds shows it."""

    build: dict[str, Any]
    lines: list[str]

    @property
    def id(self) -> str:
        return str(self.build["id"])

    @property
    def uuid(self) -> str:
        return self.id.partition(":")[2]

    @property
    def status(self) -> str:
        return str(self.build["buildStatus"])

    @property
    def phases(self) -> dict[str, str | None]:
        """Type -> status, in their order."""
        return {phase["phaseType"]: phase.get("phaseStatus") for phase in self.build["phases"]}

    @property
    def output(self) -> list[str]:
        """What the commands said, without the service's own lines and empty ones."""
        return [line for line in self.lines if line and not line.startswith(_LINE_START)]

    @property
    def said(self) -> list[str]:
        """The service's own lines without their times."""
        return [line.split(" ", 3)[3] for line in self.lines if line.startswith(_LINE_START)]

    def context(self, phase: str) -> tuple[str, str]:
        found = next(one for one in self.build["phases"] if one["phaseType"] == phase)
        return found["contexts"][0]["statusCode"], found["contexts"][0]["message"]


class Builder:
    """Builds of one account on the server that really runs them."""

    def __init__(self, aws: Aws, account: str) -> None:
        self.aws = aws
        self.account = account
        self.codebuild = aws("codebuild")
        self.logs = aws("logs")
        self.s3 = aws("s3")

    def project(self, buildspec: str | None = None, name: str = "demo", **changes: Any) -> str:
        """Creates it. buildspec: inline."""
        if buildspec is not None:
            changes["source"] = {"type": "NO_SOURCE", **changes.get("source", {}), "buildspec": buildspec}
        self.codebuild.create_project(**project_request(self.account, name, **changes))
        return name

    def start(self, project: str = "demo", **request: Any) -> str:
        return str(self.codebuild.start_build(projectName=project, **request)["build"]["id"])

    def get(self, build_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.codebuild.batch_get_builds(ids=[build_id])["builds"][0]
        return found

    def await_state(self, build_id: str, reached: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + _SECONDS
        while not reached(build := self.get(build_id)):
            assert time.monotonic() < deadline, f"the build is still so: {build}\n" + "\n".join(self.lines(build))
            time.sleep(0.02)
        return build

    def await_phase(self, build_id: str, phase: str) -> dict[str, Any]:
        return self.await_state(build_id, lambda build: build["currentPhase"] == phase)

    def await_line(self, build_id: str, text: str) -> None:
        """Until the log of a running build has the line."""
        deadline = time.monotonic() + _SECONDS
        while text not in self.lines(self.get(build_id)):
            assert time.monotonic() < deadline, f"no line {text!r}"
            time.sleep(0.02)

    def finish(self, build_id: str) -> Ended:
        build = self.await_state(build_id, lambda build: build["buildComplete"])
        return Ended(build, self.lines(build))

    def await_gone(self, report_arn: str) -> None:
        deadline = time.monotonic() + _SECONDS
        while not self.codebuild.batch_get_reports(reportArns=[report_arn])["reportsNotFound"]:
            assert time.monotonic() < deadline, "the report is still there"
            time.sleep(0.02)

    def lines(self, build: dict[str, Any]) -> list[str]:
        where = build["logs"]
        if "groupName" not in where:
            return []
        try:
            pages = self.logs.get_paginator("filter_log_events").paginate(
                logGroupName=where["groupName"], logStreamNames=[where["streamName"]]
            )
            return [event["message"].removesuffix("\n") for page in pages for event in page["events"]]
        except self.logs.exceptions.ResourceNotFoundException:
            return []

    def run(self, buildspec: str, name: str = "demo", **changes: Any) -> Ended:
        """A project with this buildspec, built once."""
        return self.finish(self.start(self.project(buildspec, name, **changes)))

    def bucket(self) -> str:
        """A bucket of this account's own."""
        name = f"bucket-{self.account}"
        self.s3.create_bucket(Bucket=name)
        return name


@pytest.fixture
def builder(local_aws: Aws, account: str) -> Builder:
    return Builder(local_aws, account)
