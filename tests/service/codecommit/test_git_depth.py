"""What git over HTTP bears: large packs, hostile content, limits, policies, and clients that disappear."""

import json
import os
import socket
import struct
import subprocess
import threading
import time
import zlib
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha1
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from emulator.node import Node
from services.codecommit.git import processes
from services.codecommit.git.access import Access
from services.codecommit.git.processes import GitProcess
from tests.conftest import Aws, boto_client
from tests.support.git import Git, NewGit, refused
from tests.support.mortal import MortalServer, through_crashes

Read = Callable[..., list[dict[str, Any]]]


def entry(git: Git, content: str = "x\n") -> str:
    (git.folder / "entry").write_text(content)
    return git("hash-object", "-w", "entry")


def tree(git: Git, *lines: tuple[str, bytes, str]) -> str:
    """A tree as it is written, whatever git thinks of it: (mode, name, id)."""
    data = b"".join(f"{mode} ".encode() + name + b"\0" + bytes.fromhex(one) for mode, name, one in lines)
    return literally(git, "tree", data)


def literally(git: Git, kind: str, data: bytes) -> str:
    whole = f"{kind} {len(data)}\0".encode() + data
    name = sha1(whole).hexdigest()
    path = git.folder / ".git" / "objects" / name[:2] / name[2:]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(zlib.compress(whole))
    return name


@pytest.mark.parametrize(
    "name", [b".git", b".GIT", b"..", b".", b"git~1", b".git\\x", b"a/b", ".g\u200cit".encode()], ids=repr
)
def test_paths_that_would_harm_a_checkout_are_refused(work: Git, aws_events: Read, name: bytes) -> None:
    folder = tree(work, ("100644", b"f", entry(work)))
    commit = work("commit-tree", "-m", "x", tree(work, ("40000", name, folder)))
    done = work.try_to("push", "origin", f"{commit}:refs/heads/main")
    assert done.code != 0
    assert aws_events() == []


@pytest.mark.parametrize(
    "path", ["a/../b", "../b", ".git/config", "a/.GIT/b", "a//b", "./a", "a/git~1/b", ".git./x", ".g\u200cit/x"]
)
def test_the_api_takes_no_such_paths_either(codecommit: Any, web: Any, path: str) -> None:
    request = {"repositoryName": "web", "branchName": "main", "filePath": path, "fileContent": b"x"}
    assert refused(codecommit.put_file, **request) == "InvalidPathException"


def test_names_that_differ_in_case_are_two(codecommit: Any, work: Git, new_git: NewGit, url: str) -> None:
    one, two = entry(work, "1\n"), entry(work, "2\n")
    commit = work("commit-tree", "-m", "x", tree(work, ("100644", b"README", one), ("100644", b"readme", two)))
    work("push", "-q", "origin", f"{commit}:refs/heads/main", f"{commit}:refs/heads/Main")
    found = codecommit.get_folder(repositoryName="web", folderPath="/")["files"]
    assert [file["absolutePath"] for file in found] == ["README", "readme"]
    assert codecommit.list_branches(repositoryName="web")["branches"] == ["Main", "main"]


