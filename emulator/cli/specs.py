"""The readers of users' files. The composition hands them in: commands know no service."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from emulator.kernel.findings import Finding

Exists = Callable[[str], bool]
"""Whether a path is there in the sources or in the bundle."""


class Outline(Protocol):
    """What is to be known of a buildspec before a build. problems: why no build can use it; it has nothing else then.

    artifacts: whether there is such a block. secondary: identifiers in it. batch: whether a batch can be started.
    """

    @property
    def problems(self) -> Sequence[Finding]: ...
    @property
    def artifacts(self) -> bool: ...
    @property
    def secondary(self) -> Sequence[str]: ...
    @property
    def batch(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Specs:
    """The same code that builds and deployments read them with."""

    check_buildspec: Callable[[str, Exists], Sequence[Finding]]
    check_appspec: Callable[[bytes, Exists], Sequence[Finding]]
    outline: Callable[[str], Outline]


MakeSpecs = Callable[[], Specs]
"""Called when a command needs them: they take their time to be imported."""


def shown(name: str, found: Finding) -> str:
    """One line, as compilers put it and editors understand it."""
    kind = "warning: " if found.harmless else ""
    return f"{name}:{found.line}:{found.column}: {kind}{' '.join(found.message.split())}"


def text_of(content: bytes) -> str | None:
    """None when it is no UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


NOT_UTF8 = Finding(1, 1, "yaml: invalid UTF-8")
