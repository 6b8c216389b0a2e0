"""Domain in the shapes and words of CloudWatch Logs."""

from collections.abc import Callable
from typing import Any

from emulator.api import logs
from emulator.kernel.errors import AwsError, DomainError
from services.logs.domain import model
from services.logs.domain.model import Group, Line, ResourcePolicy, Stream


def group_out(group: Group) -> logs.LogGroup:
    shape: logs.LogGroup = {
        "logGroupName": group.name, "creationTime": group.created_ms, "arn": f"{group.arn}:*",
        "logGroupArn": group.arn, "storedBytes": group.stored_bytes, "metricFilterCount": 0,
        "logGroupClass": group.log_class, "deletionProtectionEnabled": group.protected,
    }  # fmt: skip
    if group.kms_key:
        shape["kmsKeyId"] = group.kms_key
    if group.retention is not None:
        shape["retentionInDays"] = group.retention
    return shape


def summary_out(group: Group) -> logs.LogGroupSummary:
    return {"logGroupName": group.name, "logGroupArn": group.arn, "logGroupClass": group.log_class}


def policy_out(policy: ResourcePolicy) -> logs.ResourcePolicy:
    return {
        "policyName": policy.name, "policyDocument": policy.document, "lastUpdatedTime": policy.updated_ms,
        "policyScope": "ACCOUNT", "revisionId": policy.revision,
    }  # fmt: skip


def stream_out(group: Group, stream: Stream) -> logs.LogStream:
    shape: logs.LogStream = {
        "logStreamName": stream.name, "creationTime": stream.created_ms, "storedBytes": 0,
        "arn": f"{group.arn}:log-stream:{stream.name}", "uploadSequenceToken": f"{stream.id:056d}",
    }  # fmt: skip
    if stream.first_ms is not None and stream.last_ms is not None and stream.ingested_ms is not None:
        shape["firstEventTimestamp"] = stream.first_ms
        shape["lastEventTimestamp"] = stream.last_ms
        shape["lastIngestionTime"] = stream.ingested_ms
    return shape


def line_out(line: Line) -> logs.OutputLogEvent:
    return {"timestamp": line.timestamp, "message": line.message, "ingestionTime": line.ingested_ms}


def found_line_out(line: Line) -> logs.FilteredLogEvent:
    return {
        "logStreamName": line.stream, "timestamp": line.timestamp, "message": line.message,
        "ingestionTime": line.ingested_ms, "eventId": f"{line.timestamp:018d}{line.id:038d}",
    }  # fmt: skip


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    model.NoSuchGroup: lambda _: logs.ResourceNotFoundException("The specified log group does not exist."),
    model.NoSuchStream: lambda _: logs.ResourceNotFoundException("The specified log stream does not exist."),
    model.Exists: lambda error: logs.ResourceAlreadyExistsException(f"The specified {error.what} already exists"),
    model.NoSuchPolicy: lambda error: logs.ResourceNotFoundException(
        f"Policy with name [{error.name}] does not exist."
    ),
    model.TooManyPolicies: lambda _: logs.LimitExceededException("Resource limit exceeded: 10 resource policies."),
    model.WrongRevision: lambda _: logs.OperationAbortedException(
        "The expected revision is not the one that the policy has."
    ),
    model.Protected: lambda _: logs.ValidationException("The log group is protected from deletion."),
    model.Invalid: lambda error: logs.InvalidParameterException(error.reason),
    model.BadToken: lambda _: logs.InvalidParameterException("The specified nextToken is invalid."),
}
