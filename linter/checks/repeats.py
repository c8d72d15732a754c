"""Repeats: the same sign several times in a row, where one says as much."""

from __future__ import annotations

from collections.abc import Iterator

from linter.checks.rewriting import Stroke, rewriting
from linter.core.fix import Fix
from linter.core.patterns import compiled
from linter.core.post import Field

ONE_EMOJI = {"en": "keep one of them", "fr": "n'en garder qu'un"}
ONE_MARK = {
    "en": "keep one mark of each run",
    "fr": "ne garder qu'un signe de chaque suite",
}
_MARKS = r"[!?]{2,}"
_SELECTOR = "\ufe0f"
_JOINER = "\u200d"


def one_emoji(field: Field, first: tuple[int, int], last_end: int) -> Fix | None:
    """Return the fix that keeps the first emoji of a row of equal ones.

    `first` is its place in the field, `last_end` where the last one ends. A sign
    that says how an emoji looks goes or stays with it; one that joins two emoji
    into another forbids the fix.
    """
    text = field.text
    end = _with_selector(text, first[1])
    last = _with_selector(text, last_end)
    if _JOINER in (text[end : end + 1], text[last : last + 1]) or end >= last:
        return None
    return rewriting(field, [(end, last, "")], ONE_EMOJI, safe=True)


def single_marks(field: Field, start: int, end: int) -> Fix | None:
    """Return the fix that leaves one `!`, one `?` or one of both of each run."""
    return rewriting(field, _repeated(field.text, start, end), ONE_MARK, safe=True)


def _with_selector(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == _SELECTOR else at


def _repeated(text: str, start: int, end: int) -> Iterator[Stroke]:
    """Yield what is too much of each run: `?!` stays, as `!` and `?` do."""
    for run in compiled(_MARKS).finditer(text, start, end):
        seen: set[str] = set()
        first = run.start()
        for at in range(*run.span()):
            if text[at] in seen:
                continue
            seen.add(text[at])
            if first < at:
                yield first, at, ""
            first = at + 1
        if first < run.end():
            yield first, run.end(), ""
