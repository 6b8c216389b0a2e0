"""Idempotency tokens."""

from typing import Any

from tests.conftest import Aws


def test_a_token_starts_again_what_was_deleted(aws: Aws, request_for: Any) -> None:
    codebuild = aws("codebuild")
    codebuild.create_project(**request_for())
    first = codebuild.start_build(projectName="demo", idempotencyToken="once")["build"]["id"]
    codebuild.stop_build(id=first)
    assert codebuild.batch_delete_builds(ids=[first])["buildsNotDeleted"] == []
    second = codebuild.start_build(projectName="demo", idempotencyToken="once")["build"]["id"]
    assert second != first
    assert codebuild.start_build(projectName="demo", idempotencyToken="once")["build"]["id"] == second
    codebuild.stop_build(id=second)
