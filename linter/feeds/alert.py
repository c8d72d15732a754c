"""Alerts: what a public feed says is going on, before anybody believes it here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Literal, TypeVar

from linter.core.calendar import Level
from linter.core.tuples import NamedTuple
from linter.errors import UserError

T = TypeVar("T")
# Lightest first, so that levels compare by their place.
LEVELS: tuple[Level, ...] = ("green", "yellow", "orange", "red")
LONGEST = 160
EARLIEST, LATEST = 1970, 2200
DATES = "alerts carry dates such as 2026-11-20T08:00:00+01:00"


class Alert(NamedTuple):
    """One alert of a feed.

    `ends` is None where the feed does not say. `areas` are places that no region
    of ours stands for, in the feed's words. `replaces` are ids of earlier alerts
    that this one updates or cancels; `series` is the beginning that the ids of one
    episode share, where a feed gives each day another id.
    """

    source: str
    source_id: str
    title: str
    starts: datetime
    ends: datetime | None
    level: Level
    regions: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    url: str = ""
    status: Literal["actual", "cancel"] = "actual"
    replaces: tuple[str, ...] = ()
    series: str = ""
    sent: datetime | None = None


class Batch(NamedTuple):
    """What one reading of a feed gave: nothing that stood in it is missing here.

    `left` are messages that are no alerts, tests and exercises, by their ids.
    """

    alerts: tuple[Alert, ...] = ()
    refused: tuple[UserError, ...] = ()
    left: tuple[str, ...] = ()


class NoAlertError(Exception):
    """A message that is meant for nobody: a test, an exercise, a receipt."""


def gathered(
    entries: Iterable[tuple[str, T]], read: Callable[[T, str], Alert]
) -> Batch:
    """Read each entry of a feed; one that cannot be read does not hide the others."""
    alerts: list[Alert] = []
    refused: list[UserError] = []
    left: list[str] = []
    for where, entry in entries:
        try:
            alerts.append(checked(read(entry, where), where))
        except UserError as error:
            refused.append(error)
        except NoAlertError as reason:
            left.append(str(reason))
    return Batch(tuple(alerts), tuple(refused), tuple(left))


def checked(alert: Alert, where: str) -> Alert:
    """Return an alert whose id and window can be meant; UserError otherwise."""
    if not _joined(alert.source_id):
        raise UserError(where, "this alert has no id", "ask those who publish it")
    if alert.ends and alert.ends < alert.starts:
        what = f"this alert ends before it begins ({alert.ends:%Y-%m-%d %H:%M})"
        raise UserError(where, what, "ask those who publish it")
    return alert._replace(
        source_id=_joined(alert.source_id),
        replaces=tuple(map(_joined, alert.replaces)),
        title=plain(alert.title) or _joined(alert.source_id),
        areas=tuple(map(plain, alert.areas)),
        ends=alert.ends if alert.ends != alert.starts else None,
    )


def _joined(name: str) -> str:
    """Return an id without blanks: files keep several of them side by side."""
    return "_".join(plain(name).split())


def plain(text: str) -> str:
    """Return a feed's words as one short line that no terminal stumbles over."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def moment(text: str, where: str) -> datetime:
    """Read a moment as feeds write it: ISO 8601 with its offset, or as in mails."""
    from email.utils import parsedate_to_datetime

    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        try:
            at = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            raise no_date(text, where) from None
    return _sound(at, text, where)


def epoch(milliseconds: object, where: str) -> datetime:
    """Read a moment that is counted in milliseconds."""
    if not isinstance(milliseconds, int | float) or isinstance(milliseconds, bool):
        raise no_date(str(milliseconds), where)
    try:
        at = datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        raise no_date(str(milliseconds), where) from None
    return _sound(at, str(milliseconds), where)


def _sound(at: datetime, text: str, where: str) -> datetime:
    if at.tzinfo is None:
        what = f"the date '{plain(text)}' does not say its time zone"
        raise UserError(where, what, DATES)
    if not EARLIEST <= at.year <= LATEST:
        raise no_date(text, where)
    return at.astimezone(UTC).replace(microsecond=0)


def no_date(text: str, where: str) -> UserError:
    """Return the complaint about something that is no date."""
    return UserError(where, f"'{plain(text)}' is no date of an alert", DATES)
