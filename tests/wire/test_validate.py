"""Requests that break their model get the answer of their service."""

from typing import Any

import orjson
import pytest

from emulator import wire
from emulator.kernel.errors import AwsError
from emulator.wire.models import load
from emulator.wire.validate import compiled, rules_of
from tests.wire import oracle

_PREFIX = {
    "codebuild": "CodeBuild_20161006",
    "codecommit": "CodeCommit_20150413",
    "codedeploy": "CodeDeploy_20141006",
    "codepipeline": "CodePipeline_20150709",
    "events": "AWSEvents",
    "logs": "Logs_20140328",
}


def refused(service: str, operation: str, request: dict[str, Any]) -> AwsError:
    head = wire.RequestHead("POST", "/", "", {"x-amz-target": f"{_PREFIX[service]}.{operation}"})
    target = wire.identify(head, oracle.ALL)
    with pytest.raises(AwsError) as caught:
        wire.parse(target, head, orjson.dumps(request))
    return caught.value


def pipeline(**changes: Any) -> dict[str, Any]:
    action = {
        "name": "A",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "S3", "version": "1"},
        "runOrder": 1,
        **changes,
    }
    return {"pipeline": {"name": "p", "roleArn": "arn:aws:iam::123456789012:role/r", "stages": [
        {"name": "S", "actions": [action]}, {"name": "T", "actions": [dict(action), dict(action)]},
    ]}}  # fmt: skip


def test_all_faults_are_in_one_message_with_aws_paths() -> None:
    error = refused("codepipeline", "CreatePipeline", pipeline(runOrder=0, name="a b"))
    assert error.wire_code == "ValidationException"
    assert error.message.startswith("6 validation errors detected: ")
    assert (
        "Value '0' at 'pipeline.stages.2.member.actions.1.member.runOrder' failed to satisfy constraint: "
        "Member must have value greater than or equal to 1"
    ) in error.message
    assert "Member must satisfy regular expression pattern: [A-Za-z0-9.@\\-_]+" in error.message


def test_one_fault() -> None:
    request = pipeline()
    request["pipeline"]["name"] = "x" * 101
    error = refused("codepipeline", "CreatePipeline", request)
    assert error.message == (
        f"1 validation error detected: Value '{'x' * 101}' at 'pipeline.name' failed to satisfy constraint: "
        "Member must have length less than or equal to 100"
    )


def test_maps_and_lists_of_strings_are_reported_as_a_whole() -> None:
    error = refused("codepipeline", "CreatePipeline", pipeline(configuration={"k": ""}))
    assert (
        "actions.1.member.configuration' failed to satisfy constraint: Map value must satisfy constraint: "
        "[Member must have length greater than or equal to 1, Member must have length less than or equal to"
    ) in error.message
    error = refused("codebuild", "BatchGetProjects", {"names": [""]})
    assert "at 'names' failed to satisfy constraint: Member must satisfy constraint: [" in error.message


def test_enums_name_what_they_allow() -> None:
    error = refused("codebuild", "ListBuilds", {"sortOrder": "UP"})
    assert error.wire_code == "InvalidInputException"
    assert "Value 'UP' at 'sortOrder'" in error.message
    assert "Member must satisfy enum value set: [ASCENDING, DESCENDING]" in error.message


