"""Programs that every build finds in its PATH, and scripts that help to begin it. Laid below /codebuild/user."""

import io
import tarfile
from functools import cache
from pathlib import Path

FOLDER = "/codebuild/user"
_PARTS = ("bin", "lib")


@cache
def tools_tar() -> bytes:
    """All of them as a tar."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as tar:
        for part in _PARTS:
            for file in sorted((Path(__file__).parent / part).iterdir()):
                content = file.read_bytes()
                info = tarfile.TarInfo(f"{part}/{file.name}")
                info.size, info.mode = len(content), 0o755
                tar.addfile(info, io.BytesIO(content))
    return target.getvalue()
