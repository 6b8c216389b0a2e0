"""Actions: begun, looked at, ended.

load -> (first time: role, variables, artifacts) -> ask the provider, outside of transactions -> record
"""

from dataclasses import dataclass, replace
from datetime import datetime

from emulator.engine import Job, Retry
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codepipeline.domain.action_execution import ActionExecution, Code, Progress, Session, failure
from services.codepipeline.domain.artifact import Artifact
from services.codepipeline.domain.declaration import Declaration
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.domain.pipeline import Pipeline, Record
from services.codepipeline.domain.variables import Unresolved, Values, resolve_all
from services.codepipeline.providers import Away, Provider, Work, assume, provider_of
from services.codepipeline.providers.regions import bring, take_back
from services.codepipeline.recording import look_soon, queue_job, update, variables_of
from services.codepipeline.store import actions, executions, pipelines, types

_SHORTEST, _LONGEST = 1.0, 30.0
_AWAY = (500, 502, 503, 504)
_AGAIN_SECONDS = 1.0
_TOLD_AS = ("build_id", "batch_id", "deployment_id")
_DENIED = ("AccessDenied", "AccessDeniedException", "UnauthorizedException", "UnrecognizedClientException")


@dataclass(frozen=True, slots=True)
class _Loaded:
    """All that an action needs to know. provider: None when nobody can do it."""

    one: ActionExecution
    pipeline: Pipeline
    structure: Declaration
    record: Record
    artifacts: dict[str, Artifact]
    values: Values
    provider: Provider | None


class Act:
    """One job per action at a time. Events wake it; it looks by itself as well, the more rarely the longer it takes."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def wake_action(self, job: Job) -> None:
        """A neighbour tells that a build, a batch of builds or a deployment has changed."""
        external_id = next(job.payload[name] for name in _TOLD_AS if name in job.payload)
        with self._db.read() as tx:
            waiting = actions.with_external_id(tx, external_id)
        if waiting:
            with self._db.write() as tx:
                for one in waiting:
                    if (pipeline := pipelines.get(tx, one.pipeline_id)) is not None:
                        look_soon(tx, pipeline, one.id)

    def run_action(self, job: Job) -> None:
        loaded = self._load(job.payload["id"])
        if loaded is None or loaded.one.over:
            return
        one, progress = self._asked(loaded)
        if (progress is None or not progress.over) and self._late(one):
            progress = failure(Code.JOB, "The action took too long and timed out.")
        self._record(loaded.pipeline, replace(one, begun=True), progress, began=loaded.one.begun)

    def _load(self, action_execution_id: str) -> _Loaded | None:
        with self._db.read() as tx:
            one = actions.find(tx, action_execution_id)
            pipeline = pipelines.get(tx, one.pipeline_id) if one else None
            record = executions.find(tx, one.pipeline_id, one.execution_id) if one else None
            if one is None or pipeline is None or record is None:
                return None
            kind = one.action.type
            gone = kind.owner == "Custom" and types.usable(tx, pipeline.account, pipeline.region, kind) is None
            return _Loaded(
                one, pipeline, pipelines.structure(tx, pipeline.id, one.version), record,
                executions.artifacts(tx, one.execution_id), variables_of(tx, pipeline, one.execution_id),
                None if gone else provider_of(kind),
            )  # fmt: skip

    def _asked(self, loaded: _Loaded) -> tuple[ActionExecution, Progress | None]:
        """The action as it is to be stored, and what its provider says. Raises Retry."""
        one, provider = loaded.one, loaded.provider
        if provider is None:
            return one, failure(Code.CONFIGURATION, f"codexyz cannot do {one.action.type} actions.")
        try:
            work = self._work(loaded, one, _without_keys(loaded)) if one.begun else self._prepared(loaded)
        except Unresolved as error:
            return one, failure(Code.CONFIGURATION, str(error))
        except _Unusable as error:
            return one, failure(error.code, str(error))
        try:
            progress = provider.look(work) if one.begun else provider.start(work)
            done = progress is not None and progress.status is RunStatus.SUCCEEDED
            return (take_back(work, loaded.structure) if done else work.one), progress
        except (AwsError, Away) as error:
            away = isinstance(error, Away) or error.http_status in _AWAY
            if away and not self._late(one):
                raise Retry(_AGAIN_SECONDS) from error
            return work.one, _failed(error)

    def _prepared(self, loaded: _Loaded) -> Work:
        """The action with everything that it takes. Raises Unresolved, _Unusable."""
        one, pipeline = loaded.one, loaded.pipeline
        resolved = one.resolved or resolve_all(one.action.configuration, loaded.values)
        try:
            role = loaded.structure.role
            actor = assume(self._platform, pipeline.account, pipeline.region, role, one.action.role, one.id)
        except AwsError as error:
            raise _Unusable(Code.PERMISSION, error.message) from error
        inputs = tuple(_usable(name, loaded, actor) for name in one.action.inputs)
        ready = replace(one, resolved=resolved, inputs=inputs, actor=actor)
        try:
            return bring(self._work(loaded, ready, actor), loaded.structure)
        except AwsError as error:
            raise _Unusable(Code.PERMISSION, f"The input artifacts cannot be copied: {error.message}") from error

    def _work(self, loaded: _Loaded, one: ActionExecution, actor: Session) -> Work:
        region = one.action.region or loaded.pipeline.region
        overrides = tuple(over for over in loaded.record.overrides if over.action == one.action.name)
        key = loaded.structure.store_in(region).key
        return Work(self._platform, loaded.pipeline, one, actor, overrides, loaded.values, key)

    def _record(self, pipeline: Pipeline, one: ActionExecution, progress: Progress | None, *, began: bool) -> None:
        """began: whether it had begun before."""
        with self._db.write() as tx:
            if pipelines.get(tx, pipeline.id) is None:  # deleted meanwhile
                return
            now = one.progress if progress is None else _after(one.progress, progress)
            if update(tx, pipeline, one, now) and not now.over:
                if one.by_workers and not began:
                    queue_job(tx, pipeline, one)
                left = (one.deadline_at - tx.now).total_seconds()
                look_soon(tx, pipeline, one.id, left if progress is None else min(left, _pause(one, tx.now)))

    def _late(self, one: ActionExecution) -> bool:
        return self._platform.clock.now() >= one.deadline_at


class _Unusable(Exception):
    """Something that the action needs cannot be had."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code


