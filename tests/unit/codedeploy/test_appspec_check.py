"""What a check says of an AppSpec, and where."""

import pytest

from services.codedeploy.agent.check import check

HEAD = "version: 0.0\nos: linux\n"
SCRIPT = "hooks:\n  ApplicationStart:\n    - location: start.sh\n"


def said(body: str, *there: str, head: str = HEAD) -> list[tuple[int, int, str, bool]]:
    """Line, column, message and whether it is a warning; `body` begins on line 3."""
    found = check((head + body).encode(), there.__contains__)
    return [(one.line, one.column, one.message, one.harmless) for one in found]


def test_nothing_is_said_of_a_good_one() -> None:
    files = "files:\n  - source: /\n    destination: /srv/app\npermissions:\n  - object: /srv/app\n    mode: 755\n"
    assert said(files + SCRIPT, ".", "start.sh") == []


def test_all_errors_are_told_and_not_the_first_alone() -> None:
    body = (
        "files:\n  - destination: /a\nhooks:\n  AfterInstall:\n    - timeout: 3\n    - location: a\n      timeout: x\n"
    )
    found = said(body, "a")
    assert [(line, column) for line, column, *_ in found] == [(4, 5), (7, 7), (8, 7)]
    assert "no source file" in found[0][2]
    assert "no location value" in found[1][2]
    assert "invalid timeout value" in found[2][2]
    assert not any(harmless for *_, harmless in found)


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("files: [\n", 4, 1, "(<unknown>): did not find expected node content"),
        ("files: x\n", 3, 8, "The deployment failed because the files section"),
        ("hooks: [x]\n", 3, 1, "The deployment failed because the hooks section"),
        ("file_exists_behavior: KEEP\n", 3, 23, "The deployment failed because an invalid file_exists_behavior"),
        ("permissions:\n  - object: /a\n    mode: 999\n", 4, 5, "The deployment failed because the permissions mode"),
    ],
)
def test_errors(body: str, line: int, column: int, message: str) -> None:
    ((*place, text, harmless),) = said(body)
    assert (place, harmless) == ([line, column], False)
    assert text.startswith(message)


def test_the_head() -> None:
    found = said("", head="version: 1\nos: plan9\n")
    assert [(line, column) for line, column, *_ in found] == [(1, 10), (2, 5)]
    assert said("", head="")[0][:2] == (1, 1)


@pytest.mark.parametrize(
    ("body", "line", "column", "message"),
    [
        ("hook: {}\n", 3, 1, "CodeDeploy passes over hook: did you mean hooks?"),
        (SCRIPT.replace("Start:", "Starts:"), 4, 3, "CodeDeploy passes over ApplicationStarts: did you mean"),
        ("hooks:\n  Install:\n    - location: start.sh\n", 4, 3, "CodeDeploy passes over Install"),
        (SCRIPT + "      runAs: me\n", 6, 7, "CodeDeploy passes over runAs: did you mean runas?"),
        (SCRIPT.replace("start.sh", "gone.sh"), 5, 7, "gone.sh is not there"),
        ("files:\n  - source: gone\n    destination: /a\n", 4, 5, "gone is not there"),
        ("permissions:\n  - object: /a\n    mode: 0640\n", 5, 5, "0640 is the number 416 by the rules of YAML"),
        ("Resources: []\n", 3, 1, "this is an AppSpec of Amazon ECS or AWS Lambda"),
    ],
)
def test_warnings(body: str, line: int, column: int, message: str) -> None:
    ((*place, text, harmless),) = said(body, "start.sh")
    assert (place, harmless) == ([line, column], True)
    assert text.startswith(message)
