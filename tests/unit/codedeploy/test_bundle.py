"""Archives: what is in them, what is refused, and what instances get of them."""

import io
import stat
import tarfile
import zipfile
from pathlib import Path
from typing import Literal

import pytest

from services.codedeploy.agent.bundle import BadBundle, Kind, open_bundle, pack

Entry = tuple[str, str, str]
"""Name, kind (file dir link hard), content or target."""


def tar(path: Path, *entries: Entry, compression: Literal["", "gz"] = "") -> Path:
    kinds = {"dir": tarfile.DIRTYPE, "link": tarfile.SYMTYPE, "hard": tarfile.LNKTYPE, "pipe": tarfile.FIFOTYPE}
    with tarfile.open(path, "w:gz" if compression else "w") as archive:
        for name, kind, content in entries:
            info = tarfile.TarInfo(name)
            info.mode = 0o755
            if kind == "file":
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content.encode()))
            else:
                info.type, info.linkname = kinds[kind], content
                archive.addfile(info)
    return path


def zipped(path: Path, *entries: Entry) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, kind, content in entries:
            info = zipfile.ZipInfo(name + "/" * (kind == "dir"))
            modes = {"file": stat.S_IFREG | 0o640, "link": stat.S_IFLNK | 0o777, "dir": stat.S_IFDIR | 0o750}
            info.external_attr = modes[kind] << 16
            archive.writestr(info, content)
    return path


def names(path: Path, kind: str = "tar") -> dict[str, Kind]:
    with open_bundle(path, kind) as bundle:
        return {name: member.kind for name, member in bundle.members.items()}


def refusal(path: Path, kind: str = "tar") -> str:
    with pytest.raises(BadBundle) as error, open_bundle(path, kind):
        pass
    return str(error.value)


def unpacked(path: Path, kind: str, script: bytes | None = None) -> dict[str, tarfile.TarInfo]:
    out = io.BytesIO()
    with open_bundle(path, kind) as bundle:
        pack(bundle, script, out)
    out.seek(0)
    with tarfile.open(fileobj=out) as archive:
        return {member.name: member for member in archive}


@pytest.mark.parametrize("compression", ["", "gz"])
def test_a_tar(tmp_path: Path, compression: Literal["", "gz"]) -> None:
    path = tar(
        tmp_path / "a", ("./", "dir", ""), ("./b/c", "file", "cc"), ("./appspec.yml", "file", "x"), ("./l", "link", "b"),
        ("./h", "hard", "./b/c"), compression=compression,
    )  # fmt: skip
    assert names(path) == {"b": Kind.FOLDER, "b/c": Kind.FILE, "appspec.yml": Kind.FILE, "l": Kind.LINK, "h": Kind.FILE}
    with open_bundle(path, "tgz") as bundle:
        assert bundle.read("appspec.yml") == b"x"
        assert (bundle.read("h"), bundle.members["h"].size) == (b"cc", 2)
        assert bundle.read("none") is None
        assert bundle.read("b") is None


def test_a_zip(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a", ("d", "dir", ""), ("d/f", "file", "f"), ("l", "link", "d/f"), ("x/y/z", "file", ""))
    assert list(names(path, "zip")) == ["d", "x", "x/y", "d/f", "l", "x/y/z"]
    with open_bundle(path, "zip") as bundle:
        assert (bundle.members["d"].mode, bundle.members["d/f"].mode, bundle.members["l"].target) == (
            0o750,
            0o640,
            "d/f",
        )
        assert bundle.read("l") == b"f", "a link inside of the archive is followed"


def test_what_instances_get(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "a", ("appspec.yml", "file", "x"), ("bin/run", "file", "run"), ("l", "link", "/etc/passwd")
    )
    found = unpacked(path, "zip", b"script")
    assert list(found) == [
        "deployment-archive", "deployment-archive/bin", "deployment-archive/appspec.yml", "deployment-archive/bin/run",
        "deployment-archive/l", "install.sh",
    ]  # fmt: skip
    assert found["deployment-archive/l"].linkname == "/etc/passwd", "a link is laid as it is"
    assert (found["deployment-archive/bin/run"].mode, found["deployment-archive/bin/run"].uname) == (0o640, "root")
    assert "install.sh" not in unpacked(path, "zip")


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "a/.."])
def test_members_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert refusal(tar(tmp_path / "t", (name, "file", "x"))) == f"The revision holds {name}, which leads out of it."
    assert refusal(zipped(tmp_path / "z", (name, "file", "x")), "zip").endswith("which leads out of it.")


@pytest.mark.parametrize("target", ["/etc", "..", "."])
def test_nothing_lies_below_a_link(tmp_path: Path, target: str) -> None:
    said = "The revision holds l/x below l, which is not a folder."
    assert refusal(tar(tmp_path / "t", ("l", "link", target), ("l/x", "file", "x"))) == said
    assert refusal(zipped(tmp_path / "z", ("l", "link", target), ("l/x", "file", "x")), "zip") == said
    assert refusal(tar(tmp_path / "u", ("l/x", "file", "x"), ("l", "link", target))) == said


def test_links_that_lead_out_are_not_read(tmp_path: Path) -> None:
    path = tar(
        tmp_path / "a", ("appspec.yml", "link", "/etc/passwd"), ("b", "link", "../../etc/passwd"), ("c", "link", "c"),
        ("d", "link", "e"),
    )  # fmt: skip
    with open_bundle(path, "tar") as bundle:
        assert [bundle.read(name) for name in ("appspec.yml", "b", "c", "d")] == [None] * 4


def test_of_two_members_of_one_name_the_last_counts(tmp_path: Path) -> None:
    path = tar(
        tmp_path / "a",
        ("l", "link", "/etc"),
        ("x", "file", "old"),
        ("l", "dir", ""),
        ("l/y", "file", "y"),
        ("x", "file", "new"),
    )
    with open_bundle(path, "tar") as bundle:
        assert bundle.members["l"].kind is Kind.FOLDER
        assert bundle.read("x") == b"new"


def test_what_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"no archive")
    for kind in ("tar", "tgz", "zip"):
        assert refusal(tmp_path / "a", kind).startswith("The revision cannot be unpacked: ")
    whole = tar(tmp_path / "b", ("a", "file", "x" * 5000), compression="gz").read_bytes()
    (tmp_path / "b").write_bytes(whole[: len(whole) // 2])
    assert refusal(tmp_path / "b").startswith("The revision cannot be unpacked: ")
    assert (
        refusal(tar(tmp_path / "c", ("p", "pipe", "")))
        == "The revision holds p, which is neither a file nor a folder nor a link."
    )
    assert refusal(tar(tmp_path / "d", ("h", "hard", "none"))) == "The revision holds h, a link to what is not in it."
    assert (
        refusal(tar(tmp_path / "e", ("a\nb", "file", ""))) == "The revision holds a file whose name has a line break."
    )


def test_an_archive_of_a_whole_repository_loses_its_top_folder(tmp_path: Path) -> None:
    top = ("repo-abc", "dir", "")
    assert list(
        names(tar(tmp_path / "a", top, ("repo-abc/AppSpec.yaml", "file", ""), ("repo-abc/x/y", "file", "")))
    ) == ["x", "AppSpec.yaml", "x/y"]
    assert "repo-abc/x" in names(tar(tmp_path / "b", top, ("repo-abc/x", "file", ""))), "nothing looks like an AppSpec"
    assert "a/appspec.yml" in names(tar(tmp_path / "c", ("a/appspec.yml", "file", ""), ("b", "file", "")))
