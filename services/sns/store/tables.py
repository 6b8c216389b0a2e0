"""Tables. What is on its way to a subscriber is a job, not a row."""

from sqlalchemy import Column, Index, Integer, Table, Text

from emulator.db import Json, Millis, metadata

topic_table = Table(
    "sns_topic",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("created_at", Millis, nullable=False),
    Column("settings", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("deleted_subscriptions", Integer, nullable=False),
)
"""sequence: of the last message of a FIFO topic."""
subscription_table = Table(
    "sns_subscription",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("arn", Text, nullable=False, unique=True),
    Column("topic_arn", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("protocol", Text, nullable=False),
    Column("endpoint", Text, nullable=False),
    Column("confirmed", Integer, nullable=False),
    Column("token", Text, nullable=False),
    Column("authenticated", Integer, nullable=False),
    Column("settings", Json, nullable=False),
    Index("ix_sns_subscription_topic", "topic_arn", "number"),
    Index("ix_sns_subscription_owner", "owner", "region", "number"),
    sqlite_autoincrement=True,
)
dedup_table = Table(
    "sns_dedup",
    metadata,
    Column("topic_arn", Text, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("dedup_id", Text, primary_key=True),
    Column("message_id", Text, nullable=False),
    Column("sequence", Text, nullable=False),
    Column("until", Millis, nullable=False),
    Index("ix_sns_dedup_until", "until"),
    sqlite_with_rowid=False,
)
