"""Users: inline and attached policies, tags."""

from emulator.api import iam
from emulator.gateway.call import Call
from services.iam import store
from services.iam.domain.principals import Kind
from services.iam.handlers.base import Base, after, answer, itself, limit
from services.iam.translate import attached_policy, document_out, tags_from, tags_out, user_out

_USER = Kind.USER


class Users(Base):
    """Operations whose names say User."""

    def create_user(self, call: Call, request: iam.CreateUserRequest) -> iam.CreateUserResponse:
        return {"User": user_out(self._create(call, _USER, request["UserName"], request))}

    def get_user(self, call: Call, request: iam.GetUserRequest) -> iam.GetUserResponse:
        name = request.get("UserName") or own_name(call)
        if not name:
            caller = call.caller
            root: iam.User = {
                "Path": "/", "UserName": "root", "UserId": caller.account, "Arn": caller.arn, "CreateDate": call.now
            }  # fmt: skip
            return {"User": root}
        return {"User": user_out(self._principal(call, _USER, name))}

    def list_users(self, call: Call, request: iam.ListUsersRequest) -> iam.ListUsersResponse:
        prefix = request.get("PathPrefix", "/")
        rows = store.principals(call.tx, call.account, _USER, prefix, after(request), limit(request))
        page: iam.ListUsersResponse = answer("Users", rows, request, lambda user: user.name, user_out)
        return page

    def delete_user(self, call: Call, request: iam.DeleteUserRequest) -> None:
        self._delete(call, _USER, request["UserName"])

    def tag_user(self, call: Call, request: iam.TagUserRequest) -> None:
        self._tag(call, _USER, request["UserName"], tags_from(request["Tags"]))

    def untag_user(self, call: Call, request: iam.UntagUserRequest) -> None:
        self._tag(call, _USER, request["UserName"], {}, request["TagKeys"])

    def list_user_tags(self, call: Call, request: iam.ListUserTagsRequest) -> iam.ListUserTagsResponse:
        return {"Tags": tags_out(self._principal(call, _USER, request["UserName"]).tags), "IsTruncated": False}

    def put_user_policy(self, call: Call, request: iam.PutUserPolicyRequest) -> None:
        self._put_inline(call, _USER, request["UserName"], request)

    def get_user_policy(self, call: Call, request: iam.GetUserPolicyRequest) -> iam.GetUserPolicyResponse:
        user, policy = request["UserName"], request["PolicyName"]
        document = document_out(self._inline(call, _USER, user, policy))
        return {"UserName": user, "PolicyName": policy, "PolicyDocument": document}

    def delete_user_policy(self, call: Call, request: iam.DeleteUserPolicyRequest) -> None:
        self._delete_inline(call, _USER, request["UserName"], request["PolicyName"])

    def list_user_policies(self, call: Call, request: iam.ListUserPoliciesRequest) -> iam.ListUserPoliciesResponse:
        owner = self._owner(call, _USER, request["UserName"])
        names = store.inline_names(call.tx, owner, after(request), limit(request))
        page: iam.ListUserPoliciesResponse = answer("PolicyNames", names, request, itself, itself)
        return page

    def attach_user_policy(self, call: Call, request: iam.AttachUserPolicyRequest) -> None:
        self._attach(call, _USER, request["UserName"], request["PolicyArn"])

    def detach_user_policy(self, call: Call, request: iam.DetachUserPolicyRequest) -> None:
        self._detach(call, _USER, request["UserName"], request["PolicyArn"])

    def list_attached_user_policies(
        self, call: Call, request: iam.ListAttachedUserPoliciesRequest
    ) -> iam.ListAttachedUserPoliciesResponse:
        owner = self._owner(call, _USER, request["UserName"])
        arns = store.attached(call.tx, owner, after(request), limit(request))
        page: iam.ListAttachedUserPoliciesResponse = answer("AttachedPolicies", arns, request, itself, attached_policy)
        return page


def own_name(call: Call) -> str:
    kind, _, path = call.caller.arn.rpartition(":")[2].partition("/")
    return path.rpartition("/")[2] if kind == "user" else ""
