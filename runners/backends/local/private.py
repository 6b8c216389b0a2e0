"""Private roots: a place's own file tree, with the machine's programs in it read-only, made by bubblewrap."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import sleep

from runners.backends.local import processes

MACHINE_ETC = "/var/lib/codexyz/etc"
STANDARD_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

_OWN_FOLDERS = ("codebuild", "home", "mnt", "opt", "root", "run", "srv", "tmp", "var/lib", "var/log", "var/tmp", "etc",
                "usr", "proc", "dev", "sys")  # fmt: skip
_PROGRAM_FOLDERS = ("bin", "sbin", "lib", "lib32", "lib64", "libx32")
COPIED = ("passwd", "group", "shadow", "gshadow", "hosts", "hostname", "resolv.conf", "nsswitch.conf")
_NOT_SHARED_OPT = ("codedeploy-agent", "codebuild", "app")
_TOOLS = (".pyenv", ".nvm", ".cargo", ".rustup", ".sdkman", ".asdf", ".rbenv", ".volta", ".bun", ".deno",
          ".local/share/mise", ".local/share/uv/python", "go", "/nix")  # fmt: skip
_USERS = ("ec2-user", "ubuntu")
_CAPABILITIES = ("CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP", "NET_BIND_SERVICE",
                 "NET_RAW", "SYS_CHROOT", "MKNOD", "AUDIT_WRITE", "SETFCAP")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Probe:
    """Whether private roots work here. text: for people. remedy: what to type to get them."""

    ok: bool
    text: str
    remedy: str = ""


@cache
def probe() -> Probe:
    """Really make one and enter it. Takes about 30 ms, once per process."""
    bwrap, nsenter = shutil.which("bwrap"), shutil.which("nsenter")
    if bwrap is None or nsenter is None:
        missing = "bubblewrap" if bwrap is None else "nsenter (util-linux)"
        return Probe(False, f"{missing} is not installed; {_CONSEQUENCE}", "apt-get install bubblewrap util-linux")
    with tempfile.TemporaryDirectory(prefix="codexyz-probe-") as folder:
        root = Path(folder)
        furnish(root, own_etc=False)
        try:
            failure = _try(root)
        except (OSError, subprocess.TimeoutExpired, ValueError, KeyError) as error:
            failure = str(error)
    if failure:
        return Probe(False, f"this machine forbids them ({failure}); {_CONSEQUENCE}", _REMEDY)
    return Probe(True, "bubblewrap gives every build and every simulated instance a file tree of its own")


_CONSEQUENCE = (
    "local builds see this machine's files, and /codebuild, workspaces and bundles live under the data folder; "
    "a script that writes to an absolute path such as /srv/app writes there for real"
)
_REMEDY = "allow unprivileged user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0), or use Docker"


def _try(root: Path) -> str:
    """What went wrong, or nothing."""
    reading, writing = os.pipe()
    command = [*enter_new(root, private_processes=True), "--info-fd", str(writing), "--", "sleep", "10"]
    process = subprocess.Popen(
        command, pass_fds=(writing,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    os.close(writing)
    child = 0
    try:
        with os.fdopen(reading, "rb") as info:
            child = child_of(info.read())
        _await_set_up(child)
        check = 'test "$(id -u)" = 0 && test -r /proc/self/stat && : >/codebuild/probe'
        entered = subprocess.run(
            [*enter_running(child), "sh", "-c", check], capture_output=True, text=True, timeout=5, check=False
        )
        return "" if entered.returncode == 0 else entered.stderr.strip() or "cannot be entered"
    except ValueError:
        process.kill()
        return (process.communicate(timeout=5)[1] or b"").decode("utf-8", "replace").strip() or "bwrap failed"
    finally:
        if child:
            os.kill(child, 9)
        process.kill()
        process.communicate()


def _await_set_up(child: int) -> None:
    for _ in range(500):
        if is_set_up(child):
            return
        sleep(0.005)


def is_set_up(child: int) -> bool:
    """Whether the first process of a root has come to run `sleep`: bwrap tells its id before the root is complete."""
    for pid in processes.tree(child, ""):
        with contextlib.suppress(OSError):
            if Path(f"/proc/{pid}/cmdline").read_bytes().startswith(b"sleep\0"):
                return True
    return False


def child_of(info: bytes) -> int:
    """The first process of a private root, from what `bwrap --info-fd` writes. Raises ValueError."""
    import json

    return int(json.loads(info)["child-pid"])


def furnish(root: Path, *, own_etc: bool) -> None:
    """Make the folders of a new root. own_etc: copy /etc, so that all of it can be written (about 50 ms)."""
    root.chmod(0o755)
    for folder in _OWN_FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder).chmod(0o755)
    for folder in ("tmp", "var/tmp"):
        (root / folder).chmod(0o1777)
    for name in _PROGRAM_FOLDERS:
        machine = Path("/", name)
        if machine.is_symlink():
            (root / name).symlink_to(os.readlink(machine))
        elif machine.is_dir():
            (root / name).mkdir()
    (root / "var/run").symlink_to("/run")
    (_copy_etc if own_etc else _link_etc)(root)


def _link_etc(root: Path) -> None:
    """Every entry of /etc as a link to the machine's, but copies of those that programs like to edit."""
    (root / MACHINE_ETC[1:]).mkdir(parents=True)
    for entry in os.scandir("/etc"):
        if entry.name in COPIED:
            _copy_file(entry.path, root / "etc" / entry.name)
        else:
            (root / "etc" / entry.name).symlink_to(f"{MACHINE_ETC}/{entry.name}")


