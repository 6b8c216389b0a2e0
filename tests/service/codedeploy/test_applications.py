"""Applications, their tags, deployment configurations, revisions, GitHub tokens."""

from typing import Any

import pytest

from services.codedeploy.handlers import base
from tests.conftest import Aws
from tests.support.mortal import refused

S3 = {"revisionType": "S3", "s3Location": {"bucket": "art", "key": "1.zip", "bundleType": "zip"}}


@pytest.fixture
def cd(aws: Aws) -> Any:
    return aws("codedeploy")


@pytest.fixture
def shop(cd: Any) -> str:
    """The id of the application `shop`."""
    return str(cd.create_application(applicationName="shop", tags=[{"Key": "team", "Value": "a"}])["applicationId"])


def test_an_application(cd: Any, shop: str) -> None:
    one = cd.get_application(applicationName="shop")["application"]
    assert one.pop("createTime")
    assert one == {
        "applicationId": shop, "applicationName": "shop", "linkedToGitHub": False, "computePlatform": "Server"
    }  # fmt: skip
    cd.create_application(applicationName="attic")
    assert cd.list_applications()["applications"] == ["attic", "shop"]
    many = cd.batch_get_applications(applicationNames=["shop", "attic"])["applicationsInfo"]
    assert [found["applicationName"] for found in many] == ["shop", "attic"]
    unknown = refused(lambda: cd.batch_get_applications(applicationNames=["shop", "none"]))
    assert unknown == "ApplicationDoesNotExistException"
    assert refused(lambda: cd.create_application(applicationName="shop")) == "ApplicationAlreadyExistsException"


def test_a_renamed_application_keeps_what_it_has(cd: Any, shop: str, account: str) -> None:
    role = f"arn:aws:iam::{account}:role/deploy"
    group = cd.create_deployment_group(applicationName="shop", deploymentGroupName="dev", serviceRoleArn=role)
    cd.register_application_revision(applicationName="shop", revision=S3)
    cd.update_application(applicationName="shop", newApplicationName="store")
    assert refused(lambda: cd.get_application(applicationName="shop")) == "ApplicationDoesNotExistException"
    assert cd.get_application(applicationName="store")["application"]["applicationId"] == shop
    kept = cd.get_deployment_group(applicationName="store", deploymentGroupName="dev")["deploymentGroupInfo"]
    assert (kept["deploymentGroupId"], kept["applicationName"]) == (group["deploymentGroupId"], "store")
    assert cd.list_application_revisions(applicationName="store")["revisions"] == [S3]
    cd.create_application(applicationName="shop")
    taken = refused(lambda: cd.update_application(applicationName="shop", newApplicationName="store"))
    assert taken == "ApplicationAlreadyExistsException"
    assert refused(lambda: cd.update_application(newApplicationName="x")) == "ApplicationNameRequiredException"


@pytest.mark.spec("codedeploy:trap-33")
def test_what_is_not_there_is_deleted_already(cd: Any) -> None:
    cd.delete_application(applicationName="none")
    cd.delete_deployment_config(deploymentConfigName="none")
    cd.delete_deployment_group(applicationName="none", deploymentGroupName="none")
    cd.create_application(applicationName="shop")
    cd.delete_deployment_group(applicationName="shop", deploymentGroupName="none")
    cd.deregister_on_premises_instance(instanceName="none")


def test_a_deleted_application_is_gone_with_its_groups(cd: Any, shop: str, account: str) -> None:
    role = f"arn:aws:iam::{account}:role/deploy"
    cd.create_deployment_group(applicationName="shop", deploymentGroupName="dev", serviceRoleArn=role)
    cd.delete_application(applicationName="shop")
    assert cd.list_applications()["applications"] == []
    cd.create_application(applicationName="shop")
    assert cd.list_deployment_groups(applicationName="shop")["deploymentGroups"] == []


@pytest.mark.parametrize("platform", ["Lambda", "ECS"])
def test_platforms_without_an_engine_are_refused(cd: Any, platform: str) -> None:
    with pytest.raises(cd.exceptions.InvalidComputePlatformException, match="is not implemented"):
        cd.create_application(applicationName="f", computePlatform=platform)
    assert cd.list_applications()["applications"] == []


