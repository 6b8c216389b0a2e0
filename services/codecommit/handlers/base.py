"""What all operations need."""

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import orjson

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.codecommit.domain import repository as rules
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.movements import Note
from services.codecommit.domain.names import HEADS, TAGS, check_repository_name, is_object_id, is_reference_name
from services.codecommit.domain.repository import Repository
from services.codecommit.git.catfile import Missing
from services.codecommit.git.objects import Library
from services.codecommit.git.objects import Repository as Git
from services.codecommit.permissions import Guard
from services.codecommit.recording import Recorder
from services.codecommit.store import references, repositories

Row = TypeVar("Row")


class Base(api.Handlers):
    """Lookups and pages."""

    def __init__(self, platform: Platform, library: Library, recorder: Recorder, guard: Guard) -> None:
        self._platform = platform
        self._db = platform.db
        self._library = library
        self._recorder = recorder
        self._guard = guard

    def _repository(self, call: Call, name: str, tx: Tx | None = None) -> Repository:
        """tx: for operations without a transaction of their own. Raises Refused."""
        if not name:
            raise Refused(Rule.REPOSITORY_NAME_REQUIRED, "A repository name is required but was not specified.")
        check_repository_name(name)
        found = repositories.find(tx or call.tx, call.account, call.region, name)
        if found is None:
            raise rules.missing(name)
        return found

    def _found(self, call: Call, name: str) -> Repository:
        """The repository, for operations without a transaction of their own. Raises Refused."""
        with self._db.read() as tx:
            return self._repository(call, name, tx)

    @contextlib.contextmanager
    def _writing(self, call: Call, name: str) -> Iterator[tuple[Repository, Git]]:
        """A repository and its git, while nobody else writes in it through the API. Raises Refused."""
        known = self._found(call, name)
        with self._recorder.alone(known.id), self._library.open(known.id) as git:
            with self._db.read() as tx:
                found = repositories.get(tx, known.id)
            if found is None:
                raise rules.missing(name)
            yield found, git

    def _move(
        self, call: Call, git: Git, found: Repository, name: str, new: str | None, old: str | None,
        note: Note | None = None,
    ) -> bool:  # fmt: skip
        """Set a reference if it still is `old`; see `Recorder.move`. Raises Denied."""
        self._guard.check(call.caller.arn, call.operation, found, [name])
        return self._recorder.move(git, found, name, new, old, call.caller.arn, note)

    def _commit_at(self, git: Git, found: Repository, specifier: str) -> str:
        """The commit that is meant: by its full id, HEAD, a branch, a tag or a full reference. Raises Refused."""
        if not specifier:
            raise Refused(Rule.COMMIT_REQUIRED, "A commit is required but was not specified.")
        missing = Refused(Rule.COMMIT_MISSING, f"Commit {specifier} does not exist")
        if is_object_id(specifier):
            try:
                return git.peeled(specifier)
            except Missing as error:
                raise missing from error
        if not is_reference_name(specifier):
            text = f"{specifier} is not a commit: give a full commit ID, a branch, a tag or HEAD"
            raise Refused(Rule.COMMIT, text)
        known = self._references(found, _candidates(specifier, found.default_branch))
        if not known:
            raise missing
        return next(iter(known.values()))

    def _tip(self, found: Repository, branch: str) -> str:
        """The commit a branch points at. Raises Refused: BranchDoesNotExist, BranchNameIsTagName."""
        known = self._references(found, [HEADS + branch, TAGS + branch])
        if HEADS + branch not in known:
            if TAGS + branch in known:
                raise Refused(Rule.BRANCH_IS_TAG, f"{branch} is the name of a tag, not of a branch")
            raise rules.no_branch(branch)
        return known[HEADS + branch]

    def _references(self, found: Repository, names: Sequence[str]) -> dict[str, str]:
        """The commits of those that are there, in this order."""
        with self._db.read() as tx:
            return {name: one.commit_id for name, one in references.recorded(tx, found.id, names).items()}


def page_size(wanted: int | None, default: int, most: int) -> int:
    """Raises Refused."""
    if wanted is None:
        return default
    if not 0 < wanted <= most:
        raise Refused(Rule.MAX_RESULTS, f"The page size must be between 1 and {most}; it is {wanted}.")
    return wanted


def page_start(token: str | None, *bound: str) -> list[object] | None:
    """The key in a page token. bound: what the token belongs to. Raises Refused."""
    if not token:
        return None
    try:
        key, *owner = orjson.loads(page.decode(token))
    except (page.BadToken, ValueError, TypeError) as error:
        raise _bad_token() from error
    if owner != list(bound) or not isinstance(key, list):
        raise _bad_token()
    return key


def page_token(key: Sequence[object], *bound: str) -> str:
    return page.encode(orjson.dumps([list(key), *bound]).decode())


def cut(
    rows: Sequence[Row], limit: int, key: Callable[[Row], Sequence[object]], *bound: str
) -> tuple[Sequence[Row], str | None]:
    """The page of at most `limit` of `limit + 1` rows, and the token of the next one."""
    if len(rows) <= limit:
        return rows, None
    return rows[:limit], page_token(key(rows[limit - 1]), *bound)


def _bad_token() -> Refused:
    return Refused(Rule.CONTINUATION, "The continuation token is not valid: it belongs to another request.")


def _candidates(specifier: str, default_branch: str) -> list[str]:
    if specifier == "HEAD":
        return [HEADS + default_branch] if default_branch else []
    if specifier.startswith((HEADS, TAGS)):
        return [specifier]
    return [HEADS + specifier, TAGS + specifier]
