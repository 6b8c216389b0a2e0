"""What policies deny. Allowing is not asked for here: only an explicit Deny counts.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from emulator.kernel.errors import DomainError

Values = Sequence[str]


@dataclass(frozen=True, slots=True)
class Action:
    """What somebody wants to do. name: `codecommit:GitPush`. context: condition keys in lower case, with values."""

    name: str
    resource: str
    context: Mapping[str, Values] = field(default_factory=dict)


@dataclass
class Denied(DomainError):
    """Somebody's own policies deny it."""

    principal: str
    action: str
    resource: str

    def __str__(self) -> str:
        return (
            f"User: {self.principal} is not authorized to perform: {self.action} on resource: {self.resource} "
            "with an explicit deny in an identity-based policy"
        )


def is_denied(documents: Iterable[str], action: Action) -> bool:
    """documents: the policies of whoever wants it."""
    return any(
        statement.get("Effect") == "Deny" and _concerns(statement, action)
        for document in documents
        for statement in _list(json.loads(document).get("Statement"))
    )


def _concerns(statement: Mapping[str, Any], action: Action) -> bool:
    return (
        _named(statement, "Action", action.name.lower(), str.lower)
        and _named(statement, "Resource", action.resource, str)
        and all(_holds(*condition, action.context) for condition in _conditions(statement.get("Condition")))
    )


def _conditions(found: Any) -> Iterator[tuple[str, str, Values]]:
    """(operator, key, values); an operator "" for what is no condition at all: that is never met."""
    for operator, keys in found.items() if isinstance(found, Mapping) else [("", {})] * bool(found):
        if not isinstance(keys, Mapping) or not operator:
            yield "", "", ()
            continue
        for key, wanted in keys.items():
            yield operator, key, _texts(wanted)


def _named(statement: Mapping[str, Any], element: str, text: str, form: Callable[[str], str]) -> bool:
    if f"Not{element}" in statement:
        return not any(_like(form(one), text) for one in _texts(statement[f"Not{element}"]))
    return any(_like(form(one), text) for one in _texts(statement.get(element)))


def _holds(operator: str, key: str, wanted: Values, context: Mapping[str, Values]) -> bool:
    """Whether a condition is met; one with an operator that is not known here is not."""
    if not operator:
        return False
    given = context.get(key.lower())
    quantifier, _, name = operator.rpartition(":")
    if name == "Null":
        return (given is None) == (wanted[:1] == ("true",))
    if given is None:
        return name.endswith("IfExists") or quantifier == "ForAllValues" or name.startswith(("StringNot", "ArnNot"))
    compare = _OPERATORS.get(name.removesuffix("IfExists"))
    if compare is None:
        return False
    met = [any(compare(pattern, value) for pattern in wanted) for value in given]
    if "Not" in name:
        met = [not one for one in met]
    return any(met) if quantifier == "ForAnyValue" or (not quantifier and "Not" not in name) else all(met)


def _like(pattern: str, text: str) -> bool:
    """`*` stands for anything, `?` for one character."""
    escaped = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(escaped, text, re.DOTALL) is not None


def _same(pattern: str, text: str) -> bool:
    return pattern == text


def _same_word(pattern: str, text: str) -> bool:
    return pattern.lower() == text.lower()


_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "StringEquals": _same, "StringNotEquals": _same, "StringEqualsIgnoreCase": _same_word,
    "StringNotEqualsIgnoreCase": _same_word, "StringLike": _like, "StringNotLike": _like, "ArnEquals": _like,
    "ArnLike": _like, "ArnNotEquals": _like, "ArnNotLike": _like, "Bool": _same_word,
}  # fmt: skip


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(str(one).lower() if isinstance(one, bool) else str(one) for one in _list(value))


def _list(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)
