"""Jobs in the API's shapes."""

from collections.abc import Sequence
from typing import Any

from services.codepipeline.domain.action_execution import ActionExecution, Session
from services.codepipeline.domain.artifact import Artifact
from services.codepipeline.domain.job import Job
from services.codepipeline.domain.pipeline import Pipeline
from services.codepipeline.translate.types import type_id_out


def data_out(job: Job, one: ActionExecution, pipeline: Pipeline, session: Session, key: str) -> dict[str, Any]:
    """All that a worker needs, secrets included. session: whose keys open the artifacts. key: of their encryption."""
    context: dict[str, Any] = {
        "pipelineName": pipeline.name,
        "stage": {"name": one.stage},
        "action": {"name": one.action.name, "actionExecutionId": one.id},
    }
    if not job.client:
        context |= {"pipelineArn": pipeline.arn, "pipelineExecutionId": one.execution_id}
    shape = {
        "actionTypeId": type_id_out(job.type),
        "actionConfiguration": {"configuration": dict(one.resolved or {})},
        "pipelineContext": context,
        "inputArtifacts": _artifacts(one.inputs),
        "outputArtifacts": _artifacts(one.outputs),
        "artifactCredentials": {
            "accessKeyId": session.access_key, "secretAccessKey": session.secret, "sessionToken": session.token
        },
    }  # fmt: skip
    if job.continuation:
        shape["continuationToken"] = job.continuation
    if key:
        shape["encryptionKey"] = {"id": key, "type": "KMS"}
    return shape


def _artifacts(artifacts: Sequence[Artifact]) -> list[dict[str, Any]]:
    """revision: only of what a source gave."""
    return [
        {
            "name": one.name,
            "location": {"type": "S3", "s3Location": {"bucketName": one.place.bucket, "objectKey": one.place.key}},
            **({"revision": one.revision} if one.revision else {}),
        }
        for one in artifacts
    ]
