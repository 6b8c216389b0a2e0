CREATE TABLE codebuild_batch (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
project TEXT NOT NULL,
number INTEGER NOT NULL,
status TEXT NOT NULL,
version INTEGER NOT NULL,
request TEXT NOT NULL,
batch TEXT NOT NULL,
CONSTRAINT uq_codebuild_batch_uuid UNIQUE (uuid)
)

CREATE TABLE codebuild_build (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
project TEXT NOT NULL,
number INTEGER NOT NULL,
stage TEXT NOT NULL,
fleet TEXT NOT NULL,
version INTEGER NOT NULL,
shipped INTEGER NOT NULL,
shipping INTEGER NOT NULL,
logged_at BIGINT NOT NULL,
request TEXT NOT NULL,
build TEXT NOT NULL,
CONSTRAINT uq_codebuild_build_uuid UNIQUE (uuid)
)

CREATE TABLE codebuild_cache (
name TEXT NOT NULL,
project TEXT NOT NULL,
blob TEXT NOT NULL,
CONSTRAINT pk_codebuild_cache PRIMARY KEY (name)
)

CREATE TABLE codebuild_command (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
sandbox TEXT NOT NULL,
status TEXT NOT NULL,
text TEXT NOT NULL,
kind TEXT NOT NULL,
submitted_at BIGINT NOT NULL,
started_at BIGINT,
ended_at BIGINT,
exit_code INTEGER,
out TEXT NOT NULL,
err TEXT NOT NULL,
shipped INTEGER NOT NULL,
shipping INTEGER NOT NULL,
logged_at BIGINT NOT NULL,
CONSTRAINT uq_codebuild_command_uuid UNIQUE (uuid)
)

CREATE TABLE codebuild_counter (
account TEXT NOT NULL,
region TEXT NOT NULL,
project TEXT NOT NULL,
kind TEXT NOT NULL,
last INTEGER NOT NULL,
CONSTRAINT pk_codebuild_counter PRIMARY KEY (account, region, project, kind)
)

CREATE TABLE codebuild_delivery (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
id TEXT NOT NULL,
token TEXT NOT NULL,
at BIGINT NOT NULL,
sender TEXT NOT NULL,
"trigger" TEXT NOT NULL,
happening TEXT NOT NULL,
state TEXT NOT NULL,
outcome TEXT NOT NULL,
CONSTRAINT uq_codebuild_delivery_id UNIQUE (id)
)

CREATE TABLE codebuild_fleet (
uuid TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
status TEXT NOT NULL,
desired INTEGER NOT NULL,
overflows INTEGER NOT NULL,
scales INTEGER NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
fleet TEXT NOT NULL,
CONSTRAINT pk_codebuild_fleet PRIMARY KEY (uuid)
)

CREATE TABLE codebuild_lent_key (
uuid TEXT NOT NULL,
access_key TEXT NOT NULL,
expires_at BIGINT NOT NULL,
CONSTRAINT pk_codebuild_lent_key PRIMARY KEY (uuid, access_key)
)

CREATE TABLE codebuild_line (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
text TEXT NOT NULL
)

CREATE TABLE codebuild_policy (
resource TEXT NOT NULL,
policy TEXT NOT NULL,
CONSTRAINT pk_codebuild_policy PRIMARY KEY (resource)
)

CREATE TABLE codebuild_project (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
uuid TEXT NOT NULL,
settings TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
visibility TEXT NOT NULL,
alias TEXT NOT NULL,
access_role TEXT NOT NULL,
cache_generation INTEGER NOT NULL,
CONSTRAINT pk_codebuild_project PRIMARY KEY (account, region, name)
)

CREATE TABLE codebuild_report (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
report_group TEXT NOT NULL,
type TEXT NOT NULL,
status TEXT NOT NULL,
execution TEXT NOT NULL,
created_at BIGINT NOT NULL,
summary TEXT NOT NULL,
CONSTRAINT uq_codebuild_report_uuid UNIQUE (uuid)
)

CREATE TABLE codebuild_report_case (
report TEXT NOT NULL,
number INTEGER NOT NULL,
name TEXT NOT NULL,
prefix TEXT NOT NULL,
suite TEXT NOT NULL,
status TEXT NOT NULL,
nanoseconds BIGINT NOT NULL,
message TEXT NOT NULL,
file TEXT NOT NULL,
CONSTRAINT pk_codebuild_report_case PRIMARY KEY (report, number)
)

CREATE TABLE codebuild_report_file (
report TEXT NOT NULL,
path TEXT NOT NULL,
lines_covered BIGINT NOT NULL,
lines_missed BIGINT NOT NULL,
branches_covered BIGINT NOT NULL,
branches_missed BIGINT NOT NULL,
line_percentage FLOAT NOT NULL,
CONSTRAINT pk_codebuild_report_file PRIMARY KEY (report, path)
)

CREATE TABLE codebuild_report_group (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
type TEXT NOT NULL,
export TEXT NOT NULL,
tags TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
CONSTRAINT pk_codebuild_report_group PRIMARY KEY (account, region, name)
)

CREATE TABLE codebuild_sandbox (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
uuid TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
project TEXT NOT NULL,
stage TEXT NOT NULL,
version INTEGER NOT NULL,
sandbox TEXT NOT NULL,
CONSTRAINT uq_codebuild_sandbox_uuid UNIQUE (uuid)
)

CREATE TABLE codebuild_source_credential (
account TEXT NOT NULL,
region TEXT NOT NULL,
server TEXT NOT NULL,
auth TEXT NOT NULL,
token TEXT NOT NULL,
username TEXT NOT NULL,
CONSTRAINT pk_codebuild_source_credential PRIMARY KEY (account, region, server)
)

CREATE TABLE codebuild_token (
account TEXT NOT NULL,
region TEXT NOT NULL,
operation TEXT NOT NULL,
token TEXT NOT NULL,
digest TEXT NOT NULL,
result TEXT NOT NULL,
at BIGINT NOT NULL,
CONSTRAINT pk_codebuild_token PRIMARY KEY (account, region, operation, token)
)

