"""The three spellings of a time: epoch seconds, ISO 8601, RFC 822. https://smithy.io/2.0/spec/protocol-traits.html"""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

from emulator.wire.faults import MalformedError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ISO = re.compile(r"\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:?\d\d)?)?")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,9})?")


def from_epoch(seconds: float) -> datetime:
    try:
        return _EPOCH + timedelta(microseconds=round(seconds * 1_000_000))
    except (OverflowError, ValueError) as error:
        raise MalformedError(f"{seconds} is not a time between the years 1 and 9999") from error


def from_text(text: str) -> datetime:
    """ISO 8601, RFC 822 or epoch seconds, whichever it is; an ISO time without a zone is UTC."""
    try:
        if _ISO.fullmatch(text):
            return _aware(datetime.fromisoformat(text.upper()))
        if _NUMBER.fullmatch(text):
            return from_epoch(float(text))
        return _aware(parsedate_to_datetime(text))
    except (ValueError, OverflowError, IndexError, TypeError) as error:
        raise MalformedError(f"'{text[:64]}' is not a timestamp") from error


def _aware(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def to_epoch(moment: datetime) -> float:
    """Seconds with milliseconds."""
    return round(moment.timestamp(), 3)


def to_iso(moment: datetime) -> str:
    """Milliseconds only when there are any."""
    moment = moment.astimezone(UTC)
    spec = "milliseconds" if moment.microsecond >= 1000 else "seconds"
    return moment.isoformat(timespec=spec).replace("+00:00", "Z")


def to_iso_millis(moment: datetime) -> str:
    """Always with milliseconds, as S3 writes it."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def to_http_date(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def to_text(moment: datetime, style: str) -> str:
    """style: the model's `timestampFormat`."""
    if style == "rfc822":
        return to_http_date(moment)
    if style == "unixTimestamp":
        seconds = to_epoch(moment)
        return str(int(seconds)) if seconds == int(seconds) else str(seconds)
    return to_iso(moment)
