"""What all operations need."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import orjson

from emulator.api import codecommit as api
from emulator.db import Tx
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from services.codecommit.domain import repository as rules
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import check_repository_name
from services.codecommit.domain.repository import Repository
from services.codecommit.git.objects import Library
from services.codecommit.recording import Recorder
from services.codecommit.store import repositories

Row = TypeVar("Row")


class Base(api.Handlers):
    """Lookups and pages."""

    def __init__(self, platform: Platform, library: Library, recorder: Recorder) -> None:
        self._platform = platform
        self._db = platform.db
        self._library = library
        self._recorder = recorder

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