CREATE TABLE codebuild_webhook (
account TEXT NOT NULL,
region TEXT NOT NULL,
project TEXT NOT NULL,
token TEXT NOT NULL,
secret TEXT NOT NULL,
secret_at BIGINT NOT NULL,
settings TEXT NOT NULL,
CONSTRAINT pk_codebuild_webhook PRIMARY KEY (account, region, project),
CONSTRAINT uq_codebuild_webhook_token UNIQUE (token)
)

CREATE TABLE codecommit_approval (
pull_request_id TEXT NOT NULL,
revision TEXT NOT NULL,
user TEXT NOT NULL,
at BIGINT NOT NULL,
CONSTRAINT pk_codecommit_approval PRIMARY KEY (pull_request_id, revision, user)
)

CREATE TABLE codecommit_approval_rule (
id TEXT NOT NULL,
pull_request_id TEXT NOT NULL,
name TEXT NOT NULL,
content TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
modified_by TEXT NOT NULL,
template_id TEXT NOT NULL,
template_name TEXT NOT NULL,
CONSTRAINT pk_codecommit_approval_rule PRIMARY KEY (id),
CONSTRAINT uq_codecommit_approval_rule_pull_request_id_name UNIQUE (pull_request_id, name)
)

CREATE TABLE codecommit_approval_rule_template (
id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
description TEXT NOT NULL,
content TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
modified_by TEXT NOT NULL,
CONSTRAINT pk_codecommit_approval_rule_template PRIMARY KEY (id),
CONSTRAINT uq_codecommit_approval_rule_template_account_region_name UNIQUE (account, region, name)
)

CREATE TABLE codecommit_comment (
seq INTEGER NOT NULL,
id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
repository_id TEXT NOT NULL,
pull_request_id TEXT NOT NULL,
before_commit TEXT NOT NULL,
after_commit TEXT NOT NULL,
before_blob TEXT NOT NULL,
after_blob TEXT NOT NULL,
path TEXT,
line INTEGER,
version TEXT,
content TEXT NOT NULL,
author TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
in_reply_to TEXT NOT NULL,
deleted INTEGER NOT NULL,
token TEXT NOT NULL,
request TEXT NOT NULL,
CONSTRAINT pk_codecommit_comment PRIMARY KEY (seq),
CONSTRAINT uq_codecommit_comment_id UNIQUE (id)
)

CREATE TABLE codecommit_counter (
account TEXT NOT NULL,
region TEXT NOT NULL,
pull_requests INTEGER NOT NULL,
CONSTRAINT pk_codecommit_counter PRIMARY KEY (account, region)
)

CREATE TABLE codecommit_merge (
repository_id TEXT NOT NULL,
source_commit TEXT NOT NULL,
destination_commit TEXT NOT NULL,
detail TEXT NOT NULL,
strategy TEXT NOT NULL,
merged_commit TEXT NOT NULL,
CONSTRAINT pk_codecommit_merge PRIMARY KEY (repository_id, source_commit, destination_commit, detail, strategy)
)

CREATE TABLE codecommit_override (
pull_request_id TEXT NOT NULL,
revision TEXT NOT NULL,
user TEXT NOT NULL,
CONSTRAINT pk_codecommit_override PRIMARY KEY (pull_request_id, revision)
)

CREATE TABLE codecommit_pull_request (
id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
number INTEGER NOT NULL,
repository_id TEXT NOT NULL,
title TEXT NOT NULL,
description TEXT NOT NULL,
author TEXT NOT NULL,
source TEXT NOT NULL,
destination TEXT NOT NULL,
source_commit TEXT NOT NULL,
destination_commit TEXT NOT NULL,
merge_base TEXT NOT NULL,
revision TEXT NOT NULL,
created_at BIGINT NOT NULL,
active_at BIGINT NOT NULL,
status TEXT NOT NULL,
is_merged INTEGER NOT NULL,
merged_by TEXT NOT NULL,
merge_commit TEXT NOT NULL,
merge_option TEXT NOT NULL,
token TEXT NOT NULL,
request TEXT NOT NULL,
CONSTRAINT pk_codecommit_pull_request PRIMARY KEY (id),
CONSTRAINT uq_codecommit_pull_request_account_region_number UNIQUE (account, region, number)
)

CREATE TABLE codecommit_pull_request_event (
seq INTEGER NOT NULL,
pull_request_id TEXT NOT NULL,
type TEXT NOT NULL,
actor TEXT NOT NULL,
at BIGINT NOT NULL,
detail TEXT NOT NULL,
CONSTRAINT pk_codecommit_pull_request_event PRIMARY KEY (seq)
)

CREATE TABLE codecommit_reaction (
comment_id TEXT NOT NULL,
user TEXT NOT NULL,
reaction TEXT NOT NULL,
at BIGINT NOT NULL,
CONSTRAINT pk_codecommit_reaction PRIMARY KEY (comment_id, user)
)

CREATE TABLE codecommit_reference (
repository_id TEXT NOT NULL,
name TEXT NOT NULL,
object_id TEXT NOT NULL,
commit_id TEXT NOT NULL,
CONSTRAINT pk_codecommit_reference PRIMARY KEY (repository_id, name)
)

CREATE TABLE codecommit_repository (
id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
kms_key TEXT NOT NULL,
description TEXT NOT NULL,
default_branch TEXT NOT NULL,
tags TEXT NOT NULL,
triggers TEXT NOT NULL,
triggers_id TEXT NOT NULL,
CONSTRAINT pk_codecommit_repository PRIMARY KEY (id),
CONSTRAINT uq_codecommit_repository_account_region_name UNIQUE (account, region, name)
)

