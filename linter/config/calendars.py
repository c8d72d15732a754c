"""Files of calendars: days that return, of packs and of teams."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from linter.config.audience import Region
from linter.config.calendar_words import WORDS
from linter.config.readers import Language
from linter.core.calendar import Day, Tone
from linter.core.dates import occurrence
from linter.core.record import field, record
from linter.core.tuples import NamedTuple
from linter.errors import UserError
from linter.positioned import Complaints, Objection, Reader, Value, about, build, parse

YEARS = range(2020, 2060)
LAST_YEAR = 9999
MOST_WEEKS = 5
MONTHS = 12
LONGEST = 366
# More than a life of holidays; a file with more is an export of everything.
MOST_DAYS = 5000
# Farther than that, another rule is nearer.
FARTHEST = 100
FORMS = (
    "write MM-DD, nth(MO,3,1), last(SU,4), from(SU,07-16), nth(TH,4,11)+1, "
    "easter+39, easter-2 or dates(2026-04-14)"
)


def read_rule(value: Value) -> str:
    """Read a date rule that names a day at least now and then."""
    written = build(value, str)
    rule = "".join(written.split())
    try:
        # Every year is tried: from(SU,02-29) must not fail on the first short one.
        falls = _in_range(rule) and bool(
            {occurrence(rule, year) for year in YEARS} - {None}
        )
    except (ValueError, IndexError, OverflowError):
        falls = False
    if not falls:
        said = " ".join(written.split())
        raise value.complain(f"the rule '{said}' names no day", FORMS)
    return rule


def _in_range(rule: str) -> bool:
    """Say whether the numbers of `nth` and `last` are weeks and months.

    `occurrence` gives some other day, not an error, for a week or month 0.
    """
    if rule.startswith("easter"):
        return True
    call, _, shift = rule.partition(")")
    name, _, rest = call.partition("(")
    numbers = rest.split(",")[1:]
    if shift and abs(int(shift)) > FARTHEST:
        return False
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
            "MM-DD, nth(MO,3,1) (third Monday of January), last(SU,4), "
            "from(SU,07-16) (first Sunday from 16 July on), nth(TH,4,11)+1 (the day "
            "after), easter+39, easter-2 or dates(2026-04-14,...).",
            "MM-DD, nth(MO,3,1) (troisième lundi de janvier), last(SU,4), "
            "from(SU,07-16) (premier dimanche à partir du 16 juillet), nth(TH,4,11)+1 "
            "(le lendemain), easter+39, easter-2 ou dates(2026-04-14,...).",
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
    checked: str = field(
        default="",
        metadata=about(
            "What else says so: a second source.",
            "Ce qui le confirme : une deuxième source.",
        ),
    )
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
    words: Annotated[tuple[tuple[str, str], ...], WORDS] = field(
        default=(),
        metadata=about(
            "What is out of place besides selling: a list, or one by language.",
            "Ce qui est déplacé en dehors de la vente : une liste, ou une par langue.",
        ),
    )
    since: int = field(default=0, metadata=about("First year.", "Première année."))
    until: int = field(
        default=LAST_YEAR, metadata=about("Last year.", "Dernière année.")
    )
    lasts: int = field(
        default=1,
        metadata=about(
            "How many days it lasts, from the one that the rule names.",
            "Combien de jours il dure, à partir de celui que dit la règle.",
        ),
    )

    def objections(self) -> Iterator[Objection]:
        """Yield what does not fit together."""
        if not self.names:
            yield Objection(("names",), "a day needs a name in en or fr")
        if self.until < self.since:
            yield Objection(("until",), "'until' is before 'since'")
        if not 1 <= self.lasts <= LONGEST:
            what = f"'lasts' is {self.lasts} days"
            yield Objection(("lasts",), what, f"write 1 to {LONGEST}")


@record
class CalendarFile:
    """A calendar of days that return."""

    calendar: str = field(metadata=about("Its name.", "Son nom."))
    days: tuple[DayEntry, ...] = field(
        default=(), metadata=about("Days that return.", "Jours qui reviennent.")
    )
    mute: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Days of other calendars that are none of yours, by id.",
            "Jours d'autres calendriers qui ne vous concernent pas, par id.",
        ),
    )

    def objections(self) -> Iterator[Objection]:
        """Yield the ids that are used twice, and calendars that say nothing."""
        if not self.days and not self.mute:
            what = "a calendar needs days"
            yield Objection(("days",), what, "write `days:` or `mute:`")
        seen: set[str] = set()
        for number, day in enumerate(self.days):
            if day.id in seen:
                what = f"two days have the id '{day.id}'"
                yield Objection(("days", number, "id"), what, "give it another id")
            seen.add(day.id)


class Read(NamedTuple):
    """What a team's calendar says: its days and the ids that it mutes, with places."""

    days: tuple[tuple[Day, str], ...]
    muted: tuple[tuple[str, str], ...] = ()


def load_calendar(path: str, text: str) -> tuple[Day, ...]:
    """Read a pack's calendar; raise Complaints with the place of everything wrong."""
    read = read_calendar(path, text)
    hint = "a team mutes days, in its own calendar"
    refused = [
        UserError(where, f"a pack cannot mute the day '{muted}'", hint)
        for muted, where in read.muted
    ]
    if refused:
        raise Complaints(refused)
    return tuple(day for day, _ in read.days)


def read_calendar(path: str, text: str) -> Read:
    """Read a team's calendar; raise Complaints with the place of everything wrong."""
    value = parse(path, text)
    entries = value.at("days").items()
    if len(entries) > MOST_DAYS:
        what = f"has {len(entries)} days, more than {MOST_DAYS}"
        hint = "keep those that change what may be posted"
        raise value.at("days").complain(what, hint)
    read = build(value, CalendarFile)
    places = [entry.at("id").where for entry in entries]
    days = zip(map(_day, read.days), places, strict=True)
    muted = [
        (muted, value.at("mute", number).where)
        for number, muted in enumerate(read.mute)
    ]
    return Read(tuple(days), tuple(muted))


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
        lasts=entry.lasts,
    )
