"""Batches go on: builds start when those that they need are done, and what they leave comes together."""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from emulator.api import s3
from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.batch_recording import record_batch
from services.codebuild.batch_starting import start_group
from services.codebuild.buildspec import YamlFileError, parse
from services.codebuild.buildspec.batch import plan_of
from services.codebuild.domain import batch_life, life
from services.codebuild.domain.batch import (
    SOURCE_GROUP,
    Artifact,
    Batch,
    BatchPhaseStatus,
    BatchPhaseType,
    Group,
    GroupStatus,
    Summary,
)
from services.codebuild.domain.batch_artifacts import combines, part_of, whole_of
from services.codebuild.domain.build import Build, Context
from services.codebuild.domain.errors import Refused
from services.codebuild.domain.places import arn
from services.codebuild.domain.project import Project
from services.codebuild.recording import Outrun, record
from services.codebuild.store import batches, builds, projects
from services.codebuild.streams import saved, writing
from services.codebuild.translate.builds import artifact_out


class Batches:
    """One job per batch looks after it; every build of it that changes wakes it."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def advance_batch(self, job: Job) -> None:
        uuid = job.payload["uuid"]
        with self._db.write() as tx:
            batch = batches.find(tx, uuid)
            if batch is None:
                return
            batch = record_batch(tx, batch, self._advanced(tx, batch))
        if batch.current.type is BatchPhaseType.COMBINE_ARTIFACTS:
            self._combine(batch)

    def time_out_batch(self, job: Job) -> None:
        """A batch that was retried meanwhile has a deadline of its own."""
        with self._db.write() as tx:
            batch = batches.find(tx, job.payload["uuid"])
            if batch is None or batch.over:
                return
            since = batch.phases[job.payload["phases"] :]
            if not any(phase.status is BatchPhaseStatus.RETRY for phase in since):
                record_batch(tx, batch, batch_life.time_out(batch, tx.now))

    def _advanced(self, tx: Tx, batch: Batch) -> Batch:
        batch = batch_life.told(batch, _news(tx, batch))
        step = _STEPS.get(batch.current.type, _run)
        return step(tx, batch)

    def _combine(self, batch: Batch) -> None:
        """Outside of transactions. Repeating it writes the same again."""
        uploaded: Mapping[str, str] = {}
        problem, parts = None, []
        if combines(batch):
            try:
                parts = self._parts(batch)
                uploaded = self._upload(batch, parts)
            except AwsError as error:
                problem = Context("CLIENT_ERROR", f"Failed to combine artifacts: {error}")
        try:
            with self._db.write() as tx:
                record_batch(tx, batch, batch_life.combined(batch, uploaded, problem, tx.now))
        except Outrun:  # stopped meanwhile
            return
        for part in parts:
            self._s3(batch).delete_object(part)

    def _parts(self, batch: Batch) -> list[s3.DeleteObjectRequest]:
        """The zips of builds that have left one."""
        good = [group.task.identifier for group in batch.groups[1:] if group.status is GroupStatus.SUCCEEDED]
        places = [part_of(batch, identifier) for identifier in good]
        return [{"Bucket": bucket, "Key": key} for bucket, key in places]

    def _upload(self, batch: Batch, parts: list[s3.DeleteObjectRequest]) -> Mapping[str, str]:
        client, (bucket, key) = self._s3(batch), whole_of(batch)
        found = (client.get_object({"Bucket": one["Bucket"], "Key": one["Key"]}) for one in parts)
        with tempfile.TemporaryDirectory(prefix="codexyz-batch-") as folder, self._platform.blobs.receive() as receiver:
            files = [saved(one["Body"], Path(folder) / str(number)) for number, one in enumerate(found)]
            with writing(receiver) as stream:
                merge(files, stream)
            body = receiver.finish()
        sums = {"md5sum": body.md5, "sha256sum": body.sha256}
        try:
            client.put_object({"Bucket": bucket, "Key": key, "Body": body, "ContentType": "application/zip"})
        finally:
            body.discard()
        return {"location": arn(bucket, key), **sums}

    def _s3(self, batch: Batch) -> s3.Client:
        role = batch.config["serviceRole"]
        return self._platform.client(s3.Client, account=batch.account, region=batch.region, principal=role)


def merge(files: list[Path], target: Any) -> None:
    """One zip of several; of files of one name the last stays."""
    last: dict[str, int] = {}
    for number, file in enumerate(files):
        with zipfile.ZipFile(file) as archive:
            last |= dict.fromkeys(archive.namelist(), number)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
        for number, file in enumerate(files):
            with zipfile.ZipFile(file) as archive:
                for info in archive.infolist():
                    if last[info.filename] == number:
                        with archive.open(info) as content, whole.open(_again(info), "w") as copy:
                            shutil.copyfileobj(content, copy, io.DEFAULT_BUFFER_SIZE)


def _again(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    found = zipfile.ZipInfo(info.filename, info.date_time)
    found.external_attr, found.create_system = info.external_attr, info.create_system
    found.compress_type = zipfile.ZIP_DEFLATED
    return found


def _submit(tx: Tx, batch: Batch) -> Batch:
    """Fetch the source, unless a retry has it already."""
    known = batch.group(SOURCE_GROUP)
    if known is not None and known.status is GroupStatus.SUCCEEDED:
        return _run(tx, batch_life.enter(batch, BatchPhaseType.IN_PROGRESS, tx.now))
    batch = batch_life.fetch_source(batch, tx.ids.uuid, tx.now)
    return _start(tx, batch, batch.groups[:1])


def _read(tx: Tx, batch: Batch) -> Batch:
    """The build that fetched the source is over, or not yet."""
    source = batch.groups[0]
    if not source.status.over:
        return batch
    build = builds.find(tx, source.current.uuid)
    if source.status is not GroupStatus.SUCCEEDED or build is None:
        return batch_life.refuse(batch, _reason(build), tx.now)
    if len(batch.groups) > 1:  # a retry
        return _run(tx, batch_life.enter(batch, BatchPhaseType.IN_PROGRESS, tx.now))
    return _run(tx, _planned(tx, batch, build))


def _planned(tx: Tx, batch: Batch, build: Build) -> Batch:
    try:
        plan = plan_of(parse(build.buildspec or ""))
        restrictions = batch.config.get("restrictions") or {}
        batch_life.check_plan(plan.tasks, restrictions, batch.settings["environment"]["computeType"])
    except YamlFileError as error:
        return batch_life.refuse(batch, Context("YAML_FILE_ERROR", str(error)), tx.now)
    except Refused as error:
        return batch_life.refuse(batch, Context("CLIENT_ERROR", error.reason), tx.now)
    batch = replace(batch, resolved_version=build.resolved_version)
    return batch_life.begin(batch, plan, tx.ids.uuid, tx.now)


def _run(tx: Tx, batch: Batch) -> Batch:
    """Start and stop builds; also stops those of a batch that is over."""
    batch = batch_life.give_up_waiting(batch)
    moves = batch_life.moves(batch)
    for group in moves.stop:
        build = builds.find(tx, group.current.uuid)
        if build is not None and not build.over:
            record(tx, build, life.stop(build, tx.now))
    batch = _start(tx, batch, moves.start)
    return batch_life.settle(batch_life.give_up_waiting(batch), tx.now)


def _start(tx: Tx, batch: Batch, groups: tuple[Group, ...]) -> Batch:
    """A build that is refused has failed."""
    project = projects.find(tx, batch.account, batch.region, batch.project)
    given = batches.request_of(tx, batch.uuid) if groups else {}
    for group in groups:
        if project is not None and _started(tx, project, batch, group, given):
            batch = batch_life.started(batch, (group,))
        else:
            failed = Summary(group.current.uuid, group.current.requested_at, GroupStatus.FAILED)
            batch = batch_life.told(batch, {group.current.uuid: failed})
    return batch


def _started(tx: Tx, project: Project, batch: Batch, group: Group, given: Mapping[str, Any]) -> bool:
    try:
        start_group(tx, project, batch, group, given)
    except Refused:
        return False
    return True


_STEPS = {BatchPhaseType.SUBMITTED: _submit, BatchPhaseType.DOWNLOAD_BATCHSPEC: _read}


def _news(tx: Tx, batch: Batch) -> Mapping[str, Summary]:
    """How the builds stand that have been started."""
    found: dict[str, Summary] = {}
    for group in batch.groups:
        build = None if group.status.over else builds.find(tx, group.current.uuid)
        if build is not None:
            artifacts = tuple(_artifacts(build, group)) if build.over else ()
            found[build.uuid] = Summary(
                build.uuid, group.current.requested_at, GroupStatus(build.status), artifacts
            )  # fmt: skip
    return found


def _artifacts(build: Build, group: Group) -> list[Artifact]:
    primary = build.settings["artifacts"]
    found = [Artifact(primary["type"], group.task.identifier, artifact_out(build, primary).get("location", ""))]
    for one in build.settings["secondaryArtifacts"]:
        name = one["artifactIdentifier"]
        found.append(Artifact(one["type"], name, artifact_out(build, one, name).get("location", "")))
    return found


def _reason(build: Build | None) -> Context:
    """Why there is no source: what the build says of its first phase that failed."""
    for phase in build.phases if build else ():
        if phase.context is not None and phase.context.code:
            return phase.context
    return Context("CLIENT_ERROR", "The source of the build batch could not be fetched")
