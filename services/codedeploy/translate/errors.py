"""Every refusal of the domain as AWS answers it."""

from collections.abc import Callable
from typing import Any

from emulator.api import codedeploy as api
from emulator.kernel.errors import AwsError, DomainError
from services.codedeploy.domain import errors
from services.codedeploy.domain.errors import Subject

_INVALID: dict[Subject, type[AwsError]] = {
    Subject.ALARMS: api.InvalidAlarmConfigException,
    Subject.APPLICATION_NAME: api.InvalidApplicationNameException,
    Subject.ARN: api.InvalidArnException,
    Subject.AUTO_SCALING_GROUP: api.InvalidAutoScalingGroupException,
    Subject.BLUE_GREEN: api.InvalidBlueGreenDeploymentConfigurationException,
    Subject.BUCKET_FILTER: api.InvalidBucketNameFilterException,
    Subject.CONFIG_NAME: api.InvalidDeploymentConfigNameException,
    Subject.DEPLOYED_STATE: api.InvalidDeployedStateFilterException,
    Subject.DEPLOYMENT_ID: api.InvalidDeploymentIdException,
    Subject.DEPLOYMENT_INSTANCE_TYPE: api.InvalidDeploymentInstanceTypeException,
    Subject.DESCRIPTION: api.DescriptionTooLongException,
    Subject.EC2_TAG: api.InvalidEC2TagException,
    Subject.EC2_TAG_COMBINATION: api.InvalidEC2TagCombinationException,
    Subject.ECS_SERVICE: api.InvalidECSServiceException,
    Subject.EXTERNAL_ID: api.InvalidExternalIdException,
    Subject.FILE_EXISTS: api.InvalidFileExistsBehaviorException,
    Subject.GITHUB_TOKEN_NAME: api.InvalidGitHubAccountTokenNameException,
    Subject.GROUP_NAME: api.InvalidDeploymentGroupNameException,
    Subject.HEALTHY_HOSTS: api.InvalidMinimumHealthyHostValueException,
    Subject.IAM_SESSION_ARN: api.InvalidIamSessionArnException,
    Subject.IAM_USER_ARN: api.InvalidIamUserArnException,
    Subject.INPUT: api.InvalidInputException,
    Subject.INSTANCE_ID: api.InvalidInstanceNameException,
    Subject.INSTANCE_NAME: api.InvalidInstanceNameException,
    Subject.INSTANCE_STATUS: api.InvalidInstanceStatusException,
    Subject.INSTANCE_TYPE: api.InvalidInstanceTypeException,
    Subject.KEY_PREFIX: api.InvalidKeyPrefixFilterException,
    Subject.LOAD_BALANCER: api.InvalidLoadBalancerInfoException,
    Subject.ON_PREMISES_TAG_COMBINATION: api.InvalidOnPremisesTagCombinationException,
    Subject.PLATFORM: api.InvalidComputePlatformException,
    Subject.REGISTRATION_STATUS: api.InvalidRegistrationStatusException,
    Subject.REVISION: api.InvalidRevisionException,
    Subject.ROLE: api.InvalidRoleException,
    Subject.ROLLBACK: api.InvalidAutoRollbackConfigException,
    Subject.ROUTING: api.InvalidTrafficRoutingConfigurationException,
    Subject.SORT_BY: api.InvalidSortByException,
    Subject.SORT_ORDER: api.InvalidSortOrderException,
    Subject.STATUS: api.InvalidDeploymentStatusException,
    Subject.STYLE: api.InvalidDeploymentStyleException,
    Subject.TAG: api.InvalidTagException,
    Subject.TAG_FILTER: api.InvalidTagFilterException,
    Subject.TAGS_TO_ADD: api.InvalidTagsToAddException,
    Subject.TARGET_FILTER: api.InvalidTargetFilterNameException,
    Subject.TARGET_ID: api.InvalidDeploymentTargetIdException,
    Subject.TARGET_INSTANCES: api.InvalidTargetInstancesException,
    Subject.TIME_RANGE: api.InvalidTimeRangeException,
    Subject.TOKEN: api.InvalidNextTokenException,
    Subject.TRIGGER: api.InvalidTriggerConfigException,
    Subject.WAIT_TYPE: api.InvalidDeploymentWaitTypeException,
    Subject.ZONES: api.InvalidZonalDeploymentConfigurationException,
}
_REQUIRED: dict[Subject, type[AwsError]] = {
    Subject.APPLICATION_NAME: api.ApplicationNameRequiredException,
    Subject.ARN: api.ResourceArnRequiredException,
    Subject.BUCKET_FILTER: api.BucketNameFilterRequiredException,
    Subject.CONFIG_NAME: api.DeploymentConfigNameRequiredException,
    Subject.DEPLOYMENT_ID: api.DeploymentIdRequiredException,
    Subject.GITHUB_TOKEN_NAME: api.GitHubAccountTokenNameRequiredException,
    Subject.GROUP_NAME: api.DeploymentGroupNameRequiredException,
    Subject.IAM_ARN: api.IamArnRequiredException,
    Subject.INSTANCE_ID: api.InstanceIdRequiredException,
    Subject.INSTANCE_NAME: api.InstanceNameRequiredException,
    Subject.REVISION: api.RevisionRequiredException,
    Subject.ROLE: api.RoleRequiredException,
    Subject.TAG: api.TagRequiredException,
    Subject.TARGET_ID: api.DeploymentTargetIdRequiredException,
}
_NOT_FOUND: dict[Subject, tuple[type[AwsError], str]] = {
    Subject.APPLICATION: (api.ApplicationDoesNotExistException, "No application found for name: {}"),
    Subject.CONFIG: (api.DeploymentConfigDoesNotExistException, "No Deployment Configuration found for name: {}"),
    Subject.DEPLOYMENT: (api.DeploymentDoesNotExistException, "The deployment {} could not be found"),
    Subject.GITHUB_TOKEN: (api.GitHubAccountTokenDoesNotExistException, "No GitHub account token found for name: {}"),
    Subject.GROUP: (api.DeploymentGroupDoesNotExistException, "No Deployment Group found for name: {}"),
    Subject.INSTANCE: (api.InstanceNotRegisteredException, "The on-premises instance {} is not registered"),
    Subject.INSTANCE_ID: (api.InstanceDoesNotExistException, "The instance {} is not part of the deployment"),
    Subject.REVISION: (api.RevisionDoesNotExistException, "The revision {} is not registered with the application"),
    Subject.TARGET: (api.DeploymentTargetDoesNotExistException, "The target {} is not part of the deployment"),
}
_EXISTS: dict[Subject, tuple[type[AwsError], str]] = {
    Subject.APPLICATION: (api.ApplicationAlreadyExistsException, "Application already exists: {}"),
    Subject.CONFIG: (api.DeploymentConfigAlreadyExistsException, "Deployment Configuration already exists: {}"),
    Subject.GROUP: (api.DeploymentGroupAlreadyExistsException, "Deployment Group already exists: {}"),
    Subject.IAM_SESSION_ARN: (api.IamSessionArnAlreadyRegisteredException, "The IAM session ARN is in use: {}"),
    Subject.IAM_USER_ARN: (api.IamUserArnAlreadyRegisteredException, "The IAM user ARN is in use: {}"),
    Subject.INSTANCE: (api.InstanceNameAlreadyRegisteredException, "The instance name is already registered: {}"),
}
_TOO_MANY: dict[Subject, type[AwsError]] = {
    Subject.ALARMS: api.AlarmsLimitExceededException,
    Subject.APPLICATION: api.ApplicationLimitExceededException,
    Subject.CONFIG: api.DeploymentConfigLimitExceededException,
    Subject.GROUP: api.DeploymentGroupLimitExceededException,
    Subject.INSTANCE: api.InstanceLimitExceededException,
    Subject.TAG: api.TagLimitExceededException,
    Subject.TAG_SET: api.TagSetListLimitExceededException,
    Subject.TARGET_ID: api.DeploymentTargetListSizeExceededException,
    Subject.TRIGGER: api.TriggerTargetsLimitExceededException,
}


