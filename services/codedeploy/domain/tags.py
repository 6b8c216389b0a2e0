"""Tags on resources and instances, and the filters by which groups choose instances.

https://docs.aws.amazon.com/codedeploy/latest/userguide/instances-tagging.html
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.codedeploy.domain.errors import Invalid, Required, Subject, TooMany

MOST_TAGS = 10
MOST_FILTERS = 10
MOST_GROUPS = 3
_RESOURCE_TAGS = 50
_KEY, _VALUE = 128, 256


class FilterKind(StrEnum):
    """What a filter compares."""

    KEY_ONLY = "KEY_ONLY"
    VALUE_ONLY = "VALUE_ONLY"
    KEY_AND_VALUE = "KEY_AND_VALUE"


@dataclass(frozen=True, slots=True)
class TagFilter:
    """A condition on an instance's tags; case matters."""

    key: str
    value: str
    kind: FilterKind

    def matches(self, tags: Mapping[str, str]) -> bool:
        if self.kind is FilterKind.KEY_ONLY:
            return self.key in tags
        if self.kind is FilterKind.VALUE_ONLY:
            return self.value in tags.values()
        return tags.get(self.key) == self.value


@dataclass(frozen=True, slots=True)
class Selection:
    """Which instances a group means: any of `filters`, or one of each group of `tag_set`. Never both."""

    filters: tuple[TagFilter, ...] = ()
    tag_set: tuple[tuple[TagFilter, ...], ...] = ()

    def matches(self, tags: Mapping[str, str]) -> bool:
        """False for every instance when nothing is selected."""
        if self.tag_set:
            return all(_any(group, tags) for group in self.tag_set)
        return _any(self.filters, tags)


def _any(filters: Iterable[TagFilter], tags: Mapping[str, str]) -> bool:
    return any(one.matches(tags) for one in filters)


def make_filter(key: str | None, value: str | None, kind: str | None, subject: Subject) -> TagFilter:
    """Raises Invalid. Without a kind, what is given decides."""
    found = FilterKind(kind) if kind in set(FilterKind) else _guess(key, value)
    if found is not FilterKind.VALUE_ONLY and not key:
        raise Invalid(subject, f"A {found} filter needs a key.")
    if found is not FilterKind.KEY_ONLY and value is None:
        raise Invalid(subject, f"A {found} filter needs a value.")
    return TagFilter(key or "", value or "", found)


def _guess(key: str | None, value: str | None) -> FilterKind:
    if not key:
        return FilterKind.VALUE_ONLY
    return FilterKind.KEY_ONLY if value is None else FilterKind.KEY_AND_VALUE


def check_selection(selection: Selection, tag: Subject, both: Subject) -> Selection:
    """Raises Invalid, TooMany."""
    if selection.filters and selection.tag_set:
        raise Invalid(both, "Give either tag filters or a tag set, not both.")
    if len(selection.tag_set) > MOST_GROUPS:
        raise TooMany(Subject.TAG_SET, MOST_GROUPS)
    for group in (selection.filters, *selection.tag_set):
        if len(group) > MOST_FILTERS:
            raise Invalid(tag, f"A tag group holds at most {MOST_FILTERS} filters.")
    return selection


def instance_tags(pairs: Sequence[tuple[str | None, str | None]]) -> dict[str, str]:
    """Tags to add to or remove from on-premises instances: key and value both needed. Raises Required, Invalid."""
    if not pairs:
        raise Required(Subject.TAG)
    found: dict[str, str] = {}
    for key, value in pairs:
        if not key or value is None or len(key) > _KEY or len(value) > _VALUE:
            raise Invalid(
                Subject.TAG, f"A tag needs a key of 1 to {_KEY} characters and a value of at most {_VALUE} characters."
            )
        found[key] = value
    return found


def resource_tags(pairs: Sequence[tuple[str | None, str | None]]) -> dict[str, str]:
    """Tags of an application or deployment group. Raises Invalid."""
    found: dict[str, str] = {}
    for key, value in pairs:
        if not key or key.lower().startswith("aws:") or len(key) > _KEY or len(value or "") > _VALUE or key in found:
            raise Invalid(
                Subject.TAGS_TO_ADD,
                f"A tag needs a key of its own, of 1 to {_KEY} characters, that does not begin with aws:, "
                f"and a value of at most {_VALUE} characters.",
            )
        found[key] = value or ""
    return check_count(found)


def check_count(tags: dict[str, str]) -> dict[str, str]:
    """Raises Invalid."""
    if len(tags) > _RESOURCE_TAGS:
        raise Invalid(Subject.TAGS_TO_ADD, f"A resource has at most {_RESOURCE_TAGS} tags.")
    return tags
