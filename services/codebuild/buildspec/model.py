"""What a buildspec may hold. Unknown keys are passed over, as CodeBuild does, but for names of phases."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, WithJsonSchema

from services.codebuild.buildspec import batch_schema
from services.codebuild.buildspec.kinds import (
    COVERAGE_FORMATS,
    FORMATS,
    PHASES,
    VERSIONS,
    ByPhase,
    CacheAction,
    Commands,
    Failure,
    Flag,
    MaybeEmpty,
    ReportFormat,
    Shell,
    Text,
    Texts,
    Values,
    Version,
)
from services.codebuild.buildspec.loader import YamlFileError, load
from services.codebuild.domain.failures import OnFailure


class _Part(BaseModel):
    """Descriptions are for people who write the file: editors show them."""

    model_config = ConfigDict(
        frozen=True, extra="ignore", populate_by_name=True, json_schema_extra={"additionalProperties": False}
    )


class Phase(_Part):
    run_as: Text = Field(None, alias="run-as", description="User who runs the commands of this phase. Default: root.")
    on_failure: Failure = Field(
        OnFailure(), alias="on-failure",
        description="What a failure of this phase means: ABORT, CONTINUE, RETRY, RETRY-<count>, RETRY-<regex> or "
        "RETRY-<count>-<regex>.",
    )  # fmt: skip
    runtimes: Values = Field(
        default_factory=dict, alias="runtime-versions",
        description="Runtimes to choose, by name: android, dotnet, golang, java, nodejs, php, python, ruby, rust.",
    )  # fmt: skip
    commands: Commands = Field((), description="Run one after another, until one fails.")
    finally_commands: Commands = Field(
        (), alias="finally", description="Run after the commands in every case. One that fails fails the phase."
    )

    @property
    def empty(self) -> bool:
        return not self.commands and not self.finally_commands


class Environment(_Part):
    shell: Shell = Field("sh", description="Shell of the commands. Default: /bin/sh.")
    variables: Values = Field(
        default_factory=dict,
        description="Variables in plain text. Their values are literal: nothing is expanded in them.",
    )
    parameters: Values = Field(
        default_factory=dict, alias="parameter-store", description="Variables whose values are names of parameters."
    )
    secrets: Values = Field(
        default_factory=dict, alias="secrets-manager",
        description="Variables whose values are <secret>:<JSON key>:<version stage>:<version id>.",
    )  # fmt: skip
    exported: Texts = Field(
        (), alias="exported-variables", description="Variables whose final values the build shows, and pipelines use."
    )
    git_helper: Flag = Field(
        False, alias="git-credential-helper", description="Whether git acts as the service role inside the build."
    )


class OldEnvironment(_Part):
    """Of version 0.1."""

    plaintext: Values = Field(default_factory=dict, description="Variables in plain text.")
    parameters: Values = Field(
        default_factory=dict, alias="parameter-store", description="Variables whose values are names of parameters."
    )


class Proxy(_Part):
    """Of builds behind a proxy server; without effect here."""

    upload_artifacts: Flag = Field(False, alias="upload-artifacts", description="Whether artifacts go by the proxy.")
    logs: Flag = Field(False, description="Whether logs go by the proxy.")


class Artifact(_Part):
    files: Texts = Field((), description="Paths and patterns: a file, dir/* or **/*.")
    name: Text = Field(
        None, description="Name of the artifact, with variables; counts where the project lets it override its own."
    )
    base_directory: Text = Field(
        None, alias="base-directory", description="Folder in which files are looked for, and whose name is left out."
    )
    discard_paths: Flag = Field(False, alias="discard-paths", description="Keep only the names of files, no folders.")
    exclude: Texts = Field((), alias="exclude-paths", description="Paths and patterns that are left out.")
    enable_symlinks: Flag = Field(
        False,
        alias="enable-symlinks",
        description="Keep symbolic links as links (in zips); otherwise what they lead to.",
    )
    prefix: Text = Field(None, alias="s3-prefix", description="Replaces the path of the project's artifacts.")


class Artifacts(Artifact):
    secondary: Annotated[dict[str, Artifact], *MaybeEmpty] = Field(
        default_factory=dict, alias="secondary-artifacts", description="Further artifacts by their identifiers."
    )


class Report(_Part):
    files: Texts = Field((), description="Paths and patterns of the raw results.")
    base_directory: Text = Field(None, alias="base-directory", description="Folder in which files are looked for.")
    discard_paths: Flag = Field(False, alias="discard-paths", description="Keep only the names of files, no folders.")
    format: ReportFormat = Field("JUNITXML", alias="file-format", description="Format of the results.")

    @property
    def coverage(self) -> bool:
        return self.format in COVERAGE_FORMATS


class Cache(_Part):
    paths: Texts = Field((), description="Files and folders that the next build finds again.")
    key: Text = Field(None, description="Name of the entry, with variables and $(codebuild-hash-files <pattern>).")
    fallback_keys: Texts = Field(
        (), alias="fallback-keys", description="Beginnings of names, tried in order when there is no entry of the key."
    )
    action: CacheAction = Field(None, description="Only restore, or only save. Default: both.")


class Buildspec(_Part):
    """phases: by name in lower case, those without commands included. artifacts: None when there is no such block."""

    version: Version = Field(
        description="0.2; in 0.1 each command is on its own and keeps neither variables nor folder."
    )
    run_as: Text = Field(None, alias="run-as", description="User who runs the commands. Default: root.")
    env: Annotated[Environment, *MaybeEmpty] = Field(Environment(), description="Variables and shell.")
    old_variables: Annotated[OldEnvironment, *MaybeEmpty] = Field(
        OldEnvironment(), alias="environment_variables", description="Variables, as version 0.1 calls them."
    )
    proxy: Annotated[Proxy, *MaybeEmpty] = Field(Proxy(), description="For builds behind a proxy server.")
    phases: Annotated[dict[str, Phase], ByPhase] = Field(default_factory=dict, description="What is done, in order.")
    artifacts: Artifacts | None = Field(None, description="Files that the build leaves.")
    reports: Annotated[dict[str, Report], *MaybeEmpty] = Field(
        default_factory=dict, description="Results of tests, by report group: the name of a new one or an ARN."
    )
    cache: Annotated[Cache, *MaybeEmpty] = Field(Cache(), description="What one build keeps for the next.")
    batch: Annotated[dict[str, Any] | None, WithJsonSchema(batch_schema.BATCH)] = Field(
        None, description="Builds that StartBuildBatch starts together."
    )

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
    found = examine(load(text))
    if not isinstance(found, Buildspec):
        raise found[0]
    return found


def examine(document: Any) -> Buildspec | list[YamlFileError]:
    """document: as `load` gives it. All that is wrong with it, the first being what CodeBuild shows."""
    if not isinstance(document, dict):
        return [YamlFileError("Wrong number of container tags, expected 1")]
    problems = [*_problems(document)]
    if problems:
        return problems
    try:
        return Buildspec.model_validate(_known_parts(document))
    except ValidationError as error:
        return [_problem(one) for one in error.errors(include_url=False)]


def _problems(document: dict[str, Any]) -> Iterator[YamlFileError]:
    """What the model does not say."""
    version = document.get("version")
    if version is None:
        yield YamlFileError("Buildspec version is required: version must be 0.1 or 0.2")
    elif version not in VERSIONS:
        yield YamlFileError(f"Unsupported buildspec version {version!r}: version must be 0.1 or 0.2", "version")
    phases = document.get("phases")
    if phases is not None and not isinstance(phases, dict):
        yield YamlFileError("Expected phases to be a mapping", "phases")
        phases = {}
    for name in phases or {}:
        if name not in PHASES:
            yield YamlFileError(f"Unknown phase {name}: phases are {', '.join(PHASES)}", "phases", name)
    reports = document.get("reports")
    for name, report in reports.items() if isinstance(reports, dict) else ():
        kind = str((report or {}).get("file-format") or "JUNITXML") if isinstance(report, dict | None) else "JUNITXML"
        if kind.upper() not in FORMATS:
            yield YamlFileError(
                f"Invalid file-format {kind!r} of report {name}", "reports", name, "file-format"
            )  # fmt: skip


def _known_parts(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the words of version 0.1 put into those of 0.2 and empty phases left out."""
    found = dict(document)
    phases = document.get("phases") or {}
    found["phases"] = {name: phase for name, phase in phases.items() if phase is not None}
    old = found.pop("environment_variables", None)
    if isinstance(old, dict) and "env" not in document:
        found["env"] = {"variables": old.get("plaintext"), "parameter-store": old.get("parameter-store")}
    return found


def _problem(error: Any) -> YamlFileError:
    """error: one of pydantic's."""
    raised = error.get("ctx", {}).get("error")
    if isinstance(raised, YamlFileError):
        return YamlFileError(str(raised), *error["loc"], *raised.path)
    place = ".".join(str(part) for part in error["loc"])
    return YamlFileError(f"Invalid buildspec: {place}: {error['msg']}", *error["loc"])
