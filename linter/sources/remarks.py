"""Remarks: HTML comments that stand in a block of their own."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.patterns import compiled

_LINE = r"[^\s](?:[^\r\n]*\S)?"


def remarks(body: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of an HTML block that matter, with their places.

    A `comment` runs from mark to mark; `text` is what shares a line with one.
    A block of other HTML has comments only.
    """
    beside = body.startswith("<!--", start)
    at = start
    while (first := body.find("<!--", at, end)) >= 0:
        last = body.find("-->", first + 2, end)
        if beside:
            yield from _text(body, at, first)
        if last < 0:
            return  # never closed: it hides the rest
        at = last + len("-->")
        yield "comment", first, at
    if beside:
        yield from _text(body, at, end)


def _text(body: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for line in compiled(_LINE).finditer(body, start, end):
        if "<" not in line.group():
            yield "text", *line.span()
