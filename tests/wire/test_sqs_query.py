"""SQS as older clients speak it: forms in, XML out, at `/` or at the queue's own path."""

from typing import Any
from urllib.parse import urlencode
from xml.etree.ElementTree import Element, fromstring

import pytest

from emulator import wire
from emulator.kernel.errors import AwsError
from emulator.wire.message import Target
from tests.wire import oracle

_SIGNED = "AWS4-HMAC-SHA256 Credential=AK/20260101/us-east-1/sqs/aws4_request, SignedHeaders=host, Signature=0"
_SPACE = "{http://queue.amazonaws.com/doc/2012-11-05/}"
_QUEUE = "/111111111111/jobs"


def form(action: str, path: str = "/", signed: bool = True, **fields: str) -> tuple[Target, dict[str, Any]]:
    """What the handler gets."""
    body = urlencode(
        {"Action": action, "Version": "2012-11-05"} | {key.replace("__", "."): fields[key] for key in fields}
    )
    headers = {"host": "localhost:4566", "content-type": "application/x-www-form-urlencoded; charset=utf-8"}
    if signed:
        headers["authorization"] = _SIGNED
    head = wire.RequestHead("POST", path, "", headers)
    target = wire.identify(head, oracle.ALL)
    return target, wire.parse(target, head, body.encode())


def answer(operation: str, result: dict[str, Any]) -> Element:
    """The XML of a result: the element around its members."""
    response = wire.serialize(Target("sqs", operation, "query"), result, "req-1")
    root = fromstring(response.body)
    assert root.tag == f"{_SPACE}{operation}Response"
    assert root.findtext(f"{_SPACE}ResponseMetadata/{_SPACE}RequestId") == "req-1"
    return root


def texts(root: Element, path: str) -> list[str]:
    return [found.text or "" for found in root.findall("/".join(f"{_SPACE}{name}" for name in path.split("/")))]


def test_attributes_and_tags_are_numbered() -> None:
    target, request = form(
        "CreateQueue", QueueName="jobs", Attribute__1__Name="DelaySeconds", Attribute__1__Value="5",
        Attribute__2__Name="VisibilityTimeout", Attribute__2__Value="60", Tag__1__Key="team", Tag__1__Value="a",
    )  # fmt: skip
    assert (target.service, target.operation, target.protocol) == ("sqs", "CreateQueue", "query")
    assert request == {
        "QueueName": "jobs", "Attributes": {"DelaySeconds": "5", "VisibilityTimeout": "60"}, "tags": {"team": "a"}
    }  # fmt: skip


@pytest.mark.parametrize("signed", [True, False])
def test_the_path_names_the_queue_when_the_form_does_not(signed: bool) -> None:
    _, request = form("SendMessage", _QUEUE, signed, MessageBody="hello")
    assert request == {"QueueUrl": _QUEUE, "MessageBody": "hello"}
    _, request = form("SendMessage", _QUEUE, QueueUrl="http://elsewhere/111111111111/other", MessageBody="hello")
    assert request["QueueUrl"] == "http://elsewhere/111111111111/other"


def test_message_attributes() -> None:
    _, request = form(
        "SendMessage", QueueUrl=_QUEUE, MessageBody="hello", MessageAttribute__1__Name="size",
        MessageAttribute__1__Value__DataType="Number", MessageAttribute__1__Value__StringValue="7",
        MessageAttribute__2__Name="raw", MessageAttribute__2__Value__DataType="Binary",
        MessageAttribute__2__Value__BinaryValue="AAEC",
        MessageSystemAttribute__1__Name="AWSTraceHeader", MessageSystemAttribute__1__Value__DataType="String",
        MessageSystemAttribute__1__Value__StringValue="Root=1",
    )  # fmt: skip
    assert request["MessageAttributes"] == {
        "size": {"DataType": "Number", "StringValue": "7"}, "raw": {"DataType": "Binary", "BinaryValue": b"\0\1\2"}
    }  # fmt: skip
    assert request["MessageSystemAttributes"] == {"AWSTraceHeader": {"DataType": "String", "StringValue": "Root=1"}}