def _usable(name: str, loaded: _Loaded, actor: Session) -> Artifact:
    """Two foreign accounts cannot hand artifacts to each other. Raises _Unusable."""
    artifact = loaded.artifacts.get(name)
    if artifact is None:
        raise _Unusable(Code.CONFIGURATION, f"The input artifact {name} was not made by any action.")
    if loaded.pipeline.account not in (actor.account, artifact.account) and actor.account != artifact.account:
        raise _Unusable(
            Code.PERMISSION,
            f"The artifact {name} was made in account {artifact.account} and cannot be used in {actor.account}.",
        )
    return artifact


def _after(before: Progress, now: Progress) -> Progress:
    """Whoever does the work stays who it is."""
    return replace(
        now, external_id=now.external_id or before.external_id, url=now.url or before.url, log=now.log or before.log
    )  # fmt: skip


def _without_keys(loaded: _Loaded) -> Session:
    """Who began it still looks after it."""
    actor = loaded.one.actor
    return Session(actor.account, actor.arn) if actor else Session(loaded.pipeline.account, "")


def _failed(error: AwsError | Away) -> Progress:
    if isinstance(error, Away):
        return failure(Code.SYSTEM, str(error))
    denied = error.wire_code in _DENIED or error.http_status == 403
    code = Code.SYSTEM if error.http_status in _AWAY else Code.PERMISSION if denied else Code.CONFIGURATION
    return failure(code, error.message or error.wire_code)


def _pause(one: ActionExecution, now: datetime) -> float:
    elapsed = (now - one.started_at).total_seconds()
    return min(_LONGEST, max(_SHORTEST, elapsed / 4))
