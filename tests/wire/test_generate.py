"""The generated modules are up to date, light, and complete."""

import subprocess
import sys
from importlib import import_module
from typing import Any

import pytest

from emulator.api import codebuild, is_written, sqs
from emulator.kernel.errors import AwsError
from emulator.wire import generate
from emulator.wire.models import load


def test_generated_files_are_up_to_date() -> None:
    stale = [path.name for path, text in generate.files().items() if path.read_text() != text]
    assert stale == [], "run python -m emulator.wire.generate"


@pytest.mark.parametrize(("module", "service"), generate.SERVICES)
def test_every_operation_has_a_method_on_both_sides(module: str, service: str) -> None:
    made = import_module(f"emulator.api.{module}")
    assert made.Handlers.operations.keys() == load(service).operations
    for method in made.Handlers.operations.values():
        assert callable(getattr(made.Handlers, method))
        assert callable(getattr(made.Client, method))


@pytest.mark.parametrize(("module", "service"), generate.SERVICES)
def test_every_error_carries_its_code_and_status(module: str, service: str) -> None:
    made = import_module(f"emulator.api.{module}")
    model = load(service)
    for name in model.shape_names():
        traits = model.shape(name).traits
        if traits.get("exception"):
            error = getattr(made, name)("why")
            assert isinstance(error, AwsError)
            assert error.wire_code == traits.get("error", {}).get("code", name)
            assert model.errors[error.wire_code].name == name or service in ("sns", "iam", "sts", "ssm")


class _Some(codebuild.Handlers):
    def start_build(self, call: Any, request: codebuild.StartBuildInput) -> codebuild.StartBuildOutput:
        return codebuild.StartBuildOutput()


def test_what_is_not_written_says_so() -> None:
    assert is_written(_Some, "start_build")
    assert not is_written(_Some, "stop_build")
    with pytest.raises(AwsError, match="does not implement codebuild:StopBuild"):
        _Some().stop_build(None, {"id": "x"})


def test_a_client_calls_by_service_and_operation() -> None:
    calls: list[Any] = []

    def invoke(*call: Any) -> Any:
        calls.append(call)
        return {"ids": ["a"]}

    assert codebuild.Client(invoke).list_builds({"sortOrder": "ASCENDING"}) == {"ids": ["a"]}
    assert calls == [("codebuild", "ListBuilds", {"sortOrder": "ASCENDING"})]


def test_shapes_are_dicts_at_run_time() -> None:
    assert codebuild.Tag(key="a", value="b") == {"key": "a", "value": "b"}
    assert sqs.Message is dict


def test_the_wire_brings_no_part_of_botocore_along() -> None:
    program = (
        "import sys; from emulator import wire; from emulator.api import codebuild;"
        "wire.identify(wire.RequestHead('GET', '/b', '', {}), {'s3'});"
        "sys.exit(any(name.startswith('botocore') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
