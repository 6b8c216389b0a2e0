"""Healing at the start, and the jobs of CodeCommit."""

import logging

from emulator.engine import Job, Retry
from emulator.gateway.service import Platform
from services.codecommit.firing import deliver
from services.codecommit.git.objects import Library
from services.codecommit.recording import Recorder
from services.codecommit.store import repositories
from services.codecommit.telling import look_again

_AGAIN_SECONDS = 0.5
_log = logging.getLogger(__name__)


class Workflows:
    def __init__(self, platform: Platform, library: Library, recorder: Recorder) -> None:
        self._platform = platform
        self._db = platform.db
        self._library = library
        self._recorder = recorder

    def start(self) -> None:
        """Before the first request: sweep folders without a row, record what moved in a crash."""
        home = self._library.home
        home.prepare()
        stored = home.stored()
        with self._db.read() as tx:
            known = repositories.existing(tx, stored)
        for repository_id in set(stored) - known:
            home.remove(repository_id)
        for repository_id in home.unsettled():
            if not self._recorder.heal(repository_id):
                with self._db.write() as tx:
                    look_again(tx, repository_id)

    def tidy(self, job: Job) -> None:
        """git decides whether objects are to be packed, or a graph of the commits is to be written, which makes
        histories and merge bases fast; nothing that was ever stored is dropped."""
        with self._db.read() as tx:
            known = repositories.get(tx, job.payload["repository_id"])
        if known is not None:
            with self._library.open(known.id) as git:
                tasks = ("--task=gc", "--task=commit-graph")
                git.run("-c", "gc.autoDetach=false", "maintenance", "run", "--auto", "--quiet", *tasks)

    def heal_references(self, job: Job) -> None:
        """A push outlived the server it came through, or could not be recorded: once it has ended, record it."""
        if not self._recorder.heal(job.payload["repository_id"]):
            raise Retry(_AGAIN_SECONDS)

    def fire_trigger(self, job: Job) -> None:
        """A message that cannot be delivered is lost, as on AWS."""
        told = job.payload
        problem = deliver(
            self._platform, told["destination"], told["subject"], told["message"], origin=told["event_id"]
        )
        if problem:
            _log.warning("trigger of %s was not delivered to %s: %s", job.account, told["destination"], problem)
