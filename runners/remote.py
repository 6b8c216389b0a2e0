"""A server in another process, over HTTP; `emulator.runs.door` is its side and lists the requests.

Small requests may be sent twice, so they are: a server that restarts is waited for.
"""

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, TypeVar, cast

import httpx

from runners import codec
from runners.contract import Assignment, Event, Instruction, Outcome

Result = TypeVar("Result")
_PATIENCE_SECONDS = 20.0
_PAUSE_SECONDS = 0.5
_CHUNK = 1024 * 1024


class Denied(Exception):
    """The server does not take our token; its text says so."""


class RemotePeer:
    """See `runners.contract.Peer`. server: its address. token: the secret shared with it. Raises Denied from every
    method, and `httpx.HTTPError` when the server stays away or refuses."""

    def __init__(self, server: str, token: str) -> None:
        self._http = httpx.Client(
            base_url=f"{server.rstrip('/')}/_runner",
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=httpx.Timeout(30.0, pool=None),
            limits=httpx.Limits(max_connections=None),
            trust_env=False,
        )

    def next(self, runner: str, wait_seconds: float) -> Assignment | None:
        wish = {"runner": runner, "wait_seconds": wait_seconds}
        answer = _patiently(lambda: _checked(self._http.post("/next", json=wish)))
        return None if answer.status_code == 204 else codec.assignment_from_wire(answer.json())

    def extend(self, task_id: str, fence: int) -> Instruction:
        return Instruction(self._ask("/extend", {"task_id": task_id, "fence": fence})["instruction"])

    def open_input(self, task_id: str, name: str) -> BinaryIO:
        request = self._http.build_request("GET", "/input", params={"task_id": task_id, "name": name})
        answer = self._http.send(request, stream=True)
        if answer.status_code == 404:
            answer.close()
            raise KeyError(name)
        return cast(BinaryIO, _Download(_checked(answer)))

    def report(self, task_id: str, fence: int, events: Sequence[Event]) -> bool:
        told = [codec.event_to_wire(event) for event in events]
        return bool(self._ask("/report", {"task_id": task_id, "fence": fence, "events": told})["held"])

    def put_output(self, task_id: str, fence: int, name: str, chunks: Iterator[bytes]) -> bool:
        params: dict[str, str | int] = {"task_id": task_id, "fence": fence, "name": name}
        return bool(_checked(self._http.put("/output", params=params, content=chunks)).json()["held"])

    def finish(self, task_id: str, fence: int, outcome: Outcome) -> bool:
        end = codec.outcome_to_wire(outcome)
        return bool(self._ask("/finish", {"task_id": task_id, "fence": fence, "outcome": end})["held"])

    def known(self) -> Collection[str]:
        return set(_patiently(lambda: _checked(self._http.get("/known")).json()))

    def _ask(self, path: str, document: Mapping[str, Any]) -> Any:
        return _patiently(lambda: _checked(self._http.post(path, json=document)).json())


class _Download:
    """The body of an answer as a file that can only be read onwards."""

    def __init__(self, answer: httpx.Response) -> None:
        self._answer = answer
        self._chunks = answer.iter_raw(_CHUNK)
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes (-1: all that is left), fewer only at the end."""
        parts, have = [self._rest], len(self._rest)
        while (size < 0 or have < size) and (chunk := next(self._chunks, b"")):
            parts.append(chunk)
            have += len(chunk)
        data = b"".join(parts)
        if size < 0:
            self._rest = b""
            return data
        self._rest = data[size:]
        return data[:size]

    def close(self) -> None:
        self._answer.close()

    def __enter__(self) -> "_Download":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.status_code == 403:
        answer.read()
        raise Denied(str(answer.json()["detail"]))
    if answer.status_code == 404 and not answer.request.url.path.endswith("/input"):
        raise Denied("the server takes no runners from other processes: set CODEXYZ_RUNNER_TOKEN for it")
    return answer.raise_for_status()


def _patiently(ask: Callable[[], Result]) -> Result:
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while True:
        try:
            return ask()
        except httpx.TransportError:
            if time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE_SECONDS)
