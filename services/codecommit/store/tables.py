"""The tables."""

from sqlalchemy import Column, Index, Integer, Table, Text, UniqueConstraint

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

counter_table = Table(
    "codecommit_counter",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("pull_requests", Integer, nullable=False),
)

pull_request_table = Table(
    "codecommit_pull_request",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("repository_id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("destination", Text, nullable=False),
    Column("source_commit", Text, nullable=False),
    Column("destination_commit", Text, nullable=False),
    Column("merge_base", Text, nullable=False),
    Column("revision", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("active_at", Millis, nullable=False),
    Column("status", Text, nullable=False),
    Column("is_merged", Integer, nullable=False),
    Column("merged_by", Text, nullable=False),
    Column("merge_commit", Text, nullable=False),
    Column("merge_option", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("request", Text, nullable=False),
    UniqueConstraint("account", "region", "number"),
    Index("ix_codecommit_pull_request_token", "account", "region", "token"),
    Index("ix_codecommit_pull_request_active", "repository_id", "active_at", "number"),
    Index("ix_codecommit_pull_request_status", "repository_id", "status"),
)

history_table = Table(
    "codecommit_pull_request_event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("pull_request_id", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", Millis, nullable=False),
    Column("detail", Json, nullable=False),
    Index("ix_codecommit_pull_request_event_of", "pull_request_id", "seq"),
)

approval_rule_table = Table(
    "codecommit_approval_rule",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pull_request_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("modified_by", Text, nullable=False),
    Column("template_id", Text, nullable=False),
    Column("template_name", Text, nullable=False),
    UniqueConstraint("pull_request_id", "name"),
)

approval_table = Table(
    "codecommit_approval",
    metadata,
    Column("pull_request_id", Text, primary_key=True),
    Column("revision", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("at", Millis, nullable=False),
)

override_table = Table(
    "codecommit_override",
    metadata,
    Column("pull_request_id", Text, primary_key=True),
    Column("revision", Text, primary_key=True),
    Column("user", Text, nullable=False),
)

template_table = Table(
    "codecommit_approval_rule_template",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("modified_by", Text, nullable=False),
    UniqueConstraint("account", "region", "name"),
)

association_table = Table(
    "codecommit_template_association",
    metadata,
    Column("template_id", Text, primary_key=True),
    Column("repository_id", Text, primary_key=True),
    Index("ix_codecommit_template_association_repository", "repository_id"),
)

comment_table = Table(
    "codecommit_comment",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("repository_id", Text, nullable=False),
    Column("pull_request_id", Text, nullable=False),
    Column("before_commit", Text, nullable=False),
    Column("after_commit", Text, nullable=False),
    Column("before_blob", Text, nullable=False),
    Column("after_blob", Text, nullable=False),
    Column("path", Text),
    Column("line", Integer),
    Column("version", Text),
    Column("content", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("in_reply_to", Text, nullable=False),
    Column("deleted", Integer, nullable=False),
    Column("token", Text, nullable=False),
    Column("request", Text, nullable=False),
    Index("ix_codecommit_comment_token", "account", "region", "token"),
    Index("ix_codecommit_comment_compared", "repository_id", "after_commit", "before_commit", "seq"),
    Index("ix_codecommit_comment_pull_request", "pull_request_id", "seq"),
)

reaction_table = Table(
    "codecommit_reaction",
    metadata,
    Column("comment_id", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("reaction", Text, nullable=False),
    Column("at", Millis, nullable=False),
)
