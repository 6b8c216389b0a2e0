"""Versions and labels, lists, batches, passwords."""

import string
from typing import Any

import pytest

from emulator.kernel.clock import ManualClock
from tests.support.git import refused


def token(letter: str) -> str:
    return letter * 32


@pytest.fixture
def rotated(vault: Any) -> Any:
    """A secret with the versions a, b, c: c is current, b previous, a deprecated."""
    vault.create_secret(Name="key", SecretString="va", ClientRequestToken=token("a"))
    for letter in "bc":
        vault.put_secret_value(SecretId="key", SecretString=f"v{letter}", ClientRequestToken=token(letter))
    return vault


def stages(vault: Any) -> dict[str, list[str]]:
    """Letter of a version -> its labels."""
    found = vault.describe_secret(SecretId="key")["VersionIdsToStages"]
    return {version[0]: sorted(labels) for version, labels in found.items()}


def test_a_new_value_makes_the_old_one_previous(rotated: Any) -> None:
    assert stages(rotated) == {"c": ["AWSCURRENT"], "b": ["AWSPREVIOUS"]}
    values = {
        stage: rotated.get_secret_value(SecretId="key", VersionStage=stage)["SecretString"]
        for stage in ("AWSCURRENT", "AWSPREVIOUS")
    }
    assert values == {"AWSCURRENT": "vc", "AWSPREVIOUS": "vb"}
    assert rotated.get_secret_value(SecretId="key", VersionId=token("a"))["SecretString"] == "va"


def test_a_value_is_put_once_per_token(rotated: Any) -> None:
    again = rotated.put_secret_value(SecretId="key", SecretString="va", ClientRequestToken=token("a"))
    assert again["VersionId"] == token("a")
    assert rotated.get_secret_value(SecretId="key")["SecretString"] == "vc"
    other = {"SecretId": "key", "SecretString": "other", "ClientRequestToken": token("a")}
    assert refused(rotated.put_secret_value, **other) == "ResourceExistsException"


def test_versions_and_labels_that_do_not_meet(rotated: Any) -> None:
    assert refused(rotated.get_secret_value, SecretId="key", VersionId=token("x")) == "ResourceNotFoundException"
    assert refused(rotated.get_secret_value, SecretId="key", VersionStage="blue") == "ResourceNotFoundException"
    mixed = {"SecretId": "key", "VersionId": token("b"), "VersionStage": "AWSCURRENT"}
    assert refused(rotated.get_secret_value, **mixed) == "InvalidRequestException"


def test_a_value_may_have_labels_of_its_own(rotated: Any) -> None:
    put = rotated.put_secret_value(
        SecretId="key", SecretString="vd", ClientRequestToken=token("d"), VersionStages=["blue", "AWSPENDING"]
    )
    assert sorted(put["VersionStages"]) == ["AWSPENDING", "blue"]
    assert stages(rotated) == {"c": ["AWSCURRENT"], "b": ["AWSPREVIOUS"], "d": ["AWSPENDING", "blue"]}
    rotated.put_secret_value(SecretId="key", SecretString="ve", ClientRequestToken=token("e"), VersionStages=["blue"])
    assert stages(rotated)["e"] == ["blue"]
    assert stages(rotated)["d"] == ["AWSPENDING"]


def test_the_first_value_is_current_whatever_its_labels(vault: Any) -> None:
    vault.create_secret(Name="key")
    vault.put_secret_value(SecretId="key", SecretString="x", ClientRequestToken=token("a"), VersionStages=["blue"])
    assert stages(vault) == {"a": ["AWSCURRENT", "blue"]}


def test_going_back_moves_current_and_previous(rotated: Any) -> None:
    move = {"SecretId": "key", "VersionStage": "AWSCURRENT", "MoveToVersionId": token("b")}
    assert refused(rotated.update_secret_version_stage, **move) == "InvalidParameterException"
    rotated.update_secret_version_stage(**move, RemoveFromVersionId=token("c"))
    assert stages(rotated) == {"b": ["AWSCURRENT"], "c": ["AWSPREVIOUS"]}
    assert rotated.get_secret_value(SecretId="key")["SecretString"] == "vb"


