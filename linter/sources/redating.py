"""A file with dates of its posts moved: those values change, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from linter.core.post import Moment, Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.sources.date_forms import Turn, date_like, time_like
from linter.sources.layout import Layout
from linter.sources.read import read_document
from linter.sources.zones import find_zone

_BOM = b"\xef\xbb\xbf"


class Sheaf(NamedTuple):
    """A file's bytes, and how its repository writes posts."""

    path: str
    data: bytes
    layout: Layout


class Redated(NamedTuple):
    """The new bytes, and the posts whose dates could not be written in them."""

    data: bytes
    refused: frozenset[str]


class _Edit(NamedTuple):
    span: Span
    text: str


def redated(sheaf: Sheaf, moves: Mapping[str, Moment]) -> Redated:
    """Return a file with these posts, by key, at other moments.

    A date that cannot be written in its own form, or that other posts of the file
    share, is refused: what comes out is read again and must say exactly what was
    asked for, and of everything else what it said before.
    """
    posts = {post.key: post for post in _posts(sheaf)}
    text = sheaf.data.removeprefix(_BOM).decode()
    edits: dict[str, list[_Edit]] = {}
    for key, moment in moves.items():
        found = _edits(posts[key], text, moment, sheaf.layout) if key in posts else None
        if found:
            edits[key] = found
    while True:
        data = _with(sheaf.data, text, edits)
        wrong = _misread(sheaf._replace(data=data), posts, moves, edits)
        if not wrong:
            return Redated(data, frozenset(moves) - frozenset(edits))
        for key in wrong:
            del edits[key]


def _posts(sheaf: Sheaf) -> tuple[Post, ...]:
    return read_document(sheaf.path, sheaf.data, sheaf.layout, named=True).posts


def _with(data: bytes, text: str, edits: Mapping[str, list[_Edit]]) -> bytes:
    inside = sorted({edit for some in edits.values() for edit in some}, reverse=True)
    for (start, end), fresh in inside:
        text = text[:start] + fresh + text[end:]
    return (_BOM if data.startswith(_BOM) else b"") + text.encode()


def _misread(
    sheaf: Sheaf,
    posts: Mapping[str, Post],
    moves: Mapping[str, Moment],
    edits: Mapping[str, list[_Edit]],
) -> set[str]:
    """Return the edits to take back: what they made is not what was meant."""
    after = {post.key: post for post in _posts(sheaf)}
    if after.keys() != posts.keys():
        return set(edits)
    wrong = {
        key
        for key, post in posts.items()
        if _said(after[key]) != _said(post, moves[key] if key in edits else None)
    }
    # A post that moved without being asked to shares its date with one that was.
    strangers = wrong - edits.keys()
    spans = {edit.span for edit in _near(strangers, posts)}
    guilty = {key for key in edits if spans & {edit.span for edit in edits[key]}}
    return guilty | (wrong & edits.keys()) or (set(edits) if wrong else set())


def _near(keys: set[str], posts: Mapping[str, Post]) -> list[_Edit]:
    moments = [posts[key].moment for key in keys]
    return [
        _Edit(span, "")
        for moment in moments
        if moment
        for span in (moment.span, moment.clock)
        if span
    ]


def _said(post: Post, moment: Moment | None = None) -> tuple[object, ...]:
    """Return what a post says, with its moment unless another is given."""
    when = moment or post.moment
    texts = tuple((field.name, field.text) for field in post.fields)
    kinds = {"unreadable-date", "ambiguous-date", "nonexistent-time", "ambiguous-time"}
    flaws = () if moment else [flaw.kind for flaw in post.flaws if flaw.kind in kinds]
    at = when and (when.at, when.precision)
    return at, texts, tuple(flaws), post.channels, post.status, post.fixed


def _edits(post: Post, text: str, moment: Moment, layout: Layout) -> list[_Edit] | None:
    """Return the values to change, None when one of them cannot be."""
    before = post.moment
    if before is None or before.source != "field" or _in_address(before, text):
        return None
    zone = zone_of(post, text, layout)
    turn = Turn(before.at, _naked(moment.at), zone, layout.day_first)
    written = text[slice(*before.span)]
    values = [(before.span, date_like(written, turn))]
    if before.clock:
        values.append((before.clock, time_like(text[slice(*before.clock)], turn)))
    edits = [_Edit(span, said) for span, said in values if said is not None]
    return edits if len(edits) == len(values) else None


def _naked(at: datetime) -> datetime:
    return at.replace(fold=0)


def _in_address(moment: Moment, text: str) -> bool:
    """Say whether the date is a part of the page's address: others link to that."""
    return text[moment.span.end : moment.span.end + 1] == "/"


def zone_of(post: Post, text: str, layout: Layout) -> tzinfo | None:
    """Return the zone that a post's offsets belong to, as far as it is known."""
    place = post.places.get("timezone")
    written = text[slice(*place)].strip("\"'") if place else ""
    declared = find_zone(written) if written else None
    names = [layout.zones[name] for name in post.channels if name in layout.zones]
    return declared or find_zone(names[0] if names else layout.timezone)
