"""Queues: made, found, changed, shared, forgotten."""

import json
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.node import Node
from tests.conftest import Aws
from tests.support.git import refused
from tests.support.queues import arn_of, attributes_of, bodies


def test_a_queue_has_a_url_at_the_address_it_was_asked_at(aws: Aws, sqs: Any, server: Node, account: str) -> None:
    url = sqs.create_queue(QueueName="jobs", tags={"team": "a"})["QueueUrl"]
    assert url == f"{server.url}/{account}/jobs"
    assert sqs.get_queue_url(QueueName="jobs")["QueueUrl"] == url
    assert sqs.list_queues()["QueueUrls"] == [url]
    assert sqs.list_queue_tags(QueueUrl=url)["Tags"] == {"team": "a"}
    other = aws("sqs", account="111111111111")
    assert other.get_queue_url(QueueName="jobs", QueueOwnerAWSAccountId=account)["QueueUrl"] == url


def test_only_the_path_of_a_url_counts(sqs: Any, queue: str, account: str) -> None:
    elsewhere = f"https://sqs.us-east-1.amazonaws.com/{account}/jobs"
    sqs.send_message(QueueUrl=elsewhere, MessageBody="hello")
    assert bodies(sqs.receive_message(QueueUrl=queue)) == ["hello"]
    assert refused(sqs.send_message, QueueUrl="jobs", MessageBody="x") == "InvalidAddress"


def test_defaults_are_those_of_aws(sqs: Any, queue: str, account: str) -> None:
    found = attributes_of(sqs, queue)
    assert found.pop("CreatedTimestamp") == found.pop("LastModifiedTimestamp")
    assert found == {
        "QueueArn": f"arn:aws:sqs:us-east-1:{account}:jobs", "ApproximateNumberOfMessages": "0",
        "ApproximateNumberOfMessagesNotVisible": "0", "ApproximateNumberOfMessagesDelayed": "0",
        "VisibilityTimeout": "30", "MaximumMessageSize": "1048576", "MessageRetentionPeriod": "345600",
        "DelaySeconds": "0", "ReceiveMessageWaitTimeSeconds": "0", "SqsManagedSseEnabled": "true",
    }  # fmt: skip
    assert "Attributes" not in sqs.get_queue_attributes(QueueUrl=queue)


def test_making_a_queue_again_gives_it_back_unless_it_would_differ(sqs: Any) -> None:
    url = sqs.create_queue(QueueName="jobs", Attributes={"VisibilityTimeout": "5"})["QueueUrl"]
    assert sqs.create_queue(QueueName="jobs")["QueueUrl"] == url
    assert sqs.create_queue(QueueName="jobs", Attributes={"VisibilityTimeout": "5"})["QueueUrl"] == url
    with pytest.raises(ClientError) as caught:
        sqs.create_queue(QueueName="jobs", Attributes={"VisibilityTimeout": "6"})
    assert caught.value.response["Error"]["Code"] == "QueueAlreadyExists"
    assert "VisibilityTimeout" in caught.value.response["Error"]["Message"]


def test_a_deleted_queue_is_gone_with_its_messages(sqs: Any, queue: str) -> None:
    sqs.send_message(QueueUrl=queue, MessageBody="lost")
    sqs.delete_queue(QueueUrl=queue)
    assert refused(sqs.get_queue_url, QueueName="jobs") == "AWS.SimpleQueueService.NonExistentQueue"
    with pytest.raises(sqs.exceptions.QueueDoesNotExist):
        sqs.send_message(QueueUrl=queue, MessageBody="x")
    assert "QueueUrls" not in sqs.list_queues()
    assert "Messages" not in sqs.receive_message(QueueUrl=sqs.create_queue(QueueName="jobs")["QueueUrl"])


def test_lists_have_pages_when_asked_for(sqs: Any) -> None:
    for name in ("a1", "a2", "a3", "b1"):
        sqs.create_queue(QueueName=name)
    first = sqs.list_queues(QueueNamePrefix="a", MaxResults=2)
    rest = sqs.list_queues(QueueNamePrefix="a", MaxResults=2, NextToken=first["NextToken"])
    names = [url.rpartition("/")[2] for url in first["QueueUrls"] + rest["QueueUrls"]]
    assert names == ["a1", "a2", "a3"]
    assert "NextToken" not in rest
    assert refused(sqs.list_queues, MaxResults=1001) == "InvalidParameterValue"
    assert refused(sqs.list_queues, NextToken="nonsense", MaxResults=1) == "InvalidParameterValue"


