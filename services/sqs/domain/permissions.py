"""The queue policy, as AddPermission and RemovePermission write it."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from services.sqs.domain.errors import Missing, invalid
from services.sqs.domain.queue import Queue

_LABEL = re.compile(r"[A-Za-z0-9_-]{1,80}")
_ACTIONS = frozenset(
    ("*", "ChangeMessageVisibility", "DeleteMessage", "GetQueueAttributes", "GetQueueUrl",
     "ListDeadLetterSourceQueues", "PurgeQueue", "ReceiveMessage", "SendMessage")
)  # fmt: skip


def with_statement(queue: Queue, label: str, accounts: Sequence[str], actions: Sequence[str]) -> str:
    """The policy with one more statement. Raises Invalid, Missing."""
    if not _LABEL.fullmatch(label):
        raise invalid(label, "Label", "Can only include alphanumeric characters, hyphens, or underscores.")
    for given, parameter in ((accounts, "AWSAccountIds"), (actions, "Actions")):
        if not given:
            raise Missing(parameter)
    for account in accounts:
        if not (len(account) == 12 and account.isascii() and account.isdigit()):
            raise invalid(account, "PrincipalId", "Unable to verify.")
    for action in actions:
        if action not in _ACTIONS:
            raise invalid(action, "ActionName", f"Must be one of: {', '.join(sorted(_ACTIONS))}.")
    policy = _policy(queue)
    if any(one.get("Sid") == label for one in policy["Statement"]):
        raise invalid(label, "Label", "Already exists.")
    principals = [f"arn:aws:iam::{account}:root" for account in accounts]
    statement = {
        "Sid": label, "Effect": "Allow", "Principal": {"AWS": _one_or_all(principals)},
        "Action": _one_or_all([f"SQS:{action}" for action in actions]), "Resource": queue.arn,
    }  # fmt: skip
    return json.dumps({**policy, "Statement": [*policy["Statement"], statement]})


def without_statement(queue: Queue, label: str) -> str:
    """The policy without a statement; "" when none is left. Raises Invalid."""
    policy = _policy(queue)
    kept = [one for one in policy["Statement"] if one.get("Sid") != label]
    if len(kept) == len(policy["Statement"]):
        raise invalid(label, "Label", "can't find label.")
    return json.dumps({**policy, "Statement": kept}) if kept else ""


def _policy(queue: Queue) -> dict[str, Any]:
    empty: Mapping[str, Any] = {"Version": "2008-10-17", "Id": f"{queue.arn}/SQSDefaultPolicy", "Statement": []}
    policy = {**empty, **json.loads(queue.settings.get("Policy") or "{}")}
    statements = policy["Statement"]
    listed = statements if isinstance(statements, list) else [statements]
    return {**policy, "Statement": [one for one in listed if isinstance(one, dict)]}


def _one_or_all(values: list[str]) -> str | list[str]:
    return values[0] if len(values) == 1 else values
