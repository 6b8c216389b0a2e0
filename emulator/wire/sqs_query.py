"""SQS in the query protocol, which older SDKs and command lines speak.

botocore's model of SQS describes AWS JSON only. What the query protocol needs besides - names of form fields and XML
elements, the namespace, and the codes of errors, which JSON answers carry in a header - is put back here.
https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

SERVICE = "sqs"
QUEUE_PATH = re.compile(r"/\d{12}/[^/]+/?")
"""The path of a queue's URL, to which requests about that queue may be sent."""

_NAMESPACE = "http://queue.amazonaws.com/doc/2012-11-05/"
_PREFIX = "AWS.SimpleQueueService."
_PREFIXED = (
    "BatchEntryIdsNotDistinct", "BatchRequestTooLong", "EmptyBatchRequest", "InvalidBatchEntryId",
    "MessageNotInflight", "PurgeQueueInProgress", "QueueDeletedRecently", "TooManyEntriesInBatchRequest",
    "UnsupportedOperation",
)  # fmt: skip
ERROR_CODES: Mapping[str, str] = {
    **{name: f"{_PREFIX}{name}" for name in _PREFIXED},
    "QueueDoesNotExist": f"{_PREFIX}NonExistentQueue",
    "QueueNameExists": "QueueAlreadyExists",
}
"""Error shape -> its code in the query protocol, where the two differ."""

_MAPS = {
    "QueueAttributeMap": "Attribute", "MessageSystemAttributeMap": "Attribute", "TagMap": "Tag",
    "MessageBodyAttributeMap": "MessageAttribute", "MessageBodySystemAttributeMap": "MessageSystemAttribute",
}  # fmt: skip
"""Map shape -> what one entry is called."""
_VALUES = {"StringList": "StringListValue", "BinaryList": "BinaryListValue"}
_ELEMENTS = {
    "AttributeNameList": "AttributeName", "MessageSystemAttributeList": "MessageSystemAttributeName", **_VALUES
}  # fmt: skip
"""List shape -> what one element is called, where it is not the list's name without `List`."""


def mend(raw: dict[str, Any]) -> None:
    """For both protocols: the codes of errors, and names of attributes, about which SQS has an answer of its own."""
    for name, code in ERROR_CODES.items():
        raw["shapes"][name]["error"] = {"code": code}
    for name in ("QueueAttributeName", "MessageSystemAttributeName"):
        del raw["shapes"][name]["enum"]


def add_names(raw: dict[str, Any]) -> None:
    """Into a model that is for the query protocol alone: JSON has names of its own."""
    raw["metadata"]["xmlNamespace"] = _NAMESPACE
    for name, shape in raw["shapes"].items():
        if shape["type"] == "list":
            shape["member"]["locationName"] = _ELEMENTS.get(name, name.removesuffix("List"))
        elif shape["type"] == "map":
            key = "Key" if name == "TagMap" else "Name"
            shape["key"]["locationName"], shape["value"]["locationName"] = key, "Value"
        for ref in shape.get("members", {}).values():
            if entry := _MAPS.get(ref["shape"]):
                ref["locationName"] = entry
            elif ref["shape"] in _VALUES:
                ref["flattened"] = True


def with_queue(fields: dict[str, str], path: str) -> dict[str, str]:
    """The fields of a form, with the queue to whose URL it was sent when they name none."""
    if "QueueUrl" in fields or not QUEUE_PATH.fullmatch(path):
        return fields
    return {**fields, "QueueUrl": unquote(path)}
