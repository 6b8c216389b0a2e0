"""Lookups and pages."""

from collections.abc import Mapping
from typing import Any

from emulator.api import logs
from emulator.gateway.call import Call
from emulator.kernel import page
from services.logs import store
from services.logs.domain import model
from services.logs.domain.model import Group, Stream


class Base(logs.Handlers):
    """What every theme needs."""

    def _group(self, call: Call, request: Mapping[str, Any]) -> Group:
        """By name, or by ARN in logGroupIdentifier. Raises NoSuchGroup, Invalid."""
        identifier = request.get("logGroupIdentifier")
        if identifier and request.get("logGroupName"):
            raise model.Invalid("LogGroupName and LogGroupIdentifier are mutually exclusive parameters.")
        if identifier and identifier.startswith("arn:"):
            return self._group_of_arn(call, identifier)
        name = identifier or request.get("logGroupName")
        if not name:
            raise model.Invalid("Either LogGroupName or LogGroupIdentifier must be specified.")
        return self._find(call, call.account, call.region, name)

    def _group_of_arn(self, call: Call, arn: str) -> Group:
        parts = arn.split(":")
        if len(parts) < 7 or parts[5] != "log-group":
            raise model.Invalid(f"Invalid resource ARN: {arn}")
        return self._find(call, parts[4], parts[3], parts[6])

    def _find(self, call: Call, account: str, region: str, name: str) -> Group:
        found = store.find_group(call.tx, account, region, name)
        if found is None:
            raise model.NoSuchGroup
        return found

    def _stream(self, call: Call, group: Group, name: str) -> Stream:
        """Raises NoSuchStream."""
        found = store.find_stream(call.tx, group, name)
        if found is None:
            raise model.NoSuchStream
        return found


def after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows. Raises BadToken."""
    token = request.get("nextToken")
    if not token:
        return ""
    try:
        return page.decode(token)
    except page.BadToken as error:
        raise model.BadToken from error
