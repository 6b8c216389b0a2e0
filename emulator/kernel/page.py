"""Opaque page tokens: they carry the key of the last row shown, never an offset."""

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import TypeVar

Row = TypeVar("Row")


class BadToken(ValueError):
    """The token was not made by us."""


def encode(key: str) -> str:
    return base64.urlsafe_b64encode(b"1:" + key.encode()).decode().rstrip("=")


def decode(token: str) -> str:
    """Raises BadToken."""
    try:
        raw = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError) as error:
        raise BadToken(token) from error
    if not raw.startswith("1:"):
        raise BadToken(token)
    return raw[2:]


def cut(rows: Sequence[Row], limit: int, key: Callable[[Row], str]) -> tuple[Sequence[Row], str | None]:
    """The page of at most `limit` rows, and the token of the next page when `rows` holds more than that.

    Callers ask the store for `limit + 1` rows after `decode(token)`.
    """
    if len(rows) <= limit:
        return rows, None
    return rows[:limit], encode(key(rows[limit - 1]))
