"""Asks IAM what somebody's policies deny."""

from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from emulator.api import iam
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError
from services.codecommit.domain.permissions import Action, Denied, is_denied
from services.codecommit.domain.repository import Repository

_AWS_MANAGED = "arn:aws:iam::aws:policy/"
_REFERENCES = "codecommit:references"


class Guard:
    """Only explicit denials of users and roles count: an emulator that asked for permissions would stop everybody."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def check(self, principal: str, action: str, repository: Repository, references: Sequence[str] = ()) -> None:
        """action: without `codecommit:`. references: full names that would be moved. Raises Denied.

        Not to be called in a write transaction.
        """
        context: dict[str, Sequence[str]] = {
            f"aws:resourcetag/{key.lower()}": (value,) for key, value in repository.tags.items()
        }
        context["aws:principalarn"] = (principal,)
        if references:
            context[_REFERENCES] = tuple(references)
        wanted = Action(f"codecommit:{action}", repository.arn, context)
        if is_denied(self._policies(principal), wanted):
            raise Denied(principal, wanted.name, wanted.resource)

    def _policies(self, principal: str) -> Iterator[str]:
        who = Arn.parse(principal)
        kind, _, name = who.resource.partition("/")
        client = self._platform.client(iam.Client, account=who.account, region="us-east-1")
        try:
            if kind == "user":
                yield from _of_user(client, name.rpartition("/")[2])
            elif kind == "assumed-role":
                yield from _of_role(client, name.partition("/")[0])
        except AwsError as error:
            if error.wire_code != "NoSuchEntity":  # it has gone meanwhile
                raise


def _of_user(client: iam.Client, name: str) -> Iterator[str]:
    for policy in client.list_user_policies({"UserName": name})["PolicyNames"]:
        found = client.get_user_policy({"UserName": name, "PolicyName": policy})
        yield unquote(found["PolicyDocument"])
    attached = client.list_attached_user_policies({"UserName": name}).get("AttachedPolicies", [])
    yield from _managed(client, [policy["PolicyArn"] for policy in attached])


def _of_role(client: iam.Client, name: str) -> Iterator[str]:
    for policy in client.list_role_policies({"RoleName": name})["PolicyNames"]:
        found = client.get_role_policy({"RoleName": name, "PolicyName": policy})
        yield unquote(found["PolicyDocument"])
    attached = client.list_attached_role_policies({"RoleName": name}).get("AttachedPolicies", [])
    yield from _managed(client, [policy["PolicyArn"] for policy in attached])


def _managed(client: iam.Client, arns: Sequence[str]) -> Iterator[str]:
    """AWS's own policies are not there, and deny nothing."""
    for arn in arns:
        if not arn.startswith(_AWS_MANAGED):
            version = client.get_policy({"PolicyArn": arn})["Policy"]["DefaultVersionId"]
            found = client.get_policy_version({"PolicyArn": arn, "VersionId": version})
            yield unquote(found["PolicyVersion"]["Document"])
