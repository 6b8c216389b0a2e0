"""Finds the buildspec: inline, by path in the primary source, or in S3.

https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html#build-spec-ref-name-storage
"""

from dataclasses import dataclass

from emulator.gateway.service import Platform
from emulator.kernel.errors import AwsError
from services.codebuild.buildspec.loader import MOST_BYTES, too_long
from services.codebuild.domain.build import Build
from services.codebuild.domain.project import is_path, is_s3_buildspec
from services.codebuild.domain.variables import source_folder
from services.codebuild.sources.fetch import read_object
from services.codebuild.sources.tree import SourceError, Tree

_INLINE = "/codebuild/readonly/buildspec.yml"
_DEFAULT = "buildspec.yml"
_ERROR = "YAML_FILE_ERROR"
_READ = MOST_BYTES + 1


@dataclass(frozen=True, slots=True)
class Found:
    """path: where it lies as the log tells it."""

    text: str
    path: str


def find_spec(platform: Platform, build: Build, tree: Tree) -> Found:
    """tree: of the primary source. Raises SourceError."""
    wanted: str = build.settings["source"].get("buildspec") or ""
    if is_s3_buildspec(wanted):
        try:
            return Found(_text(read_object(platform, build, wanted, _READ), wanted.strip()), _INLINE)
        except AwsError as error:
            raise SourceError(f"{error.wire_code}: {error.message} for buildspec {wanted.strip()}", _ERROR) from error
    if not is_path(wanted):
        return Found(wanted, _INLINE)
    name = wanted.strip() or _DEFAULT
    path, content = f"{source_folder(build)}/{name}", tree.read(name, _READ)
    if content is None and wanted.strip():
        raise SourceError(f"stat {path}: no such file or directory", _ERROR)
    if content is None:
        hint = ": buildspec.yaml is there, but the name is buildspec.yml" if tree.read("buildspec.yaml", 1) else ""
        raise SourceError(f"YAML file does not exist{hint}", _ERROR)
    return Found(_text(content, name), path)


def _text(content: bytes, name: str) -> str:
    if len(content) == _READ:
        raise SourceError(too_long(name), _ERROR)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError("yaml: invalid UTF-8", _ERROR) from error
