"""What happens in a build's place before its first command."""

from collections.abc import Iterator
from shlex import quote

from services.codebuild.buildspec import Buildspec
from services.codebuild.domain.build import Build, PhaseType
from services.codebuild.domain.variables import source_folder
from services.codebuild.tools import FOLDER

_NOT_HERE = "Skipping install of runtimes. Runtime version selection is not supported by this build image"


def prelude(build: Build, spec: Buildspec) -> str:
    """One command. What it leaves in the environment is there for all that follow."""
    return "\n".join(_lines(build, spec))


def _lines(build: Build, spec: Buildspec) -> Iterator[str]:
    yield f'PATH="$PATH:{FOLDER}/bin"'
    if any(spec.user_of(phase) for phase in PhaseType):
        for identifier in build.folders:
            yield f"chmod -R a+rX {quote(source_folder(build, identifier))} {FOLDER}"
    for runtime, version in spec.runtimes.items():
        found = f"/bin/sh {FOLDER}/lib/runtime.sh {quote(runtime)} {_expanded(version)}"
        yield f'if _cx_found=$({found}); then PATH="${{_cx_found:+$_cx_found:}}$PATH"; else echo {quote(_NOT_HERE)}; fi'
    yield "unset _cx_found"


def _expanded(text: str) -> str:
    """A shell word in which variables are expanded and nothing else."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$(", "\\$(") + '"'
