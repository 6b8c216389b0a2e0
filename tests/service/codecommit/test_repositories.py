"""Repositories and tags through real clients."""

from collections.abc import Callable
from typing import Any

import pytest

from emulator.node import Node
from tests.support.git import refused


@pytest.mark.spec("codecommit:trap-13")
def test_a_new_repository_has_metadata_and_no_default_branch(codecommit: Any, server: Node, account: str) -> None:
    made = codecommit.create_repository(repositoryName="web", repositoryDescription="shop", tags={"team": "a"})
    found = made["repositoryMetadata"]
    assert found["Arn"] == f"arn:aws:codecommit:us-east-1:{account}:web"
    assert found["cloneUrlHttp"] == f"{server.url}/v1/repos/web"
    assert found["cloneUrlSsh"] == "ssh://git-codecommit.us-east-1.amazonaws.com/v1/repos/web"
    assert "defaultBranch" not in found
    assert codecommit.get_repository(repositoryName="web")["repositoryMetadata"] == found
    assert codecommit.list_tags_for_resource(resourceArn=found["Arn"])["tags"] == {"team": "a"}


def test_clone_url_names_a_region_that_is_not_the_default_one(aws: Callable[..., Any], server: Node) -> None:
    made = aws("codecommit", region="eu-west-1").create_repository(repositoryName="web")
    assert made["repositoryMetadata"]["cloneUrlHttp"] == f"{server.url}/eu-west-1/v1/repos/web"


@pytest.mark.parametrize("name", ["web.git", "a b", "x" * 101, "ä"])
def test_bad_names_are_refused(codecommit: Any, name: str) -> None:
    assert refused(codecommit.create_repository, repositoryName=name) == "InvalidRepositoryNameException"


def test_a_name_is_taken_once(codecommit: Any) -> None:
    codecommit.create_repository(repositoryName="web")
    assert refused(codecommit.create_repository, repositoryName="web") == "RepositoryNameExistsException"
    codecommit.create_repository(repositoryName="WEB")


@pytest.mark.spec("codecommit:trap-14")
def test_deleting_twice_succeeds(codecommit: Any, server: Node) -> None:
    made = codecommit.create_repository(repositoryName="web")["repositoryMetadata"]["repositoryId"]
    folder = server.settings.data / "git" / f"{made}.git"
    assert folder.is_dir()
    assert codecommit.delete_repository(repositoryName="web")["repositoryId"] == made
    assert not folder.exists()
    assert "repositoryId" not in codecommit.delete_repository(repositoryName="web")
    assert refused(codecommit.get_repository, repositoryName="web") == "RepositoryDoesNotExistException"


def test_batch_get_tells_the_missing(codecommit: Any) -> None:
    codecommit.create_repository(repositoryName="a")
    found = codecommit.batch_get_repositories(repositoryNames=["a", "b"])
    assert [one["repositoryName"] for one in found["repositories"]] == ["a"]
    assert found["repositoriesNotFound"] == ["b"]
    many = [f"r{number}" for number in range(101)]
    code = refused(codecommit.batch_get_repositories, repositoryNames=many)
    assert code == "MaximumRepositoryNamesExceededException"


def test_list_sorts_both_ways(codecommit: Any) -> None:
    for name in ("b", "a", "c"):
        codecommit.create_repository(repositoryName=name)
    codecommit.update_repository_description(repositoryName="b", repositoryDescription="x")

    def names(**request: Any) -> list[str]:
        return [one["repositoryName"] for one in codecommit.list_repositories(**request)["repositories"]]

    assert names(sortBy="repositoryName", order="descending") == ["c", "b", "a"]
    assert names(sortBy="lastModifiedDate", order="ascending") == ["a", "c", "b"]
    assert refused(codecommit.list_repositories, nextToken="x") == "InvalidContinuationTokenException"


@pytest.mark.spec("codecommit:trap-27")
def test_renaming_keeps_the_id_and_changes_the_addresses(codecommit: Any) -> None:
    made = codecommit.create_repository(repositoryName="old")["repositoryMetadata"]
    codecommit.update_repository_name(oldName="old", newName="new")
    found = codecommit.get_repository(repositoryName="new")["repositoryMetadata"]
    assert found["repositoryId"] == made["repositoryId"]
    assert found["Arn"].endswith(":new")
    assert found["cloneUrlHttp"].endswith("/v1/repos/new")
    assert refused(codecommit.get_repository, repositoryName="old") == "RepositoryDoesNotExistException"


@pytest.mark.spec("codecommit:trap-12")
def test_tags_are_a_map(codecommit: Any) -> None:
    arn = codecommit.create_repository(repositoryName="web")["repositoryMetadata"]["Arn"]
    codecommit.tag_resource(resourceArn=arn, tags={"a": "1", "b": "2"})
    codecommit.untag_resource(resourceArn=arn, tagKeys=["a"])
    assert codecommit.list_tags_for_resource(resourceArn=arn)["tags"] == {"b": "2"}
    assert refused(codecommit.tag_resource, resourceArn=arn, tags={"aws:x": "1"}) == "InvalidSystemTagUsageException"
    many = {f"k{number}": "" for number in range(50)}
    assert refused(codecommit.tag_resource, resourceArn=arn, tags=many) == "TooManyTagsException"
    assert refused(codecommit.tag_resource, resourceArn=arn, tags={}) == "TagsMapRequiredException"
    assert refused(codecommit.untag_resource, resourceArn=arn, tagKeys=[]) == "TagKeysListRequiredException"
    assert refused(codecommit.untag_resource, resourceArn=arn, tagKeys=["aws:x"]) == "InvalidSystemTagUsageException"
    assert refused(codecommit.list_tags_for_resource, resourceArn="web") == "InvalidResourceArnException"
    assert codecommit.list_tags_for_resource(resourceArn=arn)["tags"] == {"b": "2"}


def test_the_encryption_key_is_recorded(codecommit: Any, account: str) -> None:
    codecommit.create_repository(repositoryName="web")
    changed = codecommit.update_repository_encryption_key(repositoryName="web", kmsKeyId="alias/mine")
    assert changed["originalKmsKeyId"] == f"arn:aws:kms:us-east-1:{account}:alias/aws/codecommit"
    assert codecommit.get_repository(repositoryName="web")["repositoryMetadata"]["kmsKeyId"] == "alias/mine"
    elsewhere = f"arn:aws:kms:eu-west-1:{account}:key/1"
    code = refused(codecommit.update_repository_encryption_key, repositoryName="web", kmsKeyId=elsewhere)
    assert code == "EncryptionKeyNotFoundException"
    code = refused(codecommit.create_repository, repositoryName="other", kmsKeyId="?")
    assert code == "EncryptionKeyInvalidIdException"
