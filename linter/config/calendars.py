"""Files of calendars: days that return, of packs and of teams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from linter.config.audience import Region
from linter.config.readers import Language
from linter.core.calendar import Day, Tone
from linter.core.dates import occurrence
from linter.core.record import field, record
from linter.positioned import Objection, Reader, Value, about, build, parse

YEARS = range(2020, 2060)
LAST_YEAR = 9999
MOST_WEEKS = 5
MONTHS = 12
FORMS = "write MM-DD, nth(MO,3,1), last(SU,4), easter+39, easter-2 or dates(2026-04-14)"


def read_rule(value: Value) -> str:
    """Read a date rule that names a day at least now and then."""
    rule = "".join(build(value, str).split())
    try:
        falls = _in_range(rule) and any(occurrence(rule, year) for year in YEARS)
    except (ValueError, IndexError, OverflowError):
        falls = False
    if not falls:
        raise value.complain(f"the rule '{rule}' names no day", FORMS)
    return rule


def _in_range(rule: str) -> bool:
    """Say whether the numbers of `nth` and `last` are weeks and months.

    `occurrence` gives some other day, not an error, for a week or month 0.
    """
    name, _, rest = rule.partition("(")
    numbers = rest.removesuffix(")").split(",")[1:]
    if name == "last":
        return 1 <= int(numbers[0]) <= MONTHS
    if name == "nth":
        return 1 <= int(numbers[0]) <= MOST_WEEKS and 1 <= int(numbers[1]) <= MONTHS
    return True


RULE = Reader(read_rule, {"type": "string"}, "a date rule such as 11-11 or easter+39")


@record
class DayEntry:
    """One day as it is written."""

    id: str = field(
        metadata=about(
            "Short name that stays the same.", "Nom court qui ne change pas."
        )
    )
    rule: Annotated[str, RULE] = field(
        metadata=about(
            "MM-DD, nth(MO,3,1) (third Monday of January), last(SU,4), easter+39, "
            "easter-2 or dates(2026-04-14,...).",
            "MM-DD, nth(MO,3,1) (troisième lundi de janvier), last(SU,4), "
            "easter+39, easter-2 ou dates(2026-04-14,...).",
        )
    )
    tone: Tone = field(metadata=about("What the day is like.", "Le ton du jour."))
    names: dict[Language, str] = field(
        metadata=about("Its name by language.", "Son nom par langue.")
    )
    regions: tuple[Region, ...] = field(
        metadata=about("Where it matters.", "Où il compte.")
    )
    certainty: Literal["verified", "unverified"] = field(
        default="verified",
        metadata=about(
            "unverified days are only mentioned.",
            "Les jours unverified sont seulement mentionnés.",
        ),
    )
    source: str = field(default="", metadata=about("Who says so.", "Qui l'affirme."))
    customary: bool = field(
        default=False,
        metadata=about(
            "Whether sales on this day are usual.", "Si vendre ce jour-là est d'usage."
        ),
    )
    grave: bool = field(
        default=False,
        metadata=about(
            "Whether almost any editor would stop a sale on it.",
            "Si presque toute rédaction y arrêterait une vente.",
        ),
    )
    words: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "What is out of place besides selling.",
            "Ce qui est déplacé en dehors de la vente.",
        ),
    )
    since: int = field(default=0, metadata=about("First year.", "Première année."))
    until: int = field(
        default=LAST_YEAR, metadata=about("Last year.", "Dernière année.")
    )

    def objections(self) -> Iterator[Objection]:
        """Yield what does not fit together."""
        if not self.names:
            yield Objection(("names",), "a day needs a name in en or fr")
        if self.until < self.since:
            yield Objection(("until",), "'until' is before 'since'")


@record
class CalendarFile:
    """A calendar of days that return."""

    calendar: str = field(metadata=about("Its name.", "Son nom."))
    days: tuple[DayEntry, ...] = field(
        metadata=about("Days that return.", "Jours qui reviennent.")
    )

    def objections(self) -> Iterator[Objection]:
        """Yield the ids that are used twice."""
        seen: set[str] = set()
        for number, day in enumerate(self.days):
            if day.id in seen:
                what = f"two days have the id '{day.id}'"
                yield Objection(("days", number, "id"), what, "give it another id")
            seen.add(day.id)


def load_calendar(path: str, text: str) -> tuple[Day, ...]:
    """Read a calendar; raise Complaints with the place of everything wrong."""
    return tuple(_day(entry) for entry in build(parse(path, text), CalendarFile).days)


def _day(entry: DayEntry) -> Day:
    return Day(
        id=entry.id,
        rule=entry.rule,
        tone=entry.tone,
        names={str(language): name for language, name in entry.names.items()},
        regions=entry.regions,
        certainty=entry.certainty,
        source=entry.source,
        customary=entry.customary,
        grave=entry.grave,
        words=entry.words,
        since=entry.since,
        until=entry.until,
    )
