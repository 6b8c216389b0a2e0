"""What was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wish:
    """The options of `codexyz build`; folders are resolved, None and "" are what was not given."""

    root: Path
    buildspec: Path | None = None
    image: str = ""
    compute: str = ""
    privileged: bool = False
    variables: Mapping[str, str] | None = None
    artifacts: Path | None = None
    cache: Path | None = None
    batch: bool = False
    watch: bool = False
    debug: bool = False
    with_git: bool = False
    as_json: bool = False
    runner: str = ""
    account: str = ""
    region: str = ""
    data: Path | None = None

    @property
    def buildspec_places(self) -> tuple[Path, ...]:
        """Where a buildspec that was named may be: from here, and from the sources."""
        if self.buildspec is None:
            return ()
        return tuple(dict.fromkeys((self.buildspec.absolute(), self.root / self.buildspec)))


def variables_of(file: Path | None, given: list[str], own: Mapping[str, str]) -> dict[str, str]:
    """file: `NAME=value` a line, values literal; `#` begins a comment. given: `NAME=value`, or `NAME` for what is in
    `own`, the environment of this process. What is given comes before what the file says. Raises ValueError."""
    found: dict[str, str] = {}
    for number, line in enumerate(file.read_text().splitlines() if file else (), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            found |= _variable(line, own, f"{file}:{number}: ")
    for text in given:
        found |= _variable(text, own, "")
    return found


def _variable(text: str, own: Mapping[str, str], where: str) -> dict[str, str]:
    name, equals, value = text.partition("=")
    name = name.strip()
    if not name:
        raise ValueError(f"{where}{text!r} is no NAME=value")
    if not equals and name not in own:
        raise ValueError(f"{where}{name} has no value here: give NAME=value")
    return {name: value if equals else own[name]}
