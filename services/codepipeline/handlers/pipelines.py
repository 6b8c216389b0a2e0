"""Pipelines: made, changed, shown, removed."""

from collections.abc import Mapping
from typing import Any

from emulator.api import codepipeline as api
from emulator.api import s3
from emulator.db import Tx
from emulator.gateway import scopes
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from emulator.kernel.errors import AwsError
from services.codepipeline.domain import watching
from services.codepipeline.domain.checks import check
from services.codepipeline.domain.control import cancel
from services.codepipeline.domain.declaration import ArtifactStore, Declaration
from services.codepipeline.domain.document import completed, read, read_type
from services.codepipeline.domain.errors import BadStructure, LimitReached, NoSuchVersion, PipelineExists
from services.codepipeline.domain.execution import Trigger, TriggerType
from services.codepipeline.domain.pipeline import MOST_PIPELINES, Pipeline
from services.codepipeline.domain.watching import Watch, baseline
from services.codepipeline.handlers.base import Base, cut, start_of
from services.codepipeline.providers import assume
from services.codepipeline.providers.tips import tip
from services.codepipeline.recording import advance_soon, poll_soon, record, start
from services.codepipeline.store import doors, pipelines, watches
from services.codepipeline.translate.pipelines import metadata_out, structure_out, summary_out
from services.codepipeline.translate.tags import checked_tags, tags_out


