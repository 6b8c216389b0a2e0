"""Identifiers, made by a value that is passed in, so that tests can predict them."""

import random
import secrets
import string
from typing import Protocol

_ALNUM = string.ascii_uppercase + string.digits


class Ids(Protocol):
    """Makes the identifiers that AWS would make."""

    def uuid(self) -> str:
        """A lower-case UUID with dashes."""

    def hex(self, length: int) -> str:
        """`length` lower-case hexadecimal characters."""

    def digits(self, length: int) -> str:
        """`length` decimal digits, the first of them not zero."""

    def upper(self, length: int) -> str:
        """`length` characters of A-Z and 0-9."""


class RandomIds:
    """Unpredictable identifiers from the operating system's entropy."""

    def __init__(self) -> None:
        self._random: random.Random = secrets.SystemRandom()

    def uuid(self) -> str:
        digits = f"{self._random.getrandbits(128):032x}"
        variant = "89ab"[int(digits[16], 16) & 3]
        return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"

    def hex(self, length: int) -> str:
        return f"{self._random.getrandbits(4 * length):0{length}x}"

    def digits(self, length: int) -> str:
        return str(self._random.randrange(10 ** (length - 1), 10**length))

    def upper(self, length: int) -> str:
        return "".join(self._random.choice(_ALNUM) for _ in range(length))


class SeededIds(RandomIds):
    """The same identifiers in every run; for tests."""

    def __init__(self, seed: int = 0) -> None:
        self._random = random.Random(seed)
