"""The tables. Everything belongs to an account and a region."""

from sqlalchemy import Column, ColumnElement, Index, Integer, Table, Text, UniqueConstraint, and_, bindparam

from emulator.db import Json, Millis, metadata

application = Table(
    "codedeploy_application",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("tags", Json, nullable=False),
    UniqueConstraint("account", "region", "name"),
)
config = Table(
    "codedeploy_config",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("id", Text, nullable=False),
    Column("platform", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("healthy", Json),
    Column("routing", Json),
)
group = Table(
    "codedeploy_group",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("application_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("config", Text, nullable=False),
    Column("settings", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("target", Json),
    Column("target_identity", Text, nullable=False, default=""),
    Column("good", Json),
    Column("last_attempted", Json),
    Column("last_successful", Json),
    UniqueConstraint("account", "region", "application_id", "name"),
    Index("ix_codedeploy_group_config", "account", "region", "config"),
    Index("ix_codedeploy_group_target", "account", "region", "application_id", "target_identity"),
)
revision = Table(
    "codedeploy_revision",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("application_id", Text, primary_key=True),
    Column("identity", Text, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("revision", Json, nullable=False),
    Column("bucket", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("registered_at", Millis, nullable=False),
    Column("first_used_at", Millis, nullable=False, default=0),
    Column("last_used_at", Millis, nullable=False, default=0),
    Index("ix_codedeploy_revision_number", "account", "region", "application_id", "number"),
    Index("ix_codedeploy_revision_registered", "account", "region", "application_id", "registered_at", "number"),
    Index("ix_codedeploy_revision_first", "account", "region", "application_id", "first_used_at", "number"),
    Index("ix_codedeploy_revision_last", "account", "region", "application_id", "last_used_at", "number"),
)
instance = Table(
    "codedeploy_instance",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True),  # of several registrations of a name the last one is kept
    Column("id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("user_arn", Text, nullable=False),
    Column("session_arn", Text, nullable=False),
    Column("registered_at", Millis, nullable=False),
    Column("deregistered_at", Millis),
    Column("tags", Json, nullable=False),
    Column("address", Text, nullable=False, default=""),
    Index("ix_codedeploy_instance_user", "account", "region", "user_arn"),
    Index("ix_codedeploy_instance_session", "account", "region", "session_arn"),
)
install = Table(  # what a host has of a deployment group
    "codedeploy_install",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("instance", Text, primary_key=True),
    Column("group_id", Text, primary_key=True),
    Column("healthy", Integer),
    Column("revision", Text, nullable=False, default=""),  # identity of what was deployed successfully
    Column("last_install", Text, nullable=False, default=""),  # deployment whose files are there
    Column("hooks", Json),  # scripts of that deployment
)
deployment = Table(
    "codedeploy_deployment",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("application_id", Text, nullable=False),
    Column("application", Text, nullable=False),
    Column("group_id", Text, nullable=False),
    Column("group_name", Text, nullable=False),
    Column("config", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("creator", Text, nullable=False),
    Column("origin", Text),
    Column("created_at", Millis, nullable=False),
    Column("started_at", Millis),
    Column("ended_at", Millis),
    Column("revision", Json, nullable=False),
    Column("previous", Json),
    Column("options", Json, nullable=False),
    Column("error_code", Text, nullable=False, default=""),
    Column("error_message", Text, nullable=False, default=""),
    Column("stop", Text, nullable=False, default=""),
    Column("rollback", Json),
    Column("minimum", Integer, nullable=False, default=0),
    Column("bundle", Json),
    UniqueConstraint("account", "region", "id"),
    UniqueConstraint("account", "region", "origin"),
    Index("ix_codedeploy_deployment_all", "account", "region", "number"),
    Index("ix_codedeploy_deployment_status", "account", "region", "status", "number"),
    Index("ix_codedeploy_deployment_group", "account", "region", "group_id", "number"),
    Index("ix_codedeploy_deployment_active", "account", "region", "group_id", "status"),
)
target = Table(
    "codedeploy_target",
    metadata,
    Column("account", Text, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("deployment_id", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("instance", Text, nullable=False),
    Column("instance_id", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("events", Json, nullable=False),
    Column("run_id", Text, nullable=False, default=""),
    Column("run_events", Json, nullable=False),
    Column("run_count", Integer, nullable=False, default=0),
    Column("seen", Integer, nullable=False, default=0),
    UniqueConstraint("account", "region", "deployment_id", "instance"),
    Index("ix_codedeploy_target_run", "run_id"),
    Index("ix_codedeploy_target_status", "account", "region", "deployment_id", "status", "position"),
)


def owned(table: Table, scope: tuple[str, str]) -> ColumnElement[bool]:
    """Of this (account, region)."""
    return and_(table.c.account == scope[0], table.c.region == scope[1])


def owned_by(table: Table) -> ColumnElement[bool]:
    """The same in a statement that is made once; `of` gives the parameters."""
    return and_(table.c.account == bindparam("of_account"), table.c.region == bindparam("of_region"))


def of(scope: tuple[str, str]) -> dict[str, str]:
    """The parameters of `owned_by`."""
    return {"of_account": scope[0], "of_region": scope[1]}
