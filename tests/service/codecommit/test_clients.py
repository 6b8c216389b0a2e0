"""The clients that people have: the AWS CLI's credential helper, git-remote-codecommit, SSH; and what sets them up."""

import json
import os
import shutil
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import httpx
import pytest
from sqlalchemy import update

from emulator.api import codecommit as api
from emulator.api import iam, sts
from emulator.gateway.credentials import credential_table
from emulator.node import Node
from tests.conftest import boto_client, start_node
from tests.support.git import Git, NewGit, refused

ACCOUNT = "123456789012"
AWS = shutil.which("aws")
needs_aws = pytest.mark.skipif(AWS is None, reason="the AWS CLI is not installed")
HELPER = '!f(){ test "$1" = get && aws codecommit credential-helper get --ignore-host-check; }; f'


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A strict server with https and SSH."""
    node = start_node(tmp_path_factory.mktemp("clients"), signatures="strict", https_port=0, ssh_port=0)
    yield node
    node.stop()


@pytest.fixture(scope="module")
def ca(node: Node, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    path.write_text(httpx.get(f"{node.url}/_ca.pem").text)
    return path


@pytest.fixture
def repository(node: Node, request: pytest.FixtureRequest) -> str:
    """A new repository of the account: its name."""
    name = request.node.name.replace("[", ".").replace("]", "")[:90]
    node.platform.client(api.Client, account=ACCOUNT, region="us-east-1").create_repository({"repositoryName": name})
    return str(name)


@pytest.fixture
def keys(node: Node, request: pytest.FixtureRequest) -> dict[str, str]:
    """Environment of AWS tools with the access key of a new user."""
    client = node.platform.client(iam.Client, account=ACCOUNT, region="us-east-1")
    client.create_user({"UserName": request.node.name[:60].replace("[", "").replace("]", "")})
    key = client.create_access_key({"UserName": request.node.name[:60].replace("[", "").replace("]", "")})["AccessKey"]
    return environment(AWS_ACCESS_KEY_ID=key["AccessKeyId"], AWS_SECRET_ACCESS_KEY=key["SecretAccessKey"])


def environment(**more: str) -> dict[str, str]:
    """Of clients: no credentials but those given, and the programs of this project."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {
        "PATH": path, "PYTHONPATH": os.getcwd(), "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": "/nonexistent", "AWS_SHARED_CREDENTIALS_FILE": "/nonexistent", **more,
    }  # fmt: skip


def tip(node: Node, repository: str, branch: str = "main", region: str = "us-east-1") -> str:
    client = node.platform.client(api.Client, account=ACCOUNT, region=region)
    return str(client.get_branch({"repositoryName": repository, "branchName": branch})["branch"]["commitId"])


# the AWS CLI's helper


@needs_aws
def test_the_helper_of_the_aws_cli_is_let_in(
    node: Node, repository: str, keys: dict[str, str], new_git: NewGit
) -> None:
    """An unchanged remote, rewritten; the helper signs the rewritten host without its port."""
    git = new_git("work", **keys)
    git("init", "-q", "-b", "main")
    git("config", f"url.{node.url}/.insteadOf", "https://git-codecommit.us-east-1.amazonaws.com/")
    git("config", "credential.helper", HELPER)
    git("config", "credential.useHttpPath", "true")
    git("remote", "add", "origin", f"https://git-codecommit.us-east-1.amazonaws.com/v1/repos/{repository}")
    commit = git.commit("one", a="1\n")
    git("push", "-q", "origin", "main")
    assert tip(node, repository) == commit
    wrong = new_git("wrong", **{**keys, "AWS_SECRET_ACCESS_KEY": "wrong"})
    options = ("-c", f"credential.helper={HELPER}", "-c", "credential.useHttpPath=true")
    assert "403" in wrong.try_to(*options, "ls-remote", f"{node.url}/v1/repos/{repository}").err


