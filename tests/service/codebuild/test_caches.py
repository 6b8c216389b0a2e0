"""What one build leaves for the next."""

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from emulator.node import Node
from runners.choose import docker_finding
from tests.conftest import boto_client, start_node
from tests.service.codebuild.conftest import Builder, Ended
from tests.support.git import Git

SPEC = """\
version: 0.2
phases:
  build:
    commands:
      - cat kept/a.txt /tmp/out/b.txt 2>/dev/null || echo cold
      - mkdir -p kept /tmp/out && echo "a $CODEBUILD_BUILD_NUMBER" > kept/a.txt && echo b > /tmp/out/b.txt
      - ln -sf a.txt kept/link; test -z "$BREAK"
cache:
{cache}  paths: ['kept/**/*', /tmp/out]
"""


def build(builder: Builder, **variables: str) -> Ended:
    override = [{"name": name, "value": value, "type": "PLAINTEXT"} for name, value in variables.items()]
    return builder.finish(builder.start(environmentVariablesOverride=override))


def entries(builder: Builder, bucket: str) -> list[str]:
    found = builder.s3.list_objects_v2(Bucket=bucket).get("Contents", [])
    return [one["Key"].rpartition("/")[2] for one in found]


def kept(node: Node) -> list[str]:
    """Archives that the machine keeps."""
    with node.db.read() as tx:
        return [row.blob for row in tx.conn.exec_driver_sql("select blob from codebuild_cache")]


@pytest.mark.parametrize("kind", ["S3", "LOCAL"])
def test_one_rolling_cache(builder: Builder, local_server: Node, kind: str) -> None:
    bucket = builder.bucket()
    cache: dict[str, Any] = {"type": "S3", "location": f"{bucket}/caches"}
    if kind == "LOCAL":
        cache = {"type": "LOCAL", "modes": ["LOCAL_CUSTOM_CACHE", "LOCAL_SOURCE_CACHE"]}
    builder.project(SPEC.format(cache=""), cache=cache)
    first, second = build(builder), build(builder)
    assert first.status == "SUCCEEDED", first.lines
    assert first.output == ["cold"]
    assert second.output == ["a 1", "b"]
    assert "No cache found" in first.said
    assert "Restored cache" in second.said
    assert build(builder, BREAK="yes").output == ["a 2", "b"]
    assert build(builder).output == ["a 2", "b"], "a failed build has saved its cache"
    builder.codebuild.invalidate_project_cache(projectName="demo")
    assert build(builder).output == ["cold"]
    if kind == "LOCAL":
        assert len(kept(local_server)) == 1
        builder.codebuild.delete_project(name="demo")
        assert kept(local_server) == []
    else:
        assert sorted(entries(builder, bucket)) == ["cache", "cache"]
        assert all(one["Key"].startswith("caches/") for one in builder.s3.list_objects_v2(Bucket=bucket)["Contents"])


@pytest.mark.spec("codebuild:trap-44")
def test_keys(builder: Builder) -> None:
    bucket = builder.bucket()
    builder.s3.put_object(Bucket=bucket, Key="in/lock.json", Body=json.dumps({"v": 1}).encode())
    key = "  key: deps-$WHO-$(codebuild-hash-files lock.json)\n  fallback-keys: ['deps-$WHO-', 'other-']\n"
    builder.s3.put_object(Bucket=bucket, Key="in/buildspec.yml", Body=SPEC.format(cache=key).encode())
    cache = {"type": "S3", "location": f"{bucket}/caches"}
    builder.project(source={"type": "S3", "location": f"{bucket}/in/"}, cache=cache)
    assert build(builder, WHO="ann").output == ["cold"]
    assert build(builder, WHO="ann").output == ["a 1", "b"]
    third = build(builder, WHO="ann")
    assert third.output == ["a 1", "b"], "an entry was overwritten"
    assert "The cache has an entry of this key already" in third.said
    assert build(builder, WHO="bob").output == ["cold"]
    builder.s3.put_object(Bucket=bucket, Key="in/lock.json", Body=json.dumps({"v": 2}).encode())
    assert build(builder, WHO="ann").output == ["a 1", "b"], "the fallback was not used"
    assert build(builder, WHO="ann").output == ["a 5", "b"]
    only = SPEC.format(cache="  key: fixed\n  action: restore\n")
    assert builder.finish(builder.start(buildspecOverride=only)).output == ["cold"]
    assert builder.finish(builder.start(buildspecOverride=only)).output == ["cold"]
    save = only.replace("restore", "save")
    assert [builder.finish(builder.start(buildspecOverride=save)).output for _ in range(2)] == [["cold"], ["cold"]]
    assert builder.finish(builder.start(buildspecOverride=only)).output == ["a 9", "b"]
    unknown = only.replace("fixed", "fixed-$(date)")
    ended = builder.finish(builder.start(buildspecOverride=unknown))
    assert ended.status == "SUCCEEDED"
    assert any(line.startswith("Unable to restore the cache: cache key") for line in ended.said)


