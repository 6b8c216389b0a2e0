"""Tables of IAM. Everything belongs to an account; IAM has no regions."""

from sqlalchemy import Column, Integer, Table, Text

from emulator.db import Json, Millis, metadata

principal_table = Table(
    "iam_principal",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("tags", Json, nullable=False),
    Column("trust", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("max_session", Integer, nullable=False),
    Column("boundary", Text, nullable=False),
)
inline_table = Table(
    "iam_inline_policy",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("document", Text, nullable=False),
)
attachment_table = Table(
    "iam_attachment",
    metadata,
    Column("account", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("arn", Text, primary_key=True),
)
policy_table = Table(
    "iam_policy",
    metadata,
    Column("account", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("path", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("default_version", Text, nullable=False),
    Column("last_version", Integer, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("updated_at", Millis, nullable=False),
    Column("tags", Json, nullable=False),
)
version_table = Table(
    "iam_policy_version",
    metadata,
    Column("account", Text, primary_key=True),
    Column("policy", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
)
key_table = Table(
    "iam_access_key",
    metadata,
    Column("account", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("status", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
)
service_credential_table = Table(
    "iam_service_credential",
    metadata,
    Column("account", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("service", Text, nullable=False),
    Column("login", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("expires_at", Millis),
)
ssh_key_table = Table(
    "iam_ssh_key",
    metadata,
    Column("account", Text, primary_key=True),
    Column("user", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("body", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("uploaded_at", Millis, nullable=False),
)
