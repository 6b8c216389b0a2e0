"""Deployments of the input artifact, which is the revision.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeDeploy.html
"""

from emulator.api import codedeploy as api
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work


class CodeDeploy:
    """One deployment per action: CreateDeployment knows a repeated call by its origin."""

    def start(self, work: Work) -> Progress:
        place = work.one.inputs[0].place
        client = work.client(api.Client)
        try:
            deployment_id = client.create_deployment(
                {
                    "applicationName": work.configuration["ApplicationName"],
                    "deploymentGroupName": work.configuration["DeploymentGroupName"],
                    "revision": {
                        "revisionType": "S3",
                        "s3Location": {"bucket": place.bucket, "key": place.key, "bundleType": "zip"},
                    },
                    "description": f"CodePipeline {work.pipeline.name}",
                }
            )["deploymentId"]
        except api.DeploymentLimitExceededException as error:
            return failure(Code.JOB, error.message)
        return Progress(RunStatus.IN_PROGRESS, deployment_id, work.url(deployment_id))

    def look(self, work: Work) -> Progress | None:
        deployment_id, url = work.one.progress.external_id, work.one.progress.url
        client = work.client(api.Client)
        info = client.get_deployment({"deploymentId": deployment_id})["deploymentInfo"]
        status = info["status"]
        if status == "Succeeded":
            return Progress(RunStatus.SUCCEEDED, deployment_id, url, "Deployment Succeeded")
        if status in ("Failed", "Stopped"):
            reason = info.get("errorInformation", {}).get("message", "")
            summary = f"Deployment {deployment_id} {'failed' if status == 'Failed' else 'was stopped'}"
            message = f"{summary}. {reason}" if reason else summary
            return Progress(RunStatus.FAILED, deployment_id, url, summary, code=Code.JOB, message=message)
        return Progress(RunStatus.IN_PROGRESS, deployment_id, url)
