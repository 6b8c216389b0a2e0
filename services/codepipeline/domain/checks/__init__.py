"""Whether a pipeline makes sense, beyond what the API's model says.

https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html#pipeline-requirements
"""

from services.codepipeline.domain.checks.actions import check_actions
from services.codepipeline.domain.checks.conditions import check_conditions
from services.codepipeline.domain.checks.flow import check_artifacts, check_namespaces
from services.codepipeline.domain.checks.structure import check_structure
from services.codepipeline.domain.checks.triggers import check_triggers
from services.codepipeline.domain.checks.types import FindType
from services.codepipeline.domain.declaration import Declaration


def check(pipeline: Declaration, region: str, find_type: FindType) -> None:
    """region: of the pipeline. Raises BadStructure, BadStage, BadAction."""
    check_structure(pipeline, region)
    check_conditions(pipeline)
    check_triggers(pipeline)
    check_actions(pipeline, region, find_type)
    check_artifacts(pipeline)
    check_namespaces(pipeline)


__all__ = ["FindType", "check"]
