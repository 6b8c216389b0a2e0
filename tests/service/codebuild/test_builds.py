"""Builds from the request to the end, on real runners."""

import pytest

from tests.service.codebuild.conftest import INLINE, Builder

STANDARD = [
    "SUBMITTED", "QUEUED", "PROVISIONING", "DOWNLOAD_SOURCE", "INSTALL", "PRE_BUILD", "BUILD", "POST_BUILD",
    "UPLOAD_ARTIFACTS", "FINALIZING",
]  # fmt: skip


@pytest.mark.spec("codebuild:scenario-1", "codebuild:trap-3", "codebuild:trap-4", "codebuild:trap-42")
def test_hello(builder: Builder) -> None:
    ended = builder.run(INLINE)
    assert ended.status == "SUCCEEDED", "\n".join(ended.lines)
    assert ended.phases == {**dict.fromkeys(STANDARD, "SUCCEEDED"), "COMPLETED": None}
    assert ended.output == ["hello"]
