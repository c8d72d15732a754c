"""Measure the language server: from a keystroke to its diagnostics.

    python benchmarks/corpus.py --posts 10000 --seed 7 DIR
    python benchmarks/server.py DIR --keys 200

A post of 3,000 characters is opened among the posts of DIR and written on, one
character a keystroke. Printed are the first answer (rules of that post, what feeds
said before moved along) and the round over all feeds that follows a pause.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from statistics import median, quantiles
from typing import IO, Any

NOW = "2026-01-01"
LENGTH = 3000
SENTENCE = "The keeper of lock {n} noted the level of the water before breakfast. "
HEAD = "---\npublish_at: 2026-03-03 09:20\nchannel: linkedin\nlanguage: en\n---\n"
PLACE = "posts/under-the-keys.md"


class Client:
    """The least that a client of the protocol has to be."""

    def __init__(self, folder: str) -> None:
        command = (sys.executable, "-m", "linter", "server")
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._to: IO[bytes] = self._process.stdin  # type: ignore[assignment]
        self._back: IO[bytes] = self._process.stdout  # type: ignore[assignment]

    def send(
        self, method: str, params: dict[str, Any], number: int | None = None
    ) -> None:
        """Send a notification, or a request when it has a number."""
        said = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            said["id"] = number
        body = json.dumps(said).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._to.flush()

    def messages(self) -> Iterator[dict[str, Any]]:
        """Yield what the server says."""
        length = 0
        while line := self._back.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif not line.strip():
                yield json.loads(self._back.read(length))

    def published(self, version: int) -> list[dict[str, Any]]:
        """Wait for the diagnostics of a version of the post."""
        for message in self.messages():
            params = message.get("params") or {}
            if str(params.get("uri", "")).endswith(PLACE) and (
                params.get("version") == version
            ):
                found: list[dict[str, Any]] = params["diagnostics"]
                return found
        sys.exit("the server has left")

    def answer(self, number: int) -> None:
        """Wait for the answer to a request."""
        for message in self.messages():
            if message.get("id") == number and "method" not in message:
                return

    def end(self) -> None:
        """Stop the server."""
        self._process.kill()
        self._process.wait()


def post() -> str:
    """Return a post of 3,000 characters that shouts once."""
    text = HEAD + "EVERY BOAT MUST FLOAT BEFORE WINTER, the keeper wrote.\n\n"
    number = 0
    while len(text) < LENGTH:
        number += 1
        text += SENTENCE.format(n=number)
    return text[:LENGTH]


def settle(client: Client, root: str) -> float:
    """Open the folder and return how long reading and judging all of it takes."""
    start = time.perf_counter()
    client.send(
        "initialize",
        {
            "processId": None,
            "capabilities": {},
            "initializationOptions": {"now": NOW},
            "workspaceFolders": [{"uri": f"file://{root}", "name": "posts"}],
        },
        1,
    )
    client.answer(1)
    client.send("initialized", {})
    client.send("workspace/diagnostic", {"previousResultIds": []}, 2)
    client.answer(2)
    return time.perf_counter() - start


def keystrokes(client: Client, root: str, keys: int, pause: float) -> list[float]:
    """Type, and return the seconds that each keystroke's diagnostics took.

    Each key changes where the shouting stands, so that each has an answer.
    """
    address = f"file://{os.path.join(root, PLACE)}"
    document = {"uri": address, "languageId": "markdown", "version": 1, "text": post()}
    client.send("textDocument/didOpen", {"textDocument": document})
    client.published(1)
    times = []
    at = {"line": HEAD.count("\n"), "character": 0}
    for version in range(2, keys + 2):
        time.sleep(pause)
        change = {"range": {"start": at, "end": at}, "text": "a "[version % 2]}
        start = time.perf_counter()
        client.send(
            "textDocument/didChange",
            {
                "textDocument": {"uri": address, "version": version},
                "contentChanges": [change],
            },
        )
        client.published(version)
        times.append(time.perf_counter() - start)
    return times


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--keys", type=int, default=200)
    given = parser.parse_args()
    root = os.path.abspath(given.folder)
    client = Client(root)
    try:
        print(f"read and judge all: {settle(client, root):.1f} s")
        # Quick typing lets no round begin; after each pause one is under way.
        for name, pause, keys in (
            ("typing", 0.08, given.keys),
            ("typing while feeds are judged", 0.45, given.keys // 4),
        ):
            times = [1e3 * one for one in keystrokes(client, root, keys, pause)]
            last = quantiles(times, n=20)[-1]
            print(f"{name}: p50 {median(times):.1f} ms, p95 {last:.1f} ms")
            where = {"uri": f"file://{os.path.join(root, PLACE)}"}
            client.send("textDocument/didClose", {"textDocument": where})
    finally:
        client.end()


if __name__ == "__main__":
    main()
