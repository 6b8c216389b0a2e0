"""Delivering what triggers send."""

from emulator.api import sns
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError
from services.codecommit.domain.triggers import LAMBDA

_PRINCIPAL = "codecommit.amazonaws.com"
_NO_LAMBDA = "codexyz runs no Lambda functions: give the ARN of an SNS topic."


def deliver(platform: Platform, destination: str, subject: str, message: str, *, origin: str) -> str:
    """Why it could not be delivered, "" when it was. origin: the same message is delivered once.

    Not to be called in a write transaction.
    """
    arn = Arn.parse(destination)
    if arn.service == LAMBDA:
        return _NO_LAMBDA
    topic = platform.client(
        sns.Client, account=arn.account, region=arn.region, principal=_PRINCIPAL, origin=origin
    )  # fmt: skip
    try:
        topic.publish({"TopicArn": destination, "Subject": subject, "Message": message})
    except AwsError as error:
        return str(error)
    return ""
