"""Our English complaints in French, found by the template that fits."""

from __future__ import annotations

import re
from functools import cache

from linter.core.spacing import firm
from linter.report.french.feeds import FEEDS
from linter.report.french.files import FILES
from linter.report.french.history import HISTORY
from linter.report.french.holds import HOLDS
from linter.report.french.icalendar import ICALENDAR
from linter.report.french.labels import LABELS
from linter.report.french.options import OPTIONS
from linter.report.french.packs import PACKS
from linter.report.french.phrases import PHRASES, REASONS
from linter.report.french.settings import SETTINGS
from linter.report.french.syntax import JSON, YAML
from linter.report.french.toml import TOML

HOLE = "{}"
SENTENCES: dict[str, str] = {
    **OPTIONS,
    **SETTINGS,
    **FILES,
    **HOLDS,
    **HISTORY,
    **FEEDS,
    **LABELS,
    **YAML,
    **JSON,
    **TOML,
    **PACKS,
    **ICALENDAR,
}
TABLES = {"sentences": SENTENCES, "phrases": PHRASES}
# Holes of a French twin: `{0}` is the first one's text as it is, `{0:fr}` a phrase
# that must be known too, `{0:os}` one that may be, `{0:number}` has a decimal comma,
# `{0:page}` stands on a page of `--help`.
_FILLED = re.compile(r"\{(\d)(?::(fr|os|number|page))?\}")


def in_french(text: str) -> str:
    """Return a complaint or its hint in French; what we do not know stays.

    Texts come from everywhere, also from plug-ins and parsers: a template fits
    only when all of its holes can be filled with French.
    """
    french = _found(text, "sentences")
    return text if french is None else french


def _found(text: str, name: str) -> str | None:
    table = TABLES[name]
    if text in table and HOLE not in text:
        return firm(table[text])
    for english in _templates(name):
        start, *_, end = english.split(HOLE)
        # Few templates pass this, so few are compiled.
        if text.startswith(start) and text.endswith(end):
            fits = re.fullmatch(_pattern(english), text, re.DOTALL)
            french = _filled(firm(table[english]), fits.groups()) if fits else None
            if french is not None:
                return french
    return None


@cache
def _templates(name: str) -> list[str]:
    """Return the templates that have holes, those that say most first."""
    holed = [english for english in TABLES[name] if HOLE in english]
    return sorted(holed, key=lambda english: -len(english.replace(HOLE, "")))


def _pattern(english: str) -> str:
    return "(.*?)".join(re.escape(part) for part in english.split(HOLE))


def _filled(french: str, holes: tuple[str, ...]) -> str | None:
    """Fill the holes of a twin; None when one of them cannot be said in French."""
    pieces = []
    at = 0
    for hole in _FILLED.finditer(french):
        word = _worded(holes[int(hole[1])], hole[2])
        if word is None:
            return None
        # What fills a hole is the user's: its spaces stay as they are.
        pieces += [french[at : hole.start()], word]
        at = hole.end()
    return "".join([*pieces, french[at:]])


def _worded(text: str, how: str | None) -> str | None:
    if how == "number":
        return text.replace(".", ",")
    if how == "fr":
        return _found(text, "phrases") or _found(text, "sentences")
    if how == "os":
        return REASONS.get(text) or PHRASES.get(text) or text
    if how == "page":
        return on_page(text)
    return text


def on_page(text: str) -> str:
    """Return a text of a page of `--help` in French."""
    from linter.report.french.help import HELP

    return firm(HELP.get(text, text))
