"""Roots that are furnished before anybody needs them."""

import os
from pathlib import Path

import pytest

from runners.backends.local import spares
from runners.backends.local.spares import SpareRoots


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"model"} if folder.exists() else set()


def test_a_spare_is_used_and_is_like_any_other(tmp_path: Path) -> None:
    roots = SpareRoots(tmp_path / "spares")
    roots.take(tmp_path / "first")
    roots.refill()
    (spare,) = names(tmp_path / "spares")
    inode = (tmp_path / "spares" / spare).stat().st_ino
    roots.take(tmp_path / "second")
    assert (tmp_path / "second").stat().st_ino == inode
    assert names(tmp_path / "spares") == set()
    assert names(tmp_path / "second") == names(tmp_path / "first")
    assert names(tmp_path / "second/etc") == names(tmp_path / "first/etc") == names(Path("/etc"))
    assert os.stat(tmp_path / "second/tmp").st_mode == os.stat(tmp_path / "first/tmp").st_mode


def test_few_are_kept(tmp_path: Path) -> None:
    roots = SpareRoots(tmp_path / "spares")
    for _ in range(5):
        roots.refill()
    assert len(names(tmp_path / "spares")) == 2


def test_one_that_is_older_than_a_change_of_the_machine_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    roots = SpareRoots(tmp_path / "spares")
    roots.refill()
    monkeypatch.setattr(spares, "_machine_etc", lambda: (1,))
    roots.take(tmp_path / "root")
    assert (tmp_path / "root/etc/passwd").exists()
    assert names(tmp_path / "spares") == set()


def test_what_somebody_removed_and_what_an_earlier_process_left(tmp_path: Path) -> None:
    roots = SpareRoots(tmp_path / "spares")
    roots.refill()
    SpareRoots(tmp_path / "spares")
    assert names(tmp_path / "spares") == set()
    roots.take(tmp_path / "root")
    assert (tmp_path / "root/etc/passwd").exists()
