"""A file with edits done, if it then says what it said: else it stays as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from linter.core.finding import Finding
from linter.core.fix import Edit, spliced
from linter.core.post import Field, Post
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.sources.decoding import decode
from linter.sources.read import Read, read_document
from linter.sources.redating import Sheaf

_BOM = b"\xef\xbb\xbf"


class Mended(NamedTuple):
    """A file after those fixes that can be done; `data` is None when none can.

    `refused` are those that would change more than they say, each by itself.
    """

    data: bytes | None
    done: list[Finding]
    refused: list[Finding]


def most_mended(sheaf: Sheaf, findings: list[Finding]) -> Mended:
    """Do the fixes of these findings, or of as many of them as go together."""
    together = mended(sheaf, _edits(findings))
    if together is not None:
        return Mended(together, findings, [])
    alone = {one: mended(sheaf, _edits([one])) for one in findings}
    right = [one for one, data in alone.items() if data is not None]
    refused = [one for one, data in alone.items() if data is None]
    together = mended(sheaf, _edits(right)) if refused else None
    if together is not None:
        return Mended(together, right, refused)
    # Each is right, but not all together: the others get another round.
    return Mended(alone[right[0]] if right else None, right[:1], refused)


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for one in findings if one.remedy for edit in one.remedy.edits]


def mended(sheaf: Sheaf, edits: Sequence[Edit]) -> bytes | None:
    """Return a file's bytes with edits done, None when they are not to be done.

    What comes out is read again. It must hold the same posts with the same facts,
    no new flaw, and of their texts those that the edits make: quotes may bring
    words back, nothing may lose or change others.
    """
    text = decode(sheaf.data).text
    if any(text[slice(*edit.span)] != edit.old for edit in edits):
        return None
    fresh = spliced(text, edits).encode()
    data = _BOM + fresh if sheaf.data.startswith(_BOM) else fresh
    before, after = _read(sheaf), _read(sheaf._replace(data=data))
    return data if _is_faithful(before, after, edits) else None


def _read(sheaf: Sheaf) -> Read:
    return read_document(sheaf.path, sheaf.data, sheaf.layout, named=True)


def _is_faithful(before: Read, after: Read, edits: Sequence[Edit]) -> bool:
    old, new = before.posts, after.posts
    return (
        [post.key for post in old] == [post.key for post in new]
        and len(after.problems) <= len(before.problems)
        and _flaws(new) <= _flaws(old)
        and all(
            _is_same(one, other, edits) for one, other in zip(old, new, strict=True)
        )
    )


def _flaws(posts: Sequence[Post]) -> Counter[str]:
    return Counter(flaw.kind for post in posts for flaw in post.flaws)


def _is_same(before: Post, after: Post, edits: Sequence[Edit]) -> bool:
    return _facts(before) == _facts(after) and _texts_agree(before, after, edits)


def _facts(post: Post) -> tuple[object, ...]:
    """Return what a post says beside its texts."""
    moment = post.moment and (post.moment.at, post.moment.precision)
    media = tuple(one.file for one in post.media)
    links = tuple(one.url for one in post.links)
    closed = post.replies_closed is not None
    return (
        *(moment, post.channels, post.status, post.language, post.kind, post.campaign),
        *(media, links, closed, post.recurring, post.recurrence, post.fixed),
        *(post.review, len(post.poll), set(post.places)),
    )


def _texts_agree(before: Post, after: Post, edits: Sequence[Edit]) -> bool:
    quotes = any(edit.span.start == edit.span.end for edit in edits)
    found = list(after.fields)
    for field in before.fields:
        twin = next((one for one in found if one.name == field.name), None)
        if twin is None or not _agrees(field, twin, edits):
            return False
        found.remove(twin)
    # A text that was lost as a whole comes back as a field.
    return quotes or not found


def _agrees(before: Field, after: Field, edits: Sequence[Edit]) -> bool:
    place = before.whole()
    near = [edit for edit in edits if edit.span.touches(place)]
    if any(edit.span.start == edit.span.end for edit in near):
        return _lines(before.text) in _lines(after.text)
    return _lines(_expected(before, near)) == _lines(after.text)


def _expected(field: Field, edits: Sequence[Edit]) -> str:
    """Return a field's text as edits make it: of markup it has nothing."""
    inside = []
    for edit in edits:
        first = field.offsets.character(edit.span.start)
        last = field.offsets.character(edit.span.end - 1)
        if first is not None and last is not None:
            inside.append(Edit(Span(first, last + 1), edit.text, edit.old))
    return spliced(field.text, inside)


def _lines(text: str) -> str:
    """Return a text without blanks at the ends of its lines, which no reader sees."""
    return "\n".join(line.strip() for line in text.strip().split("\n"))
