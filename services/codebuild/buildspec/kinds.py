"""The kinds of values in a buildspec: what each takes, what it becomes, and what editors are told of it.

Scalars come as the text that was written (`buildspec.loader`); an editor sees numbers and truth values.
"""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, GetJsonSchemaHandler, InstanceOf, WithJsonSchema
from pydantic_core import CoreSchema

from services.codebuild.buildspec.loader import Lined, YamlFileError
from services.codebuild.domain.failures import OnFailure

PHASES = ("install", "pre_build", "build", "post_build")
VERSIONS = ("0.1", "0.2")
COVERAGE_FORMATS = frozenset({"CLOVERXML", "COBERTURAXML", "JACOCOXML", "SIMPLECOV"})
FORMATS = frozenset({"JUNITXML", "NUNITXML", "NUNIT3XML", "CUCUMBERJSON", "TESTNGXML", "VISUALSTUDIOTRX"}) | (
    COVERAGE_FORMATS
)
TRUTHS, LIES = ("yes", "true"), ("no", "false")
CACHE_ACTIONS = ("restore", "save")
_SHELLS = {"sh": "sh", "/bin/sh": "sh", "bash": "bash", "/bin/bash": "bash"}

Schema = dict[str, Any]
_WRITTEN: Schema = {"type": ["string", "number", "boolean"]}
_NOTHING: Schema = {"type": "null"}


def any_case(*words: str) -> Schema:
    """One of the words, which are offered as they are, however its letters are written."""
    letters = "|".join("".join(f"[{c.upper()}{c.lower()}]" if c.isalpha() else c for c in word) for word in words)
    return {"anyOf": [{"enum": list(words)}, {"type": "string", "pattern": f"^({letters})$"}]}


def _either(*ways: Schema) -> Schema:
    return {"anyOf": list(ways)}


def _texts(value: Any) -> Any:
    """A single text counts as a list of one; nothing as an empty list."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _commands(value: Any) -> Any:
    """Raises YamlFileError with CodeBuild's text for what is no command."""
    value = _texts(value)
    if not isinstance(value, (list, tuple)):
        raise YamlFileError("Expected Commands to be a list of strings")
    for index, item in enumerate(value):
        if isinstance(item, Lined):
            raise YamlFileError(
                f"Expected Commands[{index}] to be of string type: found subkeys instead at line {item.line}, "
                f"value of the key tag on line {item.line - 1} might be empty",
                index,
            )
        if not isinstance(item, str):
            raise YamlFileError(
                f"Expected Commands[{index}] to be of string type: found an empty item or a list", index
            )
    return tuple(value)


def _flag(value: Any) -> Any:
    return value.strip().lower() in TRUTHS if isinstance(value, str) else bool(value)


def _on_failure(value: Any) -> Any:
    if value is not None and not isinstance(value, str):
        raise YamlFileError("Expected on-failure to be a text")
    return OnFailure.parse(value or "")


def _shell(value: Any) -> Any:
    """The shell's name as runners know it."""
    if value not in (None, *_SHELLS):
        raise YamlFileError(f"Invalid shell {value}: builds on Linux use bash or /bin/sh")
    return _SHELLS[value or "sh"]


def _mapping(value: Any) -> Any:
    return {} if value is None else value


def _values(value: Any) -> Any:
    """Texts by name; a name without a value is an empty text."""
    if not isinstance(value, Mapping):
        return {} if value is None else value
    return {name: "" if item is None else item for name, item in value.items()}


class _OrNothing:
    """Editors are told that it may be left empty, which makes it `{}`."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        return _either(handler(core), _NOTHING)


class _ByPhase:
    """Editors are told the names of the phases, and that the runtimes are those of install."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> Schema:
        phase = handler(core)["additionalProperties"]
        later = {"allOf": [phase, {"not": {"required": ["runtime-versions"]}}]}
        ways = {name: _either(phase if name == "install" else later, _NOTHING) for name in PHASES}
        return {"type": ["object", "null"], "properties": ways, "additionalProperties": False}


MaybeEmpty = (BeforeValidator(_mapping), _OrNothing())
ByPhase = _ByPhase()

Text = Annotated[str | None, WithJsonSchema(_either(_WRITTEN, _NOTHING))]
Texts = Annotated[
    tuple[str, ...],
    BeforeValidator(_texts),
    WithJsonSchema(_either(_WRITTEN, {"type": "array", "items": _WRITTEN}, _NOTHING)),
]
Commands = Annotated[
    tuple[str, ...],
    BeforeValidator(_commands),
    WithJsonSchema(_either({"type": "array", "items": _WRITTEN}, _WRITTEN, _NOTHING)),
]
Flag = Annotated[
    bool,
    BeforeValidator(_flag),
    WithJsonSchema(_either({"type": "boolean"}, any_case(*TRUTHS, *LIES), _NOTHING)),
]
Values = Annotated[
    dict[str, str],
    BeforeValidator(_values),
    WithJsonSchema({"type": ["object", "null"], "additionalProperties": _either(_WRITTEN, _NOTHING)}),
]
Failure = Annotated[
    InstanceOf[OnFailure],
    BeforeValidator(_on_failure),
    WithJsonSchema(
        _either(
            any_case("ABORT", "CONTINUE", "RETRY"), {"type": "string", "pattern": "^[Rr][Ee][Tt][Rr][Yy]-"}, _NOTHING
        )
    ),
]
Shell = Annotated[
    str, BeforeValidator(_shell), WithJsonSchema(_either({"enum": ["bash", "/bin/sh", "sh", "/bin/bash"]}, _NOTHING))
]
ReportFormat = Annotated[
    str,
    BeforeValidator(lambda value: str(value or "JUNITXML").upper()),
    WithJsonSchema(_either(any_case(*sorted(FORMATS)), _NOTHING)),
]
CacheAction = Annotated[str | None, WithJsonSchema(_either({"enum": list(CACHE_ACTIONS)}, _NOTHING))]
Version = Annotated[str, WithJsonSchema({"enum": [0.2, 0.1, "0.2", "0.1"]})]
