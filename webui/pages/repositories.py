"""Repositories: branches, files, commits."""

from collections.abc import Mapping
from typing import Any

from emulator.kernel.errors import AwsError
from webui.aws import Aws

_COMMITS = 20
_SHOWN_BYTES = 200_000


def index(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    names = [found.get("repositoryName", "") for found in aws.codecommit.list_repositories({}).get("repositories", [])]
    return {"repositories": [_metadata(aws, name) for name in names]}


def repository(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    name = params["name"]
    metadata = _metadata(aws, name)
    branches = sorted(aws.codecommit.list_branches({"repositoryName": name}).get("branches", []))
    branch = params.get("branch") or metadata.get("defaultBranch") or next(iter(branches), "")
    commits = _history(aws, name, branch) if branch else []
    folder = _folder(aws, name, branch, params.get("folder", "/")) if commits else {}
    return {
        "repository": metadata,
        "branches": branches,
        "branch": branch,
        "commits": commits,
        "folder": folder,
    }


def commit(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    name, commit_id = params["name"], params["commit"]
    found = aws.codecommit.get_commit({"repositoryName": name, "commitId": commit_id}).get("commit", {})
    parents = found.get("parents", [])
    request: Any = {"repositoryName": name, "afterCommitSpecifier": commit_id}
    if parents:
        request["beforeCommitSpecifier"] = parents[0]
    differences = aws.codecommit.get_differences(request).get("differences", [])
    return {"name": name, "commit": found, "differences": differences}


def file(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    request: Any = {"repositoryName": params["name"], "filePath": params["path"]}
    if params.get("branch"):
        request["commitSpecifier"] = params["branch"]
    found = aws.codecommit.get_file(request)
    content = found.get("fileContent", b"")
    binary = b"\0" in content[:8000]
    text = "" if binary else content[:_SHOWN_BYTES].decode(errors="replace")
    return {"name": params["name"], "file": found, "text": text, "binary": binary, "size": len(content)}


def _metadata(aws: Aws, name: str) -> Any:
    return aws.codecommit.get_repository({"repositoryName": name}).get("repositoryMetadata", {})


def _history(aws: Aws, name: str, branch: str) -> list[Any]:
    """The newest commits along first parents."""
    tip = aws.codecommit.get_branch({"repositoryName": name, "branchName": branch}).get("branch", {}).get("commitId")
    commits: list[Any] = []
    while tip and len(commits) < _COMMITS:
        found = aws.codecommit.get_commit({"repositoryName": name, "commitId": tip}).get("commit", {})
        commits.append(found)
        tip = next(iter(found.get("parents", [])), None)
    return commits


def _folder(aws: Aws, name: str, branch: str, path: str) -> Any:
    try:
        return aws.codecommit.get_folder({"repositoryName": name, "commitSpecifier": branch, "folderPath": path})
    except AwsError as error:
        if error.wire_code == "FolderDoesNotExistException":
            return {}
        raise
