"""Approvals by people.

https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals.html
"""

import json
from datetime import UTC

from emulator.api import sns
from emulator.kernel.errors import AwsError
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work

_NOT_THERE = 501


class Manual:
    """Waits for PutApprovalResult; its token stands in the action execution."""

    def start(self, work: Work) -> Progress:
        if topic := work.configuration.get("NotificationArn"):
            try:
                self._notify(work, topic)
            except AwsError as error:
                if error.http_status != _NOT_THERE:
                    return failure(Code.PERMISSION, f"The approval could not be announced at {topic}: {error.message}")
        return Progress(RunStatus.IN_PROGRESS)

    def look(self, work: Work) -> Progress | None:
        return None

    def _notify(self, work: Work, topic: str) -> None:
        """Raises AwsError."""
        action, pipeline = work.one.action.name, work.pipeline.name
        subject = f"APPROVAL NEEDED: AWS CodePipeline {pipeline} for action {action}"
        work.client(sns.Client).publish(
            {"TopicArn": topic, "Subject": subject[:100], "Message": json.dumps(message(work))}
        )  # fmt: skip


def message(work: Work) -> dict[str, object]:
    """What is published. Keys that are not configured are left out."""
    region, pipeline, one = work.pipeline.region, work.pipeline.name, work.one
    view = f"https://console.aws.amazon.com/codepipeline/home?region={region}#/view/{pipeline}"
    approval = {
        "pipelineName": pipeline,
        "stageName": one.stage,
        "actionName": one.action.name,
        "token": one.token,
        "expires": one.deadline_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ"),
        "externalEntityLink": work.configuration.get("ExternalEntityLink"),
        "approvalReviewLink": f"{view}/{one.stage}/{one.action.name}/approve/{one.token}",
        "customData": work.configuration.get("CustomData"),
    }
    known = {key: value for key, value in approval.items() if value is not None}
    return {"region": region, "consoleLink": view, "approval": known}
