"""Log groups: made, listed, kept for how long, tagged, protected."""

from collections.abc import Mapping
from typing import Any

from emulator.api import logs
from emulator.gateway.call import Call
from emulator.kernel import page
from services.logs import store
from services.logs.domain import model
from services.logs.domain.model import Group
from services.logs.handlers.base import Base, after
from services.logs.translate import group_out, summary_out


class Groups(Base):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html"""

    def create_log_group(self, call: Call, request: logs.CreateLogGroupRequest) -> None:
        made = store.add_group(
            call.tx, call.account, call.region, request["logGroupName"], request.get("tags", {}),
            log_class=request.get("logGroupClass", "STANDARD"), kms_key=request.get("kmsKeyId", ""),
            protected=request.get("deletionProtectionEnabled", False),
        )  # fmt: skip
        if not made:
            raise model.Exists("log group")

    def delete_log_group(self, call: Call, request: logs.DeleteLogGroupRequest) -> None:
        group = self._group(call, request)
        if group.protected:
            raise model.Protected
        store.remove_group(call.tx, group)

    def describe_log_groups(self, call: Call, request: logs.DescribeLogGroupsRequest) -> logs.DescribeLogGroupsResponse:
        limit = request.get("limit", 50)
        if "logGroupNamePrefix" in request and "logGroupNamePattern" in request:
            raise model.Invalid("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.")
        if "logGroupIdentifiers" in request:
            named = [self._group(call, {"logGroupIdentifier": one}) for one in request["logGroupIdentifiers"]]
            return {"logGroups": [group_out(group) for group in named]}
        rows = store.groups(
            call.tx, call.account, call.region, prefix=request.get("logGroupNamePrefix", ""),
            contains=request.get("logGroupNamePattern", ""), log_class=request.get("logGroupClass", ""),
            after=after(request), limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda group: group.name)
        answer: logs.DescribeLogGroupsResponse = {"logGroups": [group_out(group) for group in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def list_log_groups(self, call: Call, request: logs.ListLogGroupsRequest) -> logs.ListLogGroupsResponse:
        """The pattern is a part of the name, or with `^` in front its beginning."""
        for member in ("dataSources", "fieldIndexNames"):
            if member in request:
                raise model.Invalid(f"codexyz does not list log groups by {member}.")
        limit, text = request.get("limit", 50), request.get("logGroupNamePattern", "")
        part = {"prefix": text[1:]} if text.startswith("^") else {"contains": text}
        rows = store.groups(
            call.tx, call.account, call.region, **part, log_class=request.get("logGroupClass", ""),
            after=after(request), limit=limit + 1,
        )  # fmt: skip
        shown, token = page.cut(rows, limit, lambda group: group.name)
        answer: logs.ListLogGroupsResponse = {"logGroups": [summary_out(group) for group in shown]}
        if token:
            answer["nextToken"] = token
        return answer

    def put_log_group_deletion_protection(
        self, call: Call, request: logs.PutLogGroupDeletionProtectionRequest
    ) -> None:  # fmt: skip
        group = self._group(call, request)
        store.change_group(call.tx, group, protected=int(request["deletionProtectionEnabled"]))

    def associate_kms_key(self, call: Call, request: logs.AssociateKmsKeyRequest) -> None:
        """Kept and given back: nothing here encrypts."""
        store.change_group(call.tx, self._keyed(call, request), kms_key=request["kmsKeyId"])

    def disassociate_kms_key(self, call: Call, request: logs.DisassociateKmsKeyRequest) -> None:
        store.change_group(call.tx, self._keyed(call, request), kms_key="")

    def _keyed(self, call: Call, request: Mapping[str, Any]) -> Group:
        """Raises NoSuchGroup, Invalid."""
        if "resourceIdentifier" in request:
            return self._group_of_arn(call, request["resourceIdentifier"])
        return self._group(call, request)

    def put_retention_policy(self, call: Call, request: logs.PutRetentionPolicyRequest) -> None:
        if request["retentionInDays"] not in model.RETENTION_DAYS:
            days = ", ".join(str(number) for number in model.RETENTION_DAYS)
            raise model.Invalid(f"Value at 'retentionInDays' failed to satisfy constraint: one of [{days}]")
        store.change_group(call.tx, self._group(call, request), retention=request["retentionInDays"])

    def delete_retention_policy(self, call: Call, request: logs.DeleteRetentionPolicyRequest) -> None:
        store.change_group(call.tx, self._group(call, request), retention=None)

    def tag_resource(self, call: Call, request: logs.TagResourceRequest) -> None:
        group = self._group_of_arn(call, request["resourceArn"])
        store.change_group(call.tx, group, tags={**group.tags, **request["tags"]})

    def untag_resource(self, call: Call, request: logs.UntagResourceRequest) -> None:
        group = self._group_of_arn(call, request["resourceArn"])
        kept = {key: value for key, value in group.tags.items() if key not in request["tagKeys"]}
        store.change_group(call.tx, group, tags=kept)

    def list_tags_for_resource(
        self, call: Call, request: logs.ListTagsForResourceRequest
    ) -> logs.ListTagsForResourceResponse:
        return {"tags": dict(self._group_of_arn(call, request["resourceArn"]).tags)}

    # tags as they were asked for before TagResource

    def tag_log_group(self, call: Call, request: logs.TagLogGroupRequest) -> None:
        group = self._group(call, request)
        store.change_group(call.tx, group, tags={**group.tags, **request["tags"]})

    def untag_log_group(self, call: Call, request: logs.UntagLogGroupRequest) -> None:
        group = self._group(call, request)
        kept = {key: value for key, value in group.tags.items() if key not in request["tags"]}
        store.change_group(call.tx, group, tags=kept)

    def list_tags_log_group(
        self, call: Call, request: logs.ListTagsLogGroupRequest
    ) -> logs.ListTagsLogGroupResponse:  # fmt: skip
        return {"tags": dict(self._group(call, request).tags)}
