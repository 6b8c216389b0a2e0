"""Actions in other regions than their pipeline: their artifacts are copied there and back.

https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-cross-region.html
"""

from dataclasses import replace

from emulator.api import s3
from services.codepipeline.domain.action_execution import ActionExecution
from services.codepipeline.domain.artifact import Artifact, Place
from services.codepipeline.domain.declaration import Declaration
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.storage import copy


def bring(work: Work, structure: Declaration) -> Work:
    """Inputs and outputs in the bucket of the action's region. Raises AwsError."""
    if work.region == work.pipeline.region:
        return work
    inputs = tuple(_moved(one, structure, work.region) for one in work.one.inputs)
    client = work.client(s3.Client, work.pipeline.account)
    for source, target in zip(work.one.inputs, inputs, strict=True):
        copy(client, source.place, target.place)
    outputs = tuple(_moved(one, structure, work.region) for one in work.one.outputs)
    return replace(work, one=replace(work.one, inputs=inputs, outputs=outputs))


def take_back(work: Work, structure: Declaration) -> ActionExecution:
    """The outputs in the pipeline's own bucket, where the next action looks. Raises AwsError."""
    if work.region == work.pipeline.region:
        return work.one
    outputs = tuple(_moved(one, structure, work.pipeline.region) for one in work.one.outputs)
    client = work.client(s3.Client, work.pipeline.account)
    for source, target in zip(work.one.outputs, outputs, strict=True):
        copy(client, source.place, target.place)
    return replace(work.one, outputs=outputs)


def _moved(artifact: Artifact, structure: Declaration, region: str) -> Artifact:
    return replace(artifact, place=Place(structure.store_in(region).bucket, artifact.place.key), region=region)
