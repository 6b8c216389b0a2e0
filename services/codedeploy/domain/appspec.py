"""The AppSpec of servers: which files go where, with which permissions, and which scripts run when.

https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file.html
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from services.codedeploy.domain.deployment import FileExists
from services.codedeploy.domain.lifecycle import OWN_EVENTS, EventName

NAME = "appspec.yml"
FALLBACK_NAME = "appspec.yaml"
_PREFIX = "The deployment failed because "
_AGAIN = "and then try again."
_ACL = re.compile(
    r"(?P<default>d:|default:)?(?P<kind>u:|user:|g:|group:|m:|mask:|o:|other:)?(?P<name>[^:\n]*):[0-7rwx-]{1,3}"
)


class BadAppSpec(Exception):
    """An AppSpec that instances refuse. Its text is the message of the failed lifecycle event."""


@dataclass(frozen=True, slots=True)
class Script:
    """A hook script. location: in the bundle. timeout: seconds."""

    location: str
    timeout: int = 3600
    run_as: str = ""

    def to_json(self) -> dict[str, object]:
        return {"location": self.location, "timeout": self.timeout, "run_as": self.run_as}


@dataclass(frozen=True, slots=True)
class FileRule:
    """source: below the bundle's root; destination: always a directory of the instance."""

    source: str
    destination: str


@dataclass(frozen=True, slots=True)
class Permission:
    """For what Install made at or below `target`. mode: three or four octal digits; "" and () leave as it is."""

    target: str
    pattern: str = "**"
    exceptions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("file", "directory")
    mode: str = ""
    owner: str = ""
    group: str = ""
    acls: tuple[str, ...] = ()
    context: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AppSpec:
    """file_exists: overrides what the deployment says, None leaves it."""

    files: tuple[FileRule, ...] = ()
    permissions: tuple[Permission, ...] = ()
    hooks: Mapping[EventName, tuple[Script, ...]] = field(default_factory=dict)
    file_exists: FileExists | None = None


def make(tree: Any) -> AppSpec:
    """From the parsed YAML. Raises BadAppSpec with the agent's message."""
    if not isinstance(tree, dict):
        raise BadAppSpec(
            f"{_PREFIX}the application specification file was empty. Make sure your AppSpec file defines at minimum "
            "the 'version' and 'os' properties."
        )
    _check_head(tree)
    permissions = tuple(_permission(one) for one in _items(tree.get("permissions"), "permissions"))
    return AppSpec(
        tuple(_file(one) for one in _items(tree.get("files"), "files")), permissions, _hooks(tree.get("hooks")),
        _file_exists(tree.get("file_exists_behavior")),
    )  # fmt: skip


def _check_head(tree: Mapping[Any, Any]) -> None:
    version, system = tree.get("version"), tree.get("os")
    if isinstance(version, (str, bool)) or version != 0.0:
        raise BadAppSpec(
            f"{_PREFIX}an invalid version value ({_text(version)}) was entered in the application specification file. "
            f'Make sure your AppSpec file specifies "0.0" as the version, {_AGAIN}'
        )
    if system != "linux":
        raise BadAppSpec(
            f"{_PREFIX}the application specification file specifies an unsupported operating system "
            f'({_text(system)}). Specify either "linux" or "windows" in the os section of the AppSpec file, {_AGAIN}'
        )


def _file_exists(value: Any) -> FileExists | None:
    if value is None:
        return None
    if value not in set(FileExists):
        raise BadAppSpec(
            f"{_PREFIX}an invalid file_exists_behavior value ({_text(value)}) was entered in the application "
            "specification file. Make sure your AppSpec file specifies one of DISALLOW,OVERWRITE,RETAIN as the "
            f"file_exists_behavior, {_AGAIN}"
        )
    return FileExists(value)


def _items(value: Any, section: str) -> list[Mapping[Any, Any]]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise BadAppSpec(
            f"{_PREFIX}the {section} section of the application specification file is not a list of entries. "
            f"Correct the {section} section of the AppSpec file, {_AGAIN}"
        )
    return value


def _file(entry: Mapping[Any, Any]) -> FileRule:
    source, destination = entry.get("source"), entry.get("destination")
    if source is None:
        raise BadAppSpec(
            f"{_PREFIX}the application specification file specifies a destination file, but no source file. "
            f"Update the files section of the AppSpec file to specify the source file, {_AGAIN}"
        )
    if destination is None:
        raise BadAppSpec(
            f"{_PREFIX}the application specification file specifies only a source file ({_text(source)}). "
            f"Add the name of the destination file to the files section of the AppSpec file, {_AGAIN}"
        )
    return FileRule(_unbroken(source, "files"), _unbroken(destination, "files"))


