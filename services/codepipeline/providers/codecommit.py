"""A commit of a branch, from CodeCommit.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeCommit.html
"""

import json
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from emulator.api import codecommit as api
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.action_type import filled
from services.codepipeline.domain.artifact import Revision
from services.codepipeline.domain.catalog import TYPES
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.git import NoGit, Remote, export
from services.codepipeline.providers.storage import put

_CLONE_REF = "CODEBUILD_CLONE_REF"


class CodeCommit:
    """CODE_ZIP gives the files; CODEBUILD_CLONE_REF gives a note for a build that will clone the repository."""

    def start(self, work: Work) -> Progress:
        repository, branch = work.configuration["RepositoryName"], work.configuration["BranchName"]
        client = work.client(api.Client)
        wanted = next((one.value for one in work.overrides if one.type == "COMMIT_ID"), "")
        try:
            commit = client.get_commit({"repositoryName": repository, "commitId": wanted or _tip(client, work)})
        except api.CommitIdDoesNotExistException as error:
            return failure(Code.UNAVAILABLE, error.message)
        found = commit["commit"]
        try:
            self._deliver(work, client, found)
        except NoGit as error:
            return failure(Code.SYSTEM, f"The files of commit {found['commitId']} cannot be read: {error}")
        return _progress(work, found, branch)

    def look(self, work: Work) -> Progress | None:
        return None

    def _deliver(self, work: Work, client: api.Client, commit: api.Commit) -> None:
        output, clock = work.one.outputs[0], work.platform.clock
        if work.configuration.get("OutputArtifactFormat") == _CLONE_REF:
            put(work, output, json.dumps(_reference(work, client, commit["commitId"])).encode())
            return
        settings = work.platform.settings
        remote = Remote(settings.external_url, work.region, work.configuration["RepositoryName"], work.actor)
        with tempfile.TemporaryDirectory(prefix="codexyz-source-") as folder:
            made_at = _date(commit["committer"]["date"])
            file = export(remote, commit["commitId"], made_at, clock.now(), Path(folder))
            put(work, output, work.platform.blobs.receive_file(file))


def _reference(work: Work, client: api.Client, commit: str) -> dict[str, str]:
    """What a build needs to clone the repository itself."""
    name = work.configuration["RepositoryName"]
    found = client.get_repository({"repositoryName": name})["repositoryMetadata"]
    return {"type": "CODECOMMIT", "location": found["cloneUrlHttp"], "commit": commit}


def _tip(client: api.Client, work: Work) -> str:
    configuration = work.configuration
    found = client.get_branch(
        {"repositoryName": configuration["RepositoryName"], "branchName": configuration["BranchName"]}
    )
    return found["branch"]["commitId"]


def _progress(work: Work, commit: api.Commit, branch: str) -> Progress:
    message = commit.get("message", "").rstrip("\n")
    links = TYPES[work.one.action.type].links
    url = filled(links.revision, work.configuration, region=work.region, external_id=commit["commitId"])
    written_at, committed_at = _date(commit["author"]["date"]), _date(commit["committer"]["date"])
    return Progress(
        RunStatus.SUCCEEDED, commit["commitId"], url, message[:2048],
        variables={
            "CommitId": commit["commitId"], "CommitMessage": message, "BranchName": branch,
            "RepositoryName": work.configuration["RepositoryName"], "AuthorDate": _text(written_at),
            "CommitterDate": _text(committed_at),
        },
        revision=Revision(commit["commitId"], message[:2048], url, created_at=committed_at),
    )  # fmt: skip


def _date(text: str) -> datetime:
    """Git's form, `1700000000 +0100`."""
    seconds, _, zone = text.partition(" ")
    sign = -1 if zone.startswith("-") else 1
    offset = timedelta(hours=int(zone[1:3] or 0), minutes=int(zone[3:5] or 0)) if zone else timedelta()
    return datetime.fromtimestamp(int(seconds), timezone(sign * offset))


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
