"""Measure the language server: from its start, and from a keystroke, to diagnostics.

    python benchmarks/corpus.py --posts 10000 --seed 7 DIR
    python benchmarks/server.py DIR --keys 200

A post of 3,000 characters is opened among the posts of DIR and written on, one
character a keystroke. Printed are, with a cache of packs alone and with one of the
posts as well, how long it takes from the start of the process until what that post
says alone is there, and until what its feeds say is. Then the answers to keystrokes
(rules of that post, what feeds said before moved along), first while neighbours come
from the cache, then once somebody asked for all files.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import IO, Any, NamedTuple

NOW = "2026-01-01"
LENGTH = 3000
SENTENCE = "The keeper of lock {n} noted the level of the water before breakfast. "
HEAD = "---\npublish_at: 2026-03-03 09:20\nchannel: linkedin\nlanguage: en\n---\n"
PLACE = "posts/under-the-keys.md"
ALONE, FEEDS = "robot/placeholder", "noise/too-close"
STARTS = 5


class Client:
    """The least that a client of the protocol has to be."""

    def __init__(self, folder: str, cache: str) -> None:
        self._root = folder
        self.address = f"file://{os.path.join(folder, PLACE)}"
        self._process = subprocess.Popen(
            (sys.executable, "-m", "linter", "server"),
            cwd=folder,
            env={**os.environ, "TACTLINT_CACHE_DIR": cache},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._to: IO[bytes] = self._process.stdin  # type: ignore[assignment]
        self._back: IO[bytes] = self._process.stdout  # type: ignore[assignment]

    def send(
        self, method: str, params: dict[str, Any], number: int | None = None
    ) -> None:
        """Send a notification, or a request when it has a number."""
        said: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
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
        sys.exit("the server has left")

    def published(self, version: int, rule: str) -> None:
        """Wait until a rule is reported of a version of the post."""
        for message in self.messages():
            params = message.get("params") or {}
            if (
                params.get("uri") == self.address
                and params.get("version") == version
                and any(one["code"] == rule for one in params["diagnostics"])
            ):
                return

    def answer(self, number: int) -> None:
        """Wait for the answer to a request."""
        for message in self.messages():
            if message.get("id") == number and "method" not in message:
                return

    def greet(self) -> None:
        """Say hello, with the folder that is open."""
        params = {
            "processId": None,
            "capabilities": {},
            "initializationOptions": {"now": NOW},
            "workspaceFolders": [{"uri": f"file://{self._root}", "name": "posts"}],
        }
        self.send("initialize", params, 1)
        self.answer(1)
        self.send("initialized", {})

    def open(self) -> None:
        """Open the post."""
        document = {"uri": self.address, "languageId": "markdown", "version": 1}
        self.send(
            "textDocument/didOpen", {"textDocument": {**document, "text": post()}}
        )

    def close(self) -> None:
        """Close the post."""
        self.send("textDocument/didClose", {"textDocument": {"uri": self.address}})

    def work(self) -> float:
        """Return the seconds of CPU so far, 0 where Linux does not tell them."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_text("ascii")
        except OSError:
            return 0.0
        user, system = told.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def end(self) -> None:
        """Stop the server."""
        self._process.kill()
        self._process.wait()


class Start(NamedTuple):
    """Seconds from the start of the process, and its CPU time until feeds spoke."""

    hello: float
    alone: float
    feeds: float
    work: float


def post() -> str:
    """Return a post of 3,000 characters with a blank that nobody filled in."""
    text = HEAD + "Dear [First name], this is what the keeper wrote.\n\n"
    number = 0
    while len(text) < LENGTH:
        number += 1
        text += SENTENCE.format(n=number)
    return text[:LENGTH]


def started(root: str, cache: str) -> tuple[Client, Start]:
    """Start a server on the post; return what answers, and how long that took."""
    start = time.perf_counter()
    client = Client(root, cache)
    client.greet()
    hello = time.perf_counter() - start
    client.open()
    client.published(1, ALONE)
    alone = time.perf_counter() - start
    client.published(1, FEEDS)
    feeds = time.perf_counter() - start
    return client, Start(hello, alone, feeds, client.work())


def keystrokes(client: Client, keys: int, pause: float) -> list[float]:
    """Type, and return the seconds that each keystroke's diagnostics took.

    Each key changes where the finding stands, so that each has an answer.
    """
    client.open()
    client.published(1, ALONE)
    times = []
    at = {"line": HEAD.count("\n"), "character": 0}
    for version in range(2, keys + 2):
        time.sleep(pause)
        change = {"range": {"start": at, "end": at}, "text": "a "[version % 2]}
        which = {"uri": client.address, "version": version}
        start = time.perf_counter()
        client.send(
            "textDocument/didChange",
            {"textDocument": which, "contentChanges": [change]},
        )
        client.published(version, ALONE)
        times.append(time.perf_counter() - start)
    client.close()
    return times


def show_typing(client: Client, keys: int, name: str) -> None:
    """Type quickly, so that no round begins, then with one under way each time."""
    for how, pause, share in (("", 0.08, 1), (", feeds judged", 0.45, 4)):
        times = [1e3 * one for one in keystrokes(client, keys // share, pause)]
        last = quantiles(times, n=20)[-1]
        print(f"typing, {name}{how}: p50 {median(times):.1f} ms, p95 {last:.1f} ms")


def show_start(name: str, *starts: Start) -> None:
    """Print the medians of some starts."""
    hello, alone, feeds, work = (median(times) for times in zip(*starts, strict=True))
    print(
        f"{name}: hello {hello:.2f} s, alone {alone:.2f} s, feeds {feeds:.2f} s"
        f" (CPU {work:.2f} s)"
    )


def with_packs(cache: str) -> None:
    """Have the packs compiled, and nothing known of any post."""
    text = (HEAD + "A text.\n").encode()
    command = (sys.executable, "-m", "linter", "check", "--stdin-filename", "a.md")
    environment = {**os.environ, "TACTLINT_CACHE_DIR": cache}
    with TemporaryDirectory() as empty:
        subprocess.run(
            command,
            input=text,
            cwd=empty,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )


def measure(root: str, cache: str, keys: int) -> None:
    """Measure starts and keystrokes, and print them."""
    with_packs(cache)
    client, first = started(root, cache)
    show_start("start, posts unknown", first)
    while not list(Path(cache).glob("readings-*")):
        time.sleep(0.1)
    client.end()
    starts = []
    for _ in range(STARTS):
        client.end()
        client, start = started(root, cache)
        starts.append(start)
    show_start("start, posts known", *starts)
    # The automaton of the post's language is built once it was judged.
    time.sleep(3)
    client.close()
    show_typing(client, keys, "posts known")
    start_of_all = time.perf_counter()
    client.send("workspace/diagnostic", {"previousResultIds": []}, 2)
    client.answer(2)
    print(f"read and judge all: {time.perf_counter() - start_of_all:.1f} s")
    show_typing(client, keys, "all read")
    client.end()


def main() -> None:
    """Measure with a cache of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--keys", type=int, default=200)
    given = parser.parse_args()
    with TemporaryDirectory() as cache:
        measure(os.path.abspath(given.folder), cache, given.keys)


if __name__ == "__main__":
    main()
