"""Tables of CodePipeline."""

from sqlalchemy import Column, Index, Integer, Table, Text

from emulator.db import Json, Millis, metadata

pipeline_table = Table(
    "codepipeline_pipeline",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("tags", Json, nullable=False),
    Column("last_number", Integer, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("polling_disabled_at", Millis),
    Index("uq_codepipeline_pipeline_name", "account", "region", "name", unique=True),
)
version_table = Table(
    "codepipeline_version",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("document", Json, nullable=False),
)
transition_table = Table(
    "codepipeline_transition",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("direction", Text, primary_key=True),  # Inbound Outbound
    Column("enabled", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("changed_at", Millis, nullable=False),
)
door_table = Table(
    "codepipeline_door",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("latest_id", Text, nullable=False),  # the execution shown in the stage
    Column("latest_number", Integer, nullable=False),  # rollbacks aside
    Column("good_id", Text, nullable=False),
    Column("good_version", Integer, nullable=False),
)
execution_table = Table(
    "codepipeline_execution",
    metadata,
    Column("id", Text, primary_key=True),
    Column("pipeline_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("active", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("entered", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("ending", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("trigger_type", Text, nullable=False),
    Column("trigger_detail", Text, nullable=False),
    Column("rollback_target", Text, nullable=False),
    Column("variables", Json, nullable=False),
    Column("overrides", Json, nullable=False),
    Column("revisions", Json, nullable=False),
    Column("started_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Index("uq_codepipeline_execution_number", "pipeline_id", "number", unique=True),
    Index("ix_codepipeline_execution_active", "pipeline_id", "active", "number"),
)
token_table = Table(
    "codepipeline_token",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("token", Text, primary_key=True),
    Column("execution_id", Text, nullable=False),
    Column("expires_at", Millis, nullable=False),
    Index("ix_codepipeline_token_expires", "expires_at"),
)
stage_table = Table(
    "codepipeline_stage_run",
    metadata,
    Column("execution_id", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("pipeline_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("gate", Text, nullable=False),
    Column("conditions", Json, nullable=False),
    Column("retries", Json, nullable=False),
    Column("started_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Index("ix_codepipeline_stage_run_status", "pipeline_id", "version", "stage", "status", "number"),
)
action_table = Table(
    "codepipeline_action_run",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("pipeline_id", Text, nullable=False),
    Column("execution_id", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("stage", Text, nullable=False),
    Column("rule", Integer, nullable=False),  # 1: of a condition
    Column("gate", Text, nullable=False),  # of a rule, "" for an action
    Column("action", Text, nullable=False),
    Column("counts", Integer, nullable=False),  # 0: a retry has replaced it
    Column("status", Text, nullable=False),
    Column("begun", Integer, nullable=False),
    Column("external_id", Text, nullable=False),
    Column("token", Text, nullable=False),  # of an approval
    Column("record", Json, nullable=False),
    Column("started_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("deadline_at", Millis, nullable=False),
    Index("ix_codepipeline_action_run_execution", "execution_id", "seq"),
    Index("ix_codepipeline_action_run_pipeline", "pipeline_id", "rule", "seq"),
    Index("ix_codepipeline_action_run_external", "external_id", "status"),
    Index("ix_codepipeline_action_run_token", "token"),
    sqlite_autoincrement=True,
)
shown_table = Table(
    "codepipeline_shown_action",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("gate", Text, primary_key=True),
    Column("action", Text, primary_key=True),
    Column("run_id", Text, nullable=False),
)
artifact_table = Table(
    "codepipeline_artifact",
    metadata,
    Column("execution_id", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("artifact", Json, nullable=False),
)
namespace_table = Table(
    "codepipeline_namespace",
    metadata,
    Column("execution_id", Text, primary_key=True),
    Column("namespace", Text, primary_key=True),
    Column("variables", Json, nullable=False),
)
revision_table = Table(
    "codepipeline_revision",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("action", Text, primary_key=True),
    Column("revision", Text, primary_key=True),
    Column("execution_id", Text, nullable=False),
)
watch_table = Table(
    "codepipeline_watch",
    metadata,
    Column("pipeline_id", Text, primary_key=True),
    Column("action", Text, primary_key=True),
    Column("provider", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("resource", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Index("ix_codepipeline_watch_resource", "provider", "resource"),
)
type_table = Table(
    "codepipeline_type",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),  # owner/category/provider/version
    Column("definition", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("deleted", Integer, nullable=False),
)
job_table = Table(
    "codepipeline_job",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("pipeline_id", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("provider", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("action_execution_id", Text, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("continuation", Text, nullable=False),
    Column("client", Text, nullable=False),
    Column("dispatched_at", Millis, nullable=False),
    Index("ix_codepipeline_job_waiting", "account", "region", "provider", "status", "seq"),
    Index("ix_codepipeline_job_action", "action_execution_id"),
    Index("ix_codepipeline_job_pipeline", "pipeline_id"),
    sqlite_autoincrement=True,
)
webhook_table = Table(
    "codepipeline_webhook",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("token", Text, nullable=False, unique=True),
    Column("definition", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("triggered_at", Millis),
)


def of_pipeline() -> tuple[Table, ...]:
    """Everything that belongs to one pipeline."""
    return (
        version_table, transition_table, door_table, execution_table, token_table, stage_table, action_table,
        shown_table, revision_table, watch_table, job_table,
    )  # fmt: skip
