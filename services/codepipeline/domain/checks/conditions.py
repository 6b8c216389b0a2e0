"""The gates of stages.

https://docs.aws.amazon.com/codepipeline/latest/userguide/stage-conditions.html
"""

from services.codepipeline.domain.catalog import RULES
from services.codepipeline.domain.checks.actions import check_keys
from services.codepipeline.domain.checks.structure import first_twice
from services.codepipeline.domain.declaration import Condition, Declaration, Gate, Mode, OnFailure, Result, Rule, Stage
from services.codepipeline.domain.errors import BadAction, BadStage

_RESULTS = {
    Gate.ENTRY: (Result.FAIL, Result.SKIP),
    Gate.SUCCESS: (Result.ROLLBACK, Result.FAIL),
    Gate.FAILURE: (Result.ROLLBACK,),
}
_SKIPPING = ("VariableCheck", "LambdaInvoke")


def check_conditions(pipeline: Declaration) -> None:
    """Raises BadStage."""
    for stage in pipeline.stages:
        if stage.before_entry is None and stage.on_success is None and stage.on_failure is None:
            continue
        if pipeline.type != "V2":
            raise BadStage("Stage level conditions can only be used with V2 pipelines.")
        _check_first(stage, first=stage is pipeline.stages[0])
        _check_failure(stage, stage.on_failure or OnFailure())
        _check_parallel(stage, pipeline.mode)
        for gate in Gate:
            if (condition := stage.condition(gate)) is not None:
                _check_condition(stage, gate, condition)


def _check_first(stage: Stage, *, first: bool) -> None:
    """The source stage can be retried, nothing else."""
    failure = stage.on_failure or OnFailure()
    gated = any(stage.condition(gate) for gate in Gate)
    if first and (gated or failure.result not in (None, Result.RETRY)):
        raise BadStage(f"Conditions and rollback cannot be configured for the source stage '{stage.name}'")


def _check_failure(stage: Stage, failure: OnFailure) -> None:
    if failure.result is not None and failure.condition is not None:
        raise BadStage(
            "The following stage cannot have a failure exit gate configured with both top level result and "
            f"conditions: '{stage.name}"
        )
    if failure.result not in (None, Result.ROLLBACK, Result.RETRY):
        raise BadStage(f"The result {failure.result} cannot be used for onFailure in stage '{stage.name}'")
    if failure.retry_mode is not None and failure.result is not Result.RETRY:
        raise BadStage(f"retryConfiguration needs the result RETRY in stage '{stage.name}'")


def _check_parallel(stage: Stage, mode: Mode) -> None:
    if mode is not Mode.PARALLEL:
        return
    failure = stage.on_failure or OnFailure()
    if failure.result is Result.ROLLBACK or failure.condition is not None:
        raise BadStage("Failure conditions with rollback result type cannot be added to a PARALLEL pipeline.")
    if stage.on_success is not None and stage.on_success.result is Result.ROLLBACK:
        raise BadStage("Success conditions with rollback result type cannot be added to a PARALLEL pipeline.")


def _check_condition(stage: Stage, gate: Gate, condition: Condition) -> None:
    if condition.result not in _RESULTS[gate]:
        allowed = " or ".join(_RESULTS[gate])
        raise BadStage(f"A condition of {gate} in stage '{stage.name}' must have the result {allowed}")
    if not condition.rules:
        raise BadStage(f"A condition of {gate} in stage '{stage.name}' has no rules")
    if (name := first_twice(rule.name for rule in condition.rules)) is not None:
        raise BadStage(f"Rule name '{name}' is used more than once in stage '{stage.name}'")
    for rule in condition.rules:
        _check_rule(stage, rule)
        if condition.result is Result.SKIP and rule.type.provider not in _SKIPPING:
            raise BadStage(f"The result SKIP cannot be used with the rule '{rule.name}' of {rule.type.provider}")


def _check_rule(stage: Stage, rule: Rule) -> None:
    kind = RULES.get(rule.type)
    if kind is None:
        raise BadStage(f"Rule type {rule.type} of rule '{rule.name}' in stage '{stage.name}' is not available")
    try:
        check_keys(rule.name, rule.configuration, kind, "Rule")
    except BadAction as error:
        raise BadStage(error.text) from error
    if not kind.inputs.allows(len(rule.inputs)):
        raise BadStage(
            f"Rule {rule.name} declares {len(rule.inputs)} input artifacts which is not between {kind.inputs.least} "
            f"and {kind.inputs.most}"
        )
    if kind.id.provider == "Commands" and not rule.commands:
        raise BadStage(f"Rule '{rule.name}' has no commands")
