"""A credential helper for git: signs as the AWS CLI's does, with the credentials that AWS tools have.

Run as a module, with `get` as its argument; `store` and `erase` are nothing to it. It imports little: git waits for it.
https://git-scm.com/docs/gitcredentials
"""

import re
import shlex
import sys
from collections.abc import Mapping

from emulator.kernel.clock import SystemClock
from emulator.settings import Settings
from emulator.wire.git_signature import password

HELPER = "!" + shlex.join([sys.executable, "-m", "emulator.cli.credential"])
"""The value of `credential.helper`."""

_PATH = re.compile(r"(?:(?P<region>[a-z]{2}(?:-[a-z]+)+-\d)/)?v1/repos/(?:(?P<profile>[^/@]+)@)?[^/]+/?")


def answer(asked: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """asked: protocol, host and path, as git gives them. {}: nothing to say of such a path.

    Signs with the credentials that AWS tools would have, those of the profile that the path names included; without
    any, the default account is the user.
    """
    import botocore.session

    found = _PATH.fullmatch(asked.get("path", ""))
    if found is None:
        return {}
    session = botocore.session.Session(profile=found["profile"])
    credentials = session.get_credentials()
    if credentials is None:
        return {"username": settings.default_account, "password": "codexyz"}
    frozen = credentials.get_frozen_credentials()
    region = found["region"] or session.get_config_variable("region") or settings.default_region
    stamp = f"{SystemClock().now():%Y%m%dT%H%M%S}"
    token = f"%{frozen.token}" if frozen.token else ""
    path = "/" + asked["path"]
    return {
        "username": f"{frozen.access_key}{token}",
        "password": password(frozen.secret_key, stamp, region, asked["host"], path),
    }


def main() -> None:
    from botocore.exceptions import BotoCoreError

    asked = dict(line.partition("=")[::2] for line in sys.stdin.read().splitlines() if "=" in line)
    if sys.argv[1:] != ["get"]:
        return
    try:
        found = answer(asked, Settings())
    except BotoCoreError as error:  # a profile that is not there, a configuration that cannot be read
        print(f"codexyz: {error}", file=sys.stderr)
        found = {"quit": "1"}
    for name, value in found.items():
        print(f"{name}={value}")


if __name__ == "__main__":
    main()
