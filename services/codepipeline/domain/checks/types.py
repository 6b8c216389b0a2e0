"""How checks get to know action types."""

from collections.abc import Callable

from services.codepipeline.domain.action_type import ActionType
from services.codepipeline.domain.declaration import TypeId

FindType = Callable[[TypeId], ActionType | None]
"""AWS's own types, and the custom ones of the account."""
