"""Domain in AWS's shapes and words, both ways."""

from services.codedeploy.translate.errors import ERRORS

__all__ = ["ERRORS"]
