"""Domain in AWS's shapes and words, both ways."""

from services.codepipeline.translate.errors import ERRORS

__all__ = ["ERRORS"]
