"""Lifecycle events as tasks for an instance's runner.

A task does events that need no decision in between: any number without scripts, and at most one with scripts, the last.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any

from runners.contract import ENDPOINT_PLACEHOLDER, PORT_PLACEHOLDER, Host, Input, Limits, Phase, Task
from services.codedeploy.domain.appspec import Script
from services.codedeploy.domain.deployment import Deployment
from services.codedeploy.domain.instance import Instance, host_id
from services.codedeploy.domain.lifecycle import OWN_EVENTS, EventName

IMAGE = "codexyz/host:latest"
ROOT = "/opt/codedeploy-agent/deployment-root"
INSTRUCTIONS = f"{ROOT}/deployment-instructions"
ARCHIVE = "deployment-archive"
INSTALL = "install.sh"
BUNDLE = "bundle"
NOT_THERE, NOT_EXECUTABLE = 1, 2
_KEPT_REVISIONS = 5
_LONGEST_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Step:
    """One event of a task. folder: of the deployment whose scripts run."""

    event: EventName
    scripts: tuple[Script, ...] = ()
    folder: str = ""

    def to_json(self) -> dict[str, Any]:
        scripts = [script.to_json() for script in self.scripts]
        return {"event": self.event.value, "scripts": scripts, "folder": self.folder}

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> "Step":
        return cls(EventName(value["event"]), scripts_from(value["scripts"]), value["folder"])

    def script_path(self, number: int) -> str:
        return f"{self.folder}/{ARCHIVE}/{self.scripts[number].location.lstrip('/')}"


def scripts_from(value: Any) -> tuple[Script, ...]:
    return tuple(Script(**one) for one in value)


def folder(group_id: str, deployment_id: str) -> str:
    """Where a deployment lies on its instances."""
    return f"{ROOT}/{group_id}/{deployment_id}"


def phase_name(event: EventName, number: int | None = None, *, check: bool = False) -> str:
    """`Install`, `BeforeInstall#0` for its first script, `BeforeInstall#0?` for the look at it beforehand."""
    return event.value if number is None else f"{event}#{number}{'?' * check}"


def phase_of(name: str) -> tuple[EventName, int, bool]:
    """The reverse of `phase_name`; number -1 for an event without scripts."""
    event, _, rest = name.partition("#")
    return EventName(event), int(rest.rstrip("?") or -1), rest.endswith("?")


def needs_task(steps: Sequence[Step]) -> bool:
    return any(step.scripts or step.event in OWN_EVENTS for step in steps)


def make_task(
    run_id: str, account: str, region: str, deployment: Deployment, instance: str, steps: Sequence[Step]
) -> Task:
    """An event may take an hour as a whole, whatever its scripts may take each."""
    phases = [phase for step in steps for phase in _phases(step, deployment)]
    downloads = any(step.event is EventName.DOWNLOAD_BUNDLE for step in steps)
    own = folder(deployment.group_id, deployment.id)
    return Task(
        run_id, Host(host_id(account, region, instance), IMAGE, instance), tuple(phases),
        environment=_environment(deployment, account, region), inputs=(Input(BUNDLE, own),) if downloads else (),
        limits=Limits(timeout_seconds=_LONGEST_SECONDS * len(steps)),
    )  # fmt: skip


def dispose_task(account: str, region: str, instance: Instance) -> Task:
    """Ends the simulated machine of an instance that is deregistered, with all its files."""
    place = Host(host_id(account, region, instance.name), IMAGE, instance.name)
    return Task(f"codedeploy-dispose-{account}-{region}-{instance.id}", place, (), dispose=True)


def _environment(one: Deployment, account: str, region: str) -> dict[str, str]:
    """The agent's variables; then what the simulation needs: the port of the instance's application, and how the AWS
    clients of an instance reach this emulator."""
    revision = one.revision
    values = {
        "APPLICATION_NAME": one.application, "DEPLOYMENT_ID": one.id, "DEPLOYMENT_GROUP_NAME": one.group,
        "DEPLOYMENT_GROUP_ID": one.group_id, "BUNDLE_BUCKET": revision.bucket, "BUNDLE_KEY": revision.key,
        "BUNDLE_VERSION": revision.version, "BUNDLE_ETAG": revision.etag, "BUNDLE_COMMIT": revision.commit,
    }  # fmt: skip
    machine = {
        "PORT": PORT_PLACEHOLDER, "AWS_ENDPOINT_URL": ENDPOINT_PLACEHOLDER, "AWS_REGION": region,
        "AWS_DEFAULT_REGION": region, "AWS_ACCESS_KEY_ID": account, "AWS_SECRET_ACCESS_KEY": "codexyz",
    }  # fmt: skip
    return {name: value for name, value in values.items() if value} | machine


def _phases(step: Step, deployment: Deployment) -> list[Phase]:
    if step.event is EventName.DOWNLOAD_BUNDLE:
        return [Phase(phase_name(step.event), (_downloaded(deployment),), timeout_seconds=_LONGEST_SECONDS)]
    if step.event is EventName.INSTALL:
        words = (folder(deployment.group_id, deployment.id), INSTRUCTIONS, deployment.group_id)
        command = f"sh {words[0]}/{INSTALL} {' '.join(words)}"
        return [Phase(phase_name(step.event), (command,), timeout_seconds=_LONGEST_SECONDS)]
    return [phase for number in range(len(step.scripts)) for phase in _script_phases(step, number, deployment)]


def _script_phases(step: Step, number: int, deployment: Deployment) -> list[Phase]:
    """A look at the script as root, then the script as the user who was asked for."""
    script, path, first = step.scripts[number], quote(step.script_path(number)), ""
    if step.event is EventName.APPLICATION_STOP:  # nothing to stop on a machine that was set up anew
        first = f"[ -e {_last_successful(deployment.group_id)} ] || exit 0\n"
    look = f"[ -f {path} ] || exit {NOT_THERE}\n[ -x {path} ] || chmod +x {path} || exit {NOT_EXECUTABLE}"
    run = f"LIFECYCLE_EVENT={step.event} {path}"
    if script.run_as:  # as `su -c` does it: a user whose shell is nologin cannot
        shell = 'set -- "$(getent passwd "$(id -un)" | cut -d: -f7)"'
        run = f'{shell}\nLIFECYCLE_EVENT={step.event} "${{1:-/bin/sh}}" -c {quote(path)}'
    name = phase_name(step.event, number)
    return [
        Phase(phase_name(step.event, number, check=True), (first + look,)),
        Phase(name, (first + run,), timeout_seconds=script.timeout, run_as=script.run_as or None, labelled=True),
    ]


def _downloaded(one: Deployment) -> str:
    """The archive lies there already, as the task's input: keep a few older ones, and note that it is the newest."""
    place = f"{ROOT}/{one.group_id}"
    return f"""\
mkdir -p {INSTRUCTIONS} || exit 1
last=$(cat {_last_successful(one.group_id)} 2>/dev/null)
many=$(ls -1 {place} | wc -l)
ls -1tr {place} | while IFS= read -r name; do
    [ "$many" -gt {_KEPT_REVISIONS} ] || break
    case $name in {one.id} | "${{last##*/}}") continue ;; esac
    rm -rf "{place}/$name"
    many=$((many - 1))
done
printf %s {folder(one.group_id, one.id)} >{INSTRUCTIONS}/{one.group_id}_most_recent_install"""


def _last_successful(group_id: str) -> str:
    """The file that names the folder of the deployment whose files lie there."""
    return f"{INSTRUCTIONS}/{group_id}_last_successful_install"
