"""The buildspec as a JSON Schema, for editors and for whoever wants to know which keys there are."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from services.codebuild.buildspec.model import Buildspec

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
_OWN_KEYS = "^(x-|\\.)"
"""Of the whole document: where people keep what they refer to by anchors."""


@cache
def schema() -> Schema:
    """Draft 7, of the words that all later drafts have as well."""
    found: Schema = _plain(Buildspec.model_json_schema())
    return {
        "$schema": _DIALECT,
        "title": "Build specification of AWS CodeBuild",
        **{name: value for name, value in found.items() if name != "description"},
        "patternProperties": {_OWN_KEYS: {}},
    }


def ways(one: Schema) -> Iterator[Schema]:
    """What a value may be: the schema without references and alternatives."""
    if "$ref" in one:
        yield from ways(schema()["$defs"][one["$ref"].rpartition("/")[2]])
    elif "anyOf" in one:
        for way in one["anyOf"]:
            yield from ways(way)
    elif "allOf" in one:
        yield from ways(one["allOf"][0])
    else:
        yield one


def _plain(one: Any, *, names: bool = False) -> Any:
    """Without the titles and defaults that editors would show or even write. names: its keys are names of members."""
    if isinstance(one, list):
        return [_plain(item) for item in one]
    if not isinstance(one, dict):
        return one
    kept = {key: value for key, value in one.items() if names or key not in ("title", "default")}
    return {key: _plain(value, names=not names and key in ("properties", "$defs")) for key, value in kept.items()}
