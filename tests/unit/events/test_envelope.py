"""What of an event a target gets."""

import json
from typing import Any

import pytest

from services.events.domain.envelope import check_input, follow, input_of
from services.events.domain.rules import Refused, RuleId

EVENT = {"id": "1", "time": "2026-01-01T00:00:00Z", "detail": {"files": ["a", "b"], "who": 'Ada "L"', "n": 3}}
RULE = RuleId("111111111111", "us-east-1", "default", "on-push")


def test_paths() -> None:
    assert follow("$.detail.files[1]", EVENT) == "b"
    assert follow("$.detail['who']", EVENT) == 'Ada "L"'
    assert follow("$.detail.missing.deeper", EVENT) is None
    with pytest.raises(Refused):
        follow("detail", EVENT)


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        ({}, json.dumps(EVENT)),
        ({"Input": '{"a": 1}'}, '{"a": 1}'),
        ({"InputPath": "$.detail.files"}, '["a", "b"]'),
        ({"InputTransformer": {"InputPathsMap": {"n": "$.detail.n"}, "InputTemplate": "Build <n>"}}, "Build 3"),
        (
            {"InputTransformer": {"InputPathsMap": {"w": "$.detail.who"}, "InputTemplate": '{"who": <w>}'}},
            '{"who": "Ada \\"L\\""}',
        ),
        (
            {"InputTransformer": {"InputPathsMap": {"w": "$.detail.who"}, "InputTemplate": '{"who": "by <w>"}'}},
            '{"who": "by Ada \\"L\\""}',
        ),
        ({"InputTransformer": {"InputTemplate": "<aws.events.rule-name>"}}, "on-push"),
    ],
)
def test_inputs(spec: dict[str, Any], expected: str) -> None:
    check_input({"Id": "t", **spec})
    assert input_of(spec, EVENT, RULE) == expected


def test_only_one_kind_of_input() -> None:
    with pytest.raises(Refused):
        check_input({"Id": "t", "Input": "1", "InputPath": "$"})
