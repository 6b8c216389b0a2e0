"""What runs on the event loop, and what in a thread."""

import time
from typing import Any

import pytest

from emulator.db import Database
from emulator.gateway.call import Call
from emulator.gateway.dispatch import Dispatcher
from emulator.gateway.lanes import Lanes, Waits, about_to_wait
from emulator.gateway.service import Service, quick, transaction
from emulator.kernel.ids import SeededIds


class Handlers:
    operations = {"GetOne": "get_one", "PutOne": "put_one", "CloneAll": "clone_all", "PutFile": "put_file"}

    def get_one(self, call: Call, request: Any) -> Any: ...

    def put_one(self, call: Call, request: Any) -> Any: ...

    @transaction("none")
    def clone_all(self, call: Call, request: Any) -> Any: ...

    @quick
    @transaction("none")
    def put_file(self, call: Call, request: Any) -> Any: ...


@pytest.fixture
def lanes(db: Database) -> Lanes:
    dispatcher = Dispatcher(db, SeededIds())
    dispatcher.services = {"svc": Service("svc", Handlers())}
    found = Lanes(dispatcher)
    for operation in Handlers.operations:
        found.in_a_thread("svc", operation, lambda: None)
    return found


def test_what_only_asks_the_database_needs_no_thread(lanes: Lanes) -> None:
    assert [name for name in Handlers.operations if lanes.is_quick("svc", name, 10)] == ["GetOne", "PutOne", "PutFile"]


def test_a_write_that_would_wait_has_a_thread(lanes: Lanes, db: Database) -> None:
    with db.write():
        assert [name for name in Handlers.operations if lanes.is_quick("svc", name, 10)] == ["GetOne"]


def test_big_requests_and_unknown_operations_have_a_thread(lanes: Lanes) -> None:
    assert not lanes.is_quick("svc", "GetOne", 1024 * 1024)
    assert not lanes.is_quick("svc", "", 10)


def test_the_first_of_its_kind_has_a_thread(db: Database) -> None:
    dispatcher = Dispatcher(db, SeededIds())
    dispatcher.services = {"svc": Service("svc", Handlers())}
    assert not Lanes(dispatcher).is_quick("svc", "GetOne", 10)


def test_what_works_long_stays_in_threads_until_it_is_quick_again(lanes: Lanes) -> None:
    lanes.in_a_thread("svc", "GetOne", _work)
    assert not lanes.is_quick("svc", "GetOne", 10)
    for _ in range(10):
        lanes.in_a_thread("svc", "GetOne", lambda: None)
    assert lanes.is_quick("svc", "GetOne", 10)


def test_what_took_long_on_the_loop_is_looked_at_in_a_thread(lanes: Lanes) -> None:
    lanes.on_the_loop("svc", "GetOne", _work)
    assert not lanes.is_quick("svc", "GetOne", 10)


def test_who_is_about_to_wait_is_sent_to_a_thread(lanes: Lanes) -> None:
    with pytest.raises(Waits):
        lanes.on_the_loop("svc", "GetOne", about_to_wait)
    lanes.in_a_thread("svc", "GetOne", about_to_wait)
    about_to_wait()


def _work() -> None:
    """More than a request may take."""
    end = time.thread_time() + 0.02
    while time.thread_time() < end:
        pass
