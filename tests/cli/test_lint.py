"""Buildspecs and AppSpecs are checked where they are written."""

import json

from tests.cli.conftest import Shell

GOOD = "version: 0.2\nphases:\n  build:\n    commands:\n      - make\n"
BROKEN = "version: 0.2\nphases:\n  build:\n    commands:\n      - echo note: x\n      - make\n"
APPSPEC = "version: 0.0\nos: linux\nfiles:\n  - source: /\n    destination: /srv/app\n"


def test_what_is_there_is_checked(shell: Shell) -> None:
    (shell.folder / "buildspec.yml").write_text(GOOD)
    assert shell("lint") == "buildspec.yml: no errors, no warnings\n"
    (shell.folder / "appspec.yml").write_text(APPSPEC.replace("linux", "plan9"))
    told = shell("lint", code=1)
    assert "appspec.yml:2:5: The deployment failed because the application specification file specifies an" in told
    assert "buildspec.yml, appspec.yml: 1 error, no warnings" in told


def test_a_finding_names_file_line_and_column(shell: Shell) -> None:
    (shell.folder / "ci").mkdir()
    (shell.folder / "ci" / "broken.yml").write_text(BROKEN)
    line = shell("lint", "ci/broken.yml", code=1).splitlines()[0]
    assert line == (
        "ci/broken.yml:5:9: Expected Commands[0] to be of string type: found subkeys instead at line 5, "
        "value of the key tag on line 4 might be empty"
    )
    assert shell("lint", "ci", code=1).startswith("codexyz: neither buildspec.yml nor appspec.yml is in ")


def test_warnings_fail_only_when_they_should(shell: Shell) -> None:
    (shell.folder / "buildspec.yml").write_text(GOOD + "artefacts: {}\n")
    line = "buildspec.yml:6:1: warning: CodeBuild passes over artefacts: did you mean artifacts?\n"
    assert shell("lint").startswith(line)
    assert shell("lint", "--strict", code=1).startswith(line)


def test_json_is_for_scripts(shell: Shell) -> None:
    (shell.folder / "buildspec.yml").write_text(BROKEN + "x: 1\n")
    first, second = json.loads(shell("lint", "--json", code=1))
    assert (first["file"], first["line"], first["column"], first["severity"]) == ("buildspec.yml", 5, 9, "error")
    assert (second["line"], second["severity"]) == (7, "warning")
    (shell.folder / "buildspec.yml").write_text(GOOD)
    assert json.loads(shell("lint", "--json")) == []


def test_the_content_tells_what_a_file_is(shell: Shell) -> None:
    (shell.folder / "deploy.yml").write_text(APPSPEC.replace("destination", "target"))
    assert "has no source" not in shell("lint", "deploy.yml", code=1)
    assert "specifies only a source file" in shell("lint", "deploy.yml", code=1)


def test_what_cannot_be_read(shell: Shell) -> None:
    (shell.folder / "buildspec.yml").write_bytes(b"version: \xff\n")
    assert shell("lint", code=1).startswith("buildspec.yml:1:1: yaml: invalid UTF-8\n")
    assert shell("lint", "gone.yml", code=1) == "codexyz: gone.yml: No such file or directory\n"


def test_a_wrong_ending_is_told(shell: Shell) -> None:
    (shell.folder / "buildspec.yaml").write_text(GOOD)
    assert "buildspec.yaml is, but AWS looks for buildspec.yml" in shell("lint", code=1)
