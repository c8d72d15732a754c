"""Requests: imperatives at the head of a clause, each verb counted once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from linter.core.patterns import compiled
from linter.core.reading import Reading
from linter.core.tuples import NamedTuple

# How a clause begins that another one goes before: "…, then book", "… et suivez".
_JOINED = (
    r"(?:[,;]|\s[&+])\s*(?:(?:and|then|et|puis)\s+)?"
    r"|\s(?:and|then|et|puis)\s+(?:don['’]t forget to\s+)?"
)
# What may stand before the first verb: "And don't forget to…", "👉", "1)". Each
# character can be read in one way only: a row of dashes must not take for ever.
_LEAD = (
    r"(?:\W|\d(?=[.)]?\s)"
    r"|(?:and|then|so|now|please|just|also|don['’]t forget to|remember to"
    r"|et|puis|alors|enfin|aussi|surtout)(?=[\s,]))*"
)
_COLON = r"[:→–—]\s+"


# As much of what is asked as shows what it is: "book your table".
_TAIL = r"(?:-\w+)?(?:[ \u00a0](?!(?:and|or|then|et|ou|puis)\b)\w[\w'’-]*){0,2}(?!\.\w)"


class Request(NamedTuple):
    """One thing to do: its verb's number and its place in a field."""

    verb: int
    field: int
    start: int
    end: int


def requests(reading: Reading, verbs: Mapping[str, str]) -> list[Request]:
    """Return the first request with each verb, in reading order.

    `verbs` are, by language, lines of forms that `|` separates: a line is one
    thing to do. Without "follow us" at its head, a sentence that goes on
    with ", share and like" tells what somebody does. What "or" joins is a choice,
    and a question asks for an answer.
    """
    own = verbs.get(reading.language or "")
    first: dict[int, Request] = {}
    for forms in verbs.values() if own is None else (own,):
        for request in _all(reading, forms):
            first.setdefault(request.verb, request)
    return list(first.values())


def _all(reading: Reading, verbs: str) -> Iterator[Request]:
    opening, after_colon, joined = _patterns(verbs)
    for field, start, end in reading.sentences:
        text = reading.fields[field].text
        if text[start:end].rstrip("»”\"')! ").endswith("?"):
            continue
        head = opening.match(text, start, end) or after_colon.search(text, start, end)
        if head is None:
            continue
        yield _request(head, field)
        for found in joined.finditer(text, head.end(), end):
            yield _request(found, field)


def _request(found: re.Match[str], field: int) -> Request:
    verb = found.lastgroup or ""
    start, end = found.span(verb)
    tail = compiled(_TAIL).match(found.string, end)
    return Request(int(verb[1:]), field, start, tail.end() if tail else end)


@lru_cache(maxsize=8)
def _patterns(verbs: str) -> tuple[re.Pattern[str], ...]:
    """Return what finds a verb that opens a sentence, a part of it, a clause."""
    lines = filter(None, map(str.strip, verbs.splitlines()))
    forms = "|".join(
        rf"(?P<v{number}>{'|'.join(map(re.escape, line.split('|')))})"
        for number, line in enumerate(lines)
    )
    said = rf"(?:{forms})(?![\w'’])"
    return tuple(
        re.compile(rf"(?i)(?:{before}){said}") for before in (_LEAD, _COLON, _JOINED)
    )
