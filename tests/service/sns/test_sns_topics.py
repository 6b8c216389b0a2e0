"""Topics: made, changed, listed, shared, tagged."""

import json
from typing import Any

import pytest

from tests.conftest import Aws
from tests.support.git import refused


def test_a_topic_is_made_once(sns: Any, account: str) -> None:
    arn = sns.create_topic(Name="news", Attributes={"DisplayName": "News"}, Tags=[{"Key": "a", "Value": "1"}])[
        "TopicArn"
    ]
    assert arn == f"arn:aws:sns:us-east-1:{account}:news"
    assert sns.create_topic(Name="news")["TopicArn"] == arn
    assert sns.create_topic(Name="news", Attributes={"DisplayName": "News"})["TopicArn"] == arn
    assert refused(sns.create_topic, Name="news", Attributes={"DisplayName": "Other"}) == "InvalidParameter"
    assert refused(sns.create_topic, Name="news", Tags=[{"Key": "a", "Value": "2"}]) == "InvalidParameter"
    assert sns.list_topics()["Topics"] == [{"TopicArn": arn}]


def test_attributes_are_those_of_aws(sns: Any, topic: str, account: str) -> None:
    found = sns.get_topic_attributes(TopicArn=topic)["Attributes"]
    policy = json.loads(found.pop("Policy"))
    assert policy["Statement"][0]["Condition"] == {"StringEquals": {"AWS:SourceOwner": account}}
    effective = json.loads(found.pop("EffectiveDeliveryPolicy"))["http"]["defaultHealthyRetryPolicy"]
    assert (effective["numRetries"], effective["minDelayTarget"], effective["backoffFunction"]) == (3, 20, "linear")
    assert found == {
        "TopicArn": topic, "Owner": account, "DisplayName": "", "SubscriptionsConfirmed": "0",
        "SubscriptionsPending": "0", "SubscriptionsDeleted": "0",
    }  # fmt: skip


def test_attributes_change_and_bad_ones_change_nothing(sns: Any, topic: str) -> None:
    sns.set_topic_attributes(TopicArn=topic, AttributeName="DisplayName", AttributeValue="News")
    retries = {"http": {"defaultHealthyRetryPolicy": {"numRetries": 5, "minDelayTarget": 1, "maxDelayTarget": 9}}}
    sns.set_topic_attributes(TopicArn=topic, AttributeName="DeliveryPolicy", AttributeValue=json.dumps(retries))
    for name, value in (
        ("Colour", "red"), ("FifoTopic", "true"), ("ContentBasedDeduplication", "true"), ("SignatureVersion", "3"),
        ("Policy", "{"), ("DeliveryPolicy", "{"), ("MaximumMessageSize", "1023"), ("DisplayName", "x" * 101),
        ("DeliveryPolicy", '{"http": {"defaultHealthyRetryPolicy": {"numRetries": 101}}}'),
        ("DeliveryPolicy", '{"http": {"defaultHealthyRetryPolicy": {"minDelayTarget": 30, "maxDelayTarget": 2}}}'),
    ):  # fmt: skip
        bad = {"TopicArn": topic, "AttributeName": name, "AttributeValue": value}
        assert refused(sns.set_topic_attributes, **bad) == "InvalidParameter"
    found = sns.get_topic_attributes(TopicArn=topic)["Attributes"]
    assert found["DisplayName"] == "News"
    assert json.loads(found["DeliveryPolicy"]) == retries
    assert json.loads(found["EffectiveDeliveryPolicy"])["http"]["defaultHealthyRetryPolicy"]["numRetries"] == 5


@pytest.mark.parametrize(
    ("name", "attributes"),
    [("", {}), ("a b", {}), ("x" * 257, {}), ("news.fifo", {}), ("news", {"FifoTopic": "true"}), ("a/b", {})],
)  # fmt: skip
def test_bad_names(sns: Any, name: str, attributes: dict[str, str]) -> None:
    assert refused(sns.create_topic, Name=name, Attributes=attributes) == "InvalidParameter"


def test_a_deleted_topic_is_gone_with_its_subscriptions(sns: Any, topic: str, listener: Any) -> None:
    listener()
    sns.delete_topic(TopicArn=topic)
    sns.delete_topic(TopicArn=topic)
    assert refused(sns.get_topic_attributes, TopicArn=topic) == "NotFound"
    assert refused(sns.publish, TopicArn=topic, Message="x") == "NotFound"
    assert sns.list_subscriptions()["Subscriptions"] == []
    assert refused(sns.publish, TopicArn="news", Message="x") == "InvalidParameter"


def test_lists_have_pages_of_a_hundred(sns: Any) -> None:
    for number in range(101):
        sns.create_topic(Name=f"t{number:03d}")
    first = sns.list_topics()
    assert len(first["Topics"]) == 100
    rest = sns.list_topics(NextToken=first["NextToken"])
    assert [one["TopicArn"].rpartition(":")[2] for one in rest["Topics"]] == ["t100"]
    assert "NextToken" not in rest
    assert refused(sns.list_topics, NextToken="nonsense") == "InvalidParameter"


def test_tags(sns: Any, topic: str) -> None:
    sns.tag_resource(ResourceArn=topic, Tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}])
    sns.untag_resource(ResourceArn=topic, TagKeys=["a"])
    assert sns.list_tags_for_resource(ResourceArn=topic)["Tags"] == [{"Key": "b", "Value": "2"}]
    assert refused(sns.list_tags_for_resource, ResourceArn=topic + "x") == "ResourceNotFound"
    many = [{"Key": f"k{number}", "Value": ""} for number in range(50)]
    assert refused(sns.tag_resource, ResourceArn=topic, Tags=many) == "TagLimitExceeded"


def test_permissions_are_written_into_the_policy(sns: Any, topic: str) -> None:
    share = {"TopicArn": topic, "Label": "share", "AWSAccountId": ["222222222222"], "ActionName": ["Publish"]}
    sns.add_permission(**share)
    policy = json.loads(sns.get_topic_attributes(TopicArn=topic)["Attributes"]["Policy"])
    assert policy["Statement"][1] == {
        "Sid": "share", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::222222222222:root"},
        "Action": "SNS:Publish", "Resource": topic,
    }  # fmt: skip
    assert refused(sns.add_permission, **share) == "InvalidParameter"
    assert refused(sns.add_permission, **{**share, "Label": "b", "ActionName": ["Fly"]}) == "InvalidParameter"
    sns.remove_permission(TopicArn=topic, Label="share")
    assert len(json.loads(sns.get_topic_attributes(TopicArn=topic)["Attributes"]["Policy"])["Statement"]) == 1


def test_regions_and_accounts_have_topics_of_their_own(aws: Aws, sns: Any, topic: str) -> None:
    assert aws("sns", region="eu-west-1").list_topics()["Topics"] == []
    assert aws("sns", account="111111111112").get_topic_attributes(TopicArn=topic)["Attributes"]["TopicArn"] == topic
