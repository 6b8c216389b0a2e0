"""Domain in AWS's shapes and words, both ways."""

from services.codebuild.translate.errors import ERRORS

__all__ = ["ERRORS"]