CREATE TABLE codecommit_template_association (
template_id TEXT NOT NULL,
repository_id TEXT NOT NULL,
CONSTRAINT pk_codecommit_template_association PRIMARY KEY (template_id, repository_id)
)

CREATE TABLE codedeploy_application (
account TEXT NOT NULL,
region TEXT NOT NULL,
id TEXT NOT NULL,
name TEXT NOT NULL,
platform TEXT NOT NULL,
created_at BIGINT NOT NULL,
tags TEXT NOT NULL,
CONSTRAINT pk_codedeploy_application PRIMARY KEY (account, region, id),
CONSTRAINT uq_codedeploy_application_account_region_name UNIQUE (account, region, name)
)

CREATE TABLE codedeploy_config (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
id TEXT NOT NULL,
platform TEXT NOT NULL,
created_at BIGINT NOT NULL,
healthy TEXT,
routing TEXT,
CONSTRAINT pk_codedeploy_config PRIMARY KEY (account, region, name)
)

CREATE TABLE codedeploy_deployment (
number INTEGER NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
id TEXT NOT NULL,
application_id TEXT NOT NULL,
application TEXT NOT NULL,
group_id TEXT NOT NULL,
group_name TEXT NOT NULL,
config TEXT NOT NULL,
status TEXT NOT NULL,
creator TEXT NOT NULL,
origin TEXT,
created_at BIGINT NOT NULL,
started_at BIGINT,
ended_at BIGINT,
revision TEXT NOT NULL,
previous TEXT,
options TEXT NOT NULL,
error_code TEXT NOT NULL,
error_message TEXT NOT NULL,
stop TEXT NOT NULL,
"rollback" TEXT,
minimum INTEGER NOT NULL,
bundle TEXT,
CONSTRAINT pk_codedeploy_deployment PRIMARY KEY (number),
CONSTRAINT uq_codedeploy_deployment_account_region_id UNIQUE (account, region, id),
CONSTRAINT uq_codedeploy_deployment_account_region_origin UNIQUE (account, region, origin)
)

CREATE TABLE codedeploy_group (
account TEXT NOT NULL,
region TEXT NOT NULL,
id TEXT NOT NULL,
application_id TEXT NOT NULL,
name TEXT NOT NULL,
role TEXT NOT NULL,
config TEXT NOT NULL,
settings TEXT NOT NULL,
tags TEXT NOT NULL,
target TEXT,
target_identity TEXT NOT NULL,
good TEXT,
last_attempted TEXT,
last_successful TEXT,
CONSTRAINT pk_codedeploy_group PRIMARY KEY (account, region, id),
CONSTRAINT uq_codedeploy_group_account_region_application_id_name UNIQUE (account, region, application_id, name)
)

CREATE TABLE codedeploy_install (
account TEXT NOT NULL,
region TEXT NOT NULL,
instance TEXT NOT NULL,
group_id TEXT NOT NULL,
healthy INTEGER,
revision TEXT NOT NULL,
last_install TEXT NOT NULL,
hooks TEXT,
CONSTRAINT pk_codedeploy_install PRIMARY KEY (account, region, instance, group_id)
)

CREATE TABLE codedeploy_instance (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
id TEXT NOT NULL,
number INTEGER NOT NULL,
user_arn TEXT NOT NULL,
session_arn TEXT NOT NULL,
registered_at BIGINT NOT NULL,
deregistered_at BIGINT,
tags TEXT NOT NULL,
address TEXT NOT NULL,
CONSTRAINT pk_codedeploy_instance PRIMARY KEY (account, region, name)
)

CREATE TABLE codedeploy_revision (
account TEXT NOT NULL,
region TEXT NOT NULL,
application_id TEXT NOT NULL,
identity TEXT NOT NULL,
number INTEGER NOT NULL,
revision TEXT NOT NULL,
bucket TEXT NOT NULL,
"key" TEXT NOT NULL,
description TEXT NOT NULL,
registered_at BIGINT NOT NULL,
first_used_at BIGINT NOT NULL,
last_used_at BIGINT NOT NULL,
CONSTRAINT pk_codedeploy_revision PRIMARY KEY (account, region, application_id, identity)
)

CREATE TABLE codedeploy_target (
account TEXT NOT NULL,
region TEXT NOT NULL,
deployment_id TEXT NOT NULL,
position INTEGER NOT NULL,
instance TEXT NOT NULL,
instance_id TEXT NOT NULL,
status TEXT NOT NULL,
updated_at BIGINT NOT NULL,
events TEXT NOT NULL,
run_id TEXT NOT NULL,
run_events TEXT NOT NULL,
run_count INTEGER NOT NULL,
seen INTEGER NOT NULL,
CONSTRAINT pk_codedeploy_target PRIMARY KEY (account, region, deployment_id, position),
CONSTRAINT uq_codedeploy_target_account_region_deployment_id_instance UNIQUE (account, region, deployment_id, instance)
)

CREATE TABLE codepipeline_action_run (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
id TEXT NOT NULL,
pipeline_id TEXT NOT NULL,
execution_id TEXT NOT NULL,
version INTEGER NOT NULL,
stage TEXT NOT NULL,
rule INTEGER NOT NULL,
gate TEXT NOT NULL,
action TEXT NOT NULL,
counts INTEGER NOT NULL,
status TEXT NOT NULL,
begun INTEGER NOT NULL,
external_id TEXT NOT NULL,
token TEXT NOT NULL,
record TEXT NOT NULL,
started_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
deadline_at BIGINT NOT NULL,
CONSTRAINT uq_codepipeline_action_run_id UNIQUE (id)
)

CREATE TABLE codepipeline_artifact (
execution_id TEXT NOT NULL,
name TEXT NOT NULL,
artifact TEXT NOT NULL,
CONSTRAINT pk_codepipeline_artifact PRIMARY KEY (execution_id, name)
)

