"""Amazon SQS: queues, messages, and receivers that wait without holding a thread."""

from emulator.gateway.service import Listing

LISTING = Listing("sqs", __name__)
