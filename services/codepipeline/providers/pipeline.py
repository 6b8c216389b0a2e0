"""Another pipeline: started, and followed to its end.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-PipelineInvoke.html
"""

import json
from typing import Any

from emulator.api import codepipeline as api
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work

_LISTS = (
    ("SourceRevisions", "sourceRevisions", ("actionName", "revisionType", "revisionValue")),
    ("Variables", "variables", ("name", "value")),
)  # fmt: skip


class BadList(Exception):
    """SourceRevisions or Variables is not what it should be."""


class PipelineInvoke:
    """Its origin keeps the other pipeline from being started twice."""

    def start(self, work: Work) -> Progress:
        request: Any = {"name": work.configuration["PipelineName"]}
        try:
            for key, member, names in _LISTS:
                if found := _records(work.configuration.get(key, ""), names):
                    request[member] = found
        except BadList as error:
            return failure(Code.CONFIGURATION, f"SourceRevisions and Variables must be JSON lists: {error}")
        execution_id = work.client(api.Client).start_pipeline_execution(request)["pipelineExecutionId"]
        return Progress(RunStatus.IN_PROGRESS, execution_id, work.url(execution_id))

    def look(self, work: Work) -> Progress | None:
        execution_id, url = work.one.progress.external_id, work.one.progress.url
        name = work.configuration["PipelineName"]
        found = work.client(api.Client).get_pipeline_execution(
            {"pipelineName": name, "pipelineExecutionId": execution_id}
        )["pipelineExecution"]
        status = found["status"]
        if status in ("InProgress", "Stopping"):
            return Progress(RunStatus.IN_PROGRESS, execution_id, url)
        summary = f"The execution of the pipeline {name} is {status}"
        if status == "Succeeded":
            return Progress(RunStatus.SUCCEEDED, execution_id, url, summary)
        return Progress(RunStatus.FAILED, execution_id, url, summary, code=Code.JOB, message=summary)


def _records(text: str, names: tuple[str, ...]) -> list[dict[str, str]]:
    """Raises BadList."""
    if not text:
        return []
    try:
        found = json.loads(text)
    except ValueError as error:
        raise BadList(str(error)) from error
    if not isinstance(found, list):
        raise BadList("it is not a list")
    for one in found:
        fine = isinstance(one, dict) and set(one) == set(names) and all(isinstance(one[name], str) for name in names)
        if not fine:
            raise BadList(f"each must have {', '.join(names)}")
    return found
