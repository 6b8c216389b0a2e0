"""One request as a handler sees it."""

from dataclasses import dataclass, field
from datetime import datetime

from emulator.db import Tx
from emulator.gateway.waiting import FOREVER
from emulator.kernel.arn import Arn


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks. arn: of the user, role session or root. access_key: the key that signed, "" for in-process calls."""

    account: str
    arn: str
    user_id: str = ""
    access_key: str = ""
    session_token: str = ""


@dataclass(slots=True)
class Call:
    """The circumstances of one operation.

    tx: the unit of work opened for it: read-only for reads, none when the handler is marked `@transaction("none")`.
    origin: set by in-process callers of operations that have no token of their own: a handler may use it to do
    a repeated call once. host, path: of the HTTP request, "" in process. waited: seconds since the request came, for
    operations that raise `waiting.Later`; infinite for callers who do not wait, which is everybody in process.
    """

    account: str
    region: str
    caller: Caller
    service: str
    operation: str
    request_id: str
    origin: str = ""
    host: str = ""
    path: str = ""
    waited: float = FOREVER
    _tx: Tx | None = field(default=None, repr=False)

    @property
    def tx(self) -> Tx:
        if self._tx is None:
            raise RuntimeError(f"{self.operation} runs outside a transaction")
        return self._tx

    @property
    def now(self) -> datetime:
        return self.tx.now

    def arn(self, resource: str, service: str = "") -> str:
        """The ARN of a resource of this account and region."""
        return str(Arn(service or self.service, self.region, self.account, resource))
