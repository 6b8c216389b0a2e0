"""Action providers: how actions are done. A new one is a file here and a line in PROVIDERS."""

from collections.abc import Mapping

from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.providers.base import Provider, Session, Work
from services.codepipeline.providers.codebuild import CodeBuild
from services.codepipeline.providers.codecommit import CodeCommit
from services.codepipeline.providers.codedeploy import CodeDeploy
from services.codepipeline.providers.manual import Manual
from services.codepipeline.providers.s3_source import S3Source
from services.codepipeline.providers.sessions import assume

PROVIDERS: Mapping[tuple[str, str], Provider] = {
    ("Source", "CodeCommit"): CodeCommit(),
    ("Source", "S3"): S3Source(),
    ("Build", "CodeBuild"): CodeBuild(),
    ("Test", "CodeBuild"): CodeBuild(),
    ("Deploy", "CodeDeploy"): CodeDeploy(),
    ("Approval", "Manual"): Manual(),
}
"""By category and provider: one name may mean different things in different categories."""


def provider_of(kind: TypeId) -> Provider | None:
    """None for actions that codexyz cannot do."""
    return PROVIDERS.get((kind.category, kind.provider))


__all__ = ["Provider", "Session", "Work", "assume", "provider_of"]
