"""Days that a text names: `tomorrow`, `samedi`, `12 December`."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.patterns import compiled

_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november"
    "|december|janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout"
    "|septembre|octobre|novembre|décembre|decembre"
)
_WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
_NEAR = (
    r"today|tonight|tomorrow|yesterday|this\s(?:morning|afternoon|evening|weekend)"
    r"|aujourd['\u2019]hui|demain|après-demain|hier"
    r"|ce\s(?:soir|matin|midi|week-end)|cet\saprès-midi"
)
_DATED = (
    rf"\d{{1,2}}(?:er|st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})"
    rf"|(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?(?!\d)"
    r"|\d{1,2}/\d{1,2}/\d{2,4}"
)
# A weekday that comes back is no date: `every Monday`, `Black Friday`, `le lundi`.
_HABIT = r"every|each|chaque|tous\sles|les|black|giving|good|ash|palm|cyber"
_NAMED = (
    rf"(?i)(?<![\w#@])(?:({_NEAR}|{_DATED})|(?:({_HABIT})\s)?({_WEEKDAYS})"
    r"(?!\s(?:saint|noir|gras)))(?!\w)"
)


def named_day(texts: Iterable[str]) -> str:
    """Return the first words that tie a text to one day, "" when none do."""
    for text in texts:
        for match in compiled(_NAMED).finditer(text):
            if not match[2]:
                return " ".join(match[0].split())
    return ""
