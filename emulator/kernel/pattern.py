"""Event patterns: whether a pattern is well-formed, and whether a JSON object matches it.

The language of EventBridge's rules and of SNS's filter policies:
https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
"""

import ipaddress
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import DOTALL, Pattern, escape
from re import compile as compile_regex
from typing import Any

from emulator.kernel.errors import DomainError

_ABSENT = object()
_NUMERIC = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, "=": lambda a, b: a == b,
    ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
}  # fmt: skip


@dataclass
class InvalidPattern(DomainError):
    reason: str


def parse(text: str) -> Mapping[str, Any]:
    """The pattern in `text`. Raises InvalidPattern."""
    try:
        pattern = json.loads(text)
        if not isinstance(pattern, dict):
            raise InvalidPattern("Filter is not an object")
        if not pattern:
            raise InvalidPattern("Filter is empty")
        _check_object(pattern)
    except ValueError as error:
        raise InvalidPattern("Filter is not valid JSON") from error
    except RecursionError as error:
        raise InvalidPattern("Filter is nested too deeply") from error
    return pattern


@lru_cache(maxsize=1024)
def parsed(text: str) -> Mapping[str, Any]:
    """`parse`, remembered: rules are matched far more often than they change."""
    return parse(text)


def matches(pattern: Mapping[str, Any], event: Any) -> bool:
    """Whether `event` (a JSON object) matches a pattern that `parse` has accepted."""
    return all(_matches_key(key, wanted, event) for key, wanted in pattern.items())


def _matches_key(key: str, wanted: Any, event: Any) -> bool:
    if key == "$or" and isinstance(wanted, list):
        return any(matches(one, event) for one in wanted)
    if isinstance(event, list):  # objects in an array: one of them has to match
        return any(_matches_key(key, wanted, one) for one in event)
    value = event.get(key, _ABSENT) if isinstance(event, dict) else _ABSENT
    if isinstance(wanted, dict):
        if isinstance(value, list):
            return any(matches(wanted, one) for one in value)
        return matches(wanted, {} if value is _ABSENT else value)
    return any(_matches_value(one, value) for one in wanted)


def _matches_value(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, dict) and "exists" in wanted:
        present = value is not _ABSENT and not isinstance(value, dict) and value != []
        return bool(wanted["exists"]) == present
    if value is _ABSENT or isinstance(value, dict):
        return False
    if isinstance(value, list):
        if isinstance(wanted, dict) and "anything-but" in wanted:
            return bool(value) and all(_matches_value(wanted, one) for one in value)
        return any(_matches_value(wanted, one) for one in value)
    if isinstance(wanted, dict):
        operator, argument = next(iter(wanted.items()))
        return _OPERATORS[operator][1](argument, value)
    return _equal(wanted, value)


def _equal(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, bool) or isinstance(value, bool):
        return wanted is value
    return bool(wanted == value) and isinstance(wanted, str) == isinstance(value, str)


def _folded(value: Any) -> str:
    return value.casefold() if isinstance(value, str) else ""


def _affix(test: Callable[[str, str], bool]) -> Callable[[Any, Any], bool]:
    def apply(argument: Any, value: Any) -> bool:
        if not isinstance(value, str):
            return False
        if isinstance(argument, dict):
            return test(_folded(value), _folded(argument["equals-ignore-case"]))
        return test(value, argument)

    return apply


def _ignore_case(argument: Any, value: Any) -> bool:
    return isinstance(value, str) and _folded(argument) == _folded(value)


def _anything_but(argument: Any, value: Any) -> bool:
    if isinstance(argument, dict):
        operator, inner = next(iter(argument.items()))
        test = _OPERATORS[operator][1]
        return not any(test(one, value) for one in (inner if isinstance(inner, list) else [inner]))
    return not any(_equal(one, value) for one in (argument if isinstance(argument, list) else [argument]))


def _numeric(argument: Any, value: Any) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    pairs = zip(argument[::2], argument[1::2], strict=True)
    return all(_NUMERIC[operator](value, number) for operator, number in pairs)


