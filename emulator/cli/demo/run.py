"""The three stories, what each must come to, and the table at the end."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.prompt import Confirm
from rich.table import Table

from emulator.cli.demo.release import Release
from emulator.cli.demo.watch import Ending, TooSlow, follow
from emulator.cli.reach import attended

_ROLLBACK_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Told:
    """How a story came out. problems: what was not as told."""

    title: str
    ending: Ending
    dev: str
    prod: str
    problems: tuple[str, ...]


def run(endpoint: str, console: Console | None = None) -> int:
    """Tell the stories on a running emulator. 0 when all three came out as told."""
    console = console or Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="codexyz-demo-") as folder:
        release = Release(endpoint, Path(folder))
        console.print("[bold]Setting up[/] a repository, a build, a pipeline and instances in two more accounts")
        console.print(f"  endpoint        {endpoint}\n  runner          {release.runner()}")
        release.set_up()
        told: list[Told] = []
        try:
            told.extend(story(release, console) for story in (_good, _failing_test, _failing_in_prod))
        except (TooSlow, RuntimeError) as error:
            console.print(f"[red]{error}[/]")
        _summary(release, told, console)
    return 0 if len(told) == 3 and not any(story.problems for story in told) else 1


def _good(release: Release, console: Console) -> Told:
    commit = _push(release, console, "1. A good push reaches production", "First version")
    ending = follow(release, commit, console, _approver(console))
    return _judge(release, "1 good push", ending, status="Succeeded", stage="", dev="1", prod="1")


def _failing_test(release: Release, console: Console) -> Told:
    good = release.read("app/app.py")
    release.write("app/app.py", good.replace("Hello", "Helo"))
    release.write("app/version.txt", "2\n")
    commit = _push(release, console, "2. A push that breaks a unit test stops at the build", "Shorten the greeting")
    ending = follow(release, commit, console, _approver(console))
    release.write("app/app.py", good)
    return _judge(release, "2 broken test", ending, status="Failed", stage="Build", dev="1", prod="1")


def _failing_in_prod(release: Release, console: Console) -> Told:
    release.write("app/version.txt", "3\n")
    release.write("app/ready_for.txt", "dev\n")
    commit = _push(release, console, "3. A version that fails in production is rolled back", "Try it in dev only")
    ending = follow(release, commit, console, _approver(console))
    _wait_for_rollback(release, console)
    return _judge(release, "3 broken in prod", ending, status="Failed", stage="Deploy-Prod", dev="3", prod="1")


def _push(release: Release, console: Console, title: str, message: str) -> str:
    console.print(f"\n[bold]{title}[/]")
    commit = release.push(message)
    console.print(f"  git push        [dim]{commit[:8]}[/] {message}")
    return commit


def _wait_for_rollback(release: Release, console: Console) -> None:
    """The pipeline ends when the deployment fails; its rollback is a deployment of its own that goes on."""
    codedeploy = release.client("codedeploy", release.sample.PROD)
    deadline = time.monotonic() + _ROLLBACK_SECONDS
    while time.monotonic() < deadline:
        newest = codedeploy.list_deployments(applicationName=release.sample.APPLICATION, deploymentGroupName="prod")
        info = codedeploy.get_deployment(deploymentId=newest["deployments"][0])["deploymentInfo"]
        if "rollbackTriggeringDeploymentId" in info.get("rollbackInfo", {}) and info["status"] in (
            "Succeeded",
            "Failed",
        ):
            console.print(f"  rollback        [dim]{info['deploymentId']}[/] {info['status']}")
            return
        time.sleep(0.1)
    raise TooSlow("CodeDeploy did not roll back")


def _judge(release: Release, title: str, ending: Ending, *, status: str, stage: str, dev: str, prod: str) -> Told:
    answers = {account: release.versions(account) for account in (release.sample.DEV, release.sample.PROD)}
    checks = (
        (ending.status == status, f"the execution is {ending.status}, not {status}: {ending.stage} {ending.reason}"),
        (ending.stage == stage, f"it ended at {ending.stage or 'no stage'}, not at {stage or 'none'}: {ending.reason}"),
        (answers[release.sample.DEV] == {dev}, f"dev answers {answers[release.sample.DEV]}, not version {dev}"),
        (answers[release.sample.PROD] == {prod}, f"prod answers {answers[release.sample.PROD]}, not version {prod}"),
    )
    problems = tuple(problem for holds, problem in checks if not holds)
    texts = {account: ", ".join(sorted(versions)) for account, versions in answers.items()}
    return Told(title, ending, texts[release.sample.DEV], texts[release.sample.PROD], problems)


def _approver(console: Console) -> Callable[[str], bool]:
    """Asks the person; where there is none, says yes by itself."""
    if not attended():
        return lambda _question: True
    return lambda question: Confirm.ask(f"  {question or 'Release to production?'}", console=console, default=True)


def _summary(release: Release, told: list[Told], console: Console) -> None:
    table = Table(title="What happened", title_justify="left")
    for column in ("story", "pipeline", "stopped at", "dev", "prod", "took", "as told"):
        table.add_column(column)
    for story in told:
        verdict = "[red]no[/]" if story.problems else "[green]yes[/]"
        ending = story.ending
        table.add_row(
            story.title, ending.status, ending.stage or "-", story.dev, story.prod, f"{ending.seconds:.1f} s", verdict
        )
    console.print()
    console.print(table)
    for story in told:
        for problem in story.problems:
            console.print(f"[red]{story.title}: {problem}[/]")
    for instance in release.instances():
        console.print(f"  {instance.name:<8} http://{instance.address}  version {instance.version}")
    sample = release.sample
    pipeline = f"{sample.TOOLS}/{sample.REGION}/pipelines/{sample.PIPELINE}"
    console.print(f"  dashboard {release.endpoint}/ui/{pipeline}", soft_wrap=True)
