"""What goes into a place and what comes out."""

import io
import tarfile
from pathlib import Path

import pytest

from runners.contract import Input, Output, Result
from tests.runners.conftest import Lab, everywhere, private, real

SRC = "/codebuild/output/src1/src"


def tar(**files: bytes | tuple[str, str]) -> bytes:
    """name=content, or name=("link", target); `__` in a name is a slash, `_dot_` a dot."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for given, content in files.items():
            name = given.replace("__", "/").replace("_dot_", ".")
            info = tarfile.TarInfo(name)
            if isinstance(content, tuple):
                info.type, info.linkname = tarfile.SYMTYPE, content[1]
                archive.addfile(info)
            else:
                info.size, info.mode = len(content), 0o755 if name.endswith("sh") else 0o644
                archive.addfile(info, io.BytesIO(content))
    return stream.getvalue()


def raw_tar(name: str, *, kind: bytes = tarfile.REGTYPE, target: str = "") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, target
        archive.addfile(info, io.BytesIO())
    return stream.getvalue()


def untar(content: bytes) -> dict[str, bytes]:
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return {
            member.name: b"-> " + member.linkname.encode() if member.issym() else archive.extractfile(member).read()  # type: ignore[union-attr]
            for member in archive
        }


@everywhere
def test_inputs_are_there_and_outputs_come_back(lab: Lab) -> None:
    source = tar(README=b"hello", sub__run_dot_sh=b"#!/bin/sh\necho from the input\n")
    run = lab.do(
        lab.task(
            "echo built > result.txt",
            workdir=SRC,
            inputs=(Input("source", SRC), Input("note", f"{SRC}/note.txt", archive=None)),
            outputs=(Output("artifact", SRC, patterns=("**/*",), exclude=("sub/**/*",), label="app"),),
        ),
        {"source": source, "note": b"one file"},
    )
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED
    assert untar(run.outputs["artifact"]) == {"README": b"hello", "note.txt": b"one file", "result.txt": b"built\n"}
    (collected,) = run.outcome.collected
    assert (collected.name, collected.label, collected.missing) == ("artifact", "app", ())
    assert sorted(collected.files) == ["README", "note.txt", "result.txt"]


@everywhere
def test_patterns_that_match_nothing_are_told(lab: Lab) -> None:
    outputs = (
        Output("a", SRC, patterns=("there.txt", "gone.txt", "*.log")),
        Output("b", SRC, base_directory="nowhere", patterns=("**/*",)),
    )
    run = lab.do(lab.task("echo x > there.txt", workdir=SRC, outputs=outputs))
    assert run.outcome is not None
    first, second = run.outcome.collected
    assert (first.files, first.missing, first.base_found) == (("there.txt",), ("gone.txt", "*.log"), True)
    assert (second.files, second.base_found) == ((), False)


@real
def test_a_search_looks_at_names_before_it_reads(lab: Lab) -> None:
    def search(name: str, base: str, **more: bool) -> Output:
        return Output(name, SRC, base, ("**/*.xml", "**/*cucumber*.json"), ("**/left/**",), label=name, **more)

    outputs = (
        search("none", "empty dir"), search("gone", "nowhere"), search("some", "full"),
        search("through", "full", follow_links=True), search("one", "only-left"),
    )  # fmt: skip
    run = lab.do(
        lab.task(
            "mkdir -p 'empty dir' full/deep full/left only-left/left far",
            "touch full/deep/a.xml full/left/b.xml only-left/left/c.xml",
            "touch full/x-cucumber-1.json full/other.json far/d.xml && ln -s ../far full/far",
            workdir=SRC,
            outputs=outputs,
        )
    )
    assert run.outcome is not None
    found = {one.name: (sorted(one.files), one.base_found) for one in run.outcome.collected}
    assert found == {
        "none": ([], True), "gone": ([], False), "some": (["deep/a.xml", "x-cucumber-1.json"], True), "one": ([], True),
        "through": (["deep/a.xml", "far/d.xml", "x-cucumber-1.json"], True),
    }  # fmt: skip
    assert run.outcome.collected[0].missing == ("**/*.xml", "**/*cucumber*.json")


@real
def test_modes_links_and_dot_files(lab: Lab) -> None:
    source = tar(run_dot_sh=b"#!/bin/sh\necho executable\n", link=("link", "run.sh"))
    run = lab.do(
        lab.task(
            "./link",
            "mkdir -p out/deep/er; echo 1 > out/.hidden; echo 2 > out/deep/er/file; ln -s deep/er/file out/inside",
            "ln -s /etc/passwd out/outside; ln -s ../../../../../etc out/up; touch 'out/with space'",
            workdir=SRC,
            inputs=(Input("source", SRC),),
            outputs=(Output("o", SRC, "out", ("**/*",)), Output("level", SRC, "out", ("*",))),
        ),
        {"source": source},
    )
    assert run.lines[0] == "executable"
    assert untar(run.outputs["o"]) == {
        ".hidden": b"1\n", "deep/er/file": b"2\n", "inside": b"-> deep/er/file", "with space": b"",
    }  # fmt: skip
    assert set(untar(run.outputs["level"])) == {".hidden", "inside", "with space"}


@real
def test_links_are_followed_when_wanted(lab: Lab) -> None:
    made = (
        "mkdir -p real/deep && echo f > real/deep/f && echo g > real/g && ln -s real/g to_file && ln -s real to_folder && "
        "ln -s to_file twice && ln -s .. real/up && ln -s /etc/hostname out && ln -s missing nowhere && ln -s a b && "
        "ln -s b a"
    )
    outputs = (
        Output("all", SRC, patterns=("**/*",), follow_links=True),
        Output("base", SRC, "to_folder", patterns=("**/*",), follow_links=True),
        Output("named", SRC, patterns=("to_folder/deep/*", "twice"), follow_links=True),
    )
    run = lab.do(lab.task(made, workdir=SRC, outputs=outputs))
    assert untar(run.outputs["all"]) == {
        "real/deep/f": b"f\n", "real/g": b"g\n", "to_file": b"g\n", "to_folder/deep/f": b"f\n",
        "to_folder/g": b"g\n", "twice": b"g\n",
    }  # fmt: skip
    assert untar(run.outputs["base"]) == {"deep/f": b"f\n", "g": b"g\n"}
    assert untar(run.outputs["named"]) == {"to_folder/deep/f": b"f\n", "twice": b"g\n"}


@real
def test_names_are_expanded_in_the_builds_environment(lab: Lab) -> None:
    output = Output("o", SRC, "$OUT", ("$NAME.txt",), label="app-$(echo v1)-$NAME")
    run = lab.do(lab.task("export OUT=dist NAME=x; mkdir dist; echo x > dist/x.txt", workdir=SRC, outputs=(output,)))
    assert run.outcome is not None
    (collected,) = run.outcome.collected
    assert (collected.label, collected.files) == ("app-v1-x", ("x.txt",))


@real
def test_outputs_come_back_from_a_failed_build(lab: Lab) -> None:
    output = Output("o", SRC, patterns=("report.xml",))
    run = lab.do(lab.task("echo r > report.xml; exit 1", workdir=SRC, outputs=(output,)))
    assert run.outcome is not None
    assert run.outcome.result is Result.FAILED
    assert untar(run.outputs["o"]) == {"report.xml": b"r\n"}


@real
@pytest.mark.parametrize(
    "archive",
    [
        b"this is no tar",
        raw_tar("../../escaped"),
        raw_tar("dev", kind=tarfile.CHRTYPE),
        tar(big=b"x" * 5000)[:2048],
    ],
    ids=["no tar", "dot dot", "device", "cut off"],
)
def test_a_bad_input_is_refused(lab: Lab, archive: bytes) -> None:
    run = lab.do(lab.task("echo never", inputs=(Input("source", SRC),)), {"source": archive})
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.code) == (Result.REFUSED, "bad_input")
    assert run.lines == []


@real
def test_an_input_that_the_server_does_not_have_is_refused(lab: Lab) -> None:
    run = lab.do(lab.task("echo never", inputs=(Input("source", SRC),)), {})
    assert run.outcome is not None
    assert (run.outcome.result, run.outcome.code) == (Result.REFUSED, "bad_input")


@private
def test_links_of_an_input_stay_in_the_place(lab: Lab, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    source = io.BytesIO()
    with tarfile.open(fileobj=source, mode="w") as archive:
        link = tarfile.TarInfo("way")
        link.type, link.linkname = tarfile.SYMTYPE, str(outside)
        archive.addfile(link)
        file = tarfile.TarInfo("way/file")
        file.size = 1
        archive.addfile(file, io.BytesIO(b"x"))
    run = lab.do(lab.task("true", inputs=(Input("source", SRC),)), {"source": source.getvalue()})
    assert run.outcome is not None
    assert list(outside.iterdir()) == []


@private
def test_absolute_paths_are_the_places_own(lab: Lab) -> None:
    mark = f"/srv/{lab.name}"
    run = lab.sh(
        f"mkdir -p {mark} /opt/app; echo a > {mark}/f; echo b > /root/f", f"pwd; cat {mark}/f /root/f", workdir=SRC
    )
    assert run.lines == [SRC, "a", "b"]
    again = lab.sh(f"ls {mark} 2>&1 || true; ls /root")
    assert "No such file" in again.lines[0]
    assert again.lines[1:] == []
    assert not Path(mark).exists()


@private
def test_what_is_left_running_changes_no_output(lab: Lab) -> None:
    """It ends with the last phase: files that would grow while they are read could not be packed."""
    grows = "(while :; do echo more and more and more; done >grows.txt) & echo $! >pid.txt; sleep 0.3"
    run = lab.do(lab.task(grows, workdir=SRC, outputs=(Output("o", SRC, patterns=("**/*",)),)))
    assert run.outcome is not None
    assert run.outcome.result is Result.SUCCEEDED
    content = untar(run.outputs["o"])
    assert content["grows.txt"].startswith(b"more and more and more\n")
    assert content["pid.txt"].strip().isdigit()
