"""The signature that git clients of CodeCommit have for a password.

https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-https-unixes.html
"""

import hashlib
import hmac


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
