"""Amazon SNS: topics, subscriptions, and messages that arrive in queues and at HTTP endpoints."""

from emulator.gateway.service import Listing

LISTING = Listing("sns", __name__)