def test_attributes_change_and_bad_ones_change_nothing(sqs: Any, queue: str) -> None:
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"DelaySeconds": "7", "KmsMasterKeyId": "alias/mine"})
    for bad, code in (
        ({"DelaySeconds": "901"}, "InvalidAttributeValue"),
        ({"DelaySeconds": "-1"}, "InvalidAttributeValue"),
        ({"DelaySeconds": "3", "VisibilityTimeout": "x"}, "InvalidAttributeValue"),
        ({"Colour": "red"}, "InvalidAttributeName"),
        ({"FifoQueue": "true"}, "InvalidAttributeName"),
        ({"ContentBasedDeduplication": "true"}, "InvalidAttributeName"),
        ({"Policy": "{"}, "InvalidAttributeValue"),
        ({"RedrivePolicy": "[]"}, "InvalidAttributeValue"),
    ):
        assert refused(sqs.set_queue_attributes, QueueUrl=queue, Attributes=bad) == code
    assert attributes_of(sqs, queue, "DelaySeconds") == {"DelaySeconds": "7"}
    sqs.set_queue_attributes(QueueUrl=queue, Attributes={"KmsMasterKeyId": ""})
    assert "KmsMasterKeyId" not in attributes_of(sqs, queue)
    assert refused(sqs.get_queue_attributes, QueueUrl=queue, AttributeNames=["Colour"]) == "InvalidAttributeName"


@pytest.mark.parametrize("name", ["", "a b", "x" * 81, "jobs.fifo", "../x"])
def test_bad_names(sqs: Any, name: str) -> None:
    assert refused(sqs.create_queue, QueueName=name) == "InvalidParameterValue"


def test_a_fifo_queue_says_so_in_its_name(sqs: Any) -> None:
    assert refused(sqs.create_queue, QueueName="jobs", Attributes={"FifoQueue": "true"}) == "InvalidParameterValue"
    url = sqs.create_queue(QueueName="jobs.fifo", Attributes={"FifoQueue": "true"})["QueueUrl"]
    found = attributes_of(sqs, url)
    assert (found["FifoQueue"], found["ContentBasedDeduplication"], found["DeduplicationScope"]) == (
        "true", "false", "queue"
    )  # fmt: skip


def test_purged_queues_are_empty(sqs: Any, queue: str) -> None:
    for body in "abc":
        sqs.send_message(QueueUrl=queue, MessageBody=body)
    sqs.receive_message(QueueUrl=queue)
    sqs.purge_queue(QueueUrl=queue)
    counts = attributes_of(sqs, queue, "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
    assert set(counts.values()) == {"0"}


def test_tags(sqs: Any, queue: str) -> None:
    sqs.tag_queue(QueueUrl=queue, Tags={"a": "1", "b": "2"})
    sqs.untag_queue(QueueUrl=queue, TagKeys=["a"])
    assert sqs.list_queue_tags(QueueUrl=queue)["Tags"] == {"b": "2"}


def test_permissions_are_written_into_the_policy(sqs: Any, queue: str) -> None:
    share = {"QueueUrl": queue, "Label": "share", "AWSAccountIds": ["222222222222"], "Actions": ["SendMessage"]}
    sqs.add_permission(**share)
    statement = json.loads(attributes_of(sqs, queue, "Policy")["Policy"])["Statement"][0]
    assert statement == {
        "Sid": "share", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::222222222222:root"},
        "Action": "SQS:SendMessage", "Resource": arn_of(sqs, queue),
    }  # fmt: skip
    assert refused(sqs.add_permission, **share) == "InvalidParameterValue"
    assert refused(sqs.add_permission, **{**share, "Label": "b", "Actions": ["Fly"]}) == "InvalidParameterValue"
    sqs.remove_permission(QueueUrl=queue, Label="share")
    assert "Policy" not in attributes_of(sqs, queue)
    assert refused(sqs.remove_permission, QueueUrl=queue, Label="share") == "InvalidParameterValue"


def test_regions_have_queues_of_their_own(aws: Aws, sqs: Any, queue: str) -> None:
    elsewhere = aws("sqs", region="eu-west-1")
    assert refused(elsewhere.get_queue_url, QueueName="jobs") == "AWS.SimpleQueueService.NonExistentQueue"
    elsewhere.create_queue(QueueName="jobs")
    sqs.send_message(QueueUrl=queue, MessageBody="here")
    assert "Messages" not in elsewhere.receive_message(QueueUrl=queue)
