"""A parsed request against the constraints of its model: required members, lengths, ranges, patterns, enums.

All faults are collected; `policy` decides how a service answers them.
https://smithy.io/2.0/spec/constraint-traits.html
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from emulator.wire.compiler import Compiler
from emulator.wire.models import Shape

_LONGEST_SHOWN = 1024
_LONGEST_MATCHED = 65_536


@dataclass(frozen=True, slots=True)
class Fault:
    """One broken constraint. kind: required, least, most, pattern or enum. shown: the value as the message has it."""

    path: str
    kind: str
    constraint: str
    shown: str
    member: str
    shape: str
    location: str

    def __str__(self) -> str:
        return f"Value {self.shown} at '{self.path}' failed to satisfy constraint: {self.constraint}"


Faults = list[Fault]
Check = Callable[[Any, str, Faults], None]
Rule = tuple[str, Callable[[Any], bool], str]
"""(kind, whether a value passes, the constraint in AWS's words)"""


def faults_of(shape: Shape, value: Any) -> Faults:
    """Every constraint of `shape` that `value` breaks; [] when it is fine."""
    found: Faults = []
    check = _validator(shape)
    if check is not nothing:
        check(value, "", found)
    return found


def nothing(value: Any, path: str, found: Faults) -> None:
    """The check of a shape without constraints; left out of the tables of its parents."""


class Validator(Compiler[Check]):
    """Compiles a shape into a check."""

    name: ClassVar[str] = "validate"

    def _make(self, shape: Shape) -> Check:
        if shape.type in ("structure", "list", "map") and not shape.is_document:
            return super()._make(shape)
        rules = rules_of(shape)
        return _scalar(shape, rules) if rules else nothing

    def structure(self, shape: Shape) -> Check:
        shape.compiled[self.name] = _later(self, shape)  # what a recursive member finds
        required = [(name, decapitalized(name), shape.members[name]) for name in shape.required]
        inner = [
            (name, decapitalized(name), check)
            for name, check in ((name, self(ref)) for name, ref in shape.members.items())
            if check is not nothing
        ]
        if not required and not inner:
            return nothing

        def check(value: Any, path: str, found: Faults) -> None:
            for name, shown, ref in required:
                if name not in value:
                    found.append(_fault(ref, path + shown, ("required", bool, "Member must not be null"), None, name))
            for name, shown, inspect in inner:
                item = value.get(name)
                if item is not None:
                    inspect(item, path + shown, found)

        return _with_prefix(check)

    def list(self, shape: Shape) -> Check:
        rules, element = rules_of(shape), shape.member
        each = self(element)
        own = _scalar(shape, rules) if rules else nothing
        if each is nothing:
            return own
        if element.type in ("structure", "list", "map"):
            return _elements(own, each)
        return _both(own, _summary(shape, "Member must satisfy constraint", rules_of(element), lambda value: value))

    def map(self, shape: Shape) -> Check:
        rules, key, element = rules_of(shape), shape.map_key, shape.map_value
        check = _scalar(shape, rules) if rules else nothing
        if key_rules := rules_of(key):
            check = _both(check, _summary(shape, "Map keys must satisfy constraint", key_rules, lambda value: value))
        each = self(element)
        if each is nothing:
            return check
        if element.type in ("structure", "list", "map"):
            return _entries(check, each)
        words = "Map value must satisfy constraint"
        return _both(check, _summary(shape, words, rules_of(element), lambda value: value.values()))


_validator = Validator()


def _later(compiler: Validator, shape: Shape) -> Check:
    def check(value: Any, path: str, found: Faults) -> None:
        compiler(shape)(value, path, found)

    return check


def _with_prefix(check: Check) -> Check:
    return lambda value, path, found: check(value, path + "." if path else "", found)


def _both(first: Check, second: Check) -> Check:
    if first is nothing:
        return second

    def check(value: Any, path: str, found: Faults) -> None:
        first(value, path, found)
        second(value, path, found)

    return check


def _elements(own: Check, each: Check) -> Check:
    def check(value: Any, path: str, found: Faults) -> None:
        own(value, path, found)
        for index, item in enumerate(value, 1):
            each(item, f"{path}.{index}.member", found)

    return check


def _entries(own: Check, each: Check) -> Check:
    def check(value: Any, path: str, found: Faults) -> None:
        own(value, path, found)
        for key, item in value.items():
            each(item, f"{path}.{key}.member", found)

    return check


def _scalar(shape: Shape, rules: list[Rule]) -> Check:
    def check(value: Any, path: str, found: Faults) -> None:
        for rule in rules:
            if not rule[1](value):
                found.append(_fault(shape, path, rule, value, path.rpartition(".")[2]))

    return check


def _summary(shape: Shape, words: str, rules: list[Rule], items: Callable[[Any], Any]) -> Check:
    """AWS reports a list or map of scalars once, with all constraints of its elements."""
    constraint = f"{words}: [{', '.join(rule[2] for rule in rules)}]"

    def check(value: Any, path: str, found: Faults) -> None:
        for item in items(value):
            for rule in rules:
                if not rule[1](item):
                    whole: Rule = (rule[0], rule[1], constraint)
                    found.append(_fault(shape, path, whole, value, path.rpartition(".")[2]))
                    return

    return check


def rules_of(shape: Shape) -> list[Rule]:
    """The constraints that a shape puts on its own value."""
    traits = shape.traits
    rules: list[Rule] = []
    sized = shape.type in ("string", "blob", "list", "map")
    subject = "length" if sized else "value"
    if (least := traits.get("min")) is not None and not (sized and least == 0):
        words = f"Member must have {subject} greater than or equal to {least}"
        rules.append(("least", _at_least(least, sized), words))
    if (most := traits.get("max")) is not None:
        rules.append(("most", _at_most(most, sized), f"Member must have {subject} less than or equal to {most}"))
    if pattern := traits.get("pattern"):
        words = f"Member must satisfy regular expression pattern: {pattern}"
        rules.append(("pattern", _matches(pattern), words))
    if values := traits.get("enum"):
        words = f"Member must satisfy enum value set: [{', '.join(values)}]"
        rules.append(("enum", frozenset(values).__contains__, words))
    return rules


def _at_least(least: float, sized: bool) -> Callable[[Any], bool]:
    if sized:
        return lambda value: not hasattr(value, "__len__") or len(value) >= least
    return lambda value: bool(value >= least)


def _at_most(most: float, sized: bool) -> Callable[[Any], bool]:
    if sized:
        return lambda value: not hasattr(value, "__len__") or len(value) <= most
    return lambda value: bool(value <= most)


def _matches(pattern: str) -> Callable[[Any], bool]:
    return lambda value: len(value) > _LONGEST_MATCHED or compiled(pattern).fullmatch(value) is not None


@cache
def compiled(pattern: str) -> Any:
    r"""A model's pattern, which is Java's: `\w` is ASCII, and `\p{L}`, which needs a larger library, is known."""
    try:
        return re.compile(pattern, re.ASCII)
    except re.error:
        import regex

        return regex.compile(pattern)


def decapitalized(name: str) -> str:
    """AWS's messages name members in Java's style, whatever the wire says."""
    return name[:1].lower() + name[1:]


def _fault(shape: Shape, path: str, rule: Rule, value: Any, member: str) -> Fault:
    return Fault(path, rule[0], rule[2], _shown(shape, value), member, shape.name, shape.location)


def _shown(shape: Shape, value: Any) -> str:
    if value is None:
        return "null"
    if shape.traits.get("sensitive"):
        return "'***Sensitive Data Redacted***'"
    whole = f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)
    return f"'{whole if len(whole) <= _LONGEST_SHOWN else whole[:_LONGEST_SHOWN] + '...'}'"