@needs_aws
@pytest.mark.spec("codecommit:trap-7")
def test_without_the_path_the_helper_of_the_aws_cli_breaks(
    node: Node, repository: str, keys: dict[str, str], new_git: NewGit
) -> None:
    git = new_git("work", **keys)
    remote = f"{node.url}/v1/repos/{repository}"
    without = git.try_to("-c", f"credential.helper={HELPER}", "ls-remote", remote)
    assert without.code != 0
    assert "path" in without.err
    assert (
        git.try_to("-c", f"credential.helper={HELPER}", "-c", "credential.useHttpPath=true", "ls-remote", remote).code
        == 0
    )


@needs_aws
@pytest.mark.spec("codecommit:trap-8")
def test_for_other_hosts_the_helper_of_the_aws_cli_is_silent(
    node: Node, repository: str, keys: dict[str, str], new_git: NewGit
) -> None:
    git = new_git("work", **keys)
    helper = "!aws codecommit credential-helper $@"
    done = git.try_to(
        "-c", f"credential.helper={helper}", "-c", "credential.useHttpPath=true", "ls-remote",
        f"{node.url}/v1/repos/{repository}",
    )  # fmt: skip
    assert done.code != 0
    assert "terminal prompts disabled" in done.err


# git-remote-codecommit


@pytest.mark.spec("codecommit:scenario-3", "codecommit:trap-9")
def test_git_remote_codecommit_with_a_session_of_a_role(
    node: Node, repository: str, ca: Path, tmp_path: Path, new_git: NewGit
) -> None:
    trust = {"Statement": [{"Effect": "Allow", "Principal": {"AWS": ACCOUNT}, "Action": "sts:AssumeRole"}]}
    roles = node.platform.client(iam.Client, account=ACCOUNT, region="us-east-1")
    role = roles.create_role({"RoleName": "ci", "AssumeRolePolicyDocument": json.dumps(trust)})["Role"]["Arn"]
    tokens = node.platform.client(sts.Client, account=ACCOUNT, region="us-east-1")
    session = tokens.assume_role({"RoleArn": role, "RoleSessionName": "build"})["Credentials"]
    profile = tmp_path / "credentials"
    profile.write_text(
        f"[prof]\naws_access_key_id = {session['AccessKeyId']}\naws_secret_access_key = {session['SecretAccessKey']}\n"
        f"aws_session_token = {session['SessionToken']}\n"
    )
    clients = environment(
        AWS_SHARED_CREDENTIALS_FILE=str(profile), CODE_COMMIT_ENDPOINT=f"localhost:{node.settings.https_port}",
        GIT_SSL_CAINFO=str(ca), GIT_ALLOW_PROTOCOL="codecommit:https:http",
    )  # fmt: skip
    git = new_git("work", **clients)
    remote = f"codecommit::us-east-1://prof@{repository}"
    git("clone", "-q", remote, ".")
    git("checkout", "-q", "-b", "main")
    commit = git.commit("one", a="1\n")
    git("push", "-q", "origin", "main")
    assert tip(node, repository) == commit
    plain = {**clients, "CODE_COMMIT_ENDPOINT": node.url.removeprefix("http://")}
    assert new_git("plain", **plain).try_to("ls-remote", remote).code != 0
    with node.db.write() as tx:
        mine = credential_table.c.access_key == session["AccessKeyId"]
        tx.conn.execute(update(credential_table).where(mine).values(expires_at=0))
    node.credentials._cache.clear()
    assert "403" in git.try_to("ls-remote", "origin").err


