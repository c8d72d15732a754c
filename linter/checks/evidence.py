"""From matches to hits: which words, in which field, at which place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from linter.core.finding import Evidence, Hit, Severity
from linter.core.reading import Match, Reading
from linter.core.span import Span

SHOWN = 4


def evidence(reading: Reading, matches: Iterable[Match]) -> tuple[Evidence, ...]:
    """Return the words of matches with their places in the document."""
    return tuple(
        Evidence(reading.quote(match), match.signal, reading.span(match))
        for match in matches
    )


def words(reading: Reading, matches: Iterable[Match]) -> str:
    """Return the distinct matched words for a message, the first few of them."""
    seen: dict[str, str] = {}
    for match in matches:
        quote = " ".join(reading.quote(match).split())
        # A comma that ends the words would meet that of the list.
        quote = quote.strip(",; ") or quote
        seen.setdefault(quote.casefold(), quote)
    shown = list(seen.values())
    return ", ".join(shown[:SHOWN]) + (", …" if len(shown) > SHOWN else "")


def hit(
    reading: Reading,
    matches: Sequence[Match],
    values: dict[str, object] | None = None,
    *,
    severity: Severity | None = None,
    variant: str = "",
) -> Hit:
    """Return a hit on the first of some matches, with all as evidence."""
    first = matches[0]
    return Hit(
        reading.post,
        reading.span(first),
        reading.fields[first.field].name,
        {"words": words(reading, matches), **(values or {})},
        evidence(reading, matches),
        severity=severity,
        variant=variant,
        language=reading.voice,
    )


def hit_at(
    reading: Reading,
    fact: str,
    values: dict[str, object],
    *,
    severity: Severity | None = None,
    variant: str = "",
) -> Hit:
    """Return a hit on a fact of the post (`publish_at`, `channels`...).

    The fact `text` is the first line of the post's text.
    """
    span = _first_line(reading) if fact == "text" else reading.post.place_of(fact)
    return Hit(
        reading.post,
        span,
        fact,
        values,
        severity=severity,
        variant=variant,
        language=reading.voice,
    )


def _first_line(reading: Reading) -> Span:
    for field in reading.fields:
        if field.role == "text" and field.text.strip():
            start = len(field.text) - len(field.text.lstrip())
            line = field.text[start:].split("\n", 1)[0].rstrip()
            return field.span(start, start + len(line))
    return reading.post.place_of("text")


def stretch(signal: str, field: int, start: int, end: int) -> Match:
    """Return a stretch of a field's text that a check found by itself, as a match."""
    return Match(signal, signal, 1.0, "any", field, start, end)
