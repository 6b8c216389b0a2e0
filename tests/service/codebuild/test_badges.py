"""Build badges, as a browser gets them; and projects that the world may see."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from emulator.node import Node
from services.codebuild.domain import life
from services.codebuild.domain.build import Status
from services.codebuild.store import builds
from tests.conftest import Aws
from tests.service.codebuild.conftest import Builder

GIT = {"type": "CODECOMMIT", "location": "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/app"}


def look(address: str) -> str:
    """The title of the badge at `address`."""
    with urlopen(address, timeout=10) as reply:
        assert reply.headers["content-type"] == "image/svg+xml"
        assert "no-cache" in reply.headers["cache-control"]
        text = reply.read().decode()
    return str(text.partition("<title>build: ")[2].partition("</title>")[0])


@pytest.fixture
def address(aws: Aws, request_for: Any) -> str:
    """Of the badge of a project with a git source."""
    project = aws("codebuild").create_project(**request_for("app", source=GIT, badgeEnabled=True))["project"]
    return str(project["badge"]["badgeRequestUrl"])


@pytest.fixture
def end(server: Node) -> Callable[[str, Status], None]:
    """Ends a build that waits, with a status."""

    def end_it(build_id: str, status: Status) -> None:
        with server.platform.db.write() as tx:
            build = builds.find(tx, build_id.partition(":")[2])
            assert build is not None
            assert builds.save(tx, replace(life.complete(build, status, tx.now), version=build.version))

    return end_it


def test_a_badge_follows_the_last_build_of_its_branch(aws: Aws, address: str, end: Callable[..., None]) -> None:
    codebuild = aws("codebuild")
    assert address.endswith("&branch=")
    assert look(address) == "unknown"
    first = codebuild.start_build(projectName="app")["build"]["id"]
    assert look(address) == "in progress"
    end(first, Status.SUCCEEDED)
    assert look(address) == look(address + "main") == "passing"
    assert look(address + "dev") == "unknown"
    for version, status in (("dev", Status.FAILED), ("refs/tags/v1^{" + "a" * 40 + "}", Status.STOPPED)):
        end(codebuild.start_build(projectName="app", sourceVersion=version)["build"]["id"], status)
    assert look(address + "dev") == "failing"
    assert look(address + "&tag=v1") == "failing"
    assert look(address + "v1") == "unknown"
    assert look(address) == "passing"
    end(codebuild.start_build(projectName="app", sourceVersion="c" * 40)["build"]["id"], Status.FAILED)
    assert look(address) == "passing"


@pytest.mark.parametrize("status", [Status.FAILED, Status.FAULT, Status.STOPPED, Status.TIMED_OUT])
def test_every_bad_end_is_failing(aws: Aws, address: str, end: Callable[..., None], status: Status) -> None:
    end(aws("codebuild").start_build(projectName="app")["build"]["id"], status)
    assert look(address) == "failing"


def test_a_badge_that_was_disabled_says_nothing(aws: Aws, address: str, end: Callable[..., None]) -> None:
    codebuild = aws("codebuild")
    end(codebuild.start_build(projectName="app")["build"]["id"], Status.SUCCEEDED)
    shown = codebuild.update_project(name="app", badgeEnabled=False)["project"]["badge"]
    assert shown == {"badgeEnabled": False}
    assert look(address) == "unknown"


def test_addresses_of_no_badge(address: str) -> None:
    base = address.partition("?")[0]
    for bad in (base, base + "?uuid=nothing", base + "?uuid=%00%ff"):
        with pytest.raises(HTTPError) as refused:
            urlopen(bad, timeout=10)
        assert refused.value.code == 404
    with pytest.raises(HTTPError) as refused:
        urlopen(Request(address, data=b"x", method="POST"), timeout=10)
    assert refused.value.code == 405


@pytest.mark.parametrize(
    "source", [{"type": "NO_SOURCE", "buildspec": "version: 0.2"}, {"type": "S3", "location": "b/k"}]
)
def test_only_git_sources_have_badges(aws: Aws, request_for: Any, source: dict[str, str]) -> None:
    codebuild = aws("codebuild")
    with pytest.raises(codebuild.exceptions.InvalidInputException):
        codebuild.create_project(**request_for("app", source=source, badgeEnabled=True))


def test_builds_of_a_public_project_know_their_address(builder: Builder) -> None:
    spec = "version: 0.2\nphases:\n  build:\n    commands: ['echo \"[$CODEBUILD_PUBLIC_BUILD_URL]\"']\n"
    builder.project(spec)
    arn = builder.codebuild.batch_get_projects(names=["demo"])["projects"][0]["arn"]
    assert builder.finish(builder.start()).output == ["[]"]
    made = builder.codebuild.update_project_visibility(projectArn=arn, projectVisibility="PUBLIC_READ")
    alias = made["publicProjectAlias"]
    ended = builder.finish(builder.start())
    assert ended.output == [f"[https://us-east-1.codebuild.aws.amazon.com/project/{alias}/build/{ended.uuid}]"]
    shown = builder.codebuild.batch_get_projects(names=["demo"])["projects"][0]
    assert (shown["projectVisibility"], shown["publicProjectAlias"]) == ("PUBLIC_READ", alias)
    again = builder.codebuild.update_project_visibility(projectArn=arn, projectVisibility="PRIVATE")
    assert again["publicProjectAlias"] == alias
    assert builder.finish(builder.start()).output == ["[]"]