def test_contents_that_are_no_utf8_are_served(codecommit: Any, work: Git, new_git: NewGit, url: str) -> None:
    folder = tree(work, ("100644", b"caf\xe9", entry(work)))
    author = b"author A <a@b> 1 +0000\ncommitter A <a@b> 1 +0000\n"
    text = b"tree " + folder.encode() + b"\n" + author + b"encoding ISO-8859-1\n\nDu caf\xe9\n"
    commit = literally(work, "commit", text)
    work("push", "-q", "origin", f"{commit}:refs/heads/main")
    assert codecommit.get_commit(repositoryName="web", commitId=commit)["commit"]["message"] == "Du café\n"
    (file,) = codecommit.get_folder(repositoryName="web", folderPath="/")["files"]
    assert file["absolutePath"] == "caf\ufffd"
    (change,) = codecommit.get_differences(repositoryName="web", afterCommitSpecifier="main")["differences"]
    assert change["afterBlob"]["path"] == "caf\ufffd"
    made = codecommit.put_file(
        repositoryName="web", branchName="main", filePath="b", fileContent=b"1", parentCommitId=commit
    )
    other = new_git("other")
    other("clone", "-q", url, ".")
    assert other("rev-parse", "HEAD") == made["commitId"]
    names = subprocess.run(
        ["git", "ls-tree", "-z", "--name-only", "HEAD"], cwd=other.folder, capture_output=True, check=True
    )
    assert names.stdout == b"b\0caf\xe9\0"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("a" * 40, "look like a commit ID"),
        ("/".join(["x" * 100] * 3), "more than 256 characters"),
        (os.fsdecode(b"caf\xe9"), "not UTF-8"),
    ],
)
def test_branch_names_that_the_api_could_not_name_are_refused(
    codecommit: Any, work: Git, aws_events: Read, name: str, why: str
) -> None:
    work.commit("one", a="1\n")
    done = subprocess.run(
        ["git", "push", "origin", f"main:refs/heads/{name}", "main"], cwd=work.folder, env=work._environment,
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "remote rejected" in done.stderr.decode("utf-8", "replace")
    assert why in done.stderr.decode("utf-8", "replace")
    assert aws_events() == []
    assert codecommit.list_branches(repositoryName="web")["branches"] == []


def test_files_larger_than_the_limit_are_refused(
    work: Git, web: dict[str, Any], server: Node, aws_events: Read
) -> None:
    """The real limit is 2 GiB; this repository has a smaller one."""
    config = server.settings.data / "git" / f"{web['repositoryId']}.git" / "config"
    config.write_text(config.read_text() + "[codexyz]\n\tlargestFile = 5000\n")
    work.commit("fine", a="x" * 5000)
    work("push", "-q", "origin", "main")
    work.commit("large", b="x" * 5001)
    done = work.try_to("push", "origin", "main")
    assert done.code != 0
    assert "5001 bytes" in done.err
    assert len(aws_events()) == 1


def test_the_limit_of_files_is_that_of_codecommit(server: Node) -> None:
    found = subprocess.run(
        ["git", "config", "--file", str(server.settings.data / "git" / "gitconfig"), "codexyz.largestFile"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert int(found.stdout) == 2 * 1024**3


def push_body(commands: list[bytes], pack: bytes) -> bytes:
    """What a client posts to push."""
    first, *rest = commands
    lines = [first + b"\0 report-status side-band-64k", *rest]
    return b"".join(f"{len(line) + 5:04x}".encode() + line + b"\n" for line in lines) + b"0000" + pack


def pack_of(*objects: bytes) -> bytes:
    body = b"PACK" + struct.pack(">II", 2, len(objects)) + b"".join(objects)
    return body + sha1(body).digest()


def post(server: Node, account: str, body: bytes, **headers: str) -> httpx.Response:
    return httpx.post(
        f"{server.url}/v1/repos/web/git-receive-pack", content=body, auth=(account, "x"), timeout=60,
        headers={"content-type": "application/x-git-receive-pack-request", **headers},
    )  # fmt: skip


def test_hostile_packs_end_in_a_refusal(server: Node, account: str, web: Any, aws_events: Read) -> None:
    """Truncated, with a wrong sum, with a delta that would become huge, or none at all."""
    create = b"0" * 40 + b" " + b"1" * 40 + b" refs/heads/main"
    blob = b"\xb0\x02" + zlib.compress(b"x" * 32)
    copies = b"".join(bytes([0xF0]) + b"\x20\x00\x00" for _ in range(1000))
    header = b"\x20" + b"\x80\x80\x80\x80\x40"  # from 32 bytes to 16 GiB
    bomb = bytes([0x70 | 15 | 0x80, 0x7F]) + sha1(b"blob 32\0" + b"x" * 32).digest() + zlib.compress(header + copies)
    for pack in (b"", b"PACK", pack_of(blob)[:-5], pack_of(blob)[:-1] + b"!", pack_of(blob, bomb), b"\xff" * 5000):
        answer = post(server, account, push_body([create], pack))
        assert answer.status_code == 200
        assert b"ng refs/heads/main" in answer.content or b"unpack" in answer.content
    assert aws_events() == []
    assert httpx.get(f"{server.url}/_health").status_code == 200


def test_a_push_of_too_many_references_says_so(server: Node, account: str, web: Any, aws_events: Read) -> None:
    """Posted by hand: the git command needs half a minute to think of so many."""
    creates = [b"0" * 40 + b" " + b"1" * 40 + f" refs/heads/b{number}".encode() for number in range(4001)]
    answer = post(server, account, push_body(creates, b""))
    assert b"at most 4000 references" in answer.content
    assert b"at most" not in post(server, account, push_body(creates[:4000], b"")).content
    assert aws_events() == []


def test_bodies_that_are_not_what_they_say(server: Node, account: str, web: Any, aws_events: Read) -> None:
    create = b"0" * 40 + b" " + b"1" * 40 + b" refs/heads/main"
    for service in ("git-receive-pack", "git-upload-pack"):
        answer = httpx.post(
            f"{server.url}/v1/repos/web/{service}", content=b"no gzip at all", auth=(account, "x"),
            headers={"content-encoding": "gzip"},
        )  # fmt: skip
        assert answer.status_code == 400
    for body in (b"", b"0000", b"zzzz", b"ffff" + b"x" * 10, push_body([create], b"")[:20]):
        assert post(server, account, body).status_code == 200
    assert aws_events() == []


def test_a_client_that_goes_away_leaves_nothing_behind(
    server: Node, account: str, work: Git, web: dict[str, Any], aws_events: Read
) -> None:
    work.commit("one", a="1\n")
    create = b"0" * 40 + b" " + work("rev-parse", "HEAD").encode() + b" refs/heads/main"
    body = push_body([create], b"PACK" + struct.pack(">II", 2, 3))
    host, port = server.url.removeprefix("http://").split(":")
    credentials = b64encode(f"{account}:x".encode()).decode()
    with socket.create_connection((host, int(port))) as client:
        head = (
            f"POST /v1/repos/web/git-receive-pack HTTP/1.1\r\nHost: {host}\r\nAuthorization: Basic {credentials}\r\n"
            f"Content-Length: {len(body) + 1000}\r\n\r\n"
        )
        client.sendall(head.encode() + body)
    work("push", "-q", "origin", "main")
    moving = server.settings.data / "git" / "moving"
    for _ in range(200):
        if not list(moving.glob(f"{web['repositoryId']}.*")):
            break
        threading.Event().wait(0.02)
    assert not list(moving.glob(f"{web['repositoryId']}.*"))
    assert [event["event"] for event in aws_events()] == ["referenceCreated"]


def test_nobody_packs_for_a_client_that_is_gone(
    server: Node, account: str, web: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the packing would take a minute."""
    started: list[GitProcess] = []

    async def start(*_: object, **__: object) -> GitProcess:
        started.append(await processes.start(["sh", "-c", "cat >/dev/null; exec sleep 60"], os.environ))
        return started[0]

    monkeypatch.setattr(Access, "start", start)
    host, port = server.url.removeprefix("http://").split(":")
    credentials = b64encode(f"{account}:x".encode()).decode()
    with socket.create_connection((host, int(port))) as client:
        head = f"POST /v1/repos/web/git-upload-pack HTTP/1.1\r\nHost: {host}\r\nAuthorization: Basic {credentials}\r\n"
        client.sendall(f"{head}Content-Length: 4\r\n\r\n0000".encode())
        wait_until(lambda: bool(started))
    wait_until(lambda: started[0]._process.poll() is not None)


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_of_pushes_at_once_one_wins(codecommit: Any, work: Git, new_git: NewGit, url: str, aws_events: Read) -> None:
    work.commit("base", a="1\n")
    work("push", "-q", "origin", "main")
    gits, tips, results = [], [], {}
    for number in range(4):
        git = new_git(f"g{number}")
        git("clone", "-q", url, ".")
        tips.append(git.commit(str(number), **{f"f{number}": "x" * 2000}))
        gits.append(git)
    start = threading.Barrier(len(gits))

    def push(number: int) -> None:
        start.wait()
        results[number] = gits[number].try_to("push", "origin", "main")

    threads = [threading.Thread(target=push, args=(number,)) for number in range(len(gits))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    winners = [number for number, result in results.items() if result.code == 0]
    assert len(winners) == 1
    for number, result in results.items():
        assert number in winners or "rejected]" in result.err
    assert codecommit.get_branch(repositoryName="web", branchName="main")["branch"]["commitId"] == tips[winners[0]]
    assert [event.get("commitId") for event in aws_events()][1:] == [tips[winners[0]]]


def test_pushes_to_different_branches_at_once_all_win(codecommit: Any, work: Git, aws_events: Read) -> None:
    work.commit("base", a="1\n")
    work("push", "-q", "origin", "main")
    codes: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: codes.append(work.try_to("push", "-q", "origin", f"main:b{n}").code))
        for n in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [0] * 6
    assert sorted(event["referenceName"] for event in aws_events()[1:]) == [f"b{n}" for n in range(6)]


def test_a_shallow_clone_is_deepened_and_pushes(work: Git, new_git: NewGit, url: str) -> None:
    for number in range(6):
        work.commit(str(number), a=str(number))
    work("push", "-q", "origin", "main")
    shallow = new_git("shallow")
    shallow("clone", "-q", "--depth", "2", url, ".")
    shallow("fetch", "-q", "--deepen", "2")
    assert shallow("rev-list", "--count", "HEAD") == "4"
    shallow("fetch", "-q", "--unshallow")
    assert shallow("rev-list", "--count", "HEAD") == "6"
    again = new_git("again")
    again("clone", "-q", "--depth", "1", url, ".")
    tip = again.commit("more", b="1")
    again("push", "-q", "origin", "main")
    shallow("pull", "-q")
    assert shallow("rev-parse", "HEAD") == tip


def test_a_partial_clone_fetches_files_when_they_are_looked_at(work: Git, new_git: NewGit, url: str) -> None:
    work.commit("one", a="1\n")
    work.commit("two", a="2\n")
    work("push", "-q", "origin", "main")
    partial = new_git("partial")
    partial("clone", "-q", "--filter=blob:none", "--no-checkout", url, ".")
    missing = partial("rev-list", "--objects", "--missing=print", "HEAD").count("?")
    assert missing == 2
    assert partial("show", "HEAD~1:a") == "1"
    assert partial("rev-list", "--objects", "--missing=print", "HEAD").count("?") == 1


@pytest.mark.spec("codecommit:scenario-4")
def test_policies_deny_pushes_to_some_branches(
    aws: Aws, server: Node, account: str, web: dict[str, Any], new_git: NewGit, aws_events: Read
) -> None:
    """The policy of the guide: one Deny, by codecommit:References."""
    iam = aws("iam")
    iam.create_user(UserName="dev")
    key = iam.create_access_key(UserName="dev")["AccessKey"]["AccessKeyId"]
    deny = {
        "Effect": "Deny",
        "Action": [
            "codecommit:GitPush", "codecommit:DeleteBranch", "codecommit:PutFile", "codecommit:MergeBranchesBy*",
            "codecommit:MergePullRequestBy*",
        ],
        "Resource": web["Arn"],
        "Condition": {
            "StringEqualsIfExists": {"codecommit:References": ["refs/heads/main", "refs/heads/prod"]},
            "Null": {"codecommit:References": "false"},
        },
    }  # fmt: skip
    arn = iam.create_policy(PolicyName="no-main", PolicyDocument=json.dumps({"Statement": [deny]}))["Policy"]["Arn"]
    url = f"{server.url}/v1/repos/web"
    own, theirs = (url.replace("://", f"://{user}:x@") for user in (account, key))
    root = new_git("root")
    root("init", "-q", "-b", "main")
    commit = root.commit("one", a="1\n")
    root("push", "-q", own, "main", "main:prod")
    iam.attach_user_policy(UserName="dev", PolicyArn=arn)
    git = new_git("dev")
    git("clone", "-q", theirs, ".")
    git.commit("two", a="2\n")
    done = git.try_to("push", "origin", "main")
    assert done.code != 0
    assert "remote rejected" in done.err
    assert "deny" in done.err
    assert git.try_to("push", "origin", "main:dev", "main").code != 0
    git("push", "-q", "origin", "main:dev")
    assert [event["referenceName"] for event in aws_events()] == ["main", "prod", "dev"]
    client = boto_client(server.url, "codecommit", key)
    put = {"repositoryName": "web", "filePath": "b", "fileContent": b"1", "parentCommitId": commit}
    assert refused(client.put_file, **put, branchName="main") == "AccessDeniedException"
    merge = {"repositoryName": "web", "sourceCommitSpecifier": "dev", "destinationCommitSpecifier": "main"}
    assert refused(client.merge_branches_by_fast_forward, **merge) == "AccessDeniedException"
    assert refused(client.delete_branch, repositoryName="web", branchName="prod") == "AccessDeniedException"
    client.delete_branch(repositoryName="web", branchName="dev")
    assert len(aws_events()) == 4


def test_a_denied_fetch_is_403(aws: Aws, server: Node, web: dict[str, Any]) -> None:
    iam = aws("iam")
    iam.create_user(UserName="out")
    key = iam.create_access_key(UserName="out")["AccessKey"]["AccessKeyId"]
    deny = {"Statement": {"Effect": "Deny", "Action": "codecommit:Git*", "Resource": "*"}}
    iam.put_user_policy(UserName="out", PolicyName="p", PolicyDocument=json.dumps(deny))
    for service in ("git-upload-pack", "git-receive-pack"):
        answer = httpx.get(f"{server.url}/v1/repos/web/info/refs?service={service}", auth=(key, "x"))
        assert answer.status_code == 403
        assert "explicit deny" in answer.text


def test_a_role_session_is_held_to_its_role(aws: Aws, server: Node, account: str, web: dict[str, Any]) -> None:
    iam = aws("iam")
    trust = {"Statement": [{"Effect": "Allow", "Principal": {"AWS": account}, "Action": "sts:AssumeRole"}]}
    role = iam.create_role(RoleName="reader", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    deny = {"Statement": {"Effect": "Deny", "NotAction": "codecommit:GitPull", "Resource": "*"}}
    iam.put_role_policy(RoleName="reader", PolicyName="p", PolicyDocument=json.dumps(deny))
    session = aws("sts").assume_role(RoleArn=role, RoleSessionName="ci")["Credentials"]
    user = f"{session['AccessKeyId']}%{session['SessionToken']}"

    def status(service: str) -> int:
        url = f"{server.url}/v1/repos/web/info/refs?service={service}"
        return httpx.get(url, auth=(user, "x")).status_code

    assert (status("git-upload-pack"), status("git-receive-pack")) == (200, 403)


def test_passwords_that_iam_made_let_in(
    aws: Aws, server: Node, web: dict[str, Any], new_git: NewGit, account: str
) -> None:
    iam = aws("iam")
    iam.create_user(UserName="ann")
    made = iam.create_service_specific_credential(UserName="ann", ServiceName="codecommit.amazonaws.com")
    login = made["ServiceSpecificCredential"]
    user = f"{login['ServiceUserName']}:{quote(login['ServicePassword'], safe='')}"
    git = new_git("ann")
    git("init", "-q", "-b", "main")
    git.commit("one", a="1\n")
    remote = f"{server.url}/v1/repos/web".replace("://", f"://{user}@")
    git("push", "-q", remote, "main")
    named = {"UserName": "ann", "ServiceSpecificCredentialId": login["ServiceSpecificCredentialId"]}
    iam.update_service_specific_credential(**named, Status="Inactive")
    assert "403" in git.try_to("ls-remote", remote).err


def test_large_packs_pass_through_in_constant_memory(tmp_path: Path, new_git: NewGit) -> None:
    server = MortalServer(tmp_path / "data")
    try:
        client: Any = boto_client(server.url, "codecommit", "111111111111")
        through_crashes(lambda: client.create_repository(repositoryName="web"))
        url = f"{server.url}/v1/repos/web".replace("://", "://111111111111:x@")
        git = new_git("work", GIT_CONFIG_COUNT="2", GIT_CONFIG_KEY_1="core.compression", GIT_CONFIG_VALUE_1="0")
        git("init", "-q", "-b", "main")
        git.commit("warm", a="1\n")
        git("push", "-q", url, "main")
        before = memory(server)
        (git.folder / "big").write_bytes(os.urandom(40 * 1024 * 1024))
        git.commit("big")
        git("push", "-q", url, "main")
        other = new_git("other")
        other("clone", "-q", url, ".")
        assert (other.folder / "big").stat().st_size == 40 * 1024 * 1024
        assert memory(server) - before < 24 * 1024
    finally:
        server.stop()


def memory(server: MortalServer) -> int:
    """The most that the server ever had, in KiB."""
    status = Path(f"/proc/{server._process.pid}/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
