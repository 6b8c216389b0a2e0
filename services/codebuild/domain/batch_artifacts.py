"""Where the builds of a batch leave their artifacts, and where those come together.

A build of a combined zip writes a part beside the place of the whole. In a pipeline without combining, the output
artifact `<identifier>` is the primary one of that build, `<identifier>_<secondary>` a secondary one.
"""

from collections.abc import Mapping
from typing import Any

from services.codebuild.domain import handover
from services.codebuild.domain.artifact import key_of, pipeline_key
from services.codebuild.domain.batch import SOURCE_GROUP, Batch
from services.codebuild.domain.places import place

_NONE = {"type": "NO_ARTIFACTS"}


def artifacts_for(batch: Batch, identifier: str) -> Mapping[str, Any]:
    """Members of StartBuild for one build."""
    primary, others = batch.settings["artifacts"], batch.settings["secondaryArtifacts"]
    if identifier == SOURCE_GROUP:
        return {"artifactsOverride": _NONE, "secondaryArtifactsOverride": []}
    if combines(batch):
        bucket, key = part_of(batch, identifier)
        part = {"type": handover.TYPE, "location": bucket, "name": key}
        return {"artifactsOverride": part, "secondaryArtifactsOverride": []}
    if primary["type"] != handover.TYPE:
        return {}
    own = next((one for one in others if one["artifactIdentifier"] == identifier), {"type": handover.TYPE})
    more = [
        {**one, "artifactIdentifier": one["artifactIdentifier"].removeprefix(f"{identifier}_")}
        for one in others
        if one["artifactIdentifier"].startswith(f"{identifier}_")
    ]
    return {"artifactsOverride": own, "secondaryArtifactsOverride": more}


def combines(batch: Batch) -> bool:
    """Whether one zip is made of the zips of all builds. Single files come together by themselves."""
    primary = batch.settings["artifacts"]
    zipped = primary["type"] == handover.TYPE or (primary["type"] == "S3" and primary.get("packaging") == "ZIP")
    return bool(batch.config.get("combineArtifacts")) and zipped and bool(primary.get("location"))


def whole_of(batch: Batch) -> tuple[str, str]:
    """Bucket and key of the combined zip."""
    primary = batch.settings["artifacts"]
    bucket, _ = place(primary["location"])
    return bucket, pipeline_key(primary) if primary["type"] == handover.TYPE else key_of(primary, batch.uuid)


def part_of(batch: Batch, identifier: str) -> tuple[str, str]:
    bucket, key = whole_of(batch)
    return bucket, f"{key}.parts/{batch.uuid}/{identifier}"