@pytest.mark.parametrize("name", ["", "a b", "ä", "x" * 101, "a/b"])
def test_names_that_cannot_be(aws: Aws, name: str) -> None:
    cd = aws("codedeploy", parameter_validation=False)
    expected = "InvalidApplicationNameException" if name else "ApplicationNameRequiredException"
    assert refused(lambda: cd.create_application(applicationName=name)) == expected


def test_tags(cd: Any, shop: str, account: str) -> None:
    arn = f"arn:aws:codedeploy:us-east-1:{account}:application:shop"
    cd.tag_resource(ResourceArn=arn, Tags=[{"Key": "team", "Value": "b"}, {"Key": "cost", "Value": ""}])
    cd.untag_resource(ResourceArn=arn, TagKeys=["cost", "none"])
    assert cd.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "team", "Value": "b"}]
    role = f"arn:aws:iam::{account}:role/deploy"
    cd.create_deployment_group(applicationName="shop", deploymentGroupName="dev", serviceRoleArn=role)
    group = f"arn:aws:codedeploy:us-east-1:{account}:deploymentgroup:shop/dev"
    cd.tag_resource(ResourceArn=group, Tags=[{"Key": "a", "Value": "1"}])
    assert cd.list_tags_for_resource(ResourceArn=group)["Tags"] == [{"Key": "a", "Value": "1"}]

    def tagged(resource: str) -> str:
        return refused(lambda: cd.tag_resource(ResourceArn=resource, Tags=[{"Key": "a", "Value": "1"}]))

    assert tagged("nonsense") == "InvalidArnException"
    assert tagged(arn.replace("application:shop", "deploymentconfig:x")) == "ArnNotSupportedException"
    assert tagged(arn.replace("shop", "none")) == "ApplicationDoesNotExistException"
    assert tagged(group.replace("dev", "none")) == "DeploymentGroupDoesNotExistException"
    assert refused(lambda: cd.tag_resource(ResourceArn=arn, Tags=[])) == "TagRequiredException"
    own = [{"Key": "aws:x", "Value": "1"}]
    assert refused(lambda: cd.tag_resource(ResourceArn=arn, Tags=own)) == "InvalidTagsToAddException"


@pytest.mark.spec("codedeploy:trap-35", "codedeploy:trap-4")
def test_the_predefined_configurations(cd: Any) -> None:
    names = cd.list_deployment_configs()["deploymentConfigsList"]
    assert len(names) == 17
    assert {
        "CodeDeployDefault.LambdaLinear10PercentEvery1Minute",
        "CodeDeployDefault.ECSLinear10PercentEvery1Minutes",
    } <= {*names}

    def info(name: str) -> dict[str, Any]:
        found = cd.get_deployment_config(deploymentConfigName=f"CodeDeployDefault.{name}")
        return dict(found["deploymentConfigInfo"])

    assert info("OneAtATime")["minimumHealthyHosts"] == {"type": "MOST_CONCURRENCY", "value": 1}
    assert info("HalfAtATime")["minimumHealthyHosts"] == {"type": "FLEET_PERCENT", "value": 50}
    assert info("OneAtATime")["deploymentConfigId"] == "00000000-0000-0000-0000-000000000001"
    canary = info("LambdaCanary10Percent5Minutes")
    assert canary["trafficRoutingConfig"] == {
        "type": "TimeBasedCanary", "timeBasedCanary": {"canaryPercentage": 10, "canaryInterval": 5}
    }  # fmt: skip
    assert canary["computePlatform"] == "Lambda"
    delete = cd.delete_deployment_config
    assert refused(lambda: delete(deploymentConfigName="CodeDeployDefault.OneAtATime")) == "InvalidOperationException"


def test_configurations_of_ones_own(cd: Any, shop: str, account: str) -> None:
    healthy = {"type": "FLEET_PERCENT", "value": 75}
    made = cd.create_deployment_config(deploymentConfigName="careful", minimumHealthyHosts=healthy)
    info = cd.get_deployment_config(deploymentConfigName="careful")["deploymentConfigInfo"]
    assert (info["deploymentConfigId"], info["minimumHealthyHosts"]) == (made["deploymentConfigId"], healthy)
    assert "careful" in cd.list_deployment_configs()["deploymentConfigsList"]
    role = f"arn:aws:iam::{account}:role/deploy"
    group = {"applicationName": "shop", "deploymentGroupName": "dev"}
    cd.create_deployment_group(**group, serviceRoleArn=role, deploymentConfigName="careful")
    delete = cd.delete_deployment_config
    assert refused(lambda: delete(deploymentConfigName="careful")) == "DeploymentConfigInUseException"
    cd.delete_deployment_group(**group)
    delete(deploymentConfigName="careful")
    assert (
        refused(lambda: cd.get_deployment_config(deploymentConfigName="careful"))
        == "DeploymentConfigDoesNotExistException"
    )


