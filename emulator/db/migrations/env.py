"""Alembic's entry: runs the migrations on the engine that `emulator.db.migrate` hands over."""

from typing import Any, Literal

from alembic import context

from emulator.db.schema import Json, metadata


def render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Revisions name what the database has, not our classes: those may change."""
    return "sa.Text()" if kind == "type" and isinstance(item, Json) else False


engine = context.config.attributes["engine"]
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, render_item=render)
    with context.begin_transaction():
        context.run_migrations()
