"""How a pipeline starts a build: a StartBuild like any other, that says in its own members where the artifacts are.

The caller's origin is `codepipeline/<pipeline>/<action execution>`; the initiator becomes `codepipeline/<pipeline>`,
and the idempotency token is remembered for ever.

- Input artifacts: `sourceTypeOverride` CODEPIPELINE, `sourceLocationOverride` `bucket/key` (a zip), `sourceVersion` the
  revision it was made from, when that is known; further ones in `secondarySourcesOverride` and
  `secondarySourcesVersionOverride`, named like the artifacts. A `sourceVersion` that is an S3 ARN is a location.
- Output artifacts: `artifactsOverride` of type CODEPIPELINE with `location` the bucket and `name` the whole key, for
  the only one (its `artifactIdentifier` is its name); several in `secondaryArtifactsOverride`, and then the primary has
  no location. What has no location is not kept.

A build shows the ARN of its zip as `sourceVersion` and the revision as `resolvedSourceVersion`, as on AWS.
https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html
"""

from services.codebuild.domain.project import Settings

ORIGIN = "codepipeline/"
TYPE = "CODEPIPELINE"
_S3 = "arn:aws:s3:::"


def zip_of(source: Settings, version: str) -> str:
    """`bucket/key` of an input artifact, "" when nobody said where it is."""
    location: str = source.get("location") or (version if version.startswith(_S3) else "")
    return location.removeprefix(_S3)


def revision_of(version: str) -> str:
    """What the artifact was made from, "" when that is not known."""
    return "" if version.startswith(_S3) else version


def shown_version(source: Settings, version: str) -> str:
    """The ARN of the zip."""
    place = zip_of(source, version)
    return f"{_S3}{place}" if place else version


def initiator_of(origin: str) -> str:
    """`codepipeline/<pipeline>`; "" for a build that no pipeline starts."""
    return "/".join(origin.split("/")[:2]) if origin.startswith(ORIGIN) else ""
