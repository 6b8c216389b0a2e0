"""What operations on roles and on users have in common."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from emulator.api import iam
from emulator.gateway.call import Call
from emulator.gateway.service import Platform
from emulator.kernel import page
from emulator.kernel.errors import AwsError
from services.iam import store
from services.iam.domain import policies, principals
from services.iam.domain.principals import Kind, Principal
from services.iam.store import Owner, logins
from services.iam.translate import tags_from

Row = TypeVar("Row")


class Base(iam.Handlers):
    """Lookups, and the operations that differ only in whose policies they concern."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def _principal(self, call: Call, kind: Kind, name: str) -> Principal:
        """Raises NoSuchPrincipal."""
        found = store.find_principal(call.tx, Owner(call.account, kind, name))
        if found is None:
            raise principals.NoSuchPrincipal(kind, name)
        return found

    def _owner(self, call: Call, kind: Kind, name: str) -> Owner:
        """Raises NoSuchPrincipal."""
        self._principal(call, kind, name)
        return Owner(call.account, kind, name)

    def _create(self, call: Call, kind: Kind, name: str, request: Mapping[str, Any], **more: Any) -> Principal:
        if store.find_principal(call.tx, Owner(call.account, kind, name)) is not None:
            raise principals.PrincipalExists(kind, name)
        one = Principal(
            call.account, kind, name, request.get("Path", "/"), kind.id_prefix + call.tx.ids.upper(17), call.now,
            tags_from(request.get("Tags", [])), boundary=request.get("PermissionsBoundary", ""), **more,
        )  # fmt: skip
        store.add_principal(call.tx, one)
        return one

    def _delete(self, call: Call, kind: Kind, name: str) -> None:
        owner = self._owner(call, kind, name)
        if store.attached(call.tx, owner, limit=1):
            raise principals.StillHas("attached policies")
        if store.inline_names(call.tx, owner, limit=1):
            raise principals.StillHas("policies")
        if kind is Kind.USER and store.keys(call.tx, call.account, name):
            raise principals.StillHas("access keys")
        if kind is Kind.USER and logins.service_credentials(call.tx, call.account, name):
            raise principals.StillHas("service specific credentials")
        if kind is Kind.USER and logins.ssh_keys(call.tx, call.account, name):
            raise principals.StillHas("SSH public keys")
        store.remove_principal(call.tx, owner)

    def _tag(self, call: Call, kind: Kind, name: str, tags: Mapping[str, str], without: Sequence[str] = ()) -> None:
        one = self._principal(call, kind, name)
        kept = {key: value for key, value in {**one.tags, **tags}.items() if key not in without}
        store.change_principal(call.tx, Owner(call.account, kind, name), tags=kept)

    def _put_inline(self, call: Call, kind: Kind, name: str, request: Mapping[str, Any]) -> None:
        document = policies.check_document(request["PolicyDocument"])
        store.put_inline(call.tx, self._owner(call, kind, name), request["PolicyName"], document)

    def _inline(self, call: Call, kind: Kind, name: str, policy: str) -> str:
        """Raises NoSuchInlinePolicy."""
        document = store.find_inline(call.tx, self._owner(call, kind, name), policy)
        if document is None:
            raise policies.NoSuchInlinePolicy(kind, policy)
        return document

    def _delete_inline(self, call: Call, kind: Kind, name: str, policy: str) -> None:
        if not store.remove_inline(call.tx, self._owner(call, kind, name), policy):
            raise policies.NoSuchInlinePolicy(kind, policy)

    def _attach(self, call: Call, kind: Kind, name: str, arn: str) -> None:
        owner = self._owner(call, kind, name)
        if not arn.startswith(policies.AWS_MANAGED):  # AWS's own policies are taken by their name
            self._policy(call, arn)
        store.attach(call.tx, owner, arn)

    def _detach(self, call: Call, kind: Kind, name: str, arn: str) -> None:
        if not store.detach(call.tx, self._owner(call, kind, name), arn):
            raise policies.NotAttached(arn, name)

    def _policy(self, call: Call, arn: str) -> policies.Policy:
        """Raises NoSuchPolicy."""
        found = store.find_policy(call.tx, call.account, arn.rpartition("/")[2])
        if found is None or found.arn != arn:
            raise policies.NoSuchPolicy(arn)
        return found


def after(request: Mapping[str, Any]) -> str:
    """The key that the wanted page follows."""
    marker = request.get("Marker")
    if not marker:
        return ""
    try:
        return page.decode(marker)
    except page.BadToken as error:
        raise AwsError("Invalid Marker", code="ValidationError") from error


def limit(request: Mapping[str, Any]) -> int:
    """One row more than the page, to see whether there is another page."""
    return int(request.get("MaxItems", 100)) + 1


def answer(
    name: str, rows: Sequence[Row], request: Mapping[str, Any], key: Callable[[Row], str], show: Callable[[Row], Any]
) -> Any:
    """A page as IAM answers it: the list under `name`, IsTruncated and Marker."""
    shown, marker = page.cut(rows, limit(request) - 1, key)
    more = {"Marker": marker} if marker else {}
    return {name: [show(row) for row in shown], "IsTruncated": marker is not None, **more}


def itself(text: str) -> str:
    return text
