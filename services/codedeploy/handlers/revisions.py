"""Application revisions."""

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from services.codedeploy.domain.errors import BatchTooLarge, Invalid, NotFound, Required, Subject
from services.codedeploy.domain.names import check_description
from services.codedeploy.handlers.base import PAGE, Base, cut, scope, start_of
from services.codedeploy.store import groups, revisions
from services.codedeploy.translate.shapes import registered_out, revision_from, revision_out

_BATCH = 25
_SORTS = {
    "": "number", "registerTime": "registered_at", "firstUsedTime": "first_used_at", "lastUsedTime": "last_used_at"
}  # fmt: skip


class Revisions(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/userguide/application-revisions.html"""

    def register_application_revision(self, call: Call, request: api.RegisterApplicationRevisionInput) -> None:
        one = self._application(call, request["applicationName"])
        description = check_description(request.get("description") or "")
        revisions.register(call.tx, scope(call), one.id, revision_from(request["revision"]), description)

    def get_application_revision(
        self, call: Call, request: api.GetApplicationRevisionInput
    ) -> api.GetApplicationRevisionOutput:
        one = self._application(call, request["applicationName"])
        revision = revision_from(request["revision"])
        found = revisions.find(call.tx, scope(call), one.id, revision.identity)
        if found is None:
            raise NotFound(Subject.REVISION, revision.key or revision.commit or revision.sha256)
        used_by = groups.with_target(call.tx, scope(call), one.id, revision.identity)
        return {
            "applicationName": one.name, "revision": revision_out(found.revision, with_content=True),
            "revisionInfo": registered_out(found, used_by),
        }  # fmt: skip

    def batch_get_application_revisions(
        self, call: Call, request: api.BatchGetApplicationRevisionsInput
    ) -> api.BatchGetApplicationRevisionsOutput:
        one = self._application(call, request["applicationName"])
        if len(request["revisions"]) > _BATCH:
            raise BatchTooLarge(_BATCH)
        infos: list[api.RevisionInfo] = []
        missing: list[str] = []
        for revision in map(revision_from, request["revisions"]):
            found = revisions.find(call.tx, scope(call), one.id, revision.identity)
            if found is None:
                missing.append(revision.key or revision.commit or revision.sha256)
                continue
            used_by = groups.with_target(call.tx, scope(call), one.id, revision.identity)
            shape = revision_out(found.revision)
            infos.append({"revisionLocation": shape, "genericRevisionInfo": registered_out(found, used_by)})
        answer: api.BatchGetApplicationRevisionsOutput = {"applicationName": one.name, "revisions": infos}
        if missing:
            answer["errorMessage"] = f"These revisions are not registered: {', '.join(missing)}"
        return answer

    def list_application_revisions(
        self, call: Call, request: api.ListApplicationRevisionsInput
    ) -> api.ListApplicationRevisionsOutput:
        one = self._application(call, request["applicationName"])
        bucket, prefix = request.get("s3Bucket") or "", request.get("s3KeyPrefix") or ""
        if prefix and not bucket:
            raise Required(Subject.BUCKET_FILTER)
        sort, descending = _order(request)
        rows = revisions.page(
            call.tx, scope(call), one.id, sort=sort, descending=descending, bucket=bucket, prefix=prefix,
            deployed=_deployed(request.get("deployed")), after=_after(request.get("nextToken")), limit=PAGE + 1,
        )  # fmt: skip
        shown, token = cut(rows, lambda row: f"{row[0][0]}:{row[0][1]}")
        answer: api.ListApplicationRevisionsOutput = {"revisions": [revision_out(row.revision) for _, row in shown]}
        if token:
            answer["nextToken"] = token
        return answer


def _order(request: api.ListApplicationRevisionsInput) -> tuple[str, bool]:
    sort, order = request.get("sortBy") or "", request.get("sortOrder") or "ascending"
    if sort not in _SORTS:
        raise Invalid(Subject.SORT_BY, f"Revisions cannot be sorted by '{sort}'.")
    if order not in ("ascending", "descending"):
        raise Invalid(Subject.SORT_ORDER, f"The sort order '{order}' is neither ascending nor descending.")
    return _SORTS[sort], order == "descending"


def _deployed(given: str | None) -> str:
    if given not in (None, "", "include", "exclude", "ignore"):
        raise Invalid(Subject.DEPLOYED_STATE, f"The deployed state '{given}' is none of include, exclude, ignore.")
    return given or "ignore"


def _after(token: str | None) -> tuple[int, int] | None:
    value, _, number = start_of(token).partition(":")
    if not value:
        return None
    if not all(part.isascii() and part.isdigit() and len(part) < 19 for part in (value, number)):
        raise Invalid(Subject.TOKEN, "The next token is not one that this service gave.")
    return int(value), int(number)
