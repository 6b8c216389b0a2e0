"""`make bench`: runs every section and writes benchmarks/results.md."""

import platform
import sys
from pathlib import Path

from benchmarks import api, codebuild, codecommit, growth, release, start
from benchmarks.report import Table

SECTIONS = {
    "start": start.measure, "api": api.measure, "codecommit": codecommit.measure, "codebuild": codebuild.measure,
    "release": release.measure, "growth": growth.measure,
}  # fmt: skip


def main() -> int:
    wanted = sys.argv[1:] or list(SECTIONS)
    tables: list[Table] = []
    for name in wanted:
        print(f"== {name}", flush=True)
        for table in SECTIONS[name]():
            print(table.text(), flush=True)
            tables.append(table)
    if wanted == list(SECTIONS):
        machine = f"{platform.machine()}, {_cpus()} CPUs, Python {platform.python_version()}"
        head = f"# Measurements\n\nWritten by `make bench` on {machine}."
        Path(__file__).with_name("results.md").write_text(
            "\n\n".join([head, *(table.text() for table in tables)]) + "\n"
        )
    missed = [line for table in tables for line in table.missed()]
    for line in missed:
        print(f"MISSED: {line}")
    return 1 if missed else 0


def _cpus() -> int:
    import os

    return os.cpu_count() or 1


if __name__ == "__main__":
    sys.exit(main())
