"""How each service answers a request that breaks its model.

Most front ends answer one ValidationException that lists every fault. CodeCommit and CodeDeploy have an error per
member instead (RepositoryNameRequiredException, InvalidRepositoryNameException): the one that the operation declares
for the first fault, or for what it is a part of, is taken. S3 has codes of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from emulator.kernel.errors import AwsError
from emulator.wire.models import Operation, load
from emulator.wire.validate import Fault, Faults


@dataclass(frozen=True, slots=True)
class Policy:
    """code: of the collected answer. named: look for an error of the member first. missing: for what is not given."""

    code: str = "ValidationException"
    named: bool = False
    missing: str = ""


_POLICIES = {
    "codebuild": Policy("InvalidInputException"),
    "codecommit": Policy(named=True),
    "codedeploy": Policy(named=True),
    "iam": Policy("ValidationError"),
    "sts": Policy("ValidationError"),
    "sns": Policy("ValidationError"),
    "sqs": Policy("InvalidParameterValue", missing="MissingParameter"),
    "logs": Policy("InvalidParameterException"),
}
_DEFAULT = Policy()
_SYNONYMS = {
    "AlarmConfiguration": "AlarmConfig",
    "AutoRollbackConfiguration": "AutoRollbackConfig",
    "CommitIds": "CommitIdsList",
    "CommitSpecifier": "Commit",
    "Content": "CommentContent",
    "Deployed": "DeployedStateFilter",
    "DestinationArn": "RepositoryTriggerDestinationArn",
    "Ec2TagFilters": "EC2Tag",
    "Ec2TagSet": "EC2Tag",
    "EcsServices": "ECSService",
    "IncludeOnlyStatuses": "DeploymentStatus",
    "InstanceStatusFilter": "InstanceStatus",
    "InstanceTypeFilter": "InstanceType",
    "KmsKeyId": "EncryptionKey",
    "RepositoryTriggerEventList": "RepositoryTriggerEvents",
    "LifecycleEventStatus": "LifecycleEventHookExecutionStatus",
    "MinimumHealthyHosts": "MinimumHealthyHostValue",
    "OnPremisesInstanceTagFilters": "Tag",
    "OnPremisesTagSet": "Tag",
    "OutdatedInstancesStrategy": "Input",
    "TargetFilters": "TargetFilterName",
    "TargetId": "DeploymentTargetId",
    "TargetIds": "DeploymentTargetId",
    "TrafficRoutingConfig": "TrafficRoutingConfiguration",
    "TriggerConfigurations": "TriggerConfig",
    "ZonalConfig": "ZonalDeploymentConfiguration",
}
"""End of a name -> what the errors about it are called instead."""
_S3_ENUMS = {
    ("storageClass", "header"): ("InvalidStorageClass", "The storage class you specified is not valid"),
    ("locationConstraint", ""): ("InvalidLocationConstraint", "The specified location-constraint is not valid"),
}
"""(member, location) -> the code and the text that S3 has for a value it does not know."""


def refusal(operation: Operation, faults: Faults) -> AwsError:
    """The error that the service answers for `faults` (at least one)."""
    service = operation.model.service
    if service == "s3":
        return _s3(faults[0])
    policy = _POLICIES.get(service, _DEFAULT)
    if policy.named and (name := _named(operation, faults[0])):
        shape = load(service).errors[name]
        error = shape.traits.get("error", {})
        return AwsError(str(faults[0]), code=error.get("code", name), status=error.get("httpStatusCode"))
    if policy.missing and (absent := next((one for one in faults if one.kind == "required"), None)):
        return AwsError(f"The request must contain the parameter {absent.member}.", code=policy.missing)
    count = len(faults)
    text = f"{count} validation error{'s' if count > 1 else ''} detected: {'; '.join(map(str, faults))}"
    return AwsError(text, code=policy.code)


def _s3(fault: Fault) -> AwsError:
    if fault.kind == "enum" and (known := _S3_ENUMS.get((fault.member, fault.location))):
        return AwsError(known[1], code=known[0])
    if not fault.location:
        text = "The XML you provided was not well-formed or did not validate against our published schema"
        return AwsError(text, code="MalformedXML")
    members = {"ArgumentName": fault.path, "ArgumentValue": fault.shown.strip("'")}
    return AwsError(str(fault), code="InvalidArgument", members=members)


def _named(operation: Operation, fault: Fault) -> str | None:
    return next((name for name in _candidates(fault) if name in operation.errors), None)


def _candidates(fault: Fault) -> Iterator[str]:
    missing = fault.kind == "required" or (fault.kind == "least" and fault.shown in ("''", "'[]'"))
    words = (*_endings(fault.member), *_endings(fault.shape))
    if missing:
        yield from (f"{word}RequiredException" for word in words)
    for word in words:
        if fault.kind == "most":
            endings = ("LengthExceeded", "TooLong", "SizeLimitExceeded", "LimitExceeded")
            yield from (f"{word}{ending}Exception" for ending in endings)
        yield f"Invalid{word}Exception"
        yield f"{word}InvalidIdException"
    for name in reversed(fault.path.split(".")[:-1]):
        yield from (f"Invalid{word}Exception" for word in _endings(name))


@lru_cache(maxsize=1024)
def _endings(name: str) -> tuple[str, ...]:
    """`beforeCommitId` -> BeforeCommitId, CommitId, Id; plural and singular."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*", name[:1].upper() + name[1:])
    endings = ["".join(words[index:]) for index in range(len(words))]
    endings += [_SYNONYMS[ending] for ending in endings if ending in _SYNONYMS]
    return tuple(form for ending in endings for form in (ending, ending.removesuffix("s"), f"{ending}s"))
