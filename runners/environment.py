"""The environment that every place starts with, and what of this machine's environment goes along."""

import os
import re
from collections.abc import Callable, Mapping

from runners.contract import ENDPOINT_PLACEHOLDER, PORT_PLACEHOLDER, Task

PLACE = "CODEXYZ_PLACE"
"""Variable that tells a task's processes from others of the machine."""

_PASSED = re.compile(
    r"((https?|no|all|ftp)_proxy|pip_(index_url|extra_index_url|trusted_host)|uv_(index_url|default_index|index)"
    r"|npm_config_registry|goproxy|gonosumdb|gosumdb|tz)\Z",
    re.IGNORECASE,
)
_CA_FILES = (
    "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "NODE_EXTRA_CA_CERTS", "GIT_SSL_CAINFO",
    "AWS_CA_BUNDLE",
)  # fmt: skip
_ALWAYS = {
    "HOME": "/root",
    "USER": "root",
    "LOGNAME": "root",
    "LANG": "C.UTF-8",
    # As on AWS, `pip install` in a buildspec installs into the system.
    "PIP_BREAK_SYSTEM_PACKAGES": "1",
    "PIP_ROOT_USER_ACTION": "ignore",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
}


def machine() -> Mapping[str, str]:
    """The environment of this process."""
    return os.environ


def ca_file(given: str, variables: Mapping[str, str]) -> str:
    """The CA file that places should trust: the given one, or what this machine's environment names, or nothing."""
    for path in (given, *(variables.get(name, "") for name in _CA_FILES[:4])):
        if path and os.path.isfile(path):
            return path
    return ""


def basic(variables: Mapping[str, str], ca_path: str) -> dict[str, str]:
    """What a place has before its task adds to it. ca_path: where the CA file is in the place, or nothing."""
    found = {name: value for name, value in variables.items() if _PASSED.match(name)}
    if ca_path:
        found |= dict.fromkeys(_CA_FILES, ca_path)
    return {**_ALWAYS, **found}


def of_task(task: Task, *, endpoint: str, port: int, rewrite: Callable[[str], str] = str) -> dict[str, str]:
    """`Task.environment` as its place sees it. Names and values that no process can be given are left out.

    port: 0 for a place that is no Host; otherwise PORT tells it."""
    found = {"PORT": str(port)} if port else {}
    for name, value in task.environment.items():
        if name and "=" not in name and "\0" not in name + value:
            told = value.replace(ENDPOINT_PLACEHOLDER, endpoint).replace(PORT_PLACEHOLDER, str(port))
            found[name] = rewrite(told)
    return found
