"""Deployments, instance by instance, event by event."""

from collections.abc import Mapping
from typing import Any

from webui.aws import Aws

_RECENT = 25


def index(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    ids = aws.codedeploy.list_deployments({}).get("deployments", [])[:_RECENT]
    found = aws.codedeploy.batch_get_deployments({"deploymentIds": ids}).get("deploymentsInfo", []) if ids else []
    order = {deployment_id: place for place, deployment_id in enumerate(ids)}
    return {"deployments": sorted(found, key=lambda one: order.get(one.get("deploymentId", ""), 0))}


def deployment(aws: Aws, params: Mapping[str, str]) -> dict[str, Any]:
    deployment_id = params["deployment"]
    info = aws.codedeploy.get_deployment({"deploymentId": deployment_id}).get("deploymentInfo", {})
    ids = aws.codedeploy.list_deployment_targets({"deploymentId": deployment_id}).get("targetIds", [])
    targets = (
        aws.codedeploy.batch_get_deployment_targets({"deploymentId": deployment_id, "targetIds": ids[:25]}).get(
            "deploymentTargets", []
        )
        if ids
        else []
    )
    return {"info": info, "targets": [target.get("instanceTarget", {}) for target in targets]}
