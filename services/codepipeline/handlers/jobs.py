"""Job workers: they poll for jobs, take them, and tell how they ended.

https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-custom-action.html
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from emulator.api import codepipeline as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codepipeline.domain.action_execution import ActionExecution, Progress
from services.codepipeline.domain.action_type import ActionType, filled
from services.codepipeline.domain.artifact import Revision
from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.document import read_type
from services.codepipeline.domain.errors import Invalid, NoSuchJob, NoSuchType, VariablesTooLarge
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.domain.job import Job, JobStatus
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.domain.variables import MAX_BYTES, size_of
from services.codepipeline.handlers.types import Types
from services.codepipeline.providers import assume
from services.codepipeline.recording import finish, queue_job, update
from services.codepipeline.store import actions, jobs, pipelines
from services.codepipeline.translate.jobs import data_out


class Jobs(Types):
    """Of custom and third-party actions. A third party's client token is the client id that it polls."""

    # polling

    @transaction("none")
    def poll_for_jobs(self, call: Call, request: api.PollForJobsInput) -> api.PollForJobsOutput:
        kind = read_type(request["actionTypeId"])
        if kind.owner != "Custom":
            raise NoSuchType(str(kind))
        with self._db.write() as tx:
            query = _query(self._known(tx, call, kind).queryable, request.get("queryParam", {}))
            found = jobs.dispatch(tx, call.account, call.region, kind, query, request.get("maxBatchSize", 1))
        shown: Any = [
            {"id": job.id, "nonce": job.nonce, "accountId": call.account, "data": self._data(job)} for job in found
        ]
        return {"jobs": shown}

    def poll_for_third_party_jobs(
        self, call: Call, request: api.PollForThirdPartyJobsInput
    ) -> api.PollForThirdPartyJobsOutput:
        kind = read_type(request["actionTypeId"])
        if kind.owner != "ThirdParty":
            raise NoSuchType(str(kind))
        self._known(call.tx, call, kind)
        found = jobs.dispatch(call.tx, call.account, call.region, kind, "", request.get("maxBatchSize", 1))
        return {"jobs": [{"clientId": job.client, "jobId": job.id} for job in found]}

    # looking

    @transaction("none")
    def get_job_details(self, call: Call, request: api.GetJobDetailsInput) -> api.GetJobDetailsOutput:
        with self._db.read() as tx:
            job = self._job(tx, call, request["jobId"])
        details: Any = {"id": job.id, "data": self._data(job), "accountId": call.account}
        return {"jobDetails": details}

    @transaction("none")
    def get_third_party_job_details(
        self, call: Call, request: api.GetThirdPartyJobDetailsInput
    ) -> api.GetThirdPartyJobDetailsOutput:
        with self._db.read() as tx:
            job = self._client_job(tx, call, request)
        details: Any = {"id": job.id, "data": self._data(job), "nonce": job.nonce}
        return {"jobDetails": details}

    # taking

    def acknowledge_job(self, call: Call, request: api.AcknowledgeJobInput) -> api.AcknowledgeJobOutput:
        job = self._job(call.tx, call, request["jobId"])
        return {"status": self._take(call, job, request["nonce"])}

    def acknowledge_third_party_job(
        self, call: Call, request: api.AcknowledgeThirdPartyJobInput
    ) -> api.AcknowledgeThirdPartyJobOutput:
        job = self._client_job(call.tx, call, request)
        return {"status": self._take(call, job, request["nonce"])}

    def _take(self, call: Call, job: Job, nonce: str) -> JobStatus:
        taken = job.acknowledge(nonce, call.tx.ids.uuid())
        jobs.save(call.tx, taken)
        return taken.status

    # telling

    def put_job_success_result(self, call: Call, request: api.PutJobSuccessResultInput) -> None:
        self._succeed(call, self._job(call.tx, call, request["jobId"]), request)

    def put_third_party_job_success_result(
        self, call: Call, request: api.PutThirdPartyJobSuccessResultInput
    ) -> None:  # fmt: skip
        self._succeed(call, self._client_job(call.tx, call, request), request)

    def put_job_failure_result(self, call: Call, request: api.PutJobFailureResultInput) -> None:
        self._fail(call, self._job(call.tx, call, request["jobId"]), request["failureDetails"])

    def put_third_party_job_failure_result(
        self, call: Call, request: api.PutThirdPartyJobFailureResultInput
    ) -> None:  # fmt: skip
        self._fail(call, self._client_job(call.tx, call, request), request["failureDetails"])

    def _succeed(self, call: Call, job: Job, request: Mapping[str, Any]) -> None:
        """With a continuation token there is another job to follow, and the action goes on."""
        variables = request.get("outputVariables", {})
        if size_of(variables) > MAX_BYTES:
            raise VariablesTooLarge(MAX_BYTES)
        jobs.save(call.tx, job.close(JobStatus.SUCCEEDED))
        one, pipeline = self._action(call.tx, job)
        if one is None or pipeline is None:
            return
        progress = self._progress(call.tx, pipeline, one, request)
        if token := request.get("continuationToken"):
            update(call.tx, pipeline, one, progress)
            queue_job(call.tx, pipeline, one, token)
            return
        done = replace(progress, status=RunStatus.SUCCEEDED, variables=variables)
        finish(call.tx, pipeline, replace(one, progress=done))

    def _fail(self, call: Call, job: Job, details: api.FailureDetails) -> None:
        jobs.save(call.tx, job.close(JobStatus.FAILED))
        one, pipeline = self._action(call.tx, job)
        if one is not None and pipeline is not None:
            failed = replace(
                one.progress, status=RunStatus.FAILED, code=details["type"], message=details["message"],
                external_id=details.get("externalExecutionId", one.progress.external_id),
            )  # fmt: skip
            finish(call.tx, pipeline, replace(one, progress=failed))

    def _progress(self, tx: Tx, pipeline: Pipeline, one: ActionExecution, request: Mapping[str, Any]) -> Progress:
        details, revision = request.get("executionDetails", {}), request.get("currentRevision")
        before = one.progress
        external_id = details.get("externalExecutionId", before.external_id)
        kind = self._type(tx, pipeline.account, pipeline.region, one.action.type)
        known = (one.resolved or {}, pipeline.region)
        url = filled(kind.links.execution, known[0], region=known[1], external_id=external_id) if kind else ""
        return replace(
            before, external_id=external_id, url=url or before.url, summary=details.get("summary", before.summary),
            percent=details.get("percentComplete", before.percent),
            revision=_revision(revision) if revision else before.revision,
        )  # fmt: skip

    # finding

    def _known(self, tx: Tx, call: Call, kind: TypeId) -> ActionType:
        """Raises NoSuchType."""
        found = self._usable_type(tx, call.account, call.region, kind)
        if found is None:
            raise NoSuchType(str(kind))
        return found

    def _job(self, tx: Tx, call: Call, job_id: str) -> Job:
        """Of a custom action. Raises NoSuchJob."""
        found = jobs.find(tx, call.account, call.region, job_id)
        if found is None or found.client:
            raise NoSuchJob(job_id)
        return found

    def _client_job(self, tx: Tx, call: Call, request: Mapping[str, Any]) -> Job:
        """Of a third-party action. Raises NoSuchJob, WrongClientToken."""
        found = jobs.find(tx, call.account, call.region, request["jobId"])
        if found is None or not found.client:
            raise NoSuchJob(request["jobId"])
        found.check_client(request["clientToken"])
        return found

    def _action(self, tx: Tx, job: Job) -> tuple[ActionExecution | None, Pipeline | None]:
        one = actions.find(tx, job.action_execution_id)
        return one, pipelines.get(tx, one.pipeline_id) if one else None

    def _data(self, job: Job) -> dict[str, Any]:
        """With fresh keys to the artifacts, in a session of the action's role."""
        with self._db.read() as tx:
            one, pipeline = self._action(tx, job)
            if one is None or pipeline is None:
                raise NoSuchJob(job.id)
            structure = pipelines.structure(tx, pipeline.id, one.version)
        session = assume(
            self._platform, pipeline.account, pipeline.region, structure.role, one.action.role, one.id
        )  # fmt: skip
        return data_out(job, one, pipeline, session, structure.store_in(pipeline.region).key)


def _query(queryable: str, given: Mapping[str, str]) -> str:
    """The value that is asked by. Raises Invalid."""
    if set(given) != ({queryable} if queryable else set()):
        wanted = f"exactly {queryable}" if queryable else "nothing"
        raise Invalid(f"The action type is queried by {wanted}; queryParam has {', '.join(given) or 'nothing'}.")
    return given[queryable] if queryable else ""


def _revision(shape: Mapping[str, Any]) -> Revision:
    return Revision(
        shape["revision"], shape.get("revisionSummary", ""), change_id=shape["changeIdentifier"],
        created_at=shape.get("created"),
    )  # fmt: skip
