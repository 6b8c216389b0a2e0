"""What a commit specifier means."""

from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import HEADS, TAGS, is_object_id, is_reference_name
from services.codecommit.git.objects import Missing, Repository


def resolve(
    git: Repository, specifier: str, default_branch: str, *, wrong: Rule = Rule.COMMIT, gone: Rule = Rule.COMMIT_MISSING
) -> str:
    """The id of the commit: a full id, HEAD, a branch, a tag or a full reference. Raises Refused.

    wrong: the rule that a specifier breaks which cannot be any of these; gone: when there is no such commit.
    """
    if not specifier:
        raise Refused(Rule.COMMIT_REQUIRED, "A commit is required but was not specified.")
    missing = Refused(gone, f"Commit {specifier} does not exist")
    try:
        if is_object_id(specifier):
            return git.peeled(specifier)
        if not is_reference_name(specifier):
            raise Refused(wrong, f"{specifier} is not a commit: give a full commit ID, a branch, a tag or HEAD")
        found = git.references(_candidates(specifier, default_branch))
        if not found:
            raise missing
        return git.peeled(next(iter(found.values())).object_id)
    except Missing as error:
        raise missing from error


def _candidates(specifier: str, default_branch: str) -> list[str]:
    if specifier == "HEAD":
        return [HEADS + default_branch] if default_branch else []
    if specifier.startswith((HEADS, TAGS)):
        return [specifier]
    return [HEADS + specifier, TAGS + specifier]
