"""A task's phases as shell scripts: what a place runs, the same in every backend.

Each command becomes a file of its own whose user text begins on line 4; `shell/driver.sh` runs them one after another.
The files live in a control folder of the place; scripts and carried-over state in `scripts` (for builds
`/codebuild/output/tmp`, so that error texts read as on AWS).
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shlex import quote

from runners import reach
from runners.contract import Fresh, Output, Phase, Task
from runners.naming import key_of, nonce_of

CONTROL_ROOT = "/var/lib/codexyz"
BUILD_SCRIPTS = "/codebuild/output/tmp"

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_EXPANDS = re.compile(r"[$`\\]")
_SEARCHES = re.compile(r"\*\*/(?!\*+\Z)[^/{}$`\\]+")
_LEAVES_OUT = re.compile(r"\*\*/[^/*?\[{}$`\\]+/\*\*")

Locate = Callable[[str], str]
"""An absolute path of the place -> where it is for the shell; differs only where paths cannot be the place's own."""


@dataclass(frozen=True, slots=True)
class Program:
    """files: path relative to `control` -> content. folders: what the driver makes where it is missing. Run as
    `sh <control>/driver.sh`."""

    control: str
    files: dict[str, bytes]
    folders: tuple[str, ...] = ()

    @property
    def entry(self) -> str:
        return f"{self.control}/driver.sh"


def compile_task(
    task: Task, endpoint: str, *, locate: Locate = str, run_as: bool = True, rewrite: Callable[[str], str] = str,
    alone: bool = False, far: bool = False, booted: int | None = None,
) -> Program:  # fmt: skip
    """endpoint: the server's address as the place sees it. run_as: whether the place can change users. rewrite: applied
    to the text of commands (mapped paths only). alone: end everything else in the place before the end is said; only
    for places that have processes of their own. far: files of the place are dear to read, so small results are said.
    booted: when the place's machine was, in seconds since 1970, if that is known."""
    control = locate(control_folder(task))
    scripts = locate(BUILD_SCRIPTS) if isinstance(task.place, Fresh) else control
    files = {
        "driver.sh": _shell("driver.sh"),
        "reach.sh": reach.variables(task, endpoint).encode(),
        "settings.sh": _settings(task, control, scripts, locate(task.workdir), alone=alone, far=far, booted=booted),
        "phases.sh": "".join(_phase_call(n, phase, run_as) for n, phase in enumerate(task.phases)).encode(),
        "harvest.sh": _harvest(task, control, scripts, locate, rewrite),
    }
    if any(phase.timeout_seconds is not None or phase.labelled or phase.run_as for phase in task.phases):
        files["launch.sh"] = _shell("launch.sh")
    if reach.needs_door(task, endpoint):
        files |= {name: _shell(name) for name in reach.DOORS}
    for n, phase in enumerate(task.phases):
        for m, command in enumerate(phase.commands + phase.finally_commands):
            files[f"commands/{n}.{m}"] = _command(rewrite(command), scripts, task.last_exit_variable)
    return Program(control, files, (scripts, locate(task.workdir)))


def control_folder(task: Task) -> str:
    """Where the scripts and results of this task are inside its place."""
    return f"{CONTROL_ROOT}/{key_of(task.id)}"


def _command(text: str, scripts: str, last_exit: str) -> bytes:
    state, folder = quote(f"{scripts}/env.sh"), quote(f"{scripts}/dir.txt")
    script = (
        f'cd "$(cat {folder})"\nset -a\n. {state}\n{text}\n{last_exit}=$?\n'
        f"export -p > {state}\npwd > {folder}\nexit ${last_exit}\n"
    )
    return _bytes(script)


def _settings(
    task: Task, control: str, scripts: str, workdir: str, *, alone: bool, far: bool, booted: int | None
) -> bytes:
    values = {
        "nonce": nonce_of(task.id), "control": control, "scripts": scripts, "workdir": workdir,
        "shell": task.shell, "succeeding": task.succeeding_variable,
        "last": task.last_exit_variable, "alone": "1" if alone else "", "far": "1" if far else "",
        "booted": "" if booted is None else str(booted),
    }  # fmt: skip
    return _bytes("".join(f"_cx_{name}={quote(value)}\n" for name, value in values.items()))


