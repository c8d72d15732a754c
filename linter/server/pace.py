"""The pace: how soon a file is read again while somebody writes in it."""

from __future__ import annotations

import time
from asyncio import AbstractEventLoop, TimerHandle
from collections.abc import Callable, Iterator
from contextlib import contextmanager

# A file that takes longer than this to read is not read at every keystroke.
QUICK, LONGEST = 0.03, 1.0


class Pace:
    """Has files read at once, or later the longer that takes."""

    def __init__(self, loop: AbstractEventLoop, read: Callable[[str], None]) -> None:
        self._loop = loop
        self._read = read
        self._timers: dict[str, TimerHandle] = {}
        self._costs: dict[str, tuple[float, float]] = {}

    def changed(self, path: str) -> None:
        """Have a file read now, or soon if reading takes long."""
        cost = min(self._costs.get(path, (0.0,)))
        wait = 0.0 if cost < QUICK else min(2 * cost, LONGEST)
        if path not in self._timers:
            self._timers[path] = self._loop.call_later(wait, self._read, path)

    def catch_up(self, path: str) -> None:
        """Have a file read now if that is still to be done."""
        if path in self._timers:
            self._read(path)

    def stop(self, path: str) -> None:
        """Have a file not read: it was, or nobody wants it."""
        if timer := self._timers.pop(path, None):
            timer.cancel()

    @contextmanager
    def timed(self, path: str) -> Iterator[None]:
        """Remember how long it takes to read a file.

        The quicker of the last two times counts: the first reading of a server, or
        after new settings, has more to do than those at keystrokes.
        """
        start = time.perf_counter()
        yield
        _, last = self._costs.get(path, (0.0, 0.0))
        self._costs[path] = last, time.perf_counter() - start
