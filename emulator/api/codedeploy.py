"""Generated from botocore's model of codedeploy (2014-10-06). Do not edit.

`python -m emulator.wire.generate` writes it.
"""
# ruff: noqa
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, NotRequired, TypedDict

from emulator.api import shape_at_run_time
from emulator.kernel.errors import AwsError, not_implemented

Invoke = Callable[[str, str, Mapping[str, Any]], Any]


class AlarmsLimitExceededException(AwsError):
    code = "AlarmsLimitExceededException"


class ApplicationAlreadyExistsException(AwsError):
    code = "ApplicationAlreadyExistsException"


class ApplicationDoesNotExistException(AwsError):
    code = "ApplicationDoesNotExistException"


class ApplicationLimitExceededException(AwsError):
    code = "ApplicationLimitExceededException"


class ApplicationNameRequiredException(AwsError):
    code = "ApplicationNameRequiredException"


class ArnNotSupportedException(AwsError):
    code = "ArnNotSupportedException"


class BatchLimitExceededException(AwsError):
    code = "BatchLimitExceededException"


class BucketNameFilterRequiredException(AwsError):
    code = "BucketNameFilterRequiredException"


class DeploymentAlreadyCompletedException(AwsError):
    code = "DeploymentAlreadyCompletedException"


class DeploymentAlreadyStartedException(AwsError):
    code = "DeploymentAlreadyStartedException"


class DeploymentConfigAlreadyExistsException(AwsError):
    code = "DeploymentConfigAlreadyExistsException"


class DeploymentConfigDoesNotExistException(AwsError):
    code = "DeploymentConfigDoesNotExistException"


class DeploymentConfigInUseException(AwsError):
    code = "DeploymentConfigInUseException"


class DeploymentConfigLimitExceededException(AwsError):
    code = "DeploymentConfigLimitExceededException"


class DeploymentConfigNameRequiredException(AwsError):
    code = "DeploymentConfigNameRequiredException"


class DeploymentDoesNotExistException(AwsError):
    code = "DeploymentDoesNotExistException"


class DeploymentGroupAlreadyExistsException(AwsError):
    code = "DeploymentGroupAlreadyExistsException"


class DeploymentGroupDoesNotExistException(AwsError):
    code = "DeploymentGroupDoesNotExistException"


class DeploymentGroupLimitExceededException(AwsError):
    code = "DeploymentGroupLimitExceededException"


class DeploymentGroupNameRequiredException(AwsError):
    code = "DeploymentGroupNameRequiredException"


class DeploymentIdRequiredException(AwsError):
    code = "DeploymentIdRequiredException"


class DeploymentIsNotInReadyStateException(AwsError):
    code = "DeploymentIsNotInReadyStateException"


class DeploymentLimitExceededException(AwsError):
    code = "DeploymentLimitExceededException"


class DeploymentNotStartedException(AwsError):
    code = "DeploymentNotStartedException"


class DeploymentTargetDoesNotExistException(AwsError):
    code = "DeploymentTargetDoesNotExistException"


class DeploymentTargetIdRequiredException(AwsError):
    code = "DeploymentTargetIdRequiredException"


class DeploymentTargetListSizeExceededException(AwsError):
    code = "DeploymentTargetListSizeExceededException"


class DescriptionTooLongException(AwsError):
    code = "DescriptionTooLongException"


class ECSServiceMappingLimitExceededException(AwsError):
    code = "ECSServiceMappingLimitExceededException"


class GitHubAccountTokenDoesNotExistException(AwsError):
    code = "GitHubAccountTokenDoesNotExistException"


class GitHubAccountTokenNameRequiredException(AwsError):
    code = "GitHubAccountTokenNameRequiredException"


class IamArnRequiredException(AwsError):
    code = "IamArnRequiredException"


class IamSessionArnAlreadyRegisteredException(AwsError):
    code = "IamSessionArnAlreadyRegisteredException"


class IamUserArnAlreadyRegisteredException(AwsError):
    code = "IamUserArnAlreadyRegisteredException"


class IamUserArnRequiredException(AwsError):
    code = "IamUserArnRequiredException"


class InstanceDoesNotExistException(AwsError):
    code = "InstanceDoesNotExistException"


class InstanceIdRequiredException(AwsError):
    code = "InstanceIdRequiredException"


class InstanceLimitExceededException(AwsError):
    code = "InstanceLimitExceededException"


class InstanceNameAlreadyRegisteredException(AwsError):
    code = "InstanceNameAlreadyRegisteredException"


class InstanceNameRequiredException(AwsError):
    code = "InstanceNameRequiredException"


class InstanceNotRegisteredException(AwsError):
    code = "InstanceNotRegisteredException"


class InvalidAlarmConfigException(AwsError):
    code = "InvalidAlarmConfigException"


class InvalidApplicationNameException(AwsError):
    code = "InvalidApplicationNameException"


class InvalidArnException(AwsError):
    code = "InvalidArnException"


class InvalidAutoRollbackConfigException(AwsError):
    code = "InvalidAutoRollbackConfigException"


class InvalidAutoScalingGroupException(AwsError):
    code = "InvalidAutoScalingGroupException"


class InvalidAutoScalingGroupProcessToSuspendException(AwsError):
    code = "InvalidAutoScalingGroupProcessToSuspendException"


class InvalidBlueGreenDeploymentConfigurationException(AwsError):
    code = "InvalidBlueGreenDeploymentConfigurationException"


class InvalidBucketNameFilterException(AwsError):
    code = "InvalidBucketNameFilterException"


class InvalidComputePlatformException(AwsError):
    code = "InvalidComputePlatformException"


class InvalidDeployedStateFilterException(AwsError):
    code = "InvalidDeployedStateFilterException"


class InvalidDeploymentConfigNameException(AwsError):
    code = "InvalidDeploymentConfigNameException"


class InvalidDeploymentGroupNameException(AwsError):
    code = "InvalidDeploymentGroupNameException"


class InvalidDeploymentIdException(AwsError):
    code = "InvalidDeploymentIdException"


class InvalidDeploymentInstanceTypeException(AwsError):
    code = "InvalidDeploymentInstanceTypeException"


class InvalidDeploymentStatusException(AwsError):
    code = "InvalidDeploymentStatusException"


class InvalidDeploymentStyleException(AwsError):
    code = "InvalidDeploymentStyleException"


class InvalidDeploymentTargetIdException(AwsError):
    code = "InvalidDeploymentTargetIdException"


class InvalidDeploymentWaitTypeException(AwsError):
    code = "InvalidDeploymentWaitTypeException"


class InvalidEC2TagCombinationException(AwsError):
    code = "InvalidEC2TagCombinationException"


class InvalidEC2TagException(AwsError):
    code = "InvalidEC2TagException"


class InvalidECSServiceException(AwsError):
    code = "InvalidECSServiceException"


class InvalidExternalIdException(AwsError):
    code = "InvalidExternalIdException"


class InvalidFileExistsBehaviorException(AwsError):
    code = "InvalidFileExistsBehaviorException"


class InvalidGitHubAccountTokenException(AwsError):
    code = "InvalidGitHubAccountTokenException"


class InvalidGitHubAccountTokenNameException(AwsError):
    code = "InvalidGitHubAccountTokenNameException"


class InvalidIamSessionArnException(AwsError):
    code = "InvalidIamSessionArnException"


class InvalidIamUserArnException(AwsError):
    code = "InvalidIamUserArnException"


