"""Rewriting: a change of a reading's words as a fix of their file."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.fix import Edit, Fix
from linter.core.post import Field

# Where in a field's text, and what to put there.
Stroke = tuple[int, int, str]


def rewriting(
    field: Field, strokes: Iterable[Stroke], message: dict[str, str], *, safe: bool
) -> Fix | None:
    """Return the fix that makes these strokes in a field's text, None if none can.

    A stroke is only made where every character stands for itself in the file, and
    brings in nothing but letters and digits: those need no escape, whatever they
    are written in.
    """
    edits = []
    for start, end, fresh in strokes:
        span = field.offsets.exact(start, end)
        if span is None or (fresh and not fresh.isalnum()):
            return None
        edits.append(Edit(span, fresh, field.text[start:end]))
    return Fix(tuple(edits), safe, message) if edits else None


def together(fixes: Iterable[Fix | None]) -> Fix | None:
    """Return fixes of one kind as one, None if there are none."""
    found = [fix for fix in fixes if fix]
    if not found:
        return None
    edits = sorted(edit for fix in found for edit in fix.edits)
    return found[0]._replace(edits=tuple(edits))
