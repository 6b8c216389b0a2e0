"""The operations of CodeBuild."""

from services.codebuild.handlers.builds import Builds
from services.codebuild.handlers.projects import Projects


class CodeBuildHandlers(Builds, Projects):
    """https://docs.aws.amazon.com/codebuild/latest/APIReference/"""