class InvalidIgnoreApplicationStopFailuresValueException(AwsError):
    code = "InvalidIgnoreApplicationStopFailuresValueException"


class InvalidInputException(AwsError):
    code = "InvalidInputException"


class InvalidInstanceIdException(AwsError):
    code = "InvalidInstanceIdException"


class InvalidInstanceNameException(AwsError):
    code = "InvalidInstanceNameException"


class InvalidInstanceStatusException(AwsError):
    code = "InvalidInstanceStatusException"


class InvalidInstanceTypeException(AwsError):
    code = "InvalidInstanceTypeException"


class InvalidKeyPrefixFilterException(AwsError):
    code = "InvalidKeyPrefixFilterException"


class InvalidLifecycleEventHookExecutionIdException(AwsError):
    code = "InvalidLifecycleEventHookExecutionIdException"


class InvalidLifecycleEventHookExecutionStatusException(AwsError):
    code = "InvalidLifecycleEventHookExecutionStatusException"


class InvalidLoadBalancerInfoException(AwsError):
    code = "InvalidLoadBalancerInfoException"


class InvalidMinimumHealthyHostValueException(AwsError):
    code = "InvalidMinimumHealthyHostValueException"


class InvalidNextTokenException(AwsError):
    code = "InvalidNextTokenException"


class InvalidOnPremisesTagCombinationException(AwsError):
    code = "InvalidOnPremisesTagCombinationException"


class InvalidOperationException(AwsError):
    code = "InvalidOperationException"


class InvalidRegistrationStatusException(AwsError):
    code = "InvalidRegistrationStatusException"


class InvalidRevisionException(AwsError):
    code = "InvalidRevisionException"


class InvalidRoleException(AwsError):
    code = "InvalidRoleException"


class InvalidSortByException(AwsError):
    code = "InvalidSortByException"


class InvalidSortOrderException(AwsError):
    code = "InvalidSortOrderException"


class InvalidTagException(AwsError):
    code = "InvalidTagException"


class InvalidTagFilterException(AwsError):
    code = "InvalidTagFilterException"


class InvalidTagsToAddException(AwsError):
    code = "InvalidTagsToAddException"


class InvalidTargetException(AwsError):
    code = "InvalidTargetException"


class InvalidTargetFilterNameException(AwsError):
    code = "InvalidTargetFilterNameException"


class InvalidTargetGroupPairException(AwsError):
    code = "InvalidTargetGroupPairException"


class InvalidTargetInstancesException(AwsError):
    code = "InvalidTargetInstancesException"


class InvalidTimeRangeException(AwsError):
    code = "InvalidTimeRangeException"


class InvalidTrafficRoutingConfigurationException(AwsError):
    code = "InvalidTrafficRoutingConfigurationException"


class InvalidTriggerConfigException(AwsError):
    code = "InvalidTriggerConfigException"


class InvalidUpdateOutdatedInstancesOnlyValueException(AwsError):
    code = "InvalidUpdateOutdatedInstancesOnlyValueException"


class InvalidZonalDeploymentConfigurationException(AwsError):
    code = "InvalidZonalDeploymentConfigurationException"


class LifecycleEventAlreadyCompletedException(AwsError):
    code = "LifecycleEventAlreadyCompletedException"


class LifecycleHookLimitExceededException(AwsError):
    code = "LifecycleHookLimitExceededException"


class MultipleIamArnsProvidedException(AwsError):
    code = "MultipleIamArnsProvidedException"


class OperationNotSupportedException(AwsError):
    code = "OperationNotSupportedException"


class ResourceArnRequiredException(AwsError):
    code = "ResourceArnRequiredException"


class ResourceValidationException(AwsError):
    code = "ResourceValidationException"


class RevisionDoesNotExistException(AwsError):
    code = "RevisionDoesNotExistException"


class RevisionRequiredException(AwsError):
    code = "RevisionRequiredException"


class RoleRequiredException(AwsError):
    code = "RoleRequiredException"


class TagLimitExceededException(AwsError):
    code = "TagLimitExceededException"


class TagRequiredException(AwsError):
    code = "TagRequiredException"


class TagSetListLimitExceededException(AwsError):
    code = "TagSetListLimitExceededException"


class ThrottlingException(AwsError):
    code = "ThrottlingException"


class TriggerTargetsLimitExceededException(AwsError):
    code = "TriggerTargetsLimitExceededException"


class UnsupportedActionForDeploymentTypeException(AwsError):
    code = "UnsupportedActionForDeploymentTypeException"


