"""Roles: the pipeline's, and through it an action's own, in whatever account.

https://docs.aws.amazon.com/codepipeline/latest/userguide/pipelines-create-cross-account.html
"""

from emulator.api import sts
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from services.codepipeline.domain.action_execution import Session

PRINCIPAL = "codepipeline.amazonaws.com"


def assume(platform: Platform, account: str, region: str, role: str, action_role: str, name: str) -> Session:
    """The session in which an action is done. account, region, role: of the pipeline. name: of the session.

    Raises AwsError.
    """
    session = _assume(platform, account, region, PRINCIPAL, role, name)
    if action_role in ("", role):
        return session
    return _assume(platform, session.account, region, session.arn, action_role, name)


def _assume(platform: Platform, account: str, region: str, principal: str, role: str, name: str) -> Session:
    client = platform.client(sts.Client, account=account, region=region, principal=principal)
    answer = client.assume_role({"RoleArn": role, "RoleSessionName": name})
    arn, keys = answer["AssumedRoleUser"]["Arn"], answer["Credentials"]
    return Session(
        Arn.parse(arn).account, arn, keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"]
    )  # fmt: skip
