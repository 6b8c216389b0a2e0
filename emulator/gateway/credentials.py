"""Access keys that IAM and STS have issued: who they belong to and what they sign with."""

from dataclasses import dataclass

from sqlalchemy import Column, Table, Text, bindparam, delete, insert, select, update

from emulator.db import Database, Millis, Prepared, Tx, metadata

credential_table = Table(
    "credential",
    metadata,
    Column("access_key", Text, primary_key=True),
    Column("secret", Text, nullable=False),
    Column("session_token", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("principal_arn", Text, nullable=False),
    Column("user_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("expires_at", Millis),
)

_CACHE_LIMIT = 4096
_ONE = credential_table.c.access_key == bindparam("wanted")
_ISSUE = Prepared(insert(credential_table))
_SET_STATUS = Prepared(update(credential_table).where(_ONE), ["status"])
_REVOKE = Prepared(delete(credential_table).where(_ONE))
_FIND = Prepared(select(credential_table).where(_ONE))


@dataclass(frozen=True, slots=True)
class Credential:
    """An issued key. status: Active or Inactive. expires_at_ms: None for long-term keys; session_token: "" for them."""

    access_key: str
    secret: str
    account: str
    principal_arn: str
    user_id: str = ""
    session_token: str = ""
    status: str = "Active"
    expires_at_ms: int | None = None


class Credentials:
    """The book of issued keys. Looked up at every request, hence cached; every change passes through here."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._cache: dict[str, Credential | None] = {}
        self._version = 0

    def issue(self, tx: Tx, credential: Credential) -> None:
        _ISSUE.run(
            tx,
            access_key=credential.access_key,
            secret=credential.secret,
            session_token=credential.session_token,
            account=credential.account,
            principal_arn=credential.principal_arn,
            user_id=credential.user_id,
            status=credential.status,
            expires_at=credential.expires_at_ms,
        )
        tx.after_commit(self._changed)

    def set_status(self, tx: Tx, access_key: str, status: str) -> None:
        _SET_STATUS.run(tx, wanted=access_key, status=status)
        tx.after_commit(self._changed)

    def revoke(self, tx: Tx, access_key: str) -> None:
        _REVOKE.run(tx, wanted=access_key)
        tx.after_commit(self._changed)

    def find(self, access_key: str) -> Credential | None:
        if access_key in self._cache:
            return self._cache[access_key]
        version = self._version
        with self._db.read() as tx:
            row = _FIND.first(tx, wanted=access_key)
        found = None if row is None else Credential(
            row.access_key, row.secret, row.account, row.principal_arn, row.user_id,
            row.session_token, row.status, row.expires_at,
        )  # fmt: skip
        if len(self._cache) >= _CACHE_LIMIT:
            self._cache.clear()
        if version == self._version:  # else the book changed while we read
            self._cache[access_key] = found
        return found

    def _changed(self) -> None:
        self._version += 1
        self._cache.clear()
