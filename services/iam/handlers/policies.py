"""Customer managed policies and their versions."""

from collections.abc import Sequence

from emulator.api import iam
from emulator.gateway.call import Call
from services.iam import store
from services.iam.domain import policies
from services.iam.domain.policies import Policy, check_document
from services.iam.domain.principals import MAX_VERSIONS, Kind, TooMany
from services.iam.handlers.base import Base, after, answer, limit
from services.iam.translate import policy_out, tags_from, tags_out, version_out


class Policies(Base):
    """Operations on policies as things of their own."""

    def create_policy(self, call: Call, request: iam.CreatePolicyRequest) -> iam.CreatePolicyResponse:
        document, name = check_document(request["PolicyDocument"]), request["PolicyName"]
        if store.find_policy(call.tx, call.account, name) is not None:
            raise policies.PolicyExists(name)
        policy = Policy(
            call.account, name, request.get("Path", "/"), "ANPA" + call.tx.ids.upper(17),
            request.get("Description", ""), "v1", call.now, call.now, tags_from(request.get("Tags", [])),
        )  # fmt: skip
        store.add_policy(call.tx, policy, document)
        return {"Policy": policy_out(policy, 0)}

    def get_policy(self, call: Call, request: iam.GetPolicyRequest) -> iam.GetPolicyResponse:
        policy = self._policy(call, request["PolicyArn"])
        return {"Policy": policy_out(policy, store.attachments_of(call.tx, call.account, policy.arn))}

    def list_policies(self, call: Call, request: iam.ListPoliciesRequest) -> iam.ListPoliciesResponse:
        """Customer managed ones; AWS's own can be attached but are not listed."""
        rows = self._local(call, request) if request.get("Scope") != "AWS" else []

        def show(policy: Policy) -> iam.Policy:
            return policy_out(policy, store.attachments_of(call.tx, call.account, policy.arn))

        page: iam.ListPoliciesResponse = answer("Policies", rows, request, lambda one: one.name, show)
        return page

    def _local(self, call: Call, request: iam.ListPoliciesRequest) -> Sequence[Policy]:
        prefix, only = request.get("PathPrefix", "/"), request.get("OnlyAttached", False)
        return store.policies(call.tx, call.account, prefix, after(request), limit(request), only_attached=only)

    def delete_policy(self, call: Call, request: iam.DeletePolicyRequest) -> None:
        policy = self._policy(call, request["PolicyArn"])
        if store.attachments_of(call.tx, call.account, policy.arn):
            raise policies.PolicyInUse("Cannot delete a policy attached to entities.")
        if len(store.versions(call.tx, call.account, policy.name)) > 1:
            raise policies.PolicyInUse(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's "
                "versions. The default version is deleted with the policy."
            )
        store.remove_policy(call.tx, call.account, policy.name)

    def tag_policy(self, call: Call, request: iam.TagPolicyRequest) -> None:
        policy = self._policy(call, request["PolicyArn"])
        store.tag_policy(call.tx, call.account, policy.name, {**policy.tags, **tags_from(request["Tags"])})

    def untag_policy(self, call: Call, request: iam.UntagPolicyRequest) -> None:
        policy = self._policy(call, request["PolicyArn"])
        kept = {key: value for key, value in policy.tags.items() if key not in request["TagKeys"]}
        store.tag_policy(call.tx, call.account, policy.name, kept)

    def list_policy_tags(self, call: Call, request: iam.ListPolicyTagsRequest) -> iam.ListPolicyTagsResponse:
        return {"Tags": tags_out(self._policy(call, request["PolicyArn"]).tags), "IsTruncated": False}

    def create_policy_version(
        self, call: Call, request: iam.CreatePolicyVersionRequest
    ) -> iam.CreatePolicyVersionResponse:
        policy, document = self._policy(call, request["PolicyArn"]), check_document(request["PolicyDocument"])
        if len(store.versions(call.tx, call.account, policy.name)) >= MAX_VERSIONS:
            raise TooMany("VersionsPerPolicy", MAX_VERSIONS)
        default = request.get("SetAsDefault", False)
        version = store.add_version(call.tx, call.account, policy.name, document, default=default)
        return {"PolicyVersion": version_out(version, default=default, with_document=False)}

    def get_policy_version(self, call: Call, request: iam.GetPolicyVersionRequest) -> iam.GetPolicyVersionResponse:
        policy = self._policy(call, request["PolicyArn"])
        version = self._version(call, policy, request["VersionId"])
        return {"PolicyVersion": version_out(version, default=version.id == policy.default_version)}

    def list_policy_versions(
        self, call: Call, request: iam.ListPolicyVersionsRequest
    ) -> iam.ListPolicyVersionsResponse:
        policy = self._policy(call, request["PolicyArn"])
        rows = store.versions(call.tx, call.account, policy.name)
        shown = [version_out(row, default=row.id == policy.default_version, with_document=False) for row in rows]
        return {"Versions": shown, "IsTruncated": False}

    def set_default_policy_version(self, call: Call, request: iam.SetDefaultPolicyVersionRequest) -> None:
        policy = self._policy(call, request["PolicyArn"])
        version = self._version(call, policy, request["VersionId"])
        store.set_default_version(call.tx, call.account, policy.name, version.id)

    def delete_policy_version(self, call: Call, request: iam.DeletePolicyVersionRequest) -> None:
        policy = self._policy(call, request["PolicyArn"])
        version = self._version(call, policy, request["VersionId"])
        if version.id == policy.default_version:
            raise policies.PolicyInUse("Cannot delete the default version of a policy.")
        store.remove_version(call.tx, call.account, policy.name, version.number)

    def list_entities_for_policy(
        self, call: Call, request: iam.ListEntitiesForPolicyRequest
    ) -> iam.ListEntitiesForPolicyResponse:
        arn = request["PolicyArn"]
        if not arn.startswith(policies.AWS_MANAGED):
            self._policy(call, arn)
        owners = store.owners_of(call.tx, call.account, arn, after(request), limit(request))
        page = answer("Owners", owners, request, lambda one: f"{one[0]}/{one[1]}", lambda one: one)
        shown = page.pop("Owners")
        page["PolicyGroups"] = []
        page["PolicyUsers"] = [{"UserName": name} for kind, name in shown if kind is Kind.USER]
        page["PolicyRoles"] = [{"RoleName": name} for kind, name in shown if kind is Kind.ROLE]
        found: iam.ListEntitiesForPolicyResponse = page
        return found

    def _version(self, call: Call, policy: Policy, version: str) -> policies.Version:
        for one in store.versions(call.tx, call.account, policy.name):
            if one.id == version:
                return one
        raise policies.NoSuchVersion(policy.arn, version)
