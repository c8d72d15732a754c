"""The almanac: the days that a project knows, iCalendar files read only once."""

import marshal
from typing import TYPE_CHECKING
from zlib import crc32

from linter import __version__
from linter.config.load import Loaded
from linter.core.calendar import Day
from linter.store import cache

if TYPE_CHECKING:
    from linter.config.calendars import Read
    from linter.config.days import Text

KEPT = 8


def almanac(
    packs: tuple[Day, ...], loaded: Loaded, *, use_cache: bool
) -> tuple[Day, ...]:
    """Return the days of packs with the team's own over them.

    Raises UserError when one of the team's files cannot be read.
    """
    if not loaded.config.calendars and not loaded.config.muted_days:
        return packs
    # A project without days of its own, as most are, needs none of this.
    from linter.config.days import laid_over, read_days, texts_of

    texts = texts_of(loaded)
    slow = any(text.source.is_ics for text in texts)
    if not (slow and use_cache):
        return laid_over(packs, read_days(loaded, texts), loaded)
    name = f"days-{_mark(texts, loaded.config.timezone)}"
    read = _recalled(name)
    if read is None:
        read = read_days(loaded, texts)
        cache.keep(name, _frozen(read), rivals="days-", kept=KEPT)
    return laid_over(packs, read, loaded)


def _mark(texts: "list[Text]", timezone: str) -> str:
    """Return a mark of all that the days are made of."""
    said = [
        (s.file, s.tone, s.regions, s.grave, s.certainty, text) for s, text in texts
    ]
    data = marshal.dumps([__version__, timezone, said])
    return f"{crc32(data):08x}{crc32(data[::-1]):08x}"


def _frozen(read: "Read") -> bytes:
    days = [(tuple(day), where) for day, where in read.days]
    return marshal.dumps((days, read.muted))


def _recalled(name: str) -> "Read | None":
    from linter.config.calendars import Read

    data = cache.recall(name)
    if data is None:
        return None
    try:
        days, muted = marshal.loads(data)  # noqa: S302 - our own cache, plain data only
        return Read(tuple((Day(*day), where) for day, where in days), muted)
    except (EOFError, TypeError, ValueError):
        return None  # written by something else: read the files
