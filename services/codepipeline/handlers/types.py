"""Action types and rule types: AWS's own, and custom ones."""

from typing import Any

from emulator.api import codepipeline as api
from emulator.gateway.call import Call
from services.codepipeline.domain.action_type import MAX_CUSTOM_TYPES, check_custom
from services.codepipeline.domain.catalog import RULES, TYPES
from services.codepipeline.domain.declaration import TypeId
from services.codepipeline.domain.errors import LimitReached, TypeExists
from services.codepipeline.handlers.base import Base, cut, start_of
from services.codepipeline.store import types
from services.codepipeline.store.types import CustomType
from services.codepipeline.translate.tags import checked_tags, tags_out
from services.codepipeline.translate.types import custom_type_from, rule_type_out, type_out

_PAGE = 100


class Types(Base):
    """https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-custom-action.html"""

    def create_custom_action_type(
        self, call: Call, request: api.CreateCustomActionTypeInput
    ) -> api.CreateCustomActionTypeOutput:
        """A deleted type comes back by its own definition only."""
        kind = custom_type_from(request)
        check_custom(kind)
        tags = checked_tags(call.arn(f"actiontype:{kind.id}"), request.get("tags", []))
        known = types.find(call.tx, call.account, call.region, kind.id)
        if known is not None and (not known.deleted or known.kind != kind):
            raise TypeExists(str(kind.id))
        if types.count(call.tx, call.account, call.region) >= MAX_CUSTOM_TYPES:
            raise LimitReached(f"An account can have up to {MAX_CUSTOM_TYPES} custom action types in a region.")
        if known is None:
            types.add(call.tx, call.account, call.region, CustomType(kind, tags))
        else:
            types.change(call.tx, call.account, call.region, kind.id, deleted=0, tags=tags)
        return {"actionType": type_out(kind), "tags": tags_out(tags)}

    def delete_custom_action_type(self, call: Call, request: api.DeleteCustomActionTypeInput) -> None:
        """A type that is not there is deleted already."""
        kind = TypeId(request["category"], "Custom", request["provider"], request["version"])
        types.change(call.tx, call.account, call.region, kind, deleted=1)

    def list_action_types(self, call: Call, request: api.ListActionTypesInput) -> api.ListActionTypesOutput:
        """AWS's own come first."""
        owner, region = request.get("actionOwnerFilter"), request.get("regionFilter", call.region)
        after = start_of(request.get("nextToken"))
        own = [] if after else [kind for kind in TYPES.values() if owner in (None, kind.id.owner)]
        custom = types.page(call.tx, call.account, region, after, _PAGE + 1) if owner in (None, "Custom") else []
        shown, more = cut(custom, _PAGE, lambda one: one.kind.id)
        answer: Any = {"actionTypes": [type_out(kind) for kind in [*own, *(one.kind for one in shown)]], **more}
        return answer  # type: ignore[no-any-return]

    def list_rule_types(self, call: Call, request: api.ListRuleTypesInput) -> api.ListRuleTypesOutput:
        return {"ruleTypes": [rule_type_out(kind) for kind in RULES.values()]}
