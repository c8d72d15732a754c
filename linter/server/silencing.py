"""Silencing by insertion: where a request could stand, the best place first."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from linter.core.document import Document
from linter.core.finding import Finding
from linter.core.post import Post
from linter.core.tuples import NamedTuple

_MARKUP = (".md", ".markdown", ".mdx", ".mdown", ".mkd")
_BARS = re.compile(r"(?:---|\+\+\+)[ \t]*$")
_INDENT = re.compile(r"(?:[ \t]*(?:-[ \t]+)*)")
_OWN = re.compile(r"tactlint:[ \t]*(?:#.*)?$")
_LISTED = re.compile(r"([ \t]+)ignore:[ \t]*(?:#.*)?$")
# Lines above the finding's own that a comment in YAML may stand over.
_HIGHEST = 6


class Insertion(NamedTuple):
    """Text to put at an offset of a file."""

    offset: int
    text: str

    def applied(self, text: str) -> str:
        """Return the text with this in it."""
        return text[: self.offset] + self.text + text[self.offset :]


def here(document: Document, finding: Finding, reason: str) -> Iterator[Insertion]:
    """Yield comments that may silence a finding where it stands."""
    page = _Lines(document)
    said = f"{finding.rule} -- {reason}"
    line = finding.mark.start.line
    markup = os.path.splitext(document.path.lower())[1] in _MARKUP
    if line <= page.header or not markup:
        yield from _yaml_comments(page, line, said)
    if line > page.header:
        yield from _html_comments(page, line, said)


def in_header(
    document: Document, finding: Finding, post: Post, reason: str
) -> Iterator[Insertion]:
    """Yield keys that may silence a rule for the whole post of a finding."""
    page = _Lines(document)
    asked = f"{finding.rule}: {reason}"
    if page.header:
        yield from _keys(page, asked)
        return
    for span in sorted(post.places.values()):
        line = document.place(span.start).line
        mark = _INDENT.match(document.line(line))
        column = len(mark.group()) if mark else 0
        lines = ("tactlint:", "  ignore:", f"    {asked}")
        yield page.below(line, "".join(f"{' ' * column}{one}\n" for one in lines))


class _Lines:
    """A document's lines; `header` is the number of the last line of its header."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.count = len(document.line_starts)
        self.header = self._header()

    def line(self, number: int) -> str:
        return self._document.line(number)

    def above(self, number: int, text: str) -> Insertion:
        """Return what puts lines before a line."""
        return Insertion(self._document.line_starts[number - 1], self._ended(text))

    def below(self, number: int, text: str) -> Insertion:
        """Return what puts lines after a line."""
        if number < self.count:
            return self.above(number + 1, text)
        end = self._ended(f"\n{text}").removesuffix("\n").removesuffix("\r")
        return Insertion(len(self._document.text), end)

    def after(self, number: int, text: str) -> Insertion:
        """Return what puts text at the end of a line."""
        start = self._document.line_starts[number - 1]
        return Insertion(start + len(self.line(number)), text)

    def _ended(self, text: str) -> str:
        return text.replace("\n", "\r\n") if "\r\n" in self._document.text else text

    def _header(self) -> int:
        if not _BARS.match(self.line(1)):
            return 0
        for number in range(2, self.count + 1):
            if _BARS.match(self.line(number)):
                return number
        return 0


def _html_comments(page: _Lines, line: int, said: str) -> Iterator[Insertion]:
    """Yield comments above a line and behind it; never above, inside a paragraph."""
    above = page.above(line, f"<!-- tactlint-disable-next-line {said} -->\n")
    if line - 1 <= page.header or not page.line(line - 1).strip():
        yield above
    yield page.after(line, f" <!-- tactlint-disable-line {said} -->")
    yield above


def _yaml_comments(page: _Lines, line: int, said: str) -> Iterator[Insertion]:
    """Yield comments above a line, and above those that it is nested under."""
    depth = None
    tried = 0
    for number in range(line, 0, -1):
        row = page.line(number)
        indent = row[: len(row) - len(row.lstrip())]
        if not row.strip() or (depth is not None and len(indent) >= depth):
            continue
        depth = len(indent)
        yield page.above(number, f"{indent}# tactlint-disable-next-line {said}\n")
        tried += 1
        if not depth or tried == _HIGHEST:
            return


def _keys(page: _Lines, asked: str) -> Iterator[Insertion]:
    """Yield the key for a header, beside what it asks for already."""
    for number in range(2, page.header):
        if not _OWN.match(page.line(number)):
            continue
        for inside in range(number + 1, page.header):
            if match := _LISTED.match(page.line(inside)):
                yield page.below(inside, f"{match[1]}  {asked}\n")
        yield page.below(number, f"  ignore:\n    {asked}\n")
    yield page.above(page.header, f"tactlint:\n  ignore:\n    {asked}\n")
