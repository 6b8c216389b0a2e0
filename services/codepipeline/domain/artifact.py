"""Artifacts and where they lie.

https://docs.aws.amazon.com/codepipeline/latest/userguide/concepts.html#concepts-artifacts
"""

import string
from dataclasses import dataclass
from datetime import datetime

RANDOM_LENGTH = 7
ALPHABET = string.ascii_letters + string.digits


@dataclass(frozen=True, slots=True)
class Place:
    """Of one object."""

    bucket: str
    key: str

    @property
    def arn(self) -> str:
        return f"arn:aws:s3:::{self.bucket}/{self.key}"


@dataclass(frozen=True, slots=True)
class Revision:
    """What a source gave. created_at: of the change itself."""

    id: str
    summary: str = ""
    url: str = ""
    change_id: str = ""
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Artifact:
    """account: where it was made. revision: of the source it comes from, "" when it comes from none."""

    name: str
    place: Place
    account: str = ""
    region: str = ""
    revision: str = ""


def key_for(pipeline: str, artifact: str, random: str) -> str:
    """Names are cut, so the random part alone keeps artifacts apart."""
    return f"{pipeline[:20]}/{artifact[:10]}/{random}"


def random_part(number: int) -> str:
    """7 letters and digits of a random number."""
    letters = []
    for _ in range(RANDOM_LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[digit])
    return "".join(letters)


@dataclass(frozen=True, slots=True)
class SourceRevision:
    """What one source action gave to an execution. artifact: its output."""

    action: str
    artifact: str
    revision: Revision
