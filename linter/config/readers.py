"""How single settings are read and refused: zones, globs, platforms, moments."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

from linter.errors import did_you_mean
from linter.positioned import Reader, Value, build

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")
PLATFORMS = (
    "bluesky",
    "discord",
    "facebook",
    "google-business",
    "instagram",
    "linkedin",
    "mastodon",
    "matrix",
    "medium",
    "nostr",
    "pinterest",
    "reddit",
    "snapchat",
    "substack",
    "telegram",
    "threads",
    "tiktok",
    "tumblr",
    "whatsapp",
    "x",
    "youtube",
)
NICKNAMES = {
    "bsky": "bluesky",
    "fb": "facebook",
    "ig": "instagram",
    "insta": "instagram",
    "masto": "mastodon",
    "twitter": "x",
    "yt": "youtube",
}
FACTS = (
    "alt",
    "campaign",
    "channels",
    "comments",
    "first_comment",
    "fixed",
    "hashtags",
    "id",
    "kind",
    "language",
    "link",
    "media",
    "poll",
    "publish_at",
    "recurring",
    "sensitivity_review",
    "status",
    "tactlint",
    "text",
    "thread",
    "timezone",
    "title",
)
DATE_ONLY = len("2026-11-20")


def read_zone(value: Value) -> str:
    """Read the name of a time zone that this system knows."""
    name = build(value, str)
    if name == "UTC":
        return name
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    # A bad key is KeyError, ValueError or, for a folder such as Europe, OSError.
    except (KeyError, ValueError, OSError):
        hint = zone_like(name) or "write a zone of a city, such as Europe/Paris"
        raise value.complain(f"unknown time zone '{name}'", hint) from None
    return name


def zone_like(name: str) -> str:
    """Return `did you mean 'x'?` for a zone's name, nothing when none is like it."""
    from difflib import get_close_matches
    from zoneinfo import available_timezones

    zones = sorted(available_timezones())
    cities = {zone.rpartition("/")[2].lower(): zone for zone in zones if "/" in zone}
    written = name.strip().replace(" ", "_")
    meant = cities.get(written.rpartition("/")[2].lower())
    close = get_close_matches(written, zones, n=1, cutoff=0.8)
    found = meant or (close[0] if close else "")
    return f"did you mean '{found}'?" if found else ""


def read_glob(value: Value) -> str:
    """Read a glob over the repository's paths, with forward slashes.

    A `!` before it takes away what other globs name.
    """
    glob = build(value, str)
    if not glob.strip("!./"):
        hint = (
            "write ** for every file" if glob else "name files, such as posts/**/*.md"
        )
        raise value.complain(f"'{glob}' names no files", hint)
    if "\\" in glob:
        raise value.complain(f"'{glob}' has backslashes", "write / between folders")
    if glob.removeprefix("!").startswith("../"):
        hint = "name files below the folder of the configuration"
        raise value.complain(f"'{glob}' leads out of the repository", hint)
    for pair in ("{}", "[]"):
        if glob.count(pair[0]) != glob.count(pair[1]):
            hint = f"a {pair[0]} needs its {pair[1]}"
            raise value.complain(f"the glob '{glob}' does not close", hint)
    return glob


def read_platform(value: Value) -> str:
    """Read a platform's name, or a usual one beside it: Twitter is x."""
    name = build(value, str).lower().replace(" ", "-")
    name = NICKNAMES.get(name, name)
    if name not in PLATFORMS:
        hint = did_you_mean(name, [*PLATFORMS, "twitter"])
        raise value.complain(f"unknown platform '{name}'", hint)
    return name


def read_fact(value: Value) -> str:
    """Read the name of a fact that a post may have."""
    name = build(value, str)
    if name not in FACTS:
        hint = did_you_mean(name, list(FACTS))
        if value.name in FACTS:
            hint = f"your own key comes first: write '{name}: {value.name}'"
        raise value.complain(f"posts have no fact '{name}'", hint)
    return name


def read_date_form(value: Value) -> str:
    """Read the form of dates in file names, such as `YYYY-MM-DD`."""
    form = build(value, str)
    if any(form.count(part) != 1 for part in ("YYYY", "MM", "DD")):
        what = f"'{form}' does not say where year, month and day stand"
        raise value.complain(what, "write YYYY, MM and DD once each: YYYY-MM-DD")
    return form


def read_count(value: Value) -> int:
    """Read a number of posts."""
    count = build(value, int)
    if count < 0:
        raise value.complain(f"{count} is less than nothing", "write 0 or more")
    return count


def read_until(value: Value) -> datetime:
    """Read the end of a period; a day alone is part of it."""
    end = build(value, datetime)
    is_day = len(build(value, str).strip()) <= DATE_ONLY
    # Behind 9999-12-31 there is nothing; people write it for "always".
    is_last = end.date() == date.max
    return end + timedelta(days=1) if is_day and not is_last else end


def in_zone(at: datetime, timezone: str) -> datetime:
    """Return a moment as aware; one without a zone is on the clock of `timezone`."""
    if at.tzinfo is not None:
        return at
    from zoneinfo import ZoneInfo

    return at.replace(tzinfo=ZoneInfo(timezone))


ZONE = Reader(read_zone, {"type": "string"}, "the name of a time zone")
GLOB = Reader(read_glob, {"type": "string", "minLength": 1}, "a glob")
PLATFORM = Reader(
    read_platform, {"enum": [*PLATFORMS, *NICKNAMES]}, "the name of a platform"
)
FACT = Reader(read_fact, {"enum": list(FACTS)}, "a fact of a post")
DATE_FORM = Reader(read_date_form, {"type": "string"}, "a form such as YYYY-MM-DD")
COUNT = Reader(read_count, {"type": "integer", "minimum": 0}, "a number of posts")
UNTIL = Reader(
    read_until,
    {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}.*)?$"},
    "a date or a date and time such as 2026-11-20T18:00",
)
