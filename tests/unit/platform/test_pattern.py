"""Event patterns, operator by operator."""

from typing import Any

import pytest

from emulator.kernel.pattern import InvalidPattern, matches, parse

EVENT: dict[str, Any] = {
    "source": "aws.codecommit",
    "resources": ["arn:a", "arn:b"],
    "detail": {
        "name": "main", "count": 5, "ratio": 0.5, "ok": True, "nothing": None, "ip": "10.0.0.7", "empty": [],
        "file": "dir/a.txt", "tags": [{"key": "a", "value": 1}, {"key": "b", "value": 2}],
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"source": ["aws.codecommit"]}, True),
        ({"source": ["aws.codebuild", "aws.codecommit"]}, True),
        ({"resources": ["arn:b"]}, True),
        ({"resources": ["arn:c"]}, False),
        ({"detail": {"count": [5]}}, True),
        ({"detail": {"count": ["5"]}}, False),
        ({"detail": {"ok": [True]}}, True),
        ({"detail": {"ok": [1]}}, False),
        ({"detail": {"nothing": [None]}}, True),
        ({"detail": {"name": [{"prefix": "ma"}]}}, True),
        ({"detail": {"name": [{"prefix": {"equals-ignore-case": "MA"}}]}}, True),
        ({"detail": {"name": [{"suffix": "in"}]}}, True),
        ({"detail": {"name": [{"equals-ignore-case": "MAIN"}]}}, True),
        ({"detail": {"name": [{"anything-but": ["main", "master"]}]}}, False),
        ({"detail": {"name": [{"anything-but": {"prefix": "feature/"}}]}}, True),
        ({"detail": {"name": [{"anything-but": {"wildcard": "m*n"}}]}}, False),
        ({"detail": {"count": [{"numeric": [">", 1, "<=", 5]}]}}, True),
        ({"detail": {"count": [{"numeric": ["<", 5]}]}}, False),
        ({"detail": {"ip": [{"cidr": "10.0.0.0/24"}]}}, True),
        ({"detail": {"name": [{"cidr": "10.0.0.0/24"}]}}, False),
        ({"detail": {"file": [{"wildcard": "dir/*.txt"}]}}, True),
        ({"detail": {"file": [{"wildcard": "dir/*.md"}]}}, False),
        ({"detail": {"name": [{"exists": True}]}}, True),
        ({"detail": {"absent": [{"exists": False}]}}, True),
        ({"detail": {"absent": [{"anything-but": "x"}]}}, False),
        ({"detail": {"empty": [{"exists": True}]}}, False),
        ({"detail": {"tags": {"key": ["b"]}}}, True),
        ({"detail": {"tags": {"key": ["a"], "value": [2]}}}, False),
        ({"$or": [{"source": ["x"]}, {"detail": {"count": [5]}}]}, True),
        ({"$or": [{"source": ["x"]}, {"detail": {"count": [6]}}]}, False),
        ({"absent": {"deeper": [{"exists": False}]}}, True),
    ],
)
def test_matching(wanted: dict[str, Any], expected: bool) -> None:
    import json

    assert matches(parse(json.dumps(wanted)), EVENT) is expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Filter is not valid JSON"),
        ("[]", "Filter is not an object"),
        ("{}", "Filter is empty"),
        ('{"a": "b"}', '"a" must be an object or an array'),
        ('{"a": []}', "Empty arrays are not allowed"),
        ('{"a": [{"like": "b"}]}', "Unrecognized match type like"),
        ('{"a": [{"prefix": 1}]}', "prefix match pattern is not valid"),
        ('{"a": [{"numeric": ["<"]}]}', "numeric match pattern is not valid"),
        ('{"a": [{"prefix": "b", "suffix": "c"}]}', "Only one key allowed in match expression"),
        ('{"a":' * 100_000, "Filter is nested too deeply"),
    ],
)
def test_what_is_no_pattern(text: str, reason: str) -> None:
    with pytest.raises(InvalidPattern) as error:
        parse(text)
    assert error.value.reason == reason
