"""When a build is over: its processes are ended, its log goes to S3, its files and credentials are removed."""

import gzip
from dataclasses import dataclass

from emulator import runs
from emulator.api import s3
from emulator.engine import Job
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.domain.build import Build, logs_of
from services.codebuild.running.compile import run_id
from services.codebuild.running.session import revoke
from services.codebuild.store import builds, lines


@dataclass(frozen=True, slots=True)
class _Left:
    """What is still there. ready: whether the run has ended, and all that it told is in the log."""

    build: Build | None
    ready: bool
    going_on: bool


class CleanUp:
    """Comes when the build is over, and again when its run is."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self._db = platform.db

    def clean_up_build(self, job: Job) -> None:
        uuid = job.payload["uuid"]
        left = self._look(uuid)
        if left.going_on:
            with self._db.write() as tx:
                runs.request_stop(tx, run_id(uuid))
            return  # told again when it has ended
        if not left.ready:
            return  # whoever follows the run tells us
        if left.build is not None:
            self._write_log(left.build)
        with self._db.write() as tx:
            blobs = [*runs.inputs(tx, run_id(uuid)).values(), *runs.outputs(tx, run_id(uuid)).values()]
            runs.forget(tx, run_id(uuid))
            lines.remove(tx, uuid)
            revoke(self._platform, tx, uuid, job.payload["access_key"])
        for blob_id in blobs:
            self._platform.blobs.remove(blob_id)

    def _look(self, uuid: str) -> _Left:
        with self._db.read() as tx:
            build, run = builds.find(tx, uuid), runs.state(tx, run_id(uuid))
            if run is None:
                return _Left(build, ready=True, going_on=False)
            if run.outcome is None:
                return _Left(build, ready=False, going_on=True)
            position = builds.log_position(tx, uuid)
            told = position is None or position.shipped == run.last_seq
        return _Left(build, ready=told, going_on=False)

    def _write_log(self, build: Build) -> None:
        """The whole log as one compressed object. When S3 refuses it, the build stays what it is."""
        where = logs_of(build)
        if not where.bucket:
            return
        with self._db.read() as tx:
            text = "".join(f"{line}\n" for line in lines.of(tx, build.uuid))
        client = self._platform.client(
            s3.Client, account=build.account, region=build.region, principal=build.settings["serviceRole"]
        )
        body = self._platform.blobs.receive_bytes(gzip.compress(text.encode("utf-8", "replace"), mtime=0))
        try:
            client.put_object(
                {"Bucket": where.bucket, "Key": where.key, "Body": body, "ContentType": "application/gzip"}
            )
        except AwsError:
            return
        finally:
            body.discard()
