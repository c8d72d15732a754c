"""Quoting: plain YAML that was meant as text, put between quotes where it stands."""

from __future__ import annotations

from linter.core.fix import Edit, Fix
from linter.core.span import Span

QUOTE = {
    "en": "put the text between quotes",
    "fr": "mettre le texte entre guillemets",
}


def quoting(text: str, start: int, end: int, *, safe: bool = True) -> Fix:
    """Return the fix that puts quotes around `text[start:end)`.

    Nothing but quotes is added: where the text has double ones or a backslash,
    single ones that are doubled inside.
    """
    inside = text[start:end]
    double = '"' not in inside and "\\" not in inside
    mark = '"' if double else "'"
    edits = [_insert(start, mark)]
    if not double:
        found = [at for at, char in enumerate(inside, start) if char == mark]
        edits += [_insert(at, mark) for at in found]
    return Fix((*edits, _insert(end, mark)), safe, QUOTE)


def _insert(at: int, mark: str) -> Edit:
    return Edit(Span(at, at), mark, "")
