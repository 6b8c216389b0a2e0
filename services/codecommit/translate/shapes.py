"""Domain in CodeCommit's shapes."""

from emulator.api import codecommit as api
from emulator.settings import Settings
from services.codecommit.domain.repository import Repository


def repository_out(repository: Repository, settings: Settings) -> api.RepositoryMetadata:
    """cloneUrlHttp is an address that works: it names the region where that is not the default one."""
    host = f"git-codecommit.{repository.region}.amazonaws.com"
    region = "" if repository.region == settings.default_region else f"/{repository.region}"
    shape: api.RepositoryMetadata = {
        "accountId": repository.account,
        "repositoryId": repository.id,
        "repositoryName": repository.name,
        "lastModifiedDate": repository.modified_at,
        "creationDate": repository.created_at,
        "cloneUrlHttp": f"{settings.external_url}{region}/v1/repos/{repository.name}",
        "cloneUrlSsh": f"ssh://{host}/v1/repos/{repository.name}",
        "Arn": repository.arn,
        "kmsKeyId": repository.kms_key,
    }
    if repository.description:
        shape["repositoryDescription"] = repository.description
    if repository.default_branch:
        shape["defaultBranch"] = repository.default_branch
    return shape
