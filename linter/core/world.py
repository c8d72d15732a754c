"""What the team declared and what surrounds a post: brand, channels, calendar."""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from linter.core.calendar import Calendar
from linter.core.platform import Platform
from linter.core.tuples import NamedTuple


class Channel(NamedTuple):
    """One account or feed, as configured or guessed from its name.

    `platform` is a known platform (`x`, `linkedin`...) or empty. Budgets are
    posts, `min_gap` is minutes; None means the platform's default.
    `staffed` are `(weekdays 0-6, first minute, end minute)` of a local week.
    `max_length` is what this very account or server takes, `language` what its
    readers read; empty when nobody said so.
    """

    name: str
    platform: str = ""
    max_per_day: int | None = None
    max_per_week: int | None = None
    min_gap: int | None = None
    staffed: tuple[tuple[tuple[int, ...], int, int], ...] = ()
    timezone: str = ""
    max_length: int | None = None
    language: str = ""


class Blocked(NamedTuple):
    """A term of the team's own blocklist.

    `term` is a phrase in signal syntax. Empty `channels` means all;
    `start`/`until` bound the period. `note` is shown to the writer.
    """

    term: str
    note: str = ""
    channels: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    start: datetime | None = None
    until: datetime | None = None


class Brand(NamedTuple):
    """Who speaks, to whom: everything here is known without a clock.

    `names` are those by which events know this brand, casefolded.
    """

    words: tuple[str, ...] = ()
    sector: str = ""
    regions: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ("en", "fr")
    timezone: str = "UTC"
    blocklist: tuple[Blocked, ...] = ()
    names: frozenset[str] = frozenset()


class Ear(Protocol):
    """Hears what a text is like. It needs tables on disk, so checks are handed one."""

    def language(self, texts: tuple[str, ...]) -> str | None:
        """Return the language that texts are in, None when undecided."""

    def unquoted(self, text: str) -> str:
        """Return a text without what it quotes."""

    def may_be_below(self, text: str, least: float, language: str) -> bool:
        """Say whether a text could be harder to read than `least`: quick to say."""

    def ease(self, text: str, sentences: int, language: str) -> float | None:
        """Return how easily prose reads, 0 to 100; None in an unknown language."""


class World(NamedTuple):
    """All that a check may know besides the post itself."""

    brand: Brand
    channels: dict[str, Channel]
    calendar: Calendar
    now: datetime
    platforms: Mapping[str, Platform] = {}
    ear: Ear | None = None

    def channel(self, name: str) -> Channel:
        """Return a channel's settings; an undeclared one has only its name."""
        return self.channels.get(name) or Channel(name)

    def platform(self, name: str) -> Platform | None:
        """Return the platform of a channel, None when nothing is known of it.

        An undeclared channel is known by its name: `x`, `mastodon-team`.
        """
        declared = self.channel(name).platform
        if declared:
            return self.platforms.get(declared)
        first = name.replace("_", "-").replace(":", "-").partition("-")[0]
        return self.platforms.get(name) or self.platforms.get(first)

    def zone(self, channel: str) -> tzinfo:
        """Return the time zone in which a channel's audience lives."""
        name = self.channel(channel).timezone or self.brand.timezone
        if name == "UTC":
            return UTC
        from zoneinfo import ZoneInfo

        return ZoneInfo(name)

    def local(self, at: datetime, channel: str) -> datetime:
        """Return a moment on the wall clock of a channel's audience."""
        return at.astimezone(self.zone(channel))
