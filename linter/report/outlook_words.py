"""The outlook's own words, in both languages."""

from __future__ import annotations

from datetime import date, datetime

from linter.core.calendar import Day

Words = dict[str, str]
NBSP = "\N{NO-BREAK SPACE}"
WORDS: dict[str, Words] = {
    "en": {
        "solemn": "solemn",
        "light": "light",
        "commercial": "commercial",
        "freeze": "freeze",
        "review": "review",
        "careful": "careful",
        "none": "event",
        "grave": "grave",
        "customary": "sales are customary",
        "unverified": "unverified",
        "avoid": "avoid: {words}",
        "till": "until {date}",
        "since": "since {date}",
        "further": "until further notice",
        "draft": "draft",
        "published": "published",
        "all_day": "—",
        "quote": "“{text}”",
        "from_to": "From {start} to {end}",
        "on": "On {start}",
        "regions": " ({regions})",
        "nothing": "nothing.",
        "undated": "{count} without a date.",
        "unlisted": "No date is listed in {year} for: {names}.",
        "everywhere": "No `audience: regions` is set, so days of all regions "
        "are shown.",
        "colon": ": ",
    },
    "fr": {
        "solemn": "solennel",
        "light": "léger",
        "commercial": "commercial",
        "freeze": "suspension",
        "review": "relecture",
        "careful": "prudence",
        "none": "événement",
        "grave": "grave",
        "customary": "les ventes sont d'usage",
        "unverified": "non vérifié",
        "avoid": f"à éviter{NBSP}: {{words}}",
        "till": "jusqu'au {date}",
        "since": "depuis le {date}",
        "further": "jusqu'à nouvel ordre",
        "draft": "brouillon",
        "published": "publié",
        "all_day": "—",
        "quote": f"«{NBSP}{{text}}{NBSP}»",
        "from_to": "Du {start} au {end}",
        "on": "Le {start}",
        "regions": " ({regions})",
        "nothing": "rien.",
        "undated": "{count} sans date.",
        "unlisted": f"Aucune date n'est listée en {{year}} pour{NBSP}: {{names}}.",
        "everywhere": "Sans `audience: regions`, les jours de toutes les régions "
        "sont montrés.",
        "colon": f"{NBSP}: ",
    },
}
AND = {"en": " and ", "fr": " et "}
COUNTS = {
    "en": {
        "days": ("{n} day", "{n} days"),
        "events": ("{n} hold or crisis", "{n} holds and crises"),
        "posts": ("{n} post", "{n} posts"),
    },
    "fr": {
        "days": (f"{{n}}{NBSP}jour", f"{{n}}{NBSP}jours"),
        "events": (
            f"{{n}}{NBSP}suspension ou crise",
            f"{{n}}{NBSP}suspensions et crises",
        ),
        "posts": (f"{{n}}{NBSP}post", f"{{n}}{NBSP}posts"),
    },
}
_WEEKDAYS = {
    "en": (
        *("Monday", "Tuesday", "Wednesday", "Thursday"),
        *("Friday", "Saturday", "Sunday"),
    ),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}
_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
}


def counted(kind: str, number: int, language: str) -> str:
    """Return a number of things; French has one of nothing too."""
    one, many = COUNTS[language][kind]
    single = number == 1 or (language == "fr" and number == 0)
    return (one if single else many).replace("{n}", str(number))


def named(day: Day, language: str) -> str:
    """Return a day's name in a language, else in the one it has."""
    return day.names.get(language) or next(iter(day.names.values()))


def dated(on: date, language: str) -> str:
    """Return a date in words: 13 November 2026, 1er novembre 2026."""
    number = "1er" if language == "fr" and on.day == 1 else str(on.day)
    return f"{number} {_MONTHS[language][on.month - 1]} {on.year}"


def headed(on: date, language: str) -> str:
    """Return a date with its weekday."""
    return f"{_WEEKDAYS[language][on.weekday()]} {dated(on, language)}"


def clock(at: datetime, language: str) -> str:
    """Return a time of day: 09:00, 9 h, 9 h 30."""
    if language == "en":
        return f"{at.hour:02d}:{at.minute:02d}"
    minutes = f"{NBSP}{at.minute:02d}" if at.minute else ""
    return f"{at.hour}{NBSP}h{minutes}"
