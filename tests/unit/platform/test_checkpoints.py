"""The log of the database does not grow for ever, and no commit waits until it is put away."""

import time
from pathlib import Path

from emulator.db import Database
from emulator.engine import enqueue


def waiting(db: Database) -> int:
    return db._checkpoints._waiting()


def write(db: Database, times: int) -> None:
    for number in range(times):
        with db.write() as tx:
            enqueue(tx, "k", {"text": "x" * 20_000, "number": number})


def test_a_large_log_is_put_away_by_another_thread(db: Database) -> None:
    write(db, 64)
    assert 64 * 4 < waiting(db) < 4000
    assert db._checkpoints._thread is None
    most = 0
    for _ in range(16):
        write(db, 64)
        most = max(most, waiting(db))
        if db._checkpoints._thread is not None:
            break
    assert most > 4000
    deadline = time.monotonic() + 10
    while waiting(db) > 4000 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert waiting(db) < 4000
    write(db, 1)
    with db.read() as tx:
        assert tx.driver.execute("SELECT count(*) FROM job").fetchone()[0] % 64 == 1


def test_closing_leaves_one_file(db: Database, tmp_path: Path) -> None:
    write(db, 1100)
    db.close()
    assert {path.name for path in tmp_path.iterdir()} == {"test.sqlite"}
