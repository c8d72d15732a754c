"""Small posts, readings, worlds and schedules, made without any file.

The text of a reading is its whole document: what a hit's span covers is a slice
of that text. The date and the channels stand in a stretch of their own, behind
`ELSEWHERE`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from linter.core.calendar import Calendar, Day, Event, Posture
from linter.core.finding import Hit
from linter.core.post import Field, Moment, Post
from linter.core.reading import Match, Reading, Sentence, Trait
from linter.core.schedule import Schedule, arrange
from linter.core.span import Span, identity
from linter.core.world import Brand, Channel, World

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
ELSEWHERE = 10_000
PLACES = {
    "publish_at": Span(ELSEWHERE, ELSEWHERE + 16),
    "channels": Span(ELSEWHERE + 20, ELSEWHERE + 30),
}
# Traits that checks name by default: a reading knows of all traits.
USUAL = ("promotional", "inviting", "solemn")

Signals = Mapping[str, str | Sequence[str]]


def at(written: str, zone: str = "UTC") -> datetime:
    """Return a moment on the clock of a zone."""
    return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone))


def post(
    key: str = "post.md",
    when: str = "",
    *,
    zone: str = "UTC",
    text: str = "",
    **facts: Any,
) -> Post:
    """Return a post; `when` is a day or a minute on the clock of `zone`."""
    facts.setdefault("fields", (Field("text", "text", text, identity(0, len(text))),))
    length = sum(len(field.text) for field in facts["fields"])
    if when:
        precision = "day" if len(when) == len("2026-12-01") else "minute"
        moment = Moment(at(when, zone), precision, PLACES["publish_at"], "field")  # type: ignore[arg-type]
        facts["moment"] = moment
    path = key.partition("#")[0]
    return Post(key, path, Span(0, length), places=PLACES, **facts)


def reading(  # noqa: PLR0913 - a reading has that many independent facts
    text: str = "",
    when: str = "",
    *,
    key: str = "post.md",
    signals: Signals | None = None,
    traits: Mapping[str, bool | Sequence[str]] | None = None,
    features: Mapping[str, float] | None = None,
    language: str | None = "en",
    words: int | None = None,
    asides: Sequence[str] = (),
    **facts: Any,
) -> Reading:
    """Return a reading of one post.

    `signals` say which words of the text carry a signal; `traits` are true or
    false, or the signals that are their evidence. Signals among `asides` are quoted
    or denied.
    """
    own = post(key, when, text=text, **facts)
    matches = _matches(own.fields, signals or {})
    judged = {name: Trait(name, False, 0.0, ()) for name in USUAL}
    for name, value in (traits or {}).items():
        judged[name] = _trait(name, value, matches)
    counted = {"words": len(text.split()) if words is None else words}
    return Reading(
        own,
        own.channels,
        own.fields,
        language,
        "declared",
        matches,
        judged,
        Known(
            _sentences(own.fields),
            defaultdict(float, {**(features or {}), **counted}),
            [match for match in matches if match.signal not in asides],
        ),
    )


class Known:
    """Sentences and counts that a test lays down."""

    def __init__(
        self,
        sentences: tuple[Sentence, ...],
        features: Mapping[str, float],
        meant: Sequence[Match],
    ) -> None:
        self._sentences = sentences
        self._features = features
        self._meant = meant

    def sentences(self) -> tuple[Sentence, ...]:
        """Return the sentences."""
        return self._sentences

    def features(self) -> Mapping[str, float]:
        """Return the counts."""
        return self._features

    def meant(self) -> Sequence[Match]:
        """Return the matches that the author means."""
        return self._meant


def _matches(fields: Sequence[Field], signals: Signals) -> tuple[Match, ...]:
    found = []
    for signal, said in signals.items():
        seen: dict[str, int] = {}
        for words in (said,) if isinstance(said, str) else said:
            place = next(n for n, field in enumerate(fields) if words in field.text)
            start = fields[place].text.index(words, seen.get(words, 0))
            seen[words] = start + 1
            end = start + len(words)
            found.append(Match(signal, words.lower(), 1.0, "any", place, start, end))
    return tuple(sorted(found, key=lambda match: (match.field, match.start)))


def _trait(name: str, value: bool | Sequence[str], matches: Sequence[Match]) -> Trait:
    if isinstance(value, bool):
        return Trait(name, value, float(value), ())
    evidence = tuple(match for match in matches if match.signal in value)
    assert evidence, f"no match is evidence of {name}"
    return Trait(name, True, 1.0, evidence)


def _sentences(fields: Sequence[Field]) -> tuple[Sentence, ...]:
    """Cut the texts behind full stops: enough for texts that tests write."""
    found = []
    for place, field in enumerate(fields):
        start = 0
        while start < len(field.text):
            stop = field.text.find(". ", start)
            end = stop + 1 if stop >= 0 else len(field.text)
            found.append(Sentence(place, start, end))
            start = end + 1 if stop >= 0 else end
    return tuple(found)


def world(
    *channels: Channel,
    events: Iterable[Event] = (),
    days: Iterable[Day] = (),
    now: datetime = NOW,
    **brand: Any,
) -> World:
    """Return what surrounds the posts; `brand` are facts of `Brand`."""
    return World(
        Brand(**brand),
        {channel.name: channel for channel in channels},
        Calendar(tuple(days), tuple(events)),
        now,
    )


def event(
    posture: Posture = "freeze",
    start: str = "2026-11-30T00:00",
    until: str = "2026-12-05T00:00",
    **facts: Any,
) -> Event:
    """Return an event; an empty `until` is until further notice."""
    facts = {
        "id": posture,
        "name": f"the {posture}",
        "regions": (),
        "channels": (),
        "words": (),
        "reason": "a flood",
        **facts,
    }
    end = at(until) if until else None
    return Event(start=at(start), until=end, posture=posture, **facts)


def day(id: str, rule: str, **facts: Any) -> Day:  # noqa: A002 - as the field
    """Return a calendar day: solemn, grave, of France and certain by default."""
    facts = {
        "tone": "solemn",
        "names": {"en": id, "fr": id},
        "regions": ("FR",),
        "certainty": "verified",
        "source": "test",
        "grave": True,
        **facts,
    }
    return Day(id=id, rule=rule, **facts)


def schedule(
    readings: Iterable[Reading],
    around: World | None = None,
    *,
    published: Iterable[str] = (),
) -> Schedule:
    """Return the schedule of readings; those of `published` keys are context."""
    listed = list(readings)
    keys = frozenset(one.post.key for one in listed) - frozenset(published)
    return arrange(listed, keys, around or world())


def line(
    *moments: str, channel: str = "x", text: str = "", **facts: Any
) -> list[Reading]:
    """Return posts of one channel at these moments, called 0, 1, 2..."""
    return [
        reading(
            text or f"words of their own number{number}",
            when,
            key=str(number),
            channels=(channel,),
            **facts,
        )
        for number, when in enumerate(moments)
    ]


def keys(hits: Iterable[Hit]) -> list[str]:
    """Return which posts hits are about."""
    return [hit.post.key for hit in hits]


def flagged(hits: Iterable[Hit]) -> list[str]:
    """Return the words under hits; a fact's name where no text is flagged."""
    return [
        hit.field
        if hit.span.start >= ELSEWHERE
        else hit.post.fields[0].text[hit.span.start : hit.span.end]
        for hit in hits
    ]
