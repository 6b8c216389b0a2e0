"""Writes docs/schema/buildspec.json, the JSON Schema of buildspecs, from the model that reads them.

`--check` fails when it is out of date.
"""

import json
import sys
from pathlib import Path

from services.codebuild.buildspec.schema import schema

PAGE = Path(__file__).parent.parent / "docs" / "schema" / "buildspec.json"


def main() -> int:
    text = json.dumps(schema(), indent=1) + "\n"
    if "--check" in sys.argv:
        if PAGE.read_text() != text:
            print("docs/schema/buildspec.json is out of date: make docs")
            return 1
        return 0
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
