"""The topic policy, as AddPermission and RemovePermission write it."""

import json
from collections.abc import Sequence
from typing import Any

from services.sns.domain.errors import Invalid
from services.sns.domain.topic import Topic

_ACTIONS = frozenset(
    ("*", "AddPermission", "DeleteTopic", "GetDataProtectionPolicy", "GetTopicAttributes", "ListSubscriptionsByTopic",
     "ListTagsForResource", "Publish", "PutDataProtectionPolicy", "RemovePermission", "SetTopicAttributes",
     "Subscribe")
)  # fmt: skip


def with_statement(topic: Topic, label: str, accounts: Sequence[str], actions: Sequence[str]) -> str:
    """The policy with one more statement. Raises Invalid."""
    if not actions or not set(actions) <= _ACTIONS:
        raise Invalid("Policy statement action out of service scope!")
    if not accounts or not all(len(one) == 12 and one.isascii() and one.isdigit() for one in accounts):
        raise Invalid("AWSAccountId")
    statements = _statements(topic)
    if any(one.get("Sid") == label for one in statements):
        raise Invalid("Statement already exists")
    principals = [f"arn:aws:iam::{account}:root" for account in accounts]
    statement = {
        "Sid": label, "Effect": "Allow", "Principal": {"AWS": _one_or_all(principals)},
        "Action": _one_or_all([f"SNS:{action}" for action in actions]), "Resource": topic.arn,
    }  # fmt: skip
    return json.dumps({**json.loads(topic.policy), "Statement": [*statements, statement]})


def without_statement(topic: Topic, label: str) -> str:
    """The policy without a statement, if it has it."""
    kept = [one for one in _statements(topic) if one.get("Sid") != label]
    return json.dumps({**json.loads(topic.policy), "Statement": kept})


def _statements(topic: Topic) -> list[dict[str, Any]]:
    found = json.loads(topic.policy).get("Statement", [])
    return [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict)]


def _one_or_all(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values
