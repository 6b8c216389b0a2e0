"""What builds leave in S3."""

import hashlib
import io
import zipfile
from typing import Any

import pytest

from tests.service.codebuild.conftest import Builder

JAR = (
    "phases:\n  build:\n    commands: ['mkdir -p target/deep && echo j > target/a.jar && echo k > target/deep/b.jar "
    "&& cd target']\n"
)


def names(zipped: bytes) -> list[str]:
    return sorted(zipfile.ZipFile(io.BytesIO(zipped)).namelist())


def content(builder: Builder, bucket: str, key: str) -> bytes:
    body: bytes = builder.s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    return body


def keys(builder: Builder, bucket: str) -> list[str]:
    return sorted(one["Key"] for one in builder.s3.list_objects_v2(Bucket=bucket).get("Contents", []))


def zip_bytes(**files: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_yml", ".yml"), text)
    return target.getvalue()


@pytest.mark.spec("codebuild:scenario-11", "codebuild:trap-17", "codebuild:trap-18", "codebuild:trap-20")
def test_single_files(builder: Builder) -> None:
    bucket = builder.bucket()
    source = zip_bytes(buildspec_yml=f"version: 0.2\n{JAR}artifacts:\n  files: [target/a.jar]\n")
    builder.s3.put_object(Bucket=bucket, Key="in/source.zip", Body=source)
    builder.project(
        source={"type": "S3", "location": f"{bucket}/in/source.zip"}, artifacts={"type": "S3", "location": bucket}
    )
    started = builder.codebuild.start_build(projectName="demo")["build"]
    assert started["artifacts"]["location"] == f"arn:aws:s3:::{bucket}/demo"
    ended = builder.finish(started["id"])
    assert ended.status == "SUCCEEDED", ended.lines
    assert keys(builder, bucket) == ["demo/target/a.jar", "in/source.zip"]
    head = builder.s3.head_object(Bucket=bucket, Key="demo/target/a.jar")
    assert head["Metadata"] == {"codebuild-buildarn": ended.build["arn"]}
    assert ended.build["artifacts"] == {"location": f"arn:aws:s3:::{bucket}/demo", "encryptionDisabled": False}
    assert "resolvedSourceVersion" not in ended.build
    assert "Found 1 file(s)" in ended.said


@pytest.mark.spec("codebuild:scenario-12", "codebuild:trap-19", "codebuild:trap-20")
def test_a_zip_with_a_name_of_its_own(builder: Builder) -> None:
    bucket = builder.bucket()
    artifacts = {
        "type": "S3", "location": bucket, "packaging": "ZIP", "path": "out", "namespaceType": "BUILD_ID",
        "overrideArtifactName": True,
    }  # fmt: skip
    spec = f"version: 0.2\n{JAR}artifacts:\n  name: n-$CODEBUILD_BUILD_NUMBER-$(echo x).zip\n  files: '**/*'\n"
    ended = builder.run(spec, artifacts=artifacts)
    key = f"out/{ended.uuid}/n-1-x.zip"
    assert keys(builder, bucket) == [key]
    body = content(builder, bucket, key)
    assert names(body) == ["target/a.jar", "target/deep/b.jar"]
    shown = ended.build["artifacts"]
    assert shown["location"] == f"arn:aws:s3:::{bucket}/{key}"
    assert shown["md5sum"] == hashlib.md5(body).hexdigest()
    assert shown["sha256sum"] == hashlib.sha256(body).hexdigest()
    metadata = builder.s3.head_object(Bucket=bucket, Key=key)["Metadata"]
    assert metadata == {
        "codebuild-buildarn": ended.build["arn"], "codebuild-content-md5": shown["md5sum"],
        "codebuild-content-sha256": shown["sha256sum"],
    }  # fmt: skip
    not_overridden = builder.run(spec, "two", artifacts={"type": "S3", "location": bucket, "packaging": "ZIP"})
    assert not_overridden.build["artifacts"]["location"] == f"arn:aws:s3:::{bucket}/two"
    assert names(content(builder, bucket, "two")) == ["target/a.jar", "target/deep/b.jar"]


@pytest.mark.spec("codebuild:scenario-13", "codebuild:trap-16")
def test_patterns_that_match_nothing(builder: Builder) -> None:
    bucket = builder.bucket()
    s3 = {"type": "S3", "location": bucket}
    spec = f"version: 0.2\n{JAR}artifacts:\n  files: [nope.txt]\n"
    nothing = builder.run(spec, artifacts=s3)
    assert nothing.status == "FAILED"
    assert nothing.phases["UPLOAD_ARTIFACTS"] == "FAILED"
    assert nothing.phases["FINALIZING"] == "SUCCEEDED"
    assert nothing.context("UPLOAD_ARTIFACTS") == ("CLIENT_ERROR", "no matching artifact paths found")
    start = nothing.said.index("Expanding base directory path: .")
    assert nothing.said[start : start + 7] == [
        "Expanding base directory path: .", "Assembling file list", "Expanding .",
        "Expanding file paths for base directory .", "Assembling file list", "Expanding nope.txt",
        "Skipping invalid file path nope.txt",
    ]  # fmt: skip
    assert nothing.said[-2:] == [
        "Phase complete: UPLOAD_ARTIFACTS State: FAILED",
        "Phase context status code: CLIENT_ERROR Message: no matching artifact paths found",
    ]
    some = builder.run(spec.replace("[nope.txt]", "[nope.txt, target/a.jar]"), "two", artifacts=s3)
    assert some.status == "SUCCEEDED"
    assert "Skipping invalid file path nope.txt" in some.said
    assert keys(builder, bucket) == ["two/target/a.jar"]
    no_base = builder.run(spec + "  base-directory: dist\n", "three", artifacts=s3)
    assert no_base.context("UPLOAD_ARTIFACTS")[1] == "no matching base directory path found for dist"
    no_block = builder.run(f"version: 0.2\n{JAR}", "four", artifacts=s3)
    assert no_block.context("UPLOAD_ARTIFACTS")[1] == "no definition for primary artifacts in buildspec"
    ignored = builder.run(spec, "five")
    assert ignored.status == "SUCCEEDED"


def test_artifacts_of_a_failed_build_are_kept(builder: Builder) -> None:
    bucket = builder.bucket()
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: [echo x > x.txt, 'false']\nartifacts:\n  files: x.txt\n",
        artifacts={"type": "S3", "location": bucket, "name": "/"},
    )
    assert ended.status == "FAILED"
    assert keys(builder, bucket) == ["x.txt"]


