"""One build, from the files to the exit code."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import typer
from botocore.exceptions import BotoCoreError, ClientError

from emulator.cli.builds import telling
from emulator.cli.builds.archive import BadArchive, pack, unpack
from emulator.cli.builds.buildspec import Chosen
from emulator.cli.builds.caches import CacheFolder, prefix_of
from emulator.cli.builds.exits import Exit, code_of, refuse
from emulator.cli.builds.files import Entry
from emulator.cli.builds.follow import Shape, builds_of, follow_batch, follow_build
from emulator.cli.builds.stopping import Stopping
from emulator.cli.builds.wish import Wish
from emulator.cli.builds.workshop import Workshop, request_of
from emulator.cli.words import counted, size_text

_SOURCE_GROUP = "DOWNLOAD_SOURCE"


@dataclass(frozen=True, slots=True)
class Bench:
    """Where the builds of one command are made. alone: whether the server is there for them only."""

    wish: Wish
    shop: Workshop
    stopping: Stopping
    alone: bool = False

    def build(self, chosen: Chosen, entries: Mapping[str, Entry]) -> int:
        """The exit code."""
        try:
            with self.stopping.gently():
                return self._build(chosen, entries)
        except ClientError as error:
            refuse(error.response["Error"]["Message"])
        except BotoCoreError as error:
            refuse(str(error))

    def _build(self, chosen: Chosen, entries: Mapping[str, Entry]) -> int:
        wish, shop = self.wish, self.shop
        project = shop.project(wish.root)
        location = self._upload(project, entries)
        cache = prefix_of(wish.cache, project)
        kept = CacheFolder(shop.s3, shop.bucket, cache, wish.cache) if wish.cache else None
        if kept is not None:
            kept.push()
        if self.stopping.asked:
            return self.stopping.code
        request = request_of(wish, chosen, project, location, cache)
        code = self._batch(request) if wish.batch else self._single(request)
        if kept is not None:
            kept.pull()
        return self.stopping.code if self.stopping.asked else code

    def _upload(self, project: str, entries: Mapping[str, Entry]) -> str:
        with tempfile.TemporaryDirectory(prefix="codexyz-build-") as folder:
            archive = Path(folder) / "source.zip"
            for note in pack(entries.values(), archive):
                typer.echo(f"left out: {note}", err=True)
            files, size = counted(len(entries), "file"), size_text(archive.stat().st_size)
            typer.echo(f"{files} of {self.wish.root}, {size} packed", err=True)
            return self.shop.upload(project, archive)

    def _single(self, request: Mapping[str, object]) -> Exit:
        started = self.shop.codebuild.start_build(**request)["build"]
        typer.echo(f"build {started['id']}", err=True)
        if self.wish.debug:
            where = f" --on {self.shop.url}" if self.alone else ""
            typer.echo(f"at a breakpoint: codexyz attach {started['id']}{where}", err=True)
        logs = self.shop.client("logs")
        build = follow_build(self.shop.codebuild, logs, started["id"], self._write, self.stopping)
        self._tell(telling.table_of_build(build), build)
        self._fetch([("", build)])
        return telling.exit_of_build(build)

    def _batch(self, request: Mapping[str, object]) -> Exit:
        started = self.shop.codebuild.start_build_batch(**request)["buildBatch"]
        typer.echo(f"batch {started['id']}", err=True)
        logs = self.shop.client("logs")
        batch = follow_batch(self.shop.codebuild, logs, started["id"], self._write, self.stopping)
        names = dict(_members(batch))
        builds = {build["arn"]: build for build in builds_of(self.shop.codebuild, list(names))}
        self._tell(telling.table_of_batch(batch, builds), {**batch, "builds": list(builds.values())})
        self._fetch([(names[arn], build) for arn, build in builds.items() if names[arn] != _SOURCE_GROUP])
        return code_of(batch["buildBatchStatus"])

    def _write(self, line: str) -> None:
        """The log is the output, unless that is JSON."""
        stream = sys.stderr if self.wish.as_json else sys.stdout
        stream.write(line)
        stream.flush()

    def _tell(self, table: list[str], shape: Shape) -> None:
        for line in ("", *table):
            typer.echo(line, err=self.wish.as_json)
        if self.wish.as_json:
            typer.echo(telling.as_json(shape, indent=None if self.wish.watch else 2))

    def _fetch(self, builds: list[tuple[str, Shape]]) -> None:
        """builds: with the folder for each, below that of artifacts."""
        target = self.wish.artifacts
        for folder, build in builds if target else ():
            assert target is not None
            for location, name in _uploaded(build):
                place = target / folder / name
                try:
                    count = self._unpack(location, place)
                except BadArchive as error:
                    typer.echo(f"codexyz: artifacts of {build['id']}: {error}", err=True)
                else:
                    typer.echo(f"artifacts: {counted(count, 'file')} in {place}", err=True)

    def _unpack(self, location: str, place: Path) -> int:
        """Raises BadArchive."""
        bucket, _, key = location.removeprefix("arn:aws:s3:::").partition("/")
        with tempfile.TemporaryFile(prefix="codexyz-artifacts-") as file:
            self.shop.s3.download_fileobj(bucket, key, file)
            return unpack(file, place)


def _members(batch: Shape) -> Iterator[tuple[str, str]]:
    """ARN and identifier of every build that has begun."""
    for group in batch.get("buildGroups", ()):
        yield group["currentBuildSummary"]["arn"], group["identifier"]


def _uploaded(build: Shape) -> Iterator[tuple[str, str]]:
    """Where its artifacts are, and the folder for each: those of a name of their own have one."""
    for artifact in (build.get("artifacts", {}), *build.get("secondaryArtifacts", ())):
        if artifact.get("sha256sum"):
            yield artifact["location"], artifact.get("artifactIdentifier", "")
