"""Tags of applications and deployment groups, and clean-up by external id."""

from collections.abc import Mapping

from emulator.api import codedeploy as api
from emulator.gateway.call import Call
from emulator.kernel.arn import Arn
from services.codedeploy.domain.application import Application
from services.codedeploy.domain.errors import ArnNotTaggable, Invalid, NotFound, Required, Subject
from services.codedeploy.domain.group import Group
from services.codedeploy.domain.tags import check_count, resource_tags
from services.codedeploy.handlers.base import Base, scope, start_of
from services.codedeploy.store import applications, groups
from services.codedeploy.translate.shapes import tag_pairs, tags_out


class Tagging(Base):
    """https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_TagResource.html"""

    def list_tags_for_resource(
        self, call: Call, request: api.ListTagsForResourceInput
    ) -> api.ListTagsForResourceOutput:  # fmt: skip
        start_of(request.get("NextToken"))
        try:
            return {"Tags": tags_out(self._tagged(call, request["ResourceArn"]).tags)}
        except NotFound as error:  # the operation declares no error for it
            raise Invalid(Subject.ARN, f"There is no {error.subject} {error.name}.") from error

    def tag_resource(self, call: Call, request: api.TagResourceInput) -> api.TagResourceOutput:
        one = self._tagged(call, request["ResourceArn"])
        if not request["Tags"]:
            raise Required(Subject.TAG)
        self._set_tags(call, one, check_count({**one.tags, **resource_tags(tag_pairs(request["Tags"]))}))
        return {}

    def untag_resource(self, call: Call, request: api.UntagResourceInput) -> api.UntagResourceOutput:
        one = self._tagged(call, request["ResourceArn"])
        if not request["TagKeys"]:
            raise Required(Subject.TAG)
        gone = set(request["TagKeys"])
        self._set_tags(call, one, {key: value for key, value in one.tags.items() if key not in gone})
        return {}

    def delete_resources_by_external_id(
        self, call: Call, request: api.DeleteResourcesByExternalIdInput
    ) -> api.DeleteResourcesByExternalIdOutput:
        """CloudFormation's clean-up. Nothing here was made by it, so nothing is left over."""
        return {}

    def _tagged(self, call: Call, text: str) -> Application | Group:
        """Raises Required, Invalid, ArnNotTaggable, NotFound."""
        if not text:
            raise Required(Subject.ARN)
        kind, name = _resource(call, text)
        if kind == "application":
            return self._application(call, name)
        application, _, group = name.partition("/")
        return self._group(call, self._application(call, application), group)

    def _set_tags(self, call: Call, one: Application | Group, tags: Mapping[str, str]) -> None:
        store = applications if isinstance(one, Application) else groups
        store.set_tags(call.tx, scope(call), one.id, tags)


def _resource(call: Call, text: str) -> tuple[str, str]:
    try:
        arn = Arn.parse(text)
    except ValueError as error:
        raise Invalid(Subject.ARN, f"'{text}' is not an ARN.") from error
    if (arn.service, arn.region, arn.account) != ("codedeploy", call.region, call.account):
        raise Invalid(Subject.ARN, f"'{text}' is not a CodeDeploy resource of this account and region.")
    kind, _, name = arn.resource.partition(":")
    if kind not in ("application", "deploymentgroup") or not name:
        raise ArnNotTaggable(text)
    return kind, name
