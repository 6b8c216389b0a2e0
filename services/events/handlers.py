"""Operations of EventBridge. https://docs.aws.amazon.com/eventbridge/latest/APIReference/"""

import json
from collections.abc import Mapping
from typing import Any

from emulator.api import events
from emulator.engine import enqueue
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page, pattern
from emulator.kernel.errors import validation_error
from services.events import store
from services.events.domain.envelope import check_input, envelope
from services.events.domain.rules import (
    DEFAULT_BUS,
    MAX_TARGETS,
    Bus,
    BusExists,
    NoSuchBus,
    NoSuchRule,
    Refused,
    Rule,
    RuleId,
    TooManyTargets,
    check_queue,
)  # fmt: skip
from services.events.domain.schedule import seconds_until_next
from services.events.targets import target_kind
from services.events.translate import bus_out, rule_out, tags_from, tags_out, target_from
from services.events.workflows import set_timer

_MAX_BYTES = 1024 * 1024


class EventsHandlers(events.Handlers):
    """Buses, rules, targets, events. Archives, replays, connections and API destinations are not built."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    # buses

    def create_event_bus(self, call: Call, request: events.CreateEventBusRequest) -> events.CreateEventBusResponse:
        name = request["Name"]
        if name == DEFAULT_BUS or store.find_bus(call.tx, call.account, call.region, name) is not None:
            raise BusExists(name)
        if "/" in name:
            raise Refused("Parameter Name is not valid. Reason: Event bus name must not contain '/'.")
        bus = Bus(
            call.account, call.region, name, call.now, call.now, request.get("Description", ""),
            tags=tags_from(request.get("Tags", [])),
        )  # fmt: skip
        store.add_bus(call.tx, bus)
        return {"EventBusArn": bus.arn}

    def describe_event_bus(
        self, call: Call, request: events.DescribeEventBusRequest
    ) -> events.DescribeEventBusResponse:
        shape: Any = bus_out(self._bus(call, {"EventBusName": request.get("Name")}))
        return shape  # type: ignore[no-any-return]

    def update_event_bus(self, call: Call, request: events.UpdateEventBusRequest) -> events.UpdateEventBusResponse:
        bus = self._bus(call, {"EventBusName": request.get("Name")})
        if "Description" in request:
            store.change_bus(call.tx, bus, description=request["Description"])
        return {"Arn": bus.arn, "Name": bus.name}

    def delete_event_bus(self, call: Call, request: events.DeleteEventBusRequest) -> None:
        name = _bus_name(request["Name"])
        if name == DEFAULT_BUS:
            raise Refused("Cannot delete event bus default.")
        store.remove_bus(call.tx, call.account, call.region, name)

    def list_event_buses(self, call: Call, request: events.ListEventBusesRequest) -> events.ListEventBusesResponse:
        limit = request.get("Limit", 100)
        prefix = request.get("NamePrefix", "")
        rows = store.buses(call.tx, call.account, call.region, prefix, _after(request), limit + 1)
        shown, token = page.cut(rows, limit, lambda bus: bus.name)
        answer: events.ListEventBusesResponse = {"EventBuses": [bus_out(bus) for bus in shown]}
        if token:
            answer["NextToken"] = token
        return answer

    def put_permission(self, call: Call, request: events.PutPermissionRequest) -> None:
        """Kept and given back by DescribeEventBus; buses are open to all accounts of the emulator."""
        bus = self._bus(call, request)
        if "Policy" in request:
            return store.change_bus(call.tx, bus, policy=_json_object(request["Policy"], "Policy"))
        for name in ("StatementId", "Principal", "Action"):
            if name not in request:
                raise Refused(f"Parameter {name} must be specified.")
        principal = request["Principal"]
        statement: dict[str, Any] = {
            "Sid": request["StatementId"], "Effect": "Allow", "Action": request["Action"], "Resource": bus.arn,
            "Principal": "*" if principal == "*" else {"AWS": f"arn:aws:iam::{principal}:root"},
        }  # fmt: skip
        if "Condition" in request:
            condition = request["Condition"]
            statement["Condition"] = {condition["Type"]: {condition["Key"]: condition["Value"]}}
        others = [one for one in bus.policy.get("Statement", []) if one.get("Sid") != request["StatementId"]]
        return store.change_bus(call.tx, bus, policy={"Version": "2012-10-17", "Statement": [*others, statement]})

    def remove_permission(self, call: Call, request: events.RemovePermissionRequest) -> None:
        bus = self._bus(call, request)
        if request.get("RemoveAllPermissions"):
            return store.change_bus(call.tx, bus, policy={})
        wanted = request.get("StatementId")
        statements = bus.policy.get("Statement", [])
        kept = [one for one in statements if one.get("Sid") != wanted]
        if len(kept) == len(statements):
            raise events.ResourceNotFoundException("Statement with the provided id does not exist.")
        return store.change_bus(call.tx, bus, policy={**bus.policy, "Statement": kept} if kept else {})

    # rules

    def put_rule(self, call: Call, request: events.PutRuleRequest) -> events.PutRuleResponse:
        bus = self._bus(call, request)
        text, schedule = request.get("EventPattern", ""), request.get("ScheduleExpression", "")
        if not text and not schedule:
            raise Refused("Parameter(s) EventPattern or ScheduleExpression must be specified.")
        if text:
            pattern.parse(text)
        if schedule:
            if bus.name != DEFAULT_BUS:
                raise Refused("ScheduleExpression is supported only on the default event bus.")
            seconds_until_next(schedule, call.now)
        rule = Rule(
            self._rule_id(call, bus, request["Name"]), text, schedule, request.get("State", "ENABLED"),
            request.get("Description", ""), request.get("RoleArn", ""), tags=tags_from(request.get("Tags", [])),
        )  # fmt: skip
        rule = store.put_rule(call.tx, rule)
        set_timer(call.tx, rule)
        return {"RuleArn": rule.id.arn}

    def describe_rule(self, call: Call, request: events.DescribeRuleRequest) -> events.DescribeRuleResponse:
        shape: Any = {**rule_out(self._rule(call, request, request["Name"])), "CreatedBy": call.account}
        return shape  # type: ignore[no-any-return]

    def list_rules(self, call: Call, request: events.ListRulesRequest) -> events.ListRulesResponse:
        bus, limit = self._bus(call, request), request.get("Limit", 100)
        prefix = request.get("NamePrefix", "")
        rows = store.rules(call.tx, call.account, call.region, bus.name, prefix, _after(request), limit + 1)
        shown, token = page.cut(rows, limit, lambda rule: rule.id.name)
        answer: events.ListRulesResponse = {"Rules": [rule_out(rule) for rule in shown]}
        if token:
            answer["NextToken"] = token
        return answer

    def enable_rule(self, call: Call, request: events.EnableRuleRequest) -> None:
        rule = self._rule(call, request, request["Name"])
        store.change_rule(call.tx, rule.id, state="ENABLED")
        set_timer(call.tx, self._rule(call, request, request["Name"]))

    def disable_rule(self, call: Call, request: events.DisableRuleRequest) -> None:
        rule = self._rule(call, request, request["Name"])
        store.change_rule(call.tx, rule.id, state="DISABLED")

    def delete_rule(self, call: Call, request: events.DeleteRuleRequest) -> None:
        rule = self._rule_id(call, self._bus(call, request), request["Name"])
        if store.count_targets(call.tx, rule):
            raise Refused("Rule can't be deleted since it has targets.")
        store.remove_rule(call.tx, rule)

    def test_event_pattern(
        self, call: Call, request: events.TestEventPatternRequest
    ) -> events.TestEventPatternResponse:
        event = _json_object(request["Event"], "Event")
        for name in ("id", "account", "source", "time", "region", "resources", "detail-type"):
            if name not in event:
                raise Refused(f"Parameter Event is not valid. Reason: Missing field {name}.")
        return {"Result": pattern.matches(pattern.parse(request["EventPattern"]), event)}

    # targets

    def put_targets(self, call: Call, request: events.PutTargetsRequest) -> events.PutTargetsResponse:
        rule = self._rule(call, request, request["Rule"])
        for spec in request["Targets"]:
            check_queue(spec, target_kind(spec["Arn"]))
            check_input(spec)
            store.put_target(call.tx, rule.id, target_from(spec))
        if store.count_targets(call.tx, rule.id) > MAX_TARGETS:
            raise TooManyTargets
        return {"FailedEntryCount": 0, "FailedEntries": []}

    def remove_targets(self, call: Call, request: events.RemoveTargetsRequest) -> events.RemoveTargetsResponse:
        rule = self._rule(call, request, request["Rule"])
        for target in request["Ids"]:
            store.remove_target(call.tx, rule.id, target)
        return {"FailedEntryCount": 0, "FailedEntries": []}

    def list_targets_by_rule(
        self, call: Call, request: events.ListTargetsByRuleRequest
    ) -> events.ListTargetsByRuleResponse:
        rule, limit = self._rule(call, request, request["Rule"]), request.get("Limit", 100)
        rows = store.targets(call.tx, rule.id, _after(request), limit + 1)
        shown, token = page.cut(rows, limit, lambda target: target.id)
        specs: list[Any] = [target.spec for target in shown]
        answer: events.ListTargetsByRuleResponse = {"Targets": specs}
        if token:
            answer["NextToken"] = token
        return answer

    def list_rule_names_by_target(
        self, call: Call, request: events.ListRuleNamesByTargetRequest
    ) -> events.ListRuleNamesByTargetResponse:
        bus, limit = self._bus(call, request), request.get("Limit", 100)
        rows = store.rule_names_of(
            call.tx, call.account, call.region, bus.name, request["TargetArn"], _after(request), limit + 1
        )
        shown, token = page.cut(rows, limit, lambda name: name)
        answer: events.ListRuleNamesByTargetResponse = {"RuleNames": list(shown)}
        if token:
            answer["NextToken"] = token
        return answer

    # events

    def put_events(self, call: Call, request: events.PutEventsRequest) -> events.PutEventsResponse:
        if sum(len(json.dumps(entry, default=str)) for entry in request["Entries"]) > _MAX_BYTES:
            raise validation_error("Total size of the entries in the request is over the limit.")
        results = [self._put_event(call, entry) for entry in request["Entries"]]
        return {"Entries": results, "FailedEntryCount": sum("ErrorCode" in result for result in results)}

    def _put_event(self, call: Call, entry: events.PutEventsRequestEntry) -> events.PutEventsResultEntry:
        for name in ("Source", "DetailType", "Detail"):
            if not entry.get(name):
                reason = f"Parameter {name} is not valid. Reason: {name} is a required argument."
                return {"ErrorCode": "InvalidArgument", "ErrorMessage": reason}
        if entry["Source"].startswith("aws."):
            return {
                "ErrorCode": "NotAuthorizedForSourceException", "ErrorMessage": "Not authorized for the source."
            }  # fmt: skip
        try:
            detail = _json_object(entry["Detail"], "Detail")
        except Refused:
            return {"ErrorCode": "MalformedDetail", "ErrorMessage": "Detail is malformed."}
        place = entry.get("EventBusName", DEFAULT_BUS)
        _, _, _, region, account, _ = place.split(":", 5) if place.startswith("arn:") else ("",) * 6
        event = envelope(
            call.tx.ids.uuid(), call.account, call.region, entry.get("Time") or call.now, entry["Source"],
            entry["DetailType"], detail, entry.get("Resources", []),
        )  # fmt: skip
        payload = {"bus": _bus_name(place), "event": event}
        enqueue(call.tx, "events.route", payload, account=account or call.account, region=region or call.region)
        return {"EventId": event["id"]}

    # tags

    def tag_resource(self, call: Call, request: events.TagResourceRequest) -> events.TagResourceResponse:
        self._retag(call, request["ResourceARN"], tags_from(request["Tags"]))
        return {}

    def untag_resource(self, call: Call, request: events.UntagResourceRequest) -> events.UntagResourceResponse:
        self._retag(call, request["ResourceARN"], {}, request["TagKeys"])
        return {}

    def list_tags_for_resource(
        self, call: Call, request: events.ListTagsForResourceRequest
    ) -> events.ListTagsForResourceResponse:
        return {"Tags": tags_out(self._resource(call, request["ResourceARN"]).tags)}

    def _retag(self, call: Call, arn: str, tags: Mapping[str, str], without: list[str] | None = None) -> None:
        found = self._resource(call, arn)
        kept = {key: value for key, value in {**found.tags, **tags}.items() if key not in (without or ())}
        if isinstance(found, Bus):
            store.change_bus(call.tx, found, tags=kept)
        else:
            store.tag_rule(call.tx, found.id, kept)

    def _resource(self, call: Call, arn: str) -> Bus | Rule:
        """Raises NoSuchBus, NoSuchRule."""
        kind, _, name = arn.rpartition(":")[2].partition("/")
        if kind == "event-bus":
            return self._bus(call, {"EventBusName": name})
        bus, _, rule = name.rpartition("/")
        return self._rule(call, {"EventBusName": bus or DEFAULT_BUS}, rule)

    def _bus(self, call: Call, request: Mapping[str, Any]) -> Bus:
        """The bus that a request names. Raises NoSuchBus."""
        name = _bus_name(request.get("EventBusName") or DEFAULT_BUS)
        found = store.find_bus(call.tx, call.account, call.region, name)
        if found is None:
            raise NoSuchBus(name)
        return found

    def _rule_id(self, call: Call, bus: Bus, name: str) -> RuleId:
        return RuleId(call.account, call.region, bus.name, name)

    def _rule(self, call: Call, request: Mapping[str, Any], name: str) -> Rule:
        """Raises NoSuchRule."""
        rule = self._rule_id(call, self._bus(call, request), name)
        found = store.find_rule(call.tx, rule)
        if found is None:
            raise NoSuchRule(name, rule.bus)
        return found


def _bus_name(text: str) -> str:
    """A bus is named by its name or its ARN."""
    return text.rpartition("/")[2] if text.startswith("arn:") else text


def _json_object(text: str, member: str) -> dict[str, Any]:
    """Raises Refused."""
    try:
        value = json.loads(text)
    except ValueError as error:
        raise Refused(f"Parameter {member} is not valid. Reason: it is not valid JSON.") from error
    if not isinstance(value, dict):
        raise Refused(f"Parameter {member} is not valid. Reason: it is not a JSON object.")
    return value


def _after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows. Raises Refused."""
    token = request.get("NextToken")
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise Refused("The NextToken is not valid.") from error
