"""The worker: long work in a thread of its own, its results where they belong."""

from __future__ import annotations

from asyncio import AbstractEventLoop
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


class Worker:
    """Does one job after the other; what comes of them is told in the loop.

    The thread is a daemon: nobody waits for it when the editor leaves.
    """

    def __init__(self, loop: AbstractEventLoop) -> None:
        self._loop = loop
        self._jobs: SimpleQueue[Callable[[], None]] = SimpleQueue()
        Thread(target=self._work, name="tactlint", daemon=True).start()

    def do(
        self,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a job, and then `then` with its result, or `failed`, in the loop."""

        def run() -> None:
            try:
                result = job()
            except Exception as error:  # noqa: BLE001 - told in the loop, never lost
                self._tell(failed, error)
            else:
                self._tell(then, result)

        self._jobs.put(run)

    def _tell(self, told: Callable[[T], None], what: T) -> None:
        try:
            self._loop.call_soon_threadsafe(told, what)
        except RuntimeError:
            return  # the loop is closed: the editor has left

    def _work(self) -> None:
        while True:
            self._jobs.get()()
