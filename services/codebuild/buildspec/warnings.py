"""What a buildspec says that CodeBuild passes over, or takes otherwise than it looks."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

import yaml

from emulator.kernel.places import Path, Places
from services.codebuild.buildspec.kinds import CACHE_ACTIONS, LIES, TRUTHS
from services.codebuild.buildspec.model import Buildspec
from services.codebuild.buildspec.schema import Schema, schema, ways
from services.codebuild.domain.project import is_path
from services.codebuild.domain.runtimes import UnknownRuntime, check_runtimes

Doubt = tuple[Path, str]
"""Path of a value, and what is to be said of it."""
Exists = Callable[[str], bool]

_IMAGE = "aws/codebuild/standard:7.0"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_EXPANSION = re.compile(r"\$(\w|\{|\()")


def unknown(value: Any, rules: Schema | None = None, path: Path = ()) -> Iterator[Doubt]:
    """Keys that CodeBuild does not know, and flags that are neither yes nor no."""
    possible = list(ways(schema() if rules is None else rules))
    if isinstance(value, dict):
        for way in (way for way in possible if "object" in way.get("type", ())):
            yield from _unknown_members(value, way, path)
    elif isinstance(value, list):
        for way in (way for way in possible if way.get("type") == "array"):
            for index, item in enumerate(value):
                yield from unknown(item, way["items"], (*path, index))
    elif isinstance(value, str) and {"type": "boolean"} in possible and value.strip().lower() not in (*TRUTHS, *LIES):
        yield path, f"{value} counts as no: flags are yes or no"


def _unknown_members(value: Mapping[str, Any], way: Schema, path: Path) -> Iterator[Doubt]:
    known, others = way.get("properties", {}), way.get("additionalProperties", True)
    own = tuple(way.get("patternProperties", ()))
    for name, item in value.items():
        if name in known or isinstance(others, dict):
            yield from unknown(item, known.get(name, others), (*path, name))
        elif others is False and not any(re.search(pattern, name) for pattern in own):
            near = get_close_matches(name, known, 1)
            yield (*path, name), f"CodeBuild passes over {name}" + (f": did you mean {near[0]}?" if near else "")


def doubtful(document: Mapping[str, Any], spec: Buildspec, places: Places, exists: Exists) -> Iterator[Doubt]:
    """exists: whether a path is there in the sources."""
    yield from _variables(spec, places)
    yield from _runtimes(spec)
    for index, name in enumerate(spec.env.exported):
        if name.startswith("AWS_"):
            yield ("env", "exported-variables", index), f"{name} is never exported: names that begin with AWS_ are not"
    if "env" in document and "environment_variables" in document:
        yield ("environment_variables",), "CodeBuild passes over environment_variables where there is env"
    if not spec.batch and all(phase.empty for phase in spec.phases.values()):
        yield ("phases",), "the build does nothing: no phase has commands"
    if spec.artifacts is not None and not spec.artifacts.files and not spec.artifacts.secondary:
        yield ("artifacts",), "there are no files among the artifacts"
    if spec.cache.action not in (None, *CACHE_ACTIONS):
        yield ("cache", "action"), f"{spec.cache.action} counts as both: the actions are restore and save"
    yield from _other_buildspecs(spec.batch or {}, exists)


def _variables(spec: Buildspec, places: Places) -> Iterator[Doubt]:
    for name, value in spec.env.variables.items():
        path = ("env", "variables", name)
        if not _NAME.match(name):
            yield path, f"{name} cannot be used in a shell: names hold letters, digits and underscores"
        if name.startswith("CODEBUILD_"):
            yield path, f"{name} is a name that CodeBuild keeps for itself"
        if _EXPANSION.search(value):
            yield path, f"{value} stays as it is written: nothing is expanded in variables of the buildspec"
        if (other := _read_otherwise(places.scalar(path))) is not None:
            yield path, f"{value} is text for CodeBuild, but {other} for other readers of YAML: quote it"


def _read_otherwise(node: yaml.ScalarNode | None) -> str | None:
    """What a scalar is by the rules of YAML, if that is not the text that was written."""
    if node is None or not node.value:
        return None
    try:
        value = yaml.constructor.SafeConstructor().construct_document(node)
    except (yaml.YAMLError, ValueError):
        return None
    text = value.isoformat() if isinstance(value, date) else str(value)
    if node.value in (text, text.lower()):
        return None
    return "nothing" if value is None else text


def _runtimes(spec: Buildspec) -> Iterator[Doubt]:
    for phase, found in spec.phases.items():
        for runtime, version in found.runtimes.items():
            path = ("phases", phase, "runtime-versions", runtime)
            if phase != "install":
                yield path, f"CodeBuild passes over runtimes of {phase}: they are chosen in install"
                continue
            try:
                check_runtimes(_IMAGE, {runtime: version})
            except UnknownRuntime as error:
                yield path, str(error)


def _other_buildspecs(batch: Mapping[str, Any], exists: Exists) -> Iterator[Doubt]:
    for kind in ("build-list", "build-graph"):
        entries = batch.get(kind)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            name = entry.get("buildspec") if isinstance(entry, dict) else None
            if isinstance(name, str) and is_path(name) and not exists(name.strip()):
                yield ("batch", kind, index, "buildspec"), f"{name} is not there"
