"""Repositories and references: the tables."""

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from emulator.db import Json, Millis, metadata

repository_table = Table(
    "codecommit_repository",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("kms_key", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("default_branch", Text, nullable=False),
    Column("tags", Json, nullable=False),
    Column("triggers", Json, nullable=False),
    Column("triggers_id", Text, nullable=False),
    UniqueConstraint("account", "region", "name"),
    Index("ix_codecommit_repository_modified", "account", "region", "modified_at", "name"),
)

reference_table = Table(
    "codecommit_reference",
    metadata,
    Column("repository_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("object_id", Text, nullable=False),
    Column("commit_id", Text, nullable=False),
)

merge_table = Table(
    "codecommit_merge",
    metadata,
    Column("repository_id", Text, primary_key=True),
    Column("source_commit", Text, primary_key=True),
    Column("destination_commit", Text, primary_key=True),
    Column("detail", Text, primary_key=True),
    Column("strategy", Text, primary_key=True),
    Column("merged_commit", Text, nullable=False),
)
