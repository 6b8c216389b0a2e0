"""CodeCommit's operations, by theme."""

from services.codecommit.handlers.approvals import ApprovalHandlers
from services.codecommit.handlers.branches import BranchHandlers
from services.codecommit.handlers.comments import CommentHandlers
from services.codecommit.handlers.conflicts import ConflictHandlers
from services.codecommit.handlers.content import ContentHandlers
from services.codecommit.handlers.differences import DifferenceHandlers
from services.codecommit.handlers.files import FileHandlers
from services.codecommit.handlers.merges import MergeHandlers
from services.codecommit.handlers.pull_request_merges import PullRequestMergeHandlers
from services.codecommit.handlers.pull_requests import PullRequestHandlers
from services.codecommit.handlers.reactions import ReactionHandlers
from services.codecommit.handlers.repositories import RepositoryHandlers
from services.codecommit.handlers.templates import TemplateHandlers
from services.codecommit.handlers.triggers import TriggerHandlers


class CodeCommitHandlers(
    RepositoryHandlers, BranchHandlers, ContentHandlers, DifferenceHandlers, FileHandlers, MergeHandlers,
    ConflictHandlers, PullRequestHandlers, PullRequestMergeHandlers, ApprovalHandlers, TemplateHandlers,
    CommentHandlers, ReactionHandlers, TriggerHandlers,
):  # fmt: skip
    """All of them."""