def test_batches_and_lists_of_names() -> None:
    _, request = form(
        "SendMessageBatch", _QUEUE, SendMessageBatchRequestEntry__1__Id="a", SendMessageBatchRequestEntry__1__MessageBody="x",
        SendMessageBatchRequestEntry__2__Id="b", SendMessageBatchRequestEntry__2__MessageBody="y",
        SendMessageBatchRequestEntry__2__MessageAttribute__1__Name="n",
        SendMessageBatchRequestEntry__2__MessageAttribute__1__Value__DataType="String",
        SendMessageBatchRequestEntry__2__MessageAttribute__1__Value__StringValue="v",
    )  # fmt: skip
    assert [entry["Id"] for entry in request["Entries"]] == ["a", "b"]
    assert request["Entries"][1]["MessageAttributes"] == {"n": {"DataType": "String", "StringValue": "v"}}
    _, request = form(
        "ReceiveMessage", _QUEUE, AttributeName__1="All", MessageAttributeName__1="n", MessageAttributeName__2="m.*",
        MaxNumberOfMessages="10",
    )  # fmt: skip
    assert request == {
        "QueueUrl": _QUEUE, "AttributeNames": ["All"], "MessageAttributeNames": ["n", "m.*"], "MaxNumberOfMessages": 10
    }  # fmt: skip
    _, request = form("AddPermission", _QUEUE, Label="l", AWSAccountId__1="222222222222", ActionName__1="*")
    assert (request["AWSAccountIds"], request["Actions"]) == (["222222222222"], ["*"])
    assert form("UntagQueue", _QUEUE, TagKey__1="a", TagKey__2="b")[1]["TagKeys"] == ["a", "b"]


def test_answers_have_the_old_elements() -> None:
    message = {
        "MessageId": "m-1", "Body": "a < b", "Attributes": {"SentTimestamp": "1"},
        "MessageAttributes": {"raw": {"DataType": "Binary", "BinaryValue": b"\0"}},
    }  # fmt: skip
    root = answer("ReceiveMessage", {"Messages": [message, message]})
    path = "ReceiveMessageResult/Message"
    assert texts(root, f"{path}/MessageId") == ["m-1", "m-1"]
    assert texts(root, f"{path}/Attribute/Name") == ["SentTimestamp"] * 2
    assert texts(root, f"{path}/MessageAttribute/Value/BinaryValue") == ["AA=="] * 2
    root = answer("ListQueues", {"QueueUrls": ["u", "v"]})
    assert texts(root, "ListQueuesResult/QueueUrl") == ["u", "v"]
    root = answer("GetQueueAttributes", {"Attributes": {"DelaySeconds": "0"}})
    assert texts(root, "GetQueueAttributesResult/Attribute/Value") == ["0"]
    assert texts(answer("ListQueueTags", {"Tags": {"a": "b"}}), "ListQueueTagsResult/Tag/Key") == ["a"]
    failed = {"Id": "b", "SenderFault": True, "Code": "c"}
    root = answer(
        "SendMessageBatch", {"Successful": [{"Id": "a", "MessageId": "m", "MD5OfMessageBody": "5"}], "Failed": [failed]}
    )
    assert texts(root, "SendMessageBatchResult/SendMessageBatchResultEntry/Id") == ["a"]
    assert texts(root, "SendMessageBatchResult/BatchResultErrorEntry/SenderFault") == ["true"]


def test_errors_have_the_old_codes_in_both_protocols() -> None:
    head = wire.RequestHead("POST", "/", "", {})
    error = AwsError("gone", code="AWS.SimpleQueueService.NonExistentQueue")
    response = wire.serialize_error(Target("sqs", "GetQueueUrl", "query"), head, error, "req-1")
    root = fromstring(response.body)
    assert texts(root, "Error/Code") == ["AWS.SimpleQueueService.NonExistentQueue"]
    response = wire.serialize_error(Target("sqs", "GetQueueUrl", "json"), head, error, "req-1")
    headers = dict(response.headers)
    assert headers["x-amzn-query-error"] == "AWS.SimpleQueueService.NonExistentQueue;Sender"
    assert b'"com.amazonaws.sqs#QueueDoesNotExist"' in response.body


def test_what_is_missing_is_named() -> None:
    with pytest.raises(AwsError) as caught:
        form("SendMessage", _QUEUE)
    assert (caught.value.wire_code, caught.value.message) == (
        "MissingParameter", "The request must contain the parameter MessageBody."
    )  # fmt: skip


def test_paths_of_buckets_are_left_to_s3() -> None:
    head = wire.RequestHead("GET", "/111111111111/jobs", "prefix=Action", {"host": "localhost"})
    assert wire.identify(head, oracle.ALL).service == "s3"
