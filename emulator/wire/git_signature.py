"""How git clients of CodeCommit are known: by a signature for a password, and by the region in the host's name.

https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-https-unixes.html
"""

import hashlib
import hmac

REGIONS = (
    "us-east-1", "us-east-2", "us-west-1", "us-west-2", "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2",
    "ap-northeast-3", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3",
    "ap-southeast-4", "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1",
    "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "mx-central-1",
    "sa-east-1", "us-gov-east-1", "us-gov-west-1",
)  # fmt: skip
"""Regions with a CodeCommit endpoint."""


def signature(secret: str, stamp: str, region: str, host: str, path: str) -> str:
    """The "GIT" method: no payload hash, a newline at the end, and a stamp without Z (`20260101T000000`).

    path: of the remote. In hexadecimal digits.
    """
    canonical = f"GIT\n{path}\n\nhost:{host}\n\nhost\n"
    scope = f"{stamp[:8]}/{region}/codecommit/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
    key = f"AWS4{secret}".encode()
    for step in (stamp[:8], region, "codecommit", "aws4_request"):
        key = hmac.digest(key, step.encode(), "sha256")
    return hmac.digest(key, text.encode(), "sha256").hex()


def password(secret: str, stamp: str, region: str, host: str, path: str) -> str:
    """As git is given it."""
    return f"{stamp}Z{signature(secret, stamp, region, host, path)}"
