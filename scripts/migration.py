"""Writes the next Alembic revision: what the tables of the code have that the newest revision has not.

    python -m scripts.migration "Add the queues of SQS"

It writes `newest.sql` as well, from which new files are made. Read both, and raise HEAD in emulator/db/migrate.py.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from emulator.db import Database, metadata
from emulator.db.migrate import _MIGRATIONS, NEWEST
from emulator.kernel.clock import SystemClock
from emulator.kernel.ids import RandomIds
from emulator.main import listings


def import_tables() -> None:
    """All tables of this version are in `emulator.db.metadata` afterwards."""
    for listing in listings():
        import_module(f"{listing.package}.service")


def newest_sql() -> str:
    """The content of `newest.sql` for the tables of the code."""
    import_tables()
    engine = create_engine("sqlite://")
    with engine.connect() as conn:
        metadata.create_all(conn)
        own = "sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
        rows = conn.execute(text(f"SELECT sql FROM sqlite_master WHERE {own} ORDER BY type DESC, name"))  # noqa: S608
        statements = ["\n".join(line.strip(" \t") for line in row.sql.splitlines() if line.strip()) for row in rows]
    return "\n\n".join(statements) + "\n"


def write_revision(message: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = Database(Path(folder) / "empty.sqlite", SystemClock(), RandomIds())
        config = Config()
        config.set_main_option("script_location", str(_MIGRATIONS))
        config.attributes["engine"] = db.write_engine
        newest = ScriptDirectory.from_config(config).get_current_head()
        command.upgrade(config, "head")
        command.revision(config, message, autogenerate=True, rev_id=f"{int(newest or 0) + 1:04d}")
        db.close()


if __name__ == "__main__":
    import_tables()
    for message in sys.argv[1:]:
        write_revision(message)
    NEWEST.write_text(newest_sql())
