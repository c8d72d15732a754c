"""Stamp hits into findings: rule, severity, words, places, fingerprint."""

from collections.abc import Callable
from datetime import datetime

from linter.core.calendar import Texts
from linter.core.document import Document
from linter.core.finding import (
    Evidence,
    Finding,
    Mark,
    Pointer,
    Related,
    Remedy,
    Rewrite,
    Word,
)
from linter.core.fix import Edit, Fix
from linter.core.post import Post
from linter.core.recurrence import is_return
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.engine.fingerprint import prints
from linter.engine.message import fill, shown
from linter.engine.run import Judged

EXCERPT_LINES = 3
ASIDE = {"en": " (when it comes back on {day})", "fr": " (à son retour du {day})"}
NOTE = {"en": "comes back on {day}", "fr": "revient le {day}"}


class Stamp(NamedTuple):
    """How findings are worded: `language` empty means that of each post."""

    documents: Callable[[str], Document]
    language: str = ""
    url: str = ""


def stamp(judged: Judged, how: Stamp) -> Finding:
    """Return the finding of a hit."""
    rule, hit = judged.rule.rule, judged.hit
    document = how.documents(hit.post.path)
    language = how.language or hit.language or "en"
    texts = rule.messages.get(hit.variant) or rule.messages[""]
    span = _bounded(hit.span, document)
    mark = _mark(span, document)
    fingerprint, names = prints(rule.id, hit, document)
    return Finding(
        rule=rule.id,
        severity=judged.severity,
        message=fill(texts, hit.values, language) + _when(hit.post, language, ASIDE),
        help=fill(rule.help, hit.values, language),
        mark=mark,
        span=span,
        post=hit.post.key,
        field=hit.field,
        evidence=tuple(_word(one, document) for one in hit.evidence),
        related=tuple(_pointer(one, how, language) for one in hit.related),
        url=how.url.replace("{rule}", rule.id) if how.url else "",
        fingerprint=fingerprint,
        excerpt=_excerpt(mark, document),
        firm=hit.firm,
        remedy=_remedy(hit.fix, document, language) if hit.fix else None,
        out=_out(judged),
        names=names,
    )


def _out(judged: Judged) -> datetime | None:
    """Return the moment that a finding is about, of a post that has several."""
    post = judged.hit.post
    if judged.rule.level == "post" or not post.recurrence or post.moment is None:
        return None
    return post.moment.at


def _bounded(span: Span, document: Document) -> Span:
    end = len(document.text)
    return Span(min(span.start, end), min(max(span.start, span.end), end))


def _mark(span: Span, document: Document) -> Mark:
    return Mark(document.path, document.place(span.start), document.place(span.end))


def _word(one: Evidence, document: Document) -> Word:
    start, end = document.place(one.span.start), document.place(one.span.end)
    return Word(one.text, one.signal, start, end)


def _pointer(one: Related, how: Stamp, language: str) -> Pointer:
    document = how.documents(one.post.path)
    mark = _mark(_bounded(one.span, document), document)
    note = one.note or _when(one.post, language, NOTE)
    return Pointer(mark.path, mark.start, mark.end, one.post.key, note)


def _remedy(fix: Fix, document: Document, language: str) -> Remedy | None:
    """Return a fix with its places, None if the document says something else there."""
    if any(document.slice(edit.span) != edit.old for edit in fix.edits):
        return None
    rewrites = tuple(_rewrite(edit, document) for edit in fix.edits)
    return Remedy(fix.safe, fill(fix.message, {}, language), rewrites)


def _rewrite(edit: Edit, document: Document) -> Rewrite:
    start, end = edit.span
    return Rewrite(edit, document.place(start), document.place(end))


def _when(post: Post, language: str, texts: Texts) -> str:
    """Say which return of a post is meant: its file only shows the first date."""
    if post.moment is None or not is_return(post):
        return ""
    text = texts.get(language, texts["en"])
    return text.replace("{day}", shown(post.moment.at.date(), language))


def _excerpt(mark: Mark, document: Document) -> tuple[str, ...]:
    last = min(mark.end.line, mark.start.line + EXCERPT_LINES - 1)
    return tuple(document.line(at) for at in range(mark.start.line, last + 1))