def _phase_call(number: int, phase: Phase, run_as: bool) -> str:
    limit = "" if phase.timeout_seconds is None else str(max(1, math.ceil(phase.timeout_seconds)))
    words = (
        str(number), str(len(phase.commands)), str(len(phase.commands) + len(phase.finally_commands)),
        "1" if phase.go_on else "", limit, "labelled" if phase.labelled else "", (phase.run_as or "") if run_as else "",
    )  # fmt: skip
    return f"_cx_phase {' '.join(quote(word) for word in words)}\n"


def _harvest(task: Task, control: str, scripts: str, locate: Locate, rewrite: Callable[[str], str]) -> bytes:
    """A script that reads final variables and expands what outputs ask for, in the task's saved environment."""
    lines = [f'cd "$(cat {quote(scripts + "/dir.txt")})"', "set -a", f". {quote(scripts + '/env.sh')}", "set +a"]
    lines.append("{ :")
    for name in filter(_NAME.match, task.variables):
        lines.append(f'if [ "${{{name}+set}}" ]; then printf \'%s\\0\' {quote(name + "=")}"${name}"; fi')
    lines.append(f"}} > {quote(control + '/variables')}")
    for n, output in enumerate(task.outputs):
        lines += _harvest_output(output, quote(f"{control}/output.{n}"), locate, rewrite)
    return _bytes("\n".join(lines) + "\n")


def _harvest_output(output: Output, target: str, locate: Locate, rewrite: Callable[[str], str]) -> list[str]:
    """Writes, each ended by NUL: label, number of base folders, these, expanded patterns, expanded exclusions, and
    `nothing` with those folders that exist when no file of a fitting name is below them."""
    base_directory = rewrite(output.base_directory)
    once = base_directory == output.label  # it may run commands
    base = [
        'set -- "$_cx_label"' if once else f"set -- {_expanded(base_directory)}",
        "IFS=",
        "set -- $1",
        'printf \'%s\\0\' "$#" "$@"',
        "unset IFS",
    ]
    words = [_expanded(text) for text in (*output.patterns, *output.exclude)]
    rest = [f"printf '%s\\0' {word}" for word in words]
    label = [f"_cx_label={_expanded(output.label)}", "printf '%s\\0' \"$_cx_label\""]
    return ["(", f"cd {quote(locate(output.root))} || exit", *label, *base, *rest, *_search(output), f") > {target}"]


def _search(output: Output) -> list[str]:
    """A look at the names, for outputs that search whole trees for a few files; the folders are `$@`."""
    names = [pattern.removeprefix("**/") for pattern in output.patterns if _SEARCHES.fullmatch(pattern)]
    if not names or len(names) < len(output.patterns):
        return []
    left_out = [pattern[3:-3] for pattern in output.exclude if _LEAVES_OUT.fullmatch(pattern)]
    pruned = f"{_named(left_out)} -prune -o " if left_out else ""
    found = f'find {"-L" if output.follow_links else "-H"} "$folder" {pruned}{_named(names)} -print 2>/dev/null'
    return [
        "search() {", "for folder; do", 'case $folder in /*) ;; *) folder=./$folder ;; esac', found, "done", "}",
        'if command -v find >/dev/null && ! search "$@" | IFS= read -r _; then', r"printf 'nothing\0'",
        r"""for folder; do [ ! -d "$folder" ] || printf '%s\0' "$folder"; done""", "fi",
    ]  # fmt: skip


def _named(names: Sequence[str]) -> str:
    return f"\\( {' -o '.join(f'-name {quote(name)}' for name in names)} \\)"


def _expanded(text: str) -> str:
    """A shell word with `text` after expansion of variables and commands; quotes in it are ordinary characters."""
    if not _EXPANDS.search(text):
        return quote(text)
    return f'"$(cat <<_cx_end_of_text\n{text}\n_cx_end_of_text\n)"'


@cache
def _shell(name: str) -> bytes:
    return (Path(__file__).parent / "shell" / name).read_bytes()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
