from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator.db import Database
from emulator.db.migrate import prepare
from emulator.kernel.clock import ManualClock
from emulator.kernel.ids import SeededIds


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def db(tmp_path: Path, clock: ManualClock) -> Iterator[Database]:
    database = Database(tmp_path / "test.sqlite", clock, SeededIds())
    prepare(database)
    yield database
    database.close()