def test_base_directories_exclusions_and_flat_names(builder: Builder) -> None:
    bucket = builder.bucket()
    tree = (
        "phases:\n  build:\n    commands: ['mkdir -p my-build-1 my-build-2/sub && echo 1 > my-build-1/f1.txt && "
        "echo 2 > my-build-2/f2.txt && echo 3 > my-build-2/sub/f3.txt && echo h > my-build-2/.hidden']\n"
    )
    s3 = {"type": "S3", "location": bucket, "packaging": "ZIP"}
    spec = f"version: 0.2\n{tree}artifacts:\n  files: '**/*'\n  base-directory: 'my-build*'\n  discard-paths: yes\n"
    builder.run(spec, artifacts=s3)
    assert names(content(builder, bucket, "demo")) == [".hidden", "f1.txt", "f2.txt", "f3.txt"]
    spec = f"version: 0.2\n{tree}artifacts:\n  files: ['*/f3.txt']\n  base-directory: my-build-2\n"
    builder.run(spec, "two", artifacts=s3)
    assert names(content(builder, bucket, "two")) == ["sub/f3.txt"]
    spec = f"version: 0.2\n{tree}artifacts:\n  files: '**/*'\n  exclude-paths: ['**/.*', '*/f2.txt']\n"
    builder.run(spec, "three", artifacts=s3)
    assert names(content(builder, bucket, "three")) == ["my-build-1/f1.txt", "my-build-2/sub/f3.txt"]


