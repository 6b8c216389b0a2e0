"""Random passwords. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html"""

import string
from collections.abc import Sequence
from dataclasses import dataclass

from services.secretsmanager.domain.errors import Invalid

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
BITS_PER_CHARACTER = 32
"""Entropy that `password` wants for each character: enough for choosing it and for its place."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the password is made of. exclude: characters. each: one of every kind at least."""

    length: int = 32
    exclude: str = ""
    lower: bool = True
    upper: bool = True
    digits: bool = True
    punctuation: bool = True
    space: bool = False
    each: bool = True

    def kinds(self) -> list[str]:
        """The characters of each kind. Raises Invalid."""
        wanted = (
            (self.lower, string.ascii_lowercase), (self.upper, string.ascii_uppercase), (self.digits, string.digits),
            (self.punctuation, _PUNCTUATION), (self.space, " "),
        )  # fmt: skip
        kinds = ["".join(char for char in chars if char not in self.exclude) for asked, chars in wanted if asked]
        if not any(kinds) or (self.each and not all(kinds)):
            raise Invalid("You can't exclude all of the characters of a type that the password must include.")
        if self.each and len(kinds) > self.length:
            raise Invalid("PasswordLength is too short: the password can't hold a character of each included type.")
        return [kind for kind in kinds if kind]


def password(wish: Wish, entropy: int) -> str:
    """entropy: a random number of `BITS_PER_CHARACTER` bits per character. Raises Invalid."""
    dice = _Dice(entropy)
    kinds = wish.kinds()
    chosen = [dice.one_of(kind) for kind in kinds] if wish.each else []
    chosen += [dice.one_of("".join(kinds)) for _ in range(wish.length - len(chosen))]
    for last in range(len(chosen) - 1, 0, -1):
        other = dice.below(last + 1)
        chosen[last], chosen[other] = chosen[other], chosen[last]
    return "".join(chosen)


class _Dice:
    """Numbers out of one large random number."""

    def __init__(self, entropy: int) -> None:
        self._left = entropy

    def below(self, limit: int) -> int:
        self._left, found = divmod(self._left, limit)
        return found

    def one_of(self, characters: Sequence[str]) -> str:
        return characters[self.below(len(characters))]
