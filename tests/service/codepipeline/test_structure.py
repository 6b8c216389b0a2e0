"""What a pipeline must be like, in AWS's words. Nothing that is refused leaves a trace."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import Aws
from tests.service.codepipeline.conftest import Line, action, approval, commit_source, stage

Refused = Callable[..., tuple[str, str]]
Change = Callable[[dict[str, Any]], None]


def build(name: str = "Build", **more: Any) -> dict[str, Any]:
    return action(
        "Build", "CodeBuild", name, configuration={"ProjectName": "p", **more.pop("configuration", {})},
        inputArtifacts=[{"name": "SourceArtifact"}], **more,
    )  # fmt: skip


def s3_deploy(**configuration: str) -> dict[str, Any]:
    inputs = [{"name": "SourceArtifact"}]
    return action("Deploy", "S3", "Upload", configuration=configuration, inputArtifacts=inputs)


def check(result: str = "FAIL", provider: str = "VariableCheck", **configuration: str) -> dict[str, Any]:
    configuration = configuration or {"Variable": "#{codepipeline.PipelineExecutionId}", "Value": "x", "Operator": "EQ"}
    rule = {"name": "check", "ruleTypeId": {"category": "Rule", "provider": provider}, "configuration": configuration}
    return {"result": result, "rules": [rule]}


def with_(**members: Any) -> Change:
    return lambda pipeline: pipeline.update(members)


def stages(*found: dict[str, Any]) -> Change:
    return with_(stages=list(found))


def second(*actions: dict[str, Any], **more: Any) -> Change:
    return stages(stage("Source", commit_source()), stage("Next", *actions, **more))


def both(*changes: Change) -> Change:
    def change(pipeline: dict[str, Any]) -> None:
        for one in changes:
            one(pipeline)

    return change


V2 = with_(pipelineType="V2")
STRUCTURE, STAGE, ACTION = (
    f"Invalid{kind}Exception" for kind in ("Structure", "StageDeclaration", "ActionDeclaration")
)

CASES: dict[str, tuple[Change, str, str]] = {
    "row 1: one stage": (
        stages(stage("Source", commit_source())), STRUCTURE,
        "Pipeline has only 1 stage(s). There should be a minimum of 2 stages in a pipeline",
    ),
    "row 2: too many stages": (
        stages(stage("Source", commit_source()), *(stage(f"s{n}", approval()) for n in range(50))), STRUCTURE,
        "Pipeline has too many stages. There can only be up to 50 stages in a pipeline",
    ),
    "row 3: no source first": (
        stages(stage("Source", approval()), stage("Next", approval())), STRUCTURE,
        "Pipeline should start with a stage that only contains source actions",
    ),
    "row 3: more than sources first": (
        stages(stage("Source", commit_source(), approval()), stage("Next", approval())), STRUCTURE,
        "Pipeline should start with a stage that only contains source actions",
    ),
    "row 4: a source later": (
        second(commit_source("Other", "Other")), STRUCTURE,
        "Source actions can only be included in the first stage of the pipeline",
    ),
    "row 5: sources only": (
        second(), STRUCTURE, "Pipeline should contain at least 1 action whose category is not Source"
    ),
    "row 6: a stage twice": (
        stages(stage("Source", commit_source()), stage("Source", approval())), STAGE,
        "Stage name 'Source' is used more than once",
    ),
    "row 7: an action twice": (second(approval("a"), approval("a")), ACTION, "'a' is used more than once"),
    "row 8: an unknown type": (
        second(action("Deploy", "Nowhere")), ACTION,
        "ActionType (Category: 'Deploy', Provider: 'Nowhere', Owner: 'AWS', Version: '1') in action 'Nowhere' is not "
        "available in region",
    ),
    "row 9: a missing key": (
        second(action("Build", "CodeBuild", inputArtifacts=[{"name": "SourceArtifact"}])), ACTION,
        "Action configuration for action 'CodeBuild' is missing required configuration 'ProjectName'",
    ),
    "row 10: an unknown key": (
        second(approval(configuration={"Colour": "red"})), ACTION, "contains unknown configuration 'Colour'"
    ),
    "row 11: no input": (
        second(action("Build", "CodeBuild", configuration={"ProjectName": "p"})), ACTION,
        "declares 0 input artifacts which is not between 1 and 5",
    ),
    "row 11: an output": (
        second(approval(outputArtifacts=[{"name": "x"}])), ACTION,
        "declares 1 output artifacts which is not between 0 and 0",
    ),
    "row 12: an output twice": (
        second(build(outputArtifacts=[{"name": "SourceArtifact"}])), ACTION, "'SourceArtifact' is used more than once"
    ),
    "row 13: an input from nowhere": (
        second(action("Build", "CodeBuild", "b", configuration={"ProjectName": "p"}, inputArtifacts=[{"name": "x"}])),
        ACTION, "Input Artifact Bundle x in action b is not declared",
    ),
    "row 13: an input of the same group": (
        second(build("a", outputArtifacts=[{"name": "x"}]), action(
            "Build", "CodeBuild", "b", configuration={"ProjectName": "p"}, inputArtifacts=[{"name": "x"}]
        )), ACTION, "Input Artifact Bundle x in action b is not declared",
    ),
    "row 14: no store": (lambda pipeline: pipeline.pop("artifactStore") and None, STRUCTURE, "artifactStore"),
    "row 14: two kinds of stores": (
        with_(artifactStores={"us-east-1": {"type": "S3", "location": "abc"}}), STRUCTURE, "but not both"
    ),
    "row 15: another region": (
        second(build(region="eu-west-1")), STRUCTURE, "Your pipeline contains actions in more than one region. Use "
    ),
    "row 16: a region without a store": (
        both(
            lambda pipeline: pipeline.update(artifactStores={"us-east-1": pipeline.pop("artifactStore")}),
            second(build(region="eu-west-1")),
        ), STRUCTURE, "The following region is missing in 'pipeline.artifactStores': eu-west-1.",
    ),
    "row 17: a source elsewhere": (
        both(
            lambda pipeline: pipeline.update(
                artifactStores={one: pipeline["artifactStore"] for one in ("us-east-1", "eu-west-1")}
            ),
            lambda pipeline: pipeline.pop("artifactStore") and None,
            stages(stage("Source", commit_source(region="eu-west-1")), stage("Next", approval())),
        ), ACTION, "cannot run in another region",
    ),
    "row 19: no bucket": (
        with_(artifactStore={"type": "S3", "location": "there-is-no-such-bucket"}), STRUCTURE, "there-is-no-such-bucket"
    ),
    "row 20: V1 in a queue": (
        with_(executionMode="QUEUED"), STRUCTURE, "QUEUED or PARALLEL mode can only be used with V2 pipelines"
    ),
    "row 21: V1 with variables": (
        with_(variables=[{"name": "x"}]), STRUCTURE, "Pipeline variable can only be used with V2 pipelines"
    ),
    "row 22: V1 with triggers": (
        with_(triggers=[{"providerType": "CodeStarSourceConnection", "gitConfiguration": {"sourceActionName": "Commit"}}]),
        STRUCTURE, "Triggers on tag can only be used with V2 pipelines",
    ),
    "row 23: V1 with conditions": (
        second(approval(), onFailure={"result": "ROLLBACK"}), STAGE,
        "Stage level conditions can only be used with V2 pipelines.",
    ),
    "row 24: V1 with a V2 action": (
        second(action("Invoke", "CodePipeline", configuration={"PipelineName": "x"})), ACTION,
        "CodePipeline Action can only be used with V2 pipelines.",
    ),
    "row 25: a variable twice": (
        both(V2, with_(variables=[{"name": "x"}, {"name": "x"}])), STRUCTURE,
        "Variable names must be unique. The following variable name is already in use: x",
    ),
    "row 26: a trigger without connection": (
        both(V2, with_(triggers=[{
            "providerType": "CodeStarSourceConnection", "gitConfiguration": {"sourceActionName": "Commit"}
        }])), STRUCTURE, "Triggers for connections must reference a CodeStarSourceConnection action.",
    ),
    "row 28: two plans for a failure": (
        both(V2, second(approval(), onFailure={"result": "ROLLBACK", "conditions": [check("ROLLBACK")]})), STAGE,
        "The following stage cannot have a failure exit gate configured with both top level result and conditions: "
        "'Next",
    ),
    "row 29: a rollback in parallel": (
        both(V2, with_(executionMode="PARALLEL"), second(approval(), onFailure={"result": "ROLLBACK"})), STAGE,
        "Failure conditions with rollback result type cannot be added to a PARALLEL pipeline.",
    ),
    "row 30: a wrong result": (
        both(V2, second(approval(), beforeEntry={"conditions": [check("ROLLBACK")]})), STAGE,
        "must have the result FAIL or SKIP",
    ),
    "row 31: a rule that cannot skip": (
        both(V2, second(approval(), beforeEntry={
            "conditions": [check("SKIP", "DeploymentWindow", Cron="* * * ? * *")]
        })), STAGE, "SKIP cannot be used",
    ),
    "row 32: a retry of nothing": (
        both(V2, second(approval(), onFailure={"retryConfiguration": {"retryMode": "ALL_ACTIONS"}})), STAGE, "needs the result RETRY",
    ),
    "row 33: the source rolls back": (
        both(V2, stages(stage("Source", commit_source(), onFailure={"result": "ROLLBACK"}), stage("Next", approval()))),
        STAGE, "source stage 'Source'",
    ),
    "row 34: a timeout of a build": (second(build(timeoutInMinutes=5)), ACTION, "only approval actions can"),
    "row 35: a namespace twice": (
        second(build("a", namespace="N"), build("b", namespace="N")), ACTION, "Namespace 'N' is used more than once"
    ),
    "row 35: a reserved namespace": (second(build(namespace="variables")), ACTION, "Namespace 'variables' is reserved"),
    "row 35: an artifact's name": (second(build(namespace="SourceArtifact")), ACTION, "is the name of an artifact"),
    "row 36: a variable from later": (
        second(
            build("a", configuration={"EnvironmentVariables": "#{N.x}"}), build("b", namespace="N")
        ), ACTION, "no preceding action has the namespace 'N'",
    ),
    "row 36: an undeclared variable": (
        both(V2, second(approval(configuration={"CustomData": "#{variables.x}"}))), ACTION, "is not declared",
    ),
    "row 37: a variable in a source": (
        both(V2, with_(variables=[{"name": "x"}]), stages(
            stage("Source", commit_source(configuration={"BranchName": "#{variables.x}"})), stage("Next", approval())
        )), ACTION, "cannot use the pipeline variable",
    ),
    "row 38: a primary source that is none": (
        stages(
            stage("Source", commit_source(), commit_source("More", "More")),
            stage("Next", action(
                "Build", "CodeBuild", configuration={"ProjectName": "p", "PrimarySource": "other"},
                inputArtifacts=[{"name": "SourceArtifact"}, {"name": "More"}],
            )),
        ), ACTION, "must name one of its input artifacts in 'PrimarySource'",
    ),
    "Extract is missing": (
        second(s3_deploy(BucketName="b", ObjectKey="k")), ACTION, "is missing required configuration 'Extract'"
    ),
    "ObjectKey is missing": (
        second(s3_deploy(BucketName="b", Extract="false")), ACTION, "is missing required configuration 'ObjectKey'"
    ),
}  # fmt: skip


@pytest.mark.spec(
    "codepipeline:scenario-15", "codepipeline:trap-5", "codepipeline:trap-16", "codepipeline:trap-31",
)  # fmt: skip
@pytest.mark.parametrize("name", CASES)
def test_refused_structures(line: Line, refused: Refused, name: str) -> None:
    change, code, text = CASES[name]
    pipeline = line.declaration(stage("Source", commit_source()), stage("Next", approval()))
    change(pipeline)
    found = refused(line.api.create_pipeline, pipeline=pipeline)
    assert found[0] == code, found[1]
    assert text in found[1]
    assert line.api.list_pipelines()["pipelines"] == []
    assert line.events() == []


@pytest.mark.spec("codepipeline:trap-5")
def test_artifacts_come_from_any_earlier_action(line: Line) -> None:
    """From an earlier stage, not only the one before, and from an earlier group of the same stage."""
    line.create(
        stage("Source", commit_source()),
        stage("Gate", approval()),
        stage(
            "Build",
            build("late", runOrder=20, outputArtifacts=[{"name": "y"}]),
            build("early", runOrder=3, outputArtifacts=[{"name": "x"}]),
        ),
        stage("Test", action("Test", "CodeBuild", configuration={"ProjectName": "p"}, inputArtifacts=[{"name": "x"}])),
    )
    assert [one["name"] for one in line.api.list_pipelines()["pipelines"]] == ["web"]


@pytest.mark.spec("codepipeline:trap-12")
def test_what_may_have_a_dot(line: Line, refused: Refused) -> None:
    """Names of stages and actions; not artifacts, not namespaces."""
    line.name = "web.site"
    line.create(stage("Source.1", commit_source("Commit.1")), stage("Next", approval()))
    for pipeline in (
        line.declaration(stage("Source", commit_source(output="a.b")), stage("Next", approval())),
        line.declaration(stage("Source", commit_source(namespace="a.b")), stage("Next", approval())),
    ):
        code, text = refused(line.api.update_pipeline, pipeline=pipeline)
        assert code == "ValidationException"
        assert "failed to satisfy constraint: Member must satisfy regular expression pattern" in text


@pytest.mark.spec("codepipeline:trap-14")
def test_values_of_configurations_have_limits(aws: Aws, line: Line, refused: Refused) -> None:
    client = aws("codepipeline", parameter_validation=False)
    for value, fine in (("", False), ("x" * 1000, True), ("x" * 1001, False)):
        pipeline = line.declaration(
            stage("Source", commit_source()), stage("Next", approval(configuration={"CustomData": value}))
        )
        if fine:
            client.create_pipeline(pipeline=pipeline)
        else:
            assert refused(client.create_pipeline, pipeline=pipeline)[0] == "ValidationException"
    rule = check(Variable="x" * 10_000, Value="y", Operator="EQ")
    gated = stage("Next", approval(), beforeEntry={"conditions": [rule]})
    line.api.update_pipeline(pipeline=line.declaration(stage("Source", commit_source()), gated, pipelineType="V2"))


@pytest.mark.spec("codepipeline:trap-15")
def test_one_name_means_different_things_in_different_categories(line: Line, refused: Refused) -> None:
    """S3 gives a source and takes a deployment; what one needs, the other does not know."""
    source = action(
        "Source",
        "S3",
        configuration={"S3Bucket": "b", "S3ObjectKey": "k"},
        outputArtifacts=[{"name": "SourceArtifact"}],
    )
    line.create(stage("Source", source), stage("Next", s3_deploy(BucketName="b", Extract="true")))
    wrong = line.declaration(stage("Source", source), stage("Next", s3_deploy(S3Bucket="b", S3ObjectKey="k")))
    assert "missing required configuration 'BucketName'" in refused(line.api.update_pipeline, pipeline=wrong)[1]


def test_the_first_fault_is_told_by_its_place(aws: Aws, line: Line, refused: Refused) -> None:
    client = aws("codepipeline", parameter_validation=False)
    pipeline = line.declaration(stage("Source", commit_source()), stage("Next", approval(), approval("b", runOrder=0)))
    code, text = refused(client.create_pipeline, pipeline=pipeline)
    assert code == "ValidationException"
    assert re.search(
        r"1 validation error detected: Value '0' at 'pipeline\.stages\.2\.member\.actions\.2\.member\.runOrder' failed "
        r"to satisfy constraint: Member must have value greater than or equal to 1",
        text,
    )