CREATE TABLE codepipeline_door (
pipeline_id TEXT NOT NULL,
stage TEXT NOT NULL,
latest_id TEXT NOT NULL,
latest_number INTEGER NOT NULL,
good_id TEXT NOT NULL,
good_version INTEGER NOT NULL,
CONSTRAINT pk_codepipeline_door PRIMARY KEY (pipeline_id, stage)
)

CREATE TABLE codepipeline_execution (
id TEXT NOT NULL,
pipeline_id TEXT NOT NULL,
number INTEGER NOT NULL,
version INTEGER NOT NULL,
mode TEXT NOT NULL,
kind TEXT NOT NULL,
active INTEGER NOT NULL,
status TEXT NOT NULL,
summary TEXT NOT NULL,
stage TEXT NOT NULL,
entered INTEGER NOT NULL,
attempt INTEGER NOT NULL,
ending TEXT NOT NULL,
comment TEXT NOT NULL,
trigger_type TEXT NOT NULL,
trigger_detail TEXT NOT NULL,
rollback_target TEXT NOT NULL,
variables TEXT NOT NULL,
overrides TEXT NOT NULL,
revisions TEXT NOT NULL,
started_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
CONSTRAINT pk_codepipeline_execution PRIMARY KEY (id)
)

CREATE TABLE codepipeline_job (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
id TEXT NOT NULL,
pipeline_id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
category TEXT NOT NULL,
owner TEXT NOT NULL,
provider TEXT NOT NULL,
version TEXT NOT NULL,
action_execution_id TEXT NOT NULL,
nonce TEXT NOT NULL,
status TEXT NOT NULL,
"query" TEXT NOT NULL,
continuation TEXT NOT NULL,
client TEXT NOT NULL,
dispatched_at BIGINT NOT NULL,
CONSTRAINT uq_codepipeline_job_id UNIQUE (id)
)

CREATE TABLE codepipeline_namespace (
execution_id TEXT NOT NULL,
namespace TEXT NOT NULL,
variables TEXT NOT NULL,
CONSTRAINT pk_codepipeline_namespace PRIMARY KEY (execution_id, namespace)
)

CREATE TABLE codepipeline_pipeline (
id TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
version INTEGER NOT NULL,
tags TEXT NOT NULL,
last_number INTEGER NOT NULL,
created_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
polling_disabled_at BIGINT,
CONSTRAINT pk_codepipeline_pipeline PRIMARY KEY (id)
)

CREATE TABLE codepipeline_revision (
pipeline_id TEXT NOT NULL,
action TEXT NOT NULL,
revision TEXT NOT NULL,
execution_id TEXT NOT NULL,
CONSTRAINT pk_codepipeline_revision PRIMARY KEY (pipeline_id, action, revision)
)

CREATE TABLE codepipeline_shown_action (
pipeline_id TEXT NOT NULL,
stage TEXT NOT NULL,
gate TEXT NOT NULL,
action TEXT NOT NULL,
run_id TEXT NOT NULL,
CONSTRAINT pk_codepipeline_shown_action PRIMARY KEY (pipeline_id, stage, gate, action)
)

CREATE TABLE codepipeline_stage_run (
execution_id TEXT NOT NULL,
stage TEXT NOT NULL,
pipeline_id TEXT NOT NULL,
number INTEGER NOT NULL,
version INTEGER NOT NULL,
status TEXT NOT NULL,
gate TEXT NOT NULL,
conditions TEXT NOT NULL,
retries TEXT NOT NULL,
started_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
CONSTRAINT pk_codepipeline_stage_run PRIMARY KEY (execution_id, stage)
)

CREATE TABLE codepipeline_token (
pipeline_id TEXT NOT NULL,
token TEXT NOT NULL,
execution_id TEXT NOT NULL,
expires_at BIGINT NOT NULL,
CONSTRAINT pk_codepipeline_token PRIMARY KEY (pipeline_id, token)
)

CREATE TABLE codepipeline_transition (
pipeline_id TEXT NOT NULL,
stage TEXT NOT NULL,
direction TEXT NOT NULL,
enabled INTEGER NOT NULL,
reason TEXT NOT NULL,
changed_by TEXT NOT NULL,
changed_at BIGINT NOT NULL,
CONSTRAINT pk_codepipeline_transition PRIMARY KEY (pipeline_id, stage, direction)
)

CREATE TABLE codepipeline_type (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
definition TEXT NOT NULL,
tags TEXT NOT NULL,
deleted INTEGER NOT NULL,
CONSTRAINT pk_codepipeline_type PRIMARY KEY (account, region, name)
)

CREATE TABLE codepipeline_version (
pipeline_id TEXT NOT NULL,
version INTEGER NOT NULL,
document TEXT NOT NULL,
CONSTRAINT pk_codepipeline_version PRIMARY KEY (pipeline_id, version)
)

CREATE TABLE codepipeline_watch (
pipeline_id TEXT NOT NULL,
action TEXT NOT NULL,
provider TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
resource TEXT NOT NULL,
item TEXT NOT NULL,
seen TEXT NOT NULL,
CONSTRAINT pk_codepipeline_watch PRIMARY KEY (pipeline_id, action)
)

CREATE TABLE codepipeline_webhook (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
token TEXT NOT NULL,
definition TEXT NOT NULL,
tags TEXT NOT NULL,
triggered_at BIGINT,
CONSTRAINT pk_codepipeline_webhook PRIMARY KEY (account, region, name),
CONSTRAINT uq_codepipeline_webhook_token UNIQUE (token)
)

CREATE TABLE credential (
access_key TEXT NOT NULL,
secret TEXT NOT NULL,
session_token TEXT NOT NULL,
account TEXT NOT NULL,
principal_arn TEXT NOT NULL,
user_id TEXT NOT NULL,
status TEXT NOT NULL,
expires_at BIGINT,
CONSTRAINT pk_credential PRIMARY KEY (access_key)
)

CREATE TABLE event (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
id TEXT NOT NULL,
topic TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
at BIGINT NOT NULL,
payload TEXT NOT NULL,
CONSTRAINT uq_event_id UNIQUE (id)
)