def _cidr(argument: Any, value: Any) -> bool:
    try:
        return ipaddress.ip_address(value) in ipaddress.ip_network(argument, strict=False)
    except ValueError:
        return False


@lru_cache(maxsize=256)
def _wildcard_regex(text: str) -> Pattern[str]:
    parts = text.replace("\\*", "\0").split("*")
    return compile_regex(
        ".*".join(escape(part.replace("\0", "*").replace("\\\\", "\\")) for part in parts) + r"\Z", DOTALL
    )


def _wildcard(argument: Any, value: Any) -> bool:
    return isinstance(value, str) and _wildcard_regex(argument).match(value) is not None


# well-formedness


def _check_object(pattern: Mapping[str, Any]) -> None:
    for key, wanted in pattern.items():
        if key == "$or" and isinstance(wanted, list) and all(isinstance(one, dict) for one in wanted):
            if len(wanted) < 2:
                raise InvalidPattern("There must have at least 2 Objects in $or relationship.")
            for one in wanted:
                _check_object(one)
        elif isinstance(wanted, dict):
            if not wanted:
                raise InvalidPattern("Empty objects are not allowed")
            _check_object(wanted)
        elif isinstance(wanted, list):
            _check_values(wanted)
        else:
            raise InvalidPattern(f'"{key}" must be an object or an array')


def _check_values(values: Sequence[Any]) -> None:
    if not values:
        raise InvalidPattern("Empty arrays are not allowed")
    for one in values:
        if isinstance(one, list):
            raise InvalidPattern("Match value must be String, number, true, false, or null")
        if isinstance(one, dict):
            _check_operator(one)


def _check_operator(rule: Mapping[str, Any]) -> None:
    if len(rule) != 1:
        raise InvalidPattern("Only one key allowed in match expression")
    operator, argument = next(iter(rule.items()))
    if operator not in _OPERATORS:
        raise InvalidPattern(f"Unrecognized match type {operator}")
    if not _OPERATORS[operator][0](argument):
        raise InvalidPattern(f"{operator} match pattern is not valid")


def _is_text(argument: Any) -> bool:
    return isinstance(argument, str)


def _is_affix(argument: Any) -> bool:
    if isinstance(argument, dict):
        return list(argument) == ["equals-ignore-case"] and isinstance(argument["equals-ignore-case"], str)
    return isinstance(argument, str)


def _is_numeric(argument: Any) -> bool:
    if not isinstance(argument, list) or len(argument) not in (2, 4):
        return False
    operators, numbers = argument[::2], argument[1::2]
    return all(isinstance(one, str) and one in _NUMERIC for one in operators) and all(
        isinstance(one, (int, float)) and not isinstance(one, bool) for one in numbers
    )


def _is_network(argument: Any) -> bool:
    try:
        ipaddress.ip_network(argument, strict=False)
    except ValueError:
        return False
    return isinstance(argument, str)


def _is_wildcard(argument: Any) -> bool:
    return isinstance(argument, str) and "**" not in argument


def _is_anything_but(argument: Any) -> bool:
    if isinstance(argument, dict):
        if len(argument) != 1:
            return False
        operator, inner = next(iter(argument.items()))
        texts = inner if isinstance(inner, list) else [inner]
        known = operator in ("prefix", "suffix", "equals-ignore-case", "wildcard")
        return known and bool(texts) and all(isinstance(one, str) for one in texts)
    values = argument if isinstance(argument, list) else [argument]
    return bool(values) and all(isinstance(one, (str, int, float)) for one in values)


_OPERATORS: dict[str, tuple[Callable[[Any], bool], Callable[[Any, Any], bool]]] = {
    "prefix": (_is_affix, _affix(str.startswith)),
    "suffix": (_is_affix, _affix(str.endswith)),
    "equals-ignore-case": (_is_text, _ignore_case),
    "anything-but": (_is_anything_but, _anything_but),
    "numeric": (_is_numeric, _numeric),
    "cidr": (_is_network, _cidr),
    "wildcard": (_is_wildcard, _wildcard),
    "exists": (lambda argument: isinstance(argument, bool), lambda _argument, _value: True),
}
"""Operator -> whether its argument is well-formed, whether a present, plain value matches it."""
