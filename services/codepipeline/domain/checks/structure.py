"""Stages, stores, variables: the pipeline as a whole."""

from collections.abc import Iterable

from services.codepipeline.domain.declaration import Declaration, Mode
from services.codepipeline.domain.errors import BadStage, BadStructure

_MOST_STAGES, _MOST_ACTIONS = 50, 1000


def check_structure(pipeline: Declaration, region: str) -> None:
    """Raises BadStructure, BadStage."""
    _check_stages(pipeline)
    _check_sources(pipeline)
    _check_version(pipeline)
    _check_stores(pipeline, region)
    if (name := first_twice(variable.name for variable in pipeline.variables)) is not None:
        raise BadStructure(
            f"Variable names must be unique. The following variable name is already in use: {name}"
        )  # fmt: skip


def _check_stages(pipeline: Declaration) -> None:
    count = len(pipeline.stages)
    if count < 2:
        raise BadStructure(
            f"Pipeline has only {count} stage(s). There should be a minimum of 2 stages in a pipeline"
        )  # fmt: skip
    if count > _MOST_STAGES:
        raise BadStructure(
            f"Pipeline has too many stages. There can only be up to {_MOST_STAGES} stages in a pipeline"
        )  # fmt: skip
    if (name := first_twice(stage.name for stage in pipeline.stages)) is not None:
        raise BadStage(f"Stage name '{name}' is used more than once")
    if sum(len(stage.actions) for stage in pipeline.stages) > _MOST_ACTIONS:
        raise BadStructure(f"Pipeline has too many actions. There can only be up to {_MOST_ACTIONS} actions")


def _check_sources(pipeline: Declaration) -> None:
    first, *others = pipeline.stages
    if not first.actions or not all(action.is_source for action in first.actions):
        raise BadStructure("Pipeline should start with a stage that only contains source actions")
    if any(action.is_source for stage in others for action in stage.actions):
        raise BadStructure("Source actions can only be included in the first stage of the pipeline")
    if not any(stage.actions for stage in others):
        raise BadStructure("Pipeline should contain at least 1 action whose category is not Source")
    for stage in others:
        if not stage.actions:
            raise BadStage(f"Stage '{stage.name}' has no actions. A stage must contain at least one action")


def _check_version(pipeline: Declaration) -> None:
    """What a V1 pipeline cannot have."""
    if pipeline.type == "V2":
        return
    if pipeline.mode is not Mode.SUPERSEDED:
        raise BadStructure("QUEUED or PARALLEL mode can only be used with V2 pipelines")
    if pipeline.variables:
        raise BadStructure("Pipeline variable can only be used with V2 pipelines")
    if pipeline.triggers:
        raise BadStructure("Triggers on tag can only be used with V2 pipelines")


def _check_stores(pipeline: Declaration, region: str) -> None:
    if (pipeline.store is None) == (not pipeline.stores):
        raise BadStructure(
            "A pipeline must have either one 'pipeline.artifactStore' or 'pipeline.artifactStores', but not both."
        )
    wanted = dict.fromkeys([region, *(action.region for _, action in pipeline.actions() if action.region)])
    if pipeline.store is not None and len(wanted) > 1:
        raise BadStructure(
            "Your pipeline contains actions in more than one region. Use 'pipeline.artifactStores' instead of "
            "'pipeline.artifactStore' to declare an artifact store, such as an artifact bucket, for each region where "
            "you have an action."
        )
    for one in wanted:
        if pipeline.store is None and one not in pipeline.stores:
            raise BadStructure(
                "Your pipeline must have an artifact store, such as an artifact bucket, for each region where you "
                f"have an action. The following region is missing in 'pipeline.artifactStores': {one}."
            )


def first_twice(names: Iterable[str]) -> str | None:
    """The first name that was there before."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None
