"""CodeCommit's operations, by theme."""

from services.codecommit.handlers.branches import BranchHandlers
from services.codecommit.handlers.conflicts import ConflictHandlers
from services.codecommit.handlers.content import ContentHandlers
from services.codecommit.handlers.differences import DifferenceHandlers
from services.codecommit.handlers.files import FileHandlers
from services.codecommit.handlers.merges import MergeHandlers
from services.codecommit.handlers.repositories import RepositoryHandlers


class CodeCommitHandlers(
    RepositoryHandlers,
    BranchHandlers,
    ContentHandlers,
    DifferenceHandlers,
    FileHandlers,
    MergeHandlers,
    ConflictHandlers,
):
    """All of them."""
