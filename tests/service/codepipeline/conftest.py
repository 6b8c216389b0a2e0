"""Pipelines to work with, and what becomes of them."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from emulator.bus import AWS_EVENT, events_after
from emulator.node import Node
from tests.conftest import Aws, boto_client, start_node

PIPELINE = "web"


def role(account: str) -> str:
    return f"arn:aws:iam::{account}:role/pipeline"


def action(category: str, provider: str, name: str = "", **more: Any) -> dict[str, Any]:
    """One action; configuration and what else it has as keywords."""
    owner = more.pop("owner", "AWS")
    type_id = {"category": category, "owner": owner, "provider": provider, "version": "1"}
    return {"name": name or provider, "actionTypeId": type_id, **more}


def commit_source(name: str = "Commit", output: str = "SourceArtifact", **more: Any) -> dict[str, Any]:
    configuration = {
        "RepositoryName": "web", "BranchName": "main", "PollForSourceChanges": "false", **more.pop("configuration", {})
    }  # fmt: skip
    outputs = [{"name": output}]
    return action("Source", "CodeCommit", name, configuration=configuration, outputArtifacts=outputs, **more)


def approval(name: str = "Look", **more: Any) -> dict[str, Any]:
    return action("Approval", "Manual", name, **more)


def stage(name: str, *actions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "actions": list(actions), **more}


def eventually(look: Callable[[], Any], *, seconds: float = 40.0) -> Any:
    """What `look` gives once it is neither false nor empty."""
    deadline = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)
    return found


def build(name: str = "Build", source: str = "SourceArtifact", output: str = "Bundle", **more: Any) -> dict[str, Any]:
    """A build of the project `web`."""
    return action(
        "Build", "CodeBuild", name, configuration={"ProjectName": "web", **more.pop("configuration", {})},
        inputArtifacts=[{"name": source}], outputArtifacts=[{"name": output}] if output else [], **more,
    )  # fmt: skip


def deploy(name: str = "Deploy", source: str = "Bundle", group: str = "dev", **more: Any) -> dict[str, Any]:
    configuration = {"ApplicationName": "web", "DeploymentGroupName": group}
    return action("Deploy", "CodeDeploy", name, configuration=configuration, inputArtifacts=[{"name": source}], **more)


class Line:
    """A pipeline, driven through the API."""

    def __init__(self, aws: Aws, account: str, node: Node, name: str = PIPELINE) -> None:
        self.aws = aws
        self.account = account
        self.node = node
        self.name = name
        self.api = aws("codepipeline")
        self.bucket = f"art-{account}"

    def declaration(self, *stages: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "name": self.name, "roleArn": role(self.account), "stages": list(stages),
            "artifactStore": {"type": "S3", "location": self.bucket}, **more,
        }  # fmt: skip

    def create(self, *stages: dict[str, Any], **more: Any) -> str:
        """Returns the id of its first execution."""
        self.api.create_pipeline(pipeline=self.declaration(*stages, **more))
        return str(self.executions()[0]["pipelineExecutionId"])

    def start(self, **more: Any) -> str:
        return str(self.api.start_pipeline_execution(name=self.name, **more)["pipelineExecutionId"])

    def commit(self, text: str = "hello", path: str = "index.html", branch: str = "main", **more: Any) -> str:
        """A commit on a branch of the repository `web`, which begins at the tip of main; its id."""
        codecommit = self.aws("codecommit")
        known = codecommit.list_branches(repositoryName="web")["branches"]
        if known and branch not in known:
            tip = codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
            codecommit.create_branch(repositoryName="web", branchName=branch, commitId=tip)
        if known:
            parent = codecommit.get_branch(repositoryName="web", branchName=branch)["branch"]["commitId"]
            more = {"parentCommitId": parent, **more}
        made = codecommit.put_file(
            repositoryName="web", branchName=branch, filePath=path, fileContent=text.encode(),
            commitMessage=more.pop("message", f"Say {text}"), name="Ada", email="ada@example.com", **more,
        )  # fmt: skip
        return str(made["commitId"])

    # neighbours

    def project(self, buildspec: str = "", name: str = "web") -> None:
        """A CodeBuild project for pipelines. buildspec: "" for the one in the source."""
        self.aws("codebuild").create_project(
            name=name, serviceRole=f"arn:aws:iam::{self.account}:role/build",
            source={"type": "CODEPIPELINE", **({"buildspec": buildspec} if buildspec else {})},
            artifacts={"type": "CODEPIPELINE"},
            environment={
                "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL"
            },
        )  # fmt: skip

    def target(self, account: str = "", group: str = "dev") -> None:
        """A CodeDeploy application with one instance."""
        codedeploy = self.aws("codedeploy", account=account or self.account)
        account = account or self.account
        codedeploy.register_on_premises_instance(instanceName=group, iamUserArn=f"arn:aws:iam::{account}:user/{group}")
        codedeploy.add_tags_to_on_premises_instances(
            tags=[{"Key": "group", "Value": group}], instanceNames=[group]
        )  # fmt: skip
        codedeploy.create_application(applicationName="web", computePlatform="Server")
        codedeploy.create_deployment_group(
            applicationName="web", deploymentGroupName=group, serviceRoleArn=f"arn:aws:iam::{account}:role/codedeploy",
            deploymentConfigName="CodeDeployDefault.AllAtOnce",
            onPremisesInstanceTagFilters=[{"Key": "group", "Value": group, "Type": "KEY_AND_VALUE"}],
        )  # fmt: skip

    # looking

    def executions(self, **more: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.api.list_pipeline_executions(pipelineName=self.name, **more)[
            "pipelineExecutionSummaries"
        ]
        return found

    def execution(self, execution_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.api.get_pipeline_execution(
            pipelineName=self.name, pipelineExecutionId=execution_id
        )["pipelineExecution"]
        return found

    def status(self, execution_id: str) -> str:
        return str(self.execution(execution_id)["status"])

    def state(self, stage_name: str) -> dict[str, Any]:
        states = self.api.get_pipeline_state(name=self.name)["stageStates"]
        found: dict[str, Any] = next(one for one in states if one["stageName"] == stage_name)
        return found

    def actions(self, execution_id: str, **more: Any) -> list[dict[str, Any]]:
        """The oldest first."""
        asked = more or {"filter": {"pipelineExecutionId": execution_id}}
        found = self.api.list_action_executions(pipelineName=self.name, **asked)["actionExecutionDetails"]
        return list(reversed(found))

    def action(self, execution_id: str, name: str) -> dict[str, Any]:
        """The last attempt of an action."""
        return next(one for one in reversed(self.actions(execution_id)) if one["actionName"] == name)

    def events(self, *, of: str = "") -> list[tuple[str, str, str]]:
        """(level, name of pipeline, stage or action, state) in the order in which they were told."""
        return [(level, detail[level], detail["state"]) for level, detail in self.details(of=of)]

    def details(self, *, of: str = "") -> list[tuple[str, dict[str, Any]]]:
        """(level, detail) of every event. of: an execution."""
        found, last = [], 0
        with self.node.db.read() as tx:
            while batch := events_after(tx, last):
                found += [one for one in batch if one.account == self.account and one.topic == AWS_EVENT]
                last = batch[-1].seq
        told = [
            (one.payload["detail-type"].split()[1].lower(), one.payload["detail"])
            for one in found
            if one.payload["source"] == "aws.codepipeline"
        ]
        return [one for one in told if not of or one[1]["execution-id"] == of]

    # waiting

    def wait(self, execution_id: str, status: str = "Succeeded") -> dict[str, Any]:
        """Until the execution has this status."""

        def look() -> bool:
            now = self.status(execution_id)
            assert now == status or now in ("InProgress", "Stopping"), self.actions(execution_id)
            return now == status

        eventually(look)
        return self.execution(execution_id)

    def wait_for_action(self, execution_id: str, name: str, status: str = "InProgress") -> dict[str, Any]:
        """Until an action of an execution has this status; the last attempt of it."""

        def look() -> dict[str, Any] | None:
            found = [one for one in self.actions(execution_id) if one["actionName"] == name]
            return found[-1] if found and found[-1]["status"] == status else None

        found: dict[str, Any] = eventually(look)
        return found

    def token(self, stage_name: str, name: str = "Look") -> str:
        """Of an approval that waits."""

        def look() -> str:
            found = next(one for one in self.state(stage_name)["actionStates"] if one["actionName"] == name)
            return str(found.get("latestExecution", {}).get("token", ""))

        return str(eventually(look))

    def decide(self, stage_name: str, name: str = "Look", status: str = "Approved", token: str = "") -> None:
        self.api.put_approval_result(
            pipelineName=self.name, stageName=stage_name, actionName=name,
            token=token or self.token(stage_name, name), result={"status": status, "summary": f"{status} by test"},
        )  # fmt: skip


@pytest.fixture
def line(aws: Aws, account: str, server: Node) -> Line:
    """The pipeline `web`, not made yet; its bucket, and a repository `web` with one commit, are there."""
    aws("s3").create_bucket(Bucket=f"art-{account}")
    aws("codecommit").create_repository(repositoryName="web")
    line = Line(aws, account, server)
    line.commit()
    return line


@pytest.fixture
def refused(aws: Aws) -> Callable[..., tuple[str, str]]:
    """`refused(call, …)`: code and message with which AWS refuses."""
    from botocore.exceptions import ClientError

    def ask(call: Callable[..., Any], **request: Any) -> tuple[str, str]:
        with pytest.raises(ClientError) as caught:
            call(**request)
        error = caught.value.response["Error"]
        return error["Code"], error["Message"]

    return ask


@pytest.fixture(scope="session")
def working_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A server whose builds and deployments end as their own words say."""
    node = start_node(tmp_path_factory.mktemp("working"), runner="dummy", roles="api,worker,runner")
    yield node
    node.stop()


@pytest.fixture
def working(working_server: Node, account: str) -> Line:
    """Like `line`, on the server with a runner."""

    def client(service: str, account: str = account, region: str = "us-east-1", **config: Any) -> Any:
        return boto_client(working_server.url, service, account, region, **config)

    client("s3").create_bucket(Bucket=f"art-{account}")
    client("codecommit").create_repository(repositoryName="web")
    line = Line(client, account, working_server)
    line.commit()
    return line
