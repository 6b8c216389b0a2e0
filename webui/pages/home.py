"""The first page: every account and region, and what goes on there."""

from collections.abc import Mapping
from typing import Any

from emulator.kernel.errors import AwsError
from webui.aws import Aws


def index(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    places = [_place(aws.at(account, region)) for account, region in aws.scopes() if region]
    return {"places": [place for place in places if any(place["counts"].values())], "stuck": len(aws.stuck())}


def stuck(aws: Aws, _params: Mapping[str, str]) -> dict[str, Any]:
    """Work that our own mistakes stopped, with their tracebacks."""
    return {"jobs": aws.stuck()}


def _place(aws: Aws) -> dict[str, Any]:
    counts = {
        "pipelines": _count(lambda: aws.codepipeline.list_pipelines({}).get("pipelines", [])),
        "builds": _count(lambda: aws.codebuild.list_builds({}).get("ids", [])),
        "deployments": _count(lambda: aws.codedeploy.list_deployments({}).get("deployments", [])),
        "repositories": _count(lambda: aws.codecommit.list_repositories({}).get("repositories", [])),
    }
    return {"account": aws.account, "region": aws.region, "counts": counts}


def _count(ask: Any) -> int:
    try:
        return len(ask())
    except AwsError:
        return 0
