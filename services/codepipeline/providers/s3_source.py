"""A version of an object, as it is.

https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3.html
"""

from emulator.api import s3
from services.codepipeline.domain.action_execution import Code, Progress, failure
from services.codepipeline.domain.artifact import Place, Revision
from services.codepipeline.domain.execution import RunStatus
from services.codepipeline.providers.base import Work
from services.codepipeline.providers.storage import copy

_SUMMARY = "codepipeline-artifact-revision-summary"


class S3Source:
    """The bucket must have versions, or a revision would mean nothing."""

    def start(self, work: Work) -> Progress:
        client, bucket = work.client(s3.Client), work.configuration["S3Bucket"]
        key, version = _wanted(work)
        if key != work.configuration["S3ObjectKey"] and not work.enabled("AllowOverrideForS3ObjectKey"):
            return failure(Code.CONFIGURATION, "The action does not allow another S3 object key (S3_OBJECT_KEY).")
        if client.get_bucket_versioning({"Bucket": bucket}).get("Status") != "Enabled":
            return failure(Code.CONFIGURATION, f"The bucket {bucket} of a source must have versioning enabled.")
        request: s3.HeadObjectRequest = {"Bucket": bucket, "Key": key}
        if version:
            request["VersionId"] = version
        head = client.head_object(request)
        found = head.get("VersionId") or "null"
        copy(client, Place(bucket, key), work.one.outputs[0].place, found)
        summary = head.get("Metadata", {}).get(_SUMMARY) or f"Amazon S3 version id: {found}"
        variables = {
            "BucketName": bucket, "ETag": head["ETag"].strip('"'), "ObjectKey": key, "VersionId": found
        }  # fmt: skip
        revision = Revision(found, summary, created_at=head["LastModified"])
        return Progress(RunStatus.SUCCEEDED, found, summary=summary, variables=variables, revision=revision)

    def look(self, work: Work) -> Progress | None:
        return None


def _wanted(work: Work) -> tuple[str, str]:
    """Key and version, "" for the newest one."""
    given = {one.type: one.value for one in work.overrides}
    return given.get("S3_OBJECT_KEY", work.configuration["S3ObjectKey"]), given.get("S3_OBJECT_VERSION_ID", "")
