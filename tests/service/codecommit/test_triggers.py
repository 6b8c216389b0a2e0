"""Repository triggers, delivered to topics."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import boto_client, needs, start_node
from tests.support.git import Git, NewGit, refused

TOPIC = "arn:aws:sns:us-east-1:111111111111:t"
_SECONDS = 20.0


class Inbox:
    """A topic and the queue that hears it."""

    def __init__(self, aws: Callable[..., Any]) -> None:
        self._sqs = aws("sqs")
        sns = aws("sns")
        self.topic: str = sns.create_topic(Name="pushes")["TopicArn"]
        self._queue: str = self._sqs.create_queue(QueueName="inbox")["QueueUrl"]
        attributes = self._sqs.get_queue_attributes(QueueUrl=self._queue, AttributeNames=["QueueArn"])["Attributes"]
        sns.subscribe(TopicArn=self.topic, Protocol="sqs", Endpoint=attributes["QueueArn"])

    def take(self, count: int) -> list[dict[str, Any]]:
        """Exactly so many messages, in the order of their sending: nothing more comes right after them."""
        found: list[dict[str, Any]] = []
        deadline = time.monotonic() + _SECONDS
        while len(found) < count and time.monotonic() < deadline:
            found += self._receive()
        assert len(found) == count
        assert self._receive() == []
        return sorted(found, key=lambda message: str(record(message)["eventTime"]))

    def _receive(self) -> list[dict[str, Any]]:
        got = self._sqs.receive_message(QueueUrl=self._queue, MaxNumberOfMessages=10, WaitTimeSeconds=0)
        for message in got.get("Messages", []):
            self._sqs.delete_message(QueueUrl=self._queue, ReceiptHandle=message["ReceiptHandle"])
        return [json.loads(message["Body"]) for message in got.get("Messages", [])]


def record(message: dict[str, Any]) -> dict[str, Any]:
    (found,) = json.loads(message["Message"])["Records"]
    return dict(found)


@pytest.fixture
def inbox(aws: Callable[..., Any]) -> Inbox:
    return Inbox(aws)


@pytest.fixture
def put_triggers(codecommit: Any, web: dict[str, Any]) -> Callable[..., str]:
    def put(*triggers: dict[str, Any]) -> str:
        answer = codecommit.put_repository_triggers(repositoryName="web", triggers=list(triggers))
        return str(answer["configurationId"])

    return put


@needs("sns", "sqs")
@pytest.mark.spec("codecommit:scenario-14", "codecommit:trap-21")
def test_a_new_branch_is_one_message_with_all_that_is_known(
    codecommit: Any, account: str, web: dict[str, Any], work: Git, inbox: Inbox, put_triggers: Callable[..., str]
) -> None:
    trigger = {"name": "t", "destinationArn": inbox.topic, "events": ["createReference"], "branches": ["dev"]}
    configuration = put_triggers(trigger)
    work.commit("one", a="1")
    work("push", "-q", "origin", "main")
    work.commit("two", a="2")
    tip = work.commit("three", a="3")
    work("push", "-q", "origin", "main:dev")
    work.commit("four", a="4")
    work("push", "-q", "origin", "main:dev")
    (message,) = inbox.take(1)
    assert message["Subject"] == "UPDATE: AWS CodeCommit us-east-1 push: web"
    found = record(message)
    assert len(found.pop("eventId")) == 36
    time.strptime(found.pop("eventTime")[:19], "%Y-%m-%dT%H:%M:%S")
    assert found == {
        "awsRegion": "us-east-1", "codecommit": {"references": [{"commit": tip, "created": True, "ref": "refs/heads/dev"}]},
        "customData": None, "eventName": "ReferenceChanges", "eventPartNumber": 1, "eventSource": "aws:codecommit",
        "eventSourceARN": web["Arn"], "eventTotalParts": 1, "eventTriggerConfigId": configuration,
        "eventTriggerName": "t", "eventVersion": "1.0", "userIdentityARN": f"arn:aws:iam::{account}:root",
    }  # fmt: skip

    tested = codecommit.test_repository_triggers(repositoryName="web", triggers=[{**trigger, "name": "other"}])
    assert (tested["successfulExecutions"], tested["failedExecutions"]) == (["other"], [])
    (message,) = inbox.take(1)
    assert record(message)["eventName"] == "TriggerEventTest"
    assert record(message)["codecommit"]["references"][0]["ref"] == "refs/heads/main"
    kept = codecommit.get_repository_triggers(repositoryName="web")
    assert (kept["configurationId"], kept["triggers"]) == (configuration, [trigger])


@needs("sns", "sqs")
def test_a_push_of_many_references_is_one_message(work: Git, inbox: Inbox, put_triggers: Any) -> None:
    put_triggers({"name": "t", "destinationArn": inbox.topic, "events": ["all"], "customData": "x"})
    one = work.commit("one", a="1")
    work("tag", "v1")
    work("push", "-q", "origin", "main", "main:dev", "v1")
    two = work.commit("two", a="2")
    work("push", "-q", "origin", "main", ":dev")
    first, second = map(record, inbox.take(2))
    assert first["customData"] == "x"
    assert first["codecommit"]["references"] == [
        {"commit": one, "created": True, "ref": "refs/heads/main"},
        {"commit": one, "created": True, "ref": "refs/heads/dev"},
        {"commit": one, "created": True, "ref": "refs/tags/v1"},
    ]
    assert second["codecommit"]["references"] == [
        {"commit": two, "ref": "refs/heads/main"}, {"commit": one, "deleted": True, "ref": "refs/heads/dev"}
    ]  # fmt: skip


@needs("sns", "sqs")
def test_only_wanted_events_and_branches_fire(
    codecommit: Any, branches: dict[str, str], put: Callable[..., str], inbox: Inbox, put_triggers: Any
) -> None:
    put_triggers(
        {"name": "updates", "destinationArn": inbox.topic, "events": ["updateReference"], "branches": ["dev"]},
        {"name": "deletes", "destinationArn": inbox.topic, "events": ["deleteReference"], "branches": []},
    )
    put("main", "c", "1\n")
    put("dev", "c", "1\n")
    codecommit.delete_branch(repositoryName="web", branchName="dev")
    assert [record(message)["eventTriggerName"] for message in inbox.take(2)] == ["updates", "deletes"]
    put_triggers()
    assert codecommit.get_repository_triggers(repositoryName="web")["triggers"] == []
    put("main", "c", "2\n")
    inbox.take(0)


@needs("sns")
def test_a_test_says_what_went_wrong(codecommit: Any, web: Any, account: str, inbox: Inbox) -> None:
    missing = f"arn:aws:sns:us-east-1:{account}:none"
    function = f"arn:aws:lambda:us-east-1:{account}:function:f"
    triggers = [
        {"name": name, "destinationArn": arn, "events": ["all"]}
        for name, arn in (("good", inbox.topic), ("missing", missing), ("function", function))
    ]
    tested = codecommit.test_repository_triggers(repositoryName="web", triggers=triggers)
    assert tested["successfulExecutions"] == ["good"]
    reasons = {one["trigger"]: one["failureMessage"] for one in tested["failedExecutions"]}
    assert set(reasons) == {"missing", "function"}
    assert "NotFound" in reasons["missing"]
    assert "Lambda" in reasons["function"]
    (sample,) = map(record, inbox.take(1))
    assert sample["codecommit"]["references"] == [{"commit": "0" * 40, "ref": "refs/heads/main"}]
    assert codecommit.get_repository_triggers(repositoryName="web")["triggers"] == []


def test_a_destination_that_is_not_there_stops_nothing(codecommit: Any, work: Git, put_triggers: Any) -> None:
    put_triggers({"name": "t", "destinationArn": TOPIC, "events": ["all"]})
    commit = work.commit("one", a="1")
    work("push", "-q", "origin", "main")
    assert codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == commit


GOOD = {"name": "t", "destinationArn": TOPIC, "events": ["all"]}


@pytest.mark.parametrize(
    ("triggers", "code"),
    [
        ([{**GOOD, "name": f"t{number}"} for number in range(11)], "MaximumRepositoryTriggersExceededException"),
        ([GOOD, GOOD], "InvalidRepositoryTriggerNameException"),
        ([{**GOOD, "name": "a b"}], "InvalidRepositoryTriggerNameException"),
        ([{**GOOD, "name": "a,b"}], "InvalidRepositoryTriggerNameException"),
        ([{**GOOD, "name": "x" * 101}], "InvalidRepositoryTriggerNameException"),
        ([{**GOOD, "destinationArn": "t"}], "InvalidRepositoryTriggerDestinationArnException"),
        ([{**GOOD, "destinationArn": TOPIC.replace("sns", "sqs")}], "InvalidRepositoryTriggerDestinationArnException"),
        ([{**GOOD, "destinationArn": TOPIC.replace("east", "west")}], "InvalidRepositoryTriggerRegionException"),
        ([{**GOOD, "branches": [f"b{number}" for number in range(11)]}], "MaximumBranchesExceededException"),
        ([{**GOOD, "branches": ["a..b"]}], "InvalidRepositoryTriggerBranchNameException"),
        ([{**GOOD, "events": []}], "RepositoryTriggerEventsListRequiredException"),
        ([{**GOOD, "events": ["all", "createReference"]}], "InvalidRepositoryTriggerEventsException"),
        ([{**GOOD, "events": ["push"]}], "InvalidRepositoryTriggerEventsException"),
        ([{**GOOD, "customData": "x" * 1001}], "InvalidRepositoryTriggerCustomDataException"),
    ],
)
def test_what_is_no_trigger(codecommit: Any, web: Any, triggers: list[dict[str, Any]], code: str) -> None:
    for operation in (codecommit.put_repository_triggers, codecommit.test_repository_triggers):
        assert refused(operation, repositoryName="web", triggers=triggers) == code
    assert codecommit.get_repository_triggers(repositoryName="web")["triggers"] == []


def test_triggers_survive_a_new_name(codecommit: Any, web: Any, put_triggers: Any) -> None:
    put_triggers(GOOD)
    codecommit.update_repository_name(oldName="web", newName="site")
    assert codecommit.get_repository_triggers(repositoryName="site")["triggers"] == [GOOD]


@needs("sns", "sqs")
def test_a_push_that_was_not_recorded_fires_at_the_next_start(
    tmp_path: Path, new_git: NewGit, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = "123456789012"

    def client(service: str) -> Any:
        return boto_client(node.url, service, account)

    node = start_node(tmp_path / "data")
    client("codecommit").create_repository(repositoryName="web")
    inbox = Inbox(client)
    trigger = {"name": "t", "destinationArn": inbox.topic, "events": ["all"]}
    client("codecommit").put_repository_triggers(repositoryName="web", triggers=[trigger])
    git = new_git("work")
    git("init", "-q", "-b", "main")
    git.commit("one", a="1")
    with monkeypatch.context() as patch:
        patch.setattr("services.codecommit.recording._write_down", lambda *_: 1 / 0)
        git.try_to("push", "-q", f"{node.url}/v1/repos/web".replace("://", f"://{account}:x@"), "main")
    node.stop()
    node = start_node(tmp_path / "data")
    inbox = Inbox(client)
    (message,) = inbox.take(1)
    assert record(message)["codecommit"]["references"][0]["ref"] == "refs/heads/main"
    node.stop()
