"""Where an artifact goes. https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectArtifacts.html"""

from services.codebuild.domain.project import Settings


def key_of(artifact: Settings, uuid: str, own_name: str = "") -> str:
    """The key of a zip, or the folder that single files go to ("" for the root of the bucket).

    own_name: what the buildspec calls it; counts only with `overrideArtifactName`."""
    name = own_name if own_name and artifact.get("overrideArtifactName") else artifact.get("name", "")
    parts = [artifact.get("path", "").strip("/")]
    if artifact.get("namespaceType") == "BUILD_ID":
        parts.append(uuid)
    parts.append(name.strip("/"))
    return "/".join(part for part in parts if part)


def location_of(artifact: Settings, uuid: str, own_name: str = "") -> str:
    """The ARN that the build shows, "" when nothing is kept."""
    if artifact["type"] == "NO_ARTIFACTS" or not artifact.get("location"):
        return ""
    bucket = artifact["location"].removeprefix("arn:aws:s3:::")
    key = pipeline_key(artifact) if artifact["type"] == "CODEPIPELINE" else key_of(artifact, uuid, own_name)
    return f"arn:aws:s3:::{bucket}/{key}" if key else f"arn:aws:s3:::{bucket}"


def pipeline_key(artifact: Settings) -> str:
    """A pipeline says exactly where it will look."""
    parts = (artifact.get("path", "").strip("/"), artifact.get("name", "").strip("/"))
    return "/".join(part for part in parts if part)
