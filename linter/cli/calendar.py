"""`tactlint calendar`: days, holds and posts of a period together."""

from __future__ import annotations

from datetime import date, timedelta

from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import look, printed, written
from linter.config.regions import known_region
from linter.core.outlook import Outlook, Period, outlook
from linter.core.world import World
from linter.errors import UserError, did_you_mean
from linter.intake import Taken
from linter.session import Options, Session

FORMATS = ("table", "json", "ics")
DAYS = 30
MOST_DAYS = 3660


def calendar(  # noqa: PLR0913 - one parameter an option: this is the command line
    *,
    start: str = "",
    end: str = "",
    regions: tuple[str, ...] = (),
    format: str = "table",  # noqa: A002 - named as the option that it is
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
) -> int:
    """Print the outlook of a period; exit 2 when a file could not be read."""
    if format not in FORMATS:
        hint = did_you_mean(format, list(FORMATS))
        raise UserError("--format", f"there is no format '{format}' here", hint)
    asked = frozenset(known_region(region, "--region") for region in regions)
    options = Options(moment(now), language=spoken(lang))
    session = opened((), options, Settings(config, isolated))[0].session
    taken, world = session.read(())
    broken = _complained(session, taken, lang)
    period = _period(start, end, world, asked or world.brand.regions)
    _show(outlook(taken.posts, world, period), world, format, lang)
    return MENDABLE if broken else CLEAN


def _show(found: Outlook, world: World, format: str, lang: str) -> None:  # noqa: A002 - as above
    if format == "json":
        from linter.report.outlook_json import outlook_json

        printed(outlook_json(found))
    elif format == "ics":
        from linter.report.outlook_ics import outlook_ics

        written(outlook_ics(found, world, look(lang).language).encode())
    else:
        from linter.report.outlook_table import table

        printed(table(found, world, look(lang)))


def _period(start: str, end: str, world: World, regions: frozenset[str]) -> Period:
    """Return the dates that were asked for, both ends included."""
    first = _date("--from", start) if start else world.local(world.now, "").date()
    latest = date.max - timedelta(days=DAYS)
    last = _date("--to", end) if end else min(first, latest) + timedelta(days=DAYS - 1)
    if last < first:
        what = f"{last.isoformat()} is before {first.isoformat()}, where --from begins"
        raise UserError("--to", what, "give a date behind it")
    if (last - first).days >= MOST_DAYS:
        raise UserError("--to", "asks for more than ten years", "ask for fewer")
    return Period(first, last, regions)


def _date(option: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20"
        raise UserError(option, f"cannot read '{text}' as a date", hint) from None


def _complained(session: Session, taken: Taken, language: str) -> bool:
    """Print what could not be read; say whether that is for the user to mend."""
    for problem in taken.problems:
        where = f"{session.shown(problem.path)}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return any(problem.fatal for problem in taken.problems)
