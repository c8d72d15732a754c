"""Tweet files (`.tweet`, `.toot`): plain texts, threads and polls."""

from __future__ import annotations

import re

from linter.core.span import OffsetMap, Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Broken
from linter.sources import front_matter
from linter.sources.front_matter import Header
from linter.sources.transcript import Transcript

SUFFIXES = (".tweet", ".toot")

LONGEST = 500
"""Most posts in a thread: far beyond what any platform takes."""

_TOO_LONG = (
    f"the thread has more than {LONGEST} posts",
    "check the lines that separate its posts",
)

_DELIMITER = re.compile(
    r"""^thread-delimiter[ \t]*:[ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\r\n#]*))""",
    re.MULTILINE,
)
_POLL = re.compile(r"^poll[ \t]*:", re.MULTILINE)
# The last line of a body, when it offers an answer: `( ) answer`.
_OPTION = re.compile(r"\([ \t]?\)[ \t]+(?=\S)")
_BREAK = re.compile(r"\r\n?")


class Part(NamedTuple):
    """One post of a thread, the first part of a file included.

    `header` is set when the part has front matter of its own. The body
    `[start, end)` has no blank lines around it and no poll lines; `options`
    are the answers on these lines, in their order. `span` is the whole part.
    """

    header: Header | None
    start: int
    end: int
    options: tuple[Span, ...]
    span: Span


def parts(text: str) -> list[Part]:
    """Split a tweet file into the posts of its thread; a single one is usual.

    A line `---` has three meanings, told apart by where it stands: it opens a
    header at the very start of a part, closes that header, and anywhere else
    it begins the next part. A header's `thread-delimiter` replaces `---` until
    another header says otherwise; empty, it allows no thread. Lines
    `( ) answer` at the end are a poll, unless the header has a `poll`.
    A file without any text has no part. Raises Broken for a first header
    that is never closed.
    """
    found: list[Part] = []
    start, delimiter = 0, "---"
    while start >= 0:
        if len(found) == LONGEST:
            raise Broken(start, *_TOO_LONG)
        header = _header(text, start, first=not found)
        delimiter = _delimiter(text, header, delimiter)
        end, following = _cut(text, header.body if header else start, delimiter)
        part = _part(text, header, Span(start, end))
        if header or part.end > part.start or part.options:
            found.append(part)
        start = following
    return found


def plain(text: str, start: int, end: int) -> tuple[str, OffsetMap]:
    r"""Return a plain text with `\n` for its line breaks, and its map."""
    out = Transcript(text[start:end], start)
    at = 0
    for mark in _BREAK.finditer(text, start, end):
        out.copy(at, mark.start() - start)
        at = mark.end() - start
        # A lone carriage return is as long as what stands for it: put after it.
        out.replace("\n", at if len(mark.group()) == 1 else at - 2, at)
    out.copy(at, end - start)
    return out.finish()


def _header(text: str, start: int, *, first: bool) -> Header | None:
    """Return a part's header; in a thread, one that is not closed is text."""
    try:
        return front_matter.split(text, start)
    except Broken:
        if first:
            raise
        return None


def _delimiter(text: str, header: Header | None, usual: str) -> str:
    """Return what separates the parts from here on."""
    if header is None:
        return usual
    found = _DELIMITER.search(text, header.start, header.end)
    if found is None:
        return usual
    return next((group for group in found.groups() if group), "").strip()


def _cut(text: str, start: int, delimiter: str) -> tuple[int, int]:
    """Return where a part ends and the next begins, -1 if none does."""
    if not delimiter:
        return len(text), -1
    line = rf"(?:\A|(?<=[\r\n])){re.escape(delimiter)}[ \t]*(?:\r\n?|\n|\Z)\s*"
    found = re.compile(line).search(text, start)
    if found is None:
        return len(text), -1
    return found.start(), -1 if found.end() == len(text) else found.end()


def _part(text: str, header: Header | None, span: Span) -> Part:
    start, end = _trim(text, header.body if header else span.start, span.end)
    options: list[Span] = []
    declared = header and _POLL.search(text, header.start, header.end)
    while end > start and not declared:
        line = text.rfind("\n", start, end) + 1 or start
        option = _OPTION.match(text, line, end)
        if option is None:
            break
        options.append(Span(option.end(), end))
        start, end = _trim(text, start, line)
    return Part(header, start, end, tuple(reversed(options)), span)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
