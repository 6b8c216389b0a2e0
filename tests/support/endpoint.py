"""An HTTP endpoint that writes down what it gets and answers what it is told."""

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


@dataclass(frozen=True)
class Posted:
    path: str
    headers: dict[str, str]
    body: str

    @property
    def document(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body)
        return found


@dataclass
class Endpoint:
    """statuses: of the next answers; 200 when they are used up. Use as a context manager."""

    statuses: list[int] = field(default_factory=list)
    posted: list[Posted] = field(default_factory=list)

    def __post_init__(self) -> None:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                status = endpoint.statuses.pop(0) if endpoint.statuses else 200
                headers = {name.lower(): value for name, value in self.headers.items()}
                endpoint.posted.append(Posted(self.path, headers, body.decode()))
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/hook"

    def wait_for(self, count: int, seconds: float = 10.0) -> list[Posted]:
        """What was posted, once there are `count`; fewer when the time is over."""
        deadline = time.monotonic() + seconds
        while len(self.posted) < count and time.monotonic() < deadline:
            time.sleep(0.01)
        return list(self.posted)

    def __enter__(self) -> "Endpoint":
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()
