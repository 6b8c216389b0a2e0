"""Sets up a whole release with nothing but boto3: repository, build, pipeline, and instances in two other accounts.

    AWS_ENDPOINT_URL=http://127.0.0.1:4566 python3 release.py

Copy from here. An access key of 12 digits is an account; on AWS the sessions would come from your profiles.
"""

import json
import os
from typing import Any

import boto3

TOOLS, DEV, PROD = "111111111111", "222222222222", "333333333333"
REGION = "us-east-1"
REPOSITORY = PROJECT = PIPELINE = "release"
APPLICATION = "hello"
BUCKET = f"artifacts-{TOOLS}"
INSTANCES = {DEV: ["dev-1"], PROD: ["prod-1", "prod-2", "prod-3"]}
GROUPS = {DEV: "dev", PROD: "prod"}


def client(endpoint: str, service: str, account: str) -> Any:
    return boto3.client(
        service, endpoint_url=endpoint, region_name=REGION, aws_access_key_id=account, aws_secret_access_key="any"
    )


def set_up(endpoint: str) -> str:
    """Make everything; returns the address to push to."""
    roles = {
        "pipeline": create_role(endpoint, TOOLS, "pipeline", {"Service": "codepipeline.amazonaws.com"}),
        "build": create_role(endpoint, TOOLS, "build", {"Service": "codebuild.amazonaws.com"}),
        "events": create_role(endpoint, TOOLS, "events", {"Service": "events.amazonaws.com"}),
    }
    client(endpoint, "s3", TOOLS).create_bucket(Bucket=BUCKET)
    client(endpoint, "s3", TOOLS).put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    repository = client(endpoint, "codecommit", TOOLS).create_repository(repositoryName=REPOSITORY)
    create_project(endpoint, roles["build"])
    deploy_roles = {account: create_target(endpoint, account) for account in (DEV, PROD)}
    create_pipeline(endpoint, roles["pipeline"], deploy_roles)
    start_on_push(endpoint, roles["events"])
    return str(repository["repositoryMetadata"]["cloneUrlHttp"])


def create_role(endpoint: str, account: str, name: str, principal: dict[str, str]) -> str:
    trust = {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}],
    }
    iam = client(endpoint, "iam", account)
    return str(iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"])


def create_project(endpoint: str, role: str) -> None:
    client(endpoint, "codebuild", TOOLS).create_project(
        name=PROJECT,
        serviceRole=role,
        source={"type": "CODEPIPELINE"},
        artifacts={"type": "CODEPIPELINE"},
        environment={
            "type": "LINUX_CONTAINER",
            "image": "aws/codebuild/standard:7.0",
            "computeType": "BUILD_GENERAL1_SMALL",
        },
    )


def create_target(endpoint: str, account: str) -> str:
    """Instances of an account, one at a time, rolled back when a deployment fails. Returns the role to deploy with."""
    group = GROUPS[account]
    service_role = create_role(endpoint, account, "codedeploy", {"Service": "codedeploy.amazonaws.com"})
    deploy_role = create_role(endpoint, account, "deploy", {"AWS": f"arn:aws:iam::{TOOLS}:root"})
    codedeploy = client(endpoint, "codedeploy", account)
    for name in INSTANCES[account]:
        codedeploy.register_on_premises_instance(instanceName=name, iamUserArn=f"arn:aws:iam::{account}:user/{name}")
    codedeploy.add_tags_to_on_premises_instances(
        tags=[{"Key": "group", "Value": group}], instanceNames=INSTANCES[account]
    )
    codedeploy.create_application(applicationName=APPLICATION, computePlatform="Server")
    codedeploy.create_deployment_group(
        applicationName=APPLICATION,
        deploymentGroupName=group,
        deploymentConfigName="CodeDeployDefault.OneAtATime",
        onPremisesInstanceTagFilters=[{"Key": "group", "Value": group, "Type": "KEY_AND_VALUE"}],
        serviceRoleArn=service_role,
        autoRollbackConfiguration={"enabled": True, "events": ["DEPLOYMENT_FAILURE"]},
    )
    return deploy_role


def create_pipeline(endpoint: str, role: str, deploy_roles: dict[str, str]) -> None:
    source = action(
        "Source", "CodeCommit", "Source",
        {"RepositoryName": REPOSITORY, "BranchName": "main", "PollForSourceChanges": "false"},
        outputArtifacts=[{"name": "Source"}],
    )  # fmt: skip
    build = action(
        "Build", "CodeBuild", "Build", {"ProjectName": PROJECT},
        inputArtifacts=[{"name": "Source"}], outputArtifacts=[{"name": "Bundle"}], namespace="Build",
    )  # fmt: skip
    approve = action("Approve", "Manual", "Approval", {"CustomData": "Version #{Build.APP_VERSION} to production?"})
    client(endpoint, "codepipeline", TOOLS).create_pipeline(
        pipeline={
            "name": PIPELINE,
            "roleArn": role,
            "artifactStore": {"type": "S3", "location": BUCKET},
            "pipelineType": "V2",
            "executionMode": "SUPERSEDED",
            "stages": [
                {"name": "Source", "actions": [source]},
                {"name": "Build", "actions": [build]},
                {"name": "Deploy-Dev", "actions": [deploy(DEV, deploy_roles[DEV])]},
                {"name": "Approve", "actions": [approve]},
                {"name": "Deploy-Prod", "actions": [deploy(PROD, deploy_roles[PROD])]},
            ],
        }
    )


def deploy(account: str, role: str) -> dict[str, Any]:
    where = {"ApplicationName": APPLICATION, "DeploymentGroupName": GROUPS[account]}
    return action("Deploy", "CodeDeploy", "Deploy", where, inputArtifacts=[{"name": "Bundle"}], roleArn=role)


def action(name: str, provider: str, category: str, configuration: dict[str, str], **more: Any) -> dict[str, Any]:
    type_id = {"category": category, "owner": "AWS", "provider": provider, "version": "1"}
    return {"name": name, "actionTypeId": type_id, "configuration": configuration, "runOrder": 1, **more}


def start_on_push(endpoint: str, role: str) -> None:
    """A push to main starts the pipeline, by event."""
    events = client(endpoint, "events", TOOLS)
    pattern = {
        "source": ["aws.codecommit"],
        "detail-type": ["CodeCommit Repository State Change"],
        "resources": [f"arn:aws:codecommit:{REGION}:{TOOLS}:{REPOSITORY}"],
        "detail": {
            "event": ["referenceCreated", "referenceUpdated"],
            "referenceType": ["branch"],
            "referenceName": ["main"],
        },
    }
    events.put_rule(Name="release-on-push", EventPattern=json.dumps(pattern))
    target = {"Id": "pipeline", "Arn": f"arn:aws:codepipeline:{REGION}:{TOOLS}:{PIPELINE}", "RoleArn": role}
    events.put_targets(Rule="release-on-push", Targets=[target])


if __name__ == "__main__":
    print(set_up(os.environ["AWS_ENDPOINT_URL"]))
