"""The operations of CodeBuild."""

from services.codebuild.handlers.projects import Projects


class CodeBuildHandlers(Projects):
    """https://docs.aws.amazon.com/codebuild/latest/APIReference/"""
