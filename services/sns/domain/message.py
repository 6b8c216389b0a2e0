"""What is published, and what of it each subscriber gets.

https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from services.sns.domain.errors import Invalid, InvalidValue
from services.sns.domain.topic import Topic

_ATTRIBUTE = re.compile(r"(?!aws\.|amazon\.)[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*", re.IGNORECASE)
_TOKEN = re.compile(r"[A-Za-z0-9!\"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]{1,128}")
_TYPES = ("String", "String.Array", "Number", "Binary")


@dataclass(frozen=True, slots=True)
class Value:
    """A message attribute. type: String, String.Array, Number or Binary. One of text and data is given."""

    type: str
    text: str | None = None
    data: bytes | None = None

    @property
    def content(self) -> bytes:
        return self.data if self.data is not None else (self.text or "").encode()


@dataclass(frozen=True, slots=True)
class Publication:
    """bodies: by protocol, "default" for the others. group, dedup: "" when not given."""

    bodies: Mapping[str, str]
    subject: str = ""
    attributes: Mapping[str, Value] = field(default_factory=dict)
    group: str = ""
    dedup: str = ""

    def body(self, protocol: str) -> str:
        return self.bodies.get(protocol, self.bodies["default"])


def bodies_of(message: str, structure: str) -> dict[str, str]:
    """Raises Invalid."""
    if not structure:
        if not message:
            raise Invalid("Empty message")
        return {"default": message}
    if structure != "json":
        raise Invalid("MessageStructure")
    try:
        found = json.loads(message)
    except (ValueError, RecursionError) as error:
        raise Invalid("Message Structure - JSON message body failed to parse") from error
    if not isinstance(found, dict) or not isinstance(found.get("default"), str):
        raise Invalid("Message Structure - No default entry in JSON message body")
    return {key: value for key, value in found.items() if isinstance(value, str)}


def prepared(topic: Topic, publication: Publication) -> Publication:
    """Checked, and with the deduplication id that it gets. Raises Invalid, InvalidValue."""
    _check_subject(publication.subject)
    for name, value in publication.attributes.items():
        _check_attribute(name, value)
    for text, parameter in ((publication.group, "MessageGroupId"), (publication.dedup, "MessageDeduplicationId")):
        if text and not _TOKEN.fullmatch(text):
            raise Invalid(
                f"{parameter} Reason: {parameter} can only include alphanumeric and punctuation characters, 1 to 128 "
                "of them"
            )
    if not topic.fifo:
        if publication.dedup:
            raise Invalid(
                "MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not "
                "valid for this topic type"
            )
        return publication
    if not publication.group:
        raise Invalid("The MessageGroupId parameter is required for FIFO topics")
    if not publication.dedup and not topic.content_based:
        raise Invalid(
            "The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided "
            "explicitly"
        )
    content = hashlib.sha256(publication.bodies["default"].encode()).hexdigest()
    return replace(publication, dedup=publication.dedup or content)


def size_of(message: str, attributes: Mapping[str, Value]) -> int:
    """In bytes, as the limit counts them."""
    return len(message.encode()) + sum(
        len(name.encode()) + len(value.type) + len(value.content) for name, value in attributes.items()
    )


def _check_subject(subject: str) -> None:
    if len(subject) > 100 or any(char < " " or char == "\x7f" for char in subject):
        raise Invalid("Subject")


def _check_attribute(name: str, value: Value) -> None:
    if not _ATTRIBUTE.fullmatch(name) or len(name) > 256:
        raise InvalidValue(f"The message attribute name '{name}' is not valid.")
    if value.type not in _TYPES and not value.type.startswith(("String.", "Number.", "Binary.")):
        raise InvalidValue(
            f"The message attribute '{name}' has an invalid message attribute type, the set of supported type prefixes "
            "is Binary, Number, and String."
        )
    kind = value.type.partition(".")[0]
    if not (value.data if kind == "Binary" else value.text):
        raise InvalidValue(
            f"The message attribute '{name}' must contain non-empty message attribute value for message attribute "
            f"type '{value.type}'."
        )
    if kind == "Number" and not _is_number(value.text or ""):
        raise InvalidValue(f"Could not cast message attribute '{name}' value to number.")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return "_" not in text
