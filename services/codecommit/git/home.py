"""The folder of all bare repositories, and the circumstances git runs in there.

Everything git is told stands in one configuration file of ours; neither the machine's nor a person's configuration
counts, and no hook runs but the one that we write there.
"""

import contextlib
import fcntl
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from emulator.kernel.ids import Ids
from emulator.settings import process_environment

_CONFIGURATION = """\
[core]
\thooksPath = {hooks}
\tlogAllRefUpdates = always
[init]
\tdefaultBranch = main
\ttemplateDir =
[gc]
\tpruneExpire = never
[receive]
\tautogc = false
\tfsckObjects = true
\tdenyDeleteCurrent = refuse
\thideRefs = refs/
\thideRefs = !refs/heads/
\thideRefs = !refs/tags/
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
[safe]
\tdirectory = *
[codexyz]
\tlargestFile = 2147483648
"""
_PRE_RECEIVE = """\
#!/bin/sh
# Refuses a push with a file that is larger than CodeCommit takes. Looks at the new objects alone.
test -n "$GIT_QUARANTINE_PATH" || exit 0
unset GIT_ALTERNATE_OBJECT_DIRECTORIES
most=$(git config --get codexyz.largestFile)
git cat-file --batch-all-objects --unordered --batch-check='%(objectsize) %(objecttype) %(objectname)' |
grep -E "^[0-9]{${#most},} blob " | {
    fine=0
    while read -r size kind name; do
        if [ "$size" -gt "$most" ]; then
            echo "The file with the ID $name has $size bytes; a file has at most $most." >&2
            fine=1
        fi
    done
    exit $fine
}
"""
_INHERITED = ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")


class GitHome:
    """`<data>/git`: repositories as `<id>.git`, `gitconfig`, `hooks`, `moving/<id>.<unique>` while references move."""

    def __init__(self, root: Path, ids: Ids) -> None:
        self.root = root
        self._moving = root / "moving"
        self._ids = ids
        self._environment = {
            **{name: value for name, value in process_environment().items() if name in _INHERITED},
            "HOME": str(root),
            "GIT_CONFIG_GLOBAL": str(root / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C",
        }

    def prepare(self) -> None:
        self._moving.mkdir(parents=True, exist_ok=True)
        hooks = self.root / "hooks"
        hooks.mkdir(exist_ok=True)
        (self.root / "gitconfig").write_text(_CONFIGURATION.format(hooks=_quoted(hooks)))
        (hooks / "pre-receive").write_text(_PRE_RECEIVE)
        (hooks / "pre-receive").chmod(0o755)

    def path(self, repository_id: str) -> Path:
        return self.root / f"{repository_id}.git"

    def create(self, repository_id: str) -> None:
        """An empty bare repository whose HEAD waits for `main`."""
        command = ["git", "init", "--quiet", "--bare", "--template=", str(self.path(repository_id))]
        subprocess.run(command, check=True, capture_output=True, env=self._environment)

    def remove(self, repository_id: str) -> None:
        shutil.rmtree(self.path(repository_id), ignore_errors=True)
        self.settled(repository_id)

    def stored(self) -> list[str]:
        """Ids of all repositories on disk."""
        return [entry.name.removesuffix(".git") for entry in self.root.glob("*.git")]

    def environment(self, repository_id: str, actor: str = "") -> Mapping[str, str]:
        """The whole environment of a git process. actor: ARN to be noted in the log of references."""
        who = actor or "codexyz"
        return {
            **self._environment, "GIT_DIR": str(self.path(repository_id)),
            "GIT_COMMITTER_NAME": who, "GIT_COMMITTER_EMAIL": "", "GIT_AUTHOR_NAME": who, "GIT_AUTHOR_EMAIL": "",
        }  # fmt: skip

    @contextlib.contextmanager
    def moving(self, repository_id: str) -> Iterator[int]:
        """While references of a repository may differ from their rows. The mark outlives a crash and a failure.

        Gives a descriptor: a child that inherits it keeps the mark locked, should it live longer than this process.
        """
        mark = self._moving / f"{repository_id}.{self._ids.hex(16)}"
        with mark.open("w") as file:
            fcntl.flock(file, fcntl.LOCK_SH)
            yield file.fileno()
            mark.unlink(missing_ok=True)

    def unsettled(self) -> set[str]:
        """Ids of repositories that were left while their references moved."""
        return {mark.name.partition(".")[0] for mark in self._moving.iterdir()}

    def is_moving(self, repository_id: str) -> bool:
        """Whether a git process of an earlier server still works on the repository."""
        return any(_is_locked(mark) for mark in self._moving.glob(f"{repository_id}.*"))

    def settled(self, repository_id: str) -> None:
        for mark in self._moving.glob(f"{repository_id}.*"):
            mark.unlink(missing_ok=True)


def _quoted(path: Path) -> str:
    """As a value in git's configuration."""
    return '"' + str(path).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _is_locked(mark: Path) -> bool:
    try:
        with mark.open("r") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except FileNotFoundError:
        return False
    return False
