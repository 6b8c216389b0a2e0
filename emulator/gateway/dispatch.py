"""From (service, operation, request) to a handler's result, in the right unit of work."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from functools import cache
from typing import Any

from emulator.db import Database, NestedWrite, is_writing
from emulator.gateway import scopes
from emulator.gateway.call import Call, Caller
from emulator.gateway.service import Invoke, Service, TransactionMode
from emulator.kernel.errors import DomainError, not_implemented
from emulator.kernel.ids import Ids

_READS = ("Get", "List", "Describe", "BatchGet", "BatchDescribe", "Head", "Filter", "Test", "Evaluate", "Retrieve")


class Dispatcher:
    """Runs the operations of `services`. Used by the gateway and, in process, by services calling each other."""

    def __init__(self, db: Database, ids: Ids) -> None:
        self._db = db
        self._ids = ids
        self.services: Mapping[str, Service] = {}
        self._seen: set[tuple[str, str]] = set()

    def run(self, call: Call, request: Mapping[str, Any]) -> Any:
        """Run the operation that `call` names. Raises AwsError; anything else is our bug."""
        service = self.services.get(call.service)
        if service is None:
            raise not_implemented(call.service, call.operation)
        kind: Any = type(service.handlers)
        method, mode = _method(kind, call.operation)
        try:
            with self._unit(mode) as tx:
                call._tx = tx
                if mode == "write":
                    self._note_scope(call)
                return method(service.handlers, call, request)
        except DomainError as error:
            raise service.errors[type(error)](error) from error

    def takes_unsigned(self, service: str, operation: str) -> bool:
        """Whether its handler is marked `@unsigned`."""
        found = self.services.get(service)
        kind: Any = type(found.handlers) if found is not None else None
        return kind is not None and hasattr(_method(kind, operation)[0], "__unsigned__")

    def needs_no_thread(self, service: str, operation: str) -> bool:
        """Whether an operation has, now, nothing to wait for but quick looks into the database."""
        found = self.services.get(service)
        if found is None:
            return False
        kind: Any = type(found.handlers)
        method, mode = _method(kind, operation)
        return mode == "read" or (not self._db.is_busy and (mode == "write" or hasattr(method, "__quick__")))

    def in_process(self, *, account: str, region: str, principal: str = "", origin: str = "") -> Invoke:
        """An `Invoke` for generated clients; see `InProcess`."""
        caller = Caller(account, principal or f"arn:aws:iam::{account}:root", user_id=account)

        def invoke(service: str, operation: str, request: Mapping[str, Any]) -> Any:
            if is_writing():
                raise NestedWrite(f"{service}:{operation} was called inside a write transaction")
            call = Call(account, region, caller, service, operation, self._ids.uuid(), origin)
            return self.run(call, request)

        return invoke

    def _note_scope(self, call: Call) -> None:
        """Remember in which accounts and regions anything was ever made, so that the dashboard can offer them."""
        scope = (call.account, call.region)
        if scope not in self._seen:
            scopes.add(call.tx, *scope)
            call.tx.after_commit(lambda: self._seen.add(scope))

    def _unit(self, mode: TransactionMode) -> Any:
        if mode == "none":
            return nullcontext()
        return self._db.read() if mode == "read" else self._db.write()


@cache
def _method(handlers: Any, operation: str) -> tuple[Callable[..., Any], TransactionMode]:
    method = getattr(handlers, handlers.operations[operation])
    default: TransactionMode = "read" if operation.startswith(_READS) else "write"
    return method, getattr(method, "__transaction__", default)
