"""Sources that are looked at from time to time, because nothing tells of their changes.

https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-about-starting.html
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from emulator.kernel.arn import Arn
from services.codepipeline.domain.declaration import Action, Declaration

INACTIVE = timedelta(days=30)
"""Without any execution for so long, sources are not looked at any more."""
_PLACES = {"CodeCommit": ("RepositoryName", "BranchName"), "S3": ("S3Bucket", "S3ObjectKey")}


@dataclass(frozen=True, slots=True)
class Watch:
    """account, region: where the source is. resource: repository or bucket. item: branch or key.
    seen: the revision that it had when it was looked at last, "" when it had none."""

    action: str
    provider: str
    account: str
    region: str
    resource: str
    item: str
    seen: str = ""

    def same_place(self, other: "Watch") -> bool:
        return replace(self, seen="") == replace(other, seen="")


def watches(structure: Declaration, account: str, region: str) -> Iterator[Watch]:
    """Of the pipeline in this account and region: sources whose PollForSourceChanges is true, or left out."""
    for action in structure.sources:
        keys = _PLACES.get(action.type.provider)
        polls = action.configuration.get("PollForSourceChanges", "true").lower() != "false"
        if keys is not None and polls:
            resource, item = (action.configuration[key] for key in keys)
            yield Watch(action.name, action.type.provider, _account(action, account), region, resource, item)


def moved(known: Watch, tip: str) -> bool:
    """A source that vanished gives nothing to release."""
    return tip not in ("", known.seen)


def baseline(new: Watch, known: Mapping[str, Watch], tip: str) -> Watch:
    """A source that was watched before goes on as it was; what another one has now is not new."""
    before = known.get(new.action)
    return before if before is not None and new.same_place(before) else replace(new, seen=tip)


def is_inactive(last_started_at: datetime, now: datetime) -> bool:
    return now - last_started_at > INACTIVE


def _account(action: Action, account: str) -> str:
    return Arn.parse(action.role).account if action.role else account
