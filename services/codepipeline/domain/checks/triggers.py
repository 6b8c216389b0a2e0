"""Triggers of connections.

https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-filter.html
"""

from services.codepipeline.domain.checks.structure import first_twice
from services.codepipeline.domain.declaration import Declaration, TriggerFilter
from services.codepipeline.domain.errors import BadStructure

CONNECTION = "CodeStarSourceConnection"


def check_triggers(pipeline: Declaration) -> None:
    """Raises BadStructure."""
    connected = {action.name for action in pipeline.sources if action.type.provider == CONNECTION}
    for trigger in pipeline.triggers:
        if trigger.action not in connected:
            raise BadStructure("Triggers for connections must reference a CodeStarSourceConnection action.")
        for one in (*trigger.push, *trigger.pull_request):
            _check_filter(trigger.action, one)
    if (name := first_twice(trigger.action for trigger in pipeline.triggers)) is not None:
        raise BadStructure(f"Only one trigger can be configured for the source action '{name}'")


def _check_filter(action: str, one: TriggerFilter) -> None:
    if one.tags is not None and (one.branches is not None or one.paths is not None):
        raise BadStructure(f"A trigger of '{action}' filters tags together with branches or file paths")
    if one.paths is not None and one.branches is None:
        raise BadStructure(f"A trigger of '{action}' filters file paths without branches")
    for patterns in (one.branches, one.paths, one.tags):
        if patterns is not None and not (patterns.includes or patterns.excludes):
            raise BadStructure(f"A trigger of '{action}' has a filter without patterns")
