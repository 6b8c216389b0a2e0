"""`--cache DIR`: the entries of the cache as files of a folder. They are brought to the server before a build, and back
after it; what is in the folder counts."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

_HALF = ".part"


@dataclass(frozen=True, slots=True)
class CacheFolder:
    """prefix: of the entries in the bucket."""

    s3: Any
    bucket: str
    prefix: str
    folder: Path

    def push(self) -> None:
        """Oldest first: of entries whose names begin alike, builds take the newest."""
        there, here = dict(self._there()), {name: self.folder / name for name in self._here()}
        for name in there.keys() - here.keys():
            self.s3.delete_object(Bucket=self.bucket, Key=self._key(name))
        for name, file in sorted(here.items(), key=lambda item: item[1].stat().st_mtime):
            if there.get(name, ("", None))[0] != _sum(file):
                with file.open("rb") as body:
                    self.s3.put_object(Bucket=self.bucket, Key=self._key(name), Body=body)

    def pull(self) -> None:
        for name, (checksum, changed_at) in self._there():
            file = self.folder / name
            if not file.is_file() or _sum(file) != checksum:
                file.parent.mkdir(parents=True, exist_ok=True)
                half = file.with_name(file.name + _HALF)
                with half.open("wb") as target:
                    self.s3.download_fileobj(self.bucket, self._key(name), target)
                os.utime(half, (changed_at.timestamp(), changed_at.timestamp()))
                half.replace(file)

    def _here(self) -> Iterator[str]:
        for path in self.folder.rglob("*"):
            if path.is_file() and not path.name.endswith(_HALF):
                yield path.relative_to(self.folder).as_posix()

    def _there(self) -> Iterator[tuple[str, tuple[str, datetime]]]:
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=f"{self.prefix}/"):
            for one in page.get("Contents", ()):
                name = one["Key"].removeprefix(f"{self.prefix}/")
                if name and ".." not in PurePosixPath(name).parts and not name.startswith("/"):
                    yield name, (one["ETag"].strip('"'), one["LastModified"])

    def _key(self, name: str) -> str:
        return f"{self.prefix}/{name}"


def prefix_of(folder: Path | None, project: str) -> str:
    """In the bucket. A cache without a folder is that of its project."""
    if folder is None:
        return f"cache/{project}"
    return f"cache/folder-{hashlib.sha256(str(folder).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