CREATE TABLE events_bus (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
description TEXT NOT NULL,
policy TEXT NOT NULL,
tags TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
CONSTRAINT pk_events_bus PRIMARY KEY (account, region, name)
)

CREATE TABLE events_routed (
"key" TEXT NOT NULL,
at BIGINT NOT NULL,
CONSTRAINT pk_events_routed PRIMARY KEY ("key")
)

CREATE TABLE events_rule (
account TEXT NOT NULL,
region TEXT NOT NULL,
bus TEXT NOT NULL,
name TEXT NOT NULL,
pattern TEXT NOT NULL,
schedule TEXT NOT NULL,
state TEXT NOT NULL,
description TEXT NOT NULL,
role_arn TEXT NOT NULL,
clock INTEGER NOT NULL,
tags TEXT NOT NULL,
CONSTRAINT pk_events_rule PRIMARY KEY (account, region, bus, name)
)

CREATE TABLE events_target (
account TEXT NOT NULL,
region TEXT NOT NULL,
bus TEXT NOT NULL,
rule TEXT NOT NULL,
id TEXT NOT NULL,
arn TEXT NOT NULL,
spec TEXT NOT NULL,
CONSTRAINT pk_events_target PRIMARY KEY (account, region, bus, rule, id)
)

CREATE TABLE iam_access_key (
account TEXT NOT NULL,
user TEXT NOT NULL,
id TEXT NOT NULL,
status TEXT NOT NULL,
created_at BIGINT NOT NULL,
CONSTRAINT pk_iam_access_key PRIMARY KEY (account, user, id)
)

CREATE TABLE iam_attachment (
account TEXT NOT NULL,
kind TEXT NOT NULL,
owner TEXT NOT NULL,
arn TEXT NOT NULL,
CONSTRAINT pk_iam_attachment PRIMARY KEY (account, kind, owner, arn)
)

CREATE TABLE iam_inline_policy (
account TEXT NOT NULL,
kind TEXT NOT NULL,
owner TEXT NOT NULL,
name TEXT NOT NULL,
document TEXT NOT NULL,
CONSTRAINT pk_iam_inline_policy PRIMARY KEY (account, kind, owner, name)
)

CREATE TABLE iam_policy (
account TEXT NOT NULL,
name TEXT NOT NULL,
path TEXT NOT NULL,
id TEXT NOT NULL,
description TEXT NOT NULL,
default_version TEXT NOT NULL,
last_version INTEGER NOT NULL,
created_at BIGINT NOT NULL,
updated_at BIGINT NOT NULL,
tags TEXT NOT NULL,
CONSTRAINT pk_iam_policy PRIMARY KEY (account, name)
)

CREATE TABLE iam_policy_version (
account TEXT NOT NULL,
policy TEXT NOT NULL,
number INTEGER NOT NULL,
document TEXT NOT NULL,
created_at BIGINT NOT NULL,
CONSTRAINT pk_iam_policy_version PRIMARY KEY (account, policy, number)
)

CREATE TABLE iam_principal (
account TEXT NOT NULL,
kind TEXT NOT NULL,
name TEXT NOT NULL,
path TEXT NOT NULL,
id TEXT NOT NULL,
created_at BIGINT NOT NULL,
tags TEXT NOT NULL,
trust TEXT NOT NULL,
description TEXT NOT NULL,
max_session INTEGER NOT NULL,
boundary TEXT NOT NULL,
CONSTRAINT pk_iam_principal PRIMARY KEY (account, kind, name)
)

CREATE TABLE iam_service_credential (
account TEXT NOT NULL,
user TEXT NOT NULL,
id TEXT NOT NULL,
service TEXT NOT NULL,
login TEXT NOT NULL,
status TEXT NOT NULL,
created_at BIGINT NOT NULL,
expires_at BIGINT,
CONSTRAINT pk_iam_service_credential PRIMARY KEY (account, user, id)
)

CREATE TABLE iam_ssh_key (
account TEXT NOT NULL,
user TEXT NOT NULL,
id TEXT NOT NULL,
body TEXT NOT NULL,
"key" TEXT NOT NULL,
fingerprint TEXT NOT NULL,
status TEXT NOT NULL,
uploaded_at BIGINT NOT NULL,
CONSTRAINT pk_iam_ssh_key PRIMARY KEY (account, user, id)
)

CREATE TABLE job (
id INTEGER NOT NULL,
kind TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
payload TEXT NOT NULL,
unique_key TEXT,
serial TEXT,
due_at BIGINT NOT NULL,
attempt INTEGER NOT NULL,
fence INTEGER NOT NULL,
leased_until BIGINT NOT NULL,
parked INTEGER NOT NULL,
error TEXT,
CONSTRAINT pk_job PRIMARY KEY (id),
CONSTRAINT uq_job_unique_key UNIQUE (unique_key)
)

CREATE TABLE login (
name TEXT NOT NULL,
kind TEXT NOT NULL,
service TEXT NOT NULL,
proof TEXT NOT NULL,
account TEXT NOT NULL,
principal_arn TEXT NOT NULL,
status TEXT NOT NULL,
expires_at BIGINT,
CONSTRAINT pk_login PRIMARY KEY (name)
)

CREATE TABLE logs_group (
id INTEGER NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
created_at BIGINT NOT NULL,
retention INTEGER,
stored_bytes INTEGER NOT NULL,
tags TEXT NOT NULL,
log_class TEXT DEFAULT 'STANDARD' NOT NULL,
kms_key TEXT DEFAULT '' NOT NULL,
protected INTEGER DEFAULT '0' NOT NULL,
CONSTRAINT pk_logs_group PRIMARY KEY (id)
)

CREATE TABLE logs_line (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
group_id INTEGER NOT NULL,
stream_id INTEGER NOT NULL,
at BIGINT NOT NULL,
ingested_at BIGINT NOT NULL,
message TEXT NOT NULL
)

