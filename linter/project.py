"""A project: its configuration turned into what the rooms need."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from functools import cached_property

from linter.almanac import almanac
from linter.config.load import Loaded, events_of
from linter.config.model import brand, channels, homes, zones
from linter.core.calendar import Calendar, Day, Event
from linter.core.library import Library
from linter.core.post import Post
from linter.core.reading import Reading
from linter.core.world import Channel, World
from linter.errors import UserError
from linter.language.listener import Listener
from linter.language.read import Reader
from linter.neighbours import brands_around
from linter.packs.locate import own_packs, team_pack
from linter.shelf import SYNTAX, Shelf, Words
from linter.sources.discover import matches
from linter.sources.layout import Layout
from linter.sources.platforms import platform


class Project:
    """One configuration, its packs, calendars and events, each read once."""

    def __init__(
        self,
        loaded: Loaded,
        *,
        use_cache: bool,
        shelf: Shelf | None = None,
        brands: Callable[[str], Collection[str] | None] = brands_around,
    ) -> None:
        self.loaded = loaded
        self.config = loaded.config
        self.root = loaded.root
        self.brand = brand(loaded.config, loaded.root)
        self.use_cache = use_cache
        self._brands = brands
        self._shelf = shelf or self._stocked(use_cache=use_cache)

    def _stocked(self, *, use_cache: bool) -> Shelf:
        folders = [
            *own_packs(),
            *(
                folder
                for at, name in enumerate(self.config.packs)
                for folder in team_pack(name, self.root, self._place("packs", at))
            ),
        ]
        return Shelf(folders, _read_calendar, use_cache=use_cache)

    @property
    def library(self) -> Library:
        """All packs: ours, the team's folders, installed ones."""
        return self._shelf.library

    def _place(self, *path: str | int) -> str:
        return self.loaded.value.at(*path).where

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The crises and holds of the team's files.

        Raises UserError when one cannot be read: letting posts through because
        the emergency stop is broken would be worse than stopping.
        """
        return events_of(self.loaded, lambda: self._brands(self.root))

    def proposed(self, now: datetime) -> frozenset[str]:
        """Return the events that wait for a person, named by file and id."""
        return frozenset(
            f"{os.path.realpath(os.path.join(self.root, event.path))}:{event.id}"
            for event in self.events
            if event.status == "proposed" and not event.is_over(now)
        )

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days of all calendars; the team's own replace those of packs.

        Raises UserError for a muted day that no calendar has.
        """
        return almanac(self.library.days, self.loaded, use_cache=self.use_cache)

    @cached_property
    def layout(self) -> Layout:
        """How posts are written down here."""
        config = self.config
        return Layout(
            fields=config.fields,
            timezone=config.timezone,
            file_name_dates=config.file_name_dates,
            day_first=config.day_first,
            channels=frozenset(config.channels),
            zones=zones(config),
            homes=homes(config),
        )

    @property
    def _words(self) -> Words:
        brand = self.brand
        return Words(brand.blocklist, self.events, self.days, self.library.days)

    @property
    def mark(self) -> str:
        """A mark of all that readings depend on, beside the files of the posts."""
        return self._shelf.mark(self._words.signals(), repr(self.config))

    def reader(self, *, few: bool = False, thorough: bool = True) -> Reader:
        """Return the reader of this project's posts, quick to make for a few.

        A `thorough` one works out everything, for people to look at.
        """
        try:
            lexicon = self._shelf.lexicon(self._words.signals(), few=few)
        except ValueError as error:
            where = self._says(getattr(error, "phrase", ""))
            raise UserError(where, str(error), SYNTAX) from error
        return Reader(
            lexicon,
            self.library.traits,
            self.brand,
            thorough=thorough,
            gists=not few,
        )

    def _says(self, phrase: str) -> str:
        """Return where the team wrote a phrase of its own."""
        for at, term in enumerate(self.brand.blocklist):
            if phrase == term.term:
                return self._place("blocklist", at, "term")
            if phrase in term.exceptions:
                return self._place("blocklist", at, "except")
        for event in self.events:
            if phrase in event.words:
                return f"{event.path}:{event.line}"
        return "calendars"

    def adopt(self, post: Post) -> Post:
        """Give a post what overrides say of its path and it does not say itself."""
        for override in self.config.overrides:
            if matches(post.path, override.paths):
                if override.channels and not post.channels:
                    post = post._replace(channels=override.channels)
                if override.language and not post.language:
                    post = post._replace(language=override.language)
        return post

    def world(self, now: datetime, readings: Iterable[Reading]) -> World:
        """Return what surrounds the posts; undeclared channels are guessed."""
        known = channels(self.config)
        for reading in readings:
            for name in reading.channels:
                if name not in known:
                    known[name] = Channel(name, platform_of(name))
        return World(
            self.brand,
            known,
            Calendar(self.days, self.events),
            now,
            {platform.name: platform for platform in self.library.platforms},
            Listener(),
        )


def _read_calendar(path: str, text: str) -> tuple[Day, ...]:
    """Read a calendar of a pack; a cached library needs no reader of them."""
    from linter.config.calendars import load_calendar

    return load_calendar(path, text)


def platform_of(channel: str) -> str:
    """Guess a channel's platform from its name, "" when it tells none."""
    first = channel.replace("_", "-").replace(":", "-").split("-")[0]
    return platform(channel) or platform(first) or ""
