"""What a check says of a buildspec, and where."""

import pytest

from services.codebuild.buildspec.check import Outline, check, outline


def said(body: str, *there: str, version: str = "version: 0.2\n") -> list[tuple[int, int, str, bool]]:
    """Line, column, message and whether it is a warning; `body` begins on line 2."""
    found = check(version + body, there.__contains__)
    return [(one.line, one.column, one.message, one.harmless) for one in found]


WORK = "phases:\n  build:\n    commands: [make]\n"


def test_nothing_is_said_of_a_good_one() -> None:
    assert said(WORK + "artifacts:\n  files: ['**/*']\nx-mine: &a\n  b: c\n.other: *a\n") == []
    assert said('{"phases": {"build": {"commands": ["make"]}}, "version": "0.2"}', version="") == []


def test_every_error_has_its_place() -> None:
    found = said("env:\n  shell: zsh\nphases:\n  build:\n    commands:\n      - a\n      - echo note: x\n")
    assert [one[:2] for one in found] == [(3, 10), (8, 9)]
    assert found[1][2].startswith("Expected Commands[1] to be of string type: found subkeys instead at line 8")
    assert not any(harmless for *_, harmless in found)


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("phases:\n  build: [\n", 4, 1, "yaml: line 4: did not find expected node content"),
        ("a: 1\na: 2\n", 3, 1, 'yaml: line 3: key "a" already set in map'),
        ("phases:\n  test: {}\n", 3, 3, "Unknown phase test: phases are install, pre_build, build, post_build"),
        ("reports:\n  a:\n    file-format: XML\n", 4, 18, "Invalid file-format 'XML' of report a"),
        (WORK + "batch:\n  build-list: []\n", 5, 1, "A batch has 1 to 100 builds, not 0"),
        (WORK + "artifacts: x\n", 5, 12, "Invalid buildspec: artifacts: Input should be a valid dictionary or"),
    ],
)
def test_errors(body: str, line: int, column: int, message: str) -> None:
    ((*place, text, harmless),) = said(body)
    assert (place, harmless) == ([line, column], False)
    assert text.startswith(message)


def test_what_is_no_mapping_is_an_error_of_its_first_line() -> None:
    assert said("", version="") == [(1, 1, "Wrong number of container tags, expected 1", False)]
    assert [one[:2] for one in said("\n- a\n", version="")] == [(2, 1)]


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        (WORK + "artefacts: {files: x}\n", 5, 1, "CodeBuild passes over artefacts: did you mean artifacts?"),
        (WORK + "artifacts:\n  type: zip\n  files: x\n", 6, 3, "CodeBuild passes over type"),
        (WORK + "    on-failures: ABORT\n", 5, 5, "CodeBuild passes over on-failures: did you mean on-failure?"),
        (WORK + "batch:\n  build-list:\n  - {identifier: a, images: b}\n", 7, 21, "CodeBuild passes over images"),
        (WORK + "artifacts:\n  files: x\n  discard-paths: maybe\n", 7, 3, "maybe counts as no"),
        (WORK + "env:\n  variables:\n    A: 3.10\n", 7, 8, "3.10 is text for CodeBuild, but 3.1 for other readers"),
        (WORK + "env:\n  variables:\n    A: yes\n", 7, 8, "yes is text for CodeBuild, but True for other readers"),
        (WORK + "env:\n  variables:\n    A: ~\n", 7, 8, "~ is text for CodeBuild, but nothing for other readers"),
        (WORK + "env:\n  variables:\n    A: $HOME/x\n", 7, 8, "$HOME/x stays as it is written"),
        (WORK + "env:\n  variables:\n    A-B: x\n", 7, 10, "A-B cannot be used in a shell"),
        (WORK + "env:\n  variables:\n    CODEBUILD_X: x\n", 7, 18, "CODEBUILD_X is a name that CodeBuild keeps"),
        (WORK + "env:\n  exported-variables:\n    - AWS_X\n", 7, 7, "AWS_X is never exported"),
        (WORK + "env: {}\nenvironment_variables: {}\n", 6, 1, "CodeBuild passes over environment_variables"),
        (WORK + "    runtime-versions:\n      python: 3\n", 6, 15, "CodeBuild passes over runtimes of build"),
        (WORK + "  install:\n    runtime-versions:\n      node: 18\n", 7, 13, "Unknown runtime named 'node'"),
        (WORK + "cache: {paths: a, action: keep}\n", 5, 27, "keep counts as both"),
        (WORK + "artifacts: {name: a}\n", 5, 1, "there are no files among the artifacts"),
        ("phases: {build: {}}\n", 2, 1, "the build does nothing"),
        (WORK + "batch:\n  build-list:\n  - {identifier: a, buildspec: b.yml}\n", 7, 32, "b.yml is not there"),
    ],
)
def test_warnings(body: str, line: int, column: int, message: str) -> None:
    ((*place, text, harmless),) = said(body)
    assert (place, harmless) == ([line, column], True)
    assert text.startswith(message)


def test_variables_that_all_read_alike_need_no_quotes() -> None:
    assert said(WORK + "env:\n  variables: {A: 8080, B: true, C: 2024-01-02, D: 08, E: '3.10', F: }\n") == []


def test_a_buildspec_that_is_there_is_no_matter() -> None:
    assert said(WORK + "batch:\n  build-list:\n  - {identifier: a, buildspec: b.yml}\n", "b.yml") == []


def test_merged_members_have_a_place_too() -> None:
    ((line, column, text, _),) = said("x-a: &a\n  shell: zsh\nenv:\n  <<: *a\n" + WORK)
    assert (line, column, text) == (3, 10, "Invalid shell zsh: builds on Linux use bash or /bin/sh")


def test_the_outline() -> None:
    text = "version: 0.2\nartifacts:\n  secondary-artifacts:\n    a: {files: x}\n    b: {files: y}\n"
    assert outline(text) == Outline((), True, ("a", "b"), False)
    assert outline(f"version: 0.2\n{WORK}batch: {{build-fanout: {{parallelism: 2}}}}\n") == Outline((), False, (), True)
    (problem,) = outline("version: 3").problems
    assert (problem.line, problem.column) == (1, 10)
