"""Writes the next Alembic revision: what the tables of the code have that the newest revision has not.

    python -m scripts.migration "Add the queues of SQS"

Read what it wrote, and raise HEAD in emulator/db/migrate.py to its number.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from emulator.db import Database
from emulator.db.migrate import _MIGRATIONS
from emulator.kernel.clock import SystemClock
from emulator.kernel.ids import RandomIds
from emulator.main import create_services


def main(message: str) -> None:
    create_services()  # imports every table
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
    main(sys.argv[1])
