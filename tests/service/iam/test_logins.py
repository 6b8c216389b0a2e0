"""Passwords for CodeCommit and SSH keys, with boto3; that git takes them is proved with CodeCommit."""

import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from botocore.exceptions import ClientError

from emulator.gateway.logins import Kind
from emulator.node import Node
from tests.conftest import Aws

SERVICE = "codecommit.amazonaws.com"


@pytest.fixture
def iam(aws: Aws) -> Any:
    client = aws("iam")
    client.create_user(UserName="ann")
    return client


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Public keys: six of RSA, one of another kind, one that is too short."""
    folder = tmp_path_factory.mktemp("keys")

    def make(name: str, *kind: str) -> str:
        command = ["ssh-keygen", "-q", "-N", "", "-C", "ann@desk", "-f", str(folder / name), "-t", *kind]
        subprocess.run(command, check=True)
        return (folder / f"{name}.pub").read_text()

    good = [make(f"rsa{number}", "rsa", "-b", "2048") for number in range(6)]
    return [*good, make("ed", "ed25519"), make("short", "rsa", "-b", "1024")]


def refused(action: Any, **request: Any) -> str:
    with pytest.raises(ClientError) as caught:
        action(**request)
    return str(caught.value.response["Error"]["Code"])


def test_a_password_is_shown_once_and_may_be_renewed(iam: Any, server: Node, account: str) -> None:
    def make(**more: Any) -> dict[str, Any]:
        made = iam.create_service_specific_credential(UserName="ann", ServiceName=SERVICE, **more)
        found: dict[str, Any] = made["ServiceSpecificCredential"]
        return found

    one = make()
    name, password = one["ServiceUserName"], one["ServicePassword"]
    assert name == f"ann-at-{account}"
    assert len(password) == 44
    login = server.platform.logins.find(name)
    assert login is not None
    assert (login.kind, login.principal_arn) == (Kind.PASSWORD, f"arn:aws:iam::{account}:user/ann")
    assert login.has_password(password)
    assert password not in login.proof
    two = make(CredentialAgeDays=7)
    assert two["ExpirationDate"] - two["CreateDate"] == timedelta(days=7)
    assert two["ServiceUserName"] == f"ann+1-at-{account}"
    assert refused(make) == "LimitExceeded"
    listed = iam.list_service_specific_credentials(UserName="ann", ServiceName=SERVICE)["ServiceSpecificCredentials"]
    ids = {one["ServiceSpecificCredentialId"], two["ServiceSpecificCredentialId"]}
    assert {each["ServiceSpecificCredentialId"] for each in listed} == ids
    assert all("ServicePassword" not in each for each in listed)
    named = {"UserName": "ann", "ServiceSpecificCredentialId": one["ServiceSpecificCredentialId"]}
    renewed = iam.reset_service_specific_credential(**named)["ServiceSpecificCredential"]
    login = server.platform.logins.find(name)
    assert login is not None
    assert login.has_password(renewed["ServicePassword"])
    assert not login.has_password(password)
    iam.update_service_specific_credential(**named, Status="Inactive")
    found = iam.list_service_specific_credentials(UserName="ann")["ServiceSpecificCredentials"]
    assert {each["Status"] for each in found} == {"Active", "Inactive"}
    assert refused(iam.update_service_specific_credential, **named, Status="Expired") == "InvalidInput"
    iam.delete_service_specific_credential(**named)
    assert server.platform.logins.find(name) is None
    assert refused(iam.delete_service_specific_credential, **named) == "NoSuchEntity"


def test_names_of_logins_do_not_meet(iam: Any, account: str) -> None:
    iam.create_user(UserName="ann+1")

    def make(user: str) -> str:
        made = iam.create_service_specific_credential(UserName=user, ServiceName=SERVICE)
        return str(made["ServiceSpecificCredential"]["ServiceUserName"])

    names = [make("ann+1"), make("ann"), make("ann")]
    assert names == [f"ann+1-at-{account}", f"ann-at-{account}", f"ann+2-at-{account}"]
    everybody = iam.list_service_specific_credentials(AllUsers=True, MaxItems=2)
    assert everybody["IsTruncated"] is True
    rest = iam.list_service_specific_credentials(AllUsers=True, MaxItems=2, Marker=everybody["Marker"])
    assert len(rest["ServiceSpecificCredentials"]) == 1


def test_other_services_and_users(iam: Any) -> None:
    make = iam.create_service_specific_credential
    assert refused(make, UserName="ann", ServiceName="cassandra.amazonaws.com") == "NotSupportedService"
    assert refused(make, UserName="bob", ServiceName=SERVICE) == "NoSuchEntity"
    assert iam.list_service_specific_credentials(AllUsers=True)["ServiceSpecificCredentials"] == []


def test_an_ssh_key_is_uploaded_and_given_back(iam: Any, server: Node, keys: list[str], tmp_path: Path) -> None:
    made = iam.upload_ssh_public_key(UserName="ann", SSHPublicKeyBody=keys[0])["SSHPublicKey"]
    assert made["SSHPublicKeyId"].startswith("APKA")
    (tmp_path / "key").write_text(keys[0])
    shown = subprocess.run(
        ["ssh-keygen", "-l", "-E", "md5", "-f", str(tmp_path / "key")], check=True, capture_output=True, text=True
    )
    assert made["Fingerprint"] == shown.stdout.split()[1].removeprefix("MD5:")
    named = {"UserName": "ann", "SSHPublicKeyId": made["SSHPublicKeyId"]}
    assert (
        iam.get_ssh_public_key(**named, Encoding="SSH")["SSHPublicKey"]["SSHPublicKeyBody"] == keys[0].rsplit(" ", 1)[0]
    )
    pem = iam.get_ssh_public_key(**named, Encoding="PEM")["SSHPublicKey"]["SSHPublicKeyBody"]
    assert pem.startswith("-----BEGIN PUBLIC KEY-----")
    assert refused(iam.upload_ssh_public_key, UserName="ann", SSHPublicKeyBody=keys[0]) == "DuplicateSSHPublicKey"
    assert refused(iam.upload_ssh_public_key, UserName="ann", SSHPublicKeyBody=pem) == "DuplicateSSHPublicKey"
    login = server.platform.logins.find(made["SSHPublicKeyId"])
    assert login is not None
    assert (login.kind, login.status) == (Kind.SSH_KEY, "Active")
    iam.update_ssh_public_key(**named, Status="Inactive")
    assert [one["Status"] for one in iam.list_ssh_public_keys(UserName="ann")["SSHPublicKeys"]] == ["Inactive"]
    iam.delete_ssh_public_key(**named)
    assert refused(iam.get_ssh_public_key, **named, Encoding="SSH") == "NoSuchEntity"
    assert server.platform.logins.find(made["SSHPublicKeyId"]) is None


def test_a_user_has_five_ssh_keys_at_most(iam: Any, keys: list[str]) -> None:
    for key in keys[:5]:
        iam.upload_ssh_public_key(UserName="ann", SSHPublicKeyBody=key)
    assert refused(iam.upload_ssh_public_key, UserName="ann", SSHPublicKeyBody=keys[5]) == "LimitExceeded"
    first = iam.list_ssh_public_keys(UserName="ann", MaxItems=3)
    rest = iam.list_ssh_public_keys(UserName="ann", MaxItems=3, Marker=first["Marker"])
    assert (len(first["SSHPublicKeys"]), len(rest["SSHPublicKeys"]), rest["IsTruncated"]) == (3, 2, False)


def test_what_is_no_key(iam: Any, keys: list[str]) -> None:
    for body in ("ssh-rsa AAAA", "x", keys[6], keys[7], "-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----"):
        assert refused(iam.upload_ssh_public_key, UserName="ann", SSHPublicKeyBody=body) == "InvalidPublicKey"
    assert iam.list_ssh_public_keys(UserName="ann")["SSHPublicKeys"] == []


def test_a_user_with_either_is_not_deleted(iam: Any, keys: list[str]) -> None:
    made = iam.create_service_specific_credential(UserName="ann", ServiceName=SERVICE)["ServiceSpecificCredential"]
    key = iam.upload_ssh_public_key(UserName="ann", SSHPublicKeyBody=keys[0])["SSHPublicKey"]
    assert refused(iam.delete_user, UserName="ann") == "DeleteConflict"
    named = {"UserName": "ann", "ServiceSpecificCredentialId": made["ServiceSpecificCredentialId"]}
    iam.delete_service_specific_credential(**named)
    assert refused(iam.delete_user, UserName="ann") == "DeleteConflict"
    iam.delete_ssh_public_key(UserName="ann", SSHPublicKeyId=key["SSHPublicKeyId"])
    iam.delete_user(UserName="ann")
