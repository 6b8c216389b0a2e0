"""A request that cannot be understood."""

from typing import Any


class MalformedError(Exception):
    """A value of the wrong kind. Protocols turn it into their own AwsError.

    text: what is wrong. path: member names from the outside in, filled while the exception climbs.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
        self.path: list[str] = []

    def under(self, name: str) -> None:
        self.path.insert(0, name)

    def __str__(self) -> str:
        return f"{self.text} (at '{'.'.join(self.path)}')" if self.path else self.text


_KINDS: dict[type, str] = {str: "STRING_VALUE", float: "DECIMAL_VALUE", int: "NUMBER_VALUE", bytes: "BLOB_VALUE"}


def unexpected(value: Any, wanted: str) -> MalformedError:
    """In the words of AWS's JSON front end."""
    if isinstance(value, dict):
        return MalformedError("Start of structure or map found where not expected.")
    if isinstance(value, list):
        return MalformedError("Start of list found where not expected")
    if isinstance(value, bool):
        return MalformedError(f"{'TRUE' if value else 'FALSE'}_VALUE can not be converted to {wanted}")
    return MalformedError(f"{_KINDS.get(type(value), 'VALUE')} can not be converted to {wanted}")
