"""Where no private root is possible: the contract's own folders lie below a folder of the machine."""

import re
from dataclasses import dataclass
from pathlib import Path

from runners.script import CONTROL_ROOT

_OURS = re.compile(rf"(?<![\w./~-])(/codebuild|/opt/codedeploy-agent|{CONTROL_ROOT})(?![\w.-])")


@dataclass(frozen=True, slots=True)
class Mapping:
    """Paths of the place below `root`."""

    root: Path

    def locate(self, path: str) -> str:
        """An absolute path of the place, on this machine."""
        return str(self.root) + (path if path != "/" else "")

    def rewrite(self, text: str) -> str:
        """Text of a command or a variable with our folders replaced by where they are. Other paths stay."""
        return _OURS.sub(lambda found: self.locate(found[1]), text)
