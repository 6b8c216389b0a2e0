"""Branches."""

from emulator.api import codecommit as api
from emulator.gateway.call import Call
from emulator.gateway.service import transaction
from services.codecommit.domain.errors import Refused, Rule
from services.codecommit.domain.names import HEADS, check_branch_name, check_object_id
from services.codecommit.domain.repository import Reference, no_branch
from services.codecommit.git.catfile import Missing
from services.codecommit.git.objects import Repository
from services.codecommit.handlers.base import Base, cut, page_start
from services.codecommit.store import references

_PAGE = 1000


class BranchHandlers(Base):
    @transaction("none")
    def create_branch(self, call: Call, request: api.CreateBranchInput) -> None:
        """https://docs.aws.amazon.com/codecommit/latest/APIReference/API_CreateBranch.html"""
        branch = check_branch_name(request["branchName"])
        commit = commit_id(request["commitId"])
        with self._writing(call, request["repositoryName"]) as (found, git):
            if self._references(found, [HEADS + branch]):
                raise Refused(Rule.BRANCH_EXISTS, f"Branch {branch} already exists in repository {found.name}")
            check_commit(git, commit, Rule.COMMIT_MISSING)
            if not self._move(call, git, found, HEADS + branch, commit, None):
                text = f"{branch} cannot be created: another branch is a folder of that name, or lies in its way"
                raise Refused(Rule.BRANCH_NAME, text)

    def get_branch(self, call: Call, request: api.GetBranchInput) -> api.GetBranchOutput:
        branch = check_branch_name(request.get("branchName", ""))
        found = self._repository(call, request.get("repositoryName", ""))
        reference = references.find(call.tx, found.id, HEADS + branch)
        if reference is None:
            raise no_branch(branch)
        return {"branch": {"branchName": branch, "commitId": reference.commit_id}}

    def list_branches(self, call: Call, request: api.ListBranchesInput) -> api.ListBranchesOutput:
        found = self._repository(call, request["repositoryName"])
        start = page_start(request.get("nextToken"), found.id)
        rows = references.page(call.tx, found.id, HEADS, str(start[0]) if start else "", _PAGE + 1)
        shown, token = cut(rows, _PAGE, _name, found.id)
        result: api.ListBranchesOutput = {"branches": [one.name.removeprefix(HEADS) for one in shown]}
        if token is not None:
            result["nextToken"] = token
        return result

    @transaction("none")
    def delete_branch(self, call: Call, request: api.DeleteBranchInput) -> api.DeleteBranchOutput:
        """A branch that is not there is deleted already."""
        branch = check_branch_name(request["branchName"])
        with self._writing(call, request["repositoryName"]) as (found, git):
            if found.default_branch == branch:
                raise Refused(Rule.DEFAULT_BRANCH_STAYS, f"{branch} is the default branch and cannot be deleted")
            tip = self._references(found, [HEADS + branch]).get(HEADS + branch)
            if tip is None:
                return {}
            if not self._move(call, git, found, HEADS + branch, None, tip):
                raise Refused(Rule.BRANCH_NAME, f"{branch} moved while it was deleted; try again")
        return {"deletedBranch": {"branchName": branch, "commitId": tip}}


def commit_id(text: str) -> str:
    """Raises Refused."""
    if not text:
        raise Refused(Rule.COMMIT_ID_REQUIRED, "A commit ID is required but was not specified.")
    return check_object_id(text, Rule.COMMIT_ID, "commit")


def check_commit(git: Repository, commit: str, rule: Rule) -> None:
    """Raises Refused with `rule` when there is no such commit."""
    try:
        git.commit(commit)
    except Missing as error:
        raise Refused(rule, f"Commit {commit} does not exist") from error


def _name(reference: Reference) -> tuple[str]:
    return (reference.name,)
