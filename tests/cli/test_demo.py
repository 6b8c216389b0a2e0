"""`codexyz demo` where nobody is there to ask."""

import re

from tests.cli.conftest import Shell


def test_the_three_stories_come_out_as_told(shell: Shell) -> None:
    told = shell("demo", "--port", str(shell.port), CODEXYZ_RUNNER="local")
    stories = {line.split("│")[1].strip(): line.split("│")[2:] for line in told.splitlines() if line.startswith("│")}
    found = {title: [cell.strip() for cell in (*cells[:4], cells[5])] for title, cells in stories.items()}
    assert found == {
        "1 good push": ["Succeeded", "-", "1", "1", "yes"],
        "2 broken test": ["Failed", "Build", "1", "1", "yes"],
        "3 broken in prod": ["Failed", "Deploy-Prod", "3", "1", "yes"],
    }
    assert re.search(r"rollback +d-[A-Z0-9]{9} Succeeded", told)
    assert "The emulator ends with the demo" in told
