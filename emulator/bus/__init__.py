"""Events between services and to the outside: the outbox."""

from emulator.bus.outbox import AWS_EVENT, Event, events_after, forget_before, last_seq, publish, publish_aws

__all__ = ["AWS_EVENT", "Event", "events_after", "forget_before", "last_seq", "publish", "publish_aws"]
