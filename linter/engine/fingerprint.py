"""Fingerprints: what names a finding across edits elsewhere, and across insertions."""

from __future__ import annotations

from collections.abc import Iterator

from linter.core.document import Document
from linter.core.finding import Hit, Names
from linter.core.post import Post
from linter.core.tuples import NamedTuple

_DATE = "publish_at"


class Prints(NamedTuple):
    """The fingerprint of a finding, and its other names."""

    fingerprint: str
    names: Names = Names()


def prints(rule: str, hit: Hit, document: Document) -> Prints:
    """Hash the rule, the post, the field and the flagged words, not the lines.

    A post whose key is but its place in a list goes by its date, or without one by
    what it says: others come and go above it.
    """
    evidence = hit.evidence
    words = evidence[0].text if evidence else document.slice(hit.span)
    found = [
        _hashed(rule, name, hit.field, _folded(words))
        for name in _names(hit.post, document)
    ]
    if len(found) == 1:
        return Prints(found[0])
    former, by_text, *by_date = found
    if by_date:
        return Prints(by_date[0], Names(by_text, former))
    return Prints(by_text, Names("", former))


def _names(post: Post, document: Document) -> Iterator[str]:
    """Yield a post's key; and its text and its date if the key is only a place."""
    yield post.key
    if not post.numbered:
        return
    said = (one.text for one in post.fields if one.role in ("title", "text"))
    yield f"{post.path}\0text\0{_folded(' '.join(said))}"
    date = post.places.get(_DATE)
    # A date for all posts of a file tells none of them from the others.
    if date and post.span.start <= date.start and date.end <= post.span.end:
        written = document.slice(date).strip("\"' ")
        yield f"{post.path}\0date\0{written}\0{','.join(sorted(post.channels))}"


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _hashed(*parts: str) -> str:
    """Return 16 hexadecimal digits."""
    from hashlib import blake2b

    # Words may hold half an emoji, names of files bytes that are no text.
    data = "\0".join(parts).encode(errors="surrogatepass")
    return blake2b(data, digest_size=8).hexdigest()
