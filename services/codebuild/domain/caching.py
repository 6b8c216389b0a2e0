"""Where the cache of a project is, and under which names.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-caching.html
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote

from services.codebuild.domain.build import Build
from services.codebuild.domain.places import place


@dataclass(frozen=True, slots=True)
class CachePlace:
    """bucket: "" for a local cache. folder: below which all entries of one scope and one set of paths are. local: name
    of what the machine keeps."""

    bucket: str = ""
    folder: str = ""
    local: str = ""

    @classmethod
    def of(cls, build: Build, paths: Sequence[str]) -> Self | None:
        """None when the build has no cache. Entries of other paths are never found; those of other projects only in a
        namespace that they share."""
        cache = build.settings.get("cache") or {}
        if not paths:
            return None
        version = hashlib.sha256("\n".join(paths).encode()).hexdigest()[:16]
        own = f"{build.project_uuid}-{build.cache_generation}"
        if cache.get("type") == "S3":
            bucket, prefix = place(cache["location"])
            scope = quote(cache["cacheNamespace"], safe="") if cache.get("cacheNamespace") else own
            return cls(bucket, "/".join(part for part in (prefix.strip("/"), scope, version) if part))
        if cache.get("type") == "LOCAL" and "LOCAL_CUSTOM_CACHE" in cache.get("modes", ()):
            return cls(local=f"{own}-{version}")
        return None

    def key(self, name: str) -> str:
        """The key of an entry. name: "" for the only one of a cache without keys."""
        return f"{self.folder}/{quote(name, safe='') or 'cache'}"
