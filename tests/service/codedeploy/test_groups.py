"""Deployment groups and on-premises instances."""

import json
import urllib.error
import urllib.request
from typing import Any

import pytest

from emulator.node import Node
from tests.conftest import Aws
from tests.support.mortal import refused


@pytest.fixture
def cd(aws: Aws) -> Any:
    client = aws("codedeploy")
    client.create_application(applicationName="shop")
    return client


@pytest.fixture
def role(account: str) -> str:
    return f"arn:aws:iam::{account}:role/deploy"


def tag(key: str, value: str = "1") -> dict[str, str]:
    return {"Key": key, "Value": value, "Type": "KEY_AND_VALUE"}


def group_info(cd: Any, name: str = "dev") -> dict[str, Any]:
    found = cd.get_deployment_group(applicationName="shop", deploymentGroupName=name)["deploymentGroupInfo"]
    return dict(found)


def create(cd: Any, role: str, name: str = "dev", **settings: Any) -> dict[str, Any]:
    made = cd.create_deployment_group(applicationName="shop", deploymentGroupName=name, serviceRoleArn=role, **settings)
    return dict(made)


def test_what_a_group_is_by_default(cd: Any, role: str) -> None:
    made = create(cd, role)
    assert group_info(cd) == {
        "applicationName": "shop", "deploymentGroupId": made["deploymentGroupId"], "deploymentGroupName": "dev",
        "deploymentConfigName": "CodeDeployDefault.OneAtATime", "serviceRoleArn": role, "ec2TagFilters": [],
        "onPremisesInstanceTagFilters": [], "autoScalingGroups": [], "triggerConfigurations": [],
        "outdatedInstancesStrategy": "UPDATE", "computePlatform": "Server", "terminationHookEnabled": False,
        "deploymentStyle": {"deploymentType": "IN_PLACE", "deploymentOption": "WITHOUT_TRAFFIC_CONTROL"},
    }  # fmt: skip


@pytest.mark.spec("codedeploy:trap-34")
def test_what_is_left_out_of_an_update_stays_and_an_empty_list_clears(cd: Any, role: str) -> None:
    rollback = {"enabled": True, "events": ["DEPLOYMENT_FAILURE"]}
    topic = "arn:aws:sns:us-east-1:111111111111:news"
    triggers = [{"triggerName": "t", "triggerTargetArn": topic, "triggerEvents": ["DeploymentStart"]}]
    alarms = {"enabled": True, "ignorePollAlarmFailure": True, "alarms": [{"name": "hot"}]}
    made = create(
        cd, role, onPremisesInstanceTagFilters=[tag("A")], ec2TagFilters=[tag("B")], alarmConfiguration=alarms,
        autoRollbackConfiguration=rollback, triggerConfigurations=triggers, outdatedInstancesStrategy="IGNORE",
        terminationHookEnabled=True,
    )  # fmt: skip
    before = group_info(cd)
    assert (before["autoRollbackConfiguration"], before["alarmConfiguration"]) == (rollback, alarms)
    assert (before["outdatedInstancesStrategy"], before["terminationHookEnabled"]) == ("IGNORE", True)
    update = cd.update_deployment_group
    assert update(applicationName="shop", currentDeploymentGroupName="dev")["hooksNotCleanedUp"] == []
    assert group_info(cd) == before
    update(
        applicationName="shop", currentDeploymentGroupName="dev", newDeploymentGroupName="prod",
        onPremisesInstanceTagFilters=[], triggerConfigurations=[],
    )  # fmt: skip
    cleared = {"deploymentGroupName": "prod", "onPremisesInstanceTagFilters": [], "triggerConfigurations": []}
    assert group_info(cd, "prod") == {**before, **cleared}
    assert group_info(cd, "prod")["deploymentGroupId"] == made["deploymentGroupId"]
    gone = refused(lambda: update(applicationName="shop", currentDeploymentGroupName="dev"))
    assert gone == "DeploymentGroupDoesNotExistException"


