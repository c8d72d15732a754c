"""What is said of posts that move, and of those that stay."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from linter.core.finding import Finding
from linter.core.tuples import NamedTuple
from linter.engine.message import shown
from linter.engine.openings import HORIZON
from linter.engine.reschedule import Proposal
from linter.engine.run import Judged
from linter.report.look import Look
from linter.report.paint import paint
from linter.report.visible import visible
from linter.report.wrap import wrapped

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
           "Sunday"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
}  # fmt: skip
_SAID = {
    "en": {
        "move": "from {before} to {after} ({zone})",
        "stay": "stays at {before} ({zone}): {reason}",
        "why": "because {rule}: {message}",
        "name": "note: the name of its file still says {written}",
        "room": "to make room for {other}, which must stay: {rule}: {message}",
        "fixed": "its date is declared fixed",
        "recurring": "it comes back, and its whole series would move with it",
        "service": "a service message goes out when people need it",
        "names-day": "its text names a day ('{words}'): look before you move",
        "file-name": "its date is in the name of the file, and names are for you to "
        "change",
        "unwritable": "its date cannot be changed on its own where it is written",
        "full": "none of the {days} days that follow is free of trouble",
        "advice": "; free of trouble: {after}",
        "barred": "; {rule} says: {message}",
    },
    "fr": {
        "move": "du {before} au {after} ({zone})",
        "stay": "reste au {before} ({zone})\xa0: {reason}",
        "why": "raison\xa0: {rule}, {message}",
        "name": "note\xa0: le nom de son fichier dit toujours {written}",
        "room": "pour faire place à {other}, qui doit rester\xa0: {rule}, {message}",
        "fixed": "sa date est déclarée fixe",
        "recurring": "il revient, et toute sa série bougerait avec lui",
        "service": "un message de service part quand les gens en ont besoin",
        "names-day": "son texte nomme un jour («\xa0{words}\xa0»)\xa0: regardez avant "
        "de le déplacer",
        "file-name": "sa date est dans le nom du fichier, et c'est à vous de le "
        "renommer",
        "unwritable": "sa date ne peut pas être changée seule là où elle est écrite",
        "full": "aucun des {days} jours qui suivent n'est sans souci",
        "advice": "\xa0; sans souci\xa0: {after}",
        "barred": "\xa0; {rule} dit\xa0: {message}",
    },
}  # fmt: skip


class Told(NamedTuple):
    """How proposals are told: the stamp of findings, and the reader's terminal."""

    stamped: Callable[[Judged], Finding]
    shown: Callable[[str], str]
    line: Callable[[Proposal], int]
    named_after: Callable[[Proposal], str]
    look: Look


def told(one: Proposal, how: Told) -> Iterator[str]:
    """Yield the lines about a post: which, from when to when, and why."""
    look, said = how.look, _SAID[how.look.language]
    channels = ", ".join(one.channels)
    place = f"{how.shown(one.post.path)}:{how.line(one)}"
    head = visible(f"{place} ({channels})" if channels else place)
    yield paint(head, "strong", look)
    yield from _indented(what(one, how), look)
    for judged in one.why:
        finding = how.stamped(judged)
        values = {"rule": finding.rule, "message": finding.message}
        text = _filled(said["why"], **values)
        if one.room:
            text = _filled(said["room"], other=one.room.key, **values)
        yield from _indented(text, look)
    written = "" if one.anchor.stay else how.named_after(one)
    if written:
        yield from _indented(_filled(said["name"], written=written), look)


def what(one: Proposal, how: Told) -> str:
    """Say from when to when a post moves, or why it stays."""
    said = _SAID[how.look.language]
    values = {"before": when(one, how.look.language), "zone": str(one.zone)}
    if not one.anchor.stay:
        after = when(one, how.look.language, later=True)
        return _filled(said["move"], after=after, **values)
    return _filled(said["stay"], reason=reason(one, how), **values)


def reason(one: Proposal, how: Told) -> str:
    """Say why a post stays, and where it could go all the same."""
    said = _SAID[how.look.language]
    text = _filled(said[one.anchor.stay], words=one.anchor.words, days=str(HORIZON))
    if one.to:
        later = when(one, how.look.language, later=True)
        text += _filled(said["advice"], after=later)
    if one.barred and one.barred.rule.rule.id not in _rules(one):
        finding = how.stamped(one.barred)
        text += _filled(said["barred"], rule=finding.rule, message=finding.message)
    return text


def _rules(one: Proposal) -> set[str]:
    return {judged.rule.rule.id for judged in one.why}


def when(one: Proposal, language: str, *, later: bool = False) -> str:
    """Return the old or the new moment, on the clock of the post's readers."""
    moment = one.to if later else one.post.moment
    if moment is None:
        return ""
    local: datetime = moment.at.astimezone(one.zone)
    day = _DAYS[language][local.weekday()]
    value = local.date() if moment.precision == "day" else local
    return f"{day} {shown(value, language)}"


def _filled(text: str, **values: str) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _indented(text: str, look: Look) -> Iterator[str]:
    first, *more = wrapped(visible(text), look.width, 2, 4)
    yield f"  {first}"
    yield from (f"    {line}" for line in more)
