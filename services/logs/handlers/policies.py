"""Resource policies. Kept and given back: every service of the emulator may write into log groups."""

import json

from emulator.api import logs
from emulator.gateway.call import Call
from services.logs import store
from services.logs.domain import model
from services.logs.handlers.base import Base, after
from services.logs.translate import policy_out

_MOST = 10


class Policies(Base):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html"""

    def put_resource_policy(self, call: Call, request: logs.PutResourcePolicyRequest) -> logs.PutResourcePolicyResponse:
        _check_scope(request.get("resourceArn"))
        name, document = request.get("policyName"), request.get("policyDocument")
        if not name or not document:
            raise model.Invalid("policyName and policyDocument must be specified.")
        try:
            sound = isinstance(json.loads(document), dict)
        except (ValueError, RecursionError):
            sound = False
        if not sound:
            raise model.Invalid("The policy document is not valid JSON.")
        before = {policy.name: policy for policy in store.policies(call.tx, call.account, call.region)}
        if name not in before and len(before) >= _MOST:
            raise model.TooManyPolicies
        _check_revision(before.get(name), request.get("expectedRevisionId"))
        policy = store.put_policy(call.tx, call.account, call.region, name, document)
        return {"resourcePolicy": policy_out(policy), "revisionId": policy.revision}

    def describe_resource_policies(
        self, call: Call, request: logs.DescribeResourcePoliciesRequest
    ) -> logs.DescribeResourcePoliciesResponse:
        """There are ten at most: one page."""
        after(request)
        found = [] if "resourceArn" in request else store.policies(call.tx, call.account, call.region)
        return {"resourcePolicies": [policy_out(policy) for policy in found]}

    def delete_resource_policy(self, call: Call, request: logs.DeleteResourcePolicyRequest) -> None:
        _check_scope(request.get("resourceArn"))
        name = request.get("policyName", "")
        found = next((one for one in store.policies(call.tx, call.account, call.region) if one.name == name), None)
        if found is None:
            raise model.NoSuchPolicy(name)
        _check_revision(found, request.get("expectedRevisionId"))
        store.remove_policy(call.tx, call.account, call.region, name)


def _check_scope(resource: str | None) -> None:
    """Raises Invalid."""
    if resource is not None:
        raise model.Invalid("codexyz keeps resource policies of the account, not of single log groups.")


def _check_revision(policy: model.ResourcePolicy | None, expected: str | None) -> None:
    """Raises WrongRevision."""
    if expected is not None and (policy is None or policy.revision != expected):
        raise model.WrongRevision
