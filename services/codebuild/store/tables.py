"""Tables of CodeBuild."""

from sqlalchemy import BigInteger, Column, Float, Index, Integer, Table, Text

from emulator.db import Json, Millis, metadata

project_table = Table(
    "codebuild_project",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("uuid", Text, nullable=False),
    Column("settings", Json, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("visibility", Text, nullable=False),
    Column("alias", Text, nullable=False),
    Column("access_role", Text, nullable=False),
    Column("cache_generation", Integer, nullable=False),
    Index("ix_codebuild_project_uuid", "uuid"),
    Index("ix_codebuild_project_created", "account", "region", "created_at", "name"),
    Index("ix_codebuild_project_modified", "account", "region", "modified_at", "name"),
)
counter_table = Table(
    "codebuild_counter",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("project", Text, primary_key=True),
    Column("kind", Text, primary_key=True),  # build batch
    Column("last", Integer, nullable=False),
)
build_table = Table(
    "codebuild_build",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("project", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("stage", Text, nullable=False),  # queued preparing running collecting over
    Column("fleet", Text, nullable=False),  # uuid, or empty
    Column("version", Integer, nullable=False),
    Column("shipped", Integer, nullable=False),
    Column("shipping", Integer, nullable=False),
    Column("logged_at", Millis, nullable=False),
    Column("request", Json, nullable=False),
    Column("build", Json, nullable=False),
    Index("ix_codebuild_build_scope", "account", "region", "seq"),
    Index("ix_codebuild_build_project", "account", "region", "project", "number"),
    Index("ix_codebuild_build_stage", "stage", "seq"),
    Index("ix_codebuild_build_open", "account", "region", "stage", "project"),
    Index("ix_codebuild_build_fleet", "fleet", "stage"),
    sqlite_autoincrement=True,
)
line_table = Table(
    "codebuild_line",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("ix_codebuild_line_uuid", "uuid", "seq"),
    sqlite_autoincrement=True,
)
batch_table = Table(
    "codebuild_batch",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("project", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("request", Json, nullable=False),
    Column("batch", Json, nullable=False),
    Index("ix_codebuild_batch_scope", "account", "region", "seq"),
    Index("ix_codebuild_batch_project", "account", "region", "project", "seq"),
    sqlite_autoincrement=True,
)
cache_table = Table(
    "codebuild_cache",
    metadata,
    Column("name", Text, primary_key=True),
    Column("project", Text, nullable=False),
    Column("blob", Text, nullable=False),
)
lent_table = Table(
    "codebuild_lent_key",
    metadata,
    Column("uuid", Text, primary_key=True),  # of a build or a sandbox
    Column("access_key", Text, primary_key=True),
    Column("expires_at", Millis, nullable=False),
)
token_table = Table(
    "codebuild_token",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("operation", Text, primary_key=True),
    Column("token", Text, primary_key=True),
    Column("digest", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("at", Millis, nullable=False),
    Index("ix_codebuild_token_at", "at"),
)
report_group_table = Table(
    "codebuild_report_group",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("type", Text, nullable=False),
    Column("export", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Index("ix_codebuild_report_group_created", "account", "region", "created_at", "name"),
    Index("ix_codebuild_report_group_modified", "account", "region", "modified_at", "name"),
)
report_table = Table(
    "codebuild_report",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("report_group", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("execution", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("summary", Json, nullable=False),
    Index("ix_codebuild_report_scope", "account", "region", "seq"),
    Index("ix_codebuild_report_group_seq", "account", "region", "report_group", "seq"),
    sqlite_autoincrement=True,
)
report_case_table = Table(
    "codebuild_report_case",
    metadata,
    Column("report", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("prefix", Text, nullable=False),
    Column("suite", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("nanoseconds", BigInteger, nullable=False),
    Column("message", Text, nullable=False),
    Column("file", Text, nullable=False),
)
report_file_table = Table(
    "codebuild_report_file",
    metadata,
    Column("report", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("lines_covered", BigInteger, nullable=False),
    Column("lines_missed", BigInteger, nullable=False),
    Column("branches_covered", BigInteger, nullable=False),
    Column("branches_missed", BigInteger, nullable=False),
    Column("line_percentage", Float, nullable=False),
)
source_credential_table = Table(
    "codebuild_source_credential",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("server", Text, primary_key=True),
    Column("auth", Text, nullable=False),
    Column("token", Text, nullable=False),
    Column("username", Text, nullable=False),
)
policy_table = Table(
    "codebuild_policy",
    metadata,
    Column("resource", Text, primary_key=True),  # ARN of a project or a report group
    Column("policy", Text, nullable=False),
)
webhook_table = Table(
    "codebuild_webhook",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("project", Text, primary_key=True),
    Column("token", Text, nullable=False, unique=True),
    Column("secret", Text, nullable=False),
    Column("secret_at", Millis, nullable=False),
    Column("settings", Json, nullable=False),
)
delivery_table = Table(
    "codebuild_delivery",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("token", Text, nullable=False),  # of its webhook
    Column("at", Millis, nullable=False),
    Column("sender", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("happening", Json, nullable=False),
    Column("state", Text, nullable=False),  # waiting held approved answered
    Column("outcome", Text, nullable=False),
    Index("ix_codebuild_delivery_token", "token", "seq"),
    Index("ix_codebuild_delivery_at", "at"),
    sqlite_autoincrement=True,
)
fleet_table = Table(
    "codebuild_fleet",
    metadata,
    Column("uuid", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("desired", Integer, nullable=False),
    Column("overflows", Integer, nullable=False),
    Column("scales", Integer, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("fleet", Json, nullable=False),
    Index("ix_codebuild_fleet_name", "account", "region", "name", unique=True),
)
sandbox_table = Table(
    "codebuild_sandbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("project", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sandbox", Json, nullable=False),
    Index("ix_codebuild_sandbox_scope", "account", "region", "seq"),
    Index("ix_codebuild_sandbox_project", "account", "region", "project", "seq"),
    sqlite_autoincrement=True,
)
command_table = Table(
    "codebuild_command",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("uuid", Text, nullable=False, unique=True),
    Column("sandbox", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("submitted_at", Millis, nullable=False),
    Column("started_at", Millis),
    Column("ended_at", Millis),
    Column("exit_code", Integer),
    Column("out", Text, nullable=False),
    Column("err", Text, nullable=False),
    Column("shipped", Integer, nullable=False),
    Column("shipping", Integer, nullable=False),
    Column("logged_at", Millis, nullable=False),
    Index("ix_codebuild_command_sandbox", "sandbox", "seq"),
    sqlite_autoincrement=True,
)
