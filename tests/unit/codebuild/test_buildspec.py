"""The buildspec as text."""

import pytest

from services.codebuild.buildspec import YamlFileError, parse


def spec(body: str) -> str:
    return "version: 0.2\n" + body


@pytest.mark.spec("codebuild:trap-12")
def test_scalars_stay_the_text_that_was_written() -> None:
    found = parse(
        spec(
            "env:\n  variables:\n    A: 3.10\n    B: true\n    C: yes\n    D: 08\n    E: 1e3\n"
            "    F: 2024-01-02\n    G:\n"
            "phases:\n  install:\n    runtime-versions:\n      python: 3.10\n    commands:\n      - 9\n"
        )
    )
    assert found.env.variables == {
        "A": "3.10", "B": "true", "C": "yes", "D": "08", "E": "1e3", "F": "2024-01-02", "G": ""
    }  # fmt: skip
    assert found.runtimes == {"python": "3.10"}
    assert found.phase("INSTALL").commands == ("9",)


@pytest.mark.spec("codebuild:trap-13")
def test_a_mapping_is_no_command() -> None:
    with pytest.raises(YamlFileError) as caught:
        parse(spec("phases:\n  build:\n    commands:\n      - echo note: x\n"))
    assert str(caught.value) == (
        "Expected Commands[0] to be of string type: found subkeys instead at line 5, "
        "value of the key tag on line 4 might be empty"
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- 1",
        "a: [",
        "a:\n\t- b",
        "phases: {}",
        "version: 0.3\nphases: {}",
        "version: 0.2\nphases:\n  test: {}",
        "version: 0.2\nphases:\n  build:\n    commands:\n      -\n",
    ],
)
def test_what_is_no_buildspec(text: str) -> None:
    with pytest.raises(YamlFileError) as caught:
        parse(text)
    assert str(caught.value)


def test_bad_indentation_is_told_with_its_line() -> None:
    with pytest.raises(YamlFileError, match=r"^yaml: line 3: "):
        parse("version: 0.2\nphases:\n\tbuild: x\n")


def test_aliases_that_explode_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(YamlFileError, match="excessive aliasing"):
        parse(spec("\n".join(lines)))
    with pytest.raises(YamlFileError, match="excessive aliasing"):
        parse(spec("a: &a [*a]"))


def test_anchors_and_merge_keys_work() -> None:
    found = parse(
        spec("x: &x\n  commands: [a]\n  run-as: u\nphases:\n  build:\n    <<: *x\n    commands: [b]\n  install: *x\n")
    )
    assert found.phase("BUILD").commands == ("b",)
    assert found.phase("BUILD").run_as == "u"
    assert found.phase("INSTALL").commands == ("a",)


def test_single_texts_and_empty_bodies() -> None:
    found = parse(
        spec("phases:\n  build:\n    commands: |\n      a\n      b\n  post_build:\n    commands:\n  install:\n")
    )
    assert found.phase("BUILD").commands == ("a\nb\n",)
    assert found.phase("POST_BUILD").empty
    assert found.phase("PRE_BUILD").empty
    assert parse(spec("artifacts:\n  files: x\n")).artifacts.files == ("x",)  # type: ignore[union-attr]


@pytest.mark.spec("codebuild:trap-36")
def test_secondary_artifacts_alone() -> None:
    found = parse(
        spec("artifacts:\n  secondary-artifacts:\n    one:\n      files: ['**/*']\n      discard-paths: yes\n")
    )
    assert found.artifacts is not None
    assert found.artifacts.files == ()
    assert found.artifacts.secondary["one"].files == ("**/*",)
    assert found.artifacts.secondary["one"].discard_paths


def test_version_01_names_its_variables_otherwise() -> None:
    found = parse(
        "version: 0.1\nenvironment_variables:\n  plaintext:\n    A: b\nartifacts:\n  type: zip\n  files: [x]\n"
    )
    assert found.env.variables == {"A": "b"}


def test_json_is_yaml() -> None:
    assert parse('{"version": "0.2", "phases": {"build": {"commands": ["x"]}}}').phase("BUILD").commands == ("x",)
