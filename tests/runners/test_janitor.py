"""Roots that are furnished before anybody needs them, and places that are removed when nobody waits."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from runners.backends.local import janitor as module
from runners.backends.local.janitor import Janitor


@pytest.fixture
def janitor(tmp_path: Path) -> Janitor:
    return Janitor(tmp_path / "janitor")


def within(seconds: float, what: Callable[[], object]) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_spare_is_used_and_is_like_any_other(janitor: Janitor, tmp_path: Path) -> None:
    janitor.furnish(tmp_path / "first")
    janitor.wake()
    within(30, lambda: len(janitor._spare) == module._SPARE)
    inode = janitor._spare[0].stat().st_ino
    janitor.furnish(tmp_path / "second")
    assert (tmp_path / "second").stat().st_ino == inode
    assert names(tmp_path / "second") == names(tmp_path / "first")
    assert names(tmp_path / "second/etc") == names(tmp_path / "first/etc") == names(Path("/etc"))
    assert os.stat(tmp_path / "second/tmp").st_mode == os.stat(tmp_path / "first/tmp").st_mode
    assert (tmp_path / "second/etc/passwd").read_bytes() == Path("/etc/passwd").read_bytes()


def test_one_that_is_older_than_a_change_of_the_machine_is_not_used(
    janitor: Janitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    janitor.wake()
    within(30, lambda: len(janitor._spare) == module._SPARE)
    old = {root.stat().st_ino for root in janitor._spare}
    monkeypatch.setattr(module, "_machine_etc", lambda: (1,))
    janitor.furnish(tmp_path / "root")
    assert (tmp_path / "root").stat().st_ino not in old
    assert (tmp_path / "root/etc/passwd").exists()
    janitor.wake()
    within(30, lambda: len(janitor._spare) == module._SPARE and not janitor._rubbish)
    assert len(names(tmp_path / "janitor")) == module._SPARE + 1, "the old ones are gone, the model is new"


def test_what_is_discarded_is_gone_at_once_and_removed_soon(janitor: Janitor, tmp_path: Path) -> None:
    place = tmp_path / "place"
    (place / "closed").mkdir(parents=True)
    (place / "closed/file").write_text("x")
    (place / "closed").chmod(0)
    janitor.discard(place)
    assert not place.exists()
    within(30, lambda: len(janitor._spare) == module._SPARE and not janitor._rubbish)
    assert len(names(tmp_path / "janitor")) == module._SPARE + 1
    janitor.discard(place)


def test_what_an_earlier_process_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "janitor/17/etc").mkdir(parents=True)
    janitor = Janitor(tmp_path / "janitor")
    janitor.furnish(tmp_path / "root")
    assert (tmp_path / "root/etc/passwd").exists()
    janitor.wake()
    within(30, lambda: len(janitor._spare) == module._SPARE and not janitor._rubbish)
    assert len(names(tmp_path / "janitor")) == module._SPARE + 1
    janitor.end()


def test_a_spare_that_somebody_removed_is_not_missed(janitor: Janitor, tmp_path: Path) -> None:
    janitor.wake()
    within(30, lambda: len(janitor._spare) == module._SPARE)
    for root in list(janitor._spare):
        root.rename(tmp_path / f"taken-{root.name}")
    janitor.furnish(tmp_path / "root")
    assert (tmp_path / "root/etc/passwd").exists()


def test_at_the_end_nothing_is_left(janitor: Janitor, tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    janitor.discard(tmp_path / "place")
    within(30, lambda: janitor._spare)
    janitor.end()
    janitor.end()
    assert names(tmp_path) == set()
