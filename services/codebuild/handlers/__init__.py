"""The operations of CodeBuild."""

from services.codebuild.handlers.batches import Batches
from services.codebuild.handlers.builds import Builds
from services.codebuild.handlers.caches import Caches
from services.codebuild.handlers.credentials import Credentials
from services.codebuild.handlers.fleets import Fleets
from services.codebuild.handlers.images import Images
from services.codebuild.handlers.projects import Projects
from services.codebuild.handlers.report_groups import ReportGroups
from services.codebuild.handlers.reports import Reports
from services.codebuild.handlers.sandboxes import Sandboxes
from services.codebuild.handlers.sharing import Sharing
from services.codebuild.handlers.webhooks import Webhooks


class CodeBuildHandlers(
    Batches, Builds, Caches, Credentials, Fleets, Images, Projects, ReportGroups, Reports, Sandboxes, Sharing, Webhooks
):
    """https://docs.aws.amazon.com/codebuild/latest/APIReference/"""
