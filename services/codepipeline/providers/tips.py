"""What a source has now, for those who wait for it to change."""

from collections.abc import Callable, Mapping

from emulator.api import codecommit, s3
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codepipeline.domain.watching import Watch
from services.codepipeline.providers.sessions import PRINCIPAL


def tip(platform: Platform, watch: Watch) -> str:
    """Its newest revision, "" when there is none. Raises AwsError when nobody knows."""
    try:
        return _TIPS[watch.provider](platform, watch)
    except AwsError as error:
        if error.http_status >= 500:
            raise
        return ""


def _branch(platform: Platform, watch: Watch) -> str:
    client = platform.client(codecommit.Client, account=watch.account, region=watch.region, principal=PRINCIPAL)
    return client.get_branch({"repositoryName": watch.resource, "branchName": watch.item})["branch"]["commitId"]


def _object(platform: Platform, watch: Watch) -> str:
    client = platform.client(s3.Client, account=watch.account, region=watch.region, principal=PRINCIPAL)
    return client.head_object({"Bucket": watch.resource, "Key": watch.item}).get("VersionId", "")


_TIPS: Mapping[str, Callable[[Platform, Watch], str]] = {"CodeCommit": _branch, "S3": _object}
