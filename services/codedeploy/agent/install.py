"""Install as one shell script: clean up, look, copy, set permissions; the same for all instances of a deployment.

https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-permissions.html
"""

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shlex import quote

from services.codedeploy.agent.bundle import Bundle, Kind
from services.codedeploy.agent.layout import Copy, Folder, Layout, Missing
from services.codedeploy.domain.appspec import AppSpec, BadAppSpec, Permission, bad_acl
from services.codedeploy.domain.deployment import FileExists

_PREFIX = "The deployment failed because "


def install_script(spec: AppSpec, bundle: Bundle, given: FileExists) -> bytes:
    """given: what the deployment says of files that are there already; the AppSpec may say something else.

    Errors of the AppSpec that show only now are part of the script: as on AWS they come after the clean-up."""
    layout, lines = Layout(), list[str]()
    try:
        layout.add(spec.files, bundle)
        lines = [*_copies(layout), *_permissions(layout, spec.permissions)]
    except BadAppSpec as error:
        lines = [_fail(str(error))]
    return _script([*_looks(layout, spec.file_exists or given), *lines])


def _looks(layout: Layout, behavior: FileExists) -> Iterator[str]:
    """Done before anything is written."""
    for copy in layout.files.values():
        if behavior is FileExists.RETAIN:
            yield f"retain {copy.number} {quote(copy.destination)}"
        elif behavior is FileExists.DISALLOW:
            yield f"absent {quote(copy.destination)}"


def _copies(layout: Layout) -> Iterator[str]:
    for step in layout.steps:
        if isinstance(step, Folder):
            yield f"folder {step.number} {quote(step.path)}"
        elif isinstance(step, Missing):
            yield f'fail "No such file or directory @ rb_sysopen - $archive/"{quote(step.source.lstrip("/"))}'
        else:
            yield "{"
            for copy in step:
                yield f"file {copy.number} {quote(copy.source.name)} {quote(copy.destination)}"
            yield f'}} 3>>"$known" | copy {quote(posixpath.dirname(step[0].destination))} || exit 1'


def _permissions(layout: Layout, permissions: tuple[Permission, ...]) -> Iterator[str]:
    """Only for what this deployment makes. Raises BadAppSpec."""
    seen: set[str] = set()
    for one in permissions:
        chosen = _chosen(layout, one)
        for path in chosen:
            if path in seen:
                raise BadAppSpec(
                    f"{_PREFIX}the permissions setting for ({path}) is specified more than once in the application "
                    "specification file. Update the permissions section of the AppSpec file, and then try again."
                )
            seen.add(path)
        yield from _settings(layout, one, chosen)


def _chosen(layout: Layout, one: Permission) -> list[str]:
    """Paths on the instance."""
    target = posixpath.normpath("/" + one.target.lstrip("/"))
    if target in layout.files:
        _check_of_file(one)
        return [target] if "file" in one.kinds else []
    below = target.rstrip("/") + "/"
    candidates = [*(layout.files if "file" in one.kinds else ()), *(layout.folders if "directory" in one.kinds else ())]
    return [path for path in candidates if path.startswith(below) and _matches(path[len(below) :], one)]


def _check_of_file(one: Permission) -> None:
    """What makes sense for folders only. Raises BadAppSpec."""
    if one.pattern != "**":
        raise BadAppSpec(
            f"{_PREFIX}the permissions section of the application specification file includes an object "
            f"({one.target}) with an invalid pattern ({one.pattern}), such as a pattern for a file applied to a "
            "directory. Correct the permissions section of the AppSpec file, and then try again."
        )
    if one.exceptions:
        raise BadAppSpec(
            f"{_PREFIX}the except parameter for a pattern in the permissions section ({', '.join(one.exceptions)}) for "
            f"the object named {one.target} contains an invalid format. Update the AppSpec file, and then try again."
        )
    for entry in one.acls:
        if entry.startswith(("d:", "default:")):
            raise bad_acl(entry)


def _matches(relative: str, one: Permission) -> bool:
    if any(_glob(pattern, relative) for pattern in one.exceptions):
        return False
    return one.pattern == "**" or _glob(one.pattern, relative)


def _glob(pattern: str, name: str) -> bool:
    """`*` is the only wildcard, and only direct children match."""
    first, *others = pattern.split("*")
    if "/" in name or not others:
        return pattern == name
    *middle, last = others
    place = len(first)
    for part in middle:
        place = name.find(part, place) + len(part)
        if place < len(part):
            return False
    return name.startswith(first) and name.endswith(last) and place + len(last) <= len(name)


def _settings(layout: Layout, one: Permission, chosen: list[str]) -> Iterator[str]:
    things: list[Folder | Copy] = [layout.folders.get(path) or layout.files[path] for path in chosen]
    real = [thing for thing in things if isinstance(thing, Folder) or thing.source.kind is not Kind.LINK]
    if one.owner or one.group:
        yield from _apply(things, f"chown -h {quote(one.owner + (f':{one.group}' if one.group else ''))} --")
    if one.mode:
        yield from _apply(real, f"chmod {one.mode} --")
    if one.acls:
        yield from _apply(real, f"setfacl -m {quote(','.join(one.acls))} --")
    if one.context and chosen:
        yield _fail(f"No such file or directory - semanage: the instance has no SELinux for {one.target}")


def _apply(things: list[Folder | Copy], command: str) -> Iterator[str]:
    """To those that the script really makes."""
    if things:
        yield "{"
        for one in things:
            if isinstance(one, Folder):
                yield f"made {one.number} {quote(one.path)}"
            else:
                yield f"laid {one.number} {quote(one.destination)}"
        yield f"}} | all {command} || exit 1"


def _fail(text: str) -> str:
    return f"fail {quote(' '.join(text.splitlines()))}"


def _script(lines: list[str]) -> bytes:
    body = "\n".join(lines).encode("utf-8", "surrogateescape")
    return _shell("before.sh") + body + b"\n" + _shell("after.sh")


@cache
def _shell(name: str) -> bytes:
    return (Path(__file__).parent / "shell" / name).read_bytes()
