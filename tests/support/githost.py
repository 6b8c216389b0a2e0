"""A git server outside of the emulator: repositories over HTTP, with references of pull requests, behind a password."""

import base64
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class GitHost:
    """`<url>/<owner>/<name>.git` for each bare repository `<root>/<owner>/<name>.git`. login: `user:password` that it
    asks for, "" for nobody. seen: the logins that came."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.login = ""
        self.seen: set[str] = set()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def create(self, name: str) -> Path:
        """A bare repository. name: `owner/name`."""
        path = self.root / f"{name}.git"
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", str(path)], check=True)
        return path

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _handler(host: GitHost) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def log_message(self, *_: object) -> None: ...

        def _answer(self) -> None:
            given = base64.b64decode(self.headers.get("authorization", "").partition(" ")[2]).decode()
            host.seen.add(given)
            if host.login and given != host.login:
                self.send_response(401)
                self.send_header("www-authenticate", "Basic")
                self.send_header("content-length", "0")
                self.end_headers()
                return
            self._run(self.rfile.read(int(self.headers.get("content-length", 0))))

        def _run(self, body: bytes) -> None:
            path, _, query = self.path.partition("?")
            variables = {
                "PATH": os.environ["PATH"], "GIT_PROJECT_ROOT": str(host.root), "GIT_HTTP_EXPORT_ALL": "1",
                "PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": self.command,
                "CONTENT_TYPE": self.headers.get("content-type", ""), "CONTENT_LENGTH": str(len(body)),
                "GIT_PROTOCOL": self.headers.get("git-protocol", ""),
                "HTTP_CONTENT_ENCODING": self.headers.get("content-encoding", ""),
            }  # fmt: skip
            said = subprocess.run(
                ["git", "http-backend"], input=body, env=variables, capture_output=True, check=True
            ).stdout  # fmt: skip
            head, _, content = said.partition(b"\r\n\r\n")
            fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
            self.send_response(int(fields.pop("Status", "200").split()[0]))
            for name, value in fields.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    return Handler
