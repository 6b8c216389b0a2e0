"""A very small web application: it says who it is, or that it is not ready for this environment."""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HERE = Path(__file__).parent


def version() -> str:
    return (HERE / "version.txt").read_text().strip()


def greeting(name: str) -> str:
    return f"Hello, {name}!"


def answer(environment: str) -> tuple[int, dict[str, str]]:
    """HTTP status and body. 503 in an environment that ready_for.txt does not list."""
    ready_for = (HERE / "ready_for.txt").read_text().split()
    if environment not in ready_for:
        return 503, {"error": f"version {version()} is not ready for {environment}"}
    return 200, {"greeting": greeting("world"), "version": version(), "environment": environment}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, body = answer(os.environ.get("ENVIRONMENT", "dev"))
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


if __name__ == "__main__":
    port = int(os.environ.get("PORT", "8080"))
    print(f"listening on {port}", file=sys.stderr, flush=True)
    ThreadingHTTPServer(("", port), Handler).serve_forever()
