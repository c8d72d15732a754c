"""Open sessions as the options of the command line ask."""

from datetime import UTC, datetime

from linter.errors import UserError
from linter.opening import LANGUAGES, Opened, Settings, nested, opened
from linter.session import Options, Session

__all__ = ["Opened", "Settings", "here", "moment", "nested", "opened", "spoken"]


def here(settings: Settings) -> Session:
    """Return the session of the project around the current folder."""
    return opened((), Options(moment("")), settings)[0].session


def spoken(language: str) -> str:
    """Return the language that `--lang` asks for; UserError when we speak it not."""
    if language and language not in LANGUAGES:
        what = f"there are no messages in '{language}'"
        raise UserError("--lang", what, "known: " + ", ".join(LANGUAGES))
    return language


def moment(text: str) -> datetime:
    """Read `--now`; empty is this moment. Without offset it is UTC.

    Raises UserError when it is no ISO date.
    """
    return _aware(text, "--now") if text else datetime.now(UTC)


def _aware(text: str, option: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        raise UserError(option, f"cannot read '{text}' as a date", hint) from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def outing(text: str, file: str, now: datetime) -> datetime | None:
    """Return when posts without a date go out: `--at`, or a file's `/schedule`.

    Raises UserError when it is over: such posts would count as published, and a
    slip of the year would let all of them through.
    """
    if text and file:
        raise UserError("--at-from", "says what --at says too", "keep one of them")
    at = _ordered(file) if file else _aware(text, "--at") if text else None
    if at and at < now:
        what = f"this moment is over: {_minute(at)}, and it is {_minute(now)}"
        hint = "name one that is still to come, or leave it out"
        raise UserError("--at-from" if file else "--at", what, hint)
    return at


def _ordered(file: str) -> datetime | None:
    from linter.cli.orders import scheduled

    return scheduled(file)


def _minute(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
