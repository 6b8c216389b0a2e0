"""A checkout of the sample, and what can be asked about its release."""

import importlib.util
import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

SAMPLE = Path(__file__).parents[3] / "examples" / "release"
_GIT = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false")


@dataclass(frozen=True, slots=True)
class Instance:
    """A simulated instance, and what its application answers right now."""

    account: str
    name: str
    address: str
    answer: dict[str, Any]

    @property
    def version(self) -> str:
        return str(self.answer.get("version", "-"))


class Release:
    """The sample, set up on an endpoint. `sample` is the module `examples/release/release.py` itself."""

    def __init__(self, endpoint: str, folder: Path) -> None:
        self.endpoint = endpoint
        self.checkout = folder / "release"
        self.sample = _load(SAMPLE / "release.py")
        shutil.copytree(SAMPLE, self.checkout, ignore=shutil.ignore_patterns("__pycache__"))
        self.codepipeline = self.client("codepipeline", self.sample.TOOLS)

    def set_up(self) -> None:
        remote = self.sample.set_up(self.endpoint)
        self._git("init", "-q", "-b", "main")
        self._git("remote", "add", "origin", remote.replace("://", f"://{self.sample.TOOLS}:any@"))

    def client(self, service: str, account: str) -> Any:
        return self.sample.client(self.endpoint, service, account)

    def runner(self) -> str:
        """What runs builds and instances there, and why."""
        with urlopen(self.endpoint + "/_status", timeout=10) as reply:
            return str(json.load(reply)["runner"])

    def write(self, path: str, text: str) -> None:
        (self.checkout / path).write_text(text)

    def read(self, path: str) -> str:
        return (self.checkout / path).read_text()

    def push(self, message: str) -> str:
        """Commit everything and push; returns the commit id."""
        self._git("add", "-A")
        self._git("commit", "-q", "-m", message)
        self._git("push", "-q", "origin", "main")
        return self._git("rev-parse", "HEAD").strip()

    def execution_of(self, commit: str) -> str | None:
        """The pipeline execution that releases a commit, once it has begun."""
        found = self.codepipeline.list_pipeline_executions(pipelineName=self.sample.PIPELINE)
        for summary in found["pipelineExecutionSummaries"]:
            if any(revision.get("revisionId") == commit for revision in summary.get("sourceRevisions", [])):
                return str(summary["pipelineExecutionId"])
        return None

    def instances(self) -> list[Instance]:
        """All instances, each really asked."""
        with urlopen(self.endpoint + "/_codexyz/hosts", timeout=10) as reply:
            hosts = json.load(reply)
        return [
            Instance(host["account"], host["instanceName"], host.get("address") or "", _ask(host.get("address") or ""))
            for host in sorted(hosts, key=lambda host: (host["account"], host["instanceName"]))
        ]

    def versions(self, account: str) -> set[str]:
        """The versions that the instances of an account answer."""
        return {instance.version for instance in self.instances() if instance.account == account}

    def _git(self, *arguments: str) -> str:
        done = subprocess.run([*_GIT, *arguments], cwd=self.checkout, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"git {arguments[0]} failed:\n{done.stderr.strip()}")
        return done.stdout


def _ask(address: str) -> dict[str, Any]:
    if not address:
        return {}
    try:
        with urlopen(f"http://{address}/", timeout=5) as reply:
            return dict(json.load(reply))
    except HTTPError as error:
        return {"error": error.read().decode()}
    except (URLError, OSError, ValueError) as error:
        return {"error": str(error)}


def _load(path: Path) -> ModuleType:
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the demo from a checkout of codexyz")
    spec = importlib.util.spec_from_file_location("reference_release", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
