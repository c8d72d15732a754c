"""What an editor may set: the language of messages, and the moment to judge as of."""

from __future__ import annotations

from datetime import UTC, datetime

from linter.core.tuples import NamedTuple
from linter.errors import UserError

LANGUAGES = ("en", "fr")


class Settings(NamedTuple):
    """An editor's settings; empty values mean the defaults.

    `language` is that of messages, by default each post's own. `now` holds the
    moment that posts are judged as of, by default the clock's.
    """

    language: str = ""
    now: datetime | None = None


class WrongSettingsError(Exception):
    """Settings that cannot be taken, and all that is wrong with them."""

    def __init__(self, mistakes: list[UserError]) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes


def settings(*given: object) -> Settings:
    """Read settings, each over the one before; WrongSettingsError for wrong values."""
    said: dict[str, object] = {}
    for one in given:
        said.update(_own(one))
    mistakes: list[UserError] = []
    language, now = "", None
    try:
        language = _language(said.get("language"))
    except UserError as error:
        mistakes.append(error)
    try:
        now = _moment(said.get("now"))
    except UserError as error:
        mistakes.append(error)
    if mistakes:
        raise WrongSettingsError(mistakes)
    return Settings(language, now)


def _own(said: object) -> dict[str, object]:
    """Return what is said of us: under our name, or by those who speak to us only."""
    if not isinstance(said, dict):
        return {}
    own = said.get("tactlint", said)
    return own if isinstance(own, dict) else {}


def _language(text: object) -> str:
    language = str(text or "")
    if language and language not in LANGUAGES:
        what = f"there are no messages in '{language}'"
        raise UserError("tactlint.language", what, "known: " + ", ".join(LANGUAGES))
    return language


def _moment(text: object) -> datetime | None:
    if not text:
        return None
    try:
        now = datetime.fromisoformat(str(text))
    except ValueError:
        hint = "write an ISO date, such as 2026-11-20 or 2026-11-20T08:00"
        what = f"cannot read '{text}' as a date"
        raise UserError("tactlint.now", what, hint) from None
    return now if now.tzinfo else now.replace(tzinfo=UTC)


def spoken(locale: str | None) -> str:
    """Return the language of ours that a client's locale is nearest to."""
    return "fr" if (locale or "").lower().startswith("fr") else "en"
