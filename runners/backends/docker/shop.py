"""What builds and instances in containers have in common: the engine, images, variables, what is laid in."""

import secrets
import tempfile
from collections.abc import Mapping
from pathlib import Path

import docker
from docker.errors import APIError
from docker.models.containers import Container

from runners import environment
from runners.backends.base import Refused, Source
from runners.backends.docker import images
from runners.backends.docker.engine import connect
from runners.backends.docker.network import Network, network_for
from runners.backends.docker.parcel import Parcel
from runners.backends.docker.started import StartMarks
from runners.clock import Clock
from runners.contract import Task
from runners.script import Program

_CA_IN_PLACE = "/var/lib/codexyz/ca.pem"
_SPOOL = 16 * 1024 * 1024


class Shop:
    """See `DockerBackend` for the arguments."""

    def __init__(
        self, data: Path, endpoint: str, clock: Clock, machine: Mapping[str, str], ca_bundle: str, scope: str
    ) -> None:
        data.mkdir(parents=True, exist_ok=True)
        self.clock = clock
        self.scope = scope or _kept_scope(data / "scope")
        self.started = StartMarks(data.absolute() / "started")
        self._own_images = data.absolute().parent / "images.toml"
        self._endpoint = endpoint
        self._machine = machine
        self._ca = environment.ca_file(ca_bundle, machine)
        self._made: docker.DockerClient | None = None

    @property
    def client(self) -> docker.DockerClient:
        """Connected when it is first asked for: the engine may come up after the server. Raises EngineAway."""
        if self._made is None:
            self._made = connect()
        return self._made

    def network(self) -> Network:
        return network_for(self.client, self._endpoint)

    def image(self, wanted: str, source: Source) -> str:
        """The name of an image that is here. Raises Refused, Interrupted, EngineAway."""
        return images.ready(self.client, wanted, images.table(self._own_images), source)

    def variables(self, task: Task, network: Network, port: int, cookie: str) -> dict[str, str]:
        found = environment.basic(self._machine, _CA_IN_PLACE if self._ca else "")
        found |= environment.of_task(task, endpoint=network.endpoint, port=port)
        found[environment.PLACE] = cookie
        return found

    def lay(
        self, container: Container, task: Task, program: Program, source: Source, last: Mapping[str, bytes]
    ) -> None:
        """Inputs, scripts, and at the very end the files of `last`. Raises Refused, Interrupted."""
        with tempfile.SpooledTemporaryFile(_SPOOL) as file:
            parcel = Parcel(file)
            for given in task.inputs:
                source.check()
                with source.open_input(given.name) as stream:
                    if given.archive == "tar":
                        parcel.add_archive(given.path, stream)
                    else:
                        parcel.add(given.path, stream.read(), given.mode)
            files = {f"{program.control}/{name}": content for name, content in program.files.items()}
            if self._ca:
                files[_CA_IN_PLACE] = Path(self._ca).read_bytes()
            for path, content in {**files, **last}.items():
                parcel.add(path, content)
            source.check()
            try:
                container.put_archive("/", parcel.finish())
            except APIError as error:
                raise Refused("bad_input", f"the inputs cannot be laid: {error.explanation}") from error


def _kept_scope(file: Path) -> str:
    """A name for all times, made on first use."""
    if not file.exists():
        file.write_text(secrets.token_hex(4))
    return file.read_text().strip()
