"""Report files that nobody named.

https://docs.aws.amazon.com/codebuild/latest/userguide/discover-test-reports.html
"""

import io
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from services.codebuild.artifacts.tars import files

_LARGEST = 16 * 1024 * 1024
_FIRST_ELEMENT = re.compile(rb"<([A-Za-z][\w.:-]*)([^>]*)>")
_ROOTS: Mapping[str, str] = {
    "testsuites": "JUNITXML", "testsuite": "JUNITXML", "test-results": "NUNITXML", "test-run": "NUNIT3XML",
    "testng-results": "TESTNGXML", "TestRun": "VISUALSTUDIOTRX", "report": "JACOCOXML", "coverage": "COBERTURAXML",
}  # fmt: skip


def discover(tar: Path, folder: str, known: Collection[str]) -> dict[str, list[tuple[str, bytes]]]:
    """Format -> paths and contents. folder: in which the files were found. known: paths that belong to a report
    already."""
    found: dict[str, list[tuple[str, bytes]]] = {}
    for member, content in files(tar):
        path = f"{folder}/{member.name}"
        if path in known or member.size > _LARGEST:
            continue
        data = content.read()
        kind = kind_of(member.name, data)
        if kind:
            found.setdefault(kind, []).append((path, data))
    return found


def kind_of(name: str, data: bytes) -> str:
    """The format that a file seems to have, "" for none."""
    if name.endswith(".json"):
        return "SIMPLECOV" if name.endswith(".resultset.json") else "CUCUMBERJSON"
    first = _FIRST_ELEMENT.search(data[:4096])
    if first is None:
        return ""
    root, attributes = first[1].decode("ascii").rpartition(":")[2], first[2]
    clover = root == "coverage" and (b"clover" in attributes or b"generated" in attributes)
    return "CLOVERXML" if clover else _ROOTS.get(root, "")


def readable(found: list[tuple[str, bytes]]) -> list[tuple[str, io.BytesIO]]:
    return [(path, io.BytesIO(data)) for path, data in found]
