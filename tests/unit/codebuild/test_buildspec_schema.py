"""The published JSON Schema says what builds say."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError

from services.codebuild.buildspec.check import check
from tests.unit.codebuild.test_buildspec_check import WORK

ROOT = Path(__file__).parents[3]
SCHEMA = json.loads((ROOT / "docs" / "schema" / "buildspec.json").read_text())


def validate(text: str) -> None:
    """Raises ValidationError."""
    Draft7Validator(SCHEMA).validate(yaml.safe_load(text))


def texts() -> Iterator[str]:
    """All buildspecs of the examples, and those that are whole in the code of tests."""
    for path in (ROOT / "examples").rglob("buildspec*.yml"):
        yield path.read_text()
    for path in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and text.startswith("version: 0.2\n") and "phases:" in text:
                yield text


def is_good(text: str) -> bool:
    return not any(not one.harmless for one in check(text, lambda _: True))


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_it_takes_what_the_check_takes() -> None:
    good = [text for text in texts() if not check(text, lambda _: True)]
    assert len(good) > 10
    for text in good:
        validate(text)


def test_it_refuses_what_builds_refuse() -> None:
    bad = [text for text in texts() if not is_good(text) and _is_yaml(text)]
    assert bad
    for text in bad:
        with pytest.raises(ValidationError):
            validate(text)


@pytest.mark.parametrize(
    "body",
    [
        "phases: {test: {}}",
        "phases: {build: {commands: [{echo: x}]}}",
        "phases: {build: {commands: [[x]]}}",
        "phases: {build: {on-failure: STOP}}",
        "phases: {build: {runtime-versions: {python: 3}}}",
        "env: {shell: zsh}",
        "env: {variables: {A: [x]}}",
        "evn: {}",
        "artifacts: {type: zip, files: x}",
        "artifacts: {files: x, discard-paths: maybe}",
        "artifacts: {secondary-artifacts: {a: x}}",
        "reports: {a: {file-format: XML}}",
        "cache: {paths: a, action: keep}",
        "batch: {}",
        "batch: {build-list: [{identifier: a}], build-graph: [{identifier: a}]}",
        "batch: {build-list: [{env: {}}]}",
        "batch: {build-fanout: {}}",
    ],
)
def test_what_is_wrong_is_refused_by_both(body: str) -> None:
    text = f"version: 0.2\n{body}\n"
    assert check(text, lambda _: True)
    with pytest.raises(ValidationError):
        validate(text)


@pytest.mark.parametrize("version", ["", "version: 0.3", "version: [0.2]"])
def test_versions_that_there_are_not(version: str) -> None:
    with pytest.raises(ValidationError):
        validate(f"{version}\n{WORK}")


@pytest.mark.parametrize(
    "body",
    [
        WORK,
        "phases: {install: {runtime-versions: {python: 3.10}, commands: , finally: x}, build: }",
        "phases: {build: {on-failure: Retry-3-.*timeout, run-as: me, commands: [9, true, x]}}",
        "env: {shell: bash, variables: {A: 1, B: , C: yes}, exported-variables: [A], git-credential-helper: yes}",
        "environment_variables: {plaintext: {A: b}}",
        "artifacts: {files: ['**/*'], discard-paths: True, secondary-artifacts: {a: {files: x}}}",
        "reports: {a: {files: x, file-format: JunitXml}}",
        "cache: {paths: [a], key: k-$(codebuild-hash-files x), fallback-keys: k-, action: save}",
        "proxy: {logs: no}",
        "batch: {fast-fail: false, build-graph: [{identifier: a, depend-on: [b], env: {variables: {A: 1}}}, {identifier: b}]}",
        "batch: {build-matrix: {static: {ignore-failure: yes}, dynamic: {env: {image: [a, b], variables: {A: [1, 2]}}}}}",
        "batch: {build-fanout: {parallelism: 3}}",
        "x-common: &a {commands: [x]}\nphases: {build: *a}",
    ],
)
def test_what_may_be_written(body: str) -> None:
    text = f"version: 0.2\n{body}\n"
    assert is_good(text)
    validate(text)


def _is_yaml(text: str) -> bool:
    try:
        yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    return True
