"""A server on this machine that answers as well, or as badly, as a test wants."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.feeds.samples import cap, collection, gdacs, gdacs_item, quake

BOMB = 30_000_000


class Handler(BaseHTTPRequestHandler):
    """Answers by path; what was asked is kept in the server's `asked`."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        name = self.path.strip("/").partition("/")[0]
        with suppress(OSError):  # the client may leave before the end
            getattr(self, f"_{name}", self._missing)()

    def _send(
        self, data: bytes, *, code: int = 200, length: int = -1, **headers: str
    ) -> None:
        self.send_response(code)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        if length:
            self.send_header("Content-Length", str(len(data) if length < 0 else length))
        self.end_headers()
        self.wfile.write(data)

    def _gdacs(self) -> None:
        self._send(gdacs(gdacs_item()))

    def _usgs(self) -> None:
        self._send(collection(quake()))

    def _html(self) -> None:
        self._send(b"<html><p>Sign in<br></html>", Content_Type="text/html")

    def _gzip(self) -> None:
        self._send(gzip.compress(cap()), Content_Encoding="gzip")

    def _nogzip(self) -> None:
        self._send(cap(), Content_Encoding="gzip")

    def _halfgzip(self) -> None:
        self._send(gzip.compress(cap())[:-40], Content_Encoding="gzip")

    def _brotli(self) -> None:
        self._send(b"\x0b\x02\x80", Content_Encoding="br")

    def _bomb(self) -> None:
        self._send(gzip.compress(b" " * BOMB), Content_Encoding="gzip")

    def _large(self) -> None:
        self._send(b" " * BOMB)

    def _endless(self) -> None:
        self._send(b"", length=0)
        for _ in range(BOMB // 1000):
            self.wfile.write(b" " * 100_000)

    def _truncated(self) -> None:
        self._send(cap()[:300], length=900)

    def _slow(self) -> None:
        time.sleep(3)
        self._send(cap())

    def _drip(self) -> None:
        self._send(b"", length=100)
        for _ in range(30):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)

    def _loop(self) -> None:
        number = self.path.count("/") + len(self.path)
        self._send(b"", code=302, Location=f"/loop/{number}/")

    def _moved(self) -> None:
        self._send(b"", code=301, Location="/usgs")

    def _down(self) -> None:
        self._send(b"", code=302, Location="http://alerts.example/feed")

    def _home(self) -> None:
        port = self.server.server_address[1]
        self._send(b"", code=302, Location=f"http://127.0.0.1:{port}/usgs")

    def _local(self) -> None:
        self._send(b"", code=302, Location="file:///etc/hostname")

    def _broken(self) -> None:
        self._send(b"no", code=500)

    def _forbidden(self) -> None:
        self._send(b"no", code=403)

    def _missing(self) -> None:
        self._send(b"no", code=404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """The server, and what it was asked."""

    daemon_threads = True
    asked: list[tuple[str, dict[str, str]]]

    def url(self, name: str) -> str:
        """Return the address of an answer."""
        return f"http://127.0.0.1:{self.server_address[1]}/{name}"


@contextmanager
def serving() -> Iterator[Server]:
    """Run the server for a while."""
    server = Server(("127.0.0.1", 0), Handler)
    server.asked = []
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.05}
    )
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
