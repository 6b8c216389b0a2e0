"""What a person sees and presses. Everything is made through the public API first."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from emulator.node import Node
from tests.conftest import Aws, needs

pytestmark = [pytest.mark.ui, needs("s3", "codecommit", "codebuild", "codedeploy", "codepipeline")]

ROLE = "arn:aws:iam::{account}:role/pipeline"


def make_pipeline(aws: Aws, account: str) -> None:
    aws("s3").create_bucket(Bucket=f"artifacts-{account}")
    aws("codecommit").create_repository(repositoryName="web")
    aws("codecommit").create_commit(
        repositoryName="web",
        branchName="main",
        authorName="Ada",
        commitMessage="First light <script>alert(1)</script>",
        putFiles=[{"filePath": "src/app.py", "fileContent": b"print('hello')\n"}],
    )
    aws("codepipeline").create_pipeline(
        pipeline={
            "name": "web",
            "roleArn": ROLE.format(account=account),
            "artifactStore": {"type": "S3", "location": f"artifacts-{account}"},
            "stages": [
                {
                    "name": "Source",
                    "actions": [
                        {
                            "name": "Commit",
                            "actionTypeId": {
                                "category": "Source",
                                "owner": "AWS",
                                "provider": "CodeCommit",
                                "version": "1",
                            },
                            "configuration": {
                                "RepositoryName": "web",
                                "BranchName": "main",
                                "PollForSourceChanges": "false",
                            },
                            "outputArtifacts": [{"name": "App"}],
                        }
                    ],
                },
                {
                    "name": "Approve",
                    "actions": [
                        {
                            "name": "Look",
                            "actionTypeId": {
                                "category": "Approval",
                                "owner": "AWS",
                                "provider": "Manual",
                                "version": "1",
                            },
                        }
                    ],
                },
            ],
        }
    )


def test_an_approval_appears_by_itself_and_its_button_works(server: Node, aws: Aws, account: str, page: Page) -> None:
    make_pipeline(aws, account)
    page.goto(f"{server.url}/ui/{account}/us-east-1/pipelines/web")
    expect(page.get_by_role("button", name="Approve")).to_be_visible(timeout=20_000)
    page.get_by_placeholder("Why").fill("looks good")
    page.get_by_role("button", name="Approve").click()
    stage = page.locator("[data-stage=Approve]")
    expect(stage.locator(".state").first).to_have_text("Succeeded", timeout=20_000)
    state = aws("codepipeline").get_pipeline_state(name="web")
    assert state["stageStates"][1]["actionStates"][0]["latestExecution"]["summary"] == "looks good"


def test_an_execution_page_shows_its_actions(server: Node, aws: Aws, account: str, page: Page) -> None:
    make_pipeline(aws, account)
    page.goto(f"{server.url}/ui/{account}/us-east-1/pipelines")
    page.get_by_role("link", name=re.compile("^[0-9a-f]{8}$")).first.click()
    expect(page.get_by_text("CodeCommit")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("waits for you")).to_be_visible(timeout=20_000)


def test_a_repository_shows_files_and_commits_and_runs_nothing_of_them(
    server: Node, aws: Aws, account: str, page: Page
) -> None:
    make_pipeline(aws, account)
    page.goto(f"{server.url}/ui/{account}/us-east-1/repositories/web")
    expect(page.get_by_text("First light <script>alert(1)</script>")).to_be_visible()
    page.get_by_role("link", name="src/").click()
    page.get_by_role("link", name="app.py").click()
    expect(page.get_by_text("print('hello')")).to_be_visible()


def test_what_is_not_there_is_said_plainly(server: Node, page: Page) -> None:
    reply = page.goto(f"{server.url}/ui/100000000000/us-east-1/pipelines/nothing")
    assert reply is not None
    assert reply.status == 404
    expect(page.get_by_text("PipelineNotFoundException")).to_be_visible()


def test_another_sites_page_cannot_press_our_buttons(server: Node, aws: Aws, account: str, page: Page) -> None:
    make_pipeline(aws, account)
    page.goto(f"{server.url}/ui")
    url = json.dumps(f"{server.url}/ui/{account}/us-east-1/pipelines/web/start")
    reply = page.request.post(json.loads(url), headers={"Origin": "http://evil.example"})
    assert reply.status == 403
