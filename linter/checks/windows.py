"""Windows over a feed: local days and weeks, stretches, crossings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from linter.checks.evidence import hit_at
from linter.core.finding import Hit, Related
from linter.core.recurrence import is_return
from linter.core.schedule import Feed, Slot

MONTH = timedelta(days=31)


def days(feed: Feed) -> Iterator[tuple[date, list[Slot]]]:
    """Yield the local days of a feed that have posts, with their slots."""
    yield from _grouped(feed.slots, lambda slot: slot.local.date())


def weeks(feed: Feed) -> Iterator[tuple[date, list[Slot]]]:
    """Yield the local weeks that have posts, each by its Monday."""
    yield from _grouped(feed.slots, lambda slot: monday(slot.local.date()))


def monday(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _grouped(
    slots: Iterable[Slot], key: Callable[[Slot], date]
) -> Iterator[tuple[date, list[Slot]]]:
    groups: dict[date, list[Slot]] = {}
    for slot in slots:
        groups.setdefault(key(slot), []).append(slot)
    yield from groups.items()


def posts_only(slots: Iterable[Slot]) -> list[Slot]:
    """Keep one slot a post: variants of one post are one post in a feed.

    Each return of a post that comes back counts.
    """
    seen: dict[tuple[str, datetime], Slot] = {}
    for slot in slots:
        seen.setdefault((slot.reading.post.key, slot.at), slot)
    return list(seen.values())


def planned(slots: Sequence[Slot]) -> list[Slot]:
    """Leave out returns of posts where nothing else is planned for a month.

    They come back into weeks that nobody has written for: that says nothing about
    what the feed will be like.
    """
    kept: list[Slot] = []
    written: datetime | None = None
    for slot in reversed(slots):
        if not is_return(slot.reading.post):
            written = slot.at
        if written is not None and written - slot.at <= MONTH:
            kept.append(slot)
    return posts_only(reversed(kept))


def is_exempt(slot: Slot, kinds: Sequence[str], traits: Sequence[str]) -> bool:
    """Say whether a post's kind or one of its traits takes it out of a rule."""
    reading = slot.reading
    return reading.post.kind in kinds or any(reading.has(name) for name in traits)


def related(slots: Iterable[Slot]) -> tuple[Related, ...]:
    """Point at other posts of a feed, by their dates."""
    return tuple(
        Related(slot.reading.post, slot.reading.post.place_of("publish_at"))
        for slot in slots
    )


def feed_hit(
    slot: Slot,
    values: dict[str, object],
    others: Iterable[Slot] = (),
    *,
    variant: str = "",
) -> Hit:
    """Return a hit on a post's date, with related posts."""
    found = hit_at(slot.reading, "publish_at", values, variant=variant)
    return found._replace(related=related(others))
