"""Resource policies, and what they let other accounts see."""

from emulator.api import codebuild as api
from emulator.gateway.call import Call
from services.codebuild.domain.errors import NotFound
from services.codebuild.domain.sharing import Resource, check_policy
from services.codebuild.handlers.base import Base, after
from services.codebuild.store import policies, projects, report_groups


class Sharing(Base):
    """https://docs.aws.amazon.com/codebuild/latest/userguide/project-sharing.html"""

    def put_resource_policy(self, call: Call, request: api.PutResourcePolicyInput) -> api.PutResourcePolicyOutput:
        arn = request["resourceArn"]
        check_policy(request["policy"], arn)
        _check_owned(call, arn)
        policies.put(call.tx, arn, request["policy"])
        return {"resourceArn": arn}

    def get_resource_policy(self, call: Call, request: api.GetResourcePolicyInput) -> api.GetResourcePolicyOutput:
        _check_owned(call, request["resourceArn"])
        policy = policies.find(call.tx, request["resourceArn"])
        if not policy:
            raise NotFound("Resource policy", request["resourceArn"])
        return {"policy": policy}

    def delete_resource_policy(
        self, call: Call, request: api.DeleteResourcePolicyInput
    ) -> api.DeleteResourcePolicyOutput:
        """Deleting what is not there succeeds, as on AWS."""
        resource = Resource.parse(request["resourceArn"])
        if (resource.account, resource.region) == (call.account, call.region):
            policies.remove(call.tx, request["resourceArn"])
        return {}

    def list_shared_projects(self, call: Call, request: api.ListSharedProjectsInput) -> api.ListSharedProjectsOutput:
        """What Resource Access Manager shares: there is none here. A policy shares with who knows the ARN, unlisted."""
        after(request)
        return {"projects": []}

    def list_shared_report_groups(
        self, call: Call, request: api.ListSharedReportGroupsInput
    ) -> api.ListSharedReportGroupsOutput:
        """As `list_shared_projects`."""
        after(request)
        return {"reportGroups": []}


def _check_owned(call: Call, arn: str) -> None:
    """Raises Refused, NotFound."""
    resource = Resource.parse(arn)
    find = projects.find if resource.kind == "project" else report_groups.find
    mine = (resource.account, resource.region) == (call.account, call.region)
    if not mine or find(call.tx, call.account, call.region, resource.name) is None:
        raise NotFound("Resource", arn)
