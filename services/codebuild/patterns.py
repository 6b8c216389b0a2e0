"""Regular expressions that users write."""

import regex

_SECONDS = 1.0


class TooSlow(Exception):
    """A pattern that takes for ever to say no; the message names it."""


def is_pattern(pattern: str) -> bool:
    try:
        regex.compile(pattern)
    except regex.error:
        return False
    return True


def search(pattern: str, text: str) -> bool:
    """Whether it is found anywhere in the text. Raises TooSlow."""
    try:
        return regex.search(pattern, text, timeout=_SECONDS) is not None
    except TimeoutError as error:
        raise TooSlow(f"the pattern {pattern} takes too long") from error
