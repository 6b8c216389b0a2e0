"""Commands that are run in a sandbox."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LONGEST_OUTPUT = 1024 * 1024
"""Characters of each output that are kept with the command; the log has all."""


class CommandStatus(StrEnum):
    SUBMITTED = "SUBMITTED"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCEEDED = "SUCCEEDED"
    FAILED = "FAILED"
    STOPPED = "STOPPED"
    TIMED_OUT = "TIMED_OUT"

    @property
    def over(self) -> bool:
        return self not in (CommandStatus.SUBMITTED, CommandStatus.IN_PROGRESS)


@dataclass(frozen=True, slots=True)
class CommandExecution:
    """sandbox: its uuid. exit_code: None until the command has ended by itself. out, err: what it wrote so far."""

    uuid: str
    sandbox: str
    text: str
    kind: str
    submitted_at: datetime
    status: CommandStatus = CommandStatus.SUBMITTED
    started_at: datetime | None = None
    ended_at: datetime | None = None
    exit_code: int | None = None
    out: str = ""
    err: str = ""


def wrapped(uuid: str, text: str) -> str:
    """The script that runs a command: its two outputs come apart, and what it leaves running in the background holds
    nothing up."""
    end = f"end-of-{uuid}"
    return _SCRIPT.format(folder=f"/codebuild/output/tmp/{uuid}", end=end, text=text)


_SCRIPT = """\
set +a
_cx_d={folder}
mkdir -p "$_cx_d"
: >"$_cx_d/out"
: >"$_cx_d/err"
cat >"$_cx_d/run" <<'{end}'
{text}
{end}
_cx_tell() {{
    _cx_n=$(wc -c <"$_cx_d/$1")
    [ "$_cx_n" -le "$2" ] || tail -c "+$(($2 + 1))" "$_cx_d/$1" | head -c "$((_cx_n - $2))"
}}
_cx_o=0 _cx_e=0
_cx_pass() {{
    _cx_tell out "$_cx_o"
    _cx_o=$_cx_n
    _cx_tell err "$_cx_e" >&2
    _cx_e=$_cx_n
}}
( sh "$_cx_d/run" </dev/null >"$_cx_d/out" 2>"$_cx_d/err"; echo "$?" >"$_cx_d/code" ) &
_cx_p=$!
while [ ! -s "$_cx_d/code" ] && kill -0 "$_cx_p" 2>/dev/null; do
    _cx_pass
    sleep 0.1
done
_cx_pass
_cx_c=1
[ ! -s "$_cx_d/code" ] || read -r _cx_c <"$_cx_d/code"
rm -rf "$_cx_d"
(exit "$_cx_c")"""
