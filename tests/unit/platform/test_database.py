"""Units of work."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from emulator import bus
from emulator.db import Database, NestedWrite
from emulator.engine import enqueue, jobs
from emulator.kernel.clock import ManualClock
from emulator.kernel.ids import SeededIds


def test_a_read_cannot_write(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"), db.read() as tx:
        enqueue(tx, "k", {})


def test_a_write_inside_a_write_is_refused_at_once(db: Database) -> None:
    with db.write(), pytest.raises(NestedWrite), db.write():
        pass


def test_after_commit_runs_only_after_a_commit(db: Database) -> None:
    ran: list[str] = []
    with pytest.raises(KeyError), db.write() as tx:
        tx.after_commit(lambda: ran.append("rolled back"))
        raise KeyError
    with db.write() as tx:
        tx.after_commit(lambda: ran.append("committed"))
    assert ran == ["committed"]


def test_an_event_and_its_jobs_are_one(db: Database) -> None:
    db.subscribers["t"] = ["one.job", "other.job"]
    with db.write() as tx:
        event_id = bus.publish(tx, "t", {"n": 1}, account="1", region="r")
    with db.write() as tx:
        first, second = (jobs.claim(tx, ["one.job"]), jobs.claim(tx, ["other.job"]))
        assert first is not None
        assert second is not None
        assert first.payload == second.payload
        assert first.payload == {"n": 1, "event_id": event_id, "event_at": tx.now_ms}
        assert [event.id for event in bus.events_after(tx, 0)] == [event_id]


def test_what_was_committed_survives_a_kill(tmp_path: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from emulator.db import Database
from emulator.db.migrate import prepare
from emulator.engine import enqueue
from emulator.kernel.clock import ManualClock
from emulator.kernel.ids import SeededIds
db = Database(Path(sys.argv[1]), ManualClock(), SeededIds())
prepare(db)
with db.write() as tx:
    enqueue(tx, "kept", {})
with db.write() as tx:
    enqueue(tx, "lost", {})
    os.kill(os.getpid(), signal.SIGKILL)
"""
    path = tmp_path / "killed.sqlite"
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    db = Database(path, ManualClock(), SeededIds())
    with db.write() as tx:
        assert jobs.claim(tx, ["kept", "lost"]) is not None
        assert jobs.claim(tx, ["kept", "lost"]) is None
    db.close()


def test_a_new_file_is_stamped_with_the_newest_revision(db: Database) -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    from emulator.db import migrate

    config = Config()
    config.set_main_option("script_location", str(migrate._MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD
    with db.read_engine.connect() as conn:
        assert conn.execute(text("SELECT version_num FROM alembic_version")).scalar() == migrate.HEAD
        assert "job" in inspect(conn).get_table_names()


@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
def test_the_revisions_lead_to_the_tables_of_the_code(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from emulator.db import metadata, migrate
    from scripts.migration import import_tables

    import_tables()
    db = Database(tmp_path / "old.sqlite", ManualClock(), SeededIds())
    migrate._upgrade(db)
    with db.write_engine.connect() as conn:
        assert compare_metadata(MigrationContext.configure(conn), metadata) == []
    db.close()


def test_a_new_file_has_the_tables_of_the_code() -> None:
    from emulator.db.migrate import NEWEST
    from scripts.migration import newest_sql

    assert NEWEST.read_text() == newest_sql(), "python -m scripts.migration writes it"
