"""How a document reaches an endpoint. A new protocol is one function and one line in TRANSPORTS."""

import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from emulator.api import sqs
from emulator.gateway.service import Platform
from emulator.kernel.arn import Arn
from emulator.kernel.errors import AwsError

_CONNECT_SECONDS, _SECONDS = 3.0, 15.0
_MOST_ATTRIBUTES = 10


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is handed to an endpoint. id: the same at every repetition. attributes: of raw messages, in SQS's shape.
    group, dedup: "" unless the message has them. headers: of an HTTP request, the content type included."""

    id: str
    endpoint: str
    body: str
    attributes: Mapping[str, sqs.MessageAttributeValue] = field(default_factory=dict)
    group: str = ""
    dedup: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Undelivered(Exception):
    """The endpoint did not take it. passing: whether it may take it later."""

    def __init__(self, reason: str, *, passing: bool) -> None:
        super().__init__(reason)
        self.passing = passing


def to_queue(platform: Platform, parcel: Parcel) -> None:
    """Raises Undelivered."""
    arn = Arn.parse(parcel.endpoint)
    client = platform.client(sqs.Client, account=arn.account, region=arn.region, origin=parcel.id)
    request: sqs.SendMessageRequest = {"QueueUrl": f"/{arn.account}/{arn.resource}", "MessageBody": parcel.body}
    if parcel.attributes:
        if len(parcel.attributes) > _MOST_ATTRIBUTES:
            raise Undelivered("A queue takes at most 10 message attributes", passing=False)
        request["MessageAttributes"] = dict(parcel.attributes)
    if parcel.group:
        request["MessageGroupId"] = parcel.group
    if parcel.dedup and arn.resource.endswith(".fifo"):
        request["MessageDeduplicationId"] = parcel.dedup
    try:
        client.send_message(request)
    except AwsError as error:
        raise Undelivered(str(error), passing=error.http_status >= 500) from error


def to_url(platform: Platform, parcel: Parcel) -> None:
    """Raises Undelivered. Client errors are for good, except 429, as on AWS."""
    import httpx  # costs start-up time that most servers never need

    try:
        answer = httpx.post(
            parcel.endpoint, content=parcel.body.encode(), headers=dict(parcel.headers), trust_env=False,
            timeout=httpx.Timeout(_SECONDS, connect=_CONNECT_SECONDS),
            verify=_trusted(platform.settings.ca_bundle),
        )  # fmt: skip
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise Undelivered(f"{type(error).__name__}: {error}", passing=True) from error
    if not answer.is_success:
        passing = answer.status_code >= 500 or answer.status_code == 429
        raise Undelivered(f"HTTP {answer.status_code}", passing=passing)


def _trusted(ca_bundle: str) -> ssl.SSLContext | bool:
    return ssl.create_default_context(cafile=ca_bundle) if ca_bundle else True


TRANSPORTS: Mapping[str, Callable[[Platform, Parcel], None]] = {"sqs": to_queue, "http": to_url, "https": to_url}
"""Protocol of a subscription -> how to deliver."""
