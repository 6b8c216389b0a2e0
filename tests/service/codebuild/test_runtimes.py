"""Runtimes, users, and the programs that builds find."""

import sys

import pytest

from tests.service.codebuild.conftest import Builder

RUNTIMES = "version: 0.2\nphases:\n  install:\n    runtime-versions:\n{versions}\n    commands: ['echo installed']\n"


@pytest.mark.spec("codebuild:trap-37")
def test_an_unknown_version_fails_before_any_command(builder: Builder) -> None:
    old = {
        "type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:4.0-20.08.14",
        "computeType": "BUILD_GENERAL1_SMALL",
    }  # fmt: skip
    builder.project(RUNTIMES.format(versions="      nodejs: 18"), environment=old)
    ended = builder.finish(builder.start())
    assert ended.context("DOWNLOAD_SOURCE") == (
        "YAML_FILE_ERROR",
        "Unknown runtime version named '18' of nodejs. This build image has the following versions: 10, 12",
    )
    assert ended.output == []
    unknown = builder.finish(
        builder.start(
            imageOverride="aws/codebuild/standard:7.0", buildspecOverride=RUNTIMES.format(versions="      cobol: 85")
        )
    )
    assert unknown.context("DOWNLOAD_SOURCE")[1].startswith("Unknown runtime named 'cobol'. ")
    assert unknown.status == "FAILED"


def test_runtimes_of_the_machine(builder: Builder) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    ended = builder.run(
        f"version: 0.2\nenv:\n  variables:\n    WANTED: '{version}'\nphases:\n  install:\n    runtime-versions:\n"
        "      python: $WANTED\n      golang: 1.1\n    commands:\n"
        "      - python3 -c 'import sys; print(\"%d.%d\" % sys.version_info[:2])'\n"
    )
    assert ended.status == "SUCCEEDED", ended.lines
    missing = "Skipping install of runtimes. Runtime version selection is not supported by this build image"
    assert ended.output == [missing, version]
    assert "Selecting 'python' runtime version '$WANTED' based on manual selections..." in ended.said
    order = [
        ended.lines.index(missing),
        next(n for n, line in enumerate(ended.lines) if "DOWNLOAD_SOURCE State" in line),
    ]
    assert order == sorted(order)


def test_programs_for_builds(builder: Builder) -> None:
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands:\n"
        "      - mkdir -p t/deep && touch t/a_test.py t/deep/b_test.py t/c.txt 't/d e.py' && cd /tmp\n"
        "      - codebuild-glob-search '**/*_test.py'\n"
        "      - test $(codebuild-hash-files 't/**/*.py') = $(codebuild-hash-files './t/**/*.py') && echo same\n"
        "      - echo x > $CODEBUILD_SRC_DIR/t/c.txt; A=$(codebuild-hash-files '**/c.txt'); echo y > $CODEBUILD_SRC_DIR/t/c.txt; test $A != $(codebuild-hash-files '**/c.txt') && echo differs\n"
        "      - codebuild-breakpoint && codebuild-resume && echo on\n"
        "      - codebuild-tests-run --test-command 'echo running' --files-search \"codebuild-glob-search '**/*_test.py'\" --sharding-strategy equal-distribution\n"
    )
    assert ended.status == "SUCCEEDED", ended.lines
    assert ended.output == [
        "t/a_test.py", "t/deep/b_test.py", "same", "differs", "on", "running t/a_test.py t/deep/b_test.py"
    ]  # fmt: skip


def test_a_debug_session_pauses(builder: Builder) -> None:
    builder.project(
        "version: 0.2\nphases:\n  build:\n    commands:\n      - (sleep 0.5; codebuild-resume) & codebuild-breakpoint\n"
        "      - echo on\n"
    )
    ended = builder.finish(builder.start(debugSessionEnabled=True))
    assert ended.build["debugSession"]["sessionEnabled"] is True
    assert ended.output[0].startswith("Paused by codebuild-breakpoint")
    assert ended.output[-1] == "on"


def test_other_users(builder: Builder) -> None:
    bucket = builder.bucket()
    builder.s3.put_object(Bucket=bucket, Key="in/buildspec.yml", Body=(
        b"version: 0.2\nrun-as: games\nphases:\n"
        b"  install:\n    run-as: root\n    commands: [id -un; X=1]\n"
        b"  build:\n    commands:\n      - id -un; cat file.txt; echo $X; touch /etc/mine || echo denied\n"
        b"      - cd /tmp && Y=2\n"
        b"  post_build:\n    commands: ['echo $Y $(pwd)', exit 9]\n"
    ))  # fmt: skip
    builder.s3.put_object(Bucket=bucket, Key="in/file.txt", Body=b"readable\n")
    builder.project(source={"type": "S3", "location": f"{bucket}/in/"})
    ended = builder.finish(builder.start())
    assert [line for line in ended.output if "cannot touch" not in line] == [
        "root", "games", "readable", "1", "denied", "2 /tmp"
    ], ended.lines  # fmt: skip
    assert ended.context("POST_BUILD")[1].endswith("exit status 9")
