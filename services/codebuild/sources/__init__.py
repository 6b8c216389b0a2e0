"""Where a build's files come from, its buildspec among them."""

from services.codebuild.sources.fetch import Fetched, fetch
from services.codebuild.sources.spec import Found, find_spec
from services.codebuild.sources.tree import SourceError, Tree

__all__ = ["Fetched", "Found", "SourceError", "Tree", "fetch", "find_spec"]