@pytest.mark.spec("codebuild:scenario-22")
def test_secondary_sources_and_artifacts(builder: Builder) -> None:
    bucket = builder.bucket()
    builder.s3.put_object(Bucket=bucket, Key="lib/one.txt", Body=b"1")
    builder.s3.put_object(Bucket=bucket, Key="lib/deep/two.txt", Body=b"2")
    artifacts = {"type": "S3", "location": bucket, "packaging": "ZIP"}
    ended = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands:\n      - find $CODEBUILD_SRC_DIR_lib -type f | wc -l\n"
        "      - test $CODEBUILD_SRC_DIR != $CODEBUILD_SRC_DIR_lib && echo $CODEBUILD_SOURCE_REPO_URL_lib\n"
        "      - echo p > p.txt\n"
        "artifacts:\n  files: p.txt\n  secondary-artifacts:\n    x:\n      files: ['**/*']\n      name: xs\n"
        "      base-directory: $CODEBUILD_SRC_DIR_lib\n",
        secondarySources=[{"type": "S3", "location": f"{bucket}/lib/", "sourceIdentifier": "lib"}],
        artifacts=artifacts,
        secondaryArtifacts=[
            {**artifacts, "artifactIdentifier": "x", "name": "second.zip", "overrideArtifactName": True}
        ],
    )
    assert ended.status == "SUCCEEDED", ended.lines
    assert ended.output == ["2", f"s3://{bucket}/lib/"]
    assert names(content(builder, bucket, "xs")) == ["deep/two.txt", "one.txt"]
    assert names(content(builder, bucket, "demo")) == ["p.txt"]
    shown = ended.build["secondaryArtifacts"][0]
    assert shown["artifactIdentifier"] == "x"
    assert shown["location"] == f"arn:aws:s3:::{bucket}/xs"
    undefined = builder.run(
        "version: 0.2\nphases:\n  build:\n    commands: [echo p > p.txt]\nartifacts:\n  files: p.txt\n",
        "two", artifacts=artifacts, secondaryArtifacts=[{**artifacts, "artifactIdentifier": "y"}],
    )  # fmt: skip
    assert undefined.context("UPLOAD_ARTIFACTS")[1] == "no definition for secondary artifacts y in buildspec"


def test_a_bucket_that_is_not_there(builder: Builder) -> None:
    ended = builder.run(
        f"version: 0.2\n{JAR}artifacts:\n  files: '**/*'\n", artifacts={"type": "S3", "location": "nowhere-at-all"}
    )
    code, message = ended.context("UPLOAD_ARTIFACTS")
    assert code == "CLIENT_ERROR"
    assert message.startswith("Failed to upload artifacts: NoSuchBucket")
    assert ended.status == "FAILED"


