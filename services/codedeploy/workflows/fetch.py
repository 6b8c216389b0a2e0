"""The revision, from S3 or GitHub, into one tar for all instances of a deployment."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from emulator.api import s3
from emulator.blobs import Incoming, Slice
from emulator.engine import Retry
from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codedeploy.agent.bundle import BadBundle, open_bundle, pack
from services.codedeploy.agent.commands import folder
from services.codedeploy.agent.install import install_script
from services.codedeploy.agent.spec import read_spec
from services.codedeploy.domain.appspec import AppSpec, BadAppSpec
from services.codedeploy.domain.deployment import Bundle, Deployment
from services.codedeploy.domain.revision import BundleType, Revision, RevisionKind
from services.codedeploy.workflows import github

Scope = tuple[str, str]


class _Refused(Exception):
    """S3 does not give it. Its text is the message of the failed DownloadBundle."""


def fetch(platform: Platform, scope: Scope, one: Deployment, role: str) -> Bundle:
    """Outside of transactions. What is wrong with a revision is part of the answer. Raises Retry when S3 is away."""
    try:
        if one.revision.kind is RevisionKind.GITHUB:
            with _dropped(github.download(platform.blobs, one.revision)) as path:
                return _converted(platform, one, path, BundleType.TGZ)
        with _file(platform, _from_s3(platform, scope, one.revision, role)) as path:
            return _converted(platform, one, path, one.revision.bundle)
    except (_Refused, github.Unreachable, BadBundle) as error:
        return Bundle(error=str(error))


def _from_s3(platform: Platform, scope: Scope, revision: Revision, role: str) -> Slice:
    client = platform.client(s3.Client, account=scope[0], region=scope[1], principal=role)
    request: s3.GetObjectRequest = {"Bucket": revision.bucket, "Key": revision.key}
    if revision.version:
        request["VersionId"] = revision.version
    try:
        answer = client.get_object(request)
    except AwsError as error:
        if error.http_status in (500, 503):
            raise Retry(2.0) from error
        raise _Refused(error.message or error.wire_code) from error
    got = str(answer.get("ETag", "")).strip('"')
    if revision.etag and revision.etag != got:
        raise _Refused(f'Expected deployment artifact bundle etag {revision.etag} but was actually "{got}"')
    body: Slice = answer["Body"]
    return body


@contextmanager
def _file(platform: Platform, body: Slice) -> Iterator[Path]:
    """The object as a file of its own."""
    with _dropped(platform.blobs.receive_all(body.chunks())) as path:
        yield path


@contextmanager
def _dropped(incoming: Incoming) -> Iterator[Path]:
    """The file until the end of the context."""
    try:
        yield incoming.path
    finally:
        incoming.discard()


def _converted(platform: Platform, one: Deployment, path: Path, kind: str) -> Bundle:
    """Raises BadBundle."""
    with open_bundle(path, kind) as bundle:
        spec, problem = AppSpec(), ""
        try:
            spec = read_spec(bundle, folder(one.group_id, one.id))
        except BadAppSpec as error:
            problem = str(error)
        script = None if problem else install_script(spec, bundle, one.options.file_exists)
        with platform.blobs.receive() as receiver:
            pack(bundle, script, receiver)
            packed = receiver.finish()
    hooks = {event.value: [each.to_json() for each in scripts] for event, scripts in spec.hooks.items()}
    return Bundle(platform.blobs.keep(packed), packed.size, spec_error=problem, hooks=hooks)