class Pipelines(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines.html"""

    @transaction("none")
    def create_pipeline(self, call: Call, request: api.CreatePipelineInput) -> api.CreatePipelineOutput:
        """Its first execution starts at once."""
        document: Any = completed(request["pipeline"], 1)
        structure = read(document)
        arn = call.arn(structure.name)
        tags = checked_tags(arn, request.get("tags", []))
        with self._db.read() as tx:
            self._check(tx, call, structure)
        self._check_surroundings(call, structure)
        watched = self._watches(call, structure)
        with self._db.write() as tx:
            scopes.add(tx, call.account, call.region)
            if pipelines.find(tx, call.account, call.region, structure.name) is not None:
                raise PipelineExists(call.account, structure.name)
            if pipelines.count(tx, call.account, call.region) >= MOST_PIPELINES:
                raise LimitReached(f"An account can have up to {MOST_PIPELINES} pipelines in a region.")
            new = Pipeline(tx.ids.uuid(), call.account, call.region, structure.name, 1, tx.now, tx.now, tags)
            pipelines.add(tx, new, document)
            self._watch(tx, new, watched)
            start(tx, new, structure, Trigger(TriggerType.CREATE_PIPELINE, call.caller.arn))
            shown = self._shown(tx, new, document)
        return {"pipeline": shown, "tags": tags_out(tags)}

    @transaction("none")
    def update_pipeline(self, call: Call, request: api.UpdatePipelineInput) -> api.UpdatePipelineOutput:
        """The structure as a whole is replaced. What runs is cancelled, unless it runs in parallel."""
        name = request["pipeline"]["name"]
        with self._db.read() as tx:
            self._pipeline(tx, call, name)
            structure = read(completed(request["pipeline"], 1))
            self._check(tx, call, structure)
        self._check_surroundings(call, structure)
        watched = self._watches(call, structure)
        with self._db.write() as tx:
            found = self._pipeline(tx, call, name)
            known = pipelines.document(tx, found.id, found.version) or {}
            version = found.version + 1
            document = self._with_secrets(tx, found, completed(request["pipeline"], version), known)
            for execution in doors.line(tx, found).executions:
                if execution.locks:
                    record(tx, found, cancel(execution))
            pipelines.add_version(tx, found, version, document)
            self._watch(tx, found, watched)
            advance_soon(tx, found)
            return {"pipeline": self._shown(tx, found, document)}

    def delete_pipeline(self, call: Call, request: api.DeletePipelineInput) -> None:
        """A pipeline that is not there is deleted already."""
        found = pipelines.find(call.tx, call.account, call.region, request["name"])
        if found is not None:
            pipelines.remove(call.tx, found)

    def get_pipeline(self, call: Call, request: api.GetPipelineInput) -> api.GetPipelineOutput:
        found = self._pipeline(call.tx, call, request["name"])
        version = request.get("version", found.version)
        document = pipelines.document(call.tx, found.id, version)
        if document is None:
            raise NoSuchVersion(found.name, version)
        return {"pipeline": self._shown(call.tx, found, document), "metadata": metadata_out(found)}

    def list_pipelines(self, call: Call, request: api.ListPipelinesInput) -> api.ListPipelinesOutput:
        limit = request.get("maxResults", 1000)
        rows = pipelines.page(call.tx, call.account, call.region, start_of(request.get("nextToken")), limit + 1)
        shown, more = cut(rows, limit, lambda one: one.name)
        answer: Any = {
            "pipelines": [summary_out(one, self._structure(call.tx, one)) for one in shown], **more
        }  # fmt: skip
        return answer  # type: ignore[no-any-return]

    def _check(self, tx: Tx, call: Call, structure: Declaration) -> None:
        """Raises BadStructure, BadStage, BadAction."""
        check(structure, call.region, lambda kind: self._usable_type(tx, call.account, call.region, kind))

    def _check_surroundings(self, call: Call, structure: Declaration) -> None:
        """The role lets us in, the buckets are there. Raises BadStructure."""
        try:
            assume(self._platform, call.account, call.region, structure.role, "", structure.name[:64])
        except AwsError as error:
            message = f"CodePipeline is not authorized to perform AssumeRole on role {structure.role}"
            raise BadStructure(message) from error
        for region, store in structure.stores.items() or [(call.region, structure.store)]:
            if store is not None:
                self._check_bucket(call, region, store)

    def _check_bucket(self, call: Call, region: str, store: ArtifactStore) -> None:
        client = self._platform.client(s3.Client, account=call.account, region=region, principal=call.caller.arn)
        try:
            location = client.get_bucket_location({"Bucket": store.bucket}).get("LocationConstraint") or "us-east-1"
        except AwsError as error:
            message = f"The artifact bucket {store.bucket} cannot be used: {error.message}"
            raise BadStructure(message) from error
        if location != region:
            raise BadStructure(f"The artifact bucket {store.bucket} is in region {location}, not in {region}.")

    def _watches(self, call: Call, structure: Declaration) -> list[tuple[Watch, str]]:
        """With what is there now: the first execution will read that, or something newer."""
        return [
            (one, tip(self._platform, one)) for one in watching.watches(structure, call.account, call.region)
        ]  # fmt: skip

    def _watch(self, tx: Tx, pipeline: Pipeline, found: list[tuple[Watch, str]]) -> None:
        known = {one.action: one for one in watches.of_pipeline(tx, pipeline.id)}
        watches.put(tx, pipeline.id, [baseline(one, known, now) for one, now in found])
        if found:
            poll_soon(tx, pipeline)

    def _with_secrets(
        self, tx: Tx, pipeline: Pipeline, document: dict[str, Any], known: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Masks that came back stand for the secrets that are stored."""
        stored = {
            (stage["name"], action["name"]): action for stage in known.get("stages", ()) for action in stage["actions"]
        }
        for stage in document["stages"]:
            for action in stage["actions"]:
                before = stored.get((stage["name"], action["name"]))
                kind = self._type(tx, pipeline.account, pipeline.region, read_type(action["actionTypeId"]))
                if before is not None and kind is not None:
                    action["configuration"] = kind.unmasked(action["configuration"], before["configuration"])
        return document

    def _shown(self, tx: Tx, pipeline: Pipeline, document: Mapping[str, Any]) -> Any:
        return structure_out(document, lambda kind: self._type(tx, pipeline.account, pipeline.region, kind))
