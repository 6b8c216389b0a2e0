"""Domain in CodeCommit's shapes."""

from urllib.parse import urlsplit

from emulator.api import codecommit as api
from emulator.settings import Settings
from services.codecommit.domain.repository import Repository


def repository_out(repository: Repository, settings: Settings) -> api.RepositoryMetadata:
    """The addresses work: they are the emulator's, and name the region where that is not the default one."""
    region = "" if repository.region == settings.default_region else f"/{repository.region}"
    shape: api.RepositoryMetadata = {
        "accountId": repository.account,
        "repositoryId": repository.id,
        "repositoryName": repository.name,
        "lastModifiedDate": repository.modified_at,
        "creationDate": repository.created_at,
        "cloneUrlHttp": f"{settings.external_url}{region}/v1/repos/{repository.name}",
        "cloneUrlSsh": f"{_ssh(repository, settings, region)}/v1/repos/{repository.name}",
        "Arn": repository.arn,
        "kmsKeyId": repository.kms_key,
    }
    if repository.description:
        shape["repositoryDescription"] = repository.description
    if repository.default_branch:
        shape["defaultBranch"] = repository.default_branch
    return shape


def _ssh(repository: Repository, settings: Settings, region: str) -> str:
    """AWS's own address when there is no SSH here."""
    if (settings.ssh_port or -1) < 0:
        return f"ssh://git-codecommit.{repository.region}.amazonaws.com"
    return f"ssh://{urlsplit(settings.external_url).hostname}:{settings.ssh_port}{region}"
