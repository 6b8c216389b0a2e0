"""Webhooks: somebody outside posts, and if it is he and means us, the pipeline starts.

https://docs.aws.amazon.com/codepipeline/latest/userguide/appendix-github-oauth.html
"""

import hmac
import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from emulator.kernel.arn import Arn
from services.codepipeline.domain.errors import BadAuthentication, BadFilter

MOST_WEBHOOKS = 300
_STEP = re.compile(r"\.([A-Za-z0-9_\-]+)|\[(\d+)\]|\['([^']+)'\]|\[\"([^\"]+)\"\]")
_KEY = re.compile(r"\{([^{}]+)\}")


class Authentication(StrEnum):
    GITHUB_HMAC = "GITHUB_HMAC"
    IP = "IP"
    UNAUTHENTICATED = "UNAUTHENTICATED"


@dataclass(frozen=True, slots=True)
class Filter:
    """equals: None when it is enough that the path leads somewhere. `{Key}` in it: of the target's configuration."""

    path: str
    equals: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What was posted. peer: its address. headers: names in lower case."""

    body: bytes
    headers: Mapping[str, str]
    peer: str


@dataclass(frozen=True, slots=True)
class Webhook:
    """pipeline, action: what it is for. secret: of GITHUB_HMAC. addresses: of IP, a CIDR. token: the end of its URL."""

    account: str
    region: str
    name: str
    pipeline: str
    action: str
    filters: tuple[Filter, ...]
    authentication: Authentication
    secret: str = ""
    addresses: str = ""
    token: str = ""
    tags: Mapping[str, str] = field(default_factory=dict)
    triggered_at: datetime | None = None

    @property
    def arn(self) -> str:
        return str(Arn("codepipeline", self.region, self.account, f"webhook:{self.name}"))

    def admits(self, request: Request) -> bool:
        if self.authentication is Authentication.UNAUTHENTICATED:
            return True
        if self.authentication is Authentication.IP:
            return _is_in(request.peer, self.addresses)
        return any(
            _is_signed(request.body, self.secret, request.headers.get(header, ""), algorithm)
            for header, algorithm in (("x-hub-signature-256", "sha256"), ("x-hub-signature", "sha1"))
        )

    def means(self, document: Any, configuration: Mapping[str, str]) -> bool:
        """Whether all filters pass. configuration: of the target action."""
        return all(_passes(one, document, configuration) for one in self.filters)


def check(webhook: Webhook, given: Mapping[str, str]) -> None:
    """given: its authentication configuration as it came. Raises BadAuthentication, BadFilter."""
    wanted = {Authentication.GITHUB_HMAC: {"SecretToken"}, Authentication.IP: {"AllowedIPRange"}}
    needed = wanted.get(webhook.authentication, set())
    if set(given) != needed:
        name = next(iter(needed), "")
        raise BadAuthentication(f"Optional['authenticationConfig' should contain only one property: '{name}']")
    if webhook.authentication is Authentication.IP:
        try:
            ipaddress.ip_network(webhook.addresses, strict=False)
        except ValueError as error:
            raise BadAuthentication(f"{webhook.addresses} is not a range of addresses in CIDR notation") from error
    for one in webhook.filters:
        if _steps(one.path) is None:
            raise BadFilter(f"{one.path} is not a JSON path")


def _passes(one: Filter, document: Any, configuration: Mapping[str, str]) -> bool:
    found = document
    for step in _steps(one.path) or ():
        try:
            found = found[step]
        except (KeyError, IndexError, TypeError):
            return False
    if one.equals is None:
        return True
    wanted = _KEY.sub(lambda key: configuration.get(key[1], key[0]), one.equals)
    return _text(found) == wanted


def _steps(path: str) -> list[str | int] | None:
    """Of `$.a.b[0]['c']`; None when it is no such path."""
    if not path.startswith("$"):
        return None
    steps: list[str | int] = []
    at = 1
    while at < len(path):
        found = _STEP.match(path, at)
        if found is None:
            return None
        name, index, quoted, double_quoted = found.groups()
        steps.append(int(index) if index else name or quoted or double_quoted)
        at = found.end()
    return steps


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)


def _is_in(address: str, network: str) -> bool:
    try:
        return ipaddress.ip_address(address) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False


def _is_signed(body: bytes, secret: str, signature: str, algorithm: str) -> bool:
    expected = f"{algorithm}={hmac.digest(secret.encode(), body, algorithm).hex()}"
    return hmac.compare_digest(expected.encode(), signature.encode())
