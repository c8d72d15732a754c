"""Bare links: the same page without the parameters that follow its reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.checks.rewriting import Stroke, rewriting
from linter.core.fix import Fix
from linter.core.post import Field

BARE = {
    "en": "leave these parameters out of the link",
    "fr": "retirer ces paramètres du lien",
}
Place = tuple[int, int]


def bare_link(
    field: Field, link: Place, parameters: Sequence[Place], *, safe: bool
) -> Fix | None:
    """Return the fix that takes parameters out of a link, by their places in a field.

    What names a click or a reader is of no use to anybody who posts: that is safe.
    `utm_` parameters are what the team itself measures by: that is not.
    """
    strokes = _strokes(field.text, link, sorted(parameters))
    return rewriting(field, strokes, BARE, safe=safe)


def _strokes(text: str, link: Place, parameters: Sequence[Place]) -> Iterator[Stroke]:
    """Yield the parameters with one separator each, neighbours as one."""
    stretches: list[Place] = []
    for start, end in parameters:
        if stretches and stretches[-1][1] + 1 == start:
            stretches[-1] = stretches[-1][0], end
        else:
            stretches.append((start, end))
    for start, end in stretches:
        if end < link[1] and text[end] == "&":
            yield start, end + 1, ""
        else:
            # The last of them: the mark before it goes, be it `&` or `?`.
            yield start - 1, end, ""