def _copy_etc(root: Path) -> None:
    """What can be read of /etc, without the machine's keys."""

    def skipped(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if not os.access(os.path.join(folder, name), os.R_OK) or "_key" in name]

    shutil.copytree("/etc", root / "etc", symlinks=True, ignore=skipped, dirs_exist_ok=True,
                    ignore_dangling_symlinks=True)  # fmt: skip
    for name in COPIED:
        (root / "etc" / name).unlink(missing_ok=True)
        _copy_file(f"/etc/{name}", root / "etc" / name)
    taken = {line.split(":")[2] for line in (root / "etc/passwd").read_text().splitlines() if line.count(":") > 2}
    free = (number for number in range(1000, 60_000) if str(number) not in taken)
    for name in _USERS:
        _add_user(root, name, next(free))


def _add_user(root: Path, name: str, number: int) -> None:
    """The users that instances of AWS have; deployments run scripts as them."""
    lines = {
        "passwd": f"{name}:x:{number}:{number}::/home/{name}:/bin/sh\n",
        "group": f"{name}:x:{number}:\n",
        "shadow": f"{name}:*:19000::::::\n",
    }
    for file, line in lines.items():
        path = root / "etc" / file
        if path.exists() and f"\n{name}:" not in "\n" + path.read_text():
            with path.open("a") as users:
                users.write(line)
    (root / "home" / name).mkdir(exist_ok=True)
    with contextlib.suppress(OSError):
        os.chown(root / "home" / name, number, number)


def _copy_file(source: str, target: Path) -> None:
    """Through links: /etc/resolv.conf often is one to a place that is not in the root."""
    if os.access(source, os.R_OK) and os.path.isfile(source):
        shutil.copyfile(source, target)
        target.chmod(0o640 if "shadow" in target.name else 0o644)


def enter_new(
    root: Path, *, private_processes: bool, privileged: bool = False, extra: tuple[str, ...] = ()
) -> list[str]:
    """The beginning of a command line that runs a program with `root` as `/`. Options may follow, then `--`."""
    command = ["bwrap", "--bind", str(root), "/", "--ro-bind", "/usr", "/usr"]
    for name in _PROGRAM_FOLDERS:
        if Path("/", name).is_dir() and not Path("/", name).is_symlink():
            command += ["--ro-bind", f"/{name}", f"/{name}"]
    if (root / MACHINE_ETC[1:]).is_dir():
        command += ["--ro-bind", "/etc", MACHINE_ETC]
    for path in (*_shared_opt(), *_tools()):
        command += ["--ro-bind-try", path, path]
    command += ["--ro-bind-try", "/sys", "/sys", "--proc", "/proc", "--dev", "/dev", "--unshare-ipc", *extra]
    if private_processes:
        command.append("--unshare-pid")
    if os.geteuid() != 0:
        command += ["--unshare-user", "--uid", "0", "--gid", "0"]
    elif not privileged:
        command += ["--cap-drop", "ALL"]
        for name in _CAPABILITIES:
            command += ["--cap-add", f"CAP_{name}"]
    if privileged and Path("/var/run/docker.sock").exists():
        command += ["--bind", "/var/run/docker.sock", "/run/docker.sock"]
    return command


def enter_running(pid: int) -> list[str]:
    """The beginning of a command line that runs a program beside process `pid` of a private root."""
    user = [] if os.geteuid() == 0 else ["--user", "--preserve-credentials"]
    return ["nsenter", "--target", str(pid), *user, "--mount", "--pid", "--ipc", "--"]


def search_path(given: str) -> str:
    """PATH in a private root: what `given` (our PATH) names of the machine's own programs and of this user's tools, in
    the user's order, so that a build finds the programs that a shell finds; the rest of the standard folders last."""
    tools, standard = tuple(_tools()), STANDARD_PATH.split(":")
    known = [
        entry for entry in given.split(":") if entry in standard or entry.startswith(tuple(f"{t}/" for t in tools))
    ]
    return ":".join(dict.fromkeys(["/root/.local/bin", *known, *standard]))


@cache
def _shared_opt() -> tuple[str, ...]:
    try:
        names = sorted(os.listdir("/opt"))
    except OSError:
        return ()
    return tuple(f"/opt/{name}" for name in names if name not in _NOT_SHARED_OPT)


def _tools() -> Iterator[str]:
    """Folders in which people keep compilers and interpreters of their own."""
    home = os.path.expanduser("~")
    for name in _TOOLS:
        path = os.path.join(home, name)
        if os.path.isdir(path):
            yield path