def canary(**details: Any) -> dict[str, Any]:
    return {"computePlatform": "Lambda", "trafficRoutingConfig": {"type": "TimeBasedCanary", **details}}


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({}, "InvalidMinimumHealthyHostValueException"),
        ({"minimumHealthyHosts": {"type": "FLEET_PERCENT", "value": 100}}, "InvalidMinimumHealthyHostValueException"),
        ({"minimumHealthyHosts": {"type": "HOST_COUNT", "value": -1}}, "InvalidMinimumHealthyHostValueException"),
        ({"minimumHealthyHosts": {"type": "MOST_CONCURRENCY", "value": 1}}, "InvalidMinimumHealthyHostValueException"),
        (
            {"minimumHealthyHosts": {"type": "HOST_COUNT", "value": 1}, "trafficRoutingConfig": {"type": "AllAtOnce"}},
            "InvalidTrafficRoutingConfigurationException",
        ),
        (canary(), "InvalidTrafficRoutingConfigurationException"),
        (
            canary(timeBasedCanary={"canaryPercentage": 100, "canaryInterval": 1}),
            "InvalidTrafficRoutingConfigurationException",
        ),
        (
            canary(timeBasedLinear={"linearPercentage": 10, "linearInterval": 1}),
            "InvalidTrafficRoutingConfigurationException",
        ),
        (
            {"minimumHealthyHosts": {"type": "HOST_COUNT", "value": 1}, "zonalConfig": {"monitorDurationInSeconds": 1}},
            "InvalidZonalDeploymentConfigurationException",
        ),
    ],
)
def test_configurations_that_cannot_be(cd: Any, request_: dict[str, Any], code: str) -> None:
    assert refused(lambda: cd.create_deployment_config(deploymentConfigName="x", **request_)) == code
    assert len(cd.list_deployment_configs()["deploymentConfigsList"]) == 17


def test_names_of_configurations(cd: Any) -> None:
    def create(name: str) -> str:
        healthy = {"type": "HOST_COUNT", "value": 0}
        return refused(lambda: cd.create_deployment_config(deploymentConfigName=name, minimumHealthyHosts=healthy))

    assert create("CodeDeployDefault.Mine") == "InvalidDeploymentConfigNameException"
    assert create("mine") == ""
    assert create("mine") == "DeploymentConfigAlreadyExistsException"


def test_revisions_are_known_by_their_location(cd: Any, shop: str) -> None:
    register, get = cd.register_application_revision, cd.get_application_revision
    register(applicationName="shop", revision=S3, description="first")
    first = get(applicationName="shop", revision=S3)["revisionInfo"]
    register(applicationName="shop", revision=S3)
    again = get(applicationName="shop", revision=S3)
    assert again["revisionInfo"] == first
    assert (first["description"], first["deploymentGroups"], again["revision"]) == ("first", [], S3)
    assert "firstUsedTime" not in first
    with_etag = {**S3, "s3Location": {**S3["s3Location"], "eTag": '"abc"'}}  # type: ignore[dict-item]
    assert refused(lambda: get(applicationName="shop", revision=with_etag)) == "RevisionDoesNotExistException"
    register(applicationName="shop", revision=with_etag)
    unquoted = {**S3, "s3Location": {**S3["s3Location"], "eTag": "abc"}}  # type: ignore[dict-item]
    assert get(applicationName="shop", revision=unquoted)["revision"] == unquoted
    many = cd.batch_get_application_revisions(
        applicationName="shop",
        revisions=[S3, {**with_etag, "s3Location": {"bucket": "art", "key": "2.zip", "bundleType": "zip"}}],
    )
    assert [found["revisionLocation"] for found in many["revisions"]] == [S3]
    assert "2.zip" in many["errorMessage"]


