"""Filter patterns, kind by kind."""

import json

import pytest

from services.logs.domain.model import Invalid
from services.logs.domain.pattern import parse

EVENT = json.dumps(
    {
        "level": "ERROR", "status": 503, "ms": 12.5, "ok": False, "cached": True, "user": None,
        "source": {"ip": "10.0.0.7", "tags": ["a", "b"], "odd name": "x"}, "message": 'say "hi"',
    }
)  # fmt: skip
LINE = '127.0.0.1 ada [10/Oct/2000:13:25:15 -0700] "GET /index.html HTTP/1.0" 404 1534'


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ('{ $.level = "ERROR" }', True), ("{ $.level = ERROR }", True), ("{$.level=WARN}", False),
        ("{ $.level = E*R }", True), ("{ $.level = %^ERR% }", True), ("{ $.level != ERROR }", False),
        ("{ $.absent != ERROR }", False), ("{ $.status = 503 }", True), ("{ $.status = 5* }", True),
        ("{ $.status >= 500 && $.status < 504 }", True), ("{ $.ms > 12.4 }", True), ("{ $.level > 3 }", False),
        ("{ $.ok IS FALSE && $.cached IS TRUE }", True), ("{ $.user IS NULL }", True),
        ("{ $.absent NOT EXISTS }", True), ("{ $.user NOT EXISTS }", False), ("{ $.absent IS NULL }", False),
        ("{ $.source.ip = 10.0.* }", True), ('{ $.source.tags[1] = "b" }', True), ("{ $.source.tags[2] = b }", False),
        ('{ $.source["odd name"] = x }', True), ('{ $.message = "say \\"hi\\"" }', True),
        ("{ ($.level = WARN || $.level = ERROR) && $.status = 503 }", True),
        ("{ $.level = WARN || $.level = ERROR && $.status = 404 }", False),
        ("{ $.source = x }", False), ("{ $.ok = false }", True),
    ],
)  # fmt: skip
def test_json(pattern: str, expected: bool) -> None:
    assert parse(pattern).matches(EVENT) is expected


@pytest.mark.parametrize("message", ["", "ERROR", "[1]", "{", '"x"'])
def test_what_is_no_json_matches_no_json_pattern(message: str) -> None:
    assert not parse("{ $.absent NOT EXISTS }").matches(message)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[ip, user, time, request, status, bytes]", True), ("[ip, user, time, request, status]", False),
        ("[ip, user, time, request, status = 404, bytes]", True), ("[..., status = 4*, bytes]", True),
        ("[..., status = 4* && status != 404, bytes]", False), ("[ip, ..., bytes > 1000]", True),
        ("[ip = 127.*, user = ada || user = bob, ...]", True), ('[a, b, c, request = "*index*", ...]', True),
        ('[a, b, c = "10/Oct*", ...]', True), ("[...]", True), ("[a, b, c, d, e, f, g, ...]", False),
        ("[ip, , , , , ]", True), ("[..., bytes >= 2000]", False),
    ],
)  # fmt: skip
def test_columns(pattern: str, expected: bool) -> None:
    assert parse(pattern).matches(LINE) is expected


def test_what_is_found_is_named() -> None:
    assert parse("{ $.level = ERROR && $.source.ip = * }").extract(EVENT) == {
        "$.level": "ERROR",
        "$.source.ip": "10.0.0.7",
    }
    found = parse("[ip, user, ..., status, bytes]").extract(LINE)
    assert found == {"$ip": "127.0.0.1", "$user": "ada", "$status": "404", "$bytes": "1534"}
    assert parse("ERROR").extract("ERROR") == {}


@pytest.mark.parametrize(
    "pattern",
    [
        "{", "{}", "{ level = ERROR }", "{ $.level }", "{ $.level = }", "{ $.level > high }", "{ ($.a = 1 }",
        "{ $.a = 1 && }", "{ $.a = 1 } x", "{ $.a IS MAYBE }", "[", "[]", "[a = ]", "[..., ...]", "[a = 1 && b = 2]",
        "%(%", "{ $.a = %(% }", "{ " + "(" * 60 + "$.a = 1" + ")" * 60 + " }",
    ],
)  # fmt: skip
def test_what_is_no_pattern(pattern: str) -> None:
    with pytest.raises(Invalid):
        parse(pattern)


def test_a_regular_expression_may_not_run_away() -> None:
    with pytest.raises(Invalid):
        parse(r"%(.+)(.+)(.+)(.+)\4\2\3\1z%").matches("abcdefgh" * 60 + "z")
