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

    `came` hears of a project that is open, `read` when all its files were read or
    recalled, with what went wrong there, and `failed` why one cannot be opened. Files
    that were recalled are read as soon as somebody wants all; `read` hears of that too.
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
        self._livings: dict[Home, Living] = {}
        self._all_wanted = False

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
        self._livings.pop(place, None)

    def want_all(self) -> None:
        """Have every file read from now on: somebody asks for those that are not open.

        A few at a time, so that rounds on the open files come between.
        """
        if not self._all_wanted:
            self._all_wanted = True
            for place, living in self._livings.items():
                self._read_on(place, living)

    def _is_newest(self, place: Home, order: object) -> bool:
        return self._orders.get(place) is order

    def _opened(self, place: Home, order: object, living: Living) -> None:
        if self._is_newest(place, order):
            self._livings.pop(place, None)
            self._came(place, living)
            self._worker.do(
                partial(living.read_all, lambda: self._is_newest(place, order)),
                partial(self._done, place, order, living),
                partial(self._failing, place, order),
            )

    def _done(
        self, place: Home, order: object, living: Living, wrong: list[Exception]
    ) -> None:
        if self._is_newest(place, order):
            self._orders.pop(place)
            self._livings[place] = living
            self._read(place, wrong)
            self._worker.do(
                living.pages.keep, lambda _: None, partial(self._failed_later, place)
            )
            if self._all_wanted:
                self._read_on(place, living)

    def _read_on(self, place: Home, living: Living) -> None:
        if not living.pages.is_whole:
            self._worker.do(
                living.pages.read_some,
                partial(self._went_on, place, living),
                partial(self._failed_later, place),
            )

    def _went_on(self, place: Home, living: Living, wrong: list[Exception]) -> None:
        if self._livings.get(place) is not living:
            return  # the settings changed meanwhile: others read for them
        if wrong or living.pages.is_whole:
            self._read(place, wrong)
        self._read_on(place, living)

    def _failed_later(self, place: Home, error: Exception) -> None:
        self._read(place, [error])

    def _failing(self, place: Home, order: object, error: Exception) -> None:
        if self._is_newest(place, order):
            self.forget(place)
            self._failed(place, error)
