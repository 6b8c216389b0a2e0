"""Tables. A message is a row of the queue it is in; a dead letter is the same row in another queue.

`visible_at` says everything about when a message may be received: a delay, a visibility timeout and being available
are one number. `receipt` is the nonce of its last receive, "" while it was not received in this queue.
"""

from sqlalchemy import Column, Index, Integer, Table, Text

from emulator.db import Json, Millis, metadata

queue_table = Table(
    "sqs_queue",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("settings", Json, nullable=False),
    Column("dead_letters_to", Text, nullable=False),
    Column("tags", Json, nullable=False),
    Index("ix_sqs_queue_name", "account", "region", "name", unique=True),
    Index("ix_sqs_queue_dead", "dead_letters_to"),
    sqlite_autoincrement=True,
)
"""dead_letters_to: the ARN in its RedrivePolicy, "" without one."""
message_table = Table(
    "sqs_message",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("queue_id", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("attributes", Json, nullable=False),
    Column("trace", Text, nullable=False),
    Column("sender", Text, nullable=False),
    Column("sent_at", Millis, nullable=False),
    Column("kept_from", Millis, nullable=False),
    Column("visible_at", Millis, nullable=False),
    Column("first_received_at", Millis, nullable=False),
    Column("taken_at", Millis, nullable=False),
    Column("receives", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("group_id", Text, nullable=False),
    Column("dedup_id", Text, nullable=False),
    Column("source_arn", Text, nullable=False),
    Index("ix_sqs_message_visible", "queue_id", "visible_at", "number"),
    Index("ix_sqs_message_group", "queue_id", "group_id", "number"),
    sqlite_autoincrement=True,
)
"""number: orders messages and is their sequence number. kept_from: when the retention period began. receives: in all
queues, attempts: in this one. source_arn: the queue it is a dead letter of."""
dedup_table = Table(
    "sqs_dedup",
    metadata,
    Column("queue_id", Integer, primary_key=True),
    Column("scope", Text, primary_key=True),
    Column("dedup_id", Text, primary_key=True),
    Column("message_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("until", Millis, nullable=False),
    Index("ix_sqs_dedup_until", "until"),
    sqlite_with_rowid=False,
)
attempt_table = Table(
    "sqs_attempt",
    metadata,
    Column("queue_id", Integer, primary_key=True),
    Column("attempt_id", Text, primary_key=True),
    Column("receipts", Json, nullable=False),
    Column("until", Millis, nullable=False),
    Index("ix_sqs_attempt_until", "until"),
    sqlite_with_rowid=False,
)
"""receipts: [[number, nonce], …] of what a ReceiveRequestAttemptId got."""
move_table = Table(
    "sqs_move_task",
    metadata,
    Column("id", Text, primary_key=True),
    Column("source_id", Integer, nullable=False),
    Column("source_arn", Text, nullable=False),
    Column("destination", Text, nullable=False),
    Column("rate", Integer),
    Column("status", Text, nullable=False),
    Column("moved", Integer, nullable=False),
    Column("to_move", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("started_at", Millis, nullable=False),
    Column("reason", Text, nullable=False),
    Index("ix_sqs_move_task_source", "source_id", "started_at"),
)
