"""The database: units of work, the shared schema, migrations. Only this package knows the dialect."""

from sqlalchemy.dialects.sqlite import insert as upsert

from emulator.db.database import Database, NestedWrite, Tx, is_writing
from emulator.db.prepared import Prepared, put_by_key
from emulator.db.schema import Json, Millis, metadata

__all__ = [
    "Database", "Json", "Millis", "NestedWrite", "Prepared", "Tx", "is_writing", "metadata", "put_by_key", "upsert",
]  # fmt: skip
