"""Names derived from ids: what is found again after a restart must be named the same way every time."""

import hashlib
import re


def key_of(task_or_host_id: str) -> str:
    """A name that is safe as file, container and label name, readable where the id was, and unique to the id."""
    readable = re.sub(r"[^a-zA-Z0-9]+", "-", task_or_host_id).strip("-")[:40].strip("-").lower()
    digest = hashlib.sha256(task_or_host_id.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return f"{readable}-{digest}" if readable else digest


def nonce_of(task_id: str) -> str:
    """What marks of this task begin with. The same after a restart, and in no program's output by accident."""
    return hashlib.sha256(b"marks of " + task_id.encode("utf-8", "surrogatepass")).hexdigest()[:24]
