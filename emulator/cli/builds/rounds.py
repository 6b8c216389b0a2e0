"""The order of things: which files, which buildspec, which server; once, or again whenever files change."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import typer

from emulator.cli.builds.bench import Bench
from emulator.cli.builds.buildspec import Chosen, Unusable, choose
from emulator.cli.builds.exits import Exit, refuse
from emulator.cli.builds.files import Entry, Mark, Sources, mark_of
from emulator.cli.builds.stopping import Stopping
from emulator.cli.builds.watching import changed
from emulator.cli.builds.wish import Wish
from emulator.cli.builds.workshop import Workshop
from emulator.cli.reach import get, running, settings_from
from emulator.cli.server import NotStarted, free_port, own_server
from emulator.cli.specs import Specs
from emulator.settings import process_environment

_OURS = "CODEXYZ_"
_OF_BUILDS = {"CODEXYZ_RUNNER", "CODEXYZ_CONCURRENCY", "CODEXYZ_CA_BUNDLE", "CODEXYZ_LOG_LEVEL"}
"""Settings that are for every server; the others are for the one that people run."""
_SHOWN = 5


def run(wish: Wish, specs: Specs) -> int:
    """The exit code."""
    with Stopping() as stopping:
        rounds = _Rounds(wish, specs, stopping)
        try:
            return rounds.again() if wish.watch else rounds.once()
        except KeyboardInterrupt:
            return stopping.code
        except NotStarted as error:
            refuse(str(error))


class _Rounds:
    def __init__(self, wish: Wish, specs: Specs, stopping: Stopping) -> None:
        self._wish = wish
        self._specs = specs
        self._stopping = stopping
        self._settings = settings_from()
        kept = (wish.data or self._settings.data, wish.artifacts, wish.cache)
        self._sources = Sources(wish.root, wish.with_git, [path.resolve() for path in kept if path])

    def once(self) -> int:
        entries = self._sources.entries()
        chosen = self._chosen(entries)
        if chosen is None:
            return Exit.FAILED
        with self._bench() as bench:
            return bench.build(chosen, entries)

    def again(self) -> int:
        """Until somebody ends it."""
        with self._bench() as bench:
            while True:
                entries = self._sources.entries()
                chosen = self._chosen(entries)
                if chosen is not None:
                    bench.build(chosen, entries)
                if self._stopping.asked:
                    return self._stopping.code
                typer.echo("\nwaiting for changes; Ctrl-C ends", err=True)
                paths = changed(lambda: self._marks(self._sources.entries()), self._marks(entries), self._stopping)
                more = f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else ""
                typer.echo(f"changed: {', '.join(paths[:_SHOWN])}{more}", err=True)

    def _chosen(self, entries: Mapping[str, Entry]) -> Chosen | None:
        """None: why not was said."""
        try:
            return choose(self._specs, self._wish, entries)
        except Unusable as error:
            typer.echo(str(error) if error.place else f"codexyz: {error}", err=True)
            return None

    def _marks(self, entries: Mapping[str, Entry]) -> Mapping[str, Mark]:
        """Of the sources, and of a buildspec that is not among them."""
        marks = {path: entry.mark for path, entry in entries.items()}
        for place in self._wish.buildspec_places:
            if os.path.lexists(place):
                marks.setdefault(str(place), mark_of(os.lstat(place)))
        return marks

    @contextmanager
    def _bench(self) -> Iterator[Bench]:
        region = self._wish.region or self._settings.default_region
        with self._server() as (url, alone):
            account = self._wish.account or (self._settings.default_account if alone else "")
            yield Bench(self._wish, Workshop(url, account, region), self._stopping, alone)

    @contextmanager
    def _server(self) -> Iterator[tuple[str, bool]]:
        """Its address, and whether it is our own. Raises NotStarted."""
        wish, url = self._wish, running(self._wish.data)
        if url is not None:
            _check_runner(url, wish.runner)
            yield url, False
            return
        typer.echo("no server runs here: one is started, and ended afterwards", err=True)
        given = process_environment()
        own = {name: value for name, value in given.items() if not name.startswith(_OURS) or name in _OF_BUILDS}
        options = ("--ephemeral", *(("--runner", wish.runner) if wish.runner else ()))
        with own_server(*options, port=free_port(), environment=own) as (url, _):
            yield url, True


def _check_runner(url: str, wanted: str) -> None:
    has = str(get(url, "/_status")["runner"])
    if wanted not in ("", "auto") and has.partition(" ")[0] != wanted:
        refuse(f"the server that runs has another runner: {has}. `codexyz down` ends it; without it, one is started")
