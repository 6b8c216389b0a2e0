"""The AWS CLI, version 1 and 2: what people type, and what its own commands do with several calls."""

import json
import subprocess
import time
from pathlib import Path

import pytest

from tests.compat.conftest import Cli

TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "codebuild.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
BUILDSPEC = """
version: 0.2
phases:
  build:
    commands:
      - echo begun
      - n=0; while [ $n -lt 20 ]; do n=$((n+1)); echo line $n; sleep 0.1; done
      - echo made > result.txt
artifacts:
  files: [result.txt]
"""


def test_who_am_i(every_cli: Cli) -> None:
    cli = every_cli
    assert cli("sts", "get-caller-identity")["Account"] == cli.account
    told = cli("iam", "create-user", "--user-name", "ada")
    assert told["User"]["Arn"] == f"arn:aws:iam::{cli.account}:user/ada"
    assert "NoSuchEntity" in cli("iam", "get-user", "--user-name", "nobody", code=254 if cli.version[0] == 2 else 255)


def test_files_go_to_s3_and_come_back(cli: Cli) -> None:
    bucket = f"files-{cli.account}"
    (cli.folder / "site" / "sub").mkdir(parents=True)
    (cli.folder / "site" / "index.html").write_text("<p>hello")
    (cli.folder / "site" / "sub" / "big.bin").write_bytes(b"x" * 20_000_000)  # in parts
    cli("s3", "mb", f"s3://{bucket}")
    cli("s3", "sync", "site", f"s3://{bucket}/site")
    listing = cli("s3", "ls", "--recursive", f"s3://{bucket}/")
    assert [line.split()[-1] for line in listing.splitlines()] == ["site/index.html", "site/sub/big.bin"]
    assert cli("s3", "sync", "site", f"s3://{bucket}/site") == "", "nothing has changed, so nothing is sent"
    cli("s3", "cp", f"s3://{bucket}/site/sub/big.bin", "back.bin")
    assert (cli.folder / "back.bin").read_bytes() == b"x" * 20_000_000
    cli("s3", "mv", f"s3://{bucket}/site/index.html", f"s3://{bucket}/moved.html")
    url = str(cli("s3", "presign", f"s3://{bucket}/moved.html")).strip()
    curl = subprocess.run(["curl", "-sf", url], capture_output=True, text=True, check=True)
    assert curl.stdout == "<p>hello"
    cli("s3", "rb", "--force", f"s3://{bucket}")
    assert bucket not in str(cli("s3", "ls"))


def test_a_build_is_followed_line_by_line(cli: Cli) -> None:
    bucket = f"builds-{cli.account}"
    cli("s3", "mb", f"s3://{bucket}")
    role = cli("iam", "create-role", "--role-name", "build", "--assume-role-policy-document", json.dumps(TRUST))
    cli(
        "codebuild", "create-project", "--name", "app", "--service-role", role["Role"]["Arn"],
        "--source", json.dumps({"type": "NO_SOURCE", "buildspec": BUILDSPEC}),
        "--artifacts", json.dumps({"type": "S3", "location": bucket, "packaging": "NONE", "name": "out"}),
        "--environment", "type=LINUX_CONTAINER,image=aws/codebuild/standard:7.0,computeType=BUILD_GENERAL1_SMALL",
    )  # fmt: skip
    build = cli("codebuild", "start-build", "--project-name", "app")["build"]["id"]
    if cli.version[0] == 2:
        _tail(cli)
    ended = _ended(cli, build)
    assert ended["buildStatus"] == "SUCCEEDED"
    assert "result.txt" in cli("s3", "ls", f"s3://{bucket}/out/")
    found = cli("logs", "filter-log-events", "--log-group-name", "/aws/codebuild/app", "--filter-pattern", '"line 20"')
    assert any(event["message"].strip() == "line 20" for event in found["events"])


def _tail(cli: Cli) -> None:
    """`aws logs tail --follow` shows lines while the build runs."""
    deadline = time.monotonic() + 30
    while cli.run("logs", "tail", "/aws/codebuild/app").returncode != 0:
        assert time.monotonic() < deadline, "the log group did not appear"
    following = cli.start("logs", "tail", "/aws/codebuild/app", "--follow", "--format", "short")
    assert following.stdout is not None
    try:
        assert any("line 20" in line for line in following.stdout)
    finally:
        following.kill()


def _ended(cli: Cli, build: str) -> dict[str, str]:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found: dict[str, str] = cli("codebuild", "batch-get-builds", "--ids", build)["builds"][0]
        if found["buildComplete"]:
            return found
    raise AssertionError("the build did not end")


def test_a_folder_is_pushed_as_a_revision_and_deployed(cli: Cli) -> None:
    if not cli.reads_endpoint:
        pytest.skip("`aws deploy push` of this version sends its upload to AWS whatever --endpoint-url says")
    bucket = f"revisions-{cli.account}"
    app = Path(cli.folder / "app")
    (app / "scripts").mkdir(parents=True)
    (app / "page.html").write_text("version 1")
    (app / "scripts" / "check.sh").write_text("#!/bin/sh\ntest -f /srv/page.html\n")
    (app / "appspec.yml").write_text(
        "version: 0.0\nos: linux\nfiles:\n  - source: page.html\n    destination: /srv\n"
        "hooks:\n  ValidateService:\n    - location: scripts/check.sh\n      timeout: 20\n"
    )
    cli("s3", "mb", f"s3://{bucket}")
    cli("deploy", "create-application", "--application-name", "site")
    cli(
        "deploy",
        "register-on-premises-instance",
        "--instance-name",
        "one",
        "--iam-user-arn",
        f"arn:aws:iam::{cli.account}:user/one",
    )
    cli("deploy", "add-tags-to-on-premises-instances", "--instance-names", "one", "--tags", "Key=role,Value=web")
    cli(
        "deploy", "create-deployment-group", "--application-name", "site", "--deployment-group-name", "web",
        "--service-role-arn", f"arn:aws:iam::{cli.account}:role/deploy",
        "--on-premises-instance-tag-filters", "Key=role,Value=web,Type=KEY_AND_VALUE",
    )  # fmt: skip
    told = cli(
        "deploy", "push", "--application-name", "site", "--s3-location", f"s3://{bucket}/site.zip", "--source", "app"
    )
    assert "aws deploy create-deployment" in told
    deployment = cli(
        "deploy", "create-deployment", "--application-name", "site", "--deployment-group-name", "web",
        "--s3-location", f"bucket={bucket},key=site.zip,bundleType=zip",
    )["deploymentId"]  # fmt: skip
    cli("deploy", "wait", "deployment-successful", "--deployment-id", deployment)
    overview = cli("deploy", "get-deployment", "--deployment-id", deployment)["deploymentInfo"]["deploymentOverview"]
    assert overview["Succeeded"] == 1