def _hooks(value: Any) -> dict[EventName, tuple[Script, ...]]:
    """Names that are no events are ignored, as on AWS."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise BadAppSpec(f"{_PREFIX}the hooks section of the application specification file is not a map of events.")
    scripted = [name for name in EventName if name not in OWN_EVENTS]
    return {
        name: tuple(_script(one) for one in _items(value[name], f"hooks ({name})"))
        for name in scripted
        if value.get(name)
    }


def _script(entry: Mapping[Any, Any]) -> Script:
    location = entry.get("location")
    if not isinstance(location, str) or not location.strip():
        raise BadAppSpec(
            f"{_PREFIX}the application specification file specifies a script with no location value. Specify the "
            f"location in the hooks section of the AppSpec file, {_AGAIN}"
        )
    run_as = _unbroken(_text(entry.get("runas")), "hooks")
    return Script(_unbroken(location.strip(), "hooks"), _timeout(entry.get("timeout")), run_as)


def _timeout(value: Any) -> int:
    if value is None:
        return 3600
    try:
        seconds = 0 if isinstance(value, bool) else int(value)
    except (TypeError, ValueError, OverflowError):
        seconds = 0
    if not 0 < seconds < 10**7:
        raise BadAppSpec(
            f"{_PREFIX}an invalid timeout value was provided for a script in the application specification file. "
            f"Make corrections in the hooks section of the AppSpec file, {_AGAIN}"
        )
    return seconds


def _permission(entry: Mapping[Any, Any]) -> Permission:
    target = entry.get("object")
    if target is None:
        raise BadAppSpec(
            f"{_PREFIX}a permission listed in the application specification file has no object value. "
            f"Update the permissions section of the AppSpec file, {_AGAIN}"
        )
    kinds = _strings(entry.get("type"), ("file", "directory"))
    if not set(kinds) <= {"file", "directory"}:
        raise BadAppSpec(f"{_PREFIX}the type of a permission ({', '.join(kinds)}) is neither file nor directory.")
    context = entry.get("context") if isinstance(entry.get("context"), dict) else {}
    return Permission(
        _unbroken(target, "permissions"), str(entry.get("pattern") or "**"), _strings(entry.get("except"), ()), kinds,
        _mode(entry.get("mode")), _text(entry.get("owner")), _text(entry.get("group")), _acls(entry.get("acls")),
        {str(key): str(item) for key, item in (context or {}).items()},
    )  # fmt: skip


def _mode(value: Any) -> str:
    """Digits as they are read: an unquoted 0640 is the number 416 by the rules of YAML."""
    if value is None:
        return ""
    text = str(value)
    if not 1 <= len(text) <= 4:
        raise BadAppSpec(
            f"{_PREFIX}the length of a permissions mode ({text}) in the application specification file is invalid. "
            "Permissions modes must be between one and four characters long. Update the permissions section of the "
            f"AppSpec file, {_AGAIN}"
        )
    for character in text:
        if character not in "01234567":
            raise BadAppSpec(
                f"{_PREFIX}the permissions mode ({text}) in the application specification file contains an invalid "
                f"character ({character}). Update the permissions section of the AppSpec file, {_AGAIN}"
            )
    return text.rjust(3, "0")


def _acls(value: Any) -> tuple[str, ...]:
    """The entries that every file has, of its own user, group and of others, are set by `mode`."""
    entries = _strings(value, ())
    for entry in entries:
        found = _ACL.fullmatch(entry)
        own = found and not (found["name"] or found["default"] or found["kind"] in ("m:", "mask:"))
        if found is None or own:
            raise bad_acl(entry)
    return entries


def bad_acl(entry: str) -> BadAppSpec:
    return BadAppSpec(
        f"{_PREFIX}a problem with the acls permission settings in the application specification file. "
        f"Invalid acl entry ({entry}). Update the permissions section of the AppSpec file, {_AGAIN}"
    )


def _unbroken(value: Any, section: str) -> str:
    text = str(value)
    if "\n" in text or "\0" in text:
        raise BadAppSpec(f"{_PREFIX}a value in the {section} section of the AppSpec file holds a line break.")
    return text


def _strings(value: Any, default: tuple[str, ...]) -> tuple[str, ...]:
    if value is None:
        return default
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)


def _text(value: Any) -> str:
    return "" if value is None else str(value)