def test_labels_move_by_hand(rotated: Any) -> None:
    label = {"SecretId": "key", "VersionStage": "blue"}
    rotated.update_secret_version_stage(**label, MoveToVersionId=token("a"))
    assert stages(rotated)["a"] == ["blue"]
    wrong = {**label, "MoveToVersionId": token("b"), "RemoveFromVersionId": token("c")}
    assert refused(rotated.update_secret_version_stage, **wrong) == "InvalidParameterException"
    nobody = {**label, "MoveToVersionId": token("x")}
    assert refused(rotated.update_secret_version_stage, **nobody) == "ResourceNotFoundException"
    rotated.update_secret_version_stage(**label, RemoveFromVersionId=token("a"))
    assert "a" not in stages(rotated)
    lost = {"SecretId": "key", "VersionStage": "AWSCURRENT", "RemoveFromVersionId": token("c")}
    assert refused(rotated.update_secret_version_stage, **lost) == "InvalidParameterException"
    assert refused(rotated.update_secret_version_stage, **label) == "InvalidParameterException"


def test_versions_are_listed(rotated: Any) -> None:
    def letters(**request: Any) -> list[str]:
        return [one["VersionId"][0] for one in rotated.list_secret_version_ids(SecretId="key", **request)["Versions"]]

    assert letters() == ["c", "b"]
    assert letters(IncludeDeprecated=True) == ["c", "b", "a"]
    first = rotated.list_secret_version_ids(SecretId="key", IncludeDeprecated=True, MaxResults=2)
    assert letters(IncludeDeprecated=True, MaxResults=2, NextToken=first["NextToken"]) == ["a"]
    bad = {"SecretId": "key", "NextToken": "nonsense"}
    assert refused(rotated.list_secret_version_ids, **bad) == "InvalidNextTokenException"


def test_beyond_a_hundred_old_versions_go_after_a_day(slow_vault: Any, clock: ManualClock) -> None:
    slow_vault.create_secret(Name="key", SecretString="0")
    for number in range(1, 105):
        slow_vault.put_secret_value(SecretId="key", SecretString=f"{number}")
    assert count(slow_vault) == 105
    clock.advance(86_401)
    slow_vault.put_secret_value(SecretId="key", SecretString="new")
    assert count(slow_vault) == 100
    assert slow_vault.get_secret_value(SecretId="key", VersionStage="AWSPREVIOUS")["SecretString"] == "104"


def count(vault: Any) -> int:
    first = vault.list_secret_version_ids(SecretId="key", IncludeDeprecated=True)
    rest = []
    if "NextToken" in first:
        rest = vault.list_secret_version_ids(SecretId="key", IncludeDeprecated=True, NextToken=first["NextToken"])[
            "Versions"
        ]
    return len(first["Versions"] + rest)


def test_values_that_are_refused(rotated: Any) -> None:
    assert refused(rotated.put_secret_value, SecretId="key") == "InvalidParameterException"
    both = {"SecretId": "key", "SecretString": "x", "SecretBinary": b"x"}
    assert refused(rotated.put_secret_value, **both) == "InvalidParameterException"
    assert refused(rotated.put_secret_value, SecretId="key", SecretString="x" * 65_537) == "ValidationException"
    assert refused(rotated.put_secret_value, SecretId="key", SecretString="ä" * 40_000) == "InvalidParameterException"
    assert stages(rotated) == {"c": ["AWSCURRENT"], "b": ["AWSPREVIOUS"]}


