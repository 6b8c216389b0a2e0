"""The action types that AWS brings along.

https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html
"""

from services.codepipeline.domain.action_type import ActionType, Count, Links, Property
from services.codepipeline.domain.declaration import TypeId

_HOUR, _DAY = 60, 1440
_CONSOLE = "https://{Region}.console.aws.amazon.com"
_CODECOMMIT = Links(
    f"{_CONSOLE}/codecommit/home?region={{Region}}#/repository/{{Config:RepositoryName}}/browse/{{Config:BranchName}}/--/",
    revision=f"{_CONSOLE}/codecommit/home?region={{Region}}#/repository/{{Config:RepositoryName}}/commit/"
    "{ExternalExecutionId}",
)
_CODEBUILD = Links(
    f"{_CONSOLE}/codebuild/home?region={{Region}}#/projects/{{Config:ProjectName}}/view",
    f"{_CONSOLE}/codebuild/home?region={{Region}}#/builds/{{ExternalExecutionId}}/view/new",
)
_CODEDEPLOY = Links(
    f"{_CONSOLE}/codedeploy/home?#/applications/{{Config:ApplicationName}}",
    f"{_CONSOLE}/codedeploy/home?#/deployments/{{ExternalExecutionId}}",
)
_S3 = Links("https://console.aws.amazon.com/s3/home?#")
_STACKS = Links(f"{_CONSOLE}/cloudformation/home?region={{Region}}#/")
_PIPELINES = Links(
    f"{_CONSOLE}/codesuite/codepipeline/pipelines/{{Config:PipelineName}}/view?region={{Region}}",
    f"{_CONSOLE}/codesuite/codepipeline/pipelines/{{Config:PipelineName}}/executions/{{ExternalExecutionId}}/timeline"
    "?region={Region}",
)


def _type(
    category: str,
    provider: str,
    counts: tuple[int, int, int, int],
    required: str = "",
    optional: str = "",
    *,
    hidden: str = "",
    owner: str = "AWS",
    minutes: int = _HOUR,
    v2_only: bool = False,
    links: Links | None = None,
) -> ActionType:
    """counts: least and most inputs, least and most outputs. required, optional, hidden: keys, separated by blanks."""
    keys = [*((key, True) for key in required.split()), *((key, False) for key in optional.split())]
    properties = tuple(Property(key, needed, secret=key in hidden.split()) for key, needed in keys)
    return ActionType(
        TypeId(category, owner, provider, "1"), properties, Count(*counts[:2]), Count(*counts[2:]), links or Links(),
        minutes, v2_only,
    )  # fmt: skip


