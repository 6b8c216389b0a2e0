"""CodeCommit's operations, by theme."""

from services.codecommit.handlers.repositories import RepositoryHandlers


class CodeCommitHandlers(RepositoryHandlers):
    """All of them."""
