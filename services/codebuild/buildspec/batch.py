"""The `batch` section of a buildspec.

https://docs.aws.amazon.com/codebuild/latest/userguide/batch-build-buildspec.html
"""

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any

from services.codebuild.buildspec.loader import YamlFileError
from services.codebuild.buildspec.model import Buildspec
from services.codebuild.domain.batch import Plan, Task

_KINDS = ("build-list", "build-graph", "build-matrix", "build-fanout")
_IDENTIFIER = re.compile(r"[A-Za-z0-9_]{1,127}\Z")
_ENVIRONMENT = {"compute-type": "computeTypeOverride", "image": "imageOverride", "type": "environmentTypeOverride"}
_MOST = 100


def plan_of(spec: Buildspec) -> Plan:
    """Raises YamlFileError."""
    section = spec.batch
    if not section:
        raise YamlFileError("The buildspec has no batch section")
    kinds = [kind for kind in _KINDS if section.get(kind) is not None]
    if len(kinds) != 1:
        raise YamlFileError(f"A batch section holds exactly one of {', '.join(_KINDS)}")
    tasks = tuple(_READERS[kinds[0]](section[kinds[0]]))
    if not 1 <= len(tasks) <= _MOST:
        raise YamlFileError(f"A batch has 1 to {_MOST} builds, not {len(tasks)}")
    _check_graph(tasks)
    return Plan(tasks, _flag(section.get("fast-fail")))


def _list(items: Any) -> Iterator[Task]:
    if not isinstance(items, list):
        raise YamlFileError("Expected a list of builds in the batch section")
    for item in items:
        entry = _mapping(item, "a build of the batch section")
        identifier = entry.get("identifier")
        if not isinstance(identifier, str) or not _IDENTIFIER.match(identifier):
            raise YamlFileError(f"Invalid identifier {identifier!r}: it holds letters, digits and underscores")
        request = _request(_mapping(entry.get("env"), "env"))
        if isinstance(entry.get("buildspec"), str):
            request["buildspecOverride"] = entry["buildspec"]
        if _flag(entry.get("debug-session")):
            request["debugSessionEnabled"] = True
        variables = _texts(_mapping(entry.get("env"), "env").get("variables"))
        yield Task(
            identifier, _names(entry.get("depend-on")), _flag(entry.get("ignore-failure")), request, variables
        )  # fmt: skip


def _matrix(value: Any) -> Iterator[Task]:
    """Every combination, buildspecs outermost, then the rest in the order of the file."""
    section = _mapping(value, "build-matrix")
    static, dynamic = _mapping(section.get("static"), "static"), _mapping(section.get("dynamic"), "dynamic")
    fixed = _request(_mapping(static.get("env"), "static.env"))
    given = _texts(_mapping(static.get("env"), "static.env").get("variables"))
    axes = list(_axes(dynamic))
    for number, combination in enumerate(itertools.product(*(values for _, values in axes))):
        request, variables = dict(fixed), dict(given)
        for (name, _), chosen in zip(axes, combination, strict=True):
            if name.startswith("$"):
                variables[name[1:]] = chosen
            else:
                request[name] = chosen
        yield Task(f"build{number}", (), _flag(static.get("ignore-failure")), request, variables)


def _axes(dynamic: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(member of StartBuild, or `$` and a variable's name; its values)."""
    if dynamic.get("buildspec") is not None:
        yield "buildspecOverride", _names(dynamic["buildspec"])
    environment = _mapping(dynamic.get("env"), "dynamic.env")
    for name, values in environment.items():
        if name in _ENVIRONMENT:
            yield _ENVIRONMENT[name], _names(values)
    for name, values in _mapping(environment.get("variables"), "variables").items():
        yield f"${name}", _names(values)


def _fanout(value: Any) -> Iterator[Task]:
    """Builds of which each knows its part."""
    section = _mapping(value, "build-fanout")
    parallelism = section.get("parallelism")
    if not isinstance(parallelism, str) or not parallelism.isdigit():
        raise YamlFileError("build-fanout needs parallelism, a number")
    for number in range(min(int(parallelism), _MOST + 1)):
        told = {"CODEBUILD_SHARD_INDEX": str(number), "CODEBUILD_SHARD_COUNT": parallelism}
        yield Task(f"build{number}", (), _flag(section.get("ignore-failure")), told=told)


_READERS = {"build-list": _list, "build-graph": _list, "build-matrix": _matrix, "build-fanout": _fanout}


def _request(environment: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {
        member: environment[name] for name, member in _ENVIRONMENT.items() if isinstance(environment.get(name), str)
    }
    if environment.get("privileged-mode") is not None:
        found["privilegedModeOverride"] = _flag(environment["privileged-mode"])
    if isinstance(environment.get("fleet"), str):
        found["fleetOverride"] = {"fleetArn": environment["fleet"]}
    return found


def _check_graph(tasks: tuple[Task, ...]) -> None:
    """Names are there once, and depend on each other without a circle."""
    needed = {task.identifier: set(task.depends_on) for task in tasks}
    if len(needed) != len(tasks):
        raise YamlFileError("Identifiers of a batch section must be unique")
    for task in tasks:
        for name in task.depends_on:
            if name not in needed:
                raise YamlFileError(f"Build {task.identifier} depends on {name}, which is not there")
    while ready := {name for name, names in needed.items() if not names}:
        needed = {name: names - ready for name, names in needed.items() if name not in ready}
    if needed:
        raise YamlFileError(f"Builds depend on each other in a circle: {', '.join(sorted(needed))}")


def _mapping(value: Any, what: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise YamlFileError(f"Expected {what} to be a mapping")
    return value


def _names(value: Any) -> tuple[str, ...]:
    values = [] if value is None else value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in values):
        raise YamlFileError("Expected a list of texts in the batch section")
    return tuple(values)


def _texts(value: Any) -> dict[str, str]:
    found = _mapping(value, "variables")
    if not all(isinstance(one, str | None) for one in found.values()):
        raise YamlFileError("Expected variables of the batch section to be texts")
    return {name: one or "" for name, one in found.items()}


def _flag(value: Any) -> bool:
    return isinstance(value, str) and value.strip().lower() in ("yes", "true")
