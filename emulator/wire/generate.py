"""Writes `emulator/api/*.py` and `emulator/wire/catalog.py` from botocore's models.

    python -m emulator.wire.generate            write
    python -m emulator.wire.generate --check    exit 1 when a file is out of date

To add a service, add its line to SERVICES.
"""

import sys
from pathlib import Path

from emulator.wire.generator.catalog import catalog_source
from emulator.wire.generator.module import module_source

SERVICES = (
    ("codecommit", "codecommit"),
    ("codebuild", "codebuild"),
    ("codedeploy", "codedeploy"),
    ("codepipeline", "codepipeline"),
    ("s3", "s3"),
    ("events", "events"),
    ("logs", "logs"),
    ("sts", "sts"),
    ("iam", "iam"),
    ("codeconnections", "codeconnections"),
    ("codestar_connections", "codestar-connections"),
    ("codestar_notifications", "codestar-notifications"),
    ("sns", "sns"),
    ("sqs", "sqs"),
    ("ssm", "ssm"),
    ("secretsmanager", "secretsmanager"),
)
"""(module of emulator.api, botocore's name)"""

_EMULATOR = Path(__file__).parent.parent


def files() -> dict[Path, str]:
    """Every generated file and what it should hold."""
    made = {_EMULATOR / "api" / f"{module}.py": module_source(service) for module, service in SERVICES}
    made[_EMULATOR / "wire" / "catalog.py"] = catalog_source([service for _, service in SERVICES])
    return made


def main(arguments: list[str]) -> int:
    made = files()
    stale = [path for path, text in made.items() if not path.exists() or path.read_text() != text]
    if "--check" in arguments:
        for path in stale:
            print(f"out of date: {path.relative_to(_EMULATOR.parent)}; run python -m emulator.wire.generate")
        return 1 if stale else 0
    for path in stale:
        path.write_text(made[path])
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