@pytest.mark.spec("codebuild:scenario-20", "codebuild:trap-31")
def test_a_build_of_a_pipeline(builder: Builder, local_server: Any) -> None:
    from emulator.api import codebuild as api

    bucket = builder.bucket()
    spec = (
        "version: 0.2\nenv:\n  exported-variables: [V]\nphases:\n  build:\n    commands:\n      - V=1; echo $CODEBUILD_SRC_DIR\n"
        "      - echo $CODEBUILD_SOURCE_VERSION $CODEBUILD_RESOLVED_SOURCE_VERSION $CODEBUILD_INITIATOR\n"
        "      - cat $CODEBUILD_SRC_DIR_Other_Source/f; echo [$CODEBUILD_SOURCE_REPO_URL]; echo out > out.txt\n"
        "artifacts:\n  files: out.txt\n  secondary-artifacts:\n    Second:\n      files: '**/*'\n"
    )
    builder.s3.put_object(Bucket=bucket, Key="pl/Source/abc", Body=zip_bytes(buildspec_yml=spec))
    builder.s3.put_object(Bucket=bucket, Key="pl/Other/def", Body=zip_bytes(f="other\n"))
    builder.project(source={"type": "CODEPIPELINE"}, artifacts={"type": "CODEPIPELINE"})
    client = local_server.platform.client(
        api.Client, account=builder.account, region="us-east-1", origin="codepipeline/pl/action-1"
    )
    request: Any = {
        "projectName": "demo",
        "idempotencyToken": "action-1",
        "sourceTypeOverride": "CODEPIPELINE",
        "sourceLocationOverride": f"{bucket}/pl/Source/abc",
        "sourceVersion": "c0ffee",
        "secondarySourcesOverride": [
            {"type": "CODEPIPELINE", "sourceIdentifier": "Other-Source", "location": f"{bucket}/pl/Other/def"}
        ],
        "secondarySourcesVersionOverride": [],
        "artifactsOverride": {
            "type": "CODEPIPELINE", "artifactIdentifier": "Out", "location": bucket, "name": "pl/Out/xyz"
        },
        "secondaryArtifactsOverride": [],
        "environmentVariablesOverride": [],
    }  # fmt: skip
    build = client.start_build(request)["build"]
    assert client.start_build(request)["build"]["id"] == build["id"]
    assert build["initiator"] == "codepipeline/pl"
    ended = builder.finish(build["id"])
    assert ended.status == "SUCCEEDED", ended.lines
    folder = f"/codebuild/output/src{ended.output[0].partition('/src')[2].partition('/')[0]}/src"
    version = f"arn:aws:s3:::{bucket}/pl/Source/abc"
    assert ended.output == [folder, f"{version} c0ffee codepipeline/pl", "other", "[]"]
    assert (ended.build["sourceVersion"], ended.build["resolvedSourceVersion"]) == (version, "c0ffee")
    assert ended.build["exportedEnvironmentVariables"] == [{"name": "V", "value": "1"}]
    body = content(builder, bucket, "pl/Out/xyz")
    assert names(body) == ["out.txt"]
    shown = ended.build["artifacts"]
    assert shown["location"] == f"arn:aws:s3:::{bucket}/pl/Out/xyz"
    assert shown["md5sum"] == hashlib.md5(body).hexdigest()
    second = {
        **request, "idempotencyToken": "action-2", "artifactsOverride": {"type": "CODEPIPELINE"},
        "secondaryArtifactsOverride": [
            {"type": "CODEPIPELINE", "artifactIdentifier": "Second", "location": bucket, "name": "pl/Second/1"}
        ],
    }  # fmt: skip
    ended = builder.finish(client.start_build(second)["build"]["id"])
    assert names(content(builder, bucket, "pl/Second/1")) == ["buildspec.yml", "out.txt"]
    assert ended.build["artifacts"] == {"location": ""}
    by_version = {
        **request, "idempotencyToken": "action-3", "sourceVersion": version, "artifactsOverride": {"type": "CODEPIPELINE"}
    }  # fmt: skip
    del by_version["sourceLocationOverride"]
    ended = builder.finish(client.start_build(by_version)["build"]["id"])
    assert ended.output[1] == f"{version} codepipeline/pl"
    assert "resolvedSourceVersion" not in ended.build


def test_symbolic_links(builder: Builder) -> None:
    bucket = builder.bucket()
    made = "phases:\n  build:\n    commands: ['echo 1 > f && ln -s f inside && ln -s /etc/hostname outside']\n"
    spec = f"version: 0.2\n{made}artifacts:\n  files: '**/*'\n"
    builder.run(spec, artifacts={"type": "S3", "location": bucket, "packaging": "ZIP"})
    followed = zipfile.ZipFile(io.BytesIO(content(builder, bucket, "demo")))
    assert {one.filename: (one.external_attr >> 28, followed.read(one)) for one in followed.infolist()} == {
        "f": (8, b"1\n"), "inside": (8, b"1\n")
    }  # fmt: skip
    builder.run(
        spec + "  enable-symlinks: yes\n", "two", artifacts={"type": "S3", "location": bucket, "packaging": "ZIP"}
    )
    kept = zipfile.ZipFile(io.BytesIO(content(builder, bucket, "two")))
    assert {one.filename: (one.external_attr >> 28, kept.read(one)) for one in kept.infolist()} == {
        "f": (8, b"1\n"), "inside": (10, b"f")
    }  # fmt: skip
    builder.run(spec + "  enable-symlinks: yes\n", "three", artifacts={"type": "S3", "location": bucket})
    assert content(builder, bucket, "three/inside") == b"1\n"
