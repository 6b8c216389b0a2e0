"""Resource policies: kept and given back; only their form and their openness are looked at."""

import json
from typing import Any

from services.secretsmanager.domain.errors import BadPolicy, Invalid, PublicPolicy

DEFAULT_NAME = "default"


def check_policy_name(name: str) -> None:
    """Raises Invalid."""
    if name != DEFAULT_NAME:
        raise Invalid("A secret has one resource policy, whose name is default.")


def check_policy(text: str, *, block_public: bool) -> None:
    """Raises BadPolicy, PublicPolicy."""
    try:
        policy = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadPolicy from error
    if not isinstance(policy, dict) or "Statement" not in policy:
        raise BadPolicy
    statements = policy["Statement"] if isinstance(policy["Statement"], list) else [policy["Statement"]]
    if not all(isinstance(one, dict) and one.get("Effect") in ("Allow", "Deny") for one in statements):
        raise BadPolicy
    if block_public and any(_is_public(one) for one in statements):
        raise PublicPolicy


def _is_public(statement: dict[str, Any]) -> bool:
    principal = statement.get("Principal")
    everybody = principal == "*" or (isinstance(principal, dict) and principal.get("AWS") in ("*", ["*"]))
    return statement["Effect"] == "Allow" and everybody and not statement.get("Condition")
