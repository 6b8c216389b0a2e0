"""Which artifacts a build should leave, and what the buildspec says of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from runners.contract import Output
from services.codebuild.buildspec import Artifact, Buildspec
from services.codebuild.domain import handover
from services.codebuild.domain.build import Build
from services.codebuild.domain.project import Settings
from services.codebuild.domain.variables import source_folder

PREFIX = "artifact:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """identifier: "" for the primary artifact. block: None when the buildspec has no such block: the build fails."""

    identifier: str
    settings: Settings
    block: Artifact | None

    @property
    def output(self) -> str:
        """The name of the task's output."""
        return PREFIX + self.identifier

    @property
    def zipped(self) -> bool:
        return self.settings["type"] == handover.TYPE or self.settings.get("packaging") == "ZIP"

    @property
    def problem(self) -> str:
        if self.block is not None:
            return ""
        if not self.identifier:
            return "no definition for primary artifacts in buildspec"
        return f"no definition for secondary artifacts {self.identifier} in buildspec"


def wanted(build: Build, spec: Buildspec) -> list[Wanted]:
    primary = build.settings["artifacts"]
    found = [*_primary(build, primary, spec)]
    blocks = spec.artifacts.secondary if spec.artifacts else {}
    for settings in build.settings["secondaryArtifacts"]:
        if _is_kept(settings):
            identifier = settings["artifactIdentifier"]
            found.append(Wanted(identifier, settings, blocks.get(identifier)))
    return found


def _primary(build: Build, settings: Settings, spec: Buildspec) -> Iterator[Wanted]:
    """The only output artifact of a pipeline may be defined as a secondary one of its name."""
    if not _is_kept(settings):
        return
    block: Artifact | None = spec.artifacts
    if spec.artifacts is not None and not spec.artifacts.files:
        block = spec.artifacts.secondary.get(settings.get("artifactIdentifier", ""))
        if block is None and spec.artifacts.secondary and build.settings["secondaryArtifacts"]:
            return
    yield Wanted("", settings, block)


def _is_kept(settings: Settings) -> bool:
    return settings["type"] in ("S3", handover.TYPE) and bool(settings.get("location"))


def outputs(build: Build, spec: Buildspec) -> Iterator[Output]:
    """What the runner should bring back for them. Its label is the name that the buildspec gives."""
    for one in wanted(build, spec):
        if one.block is not None:
            block, root = one.block, source_folder(build)
            name = block.name or "" if one.settings.get("overrideArtifactName") else ""
            kept = block.enable_symlinks and one.zipped
            yield Output(
                one.output, root, block.base_directory or ".", block.files, block.exclude, name, follow_links=not kept
            )  # fmt: skip