if TYPE_CHECKING:

    class AddTagsToOnPremisesInstancesInput(TypedDict):
        tags: list[Tag]
        instanceNames: list[str]

    class Alarm(TypedDict):
        name: NotRequired[str]

    class AlarmConfiguration(TypedDict):
        enabled: NotRequired[bool]
        ignorePollAlarmFailure: NotRequired[bool]
        alarms: NotRequired[list[Alarm]]

    class AppSpecContent(TypedDict):
        content: NotRequired[str]
        sha256: NotRequired[str]

    class ApplicationInfo(TypedDict):
        applicationId: NotRequired[str]
        applicationName: NotRequired[str]
        createTime: NotRequired[datetime]
        linkedToGitHub: NotRequired[bool]
        gitHubAccountName: NotRequired[str]
        computePlatform: NotRequired[str]

    class AutoRollbackConfiguration(TypedDict):
        enabled: NotRequired[bool]
        events: NotRequired[list[str]]

    class AutoScalingGroup(TypedDict):
        name: NotRequired[str]
        hook: NotRequired[str]
        terminationHook: NotRequired[str]

    class BatchGetApplicationRevisionsInput(TypedDict):
        applicationName: str
        revisions: list[RevisionLocation]

    class BatchGetApplicationRevisionsOutput(TypedDict):
        applicationName: NotRequired[str]
        errorMessage: NotRequired[str]
        revisions: NotRequired[list[RevisionInfo]]

    class BatchGetApplicationsInput(TypedDict):
        applicationNames: list[str]

    class BatchGetApplicationsOutput(TypedDict):
        applicationsInfo: NotRequired[list[ApplicationInfo]]

    class BatchGetDeploymentGroupsInput(TypedDict):
        applicationName: str
        deploymentGroupNames: list[str]

    class BatchGetDeploymentGroupsOutput(TypedDict):
        deploymentGroupsInfo: NotRequired[list[DeploymentGroupInfo]]
        errorMessage: NotRequired[str]

    class BatchGetDeploymentInstancesInput(TypedDict):
        deploymentId: str
        instanceIds: list[str]

    class BatchGetDeploymentInstancesOutput(TypedDict):
        instancesSummary: NotRequired[list[InstanceSummary]]
        errorMessage: NotRequired[str]

    class BatchGetDeploymentTargetsInput(TypedDict):
        deploymentId: str
        targetIds: list[str]

    class BatchGetDeploymentTargetsOutput(TypedDict):
        deploymentTargets: NotRequired[list[DeploymentTarget]]

    class BatchGetDeploymentsInput(TypedDict):
        deploymentIds: list[str]

    class BatchGetDeploymentsOutput(TypedDict):
        deploymentsInfo: NotRequired[list[DeploymentInfo]]

    class BatchGetOnPremisesInstancesInput(TypedDict):
        instanceNames: list[str]

    class BatchGetOnPremisesInstancesOutput(TypedDict):
        instanceInfos: NotRequired[list[InstanceInfo]]

    class BlueGreenDeploymentConfiguration(TypedDict):
        terminateBlueInstancesOnDeploymentSuccess: NotRequired[BlueInstanceTerminationOption]
        deploymentReadyOption: NotRequired[DeploymentReadyOption]
        greenFleetProvisioningOption: NotRequired[GreenFleetProvisioningOption]

    class BlueInstanceTerminationOption(TypedDict):
        action: NotRequired[str]
        terminationWaitTimeInMinutes: NotRequired[int]

    class CloudFormationTarget(TypedDict):
        deploymentId: NotRequired[str]
        targetId: NotRequired[str]
        lastUpdatedAt: NotRequired[datetime]
        lifecycleEvents: NotRequired[list[LifecycleEvent]]
        status: NotRequired[str]
        resourceType: NotRequired[str]
        targetVersionWeight: NotRequired[float]

    class ContinueDeploymentInput(TypedDict):
        deploymentId: NotRequired[str]
        deploymentWaitType: NotRequired[str]

    class CreateApplicationInput(TypedDict):
        applicationName: str
        computePlatform: NotRequired[str]
        tags: NotRequired[list[Tag]]

    class CreateApplicationOutput(TypedDict):
        applicationId: NotRequired[str]

    class CreateDeploymentConfigInput(TypedDict):
        deploymentConfigName: str
        minimumHealthyHosts: NotRequired[MinimumHealthyHosts]
        trafficRoutingConfig: NotRequired[TrafficRoutingConfig]
        computePlatform: NotRequired[str]
        zonalConfig: NotRequired[ZonalConfig]

    class CreateDeploymentConfigOutput(TypedDict):
        deploymentConfigId: NotRequired[str]

    class CreateDeploymentGroupInput(TypedDict):
        applicationName: str
        deploymentGroupName: str
        deploymentConfigName: NotRequired[str]
        ec2TagFilters: NotRequired[list[EC2TagFilter]]
        onPremisesInstanceTagFilters: NotRequired[list[TagFilter]]
        autoScalingGroups: NotRequired[list[str]]
        serviceRoleArn: str
        triggerConfigurations: NotRequired[list[TriggerConfig]]
        alarmConfiguration: NotRequired[AlarmConfiguration]
        autoRollbackConfiguration: NotRequired[AutoRollbackConfiguration]
        outdatedInstancesStrategy: NotRequired[str]
        deploymentStyle: NotRequired[DeploymentStyle]
        blueGreenDeploymentConfiguration: NotRequired[BlueGreenDeploymentConfiguration]
        loadBalancerInfo: NotRequired[LoadBalancerInfo]
        ec2TagSet: NotRequired[EC2TagSet]
        ecsServices: NotRequired[list[ECSService]]
        onPremisesTagSet: NotRequired[OnPremisesTagSet]
        tags: NotRequired[list[Tag]]
        ec2DeploymentOptions: NotRequired[EC2DeploymentOptions]
        terminationHookEnabled: NotRequired[bool]

    class CreateDeploymentGroupOutput(TypedDict):
        deploymentGroupId: NotRequired[str]

    class CreateDeploymentInput(TypedDict):
        applicationName: str
        deploymentGroupName: NotRequired[str]
        revision: NotRequired[RevisionLocation]
        deploymentConfigName: NotRequired[str]
        description: NotRequired[str]
        ignoreApplicationStopFailures: NotRequired[bool]
        targetInstances: NotRequired[TargetInstances]
        autoRollbackConfiguration: NotRequired[AutoRollbackConfiguration]
        updateOutdatedInstancesOnly: NotRequired[bool]
        fileExistsBehavior: NotRequired[str]
        deploymentMode: NotRequired[str]
        overrideAlarmConfiguration: NotRequired[AlarmConfiguration]
        ec2DeploymentOptions: NotRequired[EC2DeploymentOptions]

    class CreateDeploymentOutput(TypedDict):
        deploymentId: NotRequired[str]

    class DeleteApplicationInput(TypedDict):
        applicationName: str

    class DeleteDeploymentConfigInput(TypedDict):
        deploymentConfigName: str

    class DeleteDeploymentGroupInput(TypedDict):
        applicationName: str
        deploymentGroupName: str

    class DeleteDeploymentGroupOutput(TypedDict):
        hooksNotCleanedUp: NotRequired[list[AutoScalingGroup]]

    class DeleteGitHubAccountTokenInput(TypedDict):
        tokenName: NotRequired[str]

    class DeleteGitHubAccountTokenOutput(TypedDict):
        tokenName: NotRequired[str]

    class DeleteResourcesByExternalIdInput(TypedDict):
        externalId: NotRequired[str]

    class DeleteResourcesByExternalIdOutput(TypedDict):
        pass

    class DeploymentConfigInfo(TypedDict):
        deploymentConfigId: NotRequired[str]
        deploymentConfigName: NotRequired[str]
        minimumHealthyHosts: NotRequired[MinimumHealthyHosts]
        createTime: NotRequired[datetime]
        computePlatform: NotRequired[str]
        trafficRoutingConfig: NotRequired[TrafficRoutingConfig]
        zonalConfig: NotRequired[ZonalConfig]

    class DeploymentGroupInfo(TypedDict):
        applicationName: NotRequired[str]
        deploymentGroupId: NotRequired[str]
        deploymentGroupName: NotRequired[str]
        deploymentConfigName: NotRequired[str]
        ec2TagFilters: NotRequired[list[EC2TagFilter]]
        onPremisesInstanceTagFilters: NotRequired[list[TagFilter]]
        autoScalingGroups: NotRequired[list[AutoScalingGroup]]
        serviceRoleArn: NotRequired[str]
        targetRevision: NotRequired[RevisionLocation]
        triggerConfigurations: NotRequired[list[TriggerConfig]]
        alarmConfiguration: NotRequired[AlarmConfiguration]
        autoRollbackConfiguration: NotRequired[AutoRollbackConfiguration]
        deploymentStyle: NotRequired[DeploymentStyle]
        outdatedInstancesStrategy: NotRequired[str]
        blueGreenDeploymentConfiguration: NotRequired[BlueGreenDeploymentConfiguration]
        loadBalancerInfo: NotRequired[LoadBalancerInfo]
        lastSuccessfulDeployment: NotRequired[LastDeploymentInfo]
        lastAttemptedDeployment: NotRequired[LastDeploymentInfo]
        ec2TagSet: NotRequired[EC2TagSet]
        onPremisesTagSet: NotRequired[OnPremisesTagSet]
        computePlatform: NotRequired[str]
        ecsServices: NotRequired[list[ECSService]]
        ec2DeploymentOptions: NotRequired[EC2DeploymentOptions]
        terminationHookEnabled: NotRequired[bool]

    class DeploymentInfo(TypedDict):
        applicationName: NotRequired[str]
        deploymentGroupName: NotRequired[str]
        deploymentConfigName: NotRequired[str]
        deploymentId: NotRequired[str]
        previousRevision: NotRequired[RevisionLocation]
        revision: NotRequired[RevisionLocation]
        status: NotRequired[str]
        errorInformation: NotRequired[ErrorInformation]
        createTime: NotRequired[datetime]
        startTime: NotRequired[datetime]
        completeTime: NotRequired[datetime]
        deploymentOverview: NotRequired[DeploymentOverview]
        description: NotRequired[str]
        creator: NotRequired[str]
        ignoreApplicationStopFailures: NotRequired[bool]
        autoRollbackConfiguration: NotRequired[AutoRollbackConfiguration]
        updateOutdatedInstancesOnly: NotRequired[bool]
        rollbackInfo: NotRequired[RollbackInfo]
        deploymentStyle: NotRequired[DeploymentStyle]
        targetInstances: NotRequired[TargetInstances]
        instanceTerminationWaitTimeStarted: NotRequired[bool]
        blueGreenDeploymentConfiguration: NotRequired[BlueGreenDeploymentConfiguration]
        loadBalancerInfo: NotRequired[LoadBalancerInfo]
        additionalDeploymentStatusInfo: NotRequired[str]
        fileExistsBehavior: NotRequired[str]
        deploymentMode: NotRequired[str]
        deploymentStatusMessages: NotRequired[list[str]]
        computePlatform: NotRequired[str]
        externalId: NotRequired[str]
        relatedDeployments: NotRequired[RelatedDeployments]
        overrideAlarmConfiguration: NotRequired[AlarmConfiguration]
        ec2DeploymentOptions: NotRequired[EC2DeploymentOptions]

    class DeploymentOverview(TypedDict):
        Pending: NotRequired[int]
        InProgress: NotRequired[int]
        Succeeded: NotRequired[int]
        Failed: NotRequired[int]
        Skipped: NotRequired[int]
        Ready: NotRequired[int]

    class DeploymentReadyOption(TypedDict):
        actionOnTimeout: NotRequired[str]
        waitTimeInMinutes: NotRequired[int]

    class DeploymentStyle(TypedDict):
        deploymentType: NotRequired[str]
        deploymentOption: NotRequired[str]

    class DeploymentTarget(TypedDict):
        deploymentTargetType: NotRequired[str]
        instanceTarget: NotRequired[InstanceTarget]
        lambdaTarget: NotRequired[LambdaTarget]
        ecsTarget: NotRequired[ECSTarget]
        cloudFormationTarget: NotRequired[CloudFormationTarget]

    class DeregisterOnPremisesInstanceInput(TypedDict):
        instanceName: str

    class Diagnostics(TypedDict):
        errorCode: NotRequired[str]
        scriptName: NotRequired[str]
        message: NotRequired[str]
        logTail: NotRequired[str]

    class EC2DeploymentOptions(TypedDict):
        autoScalingGroupProcessesToSuspend: NotRequired[list[str]]

    class EC2TagFilter(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]
        Type: NotRequired[str]

    class EC2TagSet(TypedDict):
        ec2TagSetList: NotRequired[list[list[EC2TagFilter]]]

    class ECSService(TypedDict):
        serviceName: NotRequired[str]
        clusterName: NotRequired[str]

    class ECSTarget(TypedDict):
        deploymentId: NotRequired[str]
        targetId: NotRequired[str]
        targetArn: NotRequired[str]
        lastUpdatedAt: NotRequired[datetime]
        lifecycleEvents: NotRequired[list[LifecycleEvent]]
        status: NotRequired[str]
        taskSetsInfo: NotRequired[list[ECSTaskSet]]

    class ECSTaskSet(TypedDict):
        identifer: NotRequired[str]
        desiredCount: NotRequired[int]
        pendingCount: NotRequired[int]
        runningCount: NotRequired[int]
        status: NotRequired[str]
        trafficWeight: NotRequired[float]
        targetGroup: NotRequired[TargetGroupInfo]
        taskSetLabel: NotRequired[str]

    class ELBInfo(TypedDict):
        name: NotRequired[str]

    class ErrorInformation(TypedDict):
        code: NotRequired[str]
        message: NotRequired[str]

    class GenericRevisionInfo(TypedDict):
        description: NotRequired[str]
        deploymentGroups: NotRequired[list[str]]
        firstUsedTime: NotRequired[datetime]
        lastUsedTime: NotRequired[datetime]
        registerTime: NotRequired[datetime]

    class GetApplicationInput(TypedDict):
        applicationName: str

    class GetApplicationOutput(TypedDict):
        application: NotRequired[ApplicationInfo]

    class GetApplicationRevisionInput(TypedDict):
        applicationName: str
        revision: RevisionLocation

    class GetApplicationRevisionOutput(TypedDict):
        applicationName: NotRequired[str]
        revision: NotRequired[RevisionLocation]
        revisionInfo: NotRequired[GenericRevisionInfo]

    class GetDeploymentConfigInput(TypedDict):
        deploymentConfigName: str

    class GetDeploymentConfigOutput(TypedDict):
        deploymentConfigInfo: NotRequired[DeploymentConfigInfo]

    class GetDeploymentGroupInput(TypedDict):
        applicationName: str
        deploymentGroupName: str

    class GetDeploymentGroupOutput(TypedDict):
        deploymentGroupInfo: NotRequired[DeploymentGroupInfo]

    class GetDeploymentInput(TypedDict):
        deploymentId: str

    class GetDeploymentInstanceInput(TypedDict):
        deploymentId: str
        instanceId: str

    class GetDeploymentInstanceOutput(TypedDict):
        instanceSummary: NotRequired[InstanceSummary]

    class GetDeploymentOutput(TypedDict):
        deploymentInfo: NotRequired[DeploymentInfo]

    class GetDeploymentTargetInput(TypedDict):
        deploymentId: str
        targetId: str

    class GetDeploymentTargetOutput(TypedDict):
        deploymentTarget: NotRequired[DeploymentTarget]

    class GetOnPremisesInstanceInput(TypedDict):
        instanceName: str

    class GetOnPremisesInstanceOutput(TypedDict):
        instanceInfo: NotRequired[InstanceInfo]

    class GitHubLocation(TypedDict):
        repository: NotRequired[str]
        commitId: NotRequired[str]

    class GreenFleetProvisioningOption(TypedDict):
        action: NotRequired[str]

    class InstanceInfo(TypedDict):
        instanceName: NotRequired[str]
        iamSessionArn: NotRequired[str]
        iamUserArn: NotRequired[str]
        instanceArn: NotRequired[str]
        registerTime: NotRequired[datetime]
        deregisterTime: NotRequired[datetime]
        tags: NotRequired[list[Tag]]

    class InstanceSummary(TypedDict):
        deploymentId: NotRequired[str]
        instanceId: NotRequired[str]
        status: NotRequired[str]
        lastUpdatedAt: NotRequired[datetime]
        lifecycleEvents: NotRequired[list[LifecycleEvent]]
        instanceType: NotRequired[str]

    class InstanceTarget(TypedDict):
        deploymentId: NotRequired[str]
        targetId: NotRequired[str]
        targetArn: NotRequired[str]
        status: NotRequired[str]
        lastUpdatedAt: NotRequired[datetime]
        lifecycleEvents: NotRequired[list[LifecycleEvent]]
        instanceLabel: NotRequired[str]

    class LambdaFunctionInfo(TypedDict):
        functionName: NotRequired[str]
        functionAlias: NotRequired[str]
        currentVersion: NotRequired[str]
        targetVersion: NotRequired[str]
        targetVersionWeight: NotRequired[float]

    class LambdaTarget(TypedDict):
        deploymentId: NotRequired[str]
        targetId: NotRequired[str]
        targetArn: NotRequired[str]
        status: NotRequired[str]
        lastUpdatedAt: NotRequired[datetime]
        lifecycleEvents: NotRequired[list[LifecycleEvent]]
        lambdaFunctionInfo: NotRequired[LambdaFunctionInfo]

    class LastDeploymentInfo(TypedDict):
        deploymentId: NotRequired[str]
        status: NotRequired[str]
        endTime: NotRequired[datetime]
        createTime: NotRequired[datetime]

    class LifecycleEvent(TypedDict):
        lifecycleEventName: NotRequired[str]
        diagnostics: NotRequired[Diagnostics]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        status: NotRequired[str]

    class ListApplicationRevisionsInput(TypedDict):
        applicationName: str
        sortBy: NotRequired[str]
        sortOrder: NotRequired[str]
        s3Bucket: NotRequired[str]
        s3KeyPrefix: NotRequired[str]
        deployed: NotRequired[str]
        nextToken: NotRequired[str]

    class ListApplicationRevisionsOutput(TypedDict):
        revisions: NotRequired[list[RevisionLocation]]
        nextToken: NotRequired[str]

    class ListApplicationsInput(TypedDict):
        nextToken: NotRequired[str]

    class ListApplicationsOutput(TypedDict):
        applications: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListDeploymentConfigsInput(TypedDict):
        nextToken: NotRequired[str]

    class ListDeploymentConfigsOutput(TypedDict):
        deploymentConfigsList: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListDeploymentGroupsInput(TypedDict):
        applicationName: str
        nextToken: NotRequired[str]

    class ListDeploymentGroupsOutput(TypedDict):
        applicationName: NotRequired[str]
        deploymentGroups: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListDeploymentInstancesInput(TypedDict):
        deploymentId: str
        nextToken: NotRequired[str]
        instanceStatusFilter: NotRequired[list[str]]
        instanceTypeFilter: NotRequired[list[str]]

    class ListDeploymentInstancesOutput(TypedDict):
        instancesList: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListDeploymentTargetsInput(TypedDict):
        deploymentId: str
        nextToken: NotRequired[str]
        targetFilters: NotRequired[dict[str, list[str]]]

    class ListDeploymentTargetsOutput(TypedDict):
        targetIds: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListDeploymentsInput(TypedDict):
        applicationName: NotRequired[str]
        deploymentGroupName: NotRequired[str]
        externalId: NotRequired[str]
        includeOnlyStatuses: NotRequired[list[str]]
        createTimeRange: NotRequired[TimeRange]
        nextToken: NotRequired[str]

    class ListDeploymentsOutput(TypedDict):
        deployments: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListGitHubAccountTokenNamesInput(TypedDict):
        nextToken: NotRequired[str]

    class ListGitHubAccountTokenNamesOutput(TypedDict):
        tokenNameList: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListOnPremisesInstancesInput(TypedDict):
        registrationStatus: NotRequired[str]
        tagFilters: NotRequired[list[TagFilter]]
        nextToken: NotRequired[str]

    class ListOnPremisesInstancesOutput(TypedDict):
        instanceNames: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListTagsForResourceInput(TypedDict):
        ResourceArn: str
        NextToken: NotRequired[str]

    class ListTagsForResourceOutput(TypedDict):
        Tags: NotRequired[list[Tag]]
        NextToken: NotRequired[str]

    class LoadBalancerInfo(TypedDict):
        elbInfoList: NotRequired[list[ELBInfo]]
        targetGroupInfoList: NotRequired[list[TargetGroupInfo]]
        targetGroupPairInfoList: NotRequired[list[TargetGroupPairInfo]]

    class MinimumHealthyHosts(TypedDict):
        type: NotRequired[str]
        value: NotRequired[int]

    class MinimumHealthyHostsPerZone(TypedDict):
        type: NotRequired[str]
        value: NotRequired[int]

    class OnPremisesTagSet(TypedDict):
        onPremisesTagSetList: NotRequired[list[list[TagFilter]]]

    class PutLifecycleEventHookExecutionStatusInput(TypedDict):
        deploymentId: NotRequired[str]
        lifecycleEventHookExecutionId: NotRequired[str]
        status: NotRequired[str]

    class PutLifecycleEventHookExecutionStatusOutput(TypedDict):
        lifecycleEventHookExecutionId: NotRequired[str]

    class RawString(TypedDict):
        content: NotRequired[str]
        sha256: NotRequired[str]

    class RegisterApplicationRevisionInput(TypedDict):
        applicationName: str
        description: NotRequired[str]
        revision: RevisionLocation

    class RegisterOnPremisesInstanceInput(TypedDict):
        instanceName: str
        iamSessionArn: NotRequired[str]
        iamUserArn: NotRequired[str]

    class RelatedDeployments(TypedDict):
        autoUpdateOutdatedInstancesRootDeploymentId: NotRequired[str]
        autoUpdateOutdatedInstancesDeploymentIds: NotRequired[list[str]]

    class RemoveTagsFromOnPremisesInstancesInput(TypedDict):
        tags: list[Tag]
        instanceNames: list[str]

    class RevisionInfo(TypedDict):
        revisionLocation: NotRequired[RevisionLocation]
        genericRevisionInfo: NotRequired[GenericRevisionInfo]

    class RevisionLocation(TypedDict):
        revisionType: NotRequired[str]
        s3Location: NotRequired[S3Location]
        gitHubLocation: NotRequired[GitHubLocation]
        string: NotRequired[RawString]
        appSpecContent: NotRequired[AppSpecContent]

    class RollbackInfo(TypedDict):
        rollbackDeploymentId: NotRequired[str]
        rollbackTriggeringDeploymentId: NotRequired[str]
        rollbackMessage: NotRequired[str]

    class S3Location(TypedDict):
        bucket: NotRequired[str]
        key: NotRequired[str]
        bundleType: NotRequired[str]
        version: NotRequired[str]
        eTag: NotRequired[str]

    class SkipWaitTimeForInstanceTerminationInput(TypedDict):
        deploymentId: NotRequired[str]

    class StopDeploymentInput(TypedDict):
        deploymentId: str
        autoRollbackEnabled: NotRequired[bool]

    class StopDeploymentOutput(TypedDict):
        status: NotRequired[str]
        statusMessage: NotRequired[str]

    class Tag(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]

    class TagFilter(TypedDict):
        Key: NotRequired[str]
        Value: NotRequired[str]
        Type: NotRequired[str]

    class TagResourceInput(TypedDict):
        ResourceArn: str
        Tags: list[Tag]

    class TagResourceOutput(TypedDict):
        pass

    class TargetGroupInfo(TypedDict):
        name: NotRequired[str]

    class TargetGroupPairInfo(TypedDict):
        targetGroups: NotRequired[list[TargetGroupInfo]]
        prodTrafficRoute: NotRequired[TrafficRoute]
        testTrafficRoute: NotRequired[TrafficRoute]

    class TargetInstances(TypedDict):
        tagFilters: NotRequired[list[EC2TagFilter]]
        autoScalingGroups: NotRequired[list[str]]
        ec2TagSet: NotRequired[EC2TagSet]

    class TimeBasedCanary(TypedDict):
        canaryPercentage: NotRequired[int]
        canaryInterval: NotRequired[int]

    class TimeBasedLinear(TypedDict):
        linearPercentage: NotRequired[int]
        linearInterval: NotRequired[int]

    class TimeRange(TypedDict):
        start: NotRequired[datetime]
        end: NotRequired[datetime]

    class TrafficRoute(TypedDict):
        listenerArns: NotRequired[list[str]]

    class TrafficRoutingConfig(TypedDict):
        type: NotRequired[str]
        timeBasedCanary: NotRequired[TimeBasedCanary]
        timeBasedLinear: NotRequired[TimeBasedLinear]

    class TriggerConfig(TypedDict):
        triggerName: NotRequired[str]
        triggerTargetArn: NotRequired[str]
        triggerEvents: NotRequired[list[str]]

    class UntagResourceInput(TypedDict):
        ResourceArn: str
        TagKeys: list[str]

    class UntagResourceOutput(TypedDict):
        pass

    class UpdateApplicationInput(TypedDict):
        applicationName: NotRequired[str]
        newApplicationName: NotRequired[str]

    class UpdateDeploymentGroupInput(TypedDict):
        applicationName: str
        currentDeploymentGroupName: str
        newDeploymentGroupName: NotRequired[str]
        deploymentConfigName: NotRequired[str]
        ec2TagFilters: NotRequired[list[EC2TagFilter]]
        onPremisesInstanceTagFilters: NotRequired[list[TagFilter]]
        autoScalingGroups: NotRequired[list[str]]
        serviceRoleArn: NotRequired[str]
        triggerConfigurations: NotRequired[list[TriggerConfig]]
        alarmConfiguration: NotRequired[AlarmConfiguration]
        autoRollbackConfiguration: NotRequired[AutoRollbackConfiguration]
        outdatedInstancesStrategy: NotRequired[str]
        deploymentStyle: NotRequired[DeploymentStyle]
        blueGreenDeploymentConfiguration: NotRequired[BlueGreenDeploymentConfiguration]
        loadBalancerInfo: NotRequired[LoadBalancerInfo]
        ec2TagSet: NotRequired[EC2TagSet]
        ecsServices: NotRequired[list[ECSService]]
        onPremisesTagSet: NotRequired[OnPremisesTagSet]
        ec2DeploymentOptions: NotRequired[EC2DeploymentOptions]
        terminationHookEnabled: NotRequired[bool]

    class UpdateDeploymentGroupOutput(TypedDict):
        hooksNotCleanedUp: NotRequired[list[AutoScalingGroup]]

    class ZonalConfig(TypedDict):
        firstZoneMonitorDurationInSeconds: NotRequired[int]
        monitorDurationInSeconds: NotRequired[int]
        minimumHealthyHostsPerZone: NotRequired[MinimumHealthyHostsPerZone]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codedeploy"
    operations: ClassVar[Mapping[str, str]] = {
        "AddTagsToOnPremisesInstances": "add_tags_to_on_premises_instances",
        "BatchGetApplicationRevisions": "batch_get_application_revisions",
        "BatchGetApplications": "batch_get_applications",
        "BatchGetDeploymentGroups": "batch_get_deployment_groups",
        "BatchGetDeploymentInstances": "batch_get_deployment_instances",
        "BatchGetDeploymentTargets": "batch_get_deployment_targets",
        "BatchGetDeployments": "batch_get_deployments",
        "BatchGetOnPremisesInstances": "batch_get_on_premises_instances",
        "ContinueDeployment": "continue_deployment",
        "CreateApplication": "create_application",
        "CreateDeployment": "create_deployment",
        "CreateDeploymentConfig": "create_deployment_config",
        "CreateDeploymentGroup": "create_deployment_group",
        "DeleteApplication": "delete_application",
        "DeleteDeploymentConfig": "delete_deployment_config",
        "DeleteDeploymentGroup": "delete_deployment_group",
        "DeleteGitHubAccountToken": "delete_git_hub_account_token",
        "DeleteResourcesByExternalId": "delete_resources_by_external_id",
        "DeregisterOnPremisesInstance": "deregister_on_premises_instance",
        "GetApplication": "get_application",
        "GetApplicationRevision": "get_application_revision",
        "GetDeployment": "get_deployment",
        "GetDeploymentConfig": "get_deployment_config",
        "GetDeploymentGroup": "get_deployment_group",
        "GetDeploymentInstance": "get_deployment_instance",
        "GetDeploymentTarget": "get_deployment_target",
        "GetOnPremisesInstance": "get_on_premises_instance",
        "ListApplicationRevisions": "list_application_revisions",
        "ListApplications": "list_applications",
        "ListDeploymentConfigs": "list_deployment_configs",
        "ListDeploymentGroups": "list_deployment_groups",
        "ListDeploymentInstances": "list_deployment_instances",
        "ListDeploymentTargets": "list_deployment_targets",
        "ListDeployments": "list_deployments",
        "ListGitHubAccountTokenNames": "list_git_hub_account_token_names",
        "ListOnPremisesInstances": "list_on_premises_instances",
        "ListTagsForResource": "list_tags_for_resource",
        "PutLifecycleEventHookExecutionStatus": "put_lifecycle_event_hook_execution_status",
        "RegisterApplicationRevision": "register_application_revision",
        "RegisterOnPremisesInstance": "register_on_premises_instance",
        "RemoveTagsFromOnPremisesInstances": "remove_tags_from_on_premises_instances",
        "SkipWaitTimeForInstanceTermination": "skip_wait_time_for_instance_termination",
        "StopDeployment": "stop_deployment",
        "TagResource": "tag_resource",
        "UntagResource": "untag_resource",
        "UpdateApplication": "update_application",
        "UpdateDeploymentGroup": "update_deployment_group",
    }

    def add_tags_to_on_premises_instances(self, call: Any, request: AddTagsToOnPremisesInstancesInput) -> None:
        raise not_implemented("codedeploy", "AddTagsToOnPremisesInstances")

    def batch_get_application_revisions(self, call: Any, request: BatchGetApplicationRevisionsInput) -> BatchGetApplicationRevisionsOutput:
        raise not_implemented("codedeploy", "BatchGetApplicationRevisions")

    def batch_get_applications(self, call: Any, request: BatchGetApplicationsInput) -> BatchGetApplicationsOutput:
        raise not_implemented("codedeploy", "BatchGetApplications")

    def batch_get_deployment_groups(self, call: Any, request: BatchGetDeploymentGroupsInput) -> BatchGetDeploymentGroupsOutput:
        raise not_implemented("codedeploy", "BatchGetDeploymentGroups")

    def batch_get_deployment_instances(self, call: Any, request: BatchGetDeploymentInstancesInput) -> BatchGetDeploymentInstancesOutput:
        raise not_implemented("codedeploy", "BatchGetDeploymentInstances")

    def batch_get_deployment_targets(self, call: Any, request: BatchGetDeploymentTargetsInput) -> BatchGetDeploymentTargetsOutput:
        raise not_implemented("codedeploy", "BatchGetDeploymentTargets")

    def batch_get_deployments(self, call: Any, request: BatchGetDeploymentsInput) -> BatchGetDeploymentsOutput:
        raise not_implemented("codedeploy", "BatchGetDeployments")

    def batch_get_on_premises_instances(self, call: Any, request: BatchGetOnPremisesInstancesInput) -> BatchGetOnPremisesInstancesOutput:
        raise not_implemented("codedeploy", "BatchGetOnPremisesInstances")

    def continue_deployment(self, call: Any, request: ContinueDeploymentInput) -> None:
        raise not_implemented("codedeploy", "ContinueDeployment")

    def create_application(self, call: Any, request: CreateApplicationInput) -> CreateApplicationOutput:
        raise not_implemented("codedeploy", "CreateApplication")

    def create_deployment(self, call: Any, request: CreateDeploymentInput) -> CreateDeploymentOutput:
        raise not_implemented("codedeploy", "CreateDeployment")

    def create_deployment_config(self, call: Any, request: CreateDeploymentConfigInput) -> CreateDeploymentConfigOutput:
        raise not_implemented("codedeploy", "CreateDeploymentConfig")

    def create_deployment_group(self, call: Any, request: CreateDeploymentGroupInput) -> CreateDeploymentGroupOutput:
        raise not_implemented("codedeploy", "CreateDeploymentGroup")

    def delete_application(self, call: Any, request: DeleteApplicationInput) -> None:
        raise not_implemented("codedeploy", "DeleteApplication")

    def delete_deployment_config(self, call: Any, request: DeleteDeploymentConfigInput) -> None:
        raise not_implemented("codedeploy", "DeleteDeploymentConfig")

    def delete_deployment_group(self, call: Any, request: DeleteDeploymentGroupInput) -> DeleteDeploymentGroupOutput:
        raise not_implemented("codedeploy", "DeleteDeploymentGroup")

    def delete_git_hub_account_token(self, call: Any, request: DeleteGitHubAccountTokenInput) -> DeleteGitHubAccountTokenOutput:
        raise not_implemented("codedeploy", "DeleteGitHubAccountToken")

    def delete_resources_by_external_id(self, call: Any, request: DeleteResourcesByExternalIdInput) -> DeleteResourcesByExternalIdOutput:
        raise not_implemented("codedeploy", "DeleteResourcesByExternalId")

    def deregister_on_premises_instance(self, call: Any, request: DeregisterOnPremisesInstanceInput) -> None:
        raise not_implemented("codedeploy", "DeregisterOnPremisesInstance")

    def get_application(self, call: Any, request: GetApplicationInput) -> GetApplicationOutput:
        raise not_implemented("codedeploy", "GetApplication")

    def get_application_revision(self, call: Any, request: GetApplicationRevisionInput) -> GetApplicationRevisionOutput:
        raise not_implemented("codedeploy", "GetApplicationRevision")

    def get_deployment(self, call: Any, request: GetDeploymentInput) -> GetDeploymentOutput:
        raise not_implemented("codedeploy", "GetDeployment")

    def get_deployment_config(self, call: Any, request: GetDeploymentConfigInput) -> GetDeploymentConfigOutput:
        raise not_implemented("codedeploy", "GetDeploymentConfig")

    def get_deployment_group(self, call: Any, request: GetDeploymentGroupInput) -> GetDeploymentGroupOutput:
        raise not_implemented("codedeploy", "GetDeploymentGroup")

    def get_deployment_instance(self, call: Any, request: GetDeploymentInstanceInput) -> GetDeploymentInstanceOutput:
        raise not_implemented("codedeploy", "GetDeploymentInstance")

    def get_deployment_target(self, call: Any, request: GetDeploymentTargetInput) -> GetDeploymentTargetOutput:
        raise not_implemented("codedeploy", "GetDeploymentTarget")

    def get_on_premises_instance(self, call: Any, request: GetOnPremisesInstanceInput) -> GetOnPremisesInstanceOutput:
        raise not_implemented("codedeploy", "GetOnPremisesInstance")

    def list_application_revisions(self, call: Any, request: ListApplicationRevisionsInput) -> ListApplicationRevisionsOutput:
        raise not_implemented("codedeploy", "ListApplicationRevisions")

    def list_applications(self, call: Any, request: ListApplicationsInput) -> ListApplicationsOutput:
        raise not_implemented("codedeploy", "ListApplications")

    def list_deployment_configs(self, call: Any, request: ListDeploymentConfigsInput) -> ListDeploymentConfigsOutput:
        raise not_implemented("codedeploy", "ListDeploymentConfigs")

    def list_deployment_groups(self, call: Any, request: ListDeploymentGroupsInput) -> ListDeploymentGroupsOutput:
        raise not_implemented("codedeploy", "ListDeploymentGroups")

    def list_deployment_instances(self, call: Any, request: ListDeploymentInstancesInput) -> ListDeploymentInstancesOutput:
        raise not_implemented("codedeploy", "ListDeploymentInstances")

    def list_deployment_targets(self, call: Any, request: ListDeploymentTargetsInput) -> ListDeploymentTargetsOutput:
        raise not_implemented("codedeploy", "ListDeploymentTargets")

    def list_deployments(self, call: Any, request: ListDeploymentsInput) -> ListDeploymentsOutput:
        raise not_implemented("codedeploy", "ListDeployments")

    def list_git_hub_account_token_names(self, call: Any, request: ListGitHubAccountTokenNamesInput) -> ListGitHubAccountTokenNamesOutput:
        raise not_implemented("codedeploy", "ListGitHubAccountTokenNames")

    def list_on_premises_instances(self, call: Any, request: ListOnPremisesInstancesInput) -> ListOnPremisesInstancesOutput:
        raise not_implemented("codedeploy", "ListOnPremisesInstances")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        raise not_implemented("codedeploy", "ListTagsForResource")

    def put_lifecycle_event_hook_execution_status(self, call: Any, request: PutLifecycleEventHookExecutionStatusInput) -> PutLifecycleEventHookExecutionStatusOutput:
        raise not_implemented("codedeploy", "PutLifecycleEventHookExecutionStatus")

    def register_application_revision(self, call: Any, request: RegisterApplicationRevisionInput) -> None:
        raise not_implemented("codedeploy", "RegisterApplicationRevision")

    def register_on_premises_instance(self, call: Any, request: RegisterOnPremisesInstanceInput) -> None:
        raise not_implemented("codedeploy", "RegisterOnPremisesInstance")

    def remove_tags_from_on_premises_instances(self, call: Any, request: RemoveTagsFromOnPremisesInstancesInput) -> None:
        raise not_implemented("codedeploy", "RemoveTagsFromOnPremisesInstances")

    def skip_wait_time_for_instance_termination(self, call: Any, request: SkipWaitTimeForInstanceTerminationInput) -> None:
        raise not_implemented("codedeploy", "SkipWaitTimeForInstanceTermination")

    def stop_deployment(self, call: Any, request: StopDeploymentInput) -> StopDeploymentOutput:
        raise not_implemented("codedeploy", "StopDeployment")

    def tag_resource(self, call: Any, request: TagResourceInput) -> TagResourceOutput:
        raise not_implemented("codedeploy", "TagResource")

    def untag_resource(self, call: Any, request: UntagResourceInput) -> UntagResourceOutput:
        raise not_implemented("codedeploy", "UntagResource")

    def update_application(self, call: Any, request: UpdateApplicationInput) -> None:
        raise not_implemented("codedeploy", "UpdateApplication")

    def update_deployment_group(self, call: Any, request: UpdateDeploymentGroupInput) -> UpdateDeploymentGroupOutput:
        raise not_implemented("codedeploy", "UpdateDeploymentGroup")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def add_tags_to_on_premises_instances(self, request: AddTagsToOnPremisesInstancesInput) -> None:
        self._invoke("codedeploy", "AddTagsToOnPremisesInstances", request)

    def batch_get_application_revisions(self, request: BatchGetApplicationRevisionsInput) -> BatchGetApplicationRevisionsOutput:
        return self._invoke("codedeploy", "BatchGetApplicationRevisions", request)

    def batch_get_applications(self, request: BatchGetApplicationsInput) -> BatchGetApplicationsOutput:
        return self._invoke("codedeploy", "BatchGetApplications", request)

    def batch_get_deployment_groups(self, request: BatchGetDeploymentGroupsInput) -> BatchGetDeploymentGroupsOutput:
        return self._invoke("codedeploy", "BatchGetDeploymentGroups", request)

    def batch_get_deployment_instances(self, request: BatchGetDeploymentInstancesInput) -> BatchGetDeploymentInstancesOutput:
        return self._invoke("codedeploy", "BatchGetDeploymentInstances", request)

    def batch_get_deployment_targets(self, request: BatchGetDeploymentTargetsInput) -> BatchGetDeploymentTargetsOutput:
        return self._invoke("codedeploy", "BatchGetDeploymentTargets", request)

    def batch_get_deployments(self, request: BatchGetDeploymentsInput) -> BatchGetDeploymentsOutput:
        return self._invoke("codedeploy", "BatchGetDeployments", request)

    def batch_get_on_premises_instances(self, request: BatchGetOnPremisesInstancesInput) -> BatchGetOnPremisesInstancesOutput:
        return self._invoke("codedeploy", "BatchGetOnPremisesInstances", request)

    def continue_deployment(self, request: ContinueDeploymentInput) -> None:
        self._invoke("codedeploy", "ContinueDeployment", request)

    def create_application(self, request: CreateApplicationInput) -> CreateApplicationOutput:
        return self._invoke("codedeploy", "CreateApplication", request)

    def create_deployment(self, request: CreateDeploymentInput) -> CreateDeploymentOutput:
        return self._invoke("codedeploy", "CreateDeployment", request)

    def create_deployment_config(self, request: CreateDeploymentConfigInput) -> CreateDeploymentConfigOutput:
        return self._invoke("codedeploy", "CreateDeploymentConfig", request)

    def create_deployment_group(self, request: CreateDeploymentGroupInput) -> CreateDeploymentGroupOutput:
        return self._invoke("codedeploy", "CreateDeploymentGroup", request)

    def delete_application(self, request: DeleteApplicationInput) -> None:
        self._invoke("codedeploy", "DeleteApplication", request)

    def delete_deployment_config(self, request: DeleteDeploymentConfigInput) -> None:
        self._invoke("codedeploy", "DeleteDeploymentConfig", request)

    def delete_deployment_group(self, request: DeleteDeploymentGroupInput) -> DeleteDeploymentGroupOutput:
        return self._invoke("codedeploy", "DeleteDeploymentGroup", request)

    def delete_git_hub_account_token(self, request: DeleteGitHubAccountTokenInput) -> DeleteGitHubAccountTokenOutput:
        return self._invoke("codedeploy", "DeleteGitHubAccountToken", request)

    def delete_resources_by_external_id(self, request: DeleteResourcesByExternalIdInput) -> DeleteResourcesByExternalIdOutput:
        return self._invoke("codedeploy", "DeleteResourcesByExternalId", request)

    def deregister_on_premises_instance(self, request: DeregisterOnPremisesInstanceInput) -> None:
        self._invoke("codedeploy", "DeregisterOnPremisesInstance", request)

    def get_application(self, request: GetApplicationInput) -> GetApplicationOutput:
        return self._invoke("codedeploy", "GetApplication", request)

    def get_application_revision(self, request: GetApplicationRevisionInput) -> GetApplicationRevisionOutput:
        return self._invoke("codedeploy", "GetApplicationRevision", request)

    def get_deployment(self, request: GetDeploymentInput) -> GetDeploymentOutput:
        return self._invoke("codedeploy", "GetDeployment", request)

    def get_deployment_config(self, request: GetDeploymentConfigInput) -> GetDeploymentConfigOutput:
        return self._invoke("codedeploy", "GetDeploymentConfig", request)

    def get_deployment_group(self, request: GetDeploymentGroupInput) -> GetDeploymentGroupOutput:
        return self._invoke("codedeploy", "GetDeploymentGroup", request)

    def get_deployment_instance(self, request: GetDeploymentInstanceInput) -> GetDeploymentInstanceOutput:
        return self._invoke("codedeploy", "GetDeploymentInstance", request)

    def get_deployment_target(self, request: GetDeploymentTargetInput) -> GetDeploymentTargetOutput:
        return self._invoke("codedeploy", "GetDeploymentTarget", request)

    def get_on_premises_instance(self, request: GetOnPremisesInstanceInput) -> GetOnPremisesInstanceOutput:
        return self._invoke("codedeploy", "GetOnPremisesInstance", request)

    def list_application_revisions(self, request: ListApplicationRevisionsInput) -> ListApplicationRevisionsOutput:
        return self._invoke("codedeploy", "ListApplicationRevisions", request)

    def list_applications(self, request: ListApplicationsInput) -> ListApplicationsOutput:
        return self._invoke("codedeploy", "ListApplications", request)

    def list_deployment_configs(self, request: ListDeploymentConfigsInput) -> ListDeploymentConfigsOutput:
        return self._invoke("codedeploy", "ListDeploymentConfigs", request)

    def list_deployment_groups(self, request: ListDeploymentGroupsInput) -> ListDeploymentGroupsOutput:
        return self._invoke("codedeploy", "ListDeploymentGroups", request)

    def list_deployment_instances(self, request: ListDeploymentInstancesInput) -> ListDeploymentInstancesOutput:
        return self._invoke("codedeploy", "ListDeploymentInstances", request)

    def list_deployment_targets(self, request: ListDeploymentTargetsInput) -> ListDeploymentTargetsOutput:
        return self._invoke("codedeploy", "ListDeploymentTargets", request)

    def list_deployments(self, request: ListDeploymentsInput) -> ListDeploymentsOutput:
        return self._invoke("codedeploy", "ListDeployments", request)

    def list_git_hub_account_token_names(self, request: ListGitHubAccountTokenNamesInput) -> ListGitHubAccountTokenNamesOutput:
        return self._invoke("codedeploy", "ListGitHubAccountTokenNames", request)

    def list_on_premises_instances(self, request: ListOnPremisesInstancesInput) -> ListOnPremisesInstancesOutput:
        return self._invoke("codedeploy", "ListOnPremisesInstances", request)

    def list_tags_for_resource(self, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        return self._invoke("codedeploy", "ListTagsForResource", request)

    def put_lifecycle_event_hook_execution_status(self, request: PutLifecycleEventHookExecutionStatusInput) -> PutLifecycleEventHookExecutionStatusOutput:
        return self._invoke("codedeploy", "PutLifecycleEventHookExecutionStatus", request)

    def register_application_revision(self, request: RegisterApplicationRevisionInput) -> None:
        self._invoke("codedeploy", "RegisterApplicationRevision", request)

    def register_on_premises_instance(self, request: RegisterOnPremisesInstanceInput) -> None:
        self._invoke("codedeploy", "RegisterOnPremisesInstance", request)

    def remove_tags_from_on_premises_instances(self, request: RemoveTagsFromOnPremisesInstancesInput) -> None:
        self._invoke("codedeploy", "RemoveTagsFromOnPremisesInstances", request)

    def skip_wait_time_for_instance_termination(self, request: SkipWaitTimeForInstanceTerminationInput) -> None:
        self._invoke("codedeploy", "SkipWaitTimeForInstanceTermination", request)

    def stop_deployment(self, request: StopDeploymentInput) -> StopDeploymentOutput:
        return self._invoke("codedeploy", "StopDeployment", request)

    def tag_resource(self, request: TagResourceInput) -> TagResourceOutput:
        return self._invoke("codedeploy", "TagResource", request)

    def untag_resource(self, request: UntagResourceInput) -> UntagResourceOutput:
        return self._invoke("codedeploy", "UntagResource", request)

    def update_application(self, request: UpdateApplicationInput) -> None:
        self._invoke("codedeploy", "UpdateApplication", request)

    def update_deployment_group(self, request: UpdateDeploymentGroupInput) -> UpdateDeploymentGroupOutput:
        return self._invoke("codedeploy", "UpdateDeploymentGroup", request)
