"""Approvals get their answer."""

from dataclasses import replace

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.domain.action_execution import Code, Progress
from services.codepipeline.domain.errors import AlreadyDecided, NoSuchAction, WrongApprovalToken
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.handlers.base import Base, action_of, stage_of
from services.codepipeline.recording import finish
from services.codepipeline.store import actions


class Approvals(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/approvals-approve-or-reject.html"""

    def put_approval_result(
        self, call: Call, request: api.PutApprovalResultInput
    ) -> api.PutApprovalResultOutput:  # fmt: skip
        pipeline = self._pipeline(call.tx, call, request["pipelineName"])
        stage = stage_of(self._structure(call.tx, pipeline), request["stageName"])
        if action_of(stage, request["actionName"]).type.category != "Approval":
            raise NoSuchAction(request["actionName"])
        one = actions.with_token(call.tx, pipeline.id, request["token"])
        if one is None or (one.stage, one.action.name) != (request["stageName"], request["actionName"]):
            raise WrongApprovalToken
        if one.over:
            raise AlreadyDecided if one.updated_by else WrongApprovalToken
        decided = replace(
            one, updated_by=call.caller.arn, progress=_verdict(request["result"], one.progress)
        )  # fmt: skip
        finish(call.tx, pipeline, decided)
        return {"approvedAt": call.now}


def _verdict(result: api.ApprovalResult, before: Progress) -> Progress:
    summary = result["summary"]
    if result["status"] == "Approved":
        return replace(before, status=RunStatus.SUCCEEDED, summary=summary)
    message = summary or "The approval was rejected."
    return replace(before, status=RunStatus.FAILED, summary=summary, code=Code.JOB, message=message)