def test_groups_are_listed(cd: Any, role: str) -> None:
    for name in ("b", "a"):
        create(cd, role, name)
    assert refused(lambda: create(cd, role, "a")) == "DeploymentGroupAlreadyExistsException"
    assert cd.list_deployment_groups(applicationName="shop")["deploymentGroups"] == ["a", "b"]
    many = cd.batch_get_deployment_groups(applicationName="shop", deploymentGroupNames=["b", "none"])
    assert [found["deploymentGroupName"] for found in many["deploymentGroupsInfo"]] == ["b"]
    assert "none" in many["errorMessage"]
    with pytest.raises(
        cd.exceptions.DeploymentGroupDoesNotExistException, match="No Deployment Group found for name: none"
    ):
        group_info(cd, "none")
    with pytest.raises(cd.exceptions.ApplicationDoesNotExistException, match="No application found for name: none"):
        cd.list_deployment_groups(applicationName="none")


TRIGGER = {"triggerName": "t", "triggerTargetArn": "arn:aws:sns:us-east-1:1:t", "triggerEvents": ["DeploymentStart"]}
REFUSALS: dict[str, tuple[dict[str, Any], str]] = {
    "role": ({"serviceRoleArn": "deploy"}, "InvalidRoleException"),
    "no role": ({"serviceRoleArn": ""}, "RoleRequiredException"),
    "application": ({"applicationName": "none"}, "ApplicationDoesNotExistException"),
    "name": ({"deploymentGroupName": "a b"}, "InvalidDeploymentGroupNameException"),
    "configuration": ({"deploymentConfigName": "none"}, "DeploymentConfigDoesNotExistException"),
    "configuration of functions": (
        {"deploymentConfigName": "CodeDeployDefault.LambdaAllAtOnce"}, "InvalidDeploymentConfigNameException"
    ),
    "both EC2 forms": (
        {"ec2TagFilters": [tag("A")], "ec2TagSet": {"ec2TagSetList": [[tag("A")]]}}, "InvalidEC2TagCombinationException"
    ),
    "both on-premises forms": (
        {"onPremisesInstanceTagFilters": [tag("A")], "onPremisesTagSet": {"onPremisesTagSetList": [[tag("A")]]}},
        "InvalidOnPremisesTagCombinationException",
    ),
    "four tag groups": ({"ec2TagSet": {"ec2TagSetList": [[tag("A")]] * 4}}, "TagSetListLimitExceededException"),
    "EC2 filter without key": ({"ec2TagFilters": [{"Type": "KEY_ONLY", "Value": "x"}]}, "InvalidEC2TagException"),
    "filter without value": ({"onPremisesInstanceTagFilters": [{"Type": "KEY_AND_VALUE", "Key": "x"}]}, "InvalidTagException"),
    "eleven filters": ({"onPremisesInstanceTagFilters": [tag("A")] * 11}, "InvalidTagException"),
    "rollback without events": ({"autoRollbackConfiguration": {"enabled": True}}, "InvalidAutoRollbackConfigException"),
    "blue/green": (
        {"deploymentStyle": {"deploymentType": "BLUE_GREEN", "deploymentOption": "WITH_TRAFFIC_CONTROL"}},
        "InvalidDeploymentStyleException",
    ),
    "load balancer": ({"loadBalancerInfo": {"elbInfoList": [{"name": "lb"}]}}, "InvalidLoadBalancerInfoException"),
    "Auto Scaling": ({"autoScalingGroups": ["asg"]}, "InvalidAutoScalingGroupException"),
    "ECS": ({"ecsServices": [{"serviceName": "s", "clusterName": "c"}]}, "InvalidECSServiceException"),
    "alarms nobody watches": (
        {"alarmConfiguration": {"enabled": True, "alarms": [{"name": "a"}]}}, "InvalidAlarmConfigException"
    ),
    "alarm twice": ({"alarmConfiguration": {"alarms": [{"name": "a"}, {"name": "a"}]}}, "InvalidAlarmConfigException"),
    "eleven alarms": (
        {"alarmConfiguration": {"alarms": [{"name": f"a{n}"} for n in range(11)]}}, "AlarmsLimitExceededException"
    ),
    "trigger without topic": ({"triggerConfigurations": [{**TRIGGER, "triggerTargetArn": ""}]}, "InvalidTriggerConfigException"),
    "trigger without events": ({"triggerConfigurations": [{**TRIGGER, "triggerEvents": []}]}, "InvalidTriggerConfigException"),
    "trigger twice": ({"triggerConfigurations": [TRIGGER, TRIGGER]}, "InvalidTriggerConfigException"),
    "eleven triggers": (
        {"triggerConfigurations": [{**TRIGGER, "triggerName": f"t{n}"} for n in range(11)]},
        "TriggerTargetsLimitExceededException",
    ),
    "tags": ({"tags": [{"Key": "aws:x", "Value": "y"}]}, "InvalidTagsToAddException"),
}  # fmt: skip


