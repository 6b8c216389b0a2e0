"""Builds that belong together."""

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import Aws
from tests.service.codebuild.conftest import Builder, project_request
from tests.service.codebuild.test_projects import refusal
from tests.support.git import Git

ROLE = "arn:aws:iam::{account}:role/batch"
TAIL = "phases:\n  build:\n    commands:\n      - {command}\n"


def config(account: str, **changes: Any) -> dict[str, Any]:
    return {"serviceRole": ROLE.format(account=account), "timeoutInMins": 480, **changes}


class Batcher(Builder):
    """Batches on the server that really runs them."""

    def batch_project(
        self, batch: str, command: str = "echo $CODEBUILD_BATCH_BUILD_IDENTIFIER", **changes: Any
    ) -> None:
        settings = changes.pop("buildBatchConfig", config(self.account))
        tail = changes.pop("tail", TAIL.format(command=command))
        self.project(f"version: 0.2\nbatch:\n{batch}{tail}", buildBatchConfig=settings, **changes)

    def start_batch(self, **request: Any) -> str:
        return str(self.codebuild.start_build_batch(projectName="demo", **request)["buildBatch"]["id"])

    def get_batch(self, batch_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self.codebuild.batch_get_build_batches(ids=[batch_id])["buildBatches"][0]
        return found

    def await_batch(self, batch_id: str, phase: str = "") -> dict[str, Any]:
        deadline = time.monotonic() + 40
        while True:
            batch = self.get_batch(batch_id)
            if batch["currentPhase"] == phase or (not phase and batch["complete"]):
                return batch
            assert time.monotonic() < deadline, batch
            time.sleep(0.03)

    def output(self, group: dict[str, Any]) -> list[str]:
        return self.finish(group["currentBuildSummary"]["arn"].partition(":build/")[2]).output


@pytest.fixture
def batcher(local_aws: Aws, account: str) -> Batcher:
    return Batcher(local_aws, account)


def groups(batch: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {group["identifier"]: group for group in batch["buildGroups"]}


def statuses(batch: dict[str, Any]) -> dict[str, str]:
    return {name: group["currentBuildSummary"]["buildStatus"] for name, group in groups(batch).items()}


def phases(batch: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(phase["phaseType"], phase.get("phaseStatus")) for phase in batch["phases"]]


@pytest.mark.spec("codebuild:trap-26")
def test_a_list(batcher: Batcher) -> None:
    batcher.batch_project(
        "  build-list:\n    - identifier: one\n      env:\n        variables:\n          A: task\n          B: task\n"
        "    - identifier: two\n      ignore-failure: true\n      buildspec: |\n        version: 0.2\n"
        "        phases:\n          build:\n            commands: ['false']\n",
        "echo $CODEBUILD_BATCH_BUILD_IDENTIFIER $A $B $CODEBUILD_BUILD_NUMBER",
        source={"type": "NO_SOURCE"},
    )
    started = batcher.codebuild.start_build_batch(
        projectName="demo", environmentVariablesOverride=[{"name": "B", "value": "start"}], idempotencyToken="t"
    )["buildBatch"]
    assert (started["currentPhase"], started["buildBatchStatus"]) == ("SUBMITTED", "IN_PROGRESS")
    assert started["arn"] == f"arn:aws:codebuild:us-east-1:{batcher.account}:build-batch/{started['id']}"
    assert batcher.start_batch(
        environmentVariablesOverride=[{"name": "B", "value": "start"}], idempotencyToken="t"
    ) == started["id"]  # fmt: skip
    batch = batcher.await_batch(started["id"])
    assert phases(batch) == [
        ("SUBMITTED", "SUCCEEDED"), ("DOWNLOAD_BATCHSPEC", "SUCCEEDED"), ("IN_PROGRESS", "SUCCEEDED"),
        ("COMBINE_ARTIFACTS", "SUCCEEDED"), ("SUCCEEDED", None),
    ]  # fmt: skip
    assert (batch["buildBatchStatus"], batch["complete"], batch["buildBatchNumber"]) == ("SUCCEEDED", True, 1)
    assert statuses(batch) == {"DOWNLOAD_SOURCE": "SUCCEEDED", "one": "SUCCEEDED", "two": "FAILED"}
    source = batch["buildGroups"][0]
    assert "dependsOn" not in source
    assert source["ignoreFailure"] is False
    assert source["currentBuildSummary"]["primaryArtifact"] == {"type": "no_artifacts", "identifier": "DOWNLOAD_SOURCE"}
    assert batcher.output(groups(batch)["one"]) == ["one task start 2"]
    helper = batcher.finish(source["currentBuildSummary"]["arn"].partition(":build/")[2])
    assert helper.output == []
    assert helper.build["buildBatchArn"] == batch["arn"]
    assert helper.build["buildNumber"] == 1
    assert batcher.codebuild.list_build_batches()["ids"] == [batch["id"]]
    assert batcher.codebuild.list_build_batches_for_project(projectName="demo")["ids"] == [batch["id"]]
    assert batcher.codebuild.list_build_batches(filter={"status": "FAILED"})["ids"] == []
    assert batcher.codebuild.stop_build_batch(id=batch["arn"])["buildBatch"] == batcher.get_batch(batch["id"])
    assert refusal(batcher.codebuild.retry_build_batch, id=batch["id"])[0] == "InvalidInputException"
    deleted = batcher.codebuild.delete_build_batch(id=batch["id"])
    assert deleted["statusCode"] == "BATCH_DELETED"
    assert sorted(deleted["buildsDeleted"]) == sorted(
        group["currentBuildSummary"]["arn"] for group in batch["buildGroups"]
    )
    assert batcher.codebuild.batch_get_build_batches(ids=[batch["id"]])["buildBatchesNotFound"] == [batch["id"]]
    assert batcher.codebuild.list_builds()["ids"] == []


@pytest.mark.spec("codebuild:scenario-19", "codebuild:trap-25", "codebuild:trap-26")
def test_a_graph_that_fails_and_is_retried(batcher: Batcher) -> None:
    bucket = batcher.bucket()
    batcher.batch_project(
        "  build-graph:\n    - identifier: a\n    - identifier: b\n      depend-on: [a]\n    - identifier: c\n",
        f"test $CODEBUILD_BATCH_BUILD_IDENTIFIER != a || aws s3 cp s3://{bucket}/go /tmp/go",
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "FAILED"
    assert phases(batch) == [
        ("SUBMITTED", "SUCCEEDED"), ("DOWNLOAD_BATCHSPEC", "SUCCEEDED"), ("IN_PROGRESS", "CLIENT_ERROR"), ("FAILED", None)
    ]  # fmt: skip
    assert statuses(batch) == {"DOWNLOAD_SOURCE": "SUCCEEDED", "a": "FAILED", "b": "STOPPED", "c": "SUCCEEDED"}
    assert groups(batch)["b"]["dependsOn"] == ["a"]
    never = groups(batch)["b"]["currentBuildSummary"]["arn"]
    assert batcher.codebuild.batch_get_builds(ids=[never])["builds"] == []
    batcher.s3.put_object(Bucket=bucket, Key="go", Body=b"")
    retried = batcher.codebuild.retry_build_batch(id=batch["id"], retryType="RETRY_FAILED_BUILDS")["buildBatch"]
    assert retried["id"] == batch["id"]
    assert phases(retried)[3:] == [("FAILED", "RETRY"), ("SUBMITTED", None)]
    again = batcher.await_batch(batch["id"])
    assert again["buildBatchStatus"] == "SUCCEEDED"
    assert phases(again)[3:] == [
        ("FAILED", "RETRY"), ("SUBMITTED", "SUCCEEDED"), ("IN_PROGRESS", "SUCCEEDED"),
        ("COMBINE_ARTIFACTS", "SUCCEEDED"), ("SUCCEEDED", None),
    ]  # fmt: skip
    assert set(statuses(again).values()) == {"SUCCEEDED"}
    for name, group in groups(again).items():
        prior = [one["buildStatus"] for one in group.get("priorBuildSummaryList", [])]
        assert prior == {"a": ["FAILED"], "b": ["STOPPED"]}.get(name, [])
        same = group["currentBuildSummary"]["arn"] == groups(batch)[name]["currentBuildSummary"]["arn"]
        assert same is not bool(prior)


def test_a_matrix(batcher: Batcher) -> None:
    batcher.batch_project(
        "  build-matrix:\n    static:\n      env:\n        privileged-mode: false\n    dynamic:\n      env:\n"
        "        image: [img/one, img/two]\n        variables:\n          V: [x, y]\n",
        "echo $CODEBUILD_BUILD_IMAGE $V",
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "SUCCEEDED"
    found = {name: batcher.output(group) for name, group in groups(batch).items() if name != "DOWNLOAD_SOURCE"}
    assert found == {
        "build0": ["img/one x"], "build1": ["img/one y"], "build2": ["img/two x"], "build3": ["img/two y"]
    }  # fmt: skip


def test_a_fan_out_shares_its_tests(batcher: Batcher) -> None:
    batcher.batch_project(
        "  build-fanout:\n    parallelism: 2\n",
        tail="phases:\n  build:\n    commands:\n      - touch 1.py 2.py 3.py\n"
        "      - codebuild-tests-run --test-command 'echo ran' --files-search 'codebuild-glob-search \"*.py\"'\n",
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "SUCCEEDED"
    found = [batcher.output(group) for name, group in groups(batch).items() if name != "DOWNLOAD_SOURCE"]
    assert found == [["ran 1.py 2.py"], ["ran 3.py"]]


def test_fast_fail_and_stop(batcher: Batcher) -> None:
    slow = "version: 0.2\n        phases:\n          build:\n            commands: [sleep 60]\n"
    batcher.batch_project(
        "  fast-fail: true\n  build-graph:\n    - identifier: bad\n    - identifier: slow\n"
        f"      buildspec: |\n        {slow}    - identifier: later\n      depend-on: [slow]\n",
        "sleep 0.5; exit 1",
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert statuses(batch) == {
        "DOWNLOAD_SOURCE": "SUCCEEDED", "bad": "FAILED", "slow": "STOPPED", "later": "STOPPED"
    }  # fmt: skip
    assert batch["buildBatchStatus"] == "FAILED"
    override = (
        "version: 0.2\nbatch:\n  build-graph:\n    - identifier: a\n    - identifier: b\n      depend-on: [a]\n"
        + (TAIL.format(command="sleep 60"))
    )
    batch_id = batcher.start_batch(buildspecOverride=override)
    batcher.await_batch(batch_id, "IN_PROGRESS")
    running = groups(batcher.get_batch(batch_id))["a"]["currentBuildSummary"]["arn"].partition(":build/")[2]
    batcher.await_phase(running, "BUILD")
    stopped = batcher.codebuild.stop_build_batch(id=batch_id)["buildBatch"]
    assert phases(stopped)[-2:] == [("IN_PROGRESS", "STOPPED"), ("STOPPED", None)]
    assert (stopped["buildBatchStatus"], stopped["complete"]) == ("STOPPED", True)
    assert statuses(stopped) == {"DOWNLOAD_SOURCE": "SUCCEEDED", "a": "IN_PROGRESS", "b": "PENDING"}
    assert batcher.finish(running).status == "STOPPED"
    deadline = time.monotonic() + 10
    while statuses(batcher.get_batch(batch_id)) != {"DOWNLOAD_SOURCE": "SUCCEEDED", "a": "STOPPED", "b": "STOPPED"}:
        assert time.monotonic() < deadline
        time.sleep(0.03)


def test_artifacts_come_together(batcher: Batcher) -> None:
    bucket = batcher.bucket()
    batcher.batch_project(
        "  build-list:\n    - identifier: one\n    - identifier: two\n",
        tail="phases:\n  build:\n    commands: ['echo $CODEBUILD_BATCH_BUILD_IDENTIFIER | "
        "tee $CODEBUILD_BATCH_BUILD_IDENTIFIER.txt both.txt']\nartifacts:\n  files: '*.txt'\n",
        buildBatchConfig=config(batcher.account, combineArtifacts=True),
        artifacts={"type": "S3", "location": bucket, "packaging": "ZIP", "name": "all.zip", "path": "out"},
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "SUCCEEDED", batch
    assert [one["Key"] for one in batcher.s3.list_objects_v2(Bucket=bucket)["Contents"]] == ["out/all.zip"]
    archive = zipfile.ZipFile(io.BytesIO(batcher.s3.get_object(Bucket=bucket, Key="out/all.zip")["Body"].read()))
    assert sorted(archive.namelist()) == ["both.txt", "one.txt", "two.txt"]
    assert archive.read("both.txt") == b"two\n"
    assert batch["artifacts"]["location"] == f"arn:aws:s3:::{bucket}/out/all.zip"
    assert len(batch["artifacts"]["sha256sum"]) == 64


@pytest.mark.parametrize(
    ("spec", "changes", "code", "text"),
    [
        ("", {}, "YAML_FILE_ERROR", "no batch section"),
        ("  build-list:\n    - {}\n", {}, "YAML_FILE_ERROR", "Invalid identifier"),
        ("  build-list:\n    - identifier: a\n    - identifier: a\n", {}, "YAML_FILE_ERROR", "unique"),
        ("  build-graph:\n    - identifier: a\n      depend-on: [z]\n", {}, "YAML_FILE_ERROR", "depends on z"),
        ("  build-graph:\n    - identifier: a\n      depend-on: [b]\n    - identifier: b\n      depend-on: [a]\n", {},
         "YAML_FILE_ERROR", "circle"),
        ("  build-list: []\n  build-matrix: {}\n", {}, "YAML_FILE_ERROR", "exactly one"),
        ("  build-fanout:\n    parallelism: 3\n", {"maximumBuildsAllowed": 2}, "CLIENT_ERROR", "at most 2"),
        ("  build-list:\n    - identifier: a\n", {"computeTypesAllowed": ["BUILD_GENERAL1_LARGE"]}, "CLIENT_ERROR",
         "not allowed"),
    ],
)  # fmt: skip
def test_what_is_no_batch(batcher: Batcher, spec: str, changes: dict[str, Any], code: str, text: str) -> None:
    head = "batch:\n" + spec if spec else ""
    batcher.project(
        f"version: 0.2\n{head}{TAIL.format(command='echo never')}",
        buildBatchConfig=config(batcher.account, restrictions=changes) if changes else config(batcher.account),
    )
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "FAILED"
    assert phases(batch) == [("SUBMITTED", "SUCCEEDED"), ("DOWNLOAD_BATCHSPEC", "FAILED"), ("FAILED", None)]
    context = batch["phases"][1]["contexts"][0]
    assert context["statusCode"] == code
    assert text in context["message"]
    assert list(groups(batch)) == ["DOWNLOAD_SOURCE"]


def test_requests(aws: Aws, account: str) -> None:
    codebuild = aws("codebuild", parameter_validation=False)
    codebuild.create_project(**project_request(account))
    assert refusal(codebuild.start_build_batch, projectName="demo")[0] == "InvalidInputException"
    assert refusal(codebuild.start_build_batch, projectName="none")[0] == "ResourceNotFoundException"
    assert codebuild.batch_get_build_batches(ids=["demo:x"])["buildBatchesNotFound"] == ["demo:x"]
    assert refusal(codebuild.stop_build_batch, id="demo:x")[0] == "ResourceNotFoundException"
    assert refusal(codebuild.list_build_batches_for_project, projectName="none")[0] == "ResourceNotFoundException"
    assert codebuild.delete_build_batch(id="demo:x")["statusCode"] == "BATCH_DELETED"
    batch = codebuild.start_build_batch(projectName="demo", buildBatchConfigOverride=config(account))["buildBatch"]
    assert batch["buildBatchConfig"]["serviceRole"] == ROLE.format(account=account)
    assert codebuild.delete_build_batch(id=batch["id"])["statusCode"] == "BATCH_IN_PROGRESS"
    assert codebuild.list_build_batches()["ids"] == [batch["id"]]


@pytest.mark.parametrize("depth", [0, 1])
def test_all_builds_of_a_batch_build_one_commit_although_the_branch_moves(
    batcher: Batcher, local_server: Node, tmp_path: Path, depth: int
) -> None:
    batcher.aws("codecommit").create_repository(repositoryName="web")
    git = Git(tmp_path / "work", tmp_path / "home")
    git("init", "-q", "-b", "main")
    remote = f"{local_server.url}/v1/repos/web".replace("://", f"://{batcher.account}:x@")
    spec = (
        "version: 0.2\nenv:\n  git-credential-helper: yes\nbatch:\n  build-graph:\n    - identifier: first\n"
        "    - identifier: last\n      depend-on: [first]\nphases:\n  build:\n    commands:\n"
        "      - cat f.txt; echo $CODEBUILD_SOURCE_VERSION; git log --oneline | wc -l\n"
        "      - |\n        if [ $CODEBUILD_BATCH_BUILD_IDENTIFIER = first ]; then\n"
        "          git checkout -q --orphan other && echo two > f.txt && git add f.txt\n"
        "          git -c user.name=a -c user.email=a@b commit -q -m other && git push -q -f origin other:main\n"
        "        fi\n"
    )
    git.commit("zero")
    one = git.commit("one", **{"buildspec.yml": spec, "f.txt": "one\n"})
    git("push", "-q", remote, "main")
    where = batcher.aws("codecommit").get_repository(repositoryName="web")["repositoryMetadata"]["cloneUrlHttp"]
    batcher.project(
        source={"type": "CODECOMMIT", "location": where, "gitCloneDepth": depth},
        buildBatchConfig=config(batcher.account), sourceVersion="main",
    )  # fmt: skip
    batch = batcher.await_batch(batcher.start_batch())
    assert batch["buildBatchStatus"] == "SUCCEEDED", batch
    assert batch["resolvedSourceVersion"] == one
    tip = batcher.aws("codecommit").get_branch(repositoryName="web", branchName="main")["branch"]["commitId"]
    assert tip != one
    for name in ("first", "last"):
        ended = batcher.finish(groups(batch)[name]["currentBuildSummary"]["arn"].partition(":build/")[2])
        assert ended.output[:3] == ["one", "main", "1" if depth else "2"], ended.lines
        assert (ended.build["resolvedSourceVersion"], ended.build["sourceVersion"]) == (one, "main")
