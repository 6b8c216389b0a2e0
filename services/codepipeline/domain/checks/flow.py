"""What flows from action to action: artifacts and variables come from earlier ones."""

from collections.abc import Iterator

from services.codepipeline.domain.checks.structure import first_twice
from services.codepipeline.domain.declaration import Action, Declaration, Gate, Stage
from services.codepipeline.domain.errors import BadAction
from services.codepipeline.domain.variables import EXECUTION, PIPELINE, RESERVED, Reference, references


def check_artifacts(pipeline: Declaration) -> None:
    """Raises BadAction."""
    outputs = [output.name for _, action in pipeline.actions() for output in action.outputs]
    if (name := first_twice(outputs)) is not None:
        raise BadAction(f"Output artifact name '{name}' is used more than once: it must be unique in the pipeline")
    made: set[str] = set()
    for stage in pipeline.stages:
        for group in stage.groups():
            for action in group:
                _check_inputs(action, made)
            made |= {output.name for action in group for output in action.outputs}


def _check_inputs(action: Action, made: set[str]) -> None:
    if (name := first_twice(action.inputs)) is not None:
        raise BadAction(f"Input artifact '{name}' is declared more than once in action '{action.name}'")
    for name in action.inputs:
        if name not in made:
            raise BadAction(
                f"Input Artifact Bundle {name} in action {action.name} is not declared as Output Artifact Bundle in "
                "any of the preceding actions"
            )


def check_namespaces(pipeline: Declaration) -> None:
    """Raises BadAction."""
    names = [action.namespace for _, action in pipeline.actions() if action.namespace]
    artifacts = {output.name for _, action in pipeline.actions() for output in action.outputs}
    if (twice := first_twice(names)) is not None:
        raise BadAction(f"Namespace '{twice}' is used more than once: it must be unique in the pipeline")
    for name in names:
        if name in RESERVED:
            raise BadAction(f"Namespace '{name}' is reserved")
        if name in artifacts:
            raise BadAction(f"Namespace '{name}' is the name of an artifact")
    variables = {variable.name for variable in pipeline.variables}
    made: set[str] = set()
    for stage in pipeline.stages:
        _check_gates(stage, (Gate.ENTRY,), made, variables)
        for group in stage.groups():
            for action in group:
                _check_references(action, made, variables)
            made |= {action.namespace for action in group}
        _check_gates(stage, (Gate.SUCCESS, Gate.FAILURE), made, variables)


def _check_references(action: Action, made: set[str], variables: set[str]) -> None:
    for one in references(_texts(action)):
        if one.namespace == PIPELINE and action.is_source:
            raise BadAction(f"Source action '{action.name}' cannot use the pipeline variable {one}")
        _check_reference(f"action '{action.name}'", one, made, variables)


def _texts(action: Action) -> Iterator[str]:
    yield from action.configuration.values()
    yield from action.commands
    yield from (one.value for one in action.environment)


def _check_gates(stage: Stage, gates: tuple[Gate, ...], made: set[str], variables: set[str]) -> None:
    for gate in gates:
        condition = stage.condition(gate)
        for rule in condition.rules if condition else ():
            for one in references([*rule.configuration.values(), *rule.commands]):
                _check_reference(f"rule '{rule.name}'", one, made, variables)


def _check_reference(user: str, one: Reference, made: set[str], variables: set[str]) -> None:
    if one.namespace == PIPELINE:
        if one.key not in variables:
            raise BadAction(f"The variable {one} in {user} is not declared by the pipeline")
    elif one.namespace != EXECUTION and one.namespace not in made:
        raise BadAction(
            f"The variable {one} in {user} is not valid: no preceding action has the namespace '{one.namespace}'"
        )
