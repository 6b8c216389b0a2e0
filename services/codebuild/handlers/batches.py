"""Batches: started, stopped, retried, looked at and deleted."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from emulator.kernel import page
from services.codebuild.batch_recording import record_batch, set_deadline
from services.codebuild.batch_starting import start_batch
from services.codebuild.domain import batch_life
from services.codebuild.domain.batch import Batch, GroupStatus
from services.codebuild.domain.build import build_arn
from services.codebuild.domain.errors import NoProjectToList, NotFound, Refused
from services.codebuild.domain.project import name_of, project_arn
from services.codebuild.handlers.base import PAGE, Base, after_number, owner_of
from services.codebuild.handlers.builds import initiator_of
from services.codebuild.handlers.tokens import remember, started_before
from services.codebuild.store import batches, builds
from services.codebuild.translate.batches import batch_out


class Batches(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build.html"""

    def start_build_batch(self, call: Call, request: api.StartBuildBatchInput) -> api.StartBuildBatchOutput:
        """Repeating a token within five minutes answers the batch that it started."""
        batch = self._known_batch(call, request)
        if batch is None:
            project = self._project(call, request["projectName"])
            batch = start_batch(call.tx, project, request, initiator_of(call))
            remember(call, request, batch.uuid)
        return {"buildBatch": batch_out(batch)}

    def stop_build_batch(self, call: Call, request: api.StopBuildBatchInput) -> api.StopBuildBatchOutput:
        """Its builds are stopped soon. A batch that is over is answered as it is."""
        batch = self._batch(call, request["id"])
        if not batch.over:
            batch = record_batch(call.tx, batch, batch_life.stop(batch, call.now))
        return {"buildBatch": self._batch_out(call, batch)}

    def retry_build_batch(self, call: Call, request: api.RetryBuildBatchInput) -> api.RetryBuildBatchOutput:
        """The same batch goes on."""
        if not request.get("id"):
            raise Refused("Invalid request: id is required")
        known = self._known_batch(call, request)
        if known is not None:
            return {"buildBatch": self._batch_out(call, known)}
        batch = self._batch(call, request["id"])
        everything = request.get("retryType", "RETRY_ALL_BUILDS") == "RETRY_ALL_BUILDS"
        again = batch_life.retry(batch, everything=everything, new_uuid=call.tx.ids.uuid, at=call.now)
        again = record_batch(call.tx, batch, again)
        set_deadline(call.tx, again)
        remember(call, request, again.uuid)
        return {"buildBatch": self._batch_out(call, again)}

    def delete_build_batch(self, call: Call, request: api.DeleteBuildBatchInput) -> api.DeleteBuildBatchOutput:
        """With its builds. Deleting what is not there succeeds, as on AWS; a batch that goes on stays."""
        batch = self._find_batch(call, request["id"])
        if batch is None:
            return {"statusCode": "BATCH_DELETED", "buildsDeleted": [], "buildsNotDeleted": []}
        uuids = [one.uuid for group in batch.groups for one in (*group.prior, group.current)]
        arns = {uuid: build_arn(call.account, call.region, f"{batch.project}:{uuid}") for uuid in uuids}
        running = [arns[group.current.uuid] for group in batch.groups if group.status is GroupStatus.IN_PROGRESS]
        if not batch.over or running:
            kept: list[api.BuildNotDeleted] = [{"id": arn, "statusCode": "BUILD_IN_PROGRESS"} for arn in running]
            return {"statusCode": "BATCH_IN_PROGRESS", "buildsDeleted": [], "buildsNotDeleted": kept}
        deleted = [uuid for uuid in uuids if builds.find(call.tx, uuid) is not None]
        for uuid in deleted:
            builds.remove(call.tx, uuid)
        batches.remove(call.tx, batch.uuid)
        return {
            "statusCode": "BATCH_DELETED", "buildsDeleted": [arns[uuid] for uuid in deleted], "buildsNotDeleted": []
        }  # fmt: skip

    def batch_get_build_batches(
        self, call: Call, request: api.BatchGetBuildBatchesInput
    ) -> api.BatchGetBuildBatchesOutput:
        found: list[api.BuildBatch] = []
        missing: list[str] = []
        for text in request["ids"]:
            batch = self._find_batch(call, text)
            if batch is None:
                missing.append(text)
            else:
                found.append(self._batch_out(call, batch))
        return {"buildBatches": found, "buildBatchesNotFound": missing}

    def list_build_batches(self, call: Call, request: api.ListBuildBatchesInput) -> api.ListBuildBatchesOutput:
        ids, token = _page(call, request, None)
        answer: api.ListBuildBatchesOutput = {"ids": ids}
        if token:
            answer["nextToken"] = token
        return answer

    def list_build_batches_for_project(
        self, call: Call, request: api.ListBuildBatchesForProjectInput
    ) -> api.ListBuildBatchesForProjectOutput:
        text = request.get("projectName") or ""
        ids, token = _page(call, request, name_of(text))
        if owner_of(call, text, "") is None or (not ids and self._find_project(call, text) is None):
            raise NoProjectToList(text if text.startswith("arn:") else project_arn(call.account, call.region, text))
        answer: api.ListBuildBatchesForProjectOutput = {"ids": ids}
        if token:
            answer["nextToken"] = token
        return answer

    @staticmethod
    def _batch_out(call: Call, batch: Batch) -> api.BuildBatch:
        members = (builds.find(call.tx, group.current.uuid) for group in batch.groups)
        return batch_out(batch, [arn for build in members if build is not None for arn in build.report_arns])

    def _find_batch(self, call: Call, text: str) -> Batch | None:
        """text: id or ARN. Raises Refused when it is neither."""
        batch_id = text.partition(":build-batch/")[2] if text.startswith("arn:") else text
        project, _, uuid = batch_id.partition(":")
        if not project or not uuid:
            raise Refused("Invalid build batch ID provided")
        return batches.find_in(call.tx, call.account, call.region, project, uuid)

    def _batch(self, call: Call, text: str) -> Batch:
        """Raises Refused, NotFound."""
        batch = self._find_batch(call, text)
        if batch is None:
            raise NotFound("Build batch", text)
        return batch

    @staticmethod
    def _known_batch(call: Call, request: Mapping[str, Any]) -> Batch | None:
        """The batch that this token started. Raises Refused when the request is another one."""
        uuid = started_before(call, request)
        return batches.find(call.tx, uuid) if uuid else None


def _page(
    call: Call, request: api.ListBuildBatchesInput | api.ListBuildBatchesForProjectInput, project: str | None
) -> tuple[list[str], str | None]:
    limit = request.get("maxResults", PAGE)
    rows = batches.ids(
        call.tx, call.account, call.region, project=project, status=request.get("filter", {}).get("status"),
        descending=request.get("sortOrder") != "ASCENDING", after=after_number(request), limit=limit + 1,
    )  # fmt: skip
    shown, token = page.cut(rows, limit, lambda row: str(row[0]))
    return [batch_id for _, batch_id in shown], token
