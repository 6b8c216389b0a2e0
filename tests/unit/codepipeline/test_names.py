"""Variables in texts, keys of artifacts, statuses in AWS's words."""

import pytest

from emulator.wire.models import load
from services.codepipeline.domain.action_execution import Code
from services.codepipeline.domain.artifact import RANDOM_LENGTH, key_for, random_part
from services.codepipeline.domain.declaration import Mode, Result, RetryMode
from services.codepipeline.domain.execution import (
    ConditionStatus,
    ExecutionStatus,
    Kind,
    RetryTrigger,
    RunStatus,
    StageStatus,
    TriggerType,
)
from services.codepipeline.domain.job import JobStatus
from services.codepipeline.domain.variables import Unresolved, references, resolve
from services.codepipeline.domain.webhook import Authentication


def test_variables_are_put_in_once() -> None:
    values = {"Src": {"Id": "#{Src.Id}", "Empty": ""}}
    assert resolve("a#{Src.Id}b#{Src.Empty}c", values) == "a#{Src.Id}bc"
    assert resolve("$#{} #{x} #Src.Id", values) == "$#{} #{x} #Src.Id"
    assert [str(one) for one in references(["#{A.b} and #{c-d@.e f}"])] == ["#{A.b}", "#{c-d@.e f}"]
    for text in ("#{Src.Nothing}", "#{Other.Id}"):
        with pytest.raises(Unresolved):
            resolve(text, values)


@pytest.mark.spec("codepipeline:trap-25")
def test_keys_are_cut_and_kept_apart_by_their_end() -> None:
    long, longer = "a-pipeline-with-a-long-name", "a-pipeline-with-a-long-tail"
    assert key_for(long, "SourceArtifact", "1234567") == "a-pipeline-with-a-lo/SourceArti/1234567"
    assert key_for(long, "x", "1").rpartition("/")[0] == key_for(longer, "x", "2").rpartition("/")[0]
    parts = {random_part(number) for number in range(10_000)}
    assert len(parts) == 10_000
    assert {len(part) for part in parts} == {RANDOM_LENGTH}
    assert all(part.isalnum() for part in parts)


@pytest.mark.parametrize(
    ("ours", "shape"),
    [
        (ExecutionStatus, "PipelineExecutionStatus"), (StageStatus, "StageExecutionStatus"),
        (RunStatus, "ActionExecutionStatus"), (RunStatus, "RuleExecutionStatus"),
        (ConditionStatus, "ConditionExecutionStatus"), (TriggerType, "TriggerType"), (Mode, "ExecutionMode"),
        (Kind, "ExecutionType"), (RetryMode, "StageRetryMode"), (RetryTrigger, "RetryTrigger"), (Result, "Result"),
        (Code, "FailureType"), (Authentication, "WebhookAuthenticationType"),
    ],
)  # fmt: skip
def test_words_are_those_of_the_model(ours: type, shape: str) -> None:
    assert {str(one) for one in ours} == set(load("codepipeline").shape(shape).traits["enum"])  # type: ignore[attr-defined]


def test_a_job_is_queued_when_it_is_created() -> None:
    known = set(load("codepipeline").shape("JobStatus").traits["enum"])
    assert {str(one) for one in JobStatus} == known - {"Created"}