CREATE TABLE logs_origin (
stream_id INTEGER NOT NULL,
origin TEXT NOT NULL,
CONSTRAINT pk_logs_origin PRIMARY KEY (stream_id, origin)
)

CREATE TABLE logs_resource_policy (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
document TEXT NOT NULL,
updated_at BIGINT NOT NULL,
revision TEXT NOT NULL,
CONSTRAINT pk_logs_resource_policy PRIMARY KEY (account, region, name)
)

CREATE TABLE logs_stream (
id INTEGER NOT NULL,
group_id INTEGER NOT NULL,
name TEXT NOT NULL,
created_at BIGINT NOT NULL,
first_at BIGINT,
last_at BIGINT,
ingested_at BIGINT,
CONSTRAINT pk_logs_stream PRIMARY KEY (id)
)

CREATE TABLE run (
id TEXT NOT NULL,
number INTEGER NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
notify TEXT NOT NULL,
task TEXT NOT NULL,
host TEXT,
state TEXT NOT NULL,
runner TEXT NOT NULL,
fence INTEGER NOT NULL,
leased_until BIGINT NOT NULL,
stop INTEGER NOT NULL,
last_seq INTEGER NOT NULL,
outcome TEXT,
CONSTRAINT pk_run PRIMARY KEY (id),
CONSTRAINT uq_run_number UNIQUE (number)
)

CREATE TABLE run_event (
run_id TEXT NOT NULL,
seq INTEGER NOT NULL,
at BIGINT NOT NULL,
mark TEXT NOT NULL,
text TEXT NOT NULL,
phase TEXT NOT NULL,
command INTEGER NOT NULL,
exit_code INTEGER NOT NULL,
CONSTRAINT pk_run_event PRIMARY KEY (run_id, seq)
)
WITHOUT ROWID

CREATE TABLE run_file (
run_id TEXT NOT NULL,
direction TEXT NOT NULL,
name TEXT NOT NULL,
blob_id TEXT NOT NULL,
CONSTRAINT pk_run_file PRIMARY KEY (run_id, direction, name)
)

CREATE TABLE s3_bucket (
name TEXT NOT NULL,
account TEXT NOT NULL,
region TEXT NOT NULL,
created_at BIGINT NOT NULL,
versioning TEXT NOT NULL,
event_bridge INTEGER NOT NULL,
CONSTRAINT pk_s3_bucket PRIMARY KEY (name)
)

CREATE TABLE s3_object (
seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
bucket TEXT NOT NULL,
"key" TEXT NOT NULL,
version_id TEXT NOT NULL,
shown INTEGER NOT NULL,
modified_at BIGINT NOT NULL,
blob_id TEXT,
size INTEGER NOT NULL,
etag TEXT NOT NULL,
attributes TEXT,
metadata TEXT,
tags TEXT,
checksum TEXT,
parts TEXT,
data BLOB
)

CREATE TABLE s3_part (
upload_id TEXT NOT NULL,
number INTEGER NOT NULL,
blob_id TEXT NOT NULL,
size INTEGER NOT NULL,
etag TEXT NOT NULL,
checksum TEXT NOT NULL,
modified_at BIGINT NOT NULL,
CONSTRAINT pk_s3_part PRIMARY KEY (upload_id, number)
)

CREATE TABLE s3_setting (
bucket TEXT NOT NULL,
kind TEXT NOT NULL,
document TEXT NOT NULL,
CONSTRAINT pk_s3_setting PRIMARY KEY (bucket, kind)
)

CREATE TABLE s3_upload (
id TEXT NOT NULL,
bucket TEXT NOT NULL,
"key" TEXT NOT NULL,
account TEXT NOT NULL,
started_at BIGINT NOT NULL,
attributes TEXT NOT NULL,
metadata TEXT NOT NULL,
tags TEXT NOT NULL,
checksum_algorithm TEXT NOT NULL,
checksum_type TEXT NOT NULL,
CONSTRAINT pk_s3_upload PRIMARY KEY (id)
)

CREATE TABLE scope (
account TEXT NOT NULL,
region TEXT NOT NULL,
CONSTRAINT pk_scope PRIMARY KEY (account, region)
)

CREATE TABLE secretsmanager_secret (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
suffix TEXT NOT NULL,
created_at BIGINT NOT NULL,
changed_at BIGINT NOT NULL,
description TEXT NOT NULL,
kms_key TEXT NOT NULL,
deleted_at BIGINT,
policy TEXT NOT NULL,
tags TEXT NOT NULL
)

CREATE TABLE secretsmanager_version (
number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
secret_id INTEGER NOT NULL,
id TEXT NOT NULL,
text TEXT,
data TEXT,
stages TEXT NOT NULL,
created_at BIGINT NOT NULL
)

CREATE TABLE sns_dedup (
topic_arn TEXT NOT NULL,
scope TEXT NOT NULL,
dedup_id TEXT NOT NULL,
message_id TEXT NOT NULL,
sequence TEXT NOT NULL,
until BIGINT NOT NULL,
CONSTRAINT pk_sns_dedup PRIMARY KEY (topic_arn, scope, dedup_id)
)
WITHOUT ROWID

CREATE TABLE sns_subscription (
number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
arn TEXT NOT NULL,
topic_arn TEXT NOT NULL,
owner TEXT NOT NULL,
region TEXT NOT NULL,
protocol TEXT NOT NULL,
endpoint TEXT NOT NULL,
confirmed INTEGER NOT NULL,
token TEXT NOT NULL,
authenticated INTEGER NOT NULL,
settings TEXT NOT NULL,
CONSTRAINT uq_sns_subscription_arn UNIQUE (arn)
)

CREATE TABLE sns_topic (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
created_at BIGINT NOT NULL,
settings TEXT NOT NULL,
tags TEXT NOT NULL,
sequence INTEGER NOT NULL,
deleted_subscriptions INTEGER NOT NULL,
CONSTRAINT pk_sns_topic PRIMARY KEY (account, region, name)
)

