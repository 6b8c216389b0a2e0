"""What a buildspec may hold. Unknown keys are passed over, as CodeBuild does, but for names of phases."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, InstanceOf, ValidationError

from services.codebuild.buildspec.loader import Lined, YamlFileError, load
from services.codebuild.domain.failures import OnFailure

_VERSIONS = ("0.1", "0.2")
_PHASES = ("install", "pre_build", "build", "post_build")
_SHELLS = {"sh": "sh", "/bin/sh": "sh", "bash": "bash", "/bin/bash": "bash"}
_FORMATS = {
    "JUNITXML", "NUNITXML", "NUNIT3XML", "CUCUMBERJSON", "TESTNGXML", "VISUALSTUDIOTRX", "CLOVERXML", "COBERTURAXML",
    "JACOCOXML", "SIMPLECOV",
}  # fmt: skip
COVERAGE_FORMATS = frozenset({"CLOVERXML", "COBERTURAXML", "JACOCOXML", "SIMPLECOV"})


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
                f"value of the key tag on line {item.line - 1} might be empty"
            )
        if not isinstance(item, str):
            raise YamlFileError(f"Expected Commands[{index}] to be of string type: found an empty item or a list")
    return tuple(value)


def _flag(value: Any) -> Any:
    return value.strip().lower() in ("yes", "true") if isinstance(value, str) else bool(value)


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


Texts = Annotated[tuple[str, ...], BeforeValidator(_texts)]
Commands = Annotated[tuple[str, ...], BeforeValidator(_commands)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Values = Annotated[dict[str, str], BeforeValidator(_values)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Phase(_Part):
    run_as: str | None = Field(None, alias="run-as")
    on_failure: Annotated[InstanceOf[OnFailure], BeforeValidator(_on_failure)] = Field(OnFailure(), alias="on-failure")
    runtimes: Values = Field(default_factory=dict, alias="runtime-versions")
    commands: Commands = ()
    finally_commands: Commands = Field((), alias="finally")

    @property
    def empty(self) -> bool:
        return not self.commands and not self.finally_commands


class Environment(_Part):
    shell: Annotated[str, BeforeValidator(_shell)] = "sh"
    variables: Values = Field(default_factory=dict)
    parameters: Values = Field(default_factory=dict, alias="parameter-store")
    secrets: Values = Field(default_factory=dict, alias="secrets-manager")
    exported: Texts = Field((), alias="exported-variables")
    git_helper: Flag = Field(False, alias="git-credential-helper")


class Artifact(_Part):
    files: Texts = ()
    name: str | None = None
    base_directory: str | None = Field(None, alias="base-directory")
    discard_paths: Flag = Field(False, alias="discard-paths")
    exclude: Texts = Field((), alias="exclude-paths")
    enable_symlinks: Flag = Field(False, alias="enable-symlinks")
    prefix: str | None = Field(None, alias="s3-prefix")


class Artifacts(Artifact):
    secondary: Annotated[dict[str, Artifact], BeforeValidator(_mapping)] = Field(
        default_factory=dict, alias="secondary-artifacts"
    )


class Report(_Part):
    files: Texts = ()
    base_directory: str | None = Field(None, alias="base-directory")
    discard_paths: Flag = Field(False, alias="discard-paths")
    format: Annotated[str, BeforeValidator(lambda value: str(value or "JUNITXML").upper())] = Field(
        "JUNITXML", alias="file-format"
    )

    @property
    def coverage(self) -> bool:
        return self.format in COVERAGE_FORMATS


class Cache(_Part):
    paths: Texts = ()
    key: str | None = None
    fallback_keys: Texts = Field((), alias="fallback-keys")
    action: str | None = None


class Buildspec(_Part):
    """phases: by name in lower case, those without commands included. artifacts: None when there is no such block."""

    version: str
    run_as: str | None = Field(None, alias="run-as")
    env: Annotated[Environment, BeforeValidator(_mapping)] = Environment()
    phases: dict[str, Phase] = Field(default_factory=dict)
    artifacts: Artifacts | None = None
    reports: Annotated[dict[str, Report], BeforeValidator(_mapping)] = Field(default_factory=dict)
    cache: Annotated[Cache, BeforeValidator(_mapping)] = Cache()
    batch: dict[str, Any] | None = None

    def phase(self, name: str) -> Phase:
        return self.phases.get(name.lower(), Phase())

    def user_of(self, phase: str) -> str | None:
        """Who runs the commands of a phase; None for root."""
        return self.phase(phase).run_as or self.run_as

    @property
    def isolated(self) -> bool:
        """Whether commands leave no variables and no directory to the next."""
        return self.version == "0.1"

    @property
    def runtimes(self) -> dict[str, str]:
        return self.phase("install").runtimes


@lru_cache(maxsize=64)
def parse(text: str) -> Buildspec:
    """Raises YamlFileError."""
    document = load(text)
    if not isinstance(document, dict):
        raise YamlFileError("Wrong number of container tags, expected 1")
    _check(document)
    try:
        return Buildspec.model_validate(_known_parts(document))
    except ValidationError as error:
        raise YamlFileError(_reason(error)) from error


def _check(document: dict[str, Any]) -> None:
    version = document.get("version")
    if version is None:
        raise YamlFileError("Buildspec version is required: version must be 0.1 or 0.2")
    if version not in _VERSIONS:
        raise YamlFileError(f"Unsupported buildspec version {version!r}: version must be 0.1 or 0.2")
    phases = document.get("phases")
    if phases is not None and not isinstance(phases, dict):
        raise YamlFileError("Expected phases to be a mapping")
    for name in phases or {}:
        if name not in _PHASES:
            raise YamlFileError(f"Unknown phase {name}: phases are {', '.join(_PHASES)}")
    reports = document.get("reports")
    for name, report in reports.items() if isinstance(reports, dict) else ():
        kind = str((report or {}).get("file-format") or "JUNITXML") if isinstance(report, dict | None) else ""
        if kind.upper() not in _FORMATS:
            raise YamlFileError(f"Invalid file-format {kind!r} of report {name}")


def _known_parts(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the words of version 0.1 put into those of 0.2 and empty phases left out."""
    found = dict(document)
    phases = document.get("phases") or {}
    found["phases"] = {name: phase for name, phase in phases.items() if phase is not None}
    old = document.get("environment_variables")
    if isinstance(old, dict) and "env" not in document:
        found["env"] = {"variables": old.get("plaintext"), "parameter-store": old.get("parameter-store")}
    return found


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    raised = first.get("ctx", {}).get("error")
    if isinstance(raised, YamlFileError):
        return str(raised)
    return f"Invalid buildspec: {place}: {first['msg']}"
