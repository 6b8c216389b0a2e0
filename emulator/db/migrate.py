"""Brings a database file to the schema of this version.

A new file gets all tables at once, from `newest.sql`, and is stamped; an older one goes through Alembic. Neither the
services nor Alembic are imported for a new file: that would cost most of the start-up time.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from emulator.db.database import Database

HEAD = "0002"
"""The newest revision under `migrations/versions`; a test compares."""

_MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = _MIGRATIONS / "newest.sql"
"""The statements that make all tables of this version, an empty line between them; `scripts.migration` writes it."""


class TooNew(RuntimeError):
    """The data folder was written by a newer codexyz."""


def prepare(db: Database) -> None:
    """Raises TooNew."""
    with db.write_engine.connect() as conn, conn.begin():
        tables = set(inspect(conn).get_table_names())
        if not tables:
            _create(conn)
            return
        current = conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current == HEAD:
        return
    if current is not None and current > HEAD:
        raise TooNew(f"{db.path} is at schema {current}, this version knows up to {HEAD}: update codexyz")
    _upgrade(db)


def _create(conn: Connection) -> None:
    for statement in NEWEST.read_text().split("\n\n"):
        conn.exec_driver_sql(statement)
    conn.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    conn.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _upgrade(db: Database) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["engine"] = db.write_engine
    command.upgrade(config, "head")
