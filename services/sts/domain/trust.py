"""Whether a trust policy lets somebody in. Conditions are not evaluated: a statement that has some lets nobody in."""

import json
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any

_ACTION = "sts:AssumeRole"


def trusts(document: str, caller_arn: str, caller_account: str) -> bool:
    """Whether `document` allows `caller_arn` to assume the role; an explicit Deny wins."""
    policy = json.loads(document)
    matching = [one for one in _list(policy.get("Statement")) if _applies(one, caller_arn, caller_account)]
    return bool(matching) and all(one.get("Effect") == "Allow" for one in matching)


def _applies(statement: Mapping[str, Any], arn: str, account: str) -> bool:
    if statement.get("Condition") and statement.get("Effect") == "Allow":
        return False
    actions = _list(statement.get("Action"))
    return any(fnmatchcase(_ACTION.lower(), str(one).lower()) for one in actions) and _names(
        statement.get("Principal"), arn, account
    )


def _names(principal: Any, arn: str, account: str) -> bool:
    if principal == "*":
        return True
    if not isinstance(principal, Mapping):
        return False
    users = {"*", account, f"arn:aws:iam::{account}:root", arn, _role_of(arn)}
    return any(one in users for one in _list(principal.get("AWS"))) or arn in _list(principal.get("Service"))


def _role_of(arn: str) -> str:
    """The role behind a session: trust policies usually name that."""
    prefix, found, rest = arn.partition(":assumed-role/")
    if not found:
        return arn
    return prefix.replace(":sts:", ":iam:") + ":role/" + rest.partition("/")[0]


def _list(value: Any) -> Iterable[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)
