"""Directives: what comments tell tactlint, and the slips in telling it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from linter.core.post import Post
from linter.core.tuples import NamedTuple
from linter.sources.batch import Complaint, Note

_NAME = "tactlint"
_DIRECTIVE = re.compile(r"[#\s]*tactlint-([a-z-]+)[ \t]*:?(.*)", re.DOTALL)
_VERBS = "disable|enable|ignore|reprendre"
# What was meant as one, and is none: capitals, blanks.
_NEAR = re.compile(rf"[#\s]*(tactlint[-_: \t]+(?:{_VERBS})[\w-]*)", re.IGNORECASE)
_IN_TEXT = re.compile(
    rf"<!--\s*tactlint[-_ ](?:{_VERBS})[^>]*-->|^[ \t]*#[ \t]*tactlint-(?:{_VERBS}).*$",
    re.IGNORECASE | re.MULTILINE,
)
_SEPARATORS = re.compile(r"[-_: \t]+")
_FORMS = {
    "disable-next-line": "next",
    "disable-line": "line",
    "disable-file": "file",
    "disable": "block",
    "enable": "end",
    "ignorer-ligne-suivante": "next",
    "ignorer-ligne": "line",
    "ignorer-fichier": "file",
    "ignorer": "block",
    "reprendre": "end",
}


class Directive(NamedTuple):
    """What a comment asks for: over which part of the file, and the rest of it."""

    form: str
    rest: str


def read_directive(note: Note) -> Directive | Complaint | None:
    """Return what a comment tells us, None if it is about something else."""
    found = _DIRECTIVE.match(note.text)
    if found is None:
        near = _NEAR.match(note.text)
        return _unknown(near[1], note) if near else None
    form = _FORMS.get(found[1])
    if form is None:
        return _unknown(f"tactlint-{found[1]}", note)
    return Directive(form, found[2])


def published(posts: Iterable[Post]) -> Iterator[Complaint]:
    """Yield a complaint for each directive that stands in a text and goes out so."""
    for field in (field for post in posts for field in post.fields):
        if _NAME in field.text.lower():
            for found in _IN_TEXT.finditer(field.text):
                at = field.span(*found.span()).start
                message = "this comment is part of the text and goes out with it"
                hint = "write it beside the text: # tactlint-disable-next-line ..."
                yield Complaint(at, message, hint)


def ends_nothing(note: Note) -> Complaint:
    """Return the complaint about the end of a block that never began."""
    message = "no silence begins before this end of one"
    hint = "write tactlint-disable where it begins, or take this away"
    return Complaint(note.span.start, message, hint)


def _unknown(said: str, note: Note) -> Complaint:
    from linter.errors import did_you_mean

    known = [f"tactlint-{form}" for form in _FORMS]
    hint = did_you_mean(_SEPARATORS.sub("-", said.lower()), known)
    return Complaint(note.span.start, f"unknown comment '{said}'", hint)