def _invalid(error: errors.Invalid) -> AwsError:
    return _INVALID[error.subject](error.reason)


def _required(error: errors.Required) -> AwsError:
    return _REQUIRED[error.subject](f"The {error.subject} must be given.")


def _not_found(error: errors.NotFound) -> AwsError:
    kind, text = _NOT_FOUND[error.subject]
    return kind(text.format(error.name))


def _exists(error: errors.AlreadyExists) -> AwsError:
    kind, text = _EXISTS[error.subject]
    return kind(text.format(error.name))


def _active(error: errors.ActiveDeployment) -> AwsError:
    return api.DeploymentLimitExceededException(
        f"The Deployment Group '{error.group}' already has an active Deployment '{error.deployment}'"
    )


def _wrong_type(error: errors.NotForThisType) -> AwsError:
    return api.UnsupportedActionForDeploymentTypeException(
        f"{error.operation} is not for in-place deployments such as {error.deployment}."
    )


ERRORS: dict[type[DomainError], Callable[[Any], AwsError]] = {
    errors.Invalid: _invalid,
    errors.Required: _required,
    errors.NotFound: _not_found,
    errors.AlreadyExists: _exists,
    errors.TooMany: lambda error: _TOO_MANY[error.subject](f"The limit is {error.limit}."),
    errors.BatchTooLarge: lambda error: api.BatchLimitExceededException(
        f"The maximum number of names or IDs allowed for this request ({error.limit}) was exceeded."
    ),
    errors.ConfigInUse: lambda error: api.DeploymentConfigInUseException(
        f"The deployment configuration {error.name} is used by a deployment group."
    ),
    errors.Predefined: lambda error: api.InvalidOperationException(
        f"The deployment configuration {error.name} is predefined and cannot be deleted."
    ),
    errors.ActiveDeployment: _active,
    errors.AlreadyCompleted: lambda error: api.DeploymentAlreadyCompletedException(
        f"The deployment {error.deployment} has already completed."
    ),
    errors.NotStarted: lambda error: api.DeploymentNotStartedException(
        f"The deployment {error.deployment} has not started."
    ),
    errors.NotForThisType: _wrong_type,
    errors.TwoArns: lambda _: api.MultipleIamArnsProvidedException(
        "Give either an IAM user ARN or an IAM session ARN, not both."
    ),
    errors.ArnNotTaggable: lambda error: api.ArnNotSupportedException(
        f"Only applications and deployment groups have tags, not {error.arn}."
    ),
}
