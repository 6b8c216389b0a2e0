"""Filters of DescribeParameters and GetParametersByPath."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from services.ssm.domain.parameters import BadFilterKey, BadFilterOption, Parameter, is_below

Filter = Callable[[Parameter], bool]

_FIELDS: dict[str, Callable[[Parameter], Sequence[str]]] = {
    "Name": lambda one: [one.name],
    "Type": lambda one: [one.version.type],
    "KeyId": lambda one: [one.version.key_id],
    "Tier": lambda one: [one.version.tier],
    "DataType": lambda one: [one.version.data_type],
    "Label": lambda one: list(one.version.labels),
}


_TESTS: dict[str, Callable[[str, str], bool]] = {
    "": str.__eq__,
    "Equals": str.__eq__,
    "BeginsWith": str.startswith,
    "Contains": str.__contains__,
}


def make(key: str, option: str, values: Sequence[str]) -> Filter:
    """Raises BadFilterKey, BadFilterOption."""
    if key == "Path":
        if option not in ("", "OneLevel", "Recursive"):
            raise BadFilterOption(option)
        return lambda one: any(is_below(one.name, value, recursive=option == "Recursive") for value in values)
    if key.startswith("tag:"):
        name = key.removeprefix("tag:")
        return lambda one: name in one.tags and (not values or one.tags[name] in values)
    if key not in _FIELDS:
        raise BadFilterKey(key)
    test = _TESTS.get(option)
    if test is None:
        raise BadFilterOption(option)
    found = _FIELDS[key]
    return lambda one: any(test(text, value) for text in found(one) for value in values)


def all_of(filters: Sequence[Mapping[str, Any]]) -> Filter:
    """Raises BadFilterKey, BadFilterOption."""
    tests = [make(one["Key"], one.get("Option", ""), one.get("Values", [])) for one in filters]
    return lambda parameter: all(test(parameter) for test in tests)