@pytest.fixture
def three(vault: Any) -> Any:
    vault.create_secret(
        Name="prod/db", SecretString="1", Description="The Database", Tags=[{"Key": "team", "Value": "ops"}]
    )
    vault.create_secret(Name="prod/api", SecretString="2", Tags=[{"Key": "team", "Value": "dev"}])
    vault.create_secret(Name="test/db", SecretString="3")
    return vault


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        ([{"Key": "name", "Values": ["prod"]}], ["prod/api", "prod/db"]),
        ([{"Key": "name", "Values": ["!prod"]}], ["test/db"]),
        ([{"Key": "name", "Values": ["Prod"]}], []),
        ([{"Key": "name", "Values": ["test", "prod/a"]}], ["prod/api", "test/db"]),
        ([{"Key": "description", "Values": ["the data"]}], ["prod/db"]),
        ([{"Key": "tag-key", "Values": ["team"]}, {"Key": "tag-value", "Values": ["dev"]}], ["prod/api"]),
        ([{"Key": "all", "Values": ["database"]}], ["prod/db"]),
        ([{"Key": "primary-region", "Values": ["us-"]}], ["prod/api", "prod/db", "test/db"]),
        ([{"Key": "owning-service", "Values": ["rds"]}], []),
    ],
)  # fmt: skip
def test_filters(three: Any, filters: list[dict[str, Any]], names: list[str]) -> None:
    found = three.list_secrets(Filters=filters, SortBy="name", SortOrder="asc")["SecretList"]
    assert [one["Name"] for one in found] == names


def test_lists_have_an_order_and_pages(three: Any) -> None:
    first = three.list_secrets(MaxResults=2)
    rest = three.list_secrets(MaxResults=2, NextToken=first["NextToken"])
    assert [one["Name"] for one in first["SecretList"] + rest["SecretList"]] == ["test/db", "prod/api", "prod/db"]
    assert "NextToken" not in rest
    assert list(first["SecretList"][0]["SecretVersionsToStages"].values()) == [["AWSCURRENT"]]
    three.update_secret(SecretId="prod/db", Description="changed")
    changed = three.list_secrets(SortBy="last-changed-date")["SecretList"]
    assert changed[0]["Name"] == "prod/db"
    assert refused(three.list_secrets, NextToken="nonsense") == "InvalidNextTokenException"


def test_many_values_at_once(three: Any) -> None:
    answer = three.batch_get_secret_value(SecretIdList=["prod/db", "nobody", "test/db"])
    assert {one["Name"]: one["SecretString"] for one in answer["SecretValues"]} == {"prod/db": "1", "test/db": "3"}
    assert [(one["SecretId"], one["ErrorCode"]) for one in answer["Errors"]] == [
        ("nobody", "ResourceNotFoundException")
    ]
    prod = [{"Key": "name", "Values": ["prod"]}]
    first = three.batch_get_secret_value(Filters=prod, MaxResults=1)
    rest = three.batch_get_secret_value(Filters=prod, MaxResults=1, NextToken=first["NextToken"])
    assert [one["Name"] for one in first["SecretValues"] + rest["SecretValues"]] == ["prod/db", "prod/api"]
    assert refused(three.batch_get_secret_value) == "InvalidParameterException"
    assert refused(three.batch_get_secret_value, SecretIdList=["a"], Filters=prod) == "InvalidParameterException"


def test_passwords_are_made_of_what_was_asked_for(vault: Any) -> None:
    def password(**wish: Any) -> str:
        return str(vault.get_random_password(**wish)["RandomPassword"])

    made = {password() for _ in range(20)}
    assert len(made) == 20
    for one in made:
        assert len(one) == 32
        for kind in (string.ascii_lowercase, string.ascii_uppercase, string.digits, string.punctuation):
            assert set(one) & set(kind)
    plain = password(PasswordLength=200, ExcludePunctuation=True, ExcludeUppercase=True, ExcludeCharacters="abc123")
    assert set(plain) <= set(string.ascii_lowercase + string.digits) - set("abc123")
    assert " " in password(PasswordLength=5, IncludeSpace=True)
    assert password(PasswordLength=1, RequireEachIncludedType=False) != ""
    assert refused(vault.get_random_password, PasswordLength=3) == "InvalidParameterException"
    nothing = {"ExcludeNumbers": True, "ExcludePunctuation": True, "ExcludeUppercase": True, "ExcludeLowercase": True}
    assert refused(vault.get_random_password, **nothing) == "InvalidParameterException"
    assert refused(vault.get_random_password, ExcludeCharacters=string.digits) == "InvalidParameterException"
