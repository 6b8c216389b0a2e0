"""Roles: trust policies, inline and attached policies, tags."""

from emulator.api import iam
from emulator.gateway.call import Call
from services.iam import store
from services.iam.domain.policies import check_document
from services.iam.domain.principals import Kind
from services.iam.handlers.base import Base, after, answer, itself, limit
from services.iam.store import Owner
from services.iam.translate import attached_policy, document_out, role_out, tags_from, tags_out

_ROLE = Kind.ROLE


class Roles(Base):
    """Operations whose names say Role."""

    def create_role(self, call: Call, request: iam.CreateRoleRequest) -> iam.CreateRoleResponse:
        trust = check_document(request["AssumeRolePolicyDocument"])
        role = self._create(
            call, _ROLE, request["RoleName"], request, trust=trust, description=request.get("Description", ""),
            max_session=request.get("MaxSessionDuration", 3600),
        )  # fmt: skip
        return {"Role": role_out(role)}

    def get_role(self, call: Call, request: iam.GetRoleRequest) -> iam.GetRoleResponse:
        return {"Role": role_out(self._principal(call, _ROLE, request["RoleName"]))}

    def list_roles(self, call: Call, request: iam.ListRolesRequest) -> iam.ListRolesResponse:
        prefix = request.get("PathPrefix", "/")
        rows = store.principals(call.tx, call.account, _ROLE, prefix, after(request), limit(request))
        page: iam.ListRolesResponse = answer("Roles", rows, request, lambda role: role.name, role_out)
        return page

    def update_role(self, call: Call, request: iam.UpdateRoleRequest) -> iam.UpdateRoleResponse:
        owner = self._owner(call, _ROLE, request["RoleName"])
        if "Description" in request:
            store.change_principal(call.tx, owner, description=request["Description"])
        if "MaxSessionDuration" in request:
            store.change_principal(call.tx, owner, max_session=request["MaxSessionDuration"])
        return {}

    def update_role_description(
        self, call: Call, request: iam.UpdateRoleDescriptionRequest
    ) -> iam.UpdateRoleDescriptionResponse:
        owner = self._owner(call, _ROLE, request["RoleName"])
        store.change_principal(call.tx, owner, description=request["Description"])
        return {"Role": role_out(self._principal(call, _ROLE, owner.name))}

    def update_assume_role_policy(self, call: Call, request: iam.UpdateAssumeRolePolicyRequest) -> None:
        trust = check_document(request["PolicyDocument"])
        store.change_principal(call.tx, self._owner(call, _ROLE, request["RoleName"]), trust=trust)

    def delete_role(self, call: Call, request: iam.DeleteRoleRequest) -> None:
        self._delete(call, _ROLE, request["RoleName"])

    def tag_role(self, call: Call, request: iam.TagRoleRequest) -> None:
        self._tag(call, _ROLE, request["RoleName"], tags_from(request["Tags"]))

    def untag_role(self, call: Call, request: iam.UntagRoleRequest) -> None:
        self._tag(call, _ROLE, request["RoleName"], {}, request["TagKeys"])

    def list_role_tags(self, call: Call, request: iam.ListRoleTagsRequest) -> iam.ListRoleTagsResponse:
        tags = tags_out(self._principal(call, _ROLE, request["RoleName"]).tags)
        return {"Tags": tags, "IsTruncated": False}

    def put_role_policy(self, call: Call, request: iam.PutRolePolicyRequest) -> None:
        self._put_inline(call, _ROLE, request["RoleName"], request)

    def get_role_policy(self, call: Call, request: iam.GetRolePolicyRequest) -> iam.GetRolePolicyResponse:
        role, policy = request["RoleName"], request["PolicyName"]
        document = document_out(self._inline(call, _ROLE, role, policy))
        return {"RoleName": role, "PolicyName": policy, "PolicyDocument": document}

    def delete_role_policy(self, call: Call, request: iam.DeleteRolePolicyRequest) -> None:
        self._delete_inline(call, _ROLE, request["RoleName"], request["PolicyName"])

    def list_role_policies(self, call: Call, request: iam.ListRolePoliciesRequest) -> iam.ListRolePoliciesResponse:
        owner = self._owner(call, _ROLE, request["RoleName"])
        names = store.inline_names(call.tx, owner, after(request), limit(request))
        page: iam.ListRolePoliciesResponse = answer("PolicyNames", names, request, itself, itself)
        return page

    def attach_role_policy(self, call: Call, request: iam.AttachRolePolicyRequest) -> None:
        self._attach(call, _ROLE, request["RoleName"], request["PolicyArn"])

    def detach_role_policy(self, call: Call, request: iam.DetachRolePolicyRequest) -> None:
        self._detach(call, _ROLE, request["RoleName"], request["PolicyArn"])

    def list_attached_role_policies(
        self, call: Call, request: iam.ListAttachedRolePoliciesRequest
    ) -> iam.ListAttachedRolePoliciesResponse:
        owner = self._owner(call, _ROLE, request["RoleName"])
        arns = store.attached(call.tx, owner, after(request), limit(request))
        page: iam.ListAttachedRolePoliciesResponse = answer("AttachedPolicies", arns, request, itself, attached_policy)
        return page

    def put_role_permissions_boundary(self, call: Call, request: iam.PutRolePermissionsBoundaryRequest) -> None:
        owner = self._owner(call, _ROLE, request["RoleName"])
        store.change_principal(call.tx, owner, boundary=request["PermissionsBoundary"])

    def delete_role_permissions_boundary(self, call: Call, request: iam.DeleteRolePermissionsBoundaryRequest) -> None:
        store.change_principal(call.tx, Owner(call.account, _ROLE, request["RoleName"]), boundary="")

    def list_instance_profiles_for_role(
        self, call: Call, request: iam.ListInstanceProfilesForRoleRequest
    ) -> iam.ListInstanceProfilesForRoleResponse:
        """None: there are no EC2 instances here. Terraform asks before it deletes a role."""
        self._owner(call, _ROLE, request["RoleName"])
        return {"InstanceProfiles": [], "IsTruncated": False}