@pytest.mark.spec("codedeploy:trap-36")
@pytest.mark.parametrize("name", REFUSALS)
def test_groups_that_cannot_be(cd: Any, role: str, name: str) -> None:
    changes, code = REFUSALS[name]
    good = {"applicationName": "shop", "deploymentGroupName": "dev", "serviceRoleArn": role}
    assert refused(lambda: cd.create_deployment_group(**{**good, **changes})) == code
    assert cd.list_deployment_groups(applicationName="shop")["deploymentGroups"] == []


# on-premises instances


def register(cd: Any, account: str, name: str, **arn: str) -> str:
    given = arn or {"iamUserArn": f"arn:aws:iam::{account}:user/{name}"}
    return refused(lambda: cd.register_on_premises_instance(instanceName=name, **given))


def test_an_instance(cd: Any, account: str) -> None:
    assert register(cd, account, "AssetTag1") == ""
    cd.add_tags_to_on_premises_instances(instanceNames=["AssetTag1"], tags=[{"Key": "Env", "Value": "dev"}])
    info = cd.get_on_premises_instance(instanceName="AssetTag1")["instanceInfo"]
    assert info.pop("registerTime")
    suffix = info["instanceArn"].rpartition("_")[2]
    assert info == {
        "instanceName": "AssetTag1", "iamUserArn": f"arn:aws:iam::{account}:user/AssetTag1",
        "instanceArn": f"arn:aws:codedeploy:us-east-1:{account}:instance/AssetTag1_{suffix}",
        "tags": [{"Key": "Env", "Value": "dev"}],
    }  # fmt: skip
    assert len(suffix) == 10


def test_who_can_be_registered(cd: Any, account: str) -> None:
    user = f"arn:aws:iam::{account}:user/one"
    session = f"arn:aws:sts::{account}:assumed-role/role/session"
    assert register(cd, account, "one", iamUserArn=user) == ""
    assert register(cd, account, "two", iamSessionArn=session) == ""
    assert register(cd, account, "one", iamUserArn=user + "x") == "InstanceNameAlreadyRegisteredException"
    assert register(cd, account, "three", iamUserArn=user) == "IamUserArnAlreadyRegisteredException"
    assert register(cd, account, "three", iamSessionArn=session) == "IamSessionArnAlreadyRegisteredException"
    assert register(cd, account, "three", iamSessionArn=session, iamUserArn=user) == "MultipleIamArnsProvidedException"
    assert refused(lambda: cd.register_on_premises_instance(instanceName="three")) == "IamArnRequiredException"
    assert register(cd, account, "three", iamUserArn="me") == "InvalidIamUserArnException"
    assert register(cd, account, "three", iamSessionArn=user) == "InvalidIamSessionArnException"
    assert register(cd, account, "i-0123") == "InvalidInstanceNameException"
    assert register(cd, account, "a b", iamUserArn=user) == "InvalidInstanceNameException"
    assert register(cd, account, "", iamUserArn=user) == "InstanceNameRequiredException"


