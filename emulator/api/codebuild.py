"""Generated from botocore's model of codebuild (2016-10-06). Do not edit.

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


class AccountLimitExceededException(AwsError):
    code = "AccountLimitExceededException"


class AccountSuspendedException(AwsError):
    code = "AccountSuspendedException"


class InvalidInputException(AwsError):
    code = "InvalidInputException"


class OAuthProviderException(AwsError):
    code = "OAuthProviderException"


class ResourceAlreadyExistsException(AwsError):
    code = "ResourceAlreadyExistsException"


class ResourceNotFoundException(AwsError):
    code = "ResourceNotFoundException"


if TYPE_CHECKING:

    class AutoRetryConfig(TypedDict):
        autoRetryLimit: NotRequired[int]
        autoRetryNumber: NotRequired[int]
        nextAutoRetry: NotRequired[str]
        previousAutoRetry: NotRequired[str]

    class BatchDeleteBuildsInput(TypedDict):
        ids: list[str]

    class BatchDeleteBuildsOutput(TypedDict):
        buildsDeleted: NotRequired[list[str]]
        buildsNotDeleted: NotRequired[list[BuildNotDeleted]]

    class BatchGetBuildBatchesInput(TypedDict):
        ids: list[str]

    class BatchGetBuildBatchesOutput(TypedDict):
        buildBatches: NotRequired[list[BuildBatch]]
        buildBatchesNotFound: NotRequired[list[str]]

    class BatchGetBuildsInput(TypedDict):
        ids: list[str]

    class BatchGetBuildsOutput(TypedDict):
        builds: NotRequired[list[Build]]
        buildsNotFound: NotRequired[list[str]]

    class BatchGetCommandExecutionsInput(TypedDict):
        sandboxId: str
        commandExecutionIds: list[str]

    class BatchGetCommandExecutionsOutput(TypedDict):
        commandExecutions: NotRequired[list[CommandExecution]]
        commandExecutionsNotFound: NotRequired[list[str]]

    class BatchGetFleetsInput(TypedDict):
        names: list[str]

    class BatchGetFleetsOutput(TypedDict):
        fleets: NotRequired[list[Fleet]]
        fleetsNotFound: NotRequired[list[str]]

    class BatchGetProjectsInput(TypedDict):
        names: list[str]

    class BatchGetProjectsOutput(TypedDict):
        projects: NotRequired[list[Project]]
        projectsNotFound: NotRequired[list[str]]

    class BatchGetReportGroupsInput(TypedDict):
        reportGroupArns: list[str]

    class BatchGetReportGroupsOutput(TypedDict):
        reportGroups: NotRequired[list[ReportGroup]]
        reportGroupsNotFound: NotRequired[list[str]]

    class BatchGetReportsInput(TypedDict):
        reportArns: list[str]

    class BatchGetReportsOutput(TypedDict):
        reports: NotRequired[list[Report]]
        reportsNotFound: NotRequired[list[str]]

    class BatchGetSandboxesInput(TypedDict):
        ids: list[str]

    class BatchGetSandboxesOutput(TypedDict):
        sandboxes: NotRequired[list[Sandbox]]
        sandboxesNotFound: NotRequired[list[str]]

    class BatchRestrictions(TypedDict):
        maximumBuildsAllowed: NotRequired[int]
        computeTypesAllowed: NotRequired[list[str]]
        fleetsAllowed: NotRequired[list[str]]

    class Build(TypedDict):
        id: NotRequired[str]
        arn: NotRequired[str]
        buildNumber: NotRequired[int]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        currentPhase: NotRequired[str]
        buildStatus: NotRequired[str]
        sourceVersion: NotRequired[str]
        resolvedSourceVersion: NotRequired[str]
        projectName: NotRequired[str]
        phases: NotRequired[list[BuildPhase]]
        source: NotRequired[ProjectSource]
        secondarySources: NotRequired[list[ProjectSource]]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        artifacts: NotRequired[BuildArtifacts]
        secondaryArtifacts: NotRequired[list[BuildArtifacts]]
        cache: NotRequired[ProjectCache]
        environment: NotRequired[ProjectEnvironment]
        serviceRole: NotRequired[str]
        logs: NotRequired[LogsLocation]
        timeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        buildComplete: NotRequired[bool]
        initiator: NotRequired[str]
        vpcConfig: NotRequired[VpcConfig]
        networkInterface: NotRequired[NetworkInterface]
        encryptionKey: NotRequired[str]
        exportedEnvironmentVariables: NotRequired[list[ExportedEnvironmentVariable]]
        reportArns: NotRequired[list[str]]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        debugSession: NotRequired[DebugSession]
        buildBatchArn: NotRequired[str]
        autoRetryConfig: NotRequired[AutoRetryConfig]

    class BuildArtifacts(TypedDict):
        location: NotRequired[str]
        sha256sum: NotRequired[str]
        md5sum: NotRequired[str]
        overrideArtifactName: NotRequired[bool]
        encryptionDisabled: NotRequired[bool]
        artifactIdentifier: NotRequired[str]
        bucketOwnerAccess: NotRequired[str]

    class BuildBatch(TypedDict):
        id: NotRequired[str]
        arn: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        currentPhase: NotRequired[str]
        buildBatchStatus: NotRequired[str]
        sourceVersion: NotRequired[str]
        resolvedSourceVersion: NotRequired[str]
        projectName: NotRequired[str]
        phases: NotRequired[list[BuildBatchPhase]]
        source: NotRequired[ProjectSource]
        secondarySources: NotRequired[list[ProjectSource]]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        artifacts: NotRequired[BuildArtifacts]
        secondaryArtifacts: NotRequired[list[BuildArtifacts]]
        cache: NotRequired[ProjectCache]
        environment: NotRequired[ProjectEnvironment]
        serviceRole: NotRequired[str]
        logConfig: NotRequired[LogsConfig]
        buildTimeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        complete: NotRequired[bool]
        initiator: NotRequired[str]
        vpcConfig: NotRequired[VpcConfig]
        encryptionKey: NotRequired[str]
        buildBatchNumber: NotRequired[int]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        buildBatchConfig: NotRequired[ProjectBuildBatchConfig]
        buildGroups: NotRequired[list[BuildGroup]]
        debugSessionEnabled: NotRequired[bool]
        reportArns: NotRequired[list[str]]

    class BuildBatchFilter(TypedDict):
        status: NotRequired[str]

    class BuildBatchPhase(TypedDict):
        phaseType: NotRequired[str]
        phaseStatus: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        durationInSeconds: NotRequired[int]
        contexts: NotRequired[list[PhaseContext]]

    class BuildGroup(TypedDict):
        identifier: NotRequired[str]
        dependsOn: NotRequired[list[str]]
        ignoreFailure: NotRequired[bool]
        currentBuildSummary: NotRequired[BuildSummary]
        priorBuildSummaryList: NotRequired[list[BuildSummary]]

    class BuildNotDeleted(TypedDict):
        id: NotRequired[str]
        statusCode: NotRequired[str]

    class BuildPhase(TypedDict):
        phaseType: NotRequired[str]
        phaseStatus: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        durationInSeconds: NotRequired[int]
        contexts: NotRequired[list[PhaseContext]]

    class BuildStatusConfig(TypedDict):
        context: NotRequired[str]
        targetUrl: NotRequired[str]

    class BuildSummary(TypedDict):
        arn: NotRequired[str]
        requestedOn: NotRequired[datetime]
        buildStatus: NotRequired[str]
        primaryArtifact: NotRequired[ResolvedArtifact]
        secondaryArtifacts: NotRequired[list[ResolvedArtifact]]

    class CloudWatchLogsConfig(TypedDict):
        status: str
        groupName: NotRequired[str]
        streamName: NotRequired[str]

    class CodeCoverage(TypedDict):
        id: NotRequired[str]
        reportARN: NotRequired[str]
        filePath: NotRequired[str]
        lineCoveragePercentage: NotRequired[float]
        linesCovered: NotRequired[int]
        linesMissed: NotRequired[int]
        branchCoveragePercentage: NotRequired[float]
        branchesCovered: NotRequired[int]
        branchesMissed: NotRequired[int]
        expired: NotRequired[datetime]

    class CodeCoverageReportSummary(TypedDict):
        lineCoveragePercentage: NotRequired[float]
        linesCovered: NotRequired[int]
        linesMissed: NotRequired[int]
        branchCoveragePercentage: NotRequired[float]
        branchesCovered: NotRequired[int]
        branchesMissed: NotRequired[int]

    class CommandExecution(TypedDict):
        id: NotRequired[str]
        sandboxId: NotRequired[str]
        submitTime: NotRequired[datetime]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        status: NotRequired[str]
        command: NotRequired[str]
        type: NotRequired[str]
        exitCode: NotRequired[str]
        standardOutputContent: NotRequired[str]
        standardErrContent: NotRequired[str]
        logs: NotRequired[LogsLocation]
        sandboxArn: NotRequired[str]

    class ComputeConfiguration(TypedDict):
        vCpu: NotRequired[int]
        memory: NotRequired[int]
        disk: NotRequired[int]
        machineType: NotRequired[str]
        instanceType: NotRequired[str]

    class CreateFleetInput(TypedDict):
        name: str
        baseCapacity: int
        environmentType: str
        computeType: str
        computeConfiguration: NotRequired[ComputeConfiguration]
        scalingConfiguration: NotRequired[ScalingConfigurationInput]
        overflowBehavior: NotRequired[str]
        vpcConfig: NotRequired[VpcConfig]
        proxyConfiguration: NotRequired[ProxyConfiguration]
        imageId: NotRequired[str]
        fleetServiceRole: NotRequired[str]
        tags: NotRequired[list[Tag]]

    class CreateFleetOutput(TypedDict):
        fleet: NotRequired[Fleet]

    class CreateProjectInput(TypedDict):
        name: str
        description: NotRequired[str]
        source: ProjectSource
        secondarySources: NotRequired[list[ProjectSource]]
        sourceVersion: NotRequired[str]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        artifacts: ProjectArtifacts
        secondaryArtifacts: NotRequired[list[ProjectArtifacts]]
        cache: NotRequired[ProjectCache]
        environment: ProjectEnvironment
        serviceRole: str
        timeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        encryptionKey: NotRequired[str]
        tags: NotRequired[list[Tag]]
        vpcConfig: NotRequired[VpcConfig]
        badgeEnabled: NotRequired[bool]
        logsConfig: NotRequired[LogsConfig]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        buildBatchConfig: NotRequired[ProjectBuildBatchConfig]
        concurrentBuildLimit: NotRequired[int]
        autoRetryLimit: NotRequired[int]

    class CreateProjectOutput(TypedDict):
        project: NotRequired[Project]

    class CreateReportGroupInput(TypedDict):
        name: str
        type: str
        exportConfig: ReportExportConfig
        tags: NotRequired[list[Tag]]

    class CreateReportGroupOutput(TypedDict):
        reportGroup: NotRequired[ReportGroup]

    class CreateWebhookInput(TypedDict):
        projectName: str
        branchFilter: NotRequired[str]
        filterGroups: NotRequired[list[list[WebhookFilter]]]
        buildType: NotRequired[str]
        manualCreation: NotRequired[bool]
        scopeConfiguration: NotRequired[ScopeConfiguration]
        pullRequestBuildPolicy: NotRequired[PullRequestBuildPolicy]

    class CreateWebhookOutput(TypedDict):
        webhook: NotRequired[Webhook]

    class DebugSession(TypedDict):
        sessionEnabled: NotRequired[bool]
        sessionTarget: NotRequired[str]

    class DeleteBuildBatchInput(TypedDict):
        id: str

    class DeleteBuildBatchOutput(TypedDict):
        statusCode: NotRequired[str]
        buildsDeleted: NotRequired[list[str]]
        buildsNotDeleted: NotRequired[list[BuildNotDeleted]]

    class DeleteFleetInput(TypedDict):
        arn: str

    class DeleteFleetOutput(TypedDict):
        pass

    class DeleteProjectInput(TypedDict):
        name: str

    class DeleteProjectOutput(TypedDict):
        pass

    class DeleteReportGroupInput(TypedDict):
        arn: str
        deleteReports: NotRequired[bool]

    class DeleteReportGroupOutput(TypedDict):
        pass

    class DeleteReportInput(TypedDict):
        arn: str

    class DeleteReportOutput(TypedDict):
        pass

    class DeleteResourcePolicyInput(TypedDict):
        resourceArn: str

    class DeleteResourcePolicyOutput(TypedDict):
        pass

    class DeleteSourceCredentialsInput(TypedDict):
        arn: str

    class DeleteSourceCredentialsOutput(TypedDict):
        arn: NotRequired[str]

    class DeleteWebhookInput(TypedDict):
        projectName: str

    class DeleteWebhookOutput(TypedDict):
        pass

    class DescribeCodeCoveragesInput(TypedDict):
        reportArn: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        sortBy: NotRequired[str]
        minLineCoveragePercentage: NotRequired[float]
        maxLineCoveragePercentage: NotRequired[float]

    class DescribeCodeCoveragesOutput(TypedDict):
        nextToken: NotRequired[str]
        codeCoverages: NotRequired[list[CodeCoverage]]

    class DescribeTestCasesInput(TypedDict):
        reportArn: str
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]
        filter: NotRequired[TestCaseFilter]

    class DescribeTestCasesOutput(TypedDict):
        nextToken: NotRequired[str]
        testCases: NotRequired[list[TestCase]]

    class DockerServer(TypedDict):
        computeType: str
        securityGroupIds: NotRequired[list[str]]
        status: NotRequired[DockerServerStatus]

    class DockerServerStatus(TypedDict):
        status: NotRequired[str]
        message: NotRequired[str]

    class EnvironmentImage(TypedDict):
        name: NotRequired[str]
        description: NotRequired[str]
        versions: NotRequired[list[str]]

    class EnvironmentLanguage(TypedDict):
        language: NotRequired[str]
        images: NotRequired[list[EnvironmentImage]]

    class EnvironmentPlatform(TypedDict):
        platform: NotRequired[str]
        languages: NotRequired[list[EnvironmentLanguage]]

    class EnvironmentVariable(TypedDict):
        name: str
        value: str
        type: NotRequired[str]

    class ExportedEnvironmentVariable(TypedDict):
        name: NotRequired[str]
        value: NotRequired[str]

    class Fleet(TypedDict):
        arn: NotRequired[str]
        name: NotRequired[str]
        id: NotRequired[str]
        created: NotRequired[datetime]
        lastModified: NotRequired[datetime]
        status: NotRequired[FleetStatus]
        baseCapacity: NotRequired[int]
        environmentType: NotRequired[str]
        computeType: NotRequired[str]
        computeConfiguration: NotRequired[ComputeConfiguration]
        scalingConfiguration: NotRequired[ScalingConfigurationOutput]
        overflowBehavior: NotRequired[str]
        vpcConfig: NotRequired[VpcConfig]
        proxyConfiguration: NotRequired[ProxyConfiguration]
        imageId: NotRequired[str]
        fleetServiceRole: NotRequired[str]
        tags: NotRequired[list[Tag]]

    class FleetProxyRule(TypedDict):
        type: str
        effect: str
        entities: list[str]

    class FleetStatus(TypedDict):
        statusCode: NotRequired[str]
        context: NotRequired[str]
        message: NotRequired[str]

    class GetReportGroupTrendInput(TypedDict):
        reportGroupArn: str
        numOfReports: NotRequired[int]
        trendField: str

    class GetReportGroupTrendOutput(TypedDict):
        stats: NotRequired[ReportGroupTrendStats]
        rawData: NotRequired[list[ReportWithRawData]]

    class GetResourcePolicyInput(TypedDict):
        resourceArn: str

    class GetResourcePolicyOutput(TypedDict):
        policy: NotRequired[str]

    class GitSubmodulesConfig(TypedDict):
        fetchSubmodules: bool

    class ImportSourceCredentialsInput(TypedDict):
        username: NotRequired[str]
        token: str
        serverType: str
        authType: str
        shouldOverwrite: NotRequired[bool]

    class ImportSourceCredentialsOutput(TypedDict):
        arn: NotRequired[str]

    class InvalidateProjectCacheInput(TypedDict):
        projectName: str

    class InvalidateProjectCacheOutput(TypedDict):
        pass

    class ListBuildBatchesForProjectInput(TypedDict):
        projectName: NotRequired[str]
        filter: NotRequired[BuildBatchFilter]
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListBuildBatchesForProjectOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListBuildBatchesInput(TypedDict):
        filter: NotRequired[BuildBatchFilter]
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListBuildBatchesOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListBuildsForProjectInput(TypedDict):
        projectName: str
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListBuildsForProjectOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListBuildsInput(TypedDict):
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListBuildsOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListCommandExecutionsForSandboxInput(TypedDict):
        sandboxId: str
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListCommandExecutionsForSandboxOutput(TypedDict):
        commandExecutions: NotRequired[list[CommandExecution]]
        nextToken: NotRequired[str]

    class ListCuratedEnvironmentImagesInput(TypedDict):
        pass

    class ListCuratedEnvironmentImagesOutput(TypedDict):
        platforms: NotRequired[list[EnvironmentPlatform]]

    class ListFleetsInput(TypedDict):
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        sortBy: NotRequired[str]

    class ListFleetsOutput(TypedDict):
        nextToken: NotRequired[str]
        fleets: NotRequired[list[str]]

    class ListProjectsInput(TypedDict):
        sortBy: NotRequired[str]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListProjectsOutput(TypedDict):
        nextToken: NotRequired[str]
        projects: NotRequired[list[str]]

    class ListReportGroupsInput(TypedDict):
        sortOrder: NotRequired[str]
        sortBy: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListReportGroupsOutput(TypedDict):
        nextToken: NotRequired[str]
        reportGroups: NotRequired[list[str]]

    class ListReportsForReportGroupInput(TypedDict):
        reportGroupArn: str
        nextToken: NotRequired[str]
        sortOrder: NotRequired[str]
        maxResults: NotRequired[int]
        filter: NotRequired[ReportFilter]

    class ListReportsForReportGroupOutput(TypedDict):
        nextToken: NotRequired[str]
        reports: NotRequired[list[str]]

    class ListReportsInput(TypedDict):
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]
        filter: NotRequired[ReportFilter]

    class ListReportsOutput(TypedDict):
        nextToken: NotRequired[str]
        reports: NotRequired[list[str]]

    class ListSandboxesForProjectInput(TypedDict):
        projectName: str
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListSandboxesForProjectOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListSandboxesInput(TypedDict):
        maxResults: NotRequired[int]
        sortOrder: NotRequired[str]
        nextToken: NotRequired[str]

    class ListSandboxesOutput(TypedDict):
        ids: NotRequired[list[str]]
        nextToken: NotRequired[str]

    class ListSharedProjectsInput(TypedDict):
        sortBy: NotRequired[str]
        sortOrder: NotRequired[str]
        maxResults: NotRequired[int]
        nextToken: NotRequired[str]

    class ListSharedProjectsOutput(TypedDict):
        nextToken: NotRequired[str]
        projects: NotRequired[list[str]]

    class ListSharedReportGroupsInput(TypedDict):
        sortOrder: NotRequired[str]
        sortBy: NotRequired[str]
        nextToken: NotRequired[str]
        maxResults: NotRequired[int]

    class ListSharedReportGroupsOutput(TypedDict):
        nextToken: NotRequired[str]
        reportGroups: NotRequired[list[str]]

    class ListSourceCredentialsInput(TypedDict):
        pass

    class ListSourceCredentialsOutput(TypedDict):
        sourceCredentialsInfos: NotRequired[list[SourceCredentialsInfo]]

    class LogsConfig(TypedDict):
        cloudWatchLogs: NotRequired[CloudWatchLogsConfig]
        s3Logs: NotRequired[S3LogsConfig]

    class LogsLocation(TypedDict):
        groupName: NotRequired[str]
        streamName: NotRequired[str]
        deepLink: NotRequired[str]
        s3DeepLink: NotRequired[str]
        cloudWatchLogsArn: NotRequired[str]
        s3LogsArn: NotRequired[str]
        cloudWatchLogs: NotRequired[CloudWatchLogsConfig]
        s3Logs: NotRequired[S3LogsConfig]

    class NetworkInterface(TypedDict):
        subnetId: NotRequired[str]
        networkInterfaceId: NotRequired[str]

    class PhaseContext(TypedDict):
        statusCode: NotRequired[str]
        message: NotRequired[str]

    class Project(TypedDict):
        name: NotRequired[str]
        arn: NotRequired[str]
        description: NotRequired[str]
        source: NotRequired[ProjectSource]
        secondarySources: NotRequired[list[ProjectSource]]
        sourceVersion: NotRequired[str]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        artifacts: NotRequired[ProjectArtifacts]
        secondaryArtifacts: NotRequired[list[ProjectArtifacts]]
        cache: NotRequired[ProjectCache]
        environment: NotRequired[ProjectEnvironment]
        serviceRole: NotRequired[str]
        timeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        encryptionKey: NotRequired[str]
        tags: NotRequired[list[Tag]]
        created: NotRequired[datetime]
        lastModified: NotRequired[datetime]
        webhook: NotRequired[Webhook]
        vpcConfig: NotRequired[VpcConfig]
        badge: NotRequired[ProjectBadge]
        logsConfig: NotRequired[LogsConfig]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        buildBatchConfig: NotRequired[ProjectBuildBatchConfig]
        concurrentBuildLimit: NotRequired[int]
        projectVisibility: NotRequired[str]
        publicProjectAlias: NotRequired[str]
        resourceAccessRole: NotRequired[str]
        autoRetryLimit: NotRequired[int]

    class ProjectArtifacts(TypedDict):
        type: str
        location: NotRequired[str]
        path: NotRequired[str]
        namespaceType: NotRequired[str]
        name: NotRequired[str]
        packaging: NotRequired[str]
        overrideArtifactName: NotRequired[bool]
        encryptionDisabled: NotRequired[bool]
        artifactIdentifier: NotRequired[str]
        bucketOwnerAccess: NotRequired[str]

    class ProjectBadge(TypedDict):
        badgeEnabled: NotRequired[bool]
        badgeRequestUrl: NotRequired[str]

    class ProjectBuildBatchConfig(TypedDict):
        serviceRole: NotRequired[str]
        combineArtifacts: NotRequired[bool]
        restrictions: NotRequired[BatchRestrictions]
        timeoutInMins: NotRequired[int]
        batchReportMode: NotRequired[str]

    class ProjectCache(TypedDict):
        type: str
        location: NotRequired[str]
        modes: NotRequired[list[str]]
        cacheNamespace: NotRequired[str]

    class ProjectEnvironment(TypedDict):
        type: str
        image: str
        computeType: str
        computeConfiguration: NotRequired[ComputeConfiguration]
        fleet: NotRequired[ProjectFleet]
        environmentVariables: NotRequired[list[EnvironmentVariable]]
        privilegedMode: NotRequired[bool]
        certificate: NotRequired[str]
        registryCredential: NotRequired[RegistryCredential]
        imagePullCredentialsType: NotRequired[str]
        dockerServer: NotRequired[DockerServer]
        hostKernel: NotRequired[str]

    class ProjectFileSystemLocation(TypedDict):
        type: NotRequired[str]
        location: NotRequired[str]
        mountPoint: NotRequired[str]
        identifier: NotRequired[str]
        mountOptions: NotRequired[str]

    class ProjectFleet(TypedDict):
        fleetArn: NotRequired[str]

    class ProjectSource(TypedDict):
        type: str
        location: NotRequired[str]
        gitCloneDepth: NotRequired[int]
        gitSubmodulesConfig: NotRequired[GitSubmodulesConfig]
        buildspec: NotRequired[str]
        auth: NotRequired[SourceAuth]
        reportBuildStatus: NotRequired[bool]
        buildStatusConfig: NotRequired[BuildStatusConfig]
        insecureSsl: NotRequired[bool]
        sourceIdentifier: NotRequired[str]

    class ProjectSourceVersion(TypedDict):
        sourceIdentifier: str
        sourceVersion: str

    class ProxyConfiguration(TypedDict):
        defaultBehavior: NotRequired[str]
        orderedProxyRules: NotRequired[list[FleetProxyRule]]

    class PullRequestBuildPolicy(TypedDict):
        requiresCommentApproval: str
        approverRoles: NotRequired[list[str]]

    class PutResourcePolicyInput(TypedDict):
        policy: str
        resourceArn: str

    class PutResourcePolicyOutput(TypedDict):
        resourceArn: NotRequired[str]

    class RegistryCredential(TypedDict):
        credential: str
        credentialProvider: str

    class Report(TypedDict):
        arn: NotRequired[str]
        type: NotRequired[str]
        name: NotRequired[str]
        reportGroupArn: NotRequired[str]
        executionId: NotRequired[str]
        status: NotRequired[str]
        created: NotRequired[datetime]
        expired: NotRequired[datetime]
        exportConfig: NotRequired[ReportExportConfig]
        truncated: NotRequired[bool]
        testSummary: NotRequired[TestReportSummary]
        codeCoverageSummary: NotRequired[CodeCoverageReportSummary]

    class ReportExportConfig(TypedDict):
        exportConfigType: NotRequired[str]
        s3Destination: NotRequired[S3ReportExportConfig]

    class ReportFilter(TypedDict):
        status: NotRequired[str]

    class ReportGroup(TypedDict):
        arn: NotRequired[str]
        name: NotRequired[str]
        type: NotRequired[str]
        exportConfig: NotRequired[ReportExportConfig]
        created: NotRequired[datetime]
        lastModified: NotRequired[datetime]
        tags: NotRequired[list[Tag]]
        status: NotRequired[str]

    class ReportGroupTrendStats(TypedDict):
        average: NotRequired[str]
        max: NotRequired[str]
        min: NotRequired[str]

    class ReportWithRawData(TypedDict):
        reportArn: NotRequired[str]
        data: NotRequired[str]

    class ResolvedArtifact(TypedDict):
        type: NotRequired[str]
        location: NotRequired[str]
        identifier: NotRequired[str]

    class RetryBuildBatchInput(TypedDict):
        id: NotRequired[str]
        idempotencyToken: NotRequired[str]
        retryType: NotRequired[str]

    class RetryBuildBatchOutput(TypedDict):
        buildBatch: NotRequired[BuildBatch]

    class RetryBuildInput(TypedDict):
        id: NotRequired[str]
        idempotencyToken: NotRequired[str]

    class RetryBuildOutput(TypedDict):
        build: NotRequired[Build]

    class S3LogsConfig(TypedDict):
        status: str
        location: NotRequired[str]
        encryptionDisabled: NotRequired[bool]
        bucketOwnerAccess: NotRequired[str]

    class S3ReportExportConfig(TypedDict):
        bucket: NotRequired[str]
        bucketOwner: NotRequired[str]
        path: NotRequired[str]
        packaging: NotRequired[str]
        encryptionKey: NotRequired[str]
        encryptionDisabled: NotRequired[bool]

    class SSMSession(TypedDict):
        sessionId: NotRequired[str]
        tokenValue: NotRequired[str]
        streamUrl: NotRequired[str]

    class Sandbox(TypedDict):
        id: NotRequired[str]
        arn: NotRequired[str]
        projectName: NotRequired[str]
        requestTime: NotRequired[datetime]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        status: NotRequired[str]
        source: NotRequired[ProjectSource]
        sourceVersion: NotRequired[str]
        secondarySources: NotRequired[list[ProjectSource]]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        environment: NotRequired[ProjectEnvironment]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        timeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        vpcConfig: NotRequired[VpcConfig]
        logConfig: NotRequired[LogsConfig]
        encryptionKey: NotRequired[str]
        serviceRole: NotRequired[str]
        currentSession: NotRequired[SandboxSession]

    class SandboxSession(TypedDict):
        id: NotRequired[str]
        status: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        currentPhase: NotRequired[str]
        phases: NotRequired[list[SandboxSessionPhase]]
        resolvedSourceVersion: NotRequired[str]
        logs: NotRequired[LogsLocation]
        networkInterface: NotRequired[NetworkInterface]

    class SandboxSessionPhase(TypedDict):
        phaseType: NotRequired[str]
        phaseStatus: NotRequired[str]
        startTime: NotRequired[datetime]
        endTime: NotRequired[datetime]
        durationInSeconds: NotRequired[int]
        contexts: NotRequired[list[PhaseContext]]

    class ScalingConfigurationInput(TypedDict):
        scalingType: NotRequired[str]
        targetTrackingScalingConfigs: NotRequired[list[TargetTrackingScalingConfiguration]]
        maxCapacity: NotRequired[int]

    class ScalingConfigurationOutput(TypedDict):
        scalingType: NotRequired[str]
        targetTrackingScalingConfigs: NotRequired[list[TargetTrackingScalingConfiguration]]
        maxCapacity: NotRequired[int]
        desiredCapacity: NotRequired[int]

    class ScopeConfiguration(TypedDict):
        name: str
        domain: NotRequired[str]
        scope: str

    class SourceAuth(TypedDict):
        type: str
        resource: NotRequired[str]

    class SourceCredentialsInfo(TypedDict):
        arn: NotRequired[str]
        serverType: NotRequired[str]
        authType: NotRequired[str]
        resource: NotRequired[str]

    class StartBuildBatchInput(TypedDict):
        projectName: str
        secondarySourcesOverride: NotRequired[list[ProjectSource]]
        secondarySourcesVersionOverride: NotRequired[list[ProjectSourceVersion]]
        sourceVersion: NotRequired[str]
        artifactsOverride: NotRequired[ProjectArtifacts]
        secondaryArtifactsOverride: NotRequired[list[ProjectArtifacts]]
        environmentVariablesOverride: NotRequired[list[EnvironmentVariable]]
        sourceTypeOverride: NotRequired[str]
        sourceLocationOverride: NotRequired[str]
        sourceAuthOverride: NotRequired[SourceAuth]
        gitCloneDepthOverride: NotRequired[int]
        gitSubmodulesConfigOverride: NotRequired[GitSubmodulesConfig]
        buildspecOverride: NotRequired[str]
        insecureSslOverride: NotRequired[bool]
        reportBuildBatchStatusOverride: NotRequired[bool]
        environmentTypeOverride: NotRequired[str]
        imageOverride: NotRequired[str]
        computeTypeOverride: NotRequired[str]
        certificateOverride: NotRequired[str]
        cacheOverride: NotRequired[ProjectCache]
        serviceRoleOverride: NotRequired[str]
        privilegedModeOverride: NotRequired[bool]
        buildTimeoutInMinutesOverride: NotRequired[int]
        queuedTimeoutInMinutesOverride: NotRequired[int]
        encryptionKeyOverride: NotRequired[str]
        idempotencyToken: NotRequired[str]
        logsConfigOverride: NotRequired[LogsConfig]
        registryCredentialOverride: NotRequired[RegistryCredential]
        imagePullCredentialsTypeOverride: NotRequired[str]
        buildBatchConfigOverride: NotRequired[ProjectBuildBatchConfig]
        debugSessionEnabled: NotRequired[bool]

    class StartBuildBatchOutput(TypedDict):
        buildBatch: NotRequired[BuildBatch]

    class StartBuildInput(TypedDict):
        projectName: str
        secondarySourcesOverride: NotRequired[list[ProjectSource]]
        secondarySourcesVersionOverride: NotRequired[list[ProjectSourceVersion]]
        sourceVersion: NotRequired[str]
        artifactsOverride: NotRequired[ProjectArtifacts]
        secondaryArtifactsOverride: NotRequired[list[ProjectArtifacts]]
        environmentVariablesOverride: NotRequired[list[EnvironmentVariable]]
        sourceTypeOverride: NotRequired[str]
        sourceLocationOverride: NotRequired[str]
        sourceAuthOverride: NotRequired[SourceAuth]
        gitCloneDepthOverride: NotRequired[int]
        gitSubmodulesConfigOverride: NotRequired[GitSubmodulesConfig]
        buildspecOverride: NotRequired[str]
        insecureSslOverride: NotRequired[bool]
        reportBuildStatusOverride: NotRequired[bool]
        buildStatusConfigOverride: NotRequired[BuildStatusConfig]
        environmentTypeOverride: NotRequired[str]
        imageOverride: NotRequired[str]
        computeTypeOverride: NotRequired[str]
        certificateOverride: NotRequired[str]
        cacheOverride: NotRequired[ProjectCache]
        serviceRoleOverride: NotRequired[str]
        privilegedModeOverride: NotRequired[bool]
        timeoutInMinutesOverride: NotRequired[int]
        queuedTimeoutInMinutesOverride: NotRequired[int]
        encryptionKeyOverride: NotRequired[str]
        idempotencyToken: NotRequired[str]
        logsConfigOverride: NotRequired[LogsConfig]
        registryCredentialOverride: NotRequired[RegistryCredential]
        imagePullCredentialsTypeOverride: NotRequired[str]
        debugSessionEnabled: NotRequired[bool]
        fleetOverride: NotRequired[ProjectFleet]
        autoRetryLimitOverride: NotRequired[int]
        hostKernelOverride: NotRequired[str]

    class StartBuildOutput(TypedDict):
        build: NotRequired[Build]

    class StartCommandExecutionInput(TypedDict):
        sandboxId: str
        command: str
        type: NotRequired[str]

    class StartCommandExecutionOutput(TypedDict):
        commandExecution: NotRequired[CommandExecution]

    class StartSandboxConnectionInput(TypedDict):
        sandboxId: str

    class StartSandboxConnectionOutput(TypedDict):
        ssmSession: NotRequired[SSMSession]

    class StartSandboxInput(TypedDict):
        projectName: NotRequired[str]
        idempotencyToken: NotRequired[str]

    class StartSandboxOutput(TypedDict):
        sandbox: NotRequired[Sandbox]

    class StopBuildBatchInput(TypedDict):
        id: str

    class StopBuildBatchOutput(TypedDict):
        buildBatch: NotRequired[BuildBatch]

    class StopBuildInput(TypedDict):
        id: str

    class StopBuildOutput(TypedDict):
        build: NotRequired[Build]

    class StopSandboxInput(TypedDict):
        id: str

    class StopSandboxOutput(TypedDict):
        sandbox: NotRequired[Sandbox]

    class Tag(TypedDict):
        key: NotRequired[str]
        value: NotRequired[str]

    class TargetTrackingScalingConfiguration(TypedDict):
        metricType: NotRequired[str]
        targetValue: NotRequired[float]

    class TestCase(TypedDict):
        reportArn: NotRequired[str]
        testRawDataPath: NotRequired[str]
        prefix: NotRequired[str]
        name: NotRequired[str]
        status: NotRequired[str]
        durationInNanoSeconds: NotRequired[int]
        message: NotRequired[str]
        expired: NotRequired[datetime]
        testSuiteName: NotRequired[str]

    class TestCaseFilter(TypedDict):
        status: NotRequired[str]
        keyword: NotRequired[str]

    class TestReportSummary(TypedDict):
        total: int
        statusCounts: dict[str, int]
        durationInNanoSeconds: int

    class UpdateFleetInput(TypedDict):
        arn: str
        baseCapacity: NotRequired[int]
        environmentType: NotRequired[str]
        computeType: NotRequired[str]
        computeConfiguration: NotRequired[ComputeConfiguration]
        scalingConfiguration: NotRequired[ScalingConfigurationInput]
        overflowBehavior: NotRequired[str]
        vpcConfig: NotRequired[VpcConfig]
        proxyConfiguration: NotRequired[ProxyConfiguration]
        imageId: NotRequired[str]
        fleetServiceRole: NotRequired[str]
        tags: NotRequired[list[Tag]]

    class UpdateFleetOutput(TypedDict):
        fleet: NotRequired[Fleet]

    class UpdateProjectInput(TypedDict):
        name: str
        description: NotRequired[str]
        source: NotRequired[ProjectSource]
        secondarySources: NotRequired[list[ProjectSource]]
        sourceVersion: NotRequired[str]
        secondarySourceVersions: NotRequired[list[ProjectSourceVersion]]
        artifacts: NotRequired[ProjectArtifacts]
        secondaryArtifacts: NotRequired[list[ProjectArtifacts]]
        cache: NotRequired[ProjectCache]
        environment: NotRequired[ProjectEnvironment]
        serviceRole: NotRequired[str]
        timeoutInMinutes: NotRequired[int]
        queuedTimeoutInMinutes: NotRequired[int]
        encryptionKey: NotRequired[str]
        tags: NotRequired[list[Tag]]
        vpcConfig: NotRequired[VpcConfig]
        badgeEnabled: NotRequired[bool]
        logsConfig: NotRequired[LogsConfig]
        fileSystemLocations: NotRequired[list[ProjectFileSystemLocation]]
        buildBatchConfig: NotRequired[ProjectBuildBatchConfig]
        concurrentBuildLimit: NotRequired[int]
        autoRetryLimit: NotRequired[int]

    class UpdateProjectOutput(TypedDict):
        project: NotRequired[Project]

    class UpdateProjectVisibilityInput(TypedDict):
        projectArn: str
        projectVisibility: str
        resourceAccessRole: NotRequired[str]

    class UpdateProjectVisibilityOutput(TypedDict):
        projectArn: NotRequired[str]
        publicProjectAlias: NotRequired[str]
        projectVisibility: NotRequired[str]

    class UpdateReportGroupInput(TypedDict):
        arn: str
        exportConfig: NotRequired[ReportExportConfig]
        tags: NotRequired[list[Tag]]

    class UpdateReportGroupOutput(TypedDict):
        reportGroup: NotRequired[ReportGroup]

    class UpdateWebhookInput(TypedDict):
        projectName: str
        branchFilter: NotRequired[str]
        rotateSecret: NotRequired[bool]
        filterGroups: NotRequired[list[list[WebhookFilter]]]
        buildType: NotRequired[str]
        pullRequestBuildPolicy: NotRequired[PullRequestBuildPolicy]

    class UpdateWebhookOutput(TypedDict):
        webhook: NotRequired[Webhook]

    class VpcConfig(TypedDict):
        vpcId: NotRequired[str]
        subnets: NotRequired[list[str]]
        securityGroupIds: NotRequired[list[str]]

    class Webhook(TypedDict):
        url: NotRequired[str]
        payloadUrl: NotRequired[str]
        secret: NotRequired[str]
        branchFilter: NotRequired[str]
        filterGroups: NotRequired[list[list[WebhookFilter]]]
        buildType: NotRequired[str]
        manualCreation: NotRequired[bool]
        lastModifiedSecret: NotRequired[datetime]
        scopeConfiguration: NotRequired[ScopeConfiguration]
        status: NotRequired[str]
        statusMessage: NotRequired[str]
        pullRequestBuildPolicy: NotRequired[PullRequestBuildPolicy]

    class WebhookFilter(TypedDict):
        type: str
        pattern: str
        excludeMatchedPattern: NotRequired[bool]

if not TYPE_CHECKING:
    __getattr__ = shape_at_run_time


class Handlers:
    """The operations. A service overrides what it implements; the rest says that it is not implemented."""

    service: ClassVar[str] = "codebuild"
    operations: ClassVar[Mapping[str, str]] = {
        "BatchDeleteBuilds": "batch_delete_builds",
        "BatchGetBuildBatches": "batch_get_build_batches",
        "BatchGetBuilds": "batch_get_builds",
        "BatchGetCommandExecutions": "batch_get_command_executions",
        "BatchGetFleets": "batch_get_fleets",
        "BatchGetProjects": "batch_get_projects",
        "BatchGetReportGroups": "batch_get_report_groups",
        "BatchGetReports": "batch_get_reports",
        "BatchGetSandboxes": "batch_get_sandboxes",
        "CreateFleet": "create_fleet",
        "CreateProject": "create_project",
        "CreateReportGroup": "create_report_group",
        "CreateWebhook": "create_webhook",
        "DeleteBuildBatch": "delete_build_batch",
        "DeleteFleet": "delete_fleet",
        "DeleteProject": "delete_project",
        "DeleteReport": "delete_report",
        "DeleteReportGroup": "delete_report_group",
        "DeleteResourcePolicy": "delete_resource_policy",
        "DeleteSourceCredentials": "delete_source_credentials",
        "DeleteWebhook": "delete_webhook",
        "DescribeCodeCoverages": "describe_code_coverages",
        "DescribeTestCases": "describe_test_cases",
        "GetReportGroupTrend": "get_report_group_trend",
        "GetResourcePolicy": "get_resource_policy",
        "ImportSourceCredentials": "import_source_credentials",
        "InvalidateProjectCache": "invalidate_project_cache",
        "ListBuildBatches": "list_build_batches",
        "ListBuildBatchesForProject": "list_build_batches_for_project",
        "ListBuilds": "list_builds",
        "ListBuildsForProject": "list_builds_for_project",
        "ListCommandExecutionsForSandbox": "list_command_executions_for_sandbox",
        "ListCuratedEnvironmentImages": "list_curated_environment_images",
        "ListFleets": "list_fleets",
        "ListProjects": "list_projects",
        "ListReportGroups": "list_report_groups",
        "ListReports": "list_reports",
        "ListReportsForReportGroup": "list_reports_for_report_group",
        "ListSandboxes": "list_sandboxes",
        "ListSandboxesForProject": "list_sandboxes_for_project",
        "ListSharedProjects": "list_shared_projects",
        "ListSharedReportGroups": "list_shared_report_groups",
        "ListSourceCredentials": "list_source_credentials",
        "PutResourcePolicy": "put_resource_policy",
        "RetryBuild": "retry_build",
        "RetryBuildBatch": "retry_build_batch",
        "StartBuild": "start_build",
        "StartBuildBatch": "start_build_batch",
        "StartCommandExecution": "start_command_execution",
        "StartSandbox": "start_sandbox",
        "StartSandboxConnection": "start_sandbox_connection",
        "StopBuild": "stop_build",
        "StopBuildBatch": "stop_build_batch",
        "StopSandbox": "stop_sandbox",
        "UpdateFleet": "update_fleet",
        "UpdateProject": "update_project",
        "UpdateProjectVisibility": "update_project_visibility",
        "UpdateReportGroup": "update_report_group",
        "UpdateWebhook": "update_webhook",
    }

    def batch_delete_builds(self, call: Any, request: BatchDeleteBuildsInput) -> BatchDeleteBuildsOutput:
        raise not_implemented("codebuild", "BatchDeleteBuilds")

    def batch_get_build_batches(self, call: Any, request: BatchGetBuildBatchesInput) -> BatchGetBuildBatchesOutput:
        raise not_implemented("codebuild", "BatchGetBuildBatches")

    def batch_get_builds(self, call: Any, request: BatchGetBuildsInput) -> BatchGetBuildsOutput:
        raise not_implemented("codebuild", "BatchGetBuilds")

    def batch_get_command_executions(self, call: Any, request: BatchGetCommandExecutionsInput) -> BatchGetCommandExecutionsOutput:
        raise not_implemented("codebuild", "BatchGetCommandExecutions")

    def batch_get_fleets(self, call: Any, request: BatchGetFleetsInput) -> BatchGetFleetsOutput:
        raise not_implemented("codebuild", "BatchGetFleets")

    def batch_get_projects(self, call: Any, request: BatchGetProjectsInput) -> BatchGetProjectsOutput:
        raise not_implemented("codebuild", "BatchGetProjects")

    def batch_get_report_groups(self, call: Any, request: BatchGetReportGroupsInput) -> BatchGetReportGroupsOutput:
        raise not_implemented("codebuild", "BatchGetReportGroups")

    def batch_get_reports(self, call: Any, request: BatchGetReportsInput) -> BatchGetReportsOutput:
        raise not_implemented("codebuild", "BatchGetReports")

    def batch_get_sandboxes(self, call: Any, request: BatchGetSandboxesInput) -> BatchGetSandboxesOutput:
        raise not_implemented("codebuild", "BatchGetSandboxes")

    def create_fleet(self, call: Any, request: CreateFleetInput) -> CreateFleetOutput:
        raise not_implemented("codebuild", "CreateFleet")

    def create_project(self, call: Any, request: CreateProjectInput) -> CreateProjectOutput:
        raise not_implemented("codebuild", "CreateProject")

    def create_report_group(self, call: Any, request: CreateReportGroupInput) -> CreateReportGroupOutput:
        raise not_implemented("codebuild", "CreateReportGroup")

    def create_webhook(self, call: Any, request: CreateWebhookInput) -> CreateWebhookOutput:
        raise not_implemented("codebuild", "CreateWebhook")

    def delete_build_batch(self, call: Any, request: DeleteBuildBatchInput) -> DeleteBuildBatchOutput:
        raise not_implemented("codebuild", "DeleteBuildBatch")

    def delete_fleet(self, call: Any, request: DeleteFleetInput) -> DeleteFleetOutput:
        raise not_implemented("codebuild", "DeleteFleet")

    def delete_project(self, call: Any, request: DeleteProjectInput) -> DeleteProjectOutput:
        raise not_implemented("codebuild", "DeleteProject")

    def delete_report(self, call: Any, request: DeleteReportInput) -> DeleteReportOutput:
        raise not_implemented("codebuild", "DeleteReport")

    def delete_report_group(self, call: Any, request: DeleteReportGroupInput) -> DeleteReportGroupOutput:
        raise not_implemented("codebuild", "DeleteReportGroup")

    def delete_resource_policy(self, call: Any, request: DeleteResourcePolicyInput) -> DeleteResourcePolicyOutput:
        raise not_implemented("codebuild", "DeleteResourcePolicy")

    def delete_source_credentials(self, call: Any, request: DeleteSourceCredentialsInput) -> DeleteSourceCredentialsOutput:
        raise not_implemented("codebuild", "DeleteSourceCredentials")

    def delete_webhook(self, call: Any, request: DeleteWebhookInput) -> DeleteWebhookOutput:
        raise not_implemented("codebuild", "DeleteWebhook")

    def describe_code_coverages(self, call: Any, request: DescribeCodeCoveragesInput) -> DescribeCodeCoveragesOutput:
        raise not_implemented("codebuild", "DescribeCodeCoverages")

    def describe_test_cases(self, call: Any, request: DescribeTestCasesInput) -> DescribeTestCasesOutput:
        raise not_implemented("codebuild", "DescribeTestCases")

    def get_report_group_trend(self, call: Any, request: GetReportGroupTrendInput) -> GetReportGroupTrendOutput:
        raise not_implemented("codebuild", "GetReportGroupTrend")

    def get_resource_policy(self, call: Any, request: GetResourcePolicyInput) -> GetResourcePolicyOutput:
        raise not_implemented("codebuild", "GetResourcePolicy")

    def import_source_credentials(self, call: Any, request: ImportSourceCredentialsInput) -> ImportSourceCredentialsOutput:
        raise not_implemented("codebuild", "ImportSourceCredentials")

    def invalidate_project_cache(self, call: Any, request: InvalidateProjectCacheInput) -> InvalidateProjectCacheOutput:
        raise not_implemented("codebuild", "InvalidateProjectCache")

    def list_build_batches(self, call: Any, request: ListBuildBatchesInput) -> ListBuildBatchesOutput:
        raise not_implemented("codebuild", "ListBuildBatches")

    def list_build_batches_for_project(self, call: Any, request: ListBuildBatchesForProjectInput) -> ListBuildBatchesForProjectOutput:
        raise not_implemented("codebuild", "ListBuildBatchesForProject")

    def list_builds(self, call: Any, request: ListBuildsInput) -> ListBuildsOutput:
        raise not_implemented("codebuild", "ListBuilds")

    def list_builds_for_project(self, call: Any, request: ListBuildsForProjectInput) -> ListBuildsForProjectOutput:
        raise not_implemented("codebuild", "ListBuildsForProject")

    def list_command_executions_for_sandbox(self, call: Any, request: ListCommandExecutionsForSandboxInput) -> ListCommandExecutionsForSandboxOutput:
        raise not_implemented("codebuild", "ListCommandExecutionsForSandbox")

    def list_curated_environment_images(self, call: Any, request: ListCuratedEnvironmentImagesInput) -> ListCuratedEnvironmentImagesOutput:
        raise not_implemented("codebuild", "ListCuratedEnvironmentImages")

    def list_fleets(self, call: Any, request: ListFleetsInput) -> ListFleetsOutput:
        raise not_implemented("codebuild", "ListFleets")

    def list_projects(self, call: Any, request: ListProjectsInput) -> ListProjectsOutput:
        raise not_implemented("codebuild", "ListProjects")

    def list_report_groups(self, call: Any, request: ListReportGroupsInput) -> ListReportGroupsOutput:
        raise not_implemented("codebuild", "ListReportGroups")

    def list_reports(self, call: Any, request: ListReportsInput) -> ListReportsOutput:
        raise not_implemented("codebuild", "ListReports")

    def list_reports_for_report_group(self, call: Any, request: ListReportsForReportGroupInput) -> ListReportsForReportGroupOutput:
        raise not_implemented("codebuild", "ListReportsForReportGroup")

    def list_sandboxes(self, call: Any, request: ListSandboxesInput) -> ListSandboxesOutput:
        raise not_implemented("codebuild", "ListSandboxes")

    def list_sandboxes_for_project(self, call: Any, request: ListSandboxesForProjectInput) -> ListSandboxesForProjectOutput:
        raise not_implemented("codebuild", "ListSandboxesForProject")

    def list_shared_projects(self, call: Any, request: ListSharedProjectsInput) -> ListSharedProjectsOutput:
        raise not_implemented("codebuild", "ListSharedProjects")

    def list_shared_report_groups(self, call: Any, request: ListSharedReportGroupsInput) -> ListSharedReportGroupsOutput:
        raise not_implemented("codebuild", "ListSharedReportGroups")

    def list_source_credentials(self, call: Any, request: ListSourceCredentialsInput) -> ListSourceCredentialsOutput:
        raise not_implemented("codebuild", "ListSourceCredentials")

    def put_resource_policy(self, call: Any, request: PutResourcePolicyInput) -> PutResourcePolicyOutput:
        raise not_implemented("codebuild", "PutResourcePolicy")

    def retry_build(self, call: Any, request: RetryBuildInput) -> RetryBuildOutput:
        raise not_implemented("codebuild", "RetryBuild")

    def retry_build_batch(self, call: Any, request: RetryBuildBatchInput) -> RetryBuildBatchOutput:
        raise not_implemented("codebuild", "RetryBuildBatch")

    def start_build(self, call: Any, request: StartBuildInput) -> StartBuildOutput:
        raise not_implemented("codebuild", "StartBuild")

    def start_build_batch(self, call: Any, request: StartBuildBatchInput) -> StartBuildBatchOutput:
        raise not_implemented("codebuild", "StartBuildBatch")

    def start_command_execution(self, call: Any, request: StartCommandExecutionInput) -> StartCommandExecutionOutput:
        raise not_implemented("codebuild", "StartCommandExecution")

    def start_sandbox(self, call: Any, request: StartSandboxInput) -> StartSandboxOutput:
        raise not_implemented("codebuild", "StartSandbox")

    def start_sandbox_connection(self, call: Any, request: StartSandboxConnectionInput) -> StartSandboxConnectionOutput:
        raise not_implemented("codebuild", "StartSandboxConnection")

    def stop_build(self, call: Any, request: StopBuildInput) -> StopBuildOutput:
        raise not_implemented("codebuild", "StopBuild")

    def stop_build_batch(self, call: Any, request: StopBuildBatchInput) -> StopBuildBatchOutput:
        raise not_implemented("codebuild", "StopBuildBatch")

    def stop_sandbox(self, call: Any, request: StopSandboxInput) -> StopSandboxOutput:
        raise not_implemented("codebuild", "StopSandbox")

    def update_fleet(self, call: Any, request: UpdateFleetInput) -> UpdateFleetOutput:
        raise not_implemented("codebuild", "UpdateFleet")

    def update_project(self, call: Any, request: UpdateProjectInput) -> UpdateProjectOutput:
        raise not_implemented("codebuild", "UpdateProject")

    def update_project_visibility(self, call: Any, request: UpdateProjectVisibilityInput) -> UpdateProjectVisibilityOutput:
        raise not_implemented("codebuild", "UpdateProjectVisibility")

    def update_report_group(self, call: Any, request: UpdateReportGroupInput) -> UpdateReportGroupOutput:
        raise not_implemented("codebuild", "UpdateReportGroup")

    def update_webhook(self, call: Any, request: UpdateWebhookInput) -> UpdateWebhookOutput:
        raise not_implemented("codebuild", "UpdateWebhook")


class Client:
    """Calls the operations in process. Raises AwsError."""

    def __init__(self, invoke: Invoke) -> None:
        self._invoke = invoke

    def batch_delete_builds(self, request: BatchDeleteBuildsInput) -> BatchDeleteBuildsOutput:
        return self._invoke("codebuild", "BatchDeleteBuilds", request)

    def batch_get_build_batches(self, request: BatchGetBuildBatchesInput) -> BatchGetBuildBatchesOutput:
        return self._invoke("codebuild", "BatchGetBuildBatches", request)

    def batch_get_builds(self, request: BatchGetBuildsInput) -> BatchGetBuildsOutput:
        return self._invoke("codebuild", "BatchGetBuilds", request)

    def batch_get_command_executions(self, request: BatchGetCommandExecutionsInput) -> BatchGetCommandExecutionsOutput:
        return self._invoke("codebuild", "BatchGetCommandExecutions", request)

    def batch_get_fleets(self, request: BatchGetFleetsInput) -> BatchGetFleetsOutput:
        return self._invoke("codebuild", "BatchGetFleets", request)

    def batch_get_projects(self, request: BatchGetProjectsInput) -> BatchGetProjectsOutput:
        return self._invoke("codebuild", "BatchGetProjects", request)

    def batch_get_report_groups(self, request: BatchGetReportGroupsInput) -> BatchGetReportGroupsOutput:
        return self._invoke("codebuild", "BatchGetReportGroups", request)

    def batch_get_reports(self, request: BatchGetReportsInput) -> BatchGetReportsOutput:
        return self._invoke("codebuild", "BatchGetReports", request)

    def batch_get_sandboxes(self, request: BatchGetSandboxesInput) -> BatchGetSandboxesOutput:
        return self._invoke("codebuild", "BatchGetSandboxes", request)

    def create_fleet(self, request: CreateFleetInput) -> CreateFleetOutput:
        return self._invoke("codebuild", "CreateFleet", request)

    def create_project(self, request: CreateProjectInput) -> CreateProjectOutput:
        return self._invoke("codebuild", "CreateProject", request)

    def create_report_group(self, request: CreateReportGroupInput) -> CreateReportGroupOutput:
        return self._invoke("codebuild", "CreateReportGroup", request)

    def create_webhook(self, request: CreateWebhookInput) -> CreateWebhookOutput:
        return self._invoke("codebuild", "CreateWebhook", request)

    def delete_build_batch(self, request: DeleteBuildBatchInput) -> DeleteBuildBatchOutput:
        return self._invoke("codebuild", "DeleteBuildBatch", request)

    def delete_fleet(self, request: DeleteFleetInput) -> DeleteFleetOutput:
        return self._invoke("codebuild", "DeleteFleet", request)

    def delete_project(self, request: DeleteProjectInput) -> DeleteProjectOutput:
        return self._invoke("codebuild", "DeleteProject", request)

    def delete_report(self, request: DeleteReportInput) -> DeleteReportOutput:
        return self._invoke("codebuild", "DeleteReport", request)

    def delete_report_group(self, request: DeleteReportGroupInput) -> DeleteReportGroupOutput:
        return self._invoke("codebuild", "DeleteReportGroup", request)

    def delete_resource_policy(self, request: DeleteResourcePolicyInput) -> DeleteResourcePolicyOutput:
        return self._invoke("codebuild", "DeleteResourcePolicy", request)

    def delete_source_credentials(self, request: DeleteSourceCredentialsInput) -> DeleteSourceCredentialsOutput:
        return self._invoke("codebuild", "DeleteSourceCredentials", request)

    def delete_webhook(self, request: DeleteWebhookInput) -> DeleteWebhookOutput:
        return self._invoke("codebuild", "DeleteWebhook", request)

    def describe_code_coverages(self, request: DescribeCodeCoveragesInput) -> DescribeCodeCoveragesOutput:
        return self._invoke("codebuild", "DescribeCodeCoverages", request)

    def describe_test_cases(self, request: DescribeTestCasesInput) -> DescribeTestCasesOutput:
        return self._invoke("codebuild", "DescribeTestCases", request)

    def get_report_group_trend(self, request: GetReportGroupTrendInput) -> GetReportGroupTrendOutput:
        return self._invoke("codebuild", "GetReportGroupTrend", request)

    def get_resource_policy(self, request: GetResourcePolicyInput) -> GetResourcePolicyOutput:
        return self._invoke("codebuild", "GetResourcePolicy", request)

    def import_source_credentials(self, request: ImportSourceCredentialsInput) -> ImportSourceCredentialsOutput:
        return self._invoke("codebuild", "ImportSourceCredentials", request)

    def invalidate_project_cache(self, request: InvalidateProjectCacheInput) -> InvalidateProjectCacheOutput:
        return self._invoke("codebuild", "InvalidateProjectCache", request)

    def list_build_batches(self, request: ListBuildBatchesInput) -> ListBuildBatchesOutput:
        return self._invoke("codebuild", "ListBuildBatches", request)

    def list_build_batches_for_project(self, request: ListBuildBatchesForProjectInput) -> ListBuildBatchesForProjectOutput:
        return self._invoke("codebuild", "ListBuildBatchesForProject", request)

    def list_builds(self, request: ListBuildsInput) -> ListBuildsOutput:
        return self._invoke("codebuild", "ListBuilds", request)

    def list_builds_for_project(self, request: ListBuildsForProjectInput) -> ListBuildsForProjectOutput:
        return self._invoke("codebuild", "ListBuildsForProject", request)

    def list_command_executions_for_sandbox(self, request: ListCommandExecutionsForSandboxInput) -> ListCommandExecutionsForSandboxOutput:
        return self._invoke("codebuild", "ListCommandExecutionsForSandbox", request)

    def list_curated_environment_images(self, request: ListCuratedEnvironmentImagesInput) -> ListCuratedEnvironmentImagesOutput:
        return self._invoke("codebuild", "ListCuratedEnvironmentImages", request)

    def list_fleets(self, request: ListFleetsInput) -> ListFleetsOutput:
        return self._invoke("codebuild", "ListFleets", request)

    def list_projects(self, request: ListProjectsInput) -> ListProjectsOutput:
        return self._invoke("codebuild", "ListProjects", request)

    def list_report_groups(self, request: ListReportGroupsInput) -> ListReportGroupsOutput:
        return self._invoke("codebuild", "ListReportGroups", request)

    def list_reports(self, request: ListReportsInput) -> ListReportsOutput:
        return self._invoke("codebuild", "ListReports", request)

    def list_reports_for_report_group(self, request: ListReportsForReportGroupInput) -> ListReportsForReportGroupOutput:
        return self._invoke("codebuild", "ListReportsForReportGroup", request)

    def list_sandboxes(self, request: ListSandboxesInput) -> ListSandboxesOutput:
        return self._invoke("codebuild", "ListSandboxes", request)

    def list_sandboxes_for_project(self, request: ListSandboxesForProjectInput) -> ListSandboxesForProjectOutput:
        return self._invoke("codebuild", "ListSandboxesForProject", request)

    def list_shared_projects(self, request: ListSharedProjectsInput) -> ListSharedProjectsOutput:
        return self._invoke("codebuild", "ListSharedProjects", request)

    def list_shared_report_groups(self, request: ListSharedReportGroupsInput) -> ListSharedReportGroupsOutput:
        return self._invoke("codebuild", "ListSharedReportGroups", request)

    def list_source_credentials(self, request: ListSourceCredentialsInput) -> ListSourceCredentialsOutput:
        return self._invoke("codebuild", "ListSourceCredentials", request)

    def put_resource_policy(self, request: PutResourcePolicyInput) -> PutResourcePolicyOutput:
        return self._invoke("codebuild", "PutResourcePolicy", request)

    def retry_build(self, request: RetryBuildInput) -> RetryBuildOutput:
        return self._invoke("codebuild", "RetryBuild", request)

    def retry_build_batch(self, request: RetryBuildBatchInput) -> RetryBuildBatchOutput:
        return self._invoke("codebuild", "RetryBuildBatch", request)

    def start_build(self, request: StartBuildInput) -> StartBuildOutput:
        return self._invoke("codebuild", "StartBuild", request)

    def start_build_batch(self, request: StartBuildBatchInput) -> StartBuildBatchOutput:
        return self._invoke("codebuild", "StartBuildBatch", request)

    def start_command_execution(self, request: StartCommandExecutionInput) -> StartCommandExecutionOutput:
        return self._invoke("codebuild", "StartCommandExecution", request)

    def start_sandbox(self, request: StartSandboxInput) -> StartSandboxOutput:
        return self._invoke("codebuild", "StartSandbox", request)

    def start_sandbox_connection(self, request: StartSandboxConnectionInput) -> StartSandboxConnectionOutput:
        return self._invoke("codebuild", "StartSandboxConnection", request)

    def stop_build(self, request: StopBuildInput) -> StopBuildOutput:
        return self._invoke("codebuild", "StopBuild", request)

    def stop_build_batch(self, request: StopBuildBatchInput) -> StopBuildBatchOutput:
        return self._invoke("codebuild", "StopBuildBatch", request)

    def stop_sandbox(self, request: StopSandboxInput) -> StopSandboxOutput:
        return self._invoke("codebuild", "StopSandbox", request)

    def update_fleet(self, request: UpdateFleetInput) -> UpdateFleetOutput:
        return self._invoke("codebuild", "UpdateFleet", request)

    def update_project(self, request: UpdateProjectInput) -> UpdateProjectOutput:
        return self._invoke("codebuild", "UpdateProject", request)

    def update_project_visibility(self, request: UpdateProjectVisibilityInput) -> UpdateProjectVisibilityOutput:
        return self._invoke("codebuild", "UpdateProjectVisibility", request)

    def update_report_group(self, request: UpdateReportGroupInput) -> UpdateReportGroupOutput:
        return self._invoke("codebuild", "UpdateReportGroup", request)

    def update_webhook(self, request: UpdateWebhookInput) -> UpdateWebhookOutput:
        return self._invoke("codebuild", "UpdateWebhook", request)
