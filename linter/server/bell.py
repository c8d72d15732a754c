"""The bell: it wakes those who wait for the desk."""

from __future__ import annotations

from asyncio import AbstractEventLoop, Future
from collections.abc import Callable


class Bell:
    """Lets others wait for something that becomes true in the loop."""

    def __init__(self, loop: AbstractEventLoop) -> None:
        self._loop = loop
        self._waiting: list[Future[None]] = []

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for something that only becomes true before a ring."""
        while not done():
            waiting = self._loop.create_future()
            self._waiting.append(waiting)
            await waiting

    def ring(self) -> None:
        """Make all who wait look again."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)
