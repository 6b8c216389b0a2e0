"""The project's certificate, which git trusts beside those that this machine trusts.

https://docs.aws.amazon.com/codebuild/latest/userguide/sample-github-enterprise.html
"""

import ssl
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from emulator.api import s3
from emulator.blobs import Slice
from emulator.kernel.errors import AwsError
from services.codebuild.domain.places import place
from services.codebuild.sources.tree import SourceError
from services.codebuild.streams import beginning

_BEGINS = b"-----BEGIN CERTIFICATE-----"
_MOST_BYTES = 1024 * 1024


@contextmanager
def trusted(client: s3.Client, location: str, address: str) -> Iterator[Mapping[str, str]]:
    """git's configuration, for the block. location: `bucket/key` or ARN of the PEM file, "" for none. address: of the
    repository. Raises SourceError."""
    if not location:
        yield {}
        return
    parts = urlsplit(address)
    host = parts.netloc.rpartition("@")[2]
    with tempfile.NamedTemporaryFile(prefix="codexyz-certificate-", suffix=".pem") as file:
        file.write(_known_here() + b"\n" + _read(client, location))
        file.flush()
        yield {f"http.{parts.scheme}://{host}/.sslCAInfo": file.name}


def _read(client: s3.Client, location: str) -> bytes:
    """Raises SourceError."""
    bucket, key = place(location)
    try:
        body: Slice = client.get_object({"Bucket": bucket, "Key": key})["Body"]
    except AwsError as error:
        raise SourceError(f"Unable to download certificate from S3. {error.wire_code}: {error.message}") from error
    content = beginning(body, _MOST_BYTES)
    if _BEGINS not in content:
        raise SourceError(f"The certificate {location} is no PEM file: it has no line {_BEGINS.decode()}")
    return content


def _known_here() -> bytes:
    file = ssl.get_default_verify_paths().cafile
    return Path(file).read_bytes() if file and Path(file).is_file() else b""
