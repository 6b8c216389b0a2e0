"""What `on-failure` of a phase asks for.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec.phases.on-failure
"""

import re
from dataclasses import dataclass
from typing import Self

_MOST_RETRIES = 100
_USUAL_RETRIES = 3


@dataclass(frozen=True, slots=True)
class OnFailure:
    """kind: "" (nothing said) ABORT CONTINUE RETRY. retries, pattern: of RETRY; the message must hold the pattern."""

    kind: str = ""
    retries: int = 0
    pattern: str = ".*"

    @classmethod
    def parse(cls, text: str) -> Self:
        """`ABORT` `CONTINUE` `RETRY` `RETRY-<count>` `RETRY-<regex>` `RETRY-<count>-<regex>`. Raises ValueError."""
        kind, _, rest = text.strip().partition("-")
        kind = kind.upper()
        if kind not in ("", "ABORT", "CONTINUE", "RETRY") or (rest and kind != "RETRY"):
            raise ValueError(f"on-failure must be ABORT, CONTINUE or RETRY, not {text}")
        if kind != "RETRY":
            return cls(kind)
        count, _, pattern = rest.partition("-")
        if not count.isdigit():
            count, pattern = str(_USUAL_RETRIES), rest
        if int(count) > _MOST_RETRIES:
            raise ValueError(f"on-failure allows at most {_MOST_RETRIES} retries, not {count}")
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"on-failure holds no regular expression: {pattern}") from error
        return cls(kind, int(count), pattern or ".*")

    @property
    def decides(self) -> bool:
        """Whether it says itself if the build goes on."""
        return self.kind in ("ABORT", "CONTINUE")

    @property
    def goes_on(self) -> bool:
        return self.kind == "CONTINUE"
