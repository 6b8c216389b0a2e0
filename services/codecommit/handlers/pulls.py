"""What all operations on pull requests need."""

import contextlib
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from services.codecommit import telling
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.pull_requests import Happening, PullRequest
from services.codecommit.domain.repository import Repository
from services.codecommit.handlers.base import Base
from services.codecommit.store import approvals, pull_requests, repositories
from services.codecommit.translate.pull_requests import pull_request_out

_NUMBER = re.compile(r"[0-9]{1,18}")
_REVISION = re.compile(r"[0-9a-f]{64}")


class PullRequests(Base):
    """Lookups and changes."""

    def _pull_request(self, tx: Tx, call: Call, number: str) -> PullRequest:
        """Raises Refused."""
        if not number:
            raise Refused(Rule.PULL_REQUEST_ID_REQUIRED, "A pull request ID is required but was not specified.")
        if _NUMBER.fullmatch(number) is None:
            raise Refused(Rule.PULL_REQUEST_ID, f"{number} is not a pull request ID: it is a decimal number")
        found = pull_requests.find(tx, call.account, call.region, int(number))
        if found is None:
            raise Refused(Rule.PULL_REQUEST_MISSING, f"Pull request {number} does not exist")
        return found

    @contextlib.contextmanager
    def _changing(self, call: Call, number: str) -> Iterator[tuple[Tx, Repository, PullRequest]]:
        """A pull request in a transaction, while nobody moves its branches or merges it. Raises Refused."""
        with self._db.read() as tx:
            known = self._pull_request(tx, call, number)
        with self._recorder.alone(known.repository_id), self._db.write() as tx:
            one = self._pull_request(tx, call, number)
            yield tx, repository_of(tx, one), one

    def _changed(
        self, tx: Tx, repository: Repository, one: PullRequest, happenings: Sequence[Happening]
    ) -> api.PullRequest:
        """Write a change down, tell it, and show the result. one: after the change."""
        after = pull_requests.change(tx, one)
        telling.pull_request_changed(tx, repository, after, happenings)
        return shown(tx, after)


def shown(tx: Tx, one: PullRequest) -> api.PullRequest:
    return pull_request_out(one, repository_of(tx, one).name, approvals.rules(tx, one.id))


def repository_of(tx: Tx, one: PullRequest) -> Repository:
    found = repositories.get(tx, one.repository_id)
    assert found is not None, "a pull request goes with its repository"
    return found


def check_revision(one: PullRequest, revision: str) -> None:
    """Raises Refused unless it is the current one."""
    check_revision_id(revision)
    if revision != one.revision:
        text = f"{revision} is not the current revision of pull request {one.number}: that is {one.revision}"
        raise Refused(Rule.REVISION_NOT_CURRENT, text)


def check_revision_id(revision: str) -> None:
    """Raises Refused."""
    if not revision:
        raise Refused(Rule.REVISION_ID_REQUIRED, "A revision ID is required but was not specified.")
    if _REVISION.fullmatch(revision) is None:
        raise Refused(Rule.REVISION_ID, f"{revision} is not a valid revision ID")


def fingerprint(request: Mapping[str, Any]) -> str:
    """Of a request without its token: a repeated request has the same."""
    asked = {name: value for name, value in request.items() if name != "clientRequestToken"}
    return hashlib.sha256(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS)).hexdigest()


def check_repeated(request: str, first: str) -> None:
    """request, first: fingerprints of two requests with one token. Raises Refused when they differ."""
    if request != first:
        raise Refused(Rule.REQUEST_REUSED, "The client request token was used before, with other parameters.")
