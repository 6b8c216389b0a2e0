"""What services told does not pile up."""

import time

from emulator import bus
from emulator.kernel.clock import ManualClock
from emulator.node import Node


def test_what_was_told_is_forgotten_after_a_day(slow_server: Node, clock: ManualClock, account: str) -> None:
    db = slow_server.platform.db
    with db.write() as tx:
        old = bus.publish(tx, "shop.opened", {}, account=account, region="us-east-1")
    clock.advance(23 * 3600)
    with db.write() as tx:
        new = bus.publish(tx, "shop.closed", {}, account=account, region="us-east-1")
    assert {old, new} <= told(slow_server)
    clock.advance(2 * 3600)
    deadline = time.monotonic() + 30
    while old in told(slow_server):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert new in told(slow_server)


def told(node: Node) -> set[str]:
    with node.platform.db.read() as tx:
        return {event.id for event in bus.events_after(tx, 0, limit=100_000)}
