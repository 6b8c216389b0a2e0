"""Looks a buildspec over without a build, with what builds read it with."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from emulator.kernel.findings import Finding
from emulator.kernel.places import Places
from services.codebuild.buildspec.batch import plan_of
from services.codebuild.buildspec.loader import YamlFileError, compose, value_of
from services.codebuild.buildspec.model import Buildspec, examine
from services.codebuild.buildspec.warnings import doubtful, unknown


@dataclass(frozen=True, slots=True)
class Outline:
    """What a client needs to know before it starts a build. problems: why no build can; nothing else is known then.

    artifacts: whether there is such a block. secondary: identifiers in it. batch: whether a batch can be started.
    """

    problems: tuple[Finding, ...] = ()
    artifacts: bool = False
    secondary: tuple[str, ...] = ()
    batch: bool = False


def check(text: str, exists: Callable[[str], bool]) -> list[Finding]:
    """All that is wrong or doubtful, in the order of the lines. exists: whether a path is there in the sources."""
    document, places, spec, problems = _read(text)
    if spec is not None:
        problems += _batch_problems(spec)
    found = [_finding(places, problem) for problem in problems]
    if isinstance(document, dict):
        wrong = {problem.path for problem in problems}
        doubts = [(places.of_key(path), text) for path, text in unknown(document) if path not in wrong]
        if spec is not None:
            doubts += [(places.of(path), text) for path, text in doubtful(document, spec, places, exists)]
        found += [Finding(*place, text, harmless=True) for place, text in doubts]
    return sorted(found)


def outline(text: str) -> Outline:
    _, places, spec, problems = _read(text)
    if spec is None:
        return Outline(tuple(_finding(places, problem) for problem in problems))
    artifacts = spec.artifacts
    return Outline((), artifacts is not None, tuple(artifacts.secondary if artifacts else ()), bool(spec.batch))


def _read(text: str) -> tuple[object, Places, Buildspec | None, list[YamlFileError]]:
    places = Places(None)
    try:
        root = compose(text)
        places = Places(root)
        document = None if root is None else value_of(root)
    except YamlFileError as error:
        return None, places, None, [error]
    found = examine(document)
    if isinstance(found, Buildspec):
        return document, places, found, []
    return document, places, None, found


def _batch_problems(spec: Buildspec) -> Iterable[YamlFileError]:
    if spec.batch is not None:
        try:
            plan_of(spec)
        except YamlFileError as error:
            yield YamlFileError(str(error), "batch")


def _finding(places: Places, problem: YamlFileError) -> Finding:
    return Finding(*(problem.mark or places.of(problem.path)), str(problem))
