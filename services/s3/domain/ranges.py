"""`Range: bytes=…`. https://www.rfc-editor.org/rfc/rfc9110#name-range-requests"""

import re

from services.s3.domain.errors import InvalidRange

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})", re.ASCII)


def parse(text: str | None, size: int) -> tuple[int, int] | None:
    """(first, last) byte, both included; None means the whole object: S3 ignores what it does not understand.

    Raises InvalidRange when no byte of the object is in it.
    """
    found = _RANGE.fullmatch((text or "").replace(" ", ""))
    if found is None or text is None:
        return None
    start, end = found.groups()
    if not start:
        return _suffix(end, text, size)
    first = int(start)
    last = min(int(end), size - 1) if end else size - 1
    if end and int(end) < first:
        return None
    if first >= size:
        raise InvalidRange(text, size)
    return first, last


def _suffix(length: str, text: str, size: int) -> tuple[int, int] | None:
    if not length:
        return None
    if int(length) == 0 or size == 0:
        raise InvalidRange(text, size)
    return max(0, size - int(length)), size - 1
