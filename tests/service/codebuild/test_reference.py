"""The reference of buildspecs: every key of the JSON Schema is described in docs/buildspec.md, and stands in a buildspec
of the folder `reference` that is really built."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from services.codebuild.buildspec.schema import Schema, schema, ways
from tests.service.codebuild.test_batches import Batcher, config, groups

FOLDER = Path(__file__).parent / "reference"
PAGE = Path(__file__).parents[3] / "docs" / "buildspec.md"
_PHASE = re.compile(r"^phases\.(install|pre_build|build|post_build)(?=\.|$)")


def keys_of(rules: Schema, path: str = "") -> Iterator[str]:
    """All that a buildspec may hold, such as `env.variables.*`. Lists leave no trace in the name."""
    for way in ways(rules):
        for name, inner in way.get("properties", {}).items():
            yield _general(f"{path}.{name}".lstrip("."))
            yield from keys_of(inner, f"{path}.{name}".lstrip("."))
        for inner in (way.get("additionalProperties"), way.get("items")):
            if isinstance(inner, dict):
                yield from keys_of(inner, path if inner is way.get("items") else f"{path}.*")


def keys_in(document: Any, path: str = "") -> Iterator[str]:
    """The same of a buildspec that somebody wrote."""
    if isinstance(document, dict):
        for name, inner in document.items():
            free = any(re.fullmatch(pattern, path) for pattern in _FREE)
            own = f"{path}.{'*' if free else name}".lstrip(".")
            yield _general(own)
            yield from keys_in(inner, own)
    elif isinstance(document, list):
        for inner in document:
            yield from keys_in(inner, path)


_FREE = (
    r"reports", r"artifacts\.secondary-artifacts", r"(.*\.)?env\.(variables|parameter-store|secrets-manager)",
    r"environment_variables\..*",
)  # fmt: skip
"""Mappings whose keys people choose."""


def _general(path: str) -> str:
    return _PHASE.sub("phases.*", path)


def described() -> set[str]:
    """The keys with which rows of the page's tables begin; `<…>` stands for a name that people choose."""
    cells = re.findall(r"^\| (`[^|]+`) \|", PAGE.read_text(), re.MULTILINE)
    return {_general(re.sub(r"<[^>]+>", "*", key)) for cell in cells for key in re.findall(r"`([^`]+)`", cell)}


EVERY = sorted(set(keys_of(schema())))


def test_the_schema_has_the_keys_that_it_should() -> None:
    """The walk above finds them."""
    assert {"phases.*.finally", "reports.*.file-format", "artifacts.secondary-artifacts.*.s3-prefix"} < set(EVERY)
    assert {"batch.build-matrix.dynamic.env.variables", "batch.build-graph.depend-on"} < set(EVERY)
    assert len(EVERY) > 80


def test_every_key_is_described() -> None:
    assert set(EVERY) - described() == set()
    assert {key for key in described() if not key.endswith("*")} - set(EVERY) == set(), "described, but not there"


def test_every_key_is_used_by_a_buildspec_that_is_built() -> None:
    used = {key for file in FOLDER.glob("*.yml") for key in keys_in(yaml.safe_load(file.read_text()))}
    assert set(EVERY) - used == set()


@pytest.fixture
def batcher(local_aws: Any, account: str) -> Batcher:
    """With a project whose source is the folder of the reference."""
    found = Batcher(local_aws, account)
    bucket = found.bucket()
    arn = found.codebuild.create_fleet(
        name="machines", baseCapacity=1, environmentType="LINUX_CONTAINER", computeType="BUILD_GENERAL1_SMALL"
    )["fleet"]["arn"]
    for file in FOLDER.glob("*.yml"):
        text = file.read_text().replace("FLEET_ARN", arn)
        found.s3.put_object(Bucket=bucket, Key=f"in/{file.name}", Body=text.encode())
    found.aws("ssm").put_parameter(Name="/reference/parameter", Value="parameter", Type="SecureString")
    found.aws("secretsmanager").create_secret(Name="reference", SecretString='{"key": "secret"}')
    found.codebuild.create_report_group(name="demo-checks", type="TEST", exportConfig={"exportConfigType": "NO_EXPORT"})
    zipped = {"type": "S3", "location": bucket, "packaging": "ZIP", "overrideArtifactName": True}
    found.project(
        source={"type": "S3", "location": f"{bucket}/in/"}, artifacts=zipped,
        secondaryArtifacts=[{**zipped, "artifactIdentifier": "more"}],
        cache={"type": "S3", "location": f"{bucket}/caches"}, buildBatchConfig=config(account),
    )  # fmt: skip
    return found


def names(batcher: Batcher, key: str) -> list[str]:
    body = batcher.s3.get_object(Bucket=f"bucket-{batcher.account}", Key=key)["Body"].read()
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return sorted(name for name in archive.namelist() if not name.endswith("/"))


def test_the_buildspec_with_every_key(batcher: Batcher) -> None:
    ended = batcher.finish(batcher.start())
    assert ended.status == "SUCCEEDED", ended.lines
    wanted = [
        "install for world",
        "install is over",
        "nothing kept",
        "pre_build is over",
        "hello world",
        "build is over",
    ]
    assert ended.output == [*wanted, "succeeding 1", "post_build is over"]
    assert ended.build["exportedEnvironmentVariables"] == [{"name": "RESULT", "value": "hello world"}]
    assert names(batcher, "primary/world.zip") == ["deep/hello.txt", "deep/link.txt"]
    assert names(batcher, "secondary/more.zip") == ["hello.txt"]
    report = batcher.codebuild.batch_get_reports(reportArns=ended.build["reportArns"])["reports"][0]
    assert report["testSummary"]["statusCounts"]["SUCCEEDED"] == 1
    kept = batcher.s3.list_objects_v2(Bucket=f"bucket-{batcher.account}", Prefix="caches/")["Contents"]
    assert [one["Key"].rpartition("/")[2] for one in kept] == ["last-world"]


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("buildspec.yml", {"first": "hello first", "second": "hello old ", "third": "hello world"}),
        ("list.yml", {"one": "hello one", "two": "hello old ", "three": "hello "}),
        ("matrix.yml", {"build0": "hello ann", "build1": "hello bob"}),
        ("fanout.yml", {"build0": "hello 0 of 2", "build1": "hello 1 of 2"}),
    ],
)
def test_batches_of_every_kind(batcher: Batcher, file: str, wanted: dict[str, str]) -> None:
    no_artifacts = {"artifactsOverride": {"type": "NO_ARTIFACTS"}, "secondaryArtifactsOverride": []}
    batch = batcher.await_batch(batcher.start_batch(buildspecOverride=file, **no_artifacts))
    assert batch["buildBatchStatus"] == "SUCCEEDED", batch
    for name, line in wanted.items():
        assert line in batcher.output(groups(batch)[name]), name
