"""Reading and writing RSA public keys, in OpenSSH's form and as PEM."""

import hashlib
from typing import Any

from services.iam.domain.logins import NotAKey

_FEWEST_BITS = 2048
_MOST_BITS = 16384


def openssh(body: str) -> str:
    """A key that was uploaded, in OpenSSH's form without a comment. Raises NotAKey."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

    try:
        key = _load(body.strip().encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise NotAKey("The key is not valid: give an RSA key in the form of ssh-rsa or PEM.") from error
    if not isinstance(key, RSAPublicKey) or not _FEWEST_BITS <= key.key_size <= _MOST_BITS:
        raise NotAKey(f"The key must be an RSA key of {_FEWEST_BITS} to {_MOST_BITS} bits.")
    return _written(key)


def pem(key: str) -> str:
    """key: in OpenSSH's form."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    written: bytes = _load(key.encode()).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return written.decode()


def fingerprint(key: str) -> str:
    """MD5 of a key in OpenSSH's form, `7a:1d:…`."""
    import base64

    digest = hashlib.md5(base64.b64decode(key.split()[1]), usedforsecurity=False).hexdigest()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _load(data: bytes) -> Any:
    from cryptography.hazmat.primitives.serialization import load_pem_public_key, load_ssh_public_key

    return load_pem_public_key(data) if data.startswith(b"-----BEGIN") else load_ssh_public_key(data)


def _written(key: Any) -> str:
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    written: bytes = key.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    return written.decode()
