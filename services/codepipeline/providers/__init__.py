"""Action providers: how actions are done. A new one is a file here and a line in PROVIDERS."""

from collections.abc import Mapping

from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.providers.base import Away, Provider, Work
from services.codepipeline.providers.codebuild import CodeBuild
from services.codepipeline.providers.codecommit import CodeCommit
from services.codepipeline.providers.codedeploy import CodeDeploy
from services.codepipeline.providers.commands import Commands
from services.codepipeline.providers.manual import Manual
from services.codepipeline.providers.pipeline import PipelineInvoke
from services.codepipeline.providers.rules import DeploymentWindow, VariableCheck
from services.codepipeline.providers.s3_deploy import S3Deploy
from services.codepipeline.providers.s3_source import S3Source
from services.codepipeline.providers.sessions import assume
from services.codepipeline.providers.workers import Workers

PROVIDERS: Mapping[tuple[str, str], Provider] = {
    ("Source", "CodeCommit"): CodeCommit(),
    ("Source", "S3"): S3Source(),
    ("Build", "CodeBuild"): CodeBuild(),
    ("Test", "CodeBuild"): CodeBuild(),
    ("Deploy", "CodeDeploy"): CodeDeploy(),
    ("Deploy", "S3"): S3Deploy(),
    ("Approval", "Manual"): Manual(),
    ("Invoke", "CodePipeline"): PipelineInvoke(),
    ("Compute", "Commands"): Commands(),
    ("Build", "Commands"): Commands(),
    ("Rule", "CodeBuild"): CodeBuild(),
    ("Rule", "Commands"): Commands(),
    ("Rule", "DeploymentWindow"): DeploymentWindow(),
    ("Rule", "VariableCheck"): VariableCheck(),
}
"""By category and provider: one name may mean different things in different categories."""


def provider_of(kind: TypeId) -> Provider | None:
    """None for actions that codexyz cannot do."""
    if kind.owner != "AWS":
        return Workers()
    return PROVIDERS.get((kind.category, kind.provider))


__all__ = ["Away", "Provider", "Work", "assume", "provider_of"]
