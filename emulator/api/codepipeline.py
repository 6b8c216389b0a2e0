"""Generated from botocore's model of codepipeline (2015-07-09). Do not edit.

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


class ActionExecutionNotFoundException(AwsError):
    code = "ActionExecutionNotFoundException"


class ActionNotFoundException(AwsError):
    code = "ActionNotFoundException"


class ActionTypeAlreadyExistsException(AwsError):
    code = "ActionTypeAlreadyExistsException"


class ActionTypeNotFoundException(AwsError):
    code = "ActionTypeNotFoundException"


class ApprovalAlreadyCompletedException(AwsError):
    code = "ApprovalAlreadyCompletedException"


class ConcurrentModificationException(AwsError):
    code = "ConcurrentModificationException"


class ConcurrentPipelineExecutionsLimitExceededException(AwsError):
    code = "ConcurrentPipelineExecutionsLimitExceededException"


class ConditionNotOverridableException(AwsError):
    code = "ConditionNotOverridableException"


class ConflictException(AwsError):
    code = "ConflictException"
    status = 409


class DuplicatedStopRequestException(AwsError):
    code = "DuplicatedStopRequestException"


class InvalidActionDeclarationException(AwsError):
    code = "InvalidActionDeclarationException"


class InvalidApprovalTokenException(AwsError):
    code = "InvalidApprovalTokenException"


class InvalidArnException(AwsError):
    code = "InvalidArnException"


class InvalidBlockerDeclarationException(AwsError):
    code = "InvalidBlockerDeclarationException"


class InvalidClientTokenException(AwsError):
    code = "InvalidClientTokenException"


class InvalidJobException(AwsError):
    code = "InvalidJobException"


class InvalidJobStateException(AwsError):
    code = "InvalidJobStateException"


class InvalidNextTokenException(AwsError):
    code = "InvalidNextTokenException"


class InvalidNonceException(AwsError):
    code = "InvalidNonceException"


class InvalidStageDeclarationException(AwsError):
    code = "InvalidStageDeclarationException"


class InvalidStructureException(AwsError):
    code = "InvalidStructureException"


class InvalidTagsException(AwsError):
    code = "InvalidTagsException"


class InvalidWebhookAuthenticationParametersException(AwsError):
    code = "InvalidWebhookAuthenticationParametersException"


class InvalidWebhookFilterPatternException(AwsError):
    code = "InvalidWebhookFilterPatternException"


class JobNotFoundException(AwsError):
    code = "JobNotFoundException"


class LimitExceededException(AwsError):
    code = "LimitExceededException"


class NotLatestPipelineExecutionException(AwsError):
    code = "NotLatestPipelineExecutionException"


class OutputVariablesSizeExceededException(AwsError):
    code = "OutputVariablesSizeExceededException"


class PipelineExecutionNotFoundException(AwsError):
    code = "PipelineExecutionNotFoundException"


class PipelineExecutionNotStoppableException(AwsError):
    code = "PipelineExecutionNotStoppableException"


class PipelineExecutionOutdatedException(AwsError):
    code = "PipelineExecutionOutdatedException"


class PipelineNameInUseException(AwsError):
    code = "PipelineNameInUseException"


class PipelineNotFoundException(AwsError):
    code = "PipelineNotFoundException"


class PipelineVersionNotFoundException(AwsError):
    code = "PipelineVersionNotFoundException"


class RequestFailedException(AwsError):
    code = "RequestFailedException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


class StageNotFoundException(AwsError):
    code = "StageNotFoundException"


class StageNotRetryableException(AwsError):
    code = "StageNotRetryableException"


class TooManyTagsException(AwsError):
    code = "TooManyTagsException"


class UnableToRollbackStageException(AwsError):
    code = "UnableToRollbackStageException"


class ValidationException(AwsError):
    code = "ValidationException"


class WebhookNotFoundException(AwsError):
    code = "WebhookNotFoundException"


if TYPE_CHECKING:

    class AWSSessionCredentials(TypedDict):
        accessKeyId: str
        secretAccessKey: str
        sessionToken: str

    class AcknowledgeJobInput(TypedDict):
        jobId: str
        nonce: str

    class AcknowledgeJobOutput(TypedDict):
        status: NotRequired[str]

    class AcknowledgeThirdPartyJobInput(TypedDict):
        jobId: str
        nonce: str
        clientToken: str

    class AcknowledgeThirdPartyJobOutput(TypedDict):
        status: NotRequired[str]

    class ActionConfiguration(TypedDict):
        configuration: NotRequired[dict[str, str]]

    class ActionConfigurationProperty(TypedDict):
        name: str
        required: bool
        key: bool
        secret: bool
        queryable: NotRequired[bool]
        description: NotRequired[str]
        type: NotRequired[str]

    class ActionContext(TypedDict):
        name: NotRequired[str]
        actionExecutionId: NotRequired[str]

    class ActionDeclaration(TypedDict):
        name: str
        actionTypeId: ActionTypeId
        runOrder: NotRequired[int]
        configuration: NotRequired[dict[str, str]]
        commands: NotRequired[list[str]]
        outputArtifacts: NotRequired[list[OutputArtifact]]
        inputArtifacts: NotRequired[list[InputArtifact]]
        outputVariables: NotRequired[list[str]]
        roleArn: NotRequired[str]
        region: NotRequired[str]
        namespace: NotRequired[str]
        timeoutInMinutes: NotRequired[int]
        environmentVariables: NotRequired[list[EnvironmentVariable]]

    class ActionExecution(TypedDict):
        actionExecutionId: NotRequired[str]
        status: NotRequired[str]
        summary: NotRequired[str]
        lastStatusChange: NotRequired[datetime]
        token: NotRequired[str]
        lastUpdatedBy: NotRequired[str]
        externalExecutionId: NotRequired[str]
        externalExecutionUrl: NotRequired[str]
        percentComplete: NotRequired[int]
        errorDetails: NotRequired[ErrorDetails]
        logStreamARN: NotRequired[str]

    class ActionExecutionDetail(TypedDict):
        pipelineExecutionId: NotRequired[str]
        actionExecutionId: NotRequired[str]
        pipelineVersion: NotRequired[int]
        stageName: NotRequired[str]
        actionName: NotRequired[str]
        startTime: NotRequired[datetime]
        lastUpdateTime: NotRequired[datetime]
        updatedBy: NotRequired[str]
        status: NotRequired[str]
        input: NotRequired[ActionExecutionInput]
        output: NotRequired[ActionExecutionOutput]

    class ActionExecutionFilter(TypedDict):
        pipelineExecutionId: NotRequired[str]
        latestInPipelineExecution: NotRequired[LatestInPipelineExecutionFilter]

    class ActionExecutionInput(TypedDict):
        actionTypeId: NotRequired[ActionTypeId]
        configuration: NotRequired[dict[str, str]]
        resolvedConfiguration: NotRequired[dict[str, str]]
        roleArn: NotRequired[str]
        region: NotRequired[str]
        inputArtifacts: NotRequired[list[ArtifactDetail]]
        namespace: NotRequired[str]

    class ActionExecutionOutput(TypedDict):
        outputArtifacts: NotRequired[list[ArtifactDetail]]
        executionResult: NotRequired[ActionExecutionResult]
        outputVariables: NotRequired[dict[str, str]]

    class ActionExecutionResult(TypedDict):
        externalExecutionId: NotRequired[str]
        externalExecutionSummary: NotRequired[str]
        externalExecutionUrl: NotRequired[str]
        errorDetails: NotRequired[ErrorDetails]
        logStreamARN: NotRequired[str]

    class ActionRevision(TypedDict):
        revisionId: str
        revisionChangeId: str
        created: datetime

    class ActionState(TypedDict):
        actionName: NotRequired[str]
        currentRevision: NotRequired[ActionRevision]
        latestExecution: NotRequired[ActionExecution]
        entityUrl: NotRequired[str]
        revisionUrl: NotRequired[str]

    class ActionType(TypedDict):
        id: ActionTypeId
        settings: NotRequired[ActionTypeSettings]
        actionConfigurationProperties: NotRequired[list[ActionConfigurationProperty]]
        inputArtifactDetails: ArtifactDetails
        outputArtifactDetails: ArtifactDetails

    class ActionTypeArtifactDetails(TypedDict):
        minimumCount: int
        maximumCount: int

    class ActionTypeDeclaration(TypedDict):
        description: NotRequired[str]
        executor: ActionTypeExecutor
        id: ActionTypeIdentifier
        inputArtifactDetails: ActionTypeArtifactDetails
        outputArtifactDetails: ActionTypeArtifactDetails
        permissions: NotRequired[ActionTypePermissions]
        properties: NotRequired[list[ActionTypeProperty]]
        urls: NotRequired[ActionTypeUrls]

    class ActionTypeExecutor(TypedDict):
        configuration: ExecutorConfiguration
        type: str
        policyStatementsTemplate: NotRequired[str]
        jobTimeout: NotRequired[int]

    class ActionTypeId(TypedDict):
        category: str
        owner: str
        provider: str
        version: str

    class ActionTypeIdentifier(TypedDict):
        category: str
        owner: str
        provider: str
        version: str

    class ActionTypePermissions(TypedDict):
        allowedAccounts: list[str]

    class ActionTypeProperty(TypedDict):
        name: str
        optional: bool
        key: bool
        noEcho: bool
        queryable: NotRequired[bool]
        description: NotRequired[str]

    class ActionTypeSettings(TypedDict):
        thirdPartyConfigurationUrl: NotRequired[str]
        entityUrlTemplate: NotRequired[str]
        executionUrlTemplate: NotRequired[str]
        revisionUrlTemplate: NotRequired[str]

    class ActionTypeUrls(TypedDict):
        configurationUrl: NotRequired[str]
        entityUrlTemplate: NotRequired[str]
        executionUrlTemplate: NotRequired[str]
        revisionUrlTemplate: NotRequired[str]

    class ApprovalResult(TypedDict):
        summary: str
        status: str

    class Artifact(TypedDict):
        name: NotRequired[str]
        revision: NotRequired[str]
        location: NotRequired[ArtifactLocation]

    class ArtifactDetail(TypedDict):
        name: NotRequired[str]
        s3location: NotRequired[S3Location]

    class ArtifactDetails(TypedDict):
        minimumCount: int
        maximumCount: int

    class ArtifactLocation(TypedDict):
        type: NotRequired[str]
        s3Location: NotRequired[S3ArtifactLocation]

    class ArtifactRevision(TypedDict):
        name: NotRequired[str]
        revisionId: NotRequired[str]
        revisionChangeIdentifier: NotRequired[str]
        revisionSummary: NotRequired[str]
        created: NotRequired[datetime]
        revisionUrl: NotRequired[str]

    class ArtifactStore(TypedDict):
        type: str
        location: str
        encryptionKey: NotRequired[EncryptionKey]

    class BeforeEntryConditions(TypedDict):
        conditions: list[Condition]

    class BlockerDeclaration(TypedDict):
        name: str
        type: str

    class Condition(TypedDict):
        result: NotRequired[str]
        rules: NotRequired[list[RuleDeclaration]]

    class ConditionExecution(TypedDict):
        status: NotRequired[str]
        summary: NotRequired[str]
        lastStatusChange: NotRequired[datetime]

    class ConditionState(TypedDict):
        latestExecution: NotRequired[ConditionExecution]
        ruleStates: NotRequired[list[RuleState]]

    class CreateCustomActionTypeInput(TypedDict):
        category: str
        provider: str
        version: str
        settings: NotRequired[ActionTypeSettings]
        configurationProperties: NotRequired[list[ActionConfigurationProperty]]
        inputArtifactDetails: ArtifactDetails
        outputArtifactDetails: ArtifactDetails
        tags: NotRequired[list[Tag]]

    class CreateCustomActionTypeOutput(TypedDict):
        actionType: ActionType
        tags: NotRequired[list[Tag]]

    class CreatePipelineInput(TypedDict):
        pipeline: PipelineDeclaration
        tags: NotRequired[list[Tag]]

    class CreatePipelineOutput(TypedDict):
        pipeline: NotRequired[PipelineDeclaration]
        tags: NotRequired[list[Tag]]

    class CurrentRevision(TypedDict):
        revision: str
        changeIdentifier: str
        created: NotRequired[datetime]
        revisionSummary: NotRequired[str]

    class DeleteCustomActionTypeInput(TypedDict):
        category: str
        provider: str
        version: str

    class DeletePipelineInput(TypedDict):
        name: str

    class DeleteWebhookInput(TypedDict):
        name: str

    class DeleteWebhookOutput(TypedDict):
        pass

    class DeployActionExecutionTarget(TypedDict):
        targetId: NotRequired[str]
        targetType: NotRequired[str]
        status: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        events: NotRequired[list[DeployTargetEvent]]

    class DeployTargetEvent(TypedDict):
        name: NotRequired[str]
        status: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        context: NotRequired[DeployTargetEventContext]

    class DeployTargetEventContext(TypedDict):
        ssmCommandId: NotRequired[str]
        message: NotRequired[str]

    class DeregisterWebhookWithThirdPartyInput(TypedDict):
        webhookName: NotRequired[str]

    class DeregisterWebhookWithThirdPartyOutput(TypedDict):
        pass

    class DisableStageTransitionInput(TypedDict):
        pipelineName: str
        stageName: str
        transitionType: str
        reason: str

    class EnableStageTransitionInput(TypedDict):
        pipelineName: str
        stageName: str
        transitionType: str

    class EncryptionKey(TypedDict):
        id: str
        type: str

    class EnvironmentVariable(TypedDict):
        name: str
        value: str
        type: NotRequired[str]

    class ErrorDetails(TypedDict):
        code: NotRequired[str]
        message: NotRequired[str]

    class ExecutionDetails(TypedDict):
        summary: NotRequired[str]
        externalExecutionId: NotRequired[str]
        percentComplete: NotRequired[int]

    class ExecutionTrigger(TypedDict):
        triggerType: NotRequired[str]
        triggerDetail: NotRequired[str]

    class ExecutorConfiguration(TypedDict):
        lambdaExecutorConfiguration: NotRequired[LambdaExecutorConfiguration]
        jobWorkerExecutorConfiguration: NotRequired[JobWorkerExecutorConfiguration]

    class FailureConditions(TypedDict):
        result: NotRequired[str]
        retryConfiguration: NotRequired[RetryConfiguration]
        conditions: NotRequired[list[Condition]]

    class FailureDetails(TypedDict):
        type: str
        message: str
        externalExecutionId: NotRequired[str]

    class GetActionTypeInput(TypedDict):
        category: str
        owner: str
        provider: str
        version: str

    class GetActionTypeOutput(TypedDict):
        actionType: NotRequired[ActionTypeDeclaration]

    class GetJobDetailsInput(TypedDict):
        jobId: str

    class GetJobDetailsOutput(TypedDict):
        jobDetails: NotRequired[JobDetails]

    class GetPipelineExecutionInput(TypedDict):
        pipelineName: str
        pipelineExecutionId: str

    class GetPipelineExecutionOutput(TypedDict):
        pipelineExecution: NotRequired[PipelineExecution]

    class GetPipelineInput(TypedDict):
        name: str
        version: NotRequired[int]

    class GetPipelineOutput(TypedDict):
        pipeline: NotRequired[PipelineDeclaration]
        metadata: NotRequired[PipelineMetadata]

    class GetPipelineStateInput(TypedDict):
        name: str

    class GetPipelineStateOutput(TypedDict):
        pipelineName: NotRequired[str]
        pipelineVersion: NotRequired[int]
        stageStates: NotRequired[list[StageState]]
        created: NotRequired[datetime]
        updated: NotRequired[datetime]

    class GetThirdPartyJobDetailsInput(TypedDict):
        jobId: str
        clientToken: str

    class GetThirdPartyJobDetailsOutput(TypedDict):
        jobDetails: NotRequired[ThirdPartyJobDetails]

    class GitBranchFilterCriteria(TypedDict):
        includes: NotRequired[list[str]]
        excludes: NotRequired[list[str]]

    class GitConfiguration(TypedDict):
        sourceActionName: str
        push: NotRequired[list[GitPushFilter]]
        pullRequest: NotRequired[list[GitPullRequestFilter]]

    class GitFilePathFilterCriteria(TypedDict):
        includes: NotRequired[list[str]]
        excludes: NotRequired[list[str]]

    class GitPullRequestFilter(TypedDict):
        events: NotRequired[list[str]]
        branches: NotRequired[GitBranchFilterCriteria]
        filePaths: NotRequired[GitFilePathFilterCriteria]

    class GitPushFilter(TypedDict):
        tags: NotRequired[GitTagFilterCriteria]
        branches: NotRequired[GitBranchFilterCriteria]
        filePaths: NotRequired[GitFilePathFilterCriteria]

    class GitTagFilterCriteria(TypedDict):
        includes: NotRequired[list[str]]
        excludes: NotRequired[list[str]]

    class InputArtifact(TypedDict):
        name: str

    class Job(TypedDict):
        id: NotRequired[str]
        data: NotRequired[JobData]
        nonce: NotRequired[str]
        accountId: NotRequired[str]

    class JobData(TypedDict):
        actionTypeId: NotRequired[ActionTypeId]
        actionConfiguration: NotRequired[ActionConfiguration]
        pipelineContext: NotRequired[PipelineContext]
        inputArtifacts: NotRequired[list[Artifact]]
        outputArtifacts: NotRequired[list[Artifact]]
        artifactCredentials: NotRequired[AWSSessionCredentials]
        continuationToken: NotRequired[str]
        encryptionKey: NotRequired[EncryptionKey]

    class JobDetails(TypedDict):
        id: NotRequired[str]
        data: NotRequired[JobData]
        accountId: NotRequired[str]

    class JobWorkerExecutorConfiguration(TypedDict):
        pollingAccounts: NotRequired[list[str]]
        pollingServicePrincipals: NotRequired[list[str]]

    class LambdaExecutorConfiguration(TypedDict):
        lambdaFunctionArn: str

    class LatestInPipelineExecutionFilter(TypedDict):
        pipelineExecutionId: str
        startTimeRange: str

    class ListActionExecutionsInput(TypedDict):
        pipelineName: str
        filter: NotRequired[ActionExecutionFilter]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListActionExecutionsOutput(TypedDict):
        actionExecutionDetails: NotRequired[list[ActionExecutionDetail]]
        nextToken: NotRequired[str]

    class ListActionTypesInput(TypedDict):
        actionOwnerFilter: NotRequired[str]
        nextToken: NotRequired[str]
        regionFilter: NotRequired[str]

    class ListActionTypesOutput(TypedDict):
        actionTypes: list[ActionType]
        nextToken: NotRequired[str]

    class ListDeployActionExecutionTargetsInput(TypedDict):
        pipelineName: NotRequired[str]
        actionExecutionId: str
        filters: NotRequired[list[TargetFilter]]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListDeployActionExecutionTargetsOutput(TypedDict):
        targets: NotRequired[list[DeployActionExecutionTarget]]
        nextToken: NotRequired[str]

    class ListPipelineExecutionsInput(TypedDict):
        pipelineName: str
        maxResults: NotRequired[int]
        filter: NotRequired[PipelineExecutionFilter]
        nextToken: NotRequired[str]

    class ListPipelineExecutionsOutput(TypedDict):
        pipelineExecutionSummaries: NotRequired[list[PipelineExecutionSummary]]
        nextToken: NotRequired[str]

    class ListPipelinesInput(TypedDict):
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListPipelinesOutput(TypedDict):
        pipelines: NotRequired[list[PipelineSummary]]
        nextToken: NotRequired[str]

    class ListRuleExecutionsInput(TypedDict):
        pipelineName: str
        filter: NotRequired[RuleExecutionFilter]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListRuleExecutionsOutput(TypedDict):
        ruleExecutionDetails: NotRequired[list[RuleExecutionDetail]]
        nextToken: NotRequired[str]

    class ListRuleTypesInput(TypedDict):
        ruleOwnerFilter: NotRequired[str]
        regionFilter: NotRequired[str]

    class ListRuleTypesOutput(TypedDict):
        ruleTypes: list[RuleType]

    class ListTagsForResourceInput(TypedDict):
        resourceArn: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListTagsForResourceOutput(TypedDict):
        tags: NotRequired[list[Tag]]
        nextToken: NotRequired[str]

    class ListWebhookItem(TypedDict):
        definition: WebhookDefinition
        url: str
        errorMessage: NotRequired[str]
        errorCode: NotRequired[str]
        lastTriggered: NotRequired[datetime]
        arn: NotRequired[str]
        tags: NotRequired[list[Tag]]

    class ListWebhooksInput(TypedDict):
        NextToken: NotRequired[str]
        MaxResults: NotRequired[int]

    class ListWebhooksOutput(TypedDict):
        webhooks: NotRequired[list[ListWebhookItem]]
        NextToken: NotRequired[str]

    class OutputArtifact(TypedDict):
        name: str
        files: NotRequired[list[str]]

    class OverrideStageConditionInput(TypedDict):
        pipelineName: str
        stageName: str
        pipelineExecutionId: str
        conditionType: str

    class PipelineContext(TypedDict):
        pipelineName: NotRequired[str]
        stage: NotRequired[StageContext]
        action: NotRequired[ActionContext]
        pipelineArn: NotRequired[str]
        pipelineExecutionId: NotRequired[str]

    class PipelineDeclaration(TypedDict):
        name: str
        roleArn: str
        artifactStore: NotRequired[ArtifactStore]
        artifactStores: NotRequired[dict[str, ArtifactStore]]
        stages: list[StageDeclaration]
        version: NotRequired[int]
        executionMode: NotRequired[str]
        pipelineType: NotRequired[str]
        variables: NotRequired[list[PipelineVariableDeclaration]]
        triggers: NotRequired[list[PipelineTriggerDeclaration]]

    class PipelineExecution(TypedDict):
        pipelineName: NotRequired[str]
        pipelineVersion: NotRequired[int]
        pipelineExecutionId: NotRequired[str]
        status: NotRequired[str]
        statusSummary: NotRequired[str]
        artifactRevisions: NotRequired[list[ArtifactRevision]]
        variables: NotRequired[list[ResolvedPipelineVariable]]
        trigger: NotRequired[ExecutionTrigger]
        executionMode: NotRequired[str]
        executionType: NotRequired[str]
        rollbackMetadata: NotRequired[PipelineRollbackMetadata]

    class PipelineExecutionFilter(TypedDict):
        succeededInStage: NotRequired[SucceededInStageFilter]

    class PipelineExecutionSummary(TypedDict):
        pipelineExecutionId: NotRequired[str]
        status: NotRequired[str]
        statusSummary: NotRequired[str]
        startTime: NotRequired[datetime]
        lastUpdateTime: NotRequired[datetime]
        sourceRevisions: NotRequired[list[SourceRevision]]
        trigger: NotRequired[ExecutionTrigger]
        stopTrigger: NotRequired[StopExecutionTrigger]
        executionMode: NotRequired[str]
        executionType: NotRequired[str]
        rollbackMetadata: NotRequired[PipelineRollbackMetadata]

    class PipelineMetadata(TypedDict):
        pipelineArn: NotRequired[str]
        created: NotRequired[datetime]
        updated: NotRequired[datetime]
        pollingDisabledAt: NotRequired[datetime]

    class PipelineRollbackMetadata(TypedDict):
        rollbackTargetPipelineExecutionId: NotRequired[str]

    class PipelineSummary(TypedDict):
        name: NotRequired[str]
        version: NotRequired[int]
        pipelineType: NotRequired[str]
        executionMode: NotRequired[str]
        created: NotRequired[datetime]
        updated: NotRequired[datetime]

    class PipelineTriggerDeclaration(TypedDict):
        providerType: str
        gitConfiguration: GitConfiguration

    class PipelineVariable(TypedDict):
        name: str
        value: str

    class PipelineVariableDeclaration(TypedDict):
        name: str
        defaultValue: NotRequired[str]
        description: NotRequired[str]

    class PollForJobsInput(TypedDict):
        actionTypeId: ActionTypeId
        maxBatchSize: NotRequired[int]
        queryParam: NotRequired[dict[str, str]]

    class PollForJobsOutput(TypedDict):
        jobs: NotRequired[list[Job]]

    class PollForThirdPartyJobsInput(TypedDict):
        actionTypeId: ActionTypeId
        maxBatchSize: NotRequired[int]

    class PollForThirdPartyJobsOutput(TypedDict):
        jobs: NotRequired[list[ThirdPartyJob]]

    class PutActionRevisionInput(TypedDict):
        pipelineName: str
        stageName: str
        actionName: str
        actionRevision: ActionRevision

    class PutActionRevisionOutput(TypedDict):
        newRevision: NotRequired[bool]
        pipelineExecutionId: NotRequired[str]

    class PutApprovalResultInput(TypedDict):
        pipelineName: str
        stageName: str
        actionName: str
        result: ApprovalResult
        token: str

    class PutApprovalResultOutput(TypedDict):
        approvedAt: NotRequired[datetime]

    class PutJobFailureResultInput(TypedDict):
        jobId: str
        failureDetails: FailureDetails

    class PutJobSuccessResultInput(TypedDict):
        jobId: str
        currentRevision: NotRequired[CurrentRevision]
        continuationToken: NotRequired[str]
        executionDetails: NotRequired[ExecutionDetails]
        outputVariables: NotRequired[dict[str, str]]

    class PutThirdPartyJobFailureResultInput(TypedDict):
        jobId: str
        clientToken: str
        failureDetails: FailureDetails

    class PutThirdPartyJobSuccessResultInput(TypedDict):
        jobId: str
        clientToken: str
        currentRevision: NotRequired[CurrentRevision]
        continuationToken: NotRequired[str]
        executionDetails: NotRequired[ExecutionDetails]

    class PutWebhookInput(TypedDict):
        webhook: WebhookDefinition
        tags: NotRequired[list[Tag]]

    class PutWebhookOutput(TypedDict):
        webhook: NotRequired[ListWebhookItem]

    class RegisterWebhookWithThirdPartyInput(TypedDict):
        webhookName: NotRequired[str]

    class RegisterWebhookWithThirdPartyOutput(TypedDict):
        pass

    class ResolvedPipelineVariable(TypedDict):
        name: NotRequired[str]
        resolvedValue: NotRequired[str]

    class RetryConfiguration(TypedDict):
        retryMode: NotRequired[str]

    class RetryStageExecutionInput(TypedDict):
        pipelineName: str
        stageName: str
        pipelineExecutionId: str
        retryMode: str

    class RetryStageExecutionOutput(TypedDict):
        pipelineExecutionId: NotRequired[str]

    class RetryStageMetadata(TypedDict):
        autoStageRetryAttempt: NotRequired[int]
        manualStageRetryAttempt: NotRequired[int]
        latestRetryTrigger: NotRequired[str]

    class RollbackStageInput(TypedDict):
        pipelineName: str
        stageName: str
        targetPipelineExecutionId: str

    class RollbackStageOutput(TypedDict):
        pipelineExecutionId: str

    class RuleConfigurationProperty(TypedDict):
        name: str
        required: bool
        key: bool
        secret: bool
        queryable: NotRequired[bool]
        description: NotRequired[str]
        type: NotRequired[str]

    class RuleDeclaration(TypedDict):
        name: str
        ruleTypeId: RuleTypeId
        configuration: NotRequired[dict[str, str]]
        commands: NotRequired[list[str]]
        inputArtifacts: NotRequired[list[InputArtifact]]
        roleArn: NotRequired[str]
        region: NotRequired[str]
        timeoutInMinutes: NotRequired[int]

    class RuleExecution(TypedDict):
        ruleExecutionId: NotRequired[str]
        status: NotRequired[str]
        summary: NotRequired[str]
        lastStatusChange: NotRequired[datetime]
        token: NotRequired[str]
        lastUpdatedBy: NotRequired[str]
        externalExecutionId: NotRequired[str]
        externalExecutionUrl: NotRequired[str]
        errorDetails: NotRequired[ErrorDetails]

    class RuleExecutionDetail(TypedDict):
        pipelineExecutionId: NotRequired[str]
        ruleExecutionId: NotRequired[str]
        pipelineVersion: NotRequired[int]
        stageName: NotRequired[str]
        ruleName: NotRequired[str]
        startTime: NotRequired[datetime]
        lastUpdateTime: NotRequired[datetime]
        updatedBy: NotRequired[str]
        status: NotRequired[str]
        input: NotRequired[RuleExecutionInput]
        output: NotRequired[RuleExecutionOutput]

    class RuleExecutionFilter(TypedDict):
        pipelineExecutionId: NotRequired[str]
        latestInPipelineExecution: NotRequired[LatestInPipelineExecutionFilter]

    class RuleExecutionInput(TypedDict):
        ruleTypeId: NotRequired[RuleTypeId]
        configuration: NotRequired[dict[str, str]]
        resolvedConfiguration: NotRequired[dict[str, str]]
        roleArn: NotRequired[str]
        region: NotRequired[str]
        inputArtifacts: NotRequired[list[ArtifactDetail]]

    class RuleExecutionOutput(TypedDict):
        executionResult: NotRequired[RuleExecutionResult]

    class RuleExecutionResult(TypedDict):
        externalExecutionId: NotRequired[str]
        externalExecutionSummary: NotRequired[str]
        externalExecutionUrl: NotRequired[str]
        errorDetails: NotRequired[ErrorDetails]

    class RuleRevision(TypedDict):
        revisionId: str
        revisionChangeId: str
        created: datetime

    class RuleState(TypedDict):
        ruleName: NotRequired[str]
        currentRevision: NotRequired[RuleRevision]
        latestExecution: NotRequired[RuleExecution]
        entityUrl: NotRequired[str]
        revisionUrl: NotRequired[str]

    class RuleType(TypedDict):
        id: RuleTypeId
        settings: NotRequired[RuleTypeSettings]
        ruleConfigurationProperties: NotRequired[list[RuleConfigurationProperty]]
        inputArtifactDetails: ArtifactDetails

    class RuleTypeId(TypedDict):
        category: str
        owner: NotRequired[str]
        provider: str
        version: NotRequired[str]

    class RuleTypeSettings(TypedDict):
        thirdPartyConfigurationUrl: NotRequired[str]
        entityUrlTemplate: NotRequired[str]
        executionUrlTemplate: NotRequired[str]
        revisionUrlTemplate: NotRequired[str]

    class S3ArtifactLocation(TypedDict):
        bucketName: str
        objectKey: str

    class S3Location(TypedDict):
        bucket: NotRequired[str]
        key: NotRequired[str]

    class SourceRevision(TypedDict):
        actionName: str
        revisionId: NotRequired[str]
        revisionSummary: NotRequired[str]
        revisionUrl: NotRequired[str]

    class SourceRevisionOverride(TypedDict):
        actionName: str
        revisionType: str
        revisionValue: str

    class StageConditionState(TypedDict):
        latestExecution: NotRequired[StageConditionsExecution]
        conditionStates: NotRequired[list[ConditionState]]

    class StageConditionsExecution(TypedDict):
        status: NotRequired[str]
        summary: NotRequired[str]

    class StageContext(TypedDict):
        name: NotRequired[str]

    class StageDeclaration(TypedDict):
        name: str
        blockers: NotRequired[list[BlockerDeclaration]]
        actions: list[ActionDeclaration]
        onFailure: NotRequired[FailureConditions]
        onSuccess: NotRequired[SuccessConditions]
        beforeEntry: NotRequired[BeforeEntryConditions]

    class StageExecution(TypedDict):
        pipelineExecutionId: str
        status: str
        type: NotRequired[str]

    class StageState(TypedDict):
        stageName: NotRequired[str]
        inboundExecution: NotRequired[StageExecution]
        inboundExecutions: NotRequired[list[StageExecution]]
        inboundTransitionState: NotRequired[TransitionState]
        actionStates: NotRequired[list[ActionState]]
        latestExecution: NotRequired[StageExecution]
        beforeEntryConditionState: NotRequired[StageConditionState]
        onSuccessConditionState: NotRequired[StageConditionState]
        onFailureConditionState: NotRequired[StageConditionState]
        retryStageMetadata: NotRequired[RetryStageMetadata]

    class StartPipelineExecutionInput(TypedDict):
        name: str
        variables: NotRequired[list[PipelineVariable]]
        clientRequestToken: NotRequired[str]
        sourceRevisions: NotRequired[list[SourceRevisionOverride]]

    class StartPipelineExecutionOutput(TypedDict):
        pipelineExecutionId: NotRequired[str]

    class StopExecutionTrigger(TypedDict):
        reason: NotRequired[str]

    class StopPipelineExecutionInput(TypedDict):
        pipelineName: str
        pipelineExecutionId: str
        abandon: NotRequired[bool]
        reason: NotRequired[str]

    class StopPipelineExecutionOutput(TypedDict):
        pipelineExecutionId: NotRequired[str]

    class SucceededInStageFilter(TypedDict):
        stageName: NotRequired[str]

    class SuccessConditions(TypedDict):
        conditions: list[Condition]

    class Tag(TypedDict):
        key: str
        value: str

    class TagResourceInput(TypedDict):
        resourceArn: str
        tags: list[Tag]

    class TagResourceOutput(TypedDict):
        pass

    class TargetFilter(TypedDict):
        name: NotRequired[str]
        values: NotRequired[list[str]]

    class ThirdPartyJob(TypedDict):
        clientId: NotRequired[str]
        jobId: NotRequired[str]

    class ThirdPartyJobData(TypedDict):
        actionTypeId: NotRequired[ActionTypeId]
        actionConfiguration: NotRequired[ActionConfiguration]
        pipelineContext: NotRequired[PipelineContext]
        inputArtifacts: NotRequired[list[Artifact]]
        outputArtifacts: NotRequired[list[Artifact]]
        artifactCredentials: NotRequired[AWSSessionCredentials]
        continuationToken: NotRequired[str]
        encryptionKey: NotRequired[EncryptionKey]

    class ThirdPartyJobDetails(TypedDict):
        id: NotRequired[str]
        data: NotRequired[ThirdPartyJobData]
        nonce: NotRequired[str]

    class TransitionState(TypedDict):
        enabled: NotRequired[bool]
        lastChangedBy: NotRequired[str]
        lastChangedAt: NotRequired[datetime]
        disabledReason: NotRequired[str]

    class UntagResourceInput(TypedDict):
        resourceArn: str
        tagKeys: list[str]

    class UntagResourceOutput(TypedDict):
        pass

    class UpdateActionTypeInput(TypedDict):
        actionType: ActionTypeDeclaration

    class UpdatePipelineInput(TypedDict):
        pipeline: PipelineDeclaration

    class UpdatePipelineOutput(TypedDict):
        pipeline: NotRequired[PipelineDeclaration]

    class WebhookAuthConfiguration(TypedDict):
        AllowedIPRange: NotRequired[str]
        SecretToken: NotRequired[str]

    class WebhookDefinition(TypedDict):
        name: str
        targetPipeline: str
        targetAction: str
        filters: list[WebhookFilterRule]
        authentication: str
        authenticationConfiguration: WebhookAuthConfiguration

    class WebhookFilterRule(TypedDict):
        jsonPath: str
        matchEquals: NotRequired[str]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codepipeline"
    operations: ClassVar[Mapping[str, str]] = {
        "AcknowledgeJob": "acknowledge_job",
        "AcknowledgeThirdPartyJob": "acknowledge_third_party_job",
        "CreateCustomActionType": "create_custom_action_type",
        "CreatePipeline": "create_pipeline",
        "DeleteCustomActionType": "delete_custom_action_type",
        "DeletePipeline": "delete_pipeline",
        "DeleteWebhook": "delete_webhook",
        "DeregisterWebhookWithThirdParty": "deregister_webhook_with_third_party",
        "DisableStageTransition": "disable_stage_transition",
        "EnableStageTransition": "enable_stage_transition",
        "GetActionType": "get_action_type",
        "GetJobDetails": "get_job_details",
        "GetPipeline": "get_pipeline",
        "GetPipelineExecution": "get_pipeline_execution",
        "GetPipelineState": "get_pipeline_state",
        "GetThirdPartyJobDetails": "get_third_party_job_details",
        "ListActionExecutions": "list_action_executions",
        "ListActionTypes": "list_action_types",
        "ListDeployActionExecutionTargets": "list_deploy_action_execution_targets",
        "ListPipelineExecutions": "list_pipeline_executions",
        "ListPipelines": "list_pipelines",
        "ListRuleExecutions": "list_rule_executions",
        "ListRuleTypes": "list_rule_types",
        "ListTagsForResource": "list_tags_for_resource",
        "ListWebhooks": "list_webhooks",
        "OverrideStageCondition": "override_stage_condition",
        "PollForJobs": "poll_for_jobs",
        "PollForThirdPartyJobs": "poll_for_third_party_jobs",
        "PutActionRevision": "put_action_revision",
        "PutApprovalResult": "put_approval_result",
        "PutJobFailureResult": "put_job_failure_result",
        "PutJobSuccessResult": "put_job_success_result",
        "PutThirdPartyJobFailureResult": "put_third_party_job_failure_result",
        "PutThirdPartyJobSuccessResult": "put_third_party_job_success_result",
        "PutWebhook": "put_webhook",
        "RegisterWebhookWithThirdParty": "register_webhook_with_third_party",
        "RetryStageExecution": "retry_stage_execution",
        "RollbackStage": "rollback_stage",
        "StartPipelineExecution": "start_pipeline_execution",
        "StopPipelineExecution": "stop_pipeline_execution",
        "TagResource": "tag_resource",
        "UntagResource": "untag_resource",
        "UpdateActionType": "update_action_type",
        "UpdatePipeline": "update_pipeline",
    }

    def acknowledge_job(self, call: Any, request: AcknowledgeJobInput) -> AcknowledgeJobOutput:
        raise not_implemented("codepipeline", "AcknowledgeJob")

    def acknowledge_third_party_job(self, call: Any, request: AcknowledgeThirdPartyJobInput) -> AcknowledgeThirdPartyJobOutput:
        raise not_implemented("codepipeline", "AcknowledgeThirdPartyJob")

    def create_custom_action_type(self, call: Any, request: CreateCustomActionTypeInput) -> CreateCustomActionTypeOutput:
        raise not_implemented("codepipeline", "CreateCustomActionType")

    def create_pipeline(self, call: Any, request: CreatePipelineInput) -> CreatePipelineOutput:
        raise not_implemented("codepipeline", "CreatePipeline")

    def delete_custom_action_type(self, call: Any, request: DeleteCustomActionTypeInput) -> None:
        raise not_implemented("codepipeline", "DeleteCustomActionType")

    def delete_pipeline(self, call: Any, request: DeletePipelineInput) -> None:
        raise not_implemented("codepipeline", "DeletePipeline")

    def delete_webhook(self, call: Any, request: DeleteWebhookInput) -> DeleteWebhookOutput:
        raise not_implemented("codepipeline", "DeleteWebhook")

    def deregister_webhook_with_third_party(self, call: Any, request: DeregisterWebhookWithThirdPartyInput) -> DeregisterWebhookWithThirdPartyOutput:
        raise not_implemented("codepipeline", "DeregisterWebhookWithThirdParty")

    def disable_stage_transition(self, call: Any, request: DisableStageTransitionInput) -> None:
        raise not_implemented("codepipeline", "DisableStageTransition")

    def enable_stage_transition(self, call: Any, request: EnableStageTransitionInput) -> None:
        raise not_implemented("codepipeline", "EnableStageTransition")

    def get_action_type(self, call: Any, request: GetActionTypeInput) -> GetActionTypeOutput:
        raise not_implemented("codepipeline", "GetActionType")

    def get_job_details(self, call: Any, request: GetJobDetailsInput) -> GetJobDetailsOutput:
        raise not_implemented("codepipeline", "GetJobDetails")

    def get_pipeline(self, call: Any, request: GetPipelineInput) -> GetPipelineOutput:
        raise not_implemented("codepipeline", "GetPipeline")

    def get_pipeline_execution(self, call: Any, request: GetPipelineExecutionInput) -> GetPipelineExecutionOutput:
        raise not_implemented("codepipeline", "GetPipelineExecution")

    def get_pipeline_state(self, call: Any, request: GetPipelineStateInput) -> GetPipelineStateOutput:
        raise not_implemented("codepipeline", "GetPipelineState")

    def get_third_party_job_details(self, call: Any, request: GetThirdPartyJobDetailsInput) -> GetThirdPartyJobDetailsOutput:
        raise not_implemented("codepipeline", "GetThirdPartyJobDetails")

    def list_action_executions(self, call: Any, request: ListActionExecutionsInput) -> ListActionExecutionsOutput:
        raise not_implemented("codepipeline", "ListActionExecutions")

    def list_action_types(self, call: Any, request: ListActionTypesInput) -> ListActionTypesOutput:
        raise not_implemented("codepipeline", "ListActionTypes")

    def list_deploy_action_execution_targets(self, call: Any, request: ListDeployActionExecutionTargetsInput) -> ListDeployActionExecutionTargetsOutput:
        raise not_implemented("codepipeline", "ListDeployActionExecutionTargets")

    def list_pipeline_executions(self, call: Any, request: ListPipelineExecutionsInput) -> ListPipelineExecutionsOutput:
        raise not_implemented("codepipeline", "ListPipelineExecutions")

    def list_pipelines(self, call: Any, request: ListPipelinesInput) -> ListPipelinesOutput:
        raise not_implemented("codepipeline", "ListPipelines")

    def list_rule_executions(self, call: Any, request: ListRuleExecutionsInput) -> ListRuleExecutionsOutput:
        raise not_implemented("codepipeline", "ListRuleExecutions")

    def list_rule_types(self, call: Any, request: ListRuleTypesInput) -> ListRuleTypesOutput:
        raise not_implemented("codepipeline", "ListRuleTypes")

    def list_tags_for_resource(self, call: Any, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        raise not_implemented("codepipeline", "ListTagsForResource")

    def list_webhooks(self, call: Any, request: ListWebhooksInput) -> ListWebhooksOutput:
        raise not_implemented("codepipeline", "ListWebhooks")

    def override_stage_condition(self, call: Any, request: OverrideStageConditionInput) -> None:
        raise not_implemented("codepipeline", "OverrideStageCondition")

    def poll_for_jobs(self, call: Any, request: PollForJobsInput) -> PollForJobsOutput:
        raise not_implemented("codepipeline", "PollForJobs")

    def poll_for_third_party_jobs(self, call: Any, request: PollForThirdPartyJobsInput) -> PollForThirdPartyJobsOutput:
        raise not_implemented("codepipeline", "PollForThirdPartyJobs")

    def put_action_revision(self, call: Any, request: PutActionRevisionInput) -> PutActionRevisionOutput:
        raise not_implemented("codepipeline", "PutActionRevision")

    def put_approval_result(self, call: Any, request: PutApprovalResultInput) -> PutApprovalResultOutput:
        raise not_implemented("codepipeline", "PutApprovalResult")

    def put_job_failure_result(self, call: Any, request: PutJobFailureResultInput) -> None:
        raise not_implemented("codepipeline", "PutJobFailureResult")

    def put_job_success_result(self, call: Any, request: PutJobSuccessResultInput) -> None:
        raise not_implemented("codepipeline", "PutJobSuccessResult")

    def put_third_party_job_failure_result(self, call: Any, request: PutThirdPartyJobFailureResultInput) -> None:
        raise not_implemented("codepipeline", "PutThirdPartyJobFailureResult")

    def put_third_party_job_success_result(self, call: Any, request: PutThirdPartyJobSuccessResultInput) -> None:
        raise not_implemented("codepipeline", "PutThirdPartyJobSuccessResult")

    def put_webhook(self, call: Any, request: PutWebhookInput) -> PutWebhookOutput:
        raise not_implemented("codepipeline", "PutWebhook")

    def register_webhook_with_third_party(self, call: Any, request: RegisterWebhookWithThirdPartyInput) -> RegisterWebhookWithThirdPartyOutput:
        raise not_implemented("codepipeline", "RegisterWebhookWithThirdParty")

    def retry_stage_execution(self, call: Any, request: RetryStageExecutionInput) -> RetryStageExecutionOutput:
        raise not_implemented("codepipeline", "RetryStageExecution")

    def rollback_stage(self, call: Any, request: RollbackStageInput) -> RollbackStageOutput:
        raise not_implemented("codepipeline", "RollbackStage")

    def start_pipeline_execution(self, call: Any, request: StartPipelineExecutionInput) -> StartPipelineExecutionOutput:
        raise not_implemented("codepipeline", "StartPipelineExecution")

    def stop_pipeline_execution(self, call: Any, request: StopPipelineExecutionInput) -> StopPipelineExecutionOutput:
        raise not_implemented("codepipeline", "StopPipelineExecution")

    def tag_resource(self, call: Any, request: TagResourceInput) -> TagResourceOutput:
        raise not_implemented("codepipeline", "TagResource")

    def untag_resource(self, call: Any, request: UntagResourceInput) -> UntagResourceOutput:
        raise not_implemented("codepipeline", "UntagResource")

    def update_action_type(self, call: Any, request: UpdateActionTypeInput) -> None:
        raise not_implemented("codepipeline", "UpdateActionType")

    def update_pipeline(self, call: Any, request: UpdatePipelineInput) -> UpdatePipelineOutput:
        raise not_implemented("codepipeline", "UpdatePipeline")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def acknowledge_job(self, request: AcknowledgeJobInput) -> AcknowledgeJobOutput:
        return self._invoke("codepipeline", "AcknowledgeJob", request)

    def acknowledge_third_party_job(self, request: AcknowledgeThirdPartyJobInput) -> AcknowledgeThirdPartyJobOutput:
        return self._invoke("codepipeline", "AcknowledgeThirdPartyJob", request)

    def create_custom_action_type(self, request: CreateCustomActionTypeInput) -> CreateCustomActionTypeOutput:
        return self._invoke("codepipeline", "CreateCustomActionType", request)

    def create_pipeline(self, request: CreatePipelineInput) -> CreatePipelineOutput:
        return self._invoke("codepipeline", "CreatePipeline", request)

    def delete_custom_action_type(self, request: DeleteCustomActionTypeInput) -> None:
        self._invoke("codepipeline", "DeleteCustomActionType", request)

    def delete_pipeline(self, request: DeletePipelineInput) -> None:
        self._invoke("codepipeline", "DeletePipeline", request)

    def delete_webhook(self, request: DeleteWebhookInput) -> DeleteWebhookOutput:
        return self._invoke("codepipeline", "DeleteWebhook", request)

    def deregister_webhook_with_third_party(self, request: DeregisterWebhookWithThirdPartyInput) -> DeregisterWebhookWithThirdPartyOutput:
        return self._invoke("codepipeline", "DeregisterWebhookWithThirdParty", request)

    def disable_stage_transition(self, request: DisableStageTransitionInput) -> None:
        self._invoke("codepipeline", "DisableStageTransition", request)

    def enable_stage_transition(self, request: EnableStageTransitionInput) -> None:
        self._invoke("codepipeline", "EnableStageTransition", request)

    def get_action_type(self, request: GetActionTypeInput) -> GetActionTypeOutput:
        return self._invoke("codepipeline", "GetActionType", request)

    def get_job_details(self, request: GetJobDetailsInput) -> GetJobDetailsOutput:
        return self._invoke("codepipeline", "GetJobDetails", request)

    def get_pipeline(self, request: GetPipelineInput) -> GetPipelineOutput:
        return self._invoke("codepipeline", "GetPipeline", request)

    def get_pipeline_execution(self, request: GetPipelineExecutionInput) -> GetPipelineExecutionOutput:
        return self._invoke("codepipeline", "GetPipelineExecution", request)

    def get_pipeline_state(self, request: GetPipelineStateInput) -> GetPipelineStateOutput:
        return self._invoke("codepipeline", "GetPipelineState", request)

    def get_third_party_job_details(self, request: GetThirdPartyJobDetailsInput) -> GetThirdPartyJobDetailsOutput:
        return self._invoke("codepipeline", "GetThirdPartyJobDetails", request)

    def list_action_executions(self, request: ListActionExecutionsInput) -> ListActionExecutionsOutput:
        return self._invoke("codepipeline", "ListActionExecutions", request)

    def list_action_types(self, request: ListActionTypesInput) -> ListActionTypesOutput:
        return self._invoke("codepipeline", "ListActionTypes", request)

    def list_deploy_action_execution_targets(self, request: ListDeployActionExecutionTargetsInput) -> ListDeployActionExecutionTargetsOutput:
        return self._invoke("codepipeline", "ListDeployActionExecutionTargets", request)

    def list_pipeline_executions(self, request: ListPipelineExecutionsInput) -> ListPipelineExecutionsOutput:
        return self._invoke("codepipeline", "ListPipelineExecutions", request)

    def list_pipelines(self, request: ListPipelinesInput) -> ListPipelinesOutput:
        return self._invoke("codepipeline", "ListPipelines", request)

    def list_rule_executions(self, request: ListRuleExecutionsInput) -> ListRuleExecutionsOutput:
        return self._invoke("codepipeline", "ListRuleExecutions", request)

    def list_rule_types(self, request: ListRuleTypesInput) -> ListRuleTypesOutput:
        return self._invoke("codepipeline", "ListRuleTypes", request)

    def list_tags_for_resource(self, request: ListTagsForResourceInput) -> ListTagsForResourceOutput:
        return self._invoke("codepipeline", "ListTagsForResource", request)

    def list_webhooks(self, request: ListWebhooksInput) -> ListWebhooksOutput:
        return self._invoke("codepipeline", "ListWebhooks", request)

    def override_stage_condition(self, request: OverrideStageConditionInput) -> None:
        self._invoke("codepipeline", "OverrideStageCondition", request)

    def poll_for_jobs(self, request: PollForJobsInput) -> PollForJobsOutput:
        return self._invoke("codepipeline", "PollForJobs", request)

    def poll_for_third_party_jobs(self, request: PollForThirdPartyJobsInput) -> PollForThirdPartyJobsOutput:
        return self._invoke("codepipeline", "PollForThirdPartyJobs", request)

    def put_action_revision(self, request: PutActionRevisionInput) -> PutActionRevisionOutput:
        return self._invoke("codepipeline", "PutActionRevision", request)

    def put_approval_result(self, request: PutApprovalResultInput) -> PutApprovalResultOutput:
        return self._invoke("codepipeline", "PutApprovalResult", request)

    def put_job_failure_result(self, request: PutJobFailureResultInput) -> None:
        self._invoke("codepipeline", "PutJobFailureResult", request)

    def put_job_success_result(self, request: PutJobSuccessResultInput) -> None:
        self._invoke("codepipeline", "PutJobSuccessResult", request)

    def put_third_party_job_failure_result(self, request: PutThirdPartyJobFailureResultInput) -> None:
        self._invoke("codepipeline", "PutThirdPartyJobFailureResult", request)

    def put_third_party_job_success_result(self, request: PutThirdPartyJobSuccessResultInput) -> None:
        self._invoke("codepipeline", "PutThirdPartyJobSuccessResult", request)

    def put_webhook(self, request: PutWebhookInput) -> PutWebhookOutput:
        return self._invoke("codepipeline", "PutWebhook", request)

    def register_webhook_with_third_party(self, request: RegisterWebhookWithThirdPartyInput) -> RegisterWebhookWithThirdPartyOutput:
        return self._invoke("codepipeline", "RegisterWebhookWithThirdParty", request)

    def retry_stage_execution(self, request: RetryStageExecutionInput) -> RetryStageExecutionOutput:
        return self._invoke("codepipeline", "RetryStageExecution", request)

    def rollback_stage(self, request: RollbackStageInput) -> RollbackStageOutput:
        return self._invoke("codepipeline", "RollbackStage", request)

    def start_pipeline_execution(self, request: StartPipelineExecutionInput) -> StartPipelineExecutionOutput:
        return self._invoke("codepipeline", "StartPipelineExecution", request)

    def stop_pipeline_execution(self, request: StopPipelineExecutionInput) -> StopPipelineExecutionOutput:
        return self._invoke("codepipeline", "StopPipelineExecution", request)

    def tag_resource(self, request: TagResourceInput) -> TagResourceOutput:
        return self._invoke("codepipeline", "TagResource", request)

    def untag_resource(self, request: UntagResourceInput) -> UntagResourceOutput:
        return self._invoke("codepipeline", "UntagResource", request)

    def update_action_type(self, request: UpdateActionTypeInput) -> None:
        self._invoke("codepipeline", "UpdateActionType", request)

    def update_pipeline(self, request: UpdatePipelineInput) -> UpdatePipelineOutput:
        return self._invoke("codepipeline", "UpdatePipeline", request)
