"""Writes docs/coverage.md and tests/arch/operations.json from the handlers that exist.

`--check` fails when either is out of date or when an operation that was there is gone: the list may only grow.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from emulator.db.migrate import prepare
from emulator.main import create_node
from emulator.settings import Settings

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "coverage.md"
RATCHET = ROOT / "tests" / "arch" / "operations.json"

_INTRO = """# Coverage

Generated from the handlers by `make docs`; do not edit. Every operation listed as there does its work; every other
operation answers `NotImplementedException` (HTTP 501) and changes nothing.

| service | operations there | of |
|---|---:|---:|
"""


def written(handlers: type) -> Iterator[tuple[str, bool]]:
    """(operation, whether it is written) of a service, by AWS name."""
    base = next(cls for cls in handlers.__mro__ if cls.__module__.startswith("emulator.api."))
    operations: Mapping[str, str] = base.operations  # type: ignore[attr-defined]
    for operation, method in sorted(operations.items()):
        yield operation, getattr(handlers, method) is not getattr(base, method)


def survey() -> dict[str, list[tuple[str, bool]]]:
    with tempfile.TemporaryDirectory() as data:
        node = create_node(Settings(port=0, data=Path(data), runner="none", roles="api"))
        prepare(node.db)
        return {name: list(written(type(service.handlers))) for name, service in node.services.items()}


def page(found: Mapping[str, list[tuple[str, bool]]]) -> str:
    rows = [f"| {name} | {sum(done for _, done in rows)} | {len(rows)} |" for name, rows in sorted(found.items())]
    parts = [_INTRO + "\n".join(rows) + "\n"]
    for name, operations in sorted(found.items()):
        there = ", ".join(operation for operation, done in operations if done)
        missing = ", ".join(operation for operation, done in operations if not done) or "nothing"
        parts.append(f"\n## {name}\n\n**There:** {there}\n\n**Missing:** {missing}\n")
    return "".join(parts)


def main() -> int:
    found = survey()
    now = {name: [operation for operation, done in rows if done] for name, rows in sorted(found.items())}
    text = json.dumps(now, indent=1) + "\n"
    if "--check" not in sys.argv:
        for path, content in ((PAGE, page(found)), (RATCHET, text)):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        return 0
    before = json.loads(RATCHET.read_text())
    gone = [f"{name}:{op}" for name, ops in before.items() for op in ops if op not in now.get(name, [])]
    if gone:
        print("operations that were there are gone:", ", ".join(gone))
        return 1
    if RATCHET.read_text() != text or PAGE.read_text() != page(found):
        print("docs/coverage.md is out of date: make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
