"""The operations of CodeBuild."""

from services.codebuild.handlers.builds import Builds
from services.codebuild.handlers.projects import Projects
from services.codebuild.handlers.report_groups import ReportGroups
from services.codebuild.handlers.reports import Reports


class CodeBuildHandlers(Builds, Projects, ReportGroups, Reports):
    """https://docs.aws.amazon.com/codebuild/latest/APIReference/"""