_BUILD_KEYS = "PrimarySource BatchEnabled BuildspecOverride CombineArtifacts EnvironmentVariables"
_POLL = "PollForSourceChanges"
_TYPES = (
    _type("Source", "CodeCommit", (0, 0, 1, 1), "RepositoryName BranchName", f"{_POLL} OutputArtifactFormat",
          links=_CODECOMMIT),
    _type("Source", "S3", (0, 0, 1, 1), "S3Bucket S3ObjectKey", f"{_POLL} AllowOverrideForS3ObjectKey", links=_S3),
    _type("Source", "ECR", (0, 0, 1, 1), "RepositoryName", "ImageTag"),
    _type("Source", "CodeStarSourceConnection", (0, 0, 1, 1), "ConnectionArn FullRepositoryId BranchName",
          "OutputArtifactFormat DetectChanges"),
    _type("Source", "GitHub", (0, 0, 1, 1), "Owner Repo Branch OAuthToken", _POLL, hidden="OAuthToken",
          owner="ThirdParty"),
    _type("Build", "CodeBuild", (1, 5, 0, 5), "ProjectName", _BUILD_KEYS, minutes=36 * _HOUR, links=_CODEBUILD),
    _type("Test", "CodeBuild", (1, 5, 0, 5), "ProjectName", _BUILD_KEYS, minutes=8 * _HOUR, links=_CODEBUILD),
    _type("Build", "ECRBuildAndPublish", (1, 1, 0, 0), "ECRRepositoryName", "DockerFilePath ImageTags RegistryType",
          v2_only=True),
    *(
        _type(category, "Commands", (1, 10, 0, 1), "",
              "EnvironmentType ComputeType VpcId Subnets SecurityGroupIds", minutes=55, v2_only=True)
        for category in ("Compute", "Build")
    ),
    _type("Test", "DeviceFarm", (1, 1, 0, 0), "", "AppType ProjectId DevicePoolArn App TestSpec FuzzEventCount "
          "FuzzEventThrottle CustomHostMachineArtifacts TestType Test AppiumVersion RecordVideo "
          "RecordAppPerformanceData"),
    _type("Deploy", "CodeDeploy", (1, 1, 0, 0), "ApplicationName DeploymentGroupName", minutes=5 * _DAY,
          links=_CODEDEPLOY),
    _type("Deploy", "CodeDeployToECS", (1, 5, 0, 0),
          "ApplicationName DeploymentGroupName TaskDefinitionTemplateArtifact AppSpecTemplateArtifact",
          "TaskDefinitionTemplatePath AppSpecTemplatePath "
          + " ".join(f"Image{n}ArtifactName Image{n}ContainerName" for n in range(1, 5)),
          minutes=5 * _DAY, links=_CODEDEPLOY),
    _type("Deploy", "S3", (1, 1, 0, 0), "BucketName Extract",
          "ObjectKey KMSEncryptionKeyARN CannedACL CacheControl", minutes=90, links=_S3),
    _type("Deploy", "ECS", (1, 1, 0, 0), "ClusterName ServiceName", "FileName DeploymentTimeout"),
    _type("Deploy", "EC2", (1, 1, 0, 0), "InstanceTagKey InstanceType",
          "InstanceTagValue TargetDirectory DeploySpec PreScript PostScript MaxBatch MaxError TargetGroupNameList",
          v2_only=True),
    _type("Deploy", "EKS", (1, 1, 0, 0), "ClusterName", "HelmReleaseName HelmChartLocation HelmValuesFiles "
          "ManifestFiles Namespace Subnets SecurityGroupIds EnvironmentVariables", v2_only=True),
    _type("Deploy", "Lambda", (1, 1, 0, 0), "FunctionName",
          "FunctionAlias PublishedTargetVersion DeployStrategy Alarms", v2_only=True),
    _type("Deploy", "CloudFormation", (0, 10, 0, 1), "ActionMode StackName",
          "Capabilities ChangeSetName RoleArn TemplatePath TemplateConfiguration OutputFileName ParameterOverrides",
          minutes=3 * _DAY, links=_STACKS),
    _type("Deploy", "CloudFormationStackSet", (1, 3, 0, 0), "StackSetName TemplatePath",
          "Description Parameters Capabilities PermissionModel AdministrationRoleArn ExecutionRoleName "
          "OrganizationsAutoDeployment DeploymentTargets Regions FailureTolerancePercentage "
          "MaxConcurrentPercentage CallAs", minutes=3 * _DAY, links=_STACKS),
    _type("Deploy", "CloudFormationStackInstances", (0, 2, 0, 0), "StackSetName Regions",
          "DeploymentTargets ParameterOverrides FailureTolerancePercentage MaxConcurrentPercentage CallAs",
          minutes=3 * _DAY, links=_STACKS),
    _type("Deploy", "ElasticBeanstalk", (1, 1, 0, 0), "ApplicationName EnvironmentName"),
    _type("Deploy", "OpsWorks", (1, 1, 0, 0), "Stack App", "Layer"),
    _type("Deploy", "AppConfig", (1, 1, 0, 0),
          "Application Environment ConfigurationProfile InputArtifactConfigurationPath", "DeploymentStrategy"),
    _type("Deploy", "ServiceCatalog", (1, 1, 0, 0), "", "TemplateFilePath ProductVersionName ProductType "
          "ProductVersionDescription ProductId ConfigurationFilePath"),
    _type("Deploy", "AlexaSkillsKit", (1, 2, 0, 0), "ClientId ClientSecret RefreshToken SkillId",
          hidden="ClientSecret RefreshToken", owner="ThirdParty"),
    _type("Approval", "Manual", (0, 0, 0, 0), "", "NotificationArn ExternalEntityLink CustomData",
          minutes=7 * _DAY),
    _type("Invoke", "Lambda", (0, 5, 0, 5), "FunctionName", "UserParameters", minutes=_DAY),
    _type("Invoke", "StepFunctions", (0, 1, 0, 1), "StateMachineArn", "ExecutionNamePrefix InputType Input",
          minutes=7 * _DAY),
    _type("Invoke", "CodePipeline", (0, 0, 0, 0), "PipelineName", "SourceRevisions Variables", v2_only=True,
          minutes=7 * _DAY, links=_PIPELINES),
    _type("Invoke", "InspectorScan", (0, 1, 1, 1), "InspectorRunMode",
          "ECRRepositoryName ImageTag CriticalThreshold HighThreshold MediumThreshold LowThreshold", v2_only=True),
)  # fmt: skip

TYPES = {one.id: one for one in _TYPES}
"""In the order in which ListActionTypes tells them."""

_RULES = (
    _type("Rule", "CloudWatchAlarm", (0, 0, 0, 0), "AlarmName", "AlarmStates WaitTime", minutes=_DAY),
    _type("Rule", "CodeBuild", (1, 5, 0, 0), "ProjectName",
          "PrimarySource BatchEnabled CombineArtifacts EnvironmentVariables", minutes=8 * _HOUR, links=_CODEBUILD),
    _type("Rule", "Commands", (0, 10, 0, 0), "", "", minutes=55),
    _type("Rule", "DeploymentWindow", (0, 0, 0, 0), "Cron", "TimeZone", minutes=_DAY),
    _type("Rule", "LambdaInvoke", (0, 5, 0, 0), "FunctionName", "UserParameters", minutes=_DAY),
    _type("Rule", "VariableCheck", (0, 0, 0, 0), "Variable Value Operator", ""),
)  # fmt: skip

RULES = {one.id: one for one in _RULES}
