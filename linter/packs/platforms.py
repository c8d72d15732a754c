"""The files of platforms: what each takes, every figure with its source."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from linter.core.platform import COUNTED_IN_PLAIN, Counting, Figure, Limit, Platform
from linter.core.record import field, record
from linter.positioned import Objection, Reader, Value, about, build

SCHEMES = ("https://", "http://")


def read_day(value: Value) -> str:
    """Read a day, written as YYYY-MM-DD."""
    said = build(value, str)
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        hint = "write YYYY-MM-DD"
        raise value.complain(f"'{said}' is not a day", hint) from None


def read_source(value: Value) -> str:
    """Read the address of the page that says so."""
    said = build(value, str)
    if not said.startswith(SCHEMES):
        hint = "give the address of the page that says so"
        raise value.complain(f"'{said}' is no address of a source", hint)
    return said


DAY = Reader(read_day, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}, "a day")
SOURCE = Reader(read_source, {"type": "string", "pattern": "^https?://"}, "an address")


@record
class FigureEntry:
    """A number, who published it, and when that was last looked up."""

    value: int = field(metadata=about("the number"))
    source: Annotated[str, SOURCE] = field(metadata=about("page that says so"))
    checked: Annotated[str, DAY] = field(metadata=about("when it was looked up"))

    def objections(self) -> Iterator[Objection]:
        """Yield what no limit can be."""
        if self.value < 1:
            yield Objection(("value",), f"{self.value} is no limit")


@record
class PlatformFile:
    """A platform: how it counts and what it takes. Unknown figures are left out."""

    platform: str = field(metadata=about("name, the same as the file's"))
    title: str = field(metadata=about("name for people"))
    counts: Counting = field(
        default=COUNTED_IN_PLAIN, metadata=about("how it counts a text")
    )
    limits: dict[Limit, FigureEntry] = field(
        default_factory=dict, metadata=about("what it takes at most")
    )
    hashtags_advised: FigureEntry | None = field(
        default=None, metadata=about("most hashtags that it advises")
    )
    ended: FigureEntry | None = field(
        default=None, metadata=about("year in which it closed")
    )


def platform(read: PlatformFile) -> Platform:
    """Return a platform as checks know it."""
    return Platform(
        read.platform,
        read.title,
        read.counts,
        {str(name): _figure(one) for name, one in read.limits.items()},
        _figure(read.hashtags_advised) if read.hashtags_advised else None,
        _figure(read.ended) if read.ended else None,
    )


def _figure(entry: FigureEntry) -> Figure:
    return Figure(entry.value, entry.source, entry.checked)