CREATE TABLE sqs_attempt (
queue_id INTEGER NOT NULL,
attempt_id TEXT NOT NULL,
receipts TEXT NOT NULL,
until BIGINT NOT NULL,
CONSTRAINT pk_sqs_attempt PRIMARY KEY (queue_id, attempt_id)
)
WITHOUT ROWID

CREATE TABLE sqs_dedup (
queue_id INTEGER NOT NULL,
scope TEXT NOT NULL,
dedup_id TEXT NOT NULL,
message_id TEXT NOT NULL,
number INTEGER NOT NULL,
until BIGINT NOT NULL,
CONSTRAINT pk_sqs_dedup PRIMARY KEY (queue_id, scope, dedup_id)
)
WITHOUT ROWID

CREATE TABLE sqs_message (
number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
queue_id INTEGER NOT NULL,
id TEXT NOT NULL,
body TEXT NOT NULL,
attributes TEXT NOT NULL,
trace TEXT NOT NULL,
sender TEXT NOT NULL,
sent_at BIGINT NOT NULL,
kept_from BIGINT NOT NULL,
visible_at BIGINT NOT NULL,
first_received_at BIGINT NOT NULL,
taken_at BIGINT NOT NULL,
receives INTEGER NOT NULL,
attempts INTEGER NOT NULL,
receipt TEXT NOT NULL,
group_id TEXT NOT NULL,
dedup_id TEXT NOT NULL,
source_arn TEXT NOT NULL
)

CREATE TABLE sqs_move_task (
id TEXT NOT NULL,
source_id INTEGER NOT NULL,
source_arn TEXT NOT NULL,
destination TEXT NOT NULL,
rate INTEGER,
status TEXT NOT NULL,
moved INTEGER NOT NULL,
to_move INTEGER NOT NULL,
last INTEGER NOT NULL,
started_at BIGINT NOT NULL,
reason TEXT NOT NULL,
CONSTRAINT pk_sqs_move_task PRIMARY KEY (id)
)

CREATE TABLE sqs_queue (
id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
created_at BIGINT NOT NULL,
modified_at BIGINT NOT NULL,
settings TEXT NOT NULL,
dead_letters_to TEXT NOT NULL,
tags TEXT NOT NULL
)

CREATE TABLE ssm_parameter (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
newest INTEGER NOT NULL,
tags TEXT NOT NULL,
CONSTRAINT pk_ssm_parameter PRIMARY KEY (account, region, name)
)

CREATE TABLE ssm_parameter_version (
account TEXT NOT NULL,
region TEXT NOT NULL,
name TEXT NOT NULL,
number INTEGER NOT NULL,
type TEXT NOT NULL,
value TEXT NOT NULL,
description TEXT NOT NULL,
key_id TEXT NOT NULL,
allowed_pattern TEXT NOT NULL,
tier TEXT NOT NULL,
data_type TEXT NOT NULL,
modified_at BIGINT NOT NULL,
user TEXT NOT NULL,
labels TEXT NOT NULL,
CONSTRAINT pk_ssm_parameter_version PRIMARY KEY (account, region, name, number)
)

CREATE INDEX ix_codebuild_batch_project ON codebuild_batch (account, region, project, seq)

CREATE INDEX ix_codebuild_batch_scope ON codebuild_batch (account, region, seq)

CREATE INDEX ix_codebuild_build_fleet ON codebuild_build (fleet, stage)

CREATE INDEX ix_codebuild_build_open ON codebuild_build (account, region, stage, project)

CREATE INDEX ix_codebuild_build_project ON codebuild_build (account, region, project, number)

CREATE INDEX ix_codebuild_build_scope ON codebuild_build (account, region, seq)

CREATE INDEX ix_codebuild_build_stage ON codebuild_build (stage, seq)

CREATE INDEX ix_codebuild_command_sandbox ON codebuild_command (sandbox, seq)

CREATE INDEX ix_codebuild_delivery_at ON codebuild_delivery (at)

CREATE INDEX ix_codebuild_delivery_token ON codebuild_delivery (token, seq)

CREATE UNIQUE INDEX ix_codebuild_fleet_name ON codebuild_fleet (account, region, name)

CREATE INDEX ix_codebuild_line_uuid ON codebuild_line (uuid, seq)

CREATE INDEX ix_codebuild_project_created ON codebuild_project (account, region, created_at, name)

CREATE INDEX ix_codebuild_project_modified ON codebuild_project (account, region, modified_at, name)

CREATE INDEX ix_codebuild_project_uuid ON codebuild_project (uuid)

CREATE INDEX ix_codebuild_report_group_created ON codebuild_report_group (account, region, created_at, name)

CREATE INDEX ix_codebuild_report_group_modified ON codebuild_report_group (account, region, modified_at, name)

CREATE INDEX ix_codebuild_report_group_seq ON codebuild_report (account, region, report_group, seq)

CREATE INDEX ix_codebuild_report_scope ON codebuild_report (account, region, seq)

CREATE INDEX ix_codebuild_sandbox_project ON codebuild_sandbox (account, region, project, seq)

CREATE INDEX ix_codebuild_sandbox_scope ON codebuild_sandbox (account, region, seq)

CREATE INDEX ix_codebuild_token_at ON codebuild_token (at)

CREATE INDEX ix_codecommit_comment_compared ON codecommit_comment (repository_id, after_commit, before_commit, seq)

CREATE INDEX ix_codecommit_comment_pull_request ON codecommit_comment (pull_request_id, seq)

CREATE INDEX ix_codecommit_comment_token ON codecommit_comment (account, region, token)

CREATE INDEX ix_codecommit_pull_request_active ON codecommit_pull_request (repository_id, active_at, number)

CREATE INDEX ix_codecommit_pull_request_event_of ON codecommit_pull_request_event (pull_request_id, seq)

