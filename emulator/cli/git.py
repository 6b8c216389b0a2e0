"""`codexyz git-config` and what it sets up: unchanged AWS remotes reach the emulator. `codexyz ca`: trust in its https.

Everything is in a file of its own that git's configuration only includes, so that it is taken back by one line.
"""

import shlex
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import typer

from emulator.cli.credential import HELPER
from emulator.cli.reach import DataOption, addresses, endpoint, fail, get, settings_from
from emulator.wire.git_signature import REGIONS

_TRUST = """\
The certificate of the emulator's own authority: {path}

git, this user      git config --global http.https://{host}:{port}/.sslCAInfo {path}
git, this shell     export GIT_SSL_CAINFO={path}
AWS CLI and SDKs    export AWS_CA_BUNDLE={path}
Python requests     export REQUESTS_CA_BUNDLE={path}
Debian, Ubuntu      sudo cp {path} /usr/local/share/ca-certificates/codexyz.crt && sudo update-ca-certificates
Fedora, RHEL        sudo cp {path} /etc/pki/ca-trust/source/anchors/codexyz.pem && sudo update-ca-trust
macOS               security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db {path}
Windows             certutil -user -addstore Root {path}

The key that can sign in its name is in the same folder of the server, readable by its owner only."""

GlobalOption = Annotated[bool, typer.Option("--global", help="For all checkouts of this user, not this one alone.")]


def add(app: typer.Typer) -> None:
    app.command("git-config")(git_config)
    app.command("ca")(ca)


def git_config(
    everywhere: GlobalOption = False,
    undo: Annotated[bool, typer.Option("--undo", help="Take it back.")] = False,
    data: DataOption = None,
) -> None:
    """Let unchanged AWS remotes (https, codecommit::, ssh) of this checkout reach the emulator."""
    folder = ((data or settings_from().data) / "client").absolute()
    included = folder / "gitconfig"
    scope = "--global" if everywhere else "--local"
    if undo:
        _git("config", scope, "--fixed-value", "--unset-all", "include.path", str(included), ok=(0, 5))
        typer.echo("git speaks to AWS again")
        return
    status = get(endpoint(data), "/_status")
    folder.mkdir(parents=True, exist_ok=True)
    _write_ssh(folder, status)
    included.write_text("\n".join(_configuration(status, folder)) + "\n")
    known = _git("config", scope, "--get-all", "include.path", ok=(0, 1)).splitlines()
    if str(included) not in known:
        _git("config", scope, "--add", "include.path", str(included))
    typer.echo(f"AWS CodeCommit remotes reach {status['endpoint']} now; `codexyz git-config --undo` takes it back")


def ca(
    out: Annotated[Path | None, typer.Option("--out", help="Write the certificate to this file.")] = None,
    data: DataOption = None,
) -> None:
    """How to trust the emulator's https, on this system and others."""
    url = endpoint(data)
    status = get(url, "/_status")
    if status["https_port"] < 0:
        fail("https is not served: its port was taken. CODEXYZ_HTTPS_PORT takes another one.")
    with urlopen(f"{url}/_ca.pem", timeout=10) as answer:
        certificate = answer.read()
    path = out or Path(status["data"]) / "tls" / "ca.pem"
    if out is not None or not path.exists():
        path = out or Path("codexyz-ca.pem").absolute()
        path.write_bytes(certificate)
    typer.echo(_TRUST.format(path=path, host=urlsplit(url).hostname, port=status["https_port"]))


def _configuration(status: Mapping[str, Any], folder: Path) -> Iterator[str]:
    url, default = status["endpoint"], settings_from().default_region
    yield f'[credential "{url}"]'
    yield "\thelper ="  # whatever else would keep or ask for passwords
    yield f"\thelper = {_quoted(HELPER)}"
    yield "\tuseHttpPath = true"
    for region in REGIONS:
        yield f'[url "{url}/{region}/v1/repos/"]'
        for host in ("git-codecommit", "git-codecommit-fips"):
            yield f"\tinsteadOf = https://{host}.{region}.amazonaws.com/v1/repos/"
        yield f"\tinsteadOf = codecommit::{region}://"
        if region == default:
            yield "\tinsteadOf = codecommit://"
    if "ssh" in addresses(status):
        yield "[core]"
        yield f"\tsshCommand = {_quoted(shlex.join(['ssh', '-F', str(folder / 'ssh_config')]))}"


def _write_ssh(folder: Path, status: Mapping[str, Any]) -> None:
    """Names of AWS lead to the emulator; who logs in with which key stays as it is."""
    address = addresses(status).get("ssh")
    if address is None:
        return
    parts = urlsplit(address)
    lines = []
    for region in REGIONS:
        lines += [
            f"Host git-codecommit.{region}.amazonaws.com git-codecommit-fips.{region}.amazonaws.com",
            f"    HostName {parts.hostname}", f"    Port {parts.port}", "    HostKeyAlias codexyz",
            f"    UserKnownHostsFile {_quoted(str(folder / 'known_hosts'))}",
            "    StrictHostKeyChecking accept-new", f"    SetEnv CODEXYZ_REGION={region}",
        ]  # fmt: skip
    lines += ["Match all", "    Include ~/.ssh/config", "    Include /etc/ssh/ssh_config"]
    (folder / "ssh_config").write_text("\n".join(lines) + "\n")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _git(*arguments: str, ok: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in ok:
        hint = " (--global works outside of a checkout)" if "--local" in arguments else ""
        fail(f"git {arguments[0]}: {done.stderr.strip()}{hint}")
    return done.stdout
