"""Values that stand in documents of rows."""

from collections.abc import Mapping
from typing import Any

from emulator.kernel.clock import from_millis, to_millis
from services.codepipeline.domain.action_execution import Actor, Progress
from services.codepipeline.domain.artifact import Artifact, Place, Revision
from services.codepipeline.domain.execution import RunStatus

Document = Mapping[str, Any]


def artifact_to(one: Artifact) -> dict[str, Any]:
    return {
        "name": one.name, "bucket": one.place.bucket, "key": one.place.key, "account": one.account,
        "region": one.region, "revision": one.revision,
    }  # fmt: skip


def artifact_from(document: Document) -> Artifact:
    return Artifact(
        document["name"], Place(document["bucket"], document["key"]), document["account"], document["region"],
        document["revision"],
    )  # fmt: skip


def revision_to(one: Revision | None) -> list[Any] | None:
    if one is None:
        return None
    created = None if one.created_at is None else to_millis(one.created_at)
    return [one.id, one.summary, one.url, one.change_id, created]


def revision_from(values: list[Any] | None) -> Revision | None:
    if values is None:
        return None
    revision_id, summary, url, change_id, created = values
    return Revision(revision_id, summary, url, change_id, None if created is None else from_millis(created))


def progress_to(one: Progress) -> dict[str, Any]:
    return {
        "url": one.url, "summary": one.summary, "percent": one.percent, "code": one.code, "message": one.message,
        "log": one.log, "variables": dict(one.variables), "revision": revision_to(one.revision),
    }  # fmt: skip


def progress_from(status: str, external_id: str, document: Document) -> Progress:
    return Progress(
        RunStatus(status), external_id, document["url"], document["summary"], document["percent"], document["code"],
        document["message"], document["log"], document["variables"], revision_from(document["revision"]),
    )  # fmt: skip


def actor_to(one: Actor | None) -> list[str] | None:
    return None if one is None else [one.account, one.arn]


def actor_from(values: list[str] | None) -> Actor | None:
    return None if values is None else Actor(*values)