def test_https_is_the_same_server_under_any_name(node: Node, ca: Path, repository: str) -> None:
    port = node.settings.https_port
    for host in ("localhost", "127.0.0.1"):
        assert (
            httpx.get(f"https://{host}:{port}/_health", verify=ssl.create_default_context(cafile=ca)).json()["status"]
            == "ok"
        )
    official = "git-codecommit.eu-west-1.amazonaws.com"
    done = subprocess.run(
        ["curl", "-sS", "--cacert", str(ca), "--resolve", f"{official}:{port}:127.0.0.1", f"https://{official}:{port}/_health"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["status"] == "ok"
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"https://localhost:{port}/_health")


def test_the_authority_stays_and_its_key_is_private(tmp_path: Path) -> None:
    def certificate() -> str:
        node = start_node(tmp_path / "data", https_port=0)
        answer = httpx.get(f"{node.url}/_ca.pem").text
        node.stop()
        return answer

    first = certificate()
    assert first.startswith("-----BEGIN CERTIFICATE-----")
    assert certificate() == first
    folder = tmp_path / "data" / "tls"
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "ca.key").stat().st_mode & 0o077 == 0


def test_taken_ports_do_not_stop_the_start(tmp_path: Path, node: Node) -> None:
    other = start_node(
        tmp_path / "data", https_port=node.settings.https_port, ssh_port=node.settings.ssh_port
    )  # fmt: skip
    assert (other.settings.https_port, other.settings.ssh_port) == (-1, -1)
    assert httpx.get(f"{other.url}/_health").status_code == 200
    other.stop()


# SSH


class Ssh:
    """A key of a new user, and git that uses it."""

    def __init__(self, node: Node, folder: Path, user: str) -> None:
        self.node = node
        self.folder = folder
        folder.mkdir(parents=True)
        subprocess.run(
            ["ssh-keygen", "-q", "-N", "", "-t", "rsa", "-b", "2048", "-f", str(folder / "key")], check=True
        )  # fmt: skip
        self.iam = node.platform.client(iam.Client, account=ACCOUNT, region="us-east-1")
        self.user = user
        self.iam.create_user({"UserName": user})
        body = (folder / "key.pub").read_text()
        made = self.iam.upload_ssh_public_key({"UserName": user, "SSHPublicKeyBody": body})
        self.id = made["SSHPublicKey"]["SSHPublicKeyId"]

    @property
    def command(self) -> str:
        return (
            f"ssh -F none -i {self.folder / 'key'} -o IdentitiesOnly=yes -o UserKnownHostsFile={self.folder / 'known'} "
            "-o StrictHostKeyChecking=accept-new -o BatchMode=yes"
        )

    def url(self, repository: str, user: str = "", prefix: str = "") -> str:
        return f"ssh://{user or self.id}@localhost:{self.node.settings.ssh_port}{prefix}/v1/repos/{repository}"

    def run(self, *words: str) -> "subprocess.CompletedProcess[str]":
        command = [*self.command.split(), "-p", str(self.node.settings.ssh_port), f"{self.id}@localhost", *words]
        return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)


@pytest.fixture
def ssh(node: Node, tmp_path: Path, request: pytest.FixtureRequest) -> Ssh:
    return Ssh(node, tmp_path / "ssh", f"ssh-{request.node.name}"[:60])


@pytest.fixture
def ssh_git(ssh: Ssh, new_git: NewGit) -> Callable[[str], Git]:
    return lambda name: new_git(name, GIT_SSH_COMMAND=ssh.command)


def test_keys_uploaded_to_iam_clone_and_push(
    node: Node, repository: str, ssh: Ssh, ssh_git: Callable[[str], Git]
) -> None:
    git = ssh_git("work")
    git("clone", "-q", ssh.url(repository), ".")
    git("checkout", "-q", "-b", "main")
    commit = git.commit("one", a="1\n")
    git("push", "-q", "origin", "main")
    assert tip(node, repository) == commit
    assert "up-to-date" in git.try_to("push", "origin", "main").err
    trace = Git(git.folder, git.folder, {"GIT_SSH_COMMAND": ssh.command, "GIT_TRACE_PACKET": "1"})
    assert "version 2" in trace.try_to("ls-remote", "origin").err
    other = ssh_git("other")
    other("clone", "-q", "--depth", "1", ssh.url(repository) + "/", ".")
    assert other("rev-parse", "HEAD") == commit
    git("push", "-q", "origin", ":refs/heads/none", "main:dev")
    assert tip(node, repository, "dev") == commit