@pytest.mark.spec("codedeploy:trap-24")
def test_appspecs_come_back_with_their_content_only_where_aws_gives_it(cd: Any, shop: str) -> None:
    revision = {"revisionType": "AppSpecContent", "appSpecContent": {"content": "{}"}}
    cd.register_application_revision(applicationName="shop", revision=revision)
    sha256 = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    by_hash = {"revisionType": "AppSpecContent", "appSpecContent": {"sha256": sha256}}
    found = cd.get_application_revision(applicationName="shop", revision=by_hash)["revision"]
    assert found["appSpecContent"] == {"content": "{}", "sha256": sha256}
    listed = cd.list_application_revisions(applicationName="shop")["revisions"]
    assert listed == [by_hash]
    wrong = {"revisionType": "AppSpecContent", "appSpecContent": {"content": "{ }", "sha256": sha256}}
    assert (
        refused(lambda: cd.register_application_revision(applicationName="shop", revision=wrong))
        == "InvalidRevisionException"
    )


def test_lists_of_revisions(cd: Any, shop: str) -> None:
    def location(bucket: str, key: str) -> dict[str, Any]:
        return {"revisionType": "S3", "s3Location": {"bucket": bucket, "key": key, "bundleType": "zip"}}

    all_of_them = [location("art", "a/1.zip"), location("art", "b/1.zip"), location("other", "a/1.zip")]
    for one in all_of_them:
        cd.register_application_revision(applicationName="shop", revision=one)

    def listed(**filters: Any) -> list[Any]:
        return list(cd.list_application_revisions(applicationName="shop", **filters)["revisions"])

    assert listed() == all_of_them
    assert listed(sortBy="registerTime", sortOrder="descending") == all_of_them[::-1]
    assert listed(s3Bucket="art") == all_of_them[:2]
    assert listed(s3Bucket="art", s3KeyPrefix="a/") == all_of_them[:1]
    assert listed(deployed="include") == []
    assert listed(deployed="exclude") == all_of_them
    assert refused(lambda: listed(s3KeyPrefix="a/")) == "BucketNameFilterRequiredException"
    assert refused(lambda: listed(sortBy="size")) == "InvalidSortByException"
    assert refused(lambda: listed(deployed="maybe")) == "InvalidDeployedStateFilterException"


def test_there_are_no_github_tokens(cd: Any) -> None:
    assert cd.list_git_hub_account_token_names()["tokenNameList"] == []
    delete = cd.delete_git_hub_account_token
    assert refused(lambda: delete(tokenName="mine")) == "GitHubAccountTokenDoesNotExistException"
    assert refused(delete) == "GitHubAccountTokenNameRequiredException"
    cd.delete_resources_by_external_id(externalId="stack")


def test_lists_come_in_pages(cd: Any, account: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "PAGE", 2)
    role = f"arn:aws:iam::{account}:role/deploy"
    names = [f"n{number}" for number in range(5)]
    for name in names:
        cd.create_application(applicationName=name)
        cd.create_deployment_group(applicationName="n0", deploymentGroupName=name, serviceRoleArn=role)
        cd.register_on_premises_instance(instanceName=name, iamUserArn=f"arn:aws:iam::{account}:user/{name}")
        location = {"bucket": "art", "key": name, "bundleType": "zip"}
        cd.register_application_revision(applicationName="n0", revision={"revisionType": "S3", "s3Location": location})

    def pages(operation: str, member: str, **filters: Any) -> list[Any]:
        return [page[member] for page in cd.get_paginator(operation).paginate(**filters)]

    cut = [names[0:2], names[2:4], names[4:5]]
    assert pages("list_applications", "applications") == cut
    assert pages("list_deployment_groups", "deploymentGroups", applicationName="n0") == cut
    assert pages("list_on_premises_instances", "instanceNames") == cut
    for order, wanted in (("ascending", names), ("descending", names[::-1])):
        found = pages(
            "list_application_revisions", "revisions", applicationName="n0", sortBy="registerTime", sortOrder=order
        )
        assert [len(page) for page in found] == [2, 2, 1]
        assert [one["s3Location"]["key"] for page in found for one in page] == wanted
    configs = pages("list_deployment_configs", "deploymentConfigsList")
    assert [len(page) for page in configs] == [2] * 8 + [1]
    for operation in (cd.list_applications, cd.list_deployment_configs, cd.list_on_premises_instances):
        assert refused(lambda: operation(nextToken="x")) == "InvalidNextTokenException"  # noqa: B023
