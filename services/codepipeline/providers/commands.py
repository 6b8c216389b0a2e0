"""Shell commands, run as a build of a project that is made for them.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-Commands.html
"""

import contextlib
import json
from typing import Any

from emulator.api import codebuild as api
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.domain.variables import Unresolved, resolve
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.codebuild import CodeBuild, inputs_request, outputs_request

PROJECT = "codepipeline-commands"
_IMAGE = "aws/codebuild/amazonlinux2-x86_64-standard:5.0"
_MINUTES = 55


class Commands:
    """One project per account and region serves all: each build brings its own commands, role, log and artifacts."""

    def __init__(self) -> None:
        self._builds = CodeBuild()

    def start(self, work: Work) -> Progress:
        try:
            buildspec = _buildspec(work)
            variables = [
                {"name": one.name, "value": resolve(one.value, work.values), "type": one.type}
                for one in work.one.action.environment
            ]
        except Unresolved as error:
            return failure(Code.CONFIGURATION, str(error))
        client = work.client(api.Client)
        with contextlib.suppress(api.ResourceAlreadyExistsException):
            client.create_project(_project(work))
        request: Any = {
            "projectName": PROJECT,
            "buildspecOverride": buildspec,
            "environmentVariablesOverride": variables,
            "computeTypeOverride": work.configuration.get("ComputeType", "BUILD_GENERAL1_SMALL"),
            "logsConfigOverride": {"cloudWatchLogs": {"status": "ENABLED", "groupName": _group(work)}},
            "serviceRoleOverride": _role(work),
            "timeoutInMinutesOverride": _MINUTES,
            "idempotencyToken": work.one.id,
            **inputs_request(work, ""),
            **outputs_request(work.one.outputs),
        }
        build_id = client.start_build(request)["build"]["id"]
        return Progress(RunStatus.IN_PROGRESS, build_id, log=_stream(work, build_id))

    def look(self, work: Work) -> Progress | None:
        return self._builds.look(work)


def _buildspec(work: Work) -> str:
    """JSON is YAML. Raises Unresolved."""
    action = work.one.action
    document: dict[str, Any] = {
        "version": "0.2",
        "env": {"exported-variables": list(action.output_variables)},
        "phases": {"build": {"commands": [resolve(command, work.values) for command in action.commands]}},
    }
    for output in action.outputs:
        document["artifacts"] = {"files": list(output.files) or ["**/*"]}
    return json.dumps(document)


def _project(work: Work) -> Any:
    return {
        "name": PROJECT,
        "description": "Commands actions of pipelines run here",
        "source": {"type": "CODEPIPELINE"},
        "artifacts": {"type": "CODEPIPELINE"},
        "environment": {"type": "LINUX_CONTAINER", "image": _IMAGE, "computeType": "BUILD_GENERAL1_SMALL"},
        "serviceRole": _role(work),
    }


def _role(work: Work) -> str:
    """The role behind the session."""
    name = work.actor.arn.split("/")[1]
    return f"arn:aws:iam::{work.actor.account}:role/{name}"


def _group(work: Work) -> str:
    return f"/aws/codepipeline/{work.pipeline.name}"


def _stream(work: Work, build_id: str) -> str:
    stream = build_id.partition(":")[2]
    return f"arn:aws:logs:{work.region}:{work.actor.account}:log-group:{_group(work)}:log-stream:{stream}"
