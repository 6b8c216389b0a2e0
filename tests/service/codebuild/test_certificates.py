"""Git servers with a certificate of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator.node import Node
from tests.conftest import boto_client, start_node
from tests.service.codebuild.conftest import INLINE, Builder
from tests.support.git import Git


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Node]:
    """A server with an https port, whose authority nobody else knows."""
    found = start_node(tmp_path_factory.mktemp("tls"), runner="local", roles="api,worker,runner", https_port=0)
    yield found
    found.stop()


def test_the_certificate_of_the_project_is_trusted_when_sources_are_fetched(
    node: Node, account: str, tmp_path: Path
) -> None:
    builder = Builder(lambda service, **config: boto_client(node.url, service, account, **config), account)
    bucket = builder.bucket()
    builder.aws("codecommit").create_repository(repositoryName="web")
    git = Git(tmp_path / "work", tmp_path / "home")
    git("init", "-q", "-b", "main")
    commit = git.commit("one", **{"buildspec.yml": INLINE})
    git("push", "-q", f"{node.url}/v1/repos/web".replace("://", f"://{account}:x@"), "main")
    builder.s3.put_object(Bucket=bucket, Key="ca.pem", Body=node.authority.certificate().encode())
    builder.s3.put_object(Bucket=bucket, Key="ca.txt", Body=b"no certificate")
    builder.project(
        source={
            "type": "GITHUB_ENTERPRISE", "location": f"https://{account}:x@localhost:{node.settings.https_port}/v1/repos/web"
        }
    )  # fmt: skip
    code, message = builder.finish(builder.start()).context("DOWNLOAD_SOURCE")
    assert code == "CLIENT_ERROR"
    assert message.startswith("Git clone failed: ")
    assert "certificate" in message
    for place in (f"{bucket}/ca.pem", f"arn:aws:s3:::{bucket}/ca.pem"):
        ended = builder.finish(builder.start(certificateOverride=place))
        assert ended.build["resolvedSourceVersion"] == commit, ended.lines
    refused = {
        f"{bucket}/none.pem": "Unable to download certificate from S3. NoSuchKey: ",
        f"{bucket}/ca.txt": f"The certificate {bucket}/ca.txt is no PEM file",
    }
    for place, wanted in refused.items():
        code, message = builder.finish(builder.start(certificateOverride=place)).context("DOWNLOAD_SOURCE")
        assert (code, message[: len(wanted)]) == ("CLIENT_ERROR", wanted)
