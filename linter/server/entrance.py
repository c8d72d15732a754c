"""The entrance: projects on their way in, opened and then read by the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from linter.server.living import Living
from linter.server.projects import Home, opened
from linter.server.worker import Worker
from linter.session import Options


class Entrance:
    """Opens and reads projects; of several orders for one, the newest counts.

    `came` hears of a project that is open, `read` when all its files were read, with
    what went wrong there, and `failed` why one cannot be opened.
    """

    def __init__(
        self,
        worker: Worker,
        came: Callable[[Home, Living], None],
        read: Callable[[Home, list[Exception]], None],
        failed: Callable[[Home, Exception], None],
    ) -> None:
        self._worker = worker
        self._came = came
        self._read = read
        self._failed = failed
        self._orders: dict[Home, object] = {}

    def __iter__(self) -> Iterator[Home]:
        """Iterate over the projects that are not all there yet."""
        return iter([*self._orders])

    def enter(self, place: Home, options: Options) -> None:
        """Have a project opened and read, whatever was ordered before."""
        order = self._orders[place] = object()
        self._worker.do(
            partial(opened, place, options),
            partial(self._opened, place, order),
            partial(self._failing, place, order),
        )

    def forget(self, place: Home) -> None:
        """Have a project not opened."""
        self._orders.pop(place, None)

    def _is_newest(self, place: Home, order: object) -> bool:
        return self._orders.get(place) is order

    def _opened(self, place: Home, order: object, living: Living) -> None:
        if self._is_newest(place, order):
            self._came(place, living)
            self._worker.do(
                partial(living.read_all, lambda: self._is_newest(place, order)),
                partial(self._done, place, order),
                partial(self._failing, place, order),
            )

    def _done(self, place: Home, order: object, wrong: list[Exception]) -> None:
        if self._is_newest(place, order):
            self.forget(place)
            self._read(place, wrong)

    def _failing(self, place: Home, order: object, error: Exception) -> None:
        if self._is_newest(place, order):
            self.forget(place)
            self._failed(place, error)
