"""The waiting room: who is called, when, and what no ring can miss."""

import asyncio
import threading
import time
from collections.abc import Coroutine
from typing import Any

from emulator.gateway.waiting import Later, WaitingRoom

_LONG = Later("topic", 30.0)


def seconds(action: Coroutine[Any, Any, None]) -> float:
    began = time.monotonic()
    asyncio.run(action)
    return time.monotonic() - began


def test_a_ring_from_another_thread_ends_a_wait() -> None:
    room = WaitingRoom()

    async def scene() -> None:
        threading.Timer(0.05, room.ring, ["topic"]).start()
        await room.wait(_LONG, room.rings)

    assert seconds(scene()) < 0.9


def test_nobody_waits_longer_than_a_second_without_asking_again() -> None:
    room = WaitingRoom()
    assert 0.9 < seconds(room.wait(_LONG, room.rings)) < 3


def test_a_short_wait_is_short() -> None:
    room = WaitingRoom()
    assert seconds(room.wait(Later("topic", 0.05), room.rings)) < 0.9


def test_a_ring_between_looking_and_sitting_down_is_not_missed() -> None:
    room = WaitingRoom()
    looked = room.rings
    room.ring("topic")
    assert seconds(room.wait(_LONG, looked)) < 0.9
    room.ring("other")
    assert seconds(room.wait(Later("topic", 0.05), room.rings)) >= 0.05


def test_a_ring_calls_the_one_who_has_waited_longest() -> None:
    room, called = WaitingRoom(), list[str]()

    async def sit(name: str) -> None:
        await room.wait(_LONG, room.rings)
        called.append(name)

    async def scene() -> None:
        seats = [asyncio.ensure_future(sit(name)) for name in ("first", "second")]
        await asyncio.sleep(0)
        room.ring("topic")
        await asyncio.wait(seats, timeout=0.5, return_when=asyncio.FIRST_COMPLETED)
        assert called == ["first"]
        room.ring("topic")
        await asyncio.wait(seats, timeout=0.5)
        assert called == ["first", "second"]

    asyncio.run(scene())


def test_closing_calls_everybody_and_nobody_sits_down_after_it() -> None:
    room = WaitingRoom()

    async def scene() -> None:
        seats = [asyncio.ensure_future(room.wait(_LONG, room.rings)) for _ in range(3)]
        await asyncio.sleep(0)
        room.close()
        await asyncio.gather(*seats)
        await room.wait(_LONG, room.rings)

    assert seconds(scene()) < 0.9