@pytest.mark.parametrize(
    ("service", "operation", "request_", "code"),
    [
        ("codecommit", "GetRepository", {}, "RepositoryNameRequiredException"),
        ("codecommit", "GetRepository", {"repositoryName": ""}, "RepositoryNameRequiredException"),
        ("codecommit", "GetRepository", {"repositoryName": "a b"}, "InvalidRepositoryNameException"),
        ("codecommit", "GetRepository", {"repositoryName": "x" * 101}, "InvalidRepositoryNameException"),
        ("codecommit", "BatchGetRepositories", {}, "RepositoryNamesRequiredException"),
        ("codecommit", "CreateBranch", {"repositoryName": "r", "branchName": "b"}, "CommitIdRequiredException"),
        ("codecommit", "GetDifferences", {"repositoryName": "r"}, "CommitRequiredException"),
        ("codecommit", "BatchGetCommits", {"repositoryName": "r"}, "CommitIdsListRequiredException"),
        ("codedeploy", "ListDeployments", {"includeOnlyStatuses": ["X"]}, "InvalidDeploymentStatusException"),
        ("codedeploy", "ListOnPremisesInstances", {"tagFilters": [{"Type": "X"}]}, "InvalidTagFilterException"),
        (
            "codedeploy",
            "RegisterApplicationRevision",
            {"applicationName": "a", "revision": {"revisionType": "S3", "s3Location": {"bundleType": "X"}}},
            "InvalidRevisionException",
        ),
        ("codecommit", "UpdateComment", {"commentId": "c"}, "CommentContentRequiredException"),
        (
            "codecommit",
            "PutRepositoryTriggers",
            {"repositoryName": "r", "triggers": [{"name": "t", "events": []}]},
            "RepositoryTriggerDestinationArnRequiredException",
        ),
        ("codedeploy", "GetDeploymentTarget", {"deploymentId": "d"}, "DeploymentTargetIdRequiredException"),
        (
            "codecommit",
            "GetMergeConflicts",
            {"repositoryName": "r", "sourceCommitSpecifier": "s", "mergeOption": "SQUASH_MERGE"},
            "CommitRequiredException",
        ),
        ("codecommit", "GetPullRequest", {}, "PullRequestIdRequiredException"),
        ("codecommit", "ListRepositories", {"sortBy": "x"}, "InvalidSortByException"),
        ("codedeploy", "GetApplication", {}, "ApplicationNameRequiredException"),
        ("codedeploy", "GetApplication", {"applicationName": "x" * 101}, "InvalidApplicationNameException"),
        ("codedeploy", "GetDeploymentGroup", {"applicationName": "a"}, "DeploymentGroupNameRequiredException"),
        ("codedeploy", "GetDeployment", {}, "DeploymentIdRequiredException"),
        ("logs", "CreateLogGroup", {"logGroupName": "a b"}, "InvalidParameterException"),
        ("events", "PutRule", {"Name": "a b"}, "ValidationException"),
    ],
)
def test_each_service_has_its_own_words(service: str, operation: str, request_: dict[str, Any], code: str) -> None:
    assert refused(service, operation, request_).wire_code == code


@pytest.mark.spec("codepipeline:trap-13")
@pytest.mark.parametrize("reason", ["a, b", "don't"])
def test_the_reason_of_a_disabled_transition_has_few_characters(reason: str) -> None:
    request = {"pipelineName": "p", "stageName": "s", "transitionType": "Inbound", "reason": reason}
    error = refused("codepipeline", "DisableStageTransition", request)
    assert error.wire_code == "ValidationException"
    assert f"1 validation error detected: Value '{reason}' at 'reason'" in error.message


@pytest.mark.spec("codepipeline:trap-32")
def test_an_id_in_upper_case_is_invalid_and_not_unknown() -> None:
    request = {"pipelineName": "p", "pipelineExecutionId": "AAAAAAAA-0000-0000-0000-000000000000"}
    error = refused("codepipeline", "GetPipelineExecution", request)
    assert error.wire_code == "ValidationException"


def test_a_call_in_process_is_checked_alike() -> None:
    wire.check("codebuild", "BatchGetProjects", {"names": ["a"]})
    with pytest.raises(AwsError, match="Member must not be null"):
        wire.check("codebuild", "BatchGetProjects", {})


def test_members_are_shown_in_javas_style() -> None:
    assert "at 'name' failed" in refused("events", "PutRule", {"Name": "a b"}).message


def test_secrets_are_not_shown() -> None:
    error = refused(
        "codebuild", "ImportSourceCredentials", {"token": "", "serverType": "GITHUB", "authType": "BASIC_AUTH"}
    )
    assert "***Sensitive Data Redacted***" in error.message


@pytest.mark.parametrize("service", sorted(oracle.ALL))
def test_every_pattern_compiles(service: str) -> None:
    model = load(service)
    for name in model.shape_names():
        shape = model.shape(name)
        if pattern := shape.traits.get("pattern"):
            assert compiled(pattern) is not None
            assert any(rule[0] == "pattern" for rule in rules_of(shape))


@pytest.mark.parametrize(("key", "fine"), [("größe", True), ("a b", True), ("a-b:c/d", True), ("a*b", False)])
def test_unicode_properties(key: str, fine: bool) -> None:
    assert bool(compiled(r"^([\p{L}\p{Z}\p{N}_.:/=@+\-]*)$").fullmatch(key)) is fine
