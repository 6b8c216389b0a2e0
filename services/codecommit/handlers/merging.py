"""What all operations that merge have in common."""

from collections.abc import Mapping
from typing import Any

from emulator.gateway.call import Call
from services.codecommit.domain import changes
from services.codecommit.domain.commits import Person
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.merging import Option, Tips, Wish
from services.codecommit.domain.repository import Repository
from services.codecommit.git import merging, trees
from services.codecommit.git.merging import Merged
from services.codecommit.git.objects import Repository as Git
from services.codecommit.handlers.base import Base
from services.codecommit.handlers.files import author_of

_MOST_SQUASHED = 100
_NAMED = 5


class Merging(Base):
    """Commits that merge."""

    def _tips(self, git: Git, found: Repository, request: Mapping[str, Any]) -> Tips:
        """Raises Refused."""
        source = self._commit_at(git, found, request["sourceCommitSpecifier"])
        return merging.tips(git, source, self._commit_at(git, found, request["destinationCommitSpecifier"]))

    def _merged(self, call: Call, git: Git, at: Tips, wish: Wish, request: Mapping[str, Any]) -> str:
        """The commit that a merge ends at: a new one, or one of the tips when nothing is to be made. Raises Refused.

        request: commitMessage, authorName, email and keepEmptyFolders count.
        """
        message = request.get("commitMessage", "")
        author = request.get("authorName", ""), request.get("email", "")
        changes.check_author(*author, message)
        if at.is_merged:
            return at.destination
        if wish.option is Option.FAST_FORWARD:
            if not at.is_linear:
                raise Refused(Rule.MANUAL_MERGE_REQUIRED, "The destination has commits that the source has not.")
            return at.source
        merged = merging.merge(git, at, wish)
        if merged.unresolved:
            raise _stuck(merged)
        tree = _tree(git, at, merged, keep_empty_folders=request.get("keepEmptyFolders", False))
        return _commit(git, at, wish.option, tree, author_of(call, self._platform.clock.now(), *author), message)


def _stuck(merged: Merged) -> Refused:
    paths = ", ".join(conflict.path for conflict in merged.unresolved[:_NAMED])
    text = f"{len(merged.unresolved)} files are in conflict and must be merged by hand: {paths}"
    return Refused(Rule.MANUAL_MERGE_REQUIRED, text)


def _tree(git: Git, at: Tips, merged: Merged, *, keep_empty_folders: bool) -> str:
    old = git.commit(at.destination).tree
    changed = trees.with_keepers(git, old, merged.changes) if keep_empty_folders else merged.changes
    return trees.changed(git, old, changed)


def _commit(git: Git, at: Tips, option: Option, tree: str, person: Person, message: str) -> str:
    if option is Option.SQUASH:
        return git.add_commit(tree, [at.destination], person, message or _squashed(git, at))
    text = message or f"Merge commit {at.source} into {at.destination}"
    return git.add_commit(tree, [at.destination, at.source], person, text)


def _squashed(git: Git, at: Tips) -> str:
    """The messages of the commits that are squashed, newest first."""
    log = git.run("log", "--format=%h %s", f"--max-count={_MOST_SQUASHED}", f"{at.destination}..{at.source}")
    return "Squashed commits:\n\n" + log.decode("utf-8", "replace")
