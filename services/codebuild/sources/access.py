"""Where a git repository is, and how git gets into it.

https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html
"""

import base64
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from emulator.api import s3, secretsmanager
from emulator.gateway.logins import Kind, Login, hashed
from emulator.gateway.service import Platform
from emulator.kernel.clock import to_millis
from emulator.kernel.errors import AwsError
from services.codebuild.domain.project import Settings
from services.codebuild.domain.variables import repository_of
from services.codebuild.sources.certificate import trusted
from services.codebuild.sources.remotes import FILE, Remotes, read
from services.codebuild.sources.tree import SourceError
from services.codebuild.store import credentials

_REGION = re.compile(r"git-codecommit\.([a-z0-9-]+)\.|^/([a-z]{2}(?:-[a-z]+)+-\d)/v1/repos/")
_GIT = "codecommit.amazonaws.com"
_LONGEST = timedelta(hours=2)
_USERS = {
    "GITHUB": "x-access-token", "GITHUB_ENTERPRISE": "x-access-token", "GITLAB": "oauth2",
    "GITLAB_SELF_MANAGED": "oauth2", "BITBUCKET": "x-token-auth",
}  # fmt: skip
"""Type of source -> the user that a token stands for."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who fetches. role: ARN of the project's service role. certificate: where that of its environment is."""

    account: str
    region: str
    role: str
    certificate: str = ""


@dataclass(frozen=True, slots=True)
class Access:
    """address: to fetch from, over HTTP or an absolute path. config: git's, which sends credentials nowhere else. why:
    where the address is from when it is not the source's own. remotes: where submodules are fetched from."""

    address: str
    config: Mapping[str, str]
    remotes: Remotes
    why: str = ""

    @property
    def local(self) -> bool:
        return self.address.startswith("/")


@contextmanager
def access_to(platform: Platform, reader: Reader, source: Settings) -> Iterator[Access]:
    """For the block. Raises SourceError when credentials or a certificate that are named cannot be had, and when the
    table of remotes is broken or leads to nothing."""
    remotes = read(platform.settings.data / FILE)
    with ExitStack() as stack:
        if source["type"] == "CODECOMMIT":
            login = stack.enter_context(_guest(platform, reader))
            address = _address_here(platform, reader, source["location"])
            yield Access(address, _config_here(platform, reader, source["location"], login), remotes)
            return
        client = platform.client(s3.Client, account=reader.account, region=reader.region, principal=reader.role)
        config = dict(stack.enter_context(trusted(client, reader.certificate, source["location"])))
        if any(_leads_here(platform, one) for one in remotes.addresses):
            config |= _config_here(platform, reader, "", stack.enter_context(_guest(platform, reader)))
        yield _elsewhere(platform, reader, source, remotes, config)


def _elsewhere(
    platform: Platform, reader: Reader, source: Settings, remotes: Remotes, config: Mapping[str, str]
) -> Access:
    """config: whom git trusts, and its login for remotes that lead to repositories of the emulator. Raises
    SourceError."""
    location: str = source["location"]
    target = remotes.target(location)
    if target is not None:  # the token is for the host of the location, and nobody else's
        here = _leads_here(platform, target.address)
        address = _address_here(platform, reader, target.address) if here else target.address
        return Access(address, {**_secure(source), **config}, remotes, target.why)
    login = _login(platform, reader, source)
    parts = urlsplit(location)
    header = {}
    if login and parts.hostname:
        host = parts.netloc.rpartition("@")[2]
        header[f"http.{parts.scheme}://{host}/.extraHeader"] = f"Authorization: Basic {_encoded(login)}"
    return Access(location, {**_secure(source), **config, **header}, remotes)


def _secure(source: Settings) -> Mapping[str, str]:
    return {"http.sslVerify": "false"} if source.get("insecureSsl") else {}


@contextmanager
def _guest(platform: Platform, reader: Reader) -> Iterator[str]:
    """`user:password` of a login for git, made for the block; should we die in it, it ends by itself."""
    with platform.db.write() as tx:
        name, password = f"codebuild-{tx.ids.hex(24)}", tx.ids.hex(40)
        expires = to_millis(tx.now + _LONGEST)
        platform.logins.add(
            tx, Login(name, Kind.PASSWORD, _GIT, hashed(password), reader.account, reader.role, expires_at_ms=expires)
        )  # fmt: skip
    try:
        yield f"{name}:{password}"
    finally:
        with platform.db.write() as tx:
            platform.logins.remove(tx, name)


def _leads_here(platform: Platform, address: str) -> bool:
    """Whether it is an address of a repository of the emulator."""
    own = (f"{platform.settings.local_url}/", f"{platform.settings.external_url}/")
    return "/v1/repos/" in address and (address.startswith(own) or "//git-codecommit." in address)


def _address_here(platform: Platform, reader: Reader, address: str) -> str:
    """For this process, of a repository of CodeCommit by any form of its clone address."""
    return f"{platform.settings.local_url}/{_region(reader, address)}/v1/repos/{repository_of({'location': address})}"


def _region(reader: Reader, address: str) -> str:
    parts = urlsplit(address)
    found = _REGION.search(parts.netloc) or _REGION.search(parts.path)
    return next((group for group in found.groups() if group), reader.region) if found else reader.region


def _config_here(platform: Platform, reader: Reader, address: str, login: str) -> dict[str, str]:
    """git's, for repositories of the emulator in the region of an address; "": of the reader."""
    here, region = platform.settings.local_url, _region(reader, address)
    return {
        f"http.{here}/.extraHeader": f"Authorization: Basic {_encoded(login)}",
        f"http.{here}/.proxy": "",
        f"url.{here}/{region}/v1/repos/.insteadOf": f"https://git-codecommit.{region}.amazonaws.com/v1/repos/",
        f"url.{here}/.insteadOf": f"{platform.settings.external_url}/",
    }


def _login(platform: Platform, reader: Reader, source: Settings) -> str:
    """`user:password`, "" when the repository must be open to everybody. Raises SourceError."""
    auth, user = source.get("auth") or {}, _USERS.get(source["type"], "")
    if auth.get("type") == "SECRETS_MANAGER":
        return _in_secret(platform, reader, str(auth.get("resource", "")), user)
    with platform.db.read() as tx:
        found = credentials.find(tx, reader.account, reader.region, source["type"])
    if found is None or found.auth == "CODECONNECTIONS" or auth.get("type") == "CODECONNECTIONS":
        return ""
    if found.auth == "SECRETS_MANAGER":
        return _in_secret(platform, reader, found.token, user)
    return f"{found.username or user}:{found.token}"


def _in_secret(platform: Platform, reader: Reader, arn: str, user: str) -> str:
    """Of a JSON document with `Token`, and `Username` where it needs one. Raises SourceError."""
    client = platform.client(
        secretsmanager.Client, account=reader.account, region=reader.region, principal=reader.role
    )  # fmt: skip
    try:
        text = client.get_secret_value({"SecretId": arn}).get("SecretString", "")
    except AwsError as error:
        raise SourceError(f"{error.wire_code}: {error.message}") from error
    try:
        document = json.loads(text)
        return f"{document.get('Username') or user}:{document['Token']}"
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise SourceError(f"The secret {arn} is not a JSON document with a Token") from error


def _encoded(login: str) -> str:
    return base64.b64encode(login.encode()).decode()
