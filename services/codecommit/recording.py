"""From git's references to rows and events: the one place where movements become known.

git moves references, on a push by itself. Afterwards they are compared with the rows, and the differences are
written down together with all that follows from them. A crash in between leaves a mark, and the comparison is made
at the start.
"""

import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from emulator.db import Tx
from emulator.gateway.service import Platform
from services.codecommit import telling
from services.codecommit.domain import movements
from services.codecommit.domain import pull_requests as pulls
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.movements import Move, Note
from services.codecommit.domain.names import HEADS
from services.codecommit.domain.pull_requests import PullRequest
from services.codecommit.domain.repository import Repository
from services.codecommit.git.objects import Library
from services.codecommit.git.objects import Repository as Git
from services.codecommit.store import merges, pull_requests, references, repositories


@dataclass(frozen=True, slots=True)
class Movement:
    """A move with what git has to say about it. bases: pull request id -> its merge base afterwards."""

    move: Move
    bases: Mapping[str, str]


class Recorder:
    """Compares and writes down. Movements of one repository are looked at by one thread at a time."""

    def __init__(self, platform: Platform, library: Library) -> None:
        self._db = platform.db
        self._library = library
        self._locks: dict[str, threading.RLock] = {}

    @contextlib.contextmanager
    def alone(self, repository_id: str) -> Iterator[None]:
        """Nobody else records, or writes through the API, in this repository. Not to be entered in a transaction."""
        with self._locks.setdefault(repository_id, threading.RLock()):
            yield

    def record(self, repository_id: str, names: Sequence[str] | None = None, actor: str = "") -> None:
        """Write down how references moved. names: only these. actor: who moved those that the log says nothing of.

        Should it fail, a job looks again.
        """
        try:
            with self.alone(repository_id), self._library.open(repository_id) as git:
                self._record(git, repository_id, names, actor)
        except Exception:
            with self._db.write() as tx:
                telling.look_again(tx, repository_id)
            raise

    def _record(self, git: Git, repository_id: str, names: Sequence[str] | None, actor: str) -> None:
        now = git.references(names)
        with self._db.read() as tx:
            repository = repositories.get(tx, repository_id)
            before = references.recorded(tx, repository_id, names)
        if repository is None:
            return
        moves = movements.moves(before, now, git.log, actor or f"arn:aws:iam::{repository.account}:root")
        if not moves:
            return
        default = repository.default_branch or movements.first_default(list(now))
        if default and not repository.default_branch:
            git.set_head(default)
        told = self._with_bases(git, repository, moves)
        with self._db.write() as tx:
            _write_down(tx, repository, told, default)

    def move(
        self,
        git: Git,
        repository: Repository,
        name: str,
        new: str | None,
        old: str | None,
        actor: str,
        note: Note | None = None,
    ) -> bool:
        """Set a reference if it still is `old`, and record it. Call it `alone`.

        False: it was not `old` any more, or git does not take the name beside those that are there.
        """
        text = "" if note is None else note.text()
        with self._library.home.moving(repository.id):
            if moved := git.move(name, new, old, actor=actor, note=text):
                self.record(repository.id, [name], actor)
        return moved

    def set_default_branch(self, repository: Repository, branch: str) -> None:
        """Raises Refused."""
        with self.alone(repository.id), self._library.home.moving(repository.id):
            with self._db.write() as tx:
                if references.find(tx, repository.id, HEADS + branch) is None:
                    raise Refused(Rule.BRANCH_MISSING, f"{branch} does not exist")
                repositories.change(tx, repository.id, default_branch=branch)
            with self._library.open(repository.id) as git:
                git.set_head(branch)

    def heal(self, repository_id: str) -> bool:
        """Make up for a crash while references moved. False: a git process of the earlier server still moves them."""
        if self._library.home.is_moving(repository_id):
            return False
        with self._db.read() as tx:
            repository = repositories.get(tx, repository_id)
        if repository is not None:
            self.record(repository_id)
            with self._library.open(repository_id) as git:
                git.set_head(repository.default_branch or "main")
        self._library.home.settled(repository_id)
        return True

    def _with_bases(self, git: Git, repository: Repository, moves: Sequence[Move]) -> list[Movement]:
        """Asks git about the open pull requests, in the order of the moves."""
        with self._db.read() as tx:
            concerned = pull_requests.open_on(tx, repository.id, {move.name for move in moves})
        tips = {one.id: {one.source: one.source_commit, one.destination: one.destination_commit} for one in concerned}
        found = []
        for move in moves:
            bases = {}
            for one in concerned:
                if move.after is not None and move.name in tips[one.id]:
                    tips[one.id][move.name] = move.after.commit_id
                    bases[one.id] = git.merge_base(tips[one.id][one.source], tips[one.id][one.destination]) or ""
            found.append(Movement(move, bases))
        return found


def _write_down(tx: Tx, repository: Repository, movements_: Sequence[Movement], default: str) -> None:
    repositories.change(tx, repository.id, default_branch=default)
    for movement in movements_:
        move = movement.move
        if move.after is None:
            references.drop(tx, repository.id, [move.name])
        else:
            references.put(tx, repository.id, move.after)
            if move.note.merge is not None:
                merges.put(tx, repository.id, move.note.merge, move.after.commit_id)
        for one in pull_requests.open_on(tx, repository.id, [move.name]):
            _follow(tx, repository, one, movement)
        telling.reference_moved(tx, repository, move)
    telling.pushed(tx, repository, [movement.move for movement in movements_])
    telling.tidy_later(tx, repository.id)


def _follow(tx: Tx, repository: Repository, one: PullRequest, movement: Movement) -> None:
    base = movement.bases.get(one.id, one.merge_base)
    after, happenings = pulls.followed(one, movement.move, base=base, revision=tx.ids.hex(64))
    if after != one:
        telling.pull_request_changed(tx, repository, pull_requests.change(tx, after), happenings)
