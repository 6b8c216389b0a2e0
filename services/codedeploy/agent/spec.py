"""The AppSpec of a bundle."""

from typing import Any

import yaml

from services.codedeploy.agent.bundle import Bundle
from services.codedeploy.agent.commands import ARCHIVE
from services.codedeploy.domain.appspec import FALLBACK_NAME, NAME, AppSpec, BadAppSpec, make

_MOST_NODES = 100_000


def read_spec(bundle: Bundle, folder: str) -> AppSpec:
    """folder: of the deployment on its instances, for messages. Raises BadAppSpec."""
    text = bundle.read(NAME)
    if text is None:
        raise BadAppSpec(
            "The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory at "
            f'revision-relative path "{NAME}". The revision was unpacked to directory "{folder}/{ARCHIVE}", and the '
            f'AppSpec file was expected but not found at path "{folder}/{ARCHIVE}/{NAME}". Consult the AWS CodeDeploy '
            "Appspec documentation for more information at "
            "http://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html" + _hint(bundle)
        )
    return parse(text)


def parse(text: bytes) -> AppSpec:
    """Raises BadAppSpec, with the words of the agent's own YAML parser."""
    try:
        _check_size(yaml.compose(text, Loader=yaml.CSafeLoader))
        tree = yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        said = " ".join(part for part in (error.problem, error.context) if part)
        mark = error.problem_mark
        where = f" at line {mark.line + 1} column {mark.column + 1}" if mark else ""
        raise BadAppSpec(f"(<unknown>): {said}{where}") from error
    except (yaml.YAMLError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise BadAppSpec(f"(<unknown>): {error or 'the file is nested too deeply'}") from error
    return make(tree)


def _check_size(root: Any) -> None:
    """Aliases must not make a small file endless. Raises ValueError."""
    waiting, count = [root], 0
    while waiting:
        count += 1
        if count > _MOST_NODES:
            raise ValueError("the aliases of the file make it too large")
        node = waiting.pop()
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in node.value for part in pair]


def _hint(bundle: Bundle) -> str:
    return f" (The revision has {FALLBACK_NAME}: rename it.)" if FALLBACK_NAME in bundle.members else ""
