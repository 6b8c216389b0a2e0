"""What editors are told of the `batch` section; `buildspec.batch` reads it.

https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build-buildspec.html
"""

from typing import Any

from services.codebuild.buildspec.kinds import LIES, TRUTHS, any_case

Schema = dict[str, Any]

_SCALARS = ["string", "number", "boolean"]
_TEXT: Schema = {"type": [*_SCALARS, "null"]}
_TEXTS: Schema = {"anyOf": [{"type": "array", "items": {"type": _SCALARS}}, _TEXT]}
_FLAG: Schema = {"anyOf": [{"type": "boolean"}, any_case(*TRUTHS, *LIES), {"type": "null"}]}


def _told(kind: Schema, description: str) -> Schema:
    return {**kind, "description": description}


def _members(*required: str, **members: Schema) -> Schema:
    """`_` in a name stands for `-`."""
    properties = {name.replace("_", "-"): schema for name, schema in members.items()}
    found: Schema = {"type": ["object", "null"], "properties": properties, "additionalProperties": False}
    return {**found, "type": "object", "required": list(required)} if required else found


def _environment(one: Schema, variable: Schema, **more: Schema) -> Schema:
    return _members(
        compute_type=_told(one, "Compute type, such as BUILD_GENERAL1_LARGE."),
        image=_told(one, "Build image."),
        type=_told(one, "Environment type, such as LINUX_CONTAINER."),
        variables={
            "type": ["object", "null"], "additionalProperties": variable, "description": "Variables in plain text."
        },
        **more,
    )  # fmt: skip


_OF_A_BUILD = _environment(
    _TEXT, _TEXT,
    fleet=_told(_TEXT, "ARN of the fleet on which the build runs."),
    privileged_mode=_told(_FLAG, "Whether the build may use Docker."),
)  # fmt: skip
_IGNORE_FAILURE = _told(_FLAG, "Whether the batch may succeed although this build fails.")
_BUILD = _members(
    "identifier",
    identifier={"type": ["string", "integer"], "description": "Name of the build: letters, digits and underscores."},
    buildspec=_told(_TEXT, "Path of another buildspec, or its text."),
    debug_session=_told(_FLAG, "Whether codebuild-breakpoint pauses the build."),
    depend_on=_told(_TEXTS, "Builds that must have succeeded before this one begins."),
    env=_OF_A_BUILD,
    ignore_failure=_IGNORE_FAILURE,
)
_STATIC = _members(ignore_failure=_IGNORE_FAILURE, env=_OF_A_BUILD)
_DYNAMIC = _members(
    buildspec=_told(_TEXTS, "Paths of buildspecs."),
    env=_environment(_TEXTS, _TEXTS),
)
_KINDS: dict[str, Schema] = {
    "build-graph": {"type": "array", "items": _BUILD, "minItems": 1, "description": "Builds that wait for each other."},
    "build-list": {"type": "array", "items": _BUILD, "minItems": 1, "description": "Builds beside each other."},
    "build-matrix": _told(_members(static=_STATIC, dynamic=_DYNAMIC), "A build for each combination of values."),
    "build-fanout": _told(
        _members(
            "parallelism",
            parallelism={"type": ["integer", "string"], "description": "Number of builds."},
            ignore_failure=_IGNORE_FAILURE,
        ),
        "Builds of which each does its part of the tests.",
    ),
}

BATCH: Schema = {
    "anyOf": [
        {
            "type": "object",
            "properties": {"fast-fail": _told(_FLAG, "Whether one failure stops the other builds."), **_KINDS},
            "additionalProperties": False,
            "oneOf": [{"required": [kind]} for kind in _KINDS],
        },
        {"type": "null"},
    ]
}
