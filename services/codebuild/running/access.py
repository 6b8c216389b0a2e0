"""How what runs reaches the emulator, and as whom.

SDKs look for keys in the environment first, and at the address of container credentials last. They trust that address
at 127.0.0.1 only, or with a certificate that everybody trusts; where neither can be, keys are in the environment.
https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from runners.contract import ENDPOINT_PLACEHOLDER, LOOPBACK_PLACEHOLDER
from services.codebuild.running.environment import Variables
from services.codebuild.running.session import Keys
from services.codebuild.translate.addresses import credentials_address

_OWN_KEY = "AWS_ACCESS_KEY_ID"
_OWN_ADDRESS = ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_CONTAINER_CREDENTIALS_FULL_URI")


@dataclass(frozen=True, slots=True)
class Access:
    """environment, near, far: of a task. masked: what no line of its log may show."""

    environment: Mapping[str, str]
    near: Mapping[str, str] = field(default_factory=dict)
    far: Mapping[str, str] = field(default_factory=dict)
    masked: tuple[str, ...] = ()


def access(uuid: str, variables: Variables, keys: Keys) -> Access:
    """uuid: of the build or sandbox. variables: the user's; keys or an address of their own come before ours."""
    environment = {"AWS_ENDPOINT_URL": ENDPOINT_PLACEHOLDER}
    masked = (keys.access_key, keys.secret, keys.token, keys.authorization)
    if _OWN_KEY in variables.values or any(name in variables.values for name in _OWN_ADDRESS):
        return Access(environment, masked=masked)
    near = {
        "AWS_CONTAINER_CREDENTIALS_FULL_URI": credentials_address(LOOPBACK_PLACEHOLDER, uuid),
        "AWS_CONTAINER_AUTHORIZATION_TOKEN": keys.authorization,
    }
    far = {_OWN_KEY: keys.access_key, "AWS_SECRET_ACCESS_KEY": keys.secret, "AWS_SESSION_TOKEN": keys.token}
    return Access(environment, near, far, masked)
