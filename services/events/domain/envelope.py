"""The JSON an event is, and what of it a target gets."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from services.events.domain.rules import Refused, RuleId

_STEP = re.compile(r"\.([A-Za-z0-9_\-]+)|\[(\d+)\]|\['([^']+)'\]")
_PLACEHOLDER = re.compile(r"<([A-Za-z0-9_.\-]+)>")


def envelope(
    event_id: str, account: str, region: str, at: datetime, source: str, detail_type: str, detail: Any,
    resources: list[str],
) -> dict[str, Any]:  # fmt: skip
    """An event as EventBridge sends it."""
    return {
        "version": "0", "id": event_id, "detail-type": detail_type, "source": source, "account": account,
        "time": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "region": region, "resources": resources, "detail": detail,
    }  # fmt: skip


def follow(path: str, event: Any) -> Any:
    """The value at a JSON path such as `$.detail.files[0]`; None when there is none. Raises Refused for a bad path."""
    if not path.startswith("$"):
        raise Refused(f"Invalid JSON path: {path}")
    position, value = 1, event
    while position < len(path):
        step = _STEP.match(path, position)
        if step is None:
            raise Refused(f"Invalid JSON path: {path}")
        value = _step(value, step)
        position = step.end()
    return value


def _step(value: Any, step: re.Match[str]) -> Any:
    name, index, quoted = step.groups()
    if index is not None:
        return value[int(index)] if isinstance(value, list) and int(index) < len(value) else None
    return value.get(name or quoted) if isinstance(value, dict) else None


def check_input(spec: Mapping[str, Any]) -> None:
    """Raises Refused unless at most one kind of input is given and it is well-formed."""
    given = [name for name in ("Input", "InputPath", "InputTransformer") if name in spec]
    if len(given) > 1:
        raise Refused(f"Only one of Input, InputPath, or InputTransformer must be provided for target {spec['Id']}.")
    if "Input" in spec:
        try:
            json.loads(spec["Input"])
        except ValueError as error:
            raise Refused(f"JSON syntax error in input for target {spec['Id']}") from error
    if "InputPath" in spec:
        follow(spec["InputPath"], {})
    for path in spec.get("InputTransformer", {}).get("InputPathsMap", {}).values():
        follow(path, {})


def input_of(spec: Mapping[str, Any], event: Mapping[str, Any], rule: RuleId) -> str:
    """The text that a target receives for an event."""
    if "Input" in spec:
        return str(spec["Input"])
    if "InputPath" in spec:
        return json.dumps(follow(spec["InputPath"], event))
    transformer = spec.get("InputTransformer")
    if transformer is None:
        return json.dumps(event)
    return _transform(transformer, event, rule)


def _transform(transformer: Mapping[str, Any], event: Mapping[str, Any], rule: RuleId) -> str:
    values = {name: follow(path, event) for name, path in transformer.get("InputPathsMap", {}).items()}
    values |= {
        "aws.events.rule-arn": rule.arn, "aws.events.rule-name": rule.name, "aws.events.event": event,
        "aws.events.event.json": event, "aws.events.event.ingestion-time": event["time"],
    }  # fmt: skip
    template: str = transformer["InputTemplate"]

    def put(found: re.Match[str]) -> str:
        if found[1] not in values:
            return found[0]
        value = values[found[1]]
        if not isinstance(value, str):
            return json.dumps(value)
        quoted = _inside_quotes(template, found.start())
        return json.dumps(value)[1:-1] if quoted else json.dumps(value) if _is_json(template) else value

    return _PLACEHOLDER.sub(put, template)


def _is_json(template: str) -> bool:
    return template.lstrip()[:1] in ("{", "[")


def _inside_quotes(template: str, position: int) -> bool:
    return template[:position].replace('\\"', "").count('"') % 2 == 1