def test_namespaces_and_lost_buckets(builder: Builder) -> None:
    bucket = builder.bucket()
    shared = {"type": "S3", "location": bucket, "cacheNamespace": "team"}
    for name in ("one", "two", "three"):
        builder.project(
            SPEC.format(cache=""), name, cache={**shared, **({"cacheNamespace": "own"} if name == "three" else {})}
        )
    outputs = [builder.finish(builder.start(name)).output for name in ("one", "two", "three")]
    assert outputs == [["cold"], ["a 1", "b"], ["cold"]]
    other_paths = SPEC.format(cache="").replace("/tmp/out]", "/tmp/out, /tmp/more]")
    assert builder.finish(builder.start("two", buildspecOverride=other_paths)).output == ["cold"]
    lost = builder.run(SPEC.format(cache=""), "lost", cache={"type": "S3", "location": "no-such-bucket-here/x"})
    assert lost.status == "SUCCEEDED"
    assert any(line.startswith("Unable to restore the cache: NoSuchBucket") for line in lost.said)
    assert any(line.startswith("Unable to save the cache: NoSuchBucket") for line in lost.said)
    builder.s3.put_object(Bucket=bucket, Key="junk", Body=b"")
    for one in builder.s3.list_objects_v2(Bucket=bucket)["Contents"]:
        builder.s3.put_object(Bucket=bucket, Key=one["Key"], Body=b"no archive")
    broken = builder.finish(builder.start("one"))
    assert broken.output == ["cold"]
    assert any(line.startswith("Unable to restore the cache: ") for line in broken.said)


def test_the_local_cache_of_sources(builder: Builder, local_server: Node, tmp_path: Path) -> None:
    """Each build has what is there now, in a repository of its own, whatever is kept."""
    builder.aws("codecommit").create_repository(repositoryName="web")
    git = Git(tmp_path / "work", tmp_path / "home")
    git("init", "-q", "-b", "main")
    remote = f"{local_server.url}/v1/repos/web".replace("://", f"://{builder.account}:x@")
    check = "test -d .git && test ! -e .git/objects/info/alternates && git fsck --full 2>&1 && git rev-parse HEAD"
    spec = f"version: 0.2\nphases:\n  build:\n    commands: ['{check}']\n"
    builder.project(
        source={"type": "CODECOMMIT", "location": "https://git-codecommit.us-east-1.amazonaws.com/v1/repos/web"},
        cache={"type": "LOCAL", "modes": ["LOCAL_SOURCE_CACHE"]},
    )
    commits = []
    for text in ("one", "two"):
        commits.append(git.commit(text, **{"buildspec.yml": spec, "f.txt": text}))
        git("push", "-q", remote, "main")
        assert builder.finish(builder.start()).output == [commits[-1]]
    (mirror,) = mirrors(local_server)
    assert objects(mirror) == objects(git.folder / ".git"), "it has what the remote has"
    assert builder.finish(builder.start(sourceVersion=commits[0])).output == commits[:1]
    assert builder.finish(builder.start(gitCloneDepthOverride=1)).output == commits[1:]
    (mirror / "HEAD").write_text("broken")
    assert builder.finish(builder.start()).output == commits[1:], "a build does without it"
    builder.codebuild.invalidate_project_cache(projectName="demo")
    until(lambda: mirror not in mirrors(local_server))
    assert builder.finish(builder.start()).output == commits[1:]
    assert len(mirrors(local_server)) == 1
    builder.codebuild.delete_project(name="demo")
    until(lambda: not mirrors(local_server))


def until(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def mirrors(node: Node) -> list[Path]:
    return list((node.settings.data / "codebuild" / "mirrors").glob("*/*/*.git"))


def objects(repository: Path) -> set[str]:
    words = ["git", "-C", str(repository), "cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]
    return set(subprocess.run(words, check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.docker
@pytest.mark.parametrize("modes", [[], ["LOCAL_DOCKER_LAYER_CACHE"]])
def test_layers_of_images_stay_in_the_engine(tmp_path: Path, account: str, modes: list[str]) -> None:
    """Of privileged builds, whatever the project says."""
    if not docker_finding()[0]:
        pytest.skip(f"NOT PROVEN for Docker: {docker_finding()[1]}")
    node = start_node(tmp_path / "data", runner="docker", roles="api,worker,runner")
    tag = f"codexyz-test-layers:{account}"
    try:
        builder = Builder(lambda service, **config: boto_client(node.url, service, account, **config), account)
        lines = f"FROM codexyz/build:latest\\nRUN echo {account} $(date +%%s%%N) > /made\\n"
        ask = f"curl -s --unix-socket /var/run/docker.sock -H 'Content-Type: application/x-tar' --data-binary @- 'http://docker/build?q=1&t={tag}'"
        command = f"mkdir -p c && printf '{lines}' > c/Dockerfile && tar -C c -c . | {ask}"
        spec = f"version: 0.2\nphases:\n  build:\n    commands:\n      - {json.dumps(command)}\n"
        environment = {
            "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL",
            "privilegedMode": True,
        }  # fmt: skip
        cache = {"type": "LOCAL", "modes": modes} if modes else {"type": "NO_CACHE"}
        builder.project(spec, environment=environment, cache=cache)
        first, second = (builder.finish(builder.start()) for _ in range(2))
        if "PROVISIONING" in first.phases and first.phases["PROVISIONING"] == "FAILED":
            assert "operation not permitted" in first.context("PROVISIONING")[1]
            pytest.skip("NOT PROVEN: this engine starts no privileged containers")
        assert first.status == second.status == "SUCCEEDED", first.lines
        assert "sha256:" in first.output[-1]
        assert first.output[-1] == second.output[-1], "the layer was made twice"
    finally:
        node.stop()
        subprocess.run(["docker", "rmi", "-f", tag], check=False, capture_output=True)
