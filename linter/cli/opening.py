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
    if not text:
        return datetime.now(UTC)
    try:
        now = datetime.fromisoformat(text)
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        raise UserError("--now", f"cannot read '{text}' as a date", hint) from None
    return now if now.tzinfo else now.replace(tzinfo=UTC)
