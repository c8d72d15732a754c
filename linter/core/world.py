"""What the team declared and what surrounds a post: brand, channels, calendar."""

from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from linter.core.calendar import Calendar


class Channel(NamedTuple):
    """One account or feed, as configured or guessed from its name.

    `platform` is a known platform (`x`, `linkedin`...) or empty. Budgets are
    posts, `min_gap` is minutes; None means the platform's default.
    `staffed` are `(weekdays 0-6, first minute, end minute)` of a local week.
    """

    name: str
    platform: str = ""
    max_per_day: int | None = None
    max_per_week: int | None = None
    min_gap: int | None = None
    staffed: tuple[tuple[tuple[int, ...], int, int], ...] = ()
    timezone: str = ""


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


class World(NamedTuple):
    """All that a check may know besides the post itself."""

    brand: Brand
    channels: dict[str, Channel]
    calendar: Calendar
    now: datetime

    def channel(self, name: str) -> Channel:
        """Return a channel's settings; an undeclared one has only its name."""
        return self.channels.get(name) or Channel(name)

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