CREATE INDEX ix_codecommit_pull_request_status ON codecommit_pull_request (repository_id, status)

CREATE INDEX ix_codecommit_pull_request_token ON codecommit_pull_request (account, region, token)

CREATE INDEX ix_codecommit_repository_modified ON codecommit_repository (account, region, modified_at, name)

CREATE INDEX ix_codecommit_template_association_repository ON codecommit_template_association (repository_id)

CREATE INDEX ix_codedeploy_deployment_active ON codedeploy_deployment (account, region, group_id, status)

CREATE INDEX ix_codedeploy_deployment_all ON codedeploy_deployment (account, region, number)

CREATE INDEX ix_codedeploy_deployment_group ON codedeploy_deployment (account, region, group_id, number)

CREATE INDEX ix_codedeploy_deployment_status ON codedeploy_deployment (account, region, status, number)

CREATE INDEX ix_codedeploy_group_config ON codedeploy_group (account, region, config)

CREATE INDEX ix_codedeploy_group_target ON codedeploy_group (account, region, application_id, target_identity)

CREATE INDEX ix_codedeploy_instance_session ON codedeploy_instance (account, region, session_arn)

CREATE INDEX ix_codedeploy_instance_user ON codedeploy_instance (account, region, user_arn)

CREATE INDEX ix_codedeploy_revision_first ON codedeploy_revision (account, region, application_id, first_used_at, number)

CREATE INDEX ix_codedeploy_revision_last ON codedeploy_revision (account, region, application_id, last_used_at, number)

CREATE INDEX ix_codedeploy_revision_number ON codedeploy_revision (account, region, application_id, number)

CREATE INDEX ix_codedeploy_revision_registered ON codedeploy_revision (account, region, application_id, registered_at, number)

CREATE INDEX ix_codedeploy_target_run ON codedeploy_target (run_id)

CREATE INDEX ix_codedeploy_target_status ON codedeploy_target (account, region, deployment_id, status, position)

CREATE INDEX ix_codepipeline_action_run_execution ON codepipeline_action_run (execution_id, seq)

CREATE INDEX ix_codepipeline_action_run_external ON codepipeline_action_run (external_id, status)

CREATE INDEX ix_codepipeline_action_run_pipeline ON codepipeline_action_run (pipeline_id, rule, seq)

CREATE INDEX ix_codepipeline_action_run_token ON codepipeline_action_run (token)

CREATE INDEX ix_codepipeline_execution_active ON codepipeline_execution (pipeline_id, active, number)

CREATE INDEX ix_codepipeline_job_action ON codepipeline_job (action_execution_id)

CREATE INDEX ix_codepipeline_job_pipeline ON codepipeline_job (pipeline_id)

CREATE INDEX ix_codepipeline_job_waiting ON codepipeline_job (account, region, provider, status, seq)

CREATE INDEX ix_codepipeline_stage_run_status ON codepipeline_stage_run (pipeline_id, version, stage, status, number)

CREATE INDEX ix_codepipeline_token_expires ON codepipeline_token (expires_at)

CREATE INDEX ix_codepipeline_watch_resource ON codepipeline_watch (provider, resource)

CREATE INDEX ix_event_at ON event (at)

CREATE INDEX ix_events_routed_at ON events_routed (at)

CREATE INDEX ix_events_target_arn ON events_target (account, region, arn)

CREATE INDEX ix_job_ready ON job (parked, due_at, id)

CREATE INDEX ix_job_serial ON job (serial, id)

CREATE UNIQUE INDEX ix_logs_group_name ON logs_group (account, region, name)

CREATE INDEX ix_logs_line_group ON logs_line (group_id, at, id)

CREATE INDEX ix_logs_line_stream ON logs_line (stream_id, at, id)

CREATE INDEX ix_logs_stream_last ON logs_stream (group_id, last_at)

CREATE UNIQUE INDEX ix_logs_stream_name ON logs_stream (group_id, name)

CREATE INDEX ix_run_host ON run (host, state)

CREATE INDEX ix_run_state ON run (state, number)

CREATE INDEX ix_s3_bucket_account ON s3_bucket (account, name)

CREATE INDEX ix_s3_object_seq ON s3_object (bucket, "key", seq DESC)

CREATE UNIQUE INDEX ix_s3_object_shown ON s3_object (bucket, "key") WHERE shown = 1

CREATE UNIQUE INDEX ix_s3_object_version ON s3_object (bucket, "key", version_id)

CREATE INDEX ix_s3_upload_key ON s3_upload (bucket, "key", id)

CREATE UNIQUE INDEX ix_secretsmanager_secret_name ON secretsmanager_secret (account, region, name)

CREATE UNIQUE INDEX ix_secretsmanager_version_id ON secretsmanager_version (secret_id, id)

CREATE INDEX ix_sns_dedup_until ON sns_dedup (until)

CREATE INDEX ix_sns_subscription_owner ON sns_subscription (owner, region, number)

CREATE INDEX ix_sns_subscription_topic ON sns_subscription (topic_arn, number)

CREATE INDEX ix_sqs_attempt_until ON sqs_attempt (until)

CREATE INDEX ix_sqs_dedup_until ON sqs_dedup (until)

CREATE INDEX ix_sqs_message_group ON sqs_message (queue_id, group_id, number)

CREATE INDEX ix_sqs_message_visible ON sqs_message (queue_id, visible_at, number)

CREATE INDEX ix_sqs_move_task_source ON sqs_move_task (source_id, started_at)

CREATE INDEX ix_sqs_queue_dead ON sqs_queue (dead_letters_to)

CREATE UNIQUE INDEX ix_sqs_queue_name ON sqs_queue (account, region, name)

CREATE UNIQUE INDEX uq_codepipeline_execution_number ON codepipeline_execution (pipeline_id, number)

CREATE UNIQUE INDEX uq_codepipeline_pipeline_name ON codepipeline_pipeline (account, region, name)
