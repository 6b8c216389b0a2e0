"""Domain in the shapes and words of the Parameter Store."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from emulator.api import ssm
from emulator.kernel.errors import AwsError, DomainError, validation_error
from services.ssm.domain import parameters
from services.ssm.domain.parameters import Parameter, Version


def tags_from(tags: Sequence[ssm.Tag]) -> dict[str, str]:
    return {tag["Key"]: tag["Value"] for tag in tags}


def tags_out(tags: Mapping[str, str]) -> list[ssm.Tag]:
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def parameter_out(one: Parameter, decrypted: bool) -> ssm.Parameter:
    version = one.version
    shape: ssm.Parameter = {
        "Name": one.name, "Type": version.type, "Value": version.shown(decrypted), "Version": version.number,
        "LastModifiedDate": version.modified_at, "ARN": one.arn, "DataType": version.data_type,
    }  # fmt: skip
    if one.selector:
        shape["Selector"] = one.selector
    return shape


def metadata_out(one: Parameter) -> ssm.ParameterMetadata:
    version = one.version
    shape: ssm.ParameterMetadata = {
        "Name": one.name, "ARN": one.arn, "Type": version.type, "LastModifiedDate": version.modified_at,
        "LastModifiedUser": version.user, "Version": version.number, "Tier": version.tier, "Policies": [],
        "DataType": version.data_type,
    }  # fmt: skip
    if version.description:
        shape["Description"] = version.description
    if version.key_id:
        shape["KeyId"] = version.key_id
    if version.allowed_pattern:
        shape["AllowedPattern"] = version.allowed_pattern
    return shape


def history_out(name: str, version: Version, decrypted: bool) -> ssm.ParameterHistory:
    shape: ssm.ParameterHistory = {
        "Name": name, "Type": version.type, "LastModifiedDate": version.modified_at,
        "LastModifiedUser": version.user, "Value": version.shown(decrypted), "Version": version.number,
        "Labels": list(version.labels), "Tier": version.tier, "Policies": [], "DataType": version.data_type,
    }  # fmt: skip
    if version.description:
        shape["Description"] = version.description
    if version.key_id:
        shape["KeyId"] = version.key_id
    if version.allowed_pattern:
        shape["AllowedPattern"] = version.allowed_pattern
    return shape


def _no_version(error: parameters.NoSuchVersion) -> AwsError:
    selector = error.selector.lstrip(":")
    return ssm.ParameterVersionNotFound(
        f"Systems Manager could not find version {selector} of {error.name}. Verify the version and try again."
    )


def _labelled(error: parameters.OldestIsLabelled) -> AwsError:
    return ssm.ParameterMaxVersionLimitExceeded(
        f"You attempted to create a new version of {error.name} by calling the PutParameter API with the overwrite "
        "flag. The oldest version can't be deleted because it has a label associated with it. Move the label to "
        "another version of the parameter, and try again."
    )


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    parameters.NoSuchParameter: lambda error: ssm.ParameterNotFound(f"Parameter {error.name} not found."),
    parameters.NoSuchVersion: _no_version,
    parameters.ParameterExists: lambda _: ssm.ParameterAlreadyExists(
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true."
    ),
    parameters.TooManyLevels: lambda _: ssm.HierarchyLevelLimitExceededException(
        "A parameter name can have a maximum of fifteen levels."
    ),
    parameters.PatternMismatch: lambda error: ssm.ParameterPatternMismatchException(
        f"Parameter value, cannot be validated against allowedPattern: {error.pattern}"
    ),
    parameters.BadPattern: lambda error: ssm.InvalidAllowedPatternException(
        f"The request does not meet the regular expression requirement: {error.pattern}"
    ),
    parameters.OldestIsLabelled: _labelled,
    parameters.TooManyLabels: lambda _: ssm.ParameterVersionLabelLimitExceeded(
        "A parameter version can have a maximum of ten labels."
    ),
    parameters.Invalid: lambda error: validation_error(error.reason),
    parameters.BadFilterKey: lambda error: ssm.InvalidFilterKey(f"The filter key {error.key} is not valid."),
    parameters.BadFilterOption: lambda error: ssm.InvalidFilterOption(
        f"The filter option {error.option} is not valid."
    ),
    parameters.BadToken: lambda _: ssm.InvalidNextToken("The specified token isn't valid."),
    parameters.BadResource: lambda _: ssm.InvalidResourceId("The resource ID is not valid."),
}
