"""Lookups, new versions, pages."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, TypeVar

from emulator.api import secretsmanager as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.secretsmanager.domain import staging
from services.secretsmanager.domain.errors import (
    BadToken,
    NoSuchSecret,
    NoSuchValue,
    NotNow,
    TooManyVersions,
    VersionExists,
)
from services.secretsmanager.domain.secret import Content, Reference, Secret, Version
from services.secretsmanager.store import secrets, versions

Row = TypeVar("Row")
_KEPT_VERSIONS, _MOST_VERSIONS, _KEPT_FOR = 100, 1000, timedelta(hours=24)


class Base(api.Handlers):
    """What every theme needs."""

    def _find(self, call: Call, secret_id: str) -> Secret:
        """Also one that waits for its end. Raises NoSuchSecret."""
        found = secrets.find(call.tx, call.account, call.region, Reference.parse(secret_id))
        if found is None:
            raise NoSuchSecret
        return found

    def _living(self, call: Call, secret_id: str) -> Secret:
        """Raises NoSuchSecret, NotNow."""
        found = self._find(call, secret_id)
        if found.deleted_at is not None:
            raise NotNow("You can't perform this operation on the secret because it was marked for deletion.")
        return found

    def _value(self, call: Call, secret: Secret, version_id: str | None, stage: str | None) -> Version:
        """Raises NoSuchValue, NotNow."""
        found = versions.all_of(call.tx, secret)
        if version_id is not None:
            version = next((one for one in found if one.id == version_id), None)
            if version is None:
                raise NoSuchValue(f"VersionId: {version_id}")
            if stage is not None and stage not in version.stages:
                raise NotNow("You provided a VersionStage that is not associated to the provided VersionId.")
            return version
        wanted = stage or staging.CURRENT
        labelled = next((one for one in found if wanted in one.stages), None)
        if labelled is None:
            raise NoSuchValue(f"staging label: {wanted}")
        return labelled

    def _put(self, call: Call, secret: Secret, version_id: str, content: Content, labels: Sequence[str]) -> None:
        """A new version with these labels; one that is there already with this value is the same request again.
        Raises VersionExists, TooManyLabels, TooManyVersions."""
        before = versions.all_of(call.tx, secret)
        same = next((one for one in before if one.id == version_id), None)
        if same is not None:
            if same.content != content:
                raise VersionExists
            return
        self._make_room(call, secret, before)
        versions.add(call.tx, secret, version_id, content)
        stages = {**stages_of(before), version_id: ()}
        first = not any(staging.CURRENT in one.stages for one in before)
        wanted = list(dict.fromkeys([*labels, staging.CURRENT])) if first else labels
        versions.set_stages(call.tx, secret, staging.placed(stages, version_id, wanted))

    def _make_room(self, call: Call, secret: Secret, before: Sequence[Version]) -> None:
        """Beyond a hundred, versions without a label go after a day. Raises TooManyVersions."""
        surplus = len(before) + 1 - _KEPT_VERSIONS
        if surplus > 0:
            old = [one.id for one in before if not one.stages and one.created_at <= call.now - _KEPT_FOR]
            versions.remove(call.tx, secret, old[:surplus])
        if len(before) >= _MOST_VERSIONS:
            raise TooManyVersions


def stages_of(found: Sequence[Version]) -> dict[str, Sequence[str]]:
    return {version.id: version.stages for version in found}


def page_of(
    rows: Sequence[Row], key: Callable[[Row], str], request: Mapping[str, Any], size: int, *, newest_first: bool = False
) -> tuple[Sequence[Row], str | None]:
    """The page of `rows` that the request asks for, and the token of the next one. key: orders them, unique. size:
    unless the request has a MaxResults. Raises BadToken."""
    token = request.get("NextToken")
    try:
        after = page.decode(token) if token else None
    except page.BadToken as error:
        raise BadToken from error
    ordered = sorted(rows, key=key, reverse=newest_first)
    if after is not None:
        ordered = [row for row in ordered if (key(row) < after if newest_first else key(row) > after)]
    return page.cut(ordered, request.get("MaxResults", size), key)
