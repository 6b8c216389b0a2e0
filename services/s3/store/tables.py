"""Tables. Keys compare as bytes of UTF-8, which is S3's order.

`shown` marks the one version of a key that a plain GET or LIST sees: the newest, unless that is a delete marker. The
partial index over it makes a listing cost what it shows, however many old versions there are.
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, literal_column, text

from emulator.db import Json, Millis, metadata

bucket_table = Table(
    "s3_bucket",
    metadata,
    Column("name", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("created_at", Millis, nullable=False),
    Column("versioning", Text, nullable=False),
    Column("event_bridge", Integer, nullable=False),
    Index("ix_s3_bucket_account", "account", "name"),
)
setting_table = Table(
    "s3_setting",
    metadata,
    Column("bucket", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("document", Json, nullable=False),
)
object_table = Table(
    "s3_object",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("bucket", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("version_id", Text, nullable=False),
    Column("shown", Integer, nullable=False),
    Column("modified_at", Millis, nullable=False),
    Column("blob_id", Text),
    Column("size", Integer, nullable=False),
    Column("etag", Text, nullable=False),
    Column("attributes", Json),
    Column("metadata", Json),
    Column("tags", Json),
    Column("checksum", Json),
    Column("parts", Json),
    Column("data", LargeBinary),
    Index("ix_s3_object_version", "bucket", "key", "version_id", unique=True),
    Index("ix_s3_object_seq", "bucket", "key", text("seq DESC")),
    Index("ix_s3_object_shown", "bucket", "key", unique=True, sqlite_where=text("shown = 1")),
    sqlite_autoincrement=True,
)
"""blob_id is NULL for a delete marker and "" where `data` holds the bytes. parts: [[number, size, checksum], …] of what
was uploaded in parts."""
IS_SHOWN = object_table.c.shown == literal_column("1")
"""Written out: with a parameter SQLite would plan anew each time, to see whether the partial index serves."""
upload_table = Table(
    "s3_upload",
    metadata,
    Column("id", Text, primary_key=True),
    Column("bucket", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("started_at", Millis, nullable=False),
    Column("attributes", Json, nullable=False),
    Column("metadata", Json, nullable=False),
    Column("tags", Json, nullable=False),
    Column("checksum_algorithm", Text, nullable=False),
    Column("checksum_type", Text, nullable=False),
    Index("ix_s3_upload_key", "bucket", "key", "id"),
)
part_table = Table(
    "s3_part",
    metadata,
    Column("upload_id", Text, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("blob_id", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("etag", Text, nullable=False),
    Column("checksum", Text, nullable=False),
    Column("modified_at", Millis, nullable=False),
)
"""checksum: base64 in the upload's algorithm, or ""."""
