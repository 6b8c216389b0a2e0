"""A commit of CodeCommit as a zip, fetched with the git program.

The API gives files one by one and none above 6 MB; git gives a commit in one go, whatever its size.
"""

import base64
import hashlib
import hmac
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from emulator.blobs import CHUNK
from emulator.settings import process_environment
from services.codepipeline.domain.action_execution import Session
from services.codepipeline.providers.base import Away

_SECONDS = 1800
_LINK, _MODULE = "120000", "160000"
_INHERITED = ("PATH", "TMPDIR", "LD_LIBRARY_PATH", "SYSTEMROOT")


class NoGit(Exception):
    """The git program is not installed on this machine."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A repository of an account, and who asks for it. endpoint: of the emulator."""

    endpoint: str
    region: str
    repository: str
    session: Session

    @property
    def path(self) -> str:
        return f"/{self.region}/v1/repos/{self.repository}"

    def authorization(self, now: datetime) -> str:
        """Basic credentials whose password is a signature.

        https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-https-unixes.html
        """
        stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
        password = f"{stamp}Z{self._signature(stamp)}"
        user = f"{self.session.access_key}%{self.session.token}:{password}"
        return base64.b64encode(user.encode()).decode()

    def _signature(self, stamp: str) -> str:
        canonical = f"GIT\n{self.path}\n\nhost:{urlsplit(self.endpoint).netloc}\n\nhost\n"
        scope = f"{stamp[:8]}/{self.region}/codecommit/aws4_request"
        text = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{hashlib.sha256(canonical.encode()).hexdigest()}"
        key = f"AWS4{self.session.secret}".encode()
        for step in (stamp[:8], self.region, "codecommit", "aws4_request"):
            key = hmac.digest(key, step.encode(), "sha256")
        return hmac.digest(key, text.encode(), "sha256").hex()


def export(remote: Remote, commit: str, made_at: datetime, now: datetime, folder: Path) -> Path:
    """A zip of the files of a commit, without `.git`: the same bytes every time. made_at: the time its files get.

    Submodules are left out. The commit is known to be there: what fails is the way to it. Raises Away, NoGit.
    """
    repository, target = folder / "git", folder / "source.zip"
    git = _Git(repository, remote.authorization(now))
    git.run("fetch", "--quiet", "--no-tags", "--depth=1", "--", remote.endpoint + remote.path, commit)
    moment = max(made_at.astimezone(UTC), datetime(1980, 1, 1, tzinfo=UTC)).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, git.reader() as reader:
        for entry in git.entries(commit):
            info = zipfile.ZipInfo(entry.name, moment)
            info.external_attr = int(entry.mode, 8) << 16
            info.compress_type = zipfile.ZIP_STORED if entry.mode == _LINK else zipfile.ZIP_DEFLATED
            with archive.open(info, "w") as file:
                reader.copy(entry.object_id, file)
    return target


@dataclass(frozen=True, slots=True)
class _Entry:
    """mode: six octal digits."""

    mode: str
    object_id: str
    name: str


class _Git:
    """Runs git in a new, bare repository, cut off from this machine's own configuration."""

    def __init__(self, repository: Path, authorization: str) -> None:
        for part in ("objects", "refs"):
            (repository / part).mkdir(parents=True)
        (repository / "HEAD").write_text("ref: refs/heads/main\n")
        self._environment = {
            **{name: value for name, value in process_environment().items() if name in _INHERITED},
            "GIT_DIR": str(repository), "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_ALLOW_PROTOCOL": "http:https", "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "http.extraHeader",
            "GIT_CONFIG_VALUE_0": f"Authorization: Basic {authorization}",
        }  # fmt: skip

    def run(self, *words: str) -> bytes:
        """What it printed. Raises Away, NoGit."""
        try:
            done = subprocess.run(
                ["git", *words], env=self._environment, stdin=subprocess.DEVNULL, capture_output=True,
                timeout=_SECONDS, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise Away(f"git: no answer within {_SECONDS} seconds") from error
        except FileNotFoundError as error:
            raise NoGit("the git program is not installed on this machine") from error
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise Away(f"git: {said[-1].removeprefix('fatal: ')}" if said else f"git ended with {done.returncode}")
        return done.stdout

    def entries(self, commit: str) -> Iterator[_Entry]:
        """Files and links. Names that are not UTF-8 are shown as they can be."""
        for line in self.run("ls-tree", "-r", "-z", "--full-tree", commit).split(b"\0"):
            head, _, name = line.partition(b"\t")
            mode, _, rest = head.decode().partition(" ")
            if line and mode != _MODULE:
                yield _Entry(mode, rest.rpartition(" ")[2], name.decode("utf-8", "replace"))

    @contextmanager
    def reader(self) -> Iterator["_Reader"]:
        command = ["git", "cat-file", "--batch"]
        with subprocess.Popen(
            command, env=self._environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:  # fmt: skip
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                yield _Reader(process.stdin, process.stdout)
            finally:
                process.stdin.close()


class _Reader:
    """Objects out of one `git cat-file --batch`."""

    def __init__(self, ask: IO[bytes], answer: IO[bytes]) -> None:
        self._ask = ask
        self._answer = answer

    def copy(self, object_id: str, target: IO[bytes]) -> None:
        """Raises Away."""
        self._ask.write(object_id.encode() + b"\n")
        self._ask.flush()
        words = self._answer.readline().split()
        if len(words) != 3:
            raise Away(f"git: object {object_id} is missing")
        left = int(words[2])
        while left > 0:
            chunk = self._answer.read(min(CHUNK, left))
            if not chunk:
                raise Away(f"git: object {object_id} is cut off")
            left -= len(chunk)
            target.write(chunk)
        self._answer.read(1)
