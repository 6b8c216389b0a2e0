"""Commits of public repositories, as GitHub packs them.

https://docs.github.com/en/rest/repos/contents#download-a-repository-archive-tar
"""

from emulator.blobs import Blobs, Incoming
from services.codedeploy.domain.revision import Revision

GITHUB = "https://api.github.com"
_PATIENCE_SECONDS = 30.0


class Unreachable(Exception):
    """GitHub does not give it. Its text is for people."""


def download(blobs: Blobs, revision: Revision) -> Incoming:
    """A compressed tar. Raises Unreachable."""
    import httpx  # costs start-up time that most servers never need

    url = f"{GITHUB}/repos/{revision.repository}/tarball/{revision.commit}"
    try:
        with (
            blobs.receive() as receiver,
            httpx.stream("GET", url, follow_redirects=True, timeout=_PATIENCE_SECONDS) as response,
        ):
            response.raise_for_status()
            for chunk in response.iter_bytes():
                receiver.write(chunk)
            return receiver.finish()
    except httpx.HTTPError as error:
        reason = str(error) or type(error).__name__
        raise Unreachable(f"The revision could not be downloaded from {url}: {reason}") from error
