"""Tables."""

from sqlalchemy import Column, Index, Integer, Table, Text

from emulator.db import Json, Millis, metadata

secret_table = Table(
    "secretsmanager_secret",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("suffix", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("changed_at", Millis, nullable=False),
    Column("description", Text, nullable=False),
    Column("kms_key", Text, nullable=False),
    Column("deleted_at", Millis),
    Column("policy", Text, nullable=False),
    Column("tags", Json, nullable=False),
    Index("ix_secretsmanager_secret_name", "account", "region", "name", unique=True),
    sqlite_autoincrement=True,
)
version_table = Table(
    "secretsmanager_version",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("secret_id", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("text", Text),
    Column("data", Text),
    Column("stages", Json, nullable=False),
    Column("created_at", Millis, nullable=False),
    Index("ix_secretsmanager_version_id", "secret_id", "id", unique=True),
    sqlite_autoincrement=True,
)
"""data: Base64 of a binary value."""
