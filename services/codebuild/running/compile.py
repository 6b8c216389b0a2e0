"""A build and its buildspec as a task for runners.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref.html
"""

from emulator.settings import Settings
from runners.contract import Fresh, Input, Limits, Output, Phase, Task
from services.codebuild.artifacts import plan as artifacts
from services.codebuild.buildspec import Buildspec
from services.codebuild.buildspec import Phase as PhaseSpec
from services.codebuild.cache import archive as cache
from services.codebuild.domain.build import COMMAND_PHASES, Build, PhaseType
from services.codebuild.domain.caching import CachePlace
from services.codebuild.domain.compute import size_of
from services.codebuild.domain.variables import built_in, source_folder
from services.codebuild.reports import plan as reports
from services.codebuild.running.access import access
from services.codebuild.running.environment import Variables, names_of_secrets
from services.codebuild.running.git import git_variables
from services.codebuild.running.prelude import prelude
from services.codebuild.running.session import Keys
from services.codebuild.tools import FOLDER

SOURCE, TOOLS = "source:", "tools"
SUCCEEDING, LAST_EXIT = "CODEBUILD_BUILD_SUCCEEDING", "CODEBUILD_LAST_EXIT"
_GOES_ON = (PhaseType.BUILD, PhaseType.POST_BUILD)
_FORBIDDEN = "AWS_"
_RUN = "codebuild-"


def run_id(uuid: str) -> str:
    """The name of a build's task."""
    return f"{_RUN}{uuid}"


def uuid_of_run(name: str) -> str:
    """The reverse of `run_id`."""
    return name.removeprefix(_RUN)


def compile_build(
    settings: Settings, build: Build, spec: Buildspec, variables: Variables, keys: Keys, cached: set[str]
) -> Task:
    """Everything that the sources said is in `build` already. cached: names of the inputs that the cache gives."""
    environment = build.settings["environment"]
    size, own = size_of(environment), access(build.uuid, variables, keys)
    return Task(
        run_id(build.uuid),
        Fresh(environment["image"], privileged=environment["privilegedMode"]),
        phases=(
            Phase(PhaseType.DOWNLOAD_SOURCE, (prelude(build, spec),)),
            *(_phase(build, spec, phase) for phase in COMMAND_PHASES),
        ),
        environment={
            **built_in(build),
            **git_variables(settings, build, keys, helper=spec.env.git_helper),
            **own.environment,
            **variables.values,
        },
        near=own.near,
        far=own.far,
        masked=(*variables.secrets, *own.masked),
        workdir=source_folder(build),
        shell=spec.env.shell,
        inputs=(
            Input(TOOLS, FOLDER),
            *(Input(SOURCE + name, source_folder(build, name)) for name in build.folders),
            *cache.inputs(build, cached),
        ),
        outputs=(*artifacts.outputs(build, spec), *reports.outputs(build, spec), *_cache_outputs(build, spec)),
        variables=exported_names(build, spec),
        limits=Limits(
            cpus=size.cpus, memory_mib=size.memory_mib, timeout_seconds=60.0 * build.settings["timeoutInMinutes"]
        ),
        last_exit_variable=LAST_EXIT,
        succeeding_variable=SUCCEEDING,
    )  # fmt: skip


def exported_names(build: Build, spec: Buildspec) -> tuple[str, ...]:
    """Variables whose final values the build shows."""
    hidden = names_of_secrets(build)
    return tuple(name for name in spec.env.exported if name not in hidden and not name.startswith(_FORBIDDEN))


def _cache_outputs(build: Build, spec: Buildspec) -> tuple[Output, ...]:
    wanted = CachePlace.of(build, spec.cache.paths) is not None and spec.cache.action != "restore"
    return tuple(cache.outputs(build, spec)) if wanted else ()


def _phase(build: Build, spec: Buildspec, phase: PhaseType) -> Phase:
    found = spec.phase(phase)
    commands, last = found.commands, found.finally_commands
    if spec.isolated:
        folder = source_folder(build)
        commands, last = (tuple(_isolated(text, folder) for text in texts) for texts in (commands, last))
    return Phase(phase, commands, last, go_on=_goes_on(found, phase), run_as=spec.user_of(phase))


def _goes_on(found: PhaseSpec, phase: PhaseType) -> bool:
    """Whether the next phase runs although this one failed."""
    rule = found.on_failure
    return rule.goes_on if rule.decides else phase in _GOES_ON


def _isolated(text: str, folder: str) -> str:
    """Version 0.1: each command begins in the source folder, and leaves nothing to the next but files."""
    return f"(cd '{folder}'\n{text}\n)"
