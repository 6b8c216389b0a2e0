"""Failed builds that are tried again by themselves.

https://docs.aws.amazon.com/codebuild/latest/userguide/auto-retry-build.html
"""

from dataclasses import replace

import regex

from emulator.db import Tx
from emulator.engine import Job
from emulator.gateway.service import Platform
from services.codebuild.buildspec import spec_of
from services.codebuild.domain.build import COMMAND_PHASES, Build, Retries, Status
from services.codebuild.domain.errors import Refused
from services.codebuild.recording import record
from services.codebuild.starting import start_build
from services.codebuild.store import builds, projects

_PATTERN_SECONDS = 1.0


class Retry:
    """Comes once after each failed build; a build that has a successor is left alone."""

    def __init__(self, platform: Platform) -> None:
        self._db = platform.db

    def retry_build(self, job: Job) -> None:
        with self._db.read() as tx:
            build = builds.find(tx, job.payload["uuid"])
        if build is None:
            return
        limit = _limit(build)
        if limit > _number(build):
            with self._db.write() as tx:
                self._retry(tx, build.uuid, limit)

    def _retry(self, tx: Tx, uuid: str, limit: int) -> None:
        build = builds.find(tx, uuid)
        if build is None or (build.retries is not None and build.retries.next):
            return
        project = projects.find(tx, build.account, build.region, build.project)
        if project is None:
            return
        number = _number(build)
        try:
            again = start_build(
                tx, project, builds.request_of(tx, uuid), build.initiator,
                retries=Retries(limit, number + 1, build.arn), told=build.told,
            )  # fmt: skip
        except Refused:  # the project has changed meanwhile, or its fleet is gone
            return
        previous = build.retries.previous if build.retries else ""
        record(tx, build, replace(build, retries=Retries(limit, number, previous, again.arn)))


def _number(build: Build) -> int:
    return build.retries.number if build.retries else 0


def _limit(build: Build) -> int:
    """How often its chain may try in all: as the phase that failed says, or else the project."""
    failed = next((phase for phase in build.phases if phase.status is Status.FAILED), None)
    if failed is not None and failed.context is not None and failed.type in COMMAND_PHASES:
        rule = spec_of(build).phase(failed.type).on_failure
        if rule.kind == "RETRY" and _matches(rule.pattern, failed.context.message):
            return rule.retries
    return build.retries.limit if build.retries else 0


def _matches(pattern: str, message: str) -> bool:
    """A pattern that takes too long does not match."""
    try:
        return regex.search(pattern, message, timeout=_PATTERN_SECONDS) is not None
    except (TimeoutError, regex.error):
        return False
