"""`codexyz repo import`: an existing repository, with its branches and tags, becomes one of CodeCommit."""

import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Any

import typer

from emulator.cli.credential import HELPER
from emulator.cli.reach import DataOption, endpoint, fail, get, session, settings_from

_AT_ONCE = 1000
_NAMESPACES = ("refs/heads/", "refs/tags/")


def add(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, help="Repositories of CodeCommit.")
    group.command("import")(import_)
    group.callback()(lambda: None)
    app.add_typer(group, name="repo")


def import_(
    source: Annotated[str, typer.Argument(help="Folder or address of a git repository.")],
    name: Annotated[str, typer.Option(help="Name in CodeCommit.", show_default="the source's")] = "",
    mirror: Annotated[
        bool, typer.Option("--mirror", help="Make it the same as the source: move branches back, delete others.")
    ] = False,
    account: Annotated[str, typer.Option(help="Account id.", show_default="that of your AWS credentials")] = "",
    region: Annotated[str, typer.Option(help="Region.", show_default="us-east-1")] = "",
    data: DataOption = None,
) -> None:
    """Bring the branches and tags of a repository into CodeCommit; a second time, what is new in it."""
    url, place = endpoint(data), region or settings_from().default_region
    get(url, "/_health")
    wanted = name or Path(source).resolve().name.removesuffix(".git")
    client = _client(url, account, place)
    shown = f"{url}/{place}/v1/repos/{wanted}"
    with ExitStack() as stack:
        folder = _checked(Path(source)) if Path(source).is_dir() else _fetched(source, stack)
        made = _create(client, wanted)
        target = Target(folder, shown.replace("://", f"://{account}:codexyz@", 1) if account else shown)
        target.push([f"{'+' * mirror}{ref}:{ref}" for ref in target.here()])
        _follow_head(client, folder, wanted)
        if mirror:
            target.push([f":{ref}" for ref in set(target.there()) - set(target.here())])
    typer.echo(f"{wanted} {'was made' if made else 'is up to date'}: {shown}")


class Target:
    """Where a local repository is pushed to."""

    def __init__(self, folder: Path, remote: str) -> None:
        self._folder = folder
        self._remote = remote

    def here(self) -> list[str]:
        return _git("-C", str(self._folder), "for-each-ref", "--format=%(refname)", *_NAMESPACES).split()

    def there(self) -> list[str]:
        lines = self._remotely("ls-remote", "--refs", self._remote).splitlines()
        return [name for _, name in (line.split("\t") for line in lines) if name.startswith(_NAMESPACES)]

    def push(self, refspecs: Sequence[str]) -> None:
        """In parts: CodeCommit takes a limited number of references at once."""
        for start in range(0, len(refspecs), _AT_ONCE):
            self._remotely("push", "--quiet", self._remote, *refspecs[start : start + _AT_ONCE])

    def _remotely(self, *arguments: str) -> str:
        return _git(
            "-C", str(self._folder), "-c", "credential.helper=", "-c", f"credential.helper={HELPER}", "-c",
            "credential.useHttpPath=true", *arguments,
        )  # fmt: skip


def _client(url: str, account: str, region: str) -> Any:
    return session(account).client("codecommit", endpoint_url=url, region_name=region)


def _checked(folder: Path) -> Path:
    """Before anything is made of it. Not a part of a checkout: that would bring in all of it."""
    if _git("-C", str(folder), "rev-parse", "--show-prefix").strip():
        fail(f"{folder} is a folder of a repository; give the repository's own folder")
    return folder


def _fetched(source: str, stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="codexyz-import-")))
    _git("clone", "--quiet", "--mirror", source, str(folder))
    return folder


def _create(client: Any, name: str) -> bool:
    """False: it is there already."""
    from botocore.exceptions import ClientError

    try:
        client.create_repository(repositoryName=name)
    except ClientError as error:
        if error.response["Error"]["Code"] != "RepositoryNameExistsException":
            fail(error.response["Error"]["Message"])
        return False
    return True


def _follow_head(client: Any, folder: Path, name: str) -> None:
    """The default branch is the one that the source has, once it is born."""
    from botocore.exceptions import ClientError

    head = _git("-C", str(folder), "symbolic-ref", "--short", "HEAD", ok=(0, 128)).strip()
    try:
        if head:
            client.update_default_branch(repositoryName=name, defaultBranchName=head)
    except ClientError as error:
        if error.response["Error"]["Code"] != "BranchDoesNotExistException":
            raise


def _git(*arguments: str, ok: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in ok:
        fail(done.stderr.strip() or f"git ended with {done.returncode}")
    return done.stdout