def test_a_push_over_ssh_meets_the_same_refusals(
    node: Node, repository: str, ssh: Ssh, ssh_git: Callable[[str], Git]
) -> None:
    git = ssh_git("work")
    git("init", "-q", "-b", "main")
    git.commit("one", a="1\n")
    done = git.try_to("push", ssh.url(repository), f"main:refs/heads/{'a' * 40}")
    assert "remote rejected" in done.err
    assert "look like a commit ID" in done.err
    deny = {
        "Effect": "Deny", "Action": "codecommit:GitPush", "Resource": "*",
        "Condition": {"StringEquals": {"codecommit:References": "refs/heads/main"}},
    }  # fmt: skip
    ssh.iam.put_user_policy(
        {"UserName": ssh.user, "PolicyName": "p", "PolicyDocument": json.dumps({"Statement": [deny]})}
    )
    assert "your policies deny" in git.try_to("push", ssh.url(repository), "main").err
    git("push", "-q", ssh.url(repository), "main:dev")
    assert not list((node.settings.data / "git" / "moving").iterdir())


def test_a_client_that_is_killed_over_ssh_leaves_nothing_behind(
    node: Node, repository: str, ssh: Ssh, ssh_git: Callable[[str], Git]
) -> None:
    git = ssh_git("work")
    git("init", "-q", "-b", "main")
    (git.folder / "big").write_bytes(os.urandom(4 * 1024 * 1024))
    commit = git.commit("one")
    command = [*ssh.command.split(), "-p", str(node.settings.ssh_port), f"{ssh.id}@localhost"]
    client = subprocess.Popen(
        [*command, f"git-receive-pack '/v1/repos/{repository}'"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert client.stdin is not None
    assert client.stdout is not None
    client.stdout.read(4)
    line = f"{'0' * 40} {commit} refs/heads/main\0report-status\n".encode()
    client.stdin.write(f"{len(line) + 4:04x}".encode() + line + b"0000PACK")
    client.stdin.flush()
    client.kill()
    client.wait()
    git("push", "-q", ssh.url(repository), "main")
    assert tip(node, repository) == commit
    deadline = time.monotonic() + 30
    while list((node.settings.data / "git" / "moving").iterdir()):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_only_git_runs_over_ssh_and_only_for_active_keys(
    repository: str, ssh: Ssh, ssh_git: Callable[[str], Git]
) -> None:
    assert "successfully authenticated" in ssh.run().stdout
    for command in ("ls", "git-upload-pack", "git-upload-pack '/etc'", "git-upload-pack /v1/repos/none", "git-upload-archive /v1/repos/x",
                    "sh -c 'git-upload-pack /v1/repos/x'", "git-upload-pack '/v1/repos/../x'", "'"):  # fmt: skip
        done = ssh.run(command)
        assert (done.returncode, done.stdout) == (128, "")
    git = ssh_git("work")
    assert git.try_to("ls-remote", ssh.url(repository, user="APKA" + "X" * 17)).code != 0
    assert git.try_to("ls-remote", ssh.url(repository, user=ACCOUNT)).code != 0
    ssh.iam.update_ssh_public_key({"UserName": ssh.user, "SSHPublicKeyId": ssh.id, "Status": "Inactive"})
    assert "Permission denied" in git.try_to("ls-remote", ssh.url(repository)).err
    ssh.iam.update_ssh_public_key({"UserName": ssh.user, "SSHPublicKeyId": ssh.id, "Status": "Active"})
    git("ls-remote", ssh.url(repository))


def test_the_region_of_an_ssh_remote_is_in_its_path(node: Node, ssh: Ssh, ssh_git: Callable[[str], Git]) -> None:
    far = node.platform.client(api.Client, account=ACCOUNT, region="eu-west-1")
    far.create_repository({"repositoryName": "far"})
    git = ssh_git("work")
    git("init", "-q", "-b", "main")
    commit = git.commit("one", a="1\n")
    git("push", "-q", ssh.url("far", prefix="/eu-west-1"), "main")
    assert tip(node, "far", region="eu-west-1") == commit


def test_the_host_key_is_the_same_after_a_restart(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        node = start_node(tmp_path / "data", ssh_port=0)
        scanned = subprocess.run(
            ["ssh-keyscan", "-p", str(node.settings.ssh_port), "127.0.0.1"], capture_output=True, text=True, check=True
        )
        keys.append(scanned.stdout.split()[-1])
        node.stop()
    assert keys[0] == keys[1]
    assert (tmp_path / "data" / "ssh" / "host_ed25519").stat().st_mode & 0o077 == 0


def test_where_signatures_are_not_asked_for_an_account_is_a_user(tmp_path: Path, new_git: NewGit) -> None:
    node = start_node(tmp_path / "data", ssh_port=0)
    boto_client(node.url, "codecommit", ACCOUNT).create_repository(repositoryName="web")
    shown = boto_client(node.url, "codecommit", ACCOUNT).get_repository(repositoryName="web")["repositoryMetadata"]
    assert shown["cloneUrlSsh"] == f"ssh://127.0.0.1:{node.settings.ssh_port}/v1/repos/web"
    subprocess.run(["ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", str(tmp_path / "key")], check=True)
    command = f"ssh -F none -i {tmp_path / 'key'} -o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no"
    git = new_git("work", GIT_SSH_COMMAND=command)
    git("ls-remote", f"ssh://{ACCOUNT}@localhost:{node.settings.ssh_port}/v1/repos/web")
    node.stop()


# what the command sets up


@pytest.fixture
def codexyz(node: Node, keys: dict[str, str], tmp_path: Path) -> Callable[..., str]:
    """The command, in a folder."""

    def run(folder: Path, *words: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "emulator.main", *words, "--data", str(node.settings.data)], cwd=folder,
            env={**os.environ, **keys, "HOME": str(tmp_path / "home"), "GIT_CONFIG_NOSYSTEM": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout
        return done.stdout

    return run


def test_unchanged_remotes_reach_the_emulator_and_aws_again(
    node: Node, repository: str, keys: dict[str, str], codexyz: Any, ssh: Ssh, new_git: NewGit, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    (home / ".ssh").mkdir(parents=True)
    git = new_git("work", **keys)
    git("init", "-q", "-b", "main")
    before = (git.folder / ".git" / "config").read_text()
    commit = git.commit("one", a="1\n")
    for _ in range(2):
        codexyz(git.folder, "git-config")
    git("push", "-q", f"https://git-codecommit.us-east-1.amazonaws.com/v1/repos/{repository}", "main")
    assert tip(node, repository) == commit
    for remote in (f"codecommit::us-east-1://{repository}", f"codecommit://{repository}"):
        assert commit in git("ls-remote", remote)
    far = node.platform.client(api.Client, account=ACCOUNT, region="eu-west-1")
    far.create_repository({"repositoryName": repository})
    git("push", "-q", f"codecommit::eu-west-1://{repository}", "main:far")
    assert tip(node, repository, "far", "eu-west-1") == commit
    config = node.settings.data / "client" / "ssh_config"
    lines = config.read_text().replace("~/.ssh/config", str(tmp_path / "user_ssh"))
    config.write_text(lines)
    (tmp_path / "user_ssh").write_text(f"Host git-codecommit.*\n  User {ssh.id}\n  IdentityFile {ssh.folder / 'key'}\n")
    assert "far" in git("ls-remote", f"ssh://git-codecommit.eu-west-1.amazonaws.com/v1/repos/{repository}")
    codexyz(git.folder, "git-config", "--undo")
    codexyz(git.folder, "git-config", "--undo")
    assert (git.folder / ".git" / "config").read_text() == before
    assert "insteadof" not in git("config", "--list")


def test_a_profile_that_is_not_there_is_named(codexyz: Any, keys: dict[str, str], new_git: NewGit) -> None:
    git = new_git("work", **keys)
    git("init", "-q")
    codexyz(git.folder, "git-config")
    done = git.try_to("ls-remote", "codecommit::us-east-1://nobody@web")
    assert "codexyz: The config profile (nobody) could not be found" in done.err
    assert "Traceback" not in done.err
    assert "Username" not in done.err


def test_git_config_says_where_it_works(codexyz: Any, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    assert "--global" in codexyz(tmp_path, "git-config", code=1)
    codexyz(tmp_path, "git-config", "--global")
    assert "client/gitconfig" in (tmp_path / "home" / ".gitconfig").read_text()
    codexyz(tmp_path, "git-config", "--global", "--undo")
    assert "client/gitconfig" not in (tmp_path / "home" / ".gitconfig").read_text()


def test_a_repository_is_imported_and_kept_up_to_date(
    node: Node, codexyz: Any, keys: dict[str, str], new_git: NewGit, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    source = new_git("source.git")
    source("init", "-q", "-b", "trunk")
    source.commit("one", a="1\n")
    source("branch", "main")
    source("tag", "v1")
    assert "was made" in codexyz(tmp_path, "repo", "import", str(source.folder))
    client = boto3.client(
        "codecommit", endpoint_url=node.url, region_name="us-east-1", aws_access_key_id=keys["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=keys["AWS_SECRET_ACCESS_KEY"],
    )  # fmt: skip

    def branches() -> dict[str, str]:
        names = client.list_branches(repositoryName="source")["branches"]
        return {
            name: client.get_branch(repositoryName="source", branchName=name)["branch"]["commitId"] for name in names
        }

    def theirs() -> dict[str, str]:
        lines = source("for-each-ref", "--format=%(refname:short) %(objectname)", "refs/heads").splitlines()
        return {line.split()[0]: line.split()[1] for line in lines}

    assert branches() == theirs()
    assert client.get_repository(repositoryName="source")["repositoryMetadata"]["defaultBranch"] == "trunk"
    source.commit("two", a="2\n")
    assert "up to date" in codexyz(tmp_path, "repo", "import", str(source.folder))
    assert branches() == theirs()
    source("branch", "-D", "main")
    source("reset", "-q", "--hard", "HEAD~1")
    codexyz(tmp_path, "repo", "import", str(source.folder), code=1)
    codexyz(tmp_path, "repo", "import", str(source.folder), "--mirror")
    assert branches() == theirs() == {"trunk": source("rev-parse", "trunk")}
    address = f"file://{source.folder}"
    codexyz(tmp_path, "repo", "import", address, "--name", "copy")
    assert tip(node, "copy", "trunk") == theirs()["trunk"]
    (tmp_path / "plain").mkdir()
    (source.folder / "part").mkdir()
    for nothing in (tmp_path / "none", tmp_path / "plain", source.folder / "part"):
        assert "repository" in codexyz(tmp_path, "repo", "import", str(nothing), code=1)
        assert refused(client.get_repository, repositoryName=nothing.name) == "RepositoryDoesNotExistException"


def test_the_command_says_how_to_trust_https(codexyz: Any, ca: Path, tmp_path: Path) -> None:
    said = codexyz(tmp_path, "ca", "--out", str(tmp_path / "mine.pem"))
    assert (tmp_path / "mine.pem").read_text() == ca.read_text()
    for word in ("update-ca-certificates", "add-trusted-cert", "certutil", "AWS_CA_BUNDLE", str(tmp_path / "mine.pem")):
        assert word in said
