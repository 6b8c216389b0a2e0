"""CodeCommit's shapes and words: errors, answers, events."""

from services.codecommit.translate.errors import ERRORS

__all__ = ["ERRORS"]
