"""What the world is told: EventBridge, the other services, and the topics of triggers."""

import json
import time
from collections import Counter
from typing import Any

import pytest

from emulator.bus import events_after
from tests.conftest import boto_client, needs
from tests.service.codedeploy.scripted import ScriptedRunner, once
from tests.service.codedeploy.shop import REGION, Shop, appspec
from tests.support.mortal import refused

PLAIN = {"appspec.yml": appspec({"BeforeInstall": "before.sh"})}


def failing(*names: str) -> Any:
    return lambda instance, phase: 1 if instance in names and phase == "BeforeInstall#0" else 0


@pytest.mark.spec("codedeploy:trap-37")
def test_eventbridge_has_words_of_its_own(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1", "h2", "h3")
    group_id = fleet.group(rollback=["DEPLOYMENT_FAILURE"])
    first = fleet.deploy(fleet.revision("1.zip", PLAIN))["deploymentId"]
    runner.ends(fleet.account, once(failing("h2")))
    bad = fleet.deploy(fleet.revision("2.zip", PLAIN))
    back = fleet.rollback_of(bad)["deploymentId"]
    told = fleet.events("Deployment")
    ids = {first: "first", bad["deploymentId"]: "bad", back: "back"}
    assert [(ids[event["detail"]["deploymentId"]], event["detail"]["state"]) for event in told] == [
        ("first", "START"), ("first", "SUCCESS"), ("bad", "START"), ("bad", "FAILURE"), ("back", "START"),
        ("back", "SUCCESS"),
    ]  # fmt: skip
    prefix = f"arn:aws:codedeploy:{REGION}:{fleet.account}"
    assert told[0]["source"] == "aws.codedeploy"
    assert told[0]["resources"] == [f"{prefix}:application:shop", f"{prefix}:deploymentgroup:shop/dev"]
    assert told[0]["detail"] == {
        "instanceGroupId": group_id, "region": REGION, "application": "shop", "deploymentId": first, "state": "START",
        "deploymentGroup": "dev",
    }  # fmt: skip
    of_bad = [event for event in fleet.events("Instance") if event["detail"]["deploymentId"] == bad["deploymentId"]]
    assert [(event["detail"]["instanceId"], event["detail"]["state"]) for event in of_bad] == [
        ("h1", "START"), ("h1", "SUCCESS"), ("h2", "START"), ("h2", "FAILURE")
    ]  # fmt: skip
    assert of_bad[0]["resources"] == [
        fleet.target(first, "h1")["targetArn"], f"{prefix}:deploymentgroup:shop/dev", f"{prefix}:application:shop"
    ]  # fmt: skip


def test_other_services_hear_of_every_status(fleet: Shop) -> None:
    fleet.instances("h1")
    fleet.group()
    one = fleet.deploy(fleet.revision("1.zip", PLAIN))["deploymentId"]
    found, last = [], 0
    with fleet.node.db.read() as tx:
        while batch := events_after(tx, last):
            found += [event for event in batch if event.account == fleet.account]
            last = batch[-1].seq
    heard = [event.payload for event in found if event.topic == "codedeploy.deployment_changed"]
    assert heard == [{"deployment_id": one, "status": status} for status in ("Created", "InProgress", "Succeeded")]


class Mailbox:
    """A topic and the queue that hears it."""

    def __init__(self, shop: Shop) -> None:
        self.sqs = boto_client(shop.node.url, "sqs", shop.account)
        sns = boto_client(shop.node.url, "sns", shop.account)
        self.topic = sns.create_topic(Name="news")["TopicArn"]
        self.queue = self.sqs.create_queue(QueueName="news")["QueueUrl"]
        arn = self.sqs.get_queue_attributes(QueueUrl=self.queue, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
        sns.subscribe(TopicArn=self.topic, Protocol="sqs", Endpoint=arn)

    def read(self, count: int) -> list[tuple[str, dict[str, Any]]]:
        """The next `count` subjects and messages."""
        found: list[tuple[str, dict[str, Any]]] = []
        deadline = time.monotonic() + 20
        while len(found) < count:
            assert time.monotonic() < deadline, found
            answer = self.sqs.receive_message(QueueUrl=self.queue, WaitTimeSeconds=1, MaxNumberOfMessages=1)
            for message in answer.get("Messages", []):
                letter = json.loads(message["Body"])
                found.append((letter["Subject"], json.loads(letter["Message"])))
                self.sqs.delete_message(QueueUrl=self.queue, ReceiptHandle=message["ReceiptHandle"])
        return found


@needs("sns", "sqs")
@pytest.mark.spec("codedeploy:trap-37")
def test_triggers_tell_topics(fleet: Shop, runner: ScriptedRunner) -> None:
    fleet.instances("h1")
    mail = Mailbox(fleet)
    events = ["DeploymentStart", "DeploymentSuccess", "DeploymentFailure", "DeploymentRollback", "InstanceFailure"]
    trigger = {"triggerName": "all", "triggerTargetArn": mail.topic, "triggerEvents": events}
    fleet.group(rollback=["DEPLOYMENT_FAILURE"], triggerConfigurations=[trigger])
    [(subject, trial)] = mail.read(1)
    assert subject == f"TEST: AWS CodeDeploy trigger in {REGION} of shop"
    assert (trial["eventTriggerName"], trial["deploymentGroupName"]) == ("all", "dev")

    first = fleet.deploy(fleet.revision("1.zip", PLAIN))["deploymentId"]
    letters = dict(mail.read(2))
    begun = letters[f"CREATED: AWS CodeDeploy {first} in {REGION} to shop"]
    done = letters[f"SUCCEEDED: AWS CodeDeploy {first} in {REGION} to shop"]
    assert begun["completeTime"] is None
    assert "deploymentOverview" not in begun
    assert (done["status"], done["applicationName"], done["deploymentId"]) == ("SUCCEEDED", "shop", first)
    overview = {"Succeeded": 1, "Failed": 0, "Skipped": 0, "InProgress": 0, "Pending": 0}
    assert json.loads(done["deploymentOverview"]) == overview
    assert time.strptime(done["completeTime"], "%a %b %d %H:%M:%S UTC %Y")

    runner.ends(fleet.account, failing("h1"))
    bad = fleet.deploy(fleet.revision("2.zip", PLAIN))
    back = fleet.rollback_of(bad)["deploymentId"]
    told = mail.read(7)  # SNS keeps no order
    assert Counter(subject.partition(": AWS CodeDeploy ")[::2] for subject, _ in told) == {
        (status, f"{deployment_id} in {REGION} to shop"): count
        for deployment_id, statuses in (
            (bad["deploymentId"], {"CREATED": 1, "FAILED": 2}),
            (back, {"CREATED": 1, "IN_PROGRESS": 1, "FAILED": 2}),
        )
        for status, count in statuses.items()
    }
    bodies = [body for _, body in told]
    instance = next(one for one in bodies if one.get("instanceStatus") and one["deploymentId"] != back)
    failed = next(one for one in bodies if one.get("status") == "FAILED" and one["deploymentId"] != back)
    rollback = next(one for one in bodies if one.get("status") == "CREATED" and one["deploymentId"] == back)
    assert (instance["instanceStatus"], instance["lifecycleEvents"][2]["LifecycleEventStatus"]) == ("Failed", "Failed")
    assert instance["instanceId"].startswith("arn:aws:codedeploy:")
    assert json.loads(failed["errorInformation"])["ErrorCode"] == "HEALTH_CONSTRAINTS"
    assert failed["rollbackInformation"] == "{}"
    assert json.loads(rollback["rollbackInformation"]) == {
        "RollbackMessage": f"Deployment {back} is triggered to roll back deployment {bad['deploymentId']}.",
        "RollbackTriggeringDeploymentId": bad["deploymentId"],
    }


@needs("sns")
def test_a_topic_that_is_not_there_disturbs_nobody(fleet: Shop) -> None:
    fleet.instances("h1")
    arn = f"arn:aws:sns:{REGION}:{fleet.account}:none"
    fleet.group(
        triggerConfigurations=[{"triggerName": "t", "triggerTargetArn": arn, "triggerEvents": ["DeploymentStart"]}]
    )
    assert fleet.deploy(fleet.revision("1.zip", PLAIN))["status"] == "Succeeded"


def test_alarms_are_kept_where_nobody_needs_to_watch_them(fleet: Shop) -> None:
    fleet.instances("h1")
    fleet.group()
    alarms = {"enabled": True, "ignorePollAlarmFailure": True, "alarms": [{"name": "hot"}]}
    info = fleet.deploy(fleet.revision("1.zip", PLAIN), overrideAlarmConfiguration=alarms)
    assert (info["status"], info["overrideAlarmConfiguration"]) == ("Succeeded", alarms)
    watched = {**alarms, "ignorePollAlarmFailure": False}
    start = refused(lambda: fleet.start(fleet.revision("1.zip", PLAIN), overrideAlarmConfiguration=watched))
    assert start == "InvalidAlarmConfigException"
