"""What policies deny."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.codecommit.domain.permissions import Action, is_denied

ARN = "arn:aws:codecommit:us-east-1:111111111111:web"
REFERENCES = "codecommit:References"
PUSH = Action(
    "codecommit:GitPush", ARN, {"codecommit:references": ("refs/heads/main",), "aws:principalarn": ("arn:x",)}
)
FIRST = Action("codecommit:GitPush", ARN, {"aws:principalarn": ("arn:x",)})


def denied(action: Action = PUSH, **more: Any) -> bool:
    statement = {"Effect": "Deny", "Action": "codecommit:GitPush", "Resource": ARN, **more}
    return is_denied([json.dumps({"Statement": statement})], action)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ({}, True),
        ({"Effect": "Allow"}, False),
        ({"Action": "*"}, True),
        ({"Action": "codecommit:git*"}, True),
        ({"Action": ["codecommit:GitPull", "s3:*"]}, False),
        ({"Action": None, "NotAction": "codecommit:GitPull"}, True),
        ({"Action": None, "NotAction": ["codecommit:GitPush"]}, False),
        ({"Resource": "arn:aws:codecommit:*:*:w?b"}, True),
        ({"Resource": ARN + "x"}, False),
        ({"Condition": {"StringEquals": {REFERENCES: ["refs/heads/main", "x"]}}}, True),
        ({"Condition": {"StringEquals": {REFERENCES: "refs/heads/dev"}}}, False),
        ({"Condition": {"StringNotEquals": {REFERENCES: "refs/heads/dev"}}}, True),
        ({"Condition": {"StringNotEquals": {REFERENCES: "refs/heads/main"}}}, False),
        ({"Condition": {"StringLike": {REFERENCES: "refs/heads/m*"}}}, True),
        ({"Condition": {"StringEqualsIgnoreCase": {REFERENCES: "REFS/HEADS/MAIN"}}}, True),
        ({"Condition": {"ForAllValues:StringLike": {REFERENCES: "refs/heads/*"}}}, True),
        ({"Condition": {"ForAnyValue:StringLike": {REFERENCES: "refs/tags/*"}}}, False),
        ({"Condition": {"Null": {REFERENCES: "false"}}}, True),
        ({"Condition": {"Null": {REFERENCES: True}}}, False),
        ({"Condition": {"ArnLike": {"aws:PrincipalArn": "arn:*"}}}, True),
        ({"Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}}, False),
        ({"Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}, True),
        ({"Condition": {"DateLessThan": {REFERENCES: "x"}}}, False),
        ({"Condition": {"StringEquals": {REFERENCES: "refs/heads/main"}, "Null": {"aws:PrincipalArn": "true"}}}, False),
        ({"Condition": ["x"]}, False),
        ({"Condition": {"StringEquals": "x"}}, False),
    ],
)
def test_what_a_statement_denies(statement: dict[str, Any], expected: bool) -> None:
    assert denied(**statement) is expected


def test_a_request_without_references_is_not_held_to_them() -> None:
    protected = {"StringEqualsIfExists": {REFERENCES: "refs/heads/main"}, "Null": {REFERENCES: "false"}}
    assert denied(FIRST, Condition=protected) is False
    assert denied(PUSH, Condition=protected) is True
    assert denied(FIRST, Condition={"StringEqualsIfExists": {REFERENCES: "refs/heads/main"}}) is True


values: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3), max_leaves=5,
)  # fmt: skip


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(st.dictionaries(st.sampled_from(["Action", "NotAction", "Resource", "Condition", "Sid"]), values))
def test_odd_policies_are_borne(statement: dict[str, Any]) -> None:
    assert denied(**statement) in (True, False)
