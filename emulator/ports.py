"""The sockets of one server: its endpoint, and the ports beside it, which are only served where they are free."""

import logging
import socket
from collections.abc import Mapping

from emulator.settings import Settings

ENDPOINT, HTTPS, SSH = "port", "https_port", "ssh_port"
"""Names of settings."""
_BESIDE = {HTTPS: 1, SSH: 2}
"""How far from the endpoint's port they are unless a setting says otherwise."""
_OFF = -1
_log = logging.getLogger(__name__)

Sockets = Mapping[str, socket.socket]
"""Bound ones, by the setting that has their port."""


def bind(settings: Settings) -> Sockets:
    """Raises OSError when the endpoint's port cannot be had; the others are left out then."""
    found = {ENDPOINT: _bound(settings.host, settings.port)}
    for name, distance in _BESIDE.items():
        wanted = getattr(settings, name)
        number = wanted if wanted is not None else settings.port + distance if settings.port else _OFF
        if number == _OFF:
            continue
        try:
            found[name] = _bound(settings.host, number)
        except (OSError, OverflowError) as error:
            level = logging.INFO if wanted is None else logging.WARNING
            _log.log(level, "%s %d is not served: %s", name.replace("_", " "), number, error)
    return found


def with_numbers(settings: Settings, sockets: Sockets) -> Settings:
    """The settings with the ports that are bound; -1 for those that are not."""
    numbers = {name: sockets[name].getsockname()[1] if name in sockets else _OFF for name in (ENDPOINT, *_BESIDE)}
    return settings.model_copy(update=numbers)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except BaseException:
        listener.close()
        raise
    listener.set_inheritable(False)
    return listener
