"""Shapes: all the forms of a phrase around one of its anchors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from linter.language.anchors import literals
from linter.language.edges import opens, stands_alone
from linter.language.normal import Normal, Stretch
from linter.language.phrases import Wording, wordings
from linter.language.spellings import hashtag_key, is_spelt
from linter.language.templates import Template, template, verify


class Shape(NamedTuple):
    """What to look for when an anchor was met.

    `forms` are literal forms by how far before the anchor they begin, the longer
    ones first. `tags` are the hashtags that spell a form.
    """

    forms: tuple[tuple[int, tuple[str, ...]], ...]
    templates: tuple[Template, ...]
    tags: frozenset[str]
    at_start: bool


def shape(phrase: str, anchor: str) -> Shape:
    """Return the forms of a phrase that hold an anchor."""
    forms: dict[int, list[str]] = {}
    templates = []
    held = [form for form in wordings(phrase) if _places(form, anchor)]
    for form in held:
        for place, start in _places(form, anchor):
            if len(form.pieces) == 1:
                forms.setdefault(start, []).append(form.pieces[0])
            else:
                templates.append(template(form.pieces, place, anchor))
    return Shape(
        tuple((at, tuple(sorted(forms[at], key=len, reverse=True))) for at in forms),
        tuple(dict.fromkeys(templates)),
        frozenset(_tags(held)),
        held[0].at_start,
    )


def _places(form: Wording, anchor: str) -> list[Stretch]:
    """Return where an anchor first stands in a form: the piece, and where in it."""
    found = [(place, start) for one, place, start in literals(form) if one == anchor]
    return found[:1]


def _tags(forms: list[Wording]) -> Iterator[str]:
    for form in forms:
        if form.literal:
            tag = hashtag_key(form.pieces[0])
            if tag:
                yield tag


def around(
    sought: Shape, text: str, normal: Normal, anchor: Stretch
) -> Iterator[Stretch]:
    """Find the forms around an anchor, as stretches of the field's text."""
    start, end = anchor
    found = [_form(normal, start - offset, forms) for offset, forms in sought.forms]
    found += [verify(one, normal, start, end) for one in sought.templates]
    for one in found:
        if one and stands_alone(normal.text, *one):
            origin = normal.origin(*one)
            if not sought.at_start or opens(text, origin[0]):
                yield origin


def _form(normal: Normal, start: int, forms: tuple[str, ...]) -> Stretch | None:
    """Return the longest form at a place, read over accents that capitals drop."""
    text = normal.text
    if start < 0:
        return None
    if text.startswith(forms, start):
        for form in forms:
            end = start + len(form)
            if text.startswith(form, start) and stands_alone(text, start, end):
                return start, end
        return None
    for form in forms:
        if not form.isascii() and is_spelt(normal, start, form):
            return start, start + len(form)
    return None