@pytest.mark.spec("codedeploy:trap-33")
def test_a_deregistered_instance_loses_its_tags_and_its_name_is_free(cd: Any, account: str) -> None:
    register(cd, account, "one")
    tags = [{"Key": "Env", "Value": "dev"}]
    cd.add_tags_to_on_premises_instances(instanceNames=["one"], tags=tags)
    first = cd.get_on_premises_instance(instanceName="one")["instanceInfo"]["instanceArn"]
    for _ in range(2):
        cd.deregister_on_premises_instance(instanceName="one")
    gone = cd.get_on_premises_instance(instanceName="one")["instanceInfo"]
    assert (gone["tags"], gone["deregisterTime"] >= gone["registerTime"]) == ([], True)
    add = cd.add_tags_to_on_premises_instances
    assert refused(lambda: add(instanceNames=["one"], tags=tags)) == "InstanceNotRegisteredException"
    assert register(cd, account, "one") == ""
    assert cd.get_on_premises_instance(instanceName="one")["instanceInfo"]["instanceArn"] != first
    assert refused(lambda: cd.get_on_premises_instance(instanceName="none")) == "InstanceNotRegisteredException"


def test_instances_are_listed(cd: Any, account: str) -> None:
    for name in ("a", "b", "c"):
        register(cd, account, name)
    cd.add_tags_to_on_premises_instances(instanceNames=["a", "b"], tags=[{"Key": "Env", "Value": "dev"}])
    cd.deregister_on_premises_instance(instanceName="c")

    def listed(**filters: Any) -> list[str]:
        return list(cd.list_on_premises_instances(**filters)["instanceNames"])

    assert listed() == ["a", "b", "c"]
    assert listed(registrationStatus="Registered") == ["a", "b"]
    assert listed(registrationStatus="Deregistered") == ["c"]
    assert listed(tagFilters=[tag("Env", "dev")]) == ["a", "b"]
    assert listed(tagFilters=[tag("Env", "DEV")]) == []
    assert listed(tagFilters=[{"Key": "Env", "Type": "KEY_ONLY"}, tag("x")]) == ["a", "b"]
    assert refused(lambda: listed(tagFilters=[{"Type": "KEY_ONLY"}])) == "InvalidTagFilterException"
    many = cd.batch_get_on_premises_instances(instanceNames=["b", "none", "a"])["instanceInfos"]
    assert [info["instanceName"] for info in many] == ["b", "a"]


def test_tags_of_instances(cd: Any, account: str) -> None:
    register(cd, account, "one")
    add, remove = cd.add_tags_to_on_premises_instances, cd.remove_tags_from_on_premises_instances
    pairs = [{"Key": f"k{n}", "Value": "v"} for n in range(10)]
    add(instanceNames=["one"], tags=pairs)
    eleventh = [{"Key": "k10", "Value": "v"}]
    assert refused(lambda: add(instanceNames=["one"], tags=eleventh)) == "TagLimitExceededException"
    remove(instanceNames=["one"], tags=[{"Key": "k0", "Value": "other"}, *pairs[1:]])
    assert cd.get_on_premises_instance(instanceName="one")["instanceInfo"]["tags"] == [{"Key": "k0", "Value": "v"}]
    assert refused(lambda: add(instanceNames=["one"], tags=[])) == "TagRequiredException"
    assert refused(lambda: add(instanceNames=["one"], tags=[{"Key": "k"}])) == "InvalidTagException"
    assert refused(lambda: add(instanceNames=[], tags=eleventh)) == "InstanceNameRequiredException"
    assert refused(lambda: add(instanceNames=["none"], tags=eleventh)) == "InstanceNotRegisteredException"


def test_where_instances_answer_is_told_beside_the_api(cd: Any, account: str, server: Node) -> None:
    register(cd, account, "one")
    register(cd, account, "two")
    cd.add_tags_to_on_premises_instances(instanceNames=["one"], tags=[{"Key": "Env", "Value": "dev"}])
    cd.deregister_on_premises_instance(instanceName="two")
    with urllib.request.urlopen(f"{server.url}/_codexyz/hosts") as reply:
        mine = [host for host in json.load(reply) if host["account"] == account]
    arn = cd.get_on_premises_instance(instanceName="one")["instanceInfo"]["instanceArn"]
    assert mine == [{
        "account": account, "region": "us-east-1", "instanceName": "one", "instanceArn": arn, "tags": {"Env": "dev"},
        "address": "",
    }]  # fmt: skip
    with pytest.raises(urllib.error.HTTPError, match="405"):
        urllib.request.urlopen(f"{server.url}/_codexyz/hosts", data=b"x")
