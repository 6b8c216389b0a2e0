"""One function per shape, made once: the pattern of every codec of this package."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from emulator.wire.models import Shape

Made = TypeVar("Made", bound=Callable[..., Any])


class Compiler(Generic[Made]):
    """Subclasses have a method per shape type that returns the function for a shape of that type.

    Structures look their members up when they are first used, so recursive shapes need no care. Functions are kept
    on the shape under `name`, which must be unique among compilers.
    """

    name: ClassVar[str]
    _alias: ClassVar[Mapping[str, str]] = {"character": "string", "double": "float"}

    def __call__(self, shape: Shape) -> Made:
        made = shape.compiled.get(self.name)
        if made is None:
            made = shape.compiled[self.name] = self._make(shape)
        return made

    def _make(self, shape: Shape) -> Made:
        kind = "document" if shape.is_document else self._alias.get(shape.type, shape.type)
        made: Made = getattr(self, kind)(shape)
        return made
