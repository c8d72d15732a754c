"""The desk: the files that an editor has open, and the projects around them."""

from __future__ import annotations

import os
from asyncio import AbstractEventLoop
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial

from linter.errors import UserError
from linter.files import relative
from linter.server.bell import Bell
from linter.server.entrance import Entrance
from linter.server.listener import Listener
from linter.server.living import Living
from linter.server.pace import Pace
from linter.server.projects import Home, decides, home, homes, is_settings
from linter.server.rounds import Rounds
from linter.server.worker import Worker
from linter.session import Options


class Desk:
    """Keeps open files judged: their own rules at once, those on feeds soon.

    Paths are absolute. Everything here runs in the loop but what is given to the
    worker: opening projects, reading files, judging feeds.
    """

    def __init__(
        self, loop: AbstractEventLoop, options: Options, listener: Listener
    ) -> None:
        self._listener = listener
        self._worker = Worker(loop)
        self._rounds = Rounds(loop, self._worker, self._ready, self._round_over)
        self._options, self.is_now_fixed = options, False
        self.texts: dict[str, str] = {}
        self.failures: dict[Home, Exception] = {}
        self._homes: dict[str, Home] = {}
        self._livings: dict[Home, Living] = {}
        self.entrance = Entrance(self._worker, self._entered, self._read, self._failed)
        # Folders still to be looked into, and the greeting with the first of them.
        self._looking = 1
        self._pace = Pace(loop, self._lint)
        self.bell = Bell(loop)

    @property
    def livings(self) -> list[Living]:
        """The projects that are open."""
        return list(self._livings.values())

    def living(self, path: str) -> Living | None:
        """Return the project of an open file, None as long as it is not there."""
        place = self._homes.get(path)
        return self._livings.get(place) if place else None

    def around(self, path: str) -> Living | None:
        """Return the project that a file is a post of, whether or not it is open."""
        if path in self._homes:
            return self.living(path)
        holding = [one for one in self.livings if one.holds(path)]
        return max(holding, key=lambda one: len(one.root), default=None)

    def set(self, options: Options, *, is_now_fixed: bool) -> None:
        """Judge everything anew under other options, what is being opened as well."""
        self._options, self.is_now_fixed = options, is_now_fixed
        for place in {*self._livings, *self.failures, *self.entrance}:
            self._enter(place)

    def begin(self, folders: Iterable[str]) -> None:
        """Open the projects in and below the folders that a client has open."""
        self.enter(folders)
        self._looking -= 1

    def enter(self, folders: Iterable[str]) -> None:
        """Open the projects in and below more folders."""
        for folder in folders:
            self._looking += 1
            self._worker.do(partial(homes, folder), self._enter_all, self._not_entered)

    def open(self, path: str, text: str) -> None:
        """Take a file that an editor has opened."""
        self.texts[path] = text
        self._settle_in(path)
        place = self._homes.get(path)
        if place in self._livings:
            self._lint(path)
        elif place and place not in self.failures and place not in self.entrance:
            self._enter(place)

    def change(self, path: str, text: str) -> None:
        """Take what somebody wrote; it is read now, or soon if reading takes long."""
        self.texts[path] = text
        self._pace.changed(path)

    def catch_up(self, path: str) -> None:
        """Read a file now if that is still to be done."""
        self._pace.catch_up(path)

    def close(self, path: str) -> None:
        """Go back to what the disk has."""
        self.texts.pop(path, None)
        self._pace.stop(path)
        living, place = self.living(path), self._homes.pop(path, None)
        if living is not None and place is not None:
            try:
                living.pages.close(relative(path, living.root))
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                self._listener.complain(error)
            self._rounds.soon(place)

    def touched(self, paths: Iterable[str]) -> None:
        """Look again at files and folders that changed on the disk."""
        contents: dict[Home, list[str]] = {}
        settings: list[str] = []
        for path in paths:
            if any(is_settings(path, one) for one in (None, *self._livings.values())):
                settings.append(path)
                continue
            for place, living in self._livings.items():
                if path.startswith(os.path.join(living.root, "")):
                    contents.setdefault(place, []).append(relative(path, living.root))
        for place, changed in contents.items():
            self._reread(place, changed)
        if settings:
            self._reload(settings)

    def is_known(self, path: str) -> bool:
        """Say whether all is there to judge a file; without its text, that is more."""
        if path not in self.texts:
            return self.is_settled()
        place = self._homes.get(path)
        return place is None or place in self._livings or place in self.failures

    def is_settled(self) -> bool:
        """Say whether every project was read, and judged with its feeds."""
        busy = self._looking or [*self.entrance]
        return not busy and all(one.settled for one in self.livings)

    def _settle_in(self, path: str) -> None:
        try:
            self._homes[path] = home(path)
        except UserError as error:
            self._homes.pop(path, None)
            self._listener.complain(error)

    def _enter_all(self, places: list[Home]) -> None:
        self._looking -= 1
        for place in places:
            if place not in self._livings and place not in self.entrance:
                self._enter(place)
        self._told()

    def _not_entered(self, error: Exception) -> None:
        self._looking -= 1
        self._listener.complain(error)
        self._told()

    def _enter(self, place: Home) -> None:
        options = self._options
        if not self.is_now_fixed:
            options = options._replace(now=datetime.now(UTC))
        self.entrance.enter(place, options)

    def _failed(self, place: Home, error: Exception) -> None:
        self.failures[place] = error
        self._listener.complain(error)
        self._told()

    def _entered(self, place: Home, living: Living) -> None:
        self.failures.pop(place, None)
        if place in self._livings:
            living.inherit(self._livings[place])
        self._livings[place] = living
        for path in [path for path, its in self._homes.items() if its == place]:
            self._lint(path)
        self._told()

    def _read(self, place: Home, wrong: list[Exception]) -> None:
        for error in wrong:
            self._listener.complain(error)
        self._rounds.now(place)

    def _lint(self, path: str) -> None:
        self._pace.stop(path)
        living, text = self.living(path), self.texts.get(path)
        if living is None or text is None:
            return
        now = None if self.is_now_fixed else datetime.now(UTC)
        with self._pace.timed(path):
            try:
                living.take(relative(path, living.root), text, now)
            except Exception as error:  # noqa: BLE001 - one bad file must not stop the others
                self._listener.complain(error)
        self._listener.show((path,))
        self._rounds.soon(self._homes[path])

    def _ready(self, place: Home) -> Living | None:
        """Return a project all of whose files were read."""
        return None if place in self.entrance else self._livings.get(place)

    def _round_over(self, place: Home, error: Exception | None) -> None:
        if error is not None:
            self._listener.complain(error)
        self._listener.show([path for path, its in self._homes.items() if its == place])
        self._told()

    def _told(self) -> None:
        """Wake up whoever waits, and say that more than the open files changed."""
        self.bell.ring()
        self._listener.refresh()

    def _reread(self, place: Home, paths: list[str]) -> None:
        self._worker.do(
            partial(self._livings[place].pages.look_again, paths),
            lambda _: self._rounds.now(place),
            self._listener.complain,
        )

    def _reload(self, settings: list[str]) -> None:
        """Open anew what these files may decide on, and what begins with them."""
        for path in self.texts:
            self._settle_in(path)
        known = {*self._livings, *self.failures, *self._homes.values()}
        decided = [
            one for one in known if decides(settings, one, self._livings.get(one))
        ]
        for place in {self._moved(one) for one in decided}:
            if place:
                self._enter(place)
        self._listener.show(list(self.texts))

    def _moved(self, place: Home) -> Home | None:
        """Return a project as it is found now; its settings may be new, or gone.

        None where two files claim to be its settings.
        """
        try:
            found = home(place.root)
        except UserError as error:
            self._livings.pop(place, None)
            self.entrance.forget(place)
            self._failed(place, error)
            return None
        if found != place:
            self._livings.pop(place, None)
            self.entrance.forget(place)
            self.failures.pop(place, None)
        return found
