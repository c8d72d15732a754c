"""Files of events: crises and holds, each with its window and its posture."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from typing import Annotated

from linter.config.acts import Lifted, Started, act
from linter.config.audience import Region
from linter.config.readers import GLOB, PLATFORMS, UNTIL, in_zone
from linter.core.calendar import Event, Level, Posture, Status
from linter.core.record import field, record
from linter.core.tuples import NamedTuple
from linter.errors import UserError, did_you_mean
from linter.positioned import Gathering, Objection, Value, about, build, parse


class Ours(NamedTuple):
    """What a project knows of itself: its channels, and its names casefolded.

    Without channels none is looked up. `others` are the names of all brands
    around, asked for when a name is none of ours; None where nobody knows.
    """

    channels: Collection[str]
    names: frozenset[str]
    others: Callable[[], Collection[str] | None] = lambda: None


@record
class EventEntry:
    """One event as it is written."""

    id: str = field(
        metadata=about(
            "Short name that stays the same.", "Nom court qui ne change pas."
        )
    )
    start: datetime = field(
        metadata=about("When it begins.", "Quand il commence.", key="from")
    )
    until: Annotated[datetime, UNTIL] | None = field(
        default=None,
        metadata=about(
            "Last day, or the moment it ends. Left out: until further notice.",
            "Dernier jour, ou moment de fin. Sans cette clé : jusqu'à nouvel ordre.",
        ),
    )
    name: str = field(
        default="",
        metadata=about("How writers know it.", "Le nom que connaît la rédaction."),
    )
    regions: tuple[Region, ...] = field(
        default=(),
        metadata=about(
            "Where it weighs (FR, FR-29, world). Left out: everywhere.",
            "Où il pèse (FR, FR-29, world). Sans cette clé : partout.",
        ),
    )
    channels: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Channels concerned. Left out: all.",
            "Canaux concernés. Sans cette clé : tous.",
        ),
    )
    brands: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Brands concerned, as `brand.name` or the folder of their tactlint.yaml "
            "says. Left out: all that read this file.",
            "Marques concernées, selon `brand.name` ou le dossier de leur "
            "tactlint.yaml. Sans cette clé : toutes celles qui lisent ce fichier.",
        ),
    )
    paths: tuple[Annotated[str, GLOB], ...] = field(
        default=(),
        metadata=about(
            "Globs of the files concerned, from the folder of tactlint.yaml. Left "
            "out: all.",
            "Globs des fichiers concernés, depuis le dossier de tactlint.yaml. Sans "
            "cette clé : tous.",
        ),
    )
    posture: Posture = field(
        default="review",
        metadata=about(
            "freeze holds every post but those of service, review asks for a "
            "sign-off, careful warns about each, none does nothing more. Posts that "
            "sell or use toxic words are stopped under each of them.",
            "freeze retient tout sauf les posts de service, review demande une "
            "signature, careful avertit sur chacun, none ne fait rien de plus. Les "
            "posts qui vendent ou emploient des mots toxiques sont arrêtés dans "
            "tous les cas.",
        ),
    )
    words: tuple[str, ...] = field(
        default=(),
        metadata=about(
            "Ordinary words that the event made toxic.",
            "Mots ordinaires que l'événement a rendus toxiques.",
        ),
    )
    reason: str = field(
        default="",
        metadata=about(
            "Why, for the people whose posts are held.",
            "Pourquoi, pour celles et ceux dont les posts sont retenus.",
        ),
    )
    status: Status = field(
        default="confirmed",
        metadata=about(
            "proposed waits for a person and stops nothing.",
            "proposed attend une personne et n'arrête rien.",
        ),
    )
    started: Started = field(
        default=Started(),
        metadata=about("Who began it, and when.", "Qui l'a déclaré, et quand."),
    )
    lifted: Lifted | None = field(
        default=None,
        metadata=about(
            "Who ended it before its time, when and why.",
            "Qui l'a levé avant l'heure, quand et pourquoi.",
        ),
    )
    source: str = field(
        default="",
        metadata=about(
            "Where it is from: an address or a feed's name.",
            "D'où il vient : une adresse ou le nom d'un flux.",
        ),
    )
    source_id: str = field(
        default="",
        metadata=about("Its name there.", "Son nom là-bas."),
    )
    level: Level | None = field(
        default=None,
        metadata=about(
            "How grave it got at its source: green, yellow, orange or red.",
            "Sa gravité la plus forte à la source : green, yellow, orange ou red.",
        ),
    )


@record
class EventsFile:
    """A file of events; an empty list says that nothing is going on."""

    events: tuple[EventEntry, ...] = field(
        metadata=about("Crises and holds.", "Crises et suspensions.")
    )

    def objections(self) -> Iterator[Objection]:
        """Yield the ids that are empty or used twice."""
        seen: set[str] = set()
        for number, event in enumerate(self.events):
            if not event.id.strip():
                yield Objection(("events", number, "id"), "an event needs an id")
            elif event.id in seen:
                what = f"two events have the id '{event.id}'"
                yield Objection(("events", number, "id"), what, "give it another id")
            seen.add(event.id)


def load_events(
    path: str, text: str, timezone: str = "UTC", ours: Ours | None = None
) -> tuple[Event, ...]:
    """Read a file of events; times without a zone are on the clock of `timezone`.

    An event about `ours` may name channels of ours, and platforms. Raises
    Complaints with the place of everything that is wrong.
    """
    value = parse(path, text)
    work = Gathering()
    places = value.at("events").items()
    events = [
        work.tried(_event, entry, place, timezone)
        for entry, place in zip(build(value, EventsFile).events, places, strict=True)
    ]
    if ours:
        for place in places:
            work.errors += [*_unknown_channels(place, ours), *_unknown(place, ours)]
    work.finish()
    return tuple(event for event in events if event)


def _event(entry: EventEntry, value: Value, timezone: str) -> Event:
    start = in_zone(entry.start, timezone)
    until = entry.until and in_zone(entry.until, timezone)
    if until and until <= start:
        what = f"the event '{entry.id}' ends before it begins"
        raise value.at("until").complain(what, "look at 'from' and 'until'")
    return Event(
        id=entry.id,
        name=entry.name or entry.id,
        start=start,
        until=until,
        regions=entry.regions,
        channels=entry.channels,
        posture=entry.posture,
        words=entry.words,
        reason=entry.reason,
        path=value.source.path,
        line=value.place.line,
        brands=entry.brands,
        paths=entry.paths,
        status=entry.status,
        started=act(entry.started, timezone),
        lifted=act(entry.lifted, timezone) if entry.lifted else None,
        source=entry.source,
        source_id=entry.source_id,
        level=entry.level,
    )


def _unknown(event: Value, ours: Ours) -> Iterator[UserError]:
    """Yield the brands that nobody here has: their event would hold nothing."""
    strange = [
        value
        for value in _lone_or_list(event, "brands")
        if value.text.casefold() not in ours.names
    ]
    around = ours.others() if strange else None
    if around is None:
        return
    folded = {name.casefold() for name in around}
    for value in strange:
        if value.text.casefold() not in folded:
            hint = did_you_mean(value.text, sorted(around))
            yield value.complain(f"no brand is called '{value.text}'", hint)


def _unknown_channels(event: Value, ours: Ours) -> Iterator[UserError]:
    """Yield the channels that are nowhere declared: nothing would be held there."""
    known = {name.casefold() for name in (*ours.channels, *PLATFORMS)}
    brands = {value.text.casefold() for value in _lone_or_list(event, "brands")}
    if not ours.channels or (brands and not brands & ours.names):
        return
    for value in _lone_or_list(event, "channels"):
        if value.text.casefold() not in known:
            hint = did_you_mean(value.text, list(ours.channels))
            yield value.complain(f"no channel is called '{value.text}'", hint)


def _lone_or_list(event: Value, key: str) -> list[Value]:
    written = event.find(key)
    found = written.items() or [written] if written else []
    return [value for value in found if value.text]
