"""Regular expressions that users write: one that runs away must not take a thread with it."""

from collections.abc import Callable

_SECONDS = 0.5


class BadRegex(ValueError):
    """No regular expression, or one that takes too long."""


def searcher(pattern: str) -> Callable[[str], bool]:
    """Whether the pattern occurs in a text. Raises BadRegex, and so does the result when a search takes too long."""
    import regex  # costs memory that most servers never need

    try:
        compiled = regex.compile(pattern)
    except regex.error as error:
        raise BadRegex(str(error)) from error

    def search(text: str) -> bool:
        try:
            return compiled.search(text, timeout=_SECONDS) is not None
        except TimeoutError as error:
            raise BadRegex("it takes too long") from error

    return search
