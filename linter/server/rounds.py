"""Rounds: when the rules on feeds run again, and where what they found goes."""

from __future__ import annotations

from asyncio import AbstractEventLoop, TimerHandle
from collections.abc import Callable
from functools import partial

from linter.server.living import Living
from linter.server.projects import Home
from linter.server.round import Round
from linter.server.worker import Worker

# Seconds without a keystroke before the rules on feeds run.
PAUSE = 0.3


class Rounds:
    """Runs one round a project at a time, and one more if its posts changed.

    `find` returns a project that is ready to be judged; `done` hears of each round
    that is over, with the error that ended it if there was one.
    """

    def __init__(
        self,
        loop: AbstractEventLoop,
        worker: Worker,
        find: Callable[[Home], Living | None],
        done: Callable[[Home, Exception | None], None],
    ) -> None:
        self._loop = loop
        self._worker = worker
        self._find = find
        self._done = done
        self._timers: dict[Home, TimerHandle] = {}
        self._running: dict[Home, bool] = {}

    def soon(self, place: Home) -> None:
        """Run a round once nobody has typed for a moment."""
        self._stop(place)
        self._timers[place] = self._loop.call_later(PAUSE, self.now, place)

    def now(self, place: Home) -> None:
        """Run a round, after the one that runs if there is one."""
        self._stop(place)
        living = self._find(place)
        if living is None:
            return
        if place in self._running:
            self._running[place] = True
            return
        self._running[place] = False
        self._worker.do(
            living.judge,
            partial(self._judged, place, living),
            partial(self._failed, place, living),
        )

    def _judged(self, place: Home, living: Living, found: Round) -> None:
        living.settle(found)
        again = self._running.pop(place)
        if again or self._find(place) is not living:
            self.now(place)
        self._done(place, None)
        done = partial(self._done, place)
        self._worker.do(living.pages.learn, lambda _: None, done)

    def _failed(self, place: Home, living: Living, error: Exception) -> None:
        living.give_up()
        self._running.pop(place)
        self._done(place, error)

    def _stop(self, place: Home) -> None:
        if timer := self._timers.pop(place, None):
            timer.cancel()
