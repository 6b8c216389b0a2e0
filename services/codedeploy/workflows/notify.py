"""Notifications of triggers, on their way to SNS."""

import logging

from emulator.api import sns
from emulator.engine import Job, Retry
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError

_log = logging.getLogger(__name__)


class Notify:
    """The message's id is the origin of the call: SNS publishes it once, however often this is done."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform

    def trigger_fired(self, job: Job) -> None:
        letter = job.payload
        try:
            region = Arn.parse(letter["topic"]).region
            client = self._platform.client(sns.Client, account=job.account, region=region, origin=letter["id"])
            client.publish(
                {"TopicArn": letter["topic"], "Subject": letter["subject"], "Message": letter["message"]}
            )  # fmt: skip
        except AwsError as error:
            if error.http_status in (500, 503):
                raise Retry(2.0) from error
            _log.warning("a trigger's notification to %s is lost: %s", letter["topic"], error.message)
        except ValueError:
            _log.warning("a trigger's notification is lost: %s is not a topic", letter["topic"])
