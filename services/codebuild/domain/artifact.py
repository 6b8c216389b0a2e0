"""Where an artifact goes. https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectArtifacts.html"""

from services.codebuild.domain import handover
from services.codebuild.domain.places import arn, place
from services.codebuild.domain.project import Settings


def key_of(artifact: Settings, uuid: str, own_name: str = "", prefix: str = "") -> str:
    """The key of a zip, or the folder that single files go to ("" for the root of the bucket).

    own_name: what the buildspec calls it; counts only with `overrideArtifactName`. prefix: `s3-prefix` of the
    buildspec, in place of the path."""
    name = own_name if own_name and artifact.get("overrideArtifactName") else artifact.get("name", "")
    parts = [(prefix or artifact.get("path", "")).strip("/")]
    if artifact.get("namespaceType") == "BUILD_ID":
        parts.append(uuid)
    parts.append(name.strip("/"))
    return "/".join(part for part in parts if part)


def location_of(artifact: Settings, uuid: str, own_name: str = "", prefix: str = "") -> str:
    """The ARN that the build shows, "" when nothing is kept."""
    if artifact["type"] == "NO_ARTIFACTS" or not artifact.get("location"):
        return ""
    bucket, _ = place(artifact["location"])
    is_pipeline = artifact["type"] == handover.TYPE
    return arn(bucket, pipeline_key(artifact) if is_pipeline else key_of(artifact, uuid, own_name, prefix))


def pipeline_key(artifact: Settings) -> str:
    """A pipeline says exactly where it will look."""
    parts = (artifact.get("path", "").strip("/"), artifact.get("name", "").strip("/"))
    return "/".join(part for part in parts if part)
