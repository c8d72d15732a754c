"""Inline Markdown: the words of a block, its links, images and comments."""

from __future__ import annotations

from typing import Any, TypeAlias

from linter.core.patterns import compiled
from linter.core.post import Link
from linter.core.span import Span
from linter.sources.cursor import Cursor
from linter.sources.prose import Comment, Image
from linter.sources.shortcodes import MASK, mask
from linter.sources.transcript import Transcript

# What an event says besides its name: a text, a destination, a number...
Detail: TypeAlias = Any

_VISIBLE = f"[^{MASK}]+"


class Inlines:
    """Reads the inline events of a body; handlers are given byte offsets."""

    def __init__(self, body: str, shift: int) -> None:
        self.body = body
        self.shift = shift
        self.masked = mask(body)
        self.cursor = Cursor(self.masked)
        self.out = Transcript(body, shift)
        self.hidden = 0  # how deep inside what readers do not see
        self.images: list[Image] = []
        self.alts: list[tuple[int, str, list[str]]] = []
        self.links: list[Link] = []
        self.comments: list[Comment] = []

    def span(self, start: int, end: int) -> Span:
        """Return the document's span for code points of the body."""
        return Span(start + self.shift, end + self.shift)

    def pause(self, mark: str) -> None:
        """Note a line break or a thematic break."""
        if self.alts:
            self.alts[-1][2].append(" ")
        elif not self.hidden:
            self.out.separate("\n\n" if mark == "Rule" else "\n")

    def write(self, value: str, start: int, end: int) -> None:
        """Write a text, or keep it as part of an image's alt text."""
        if self.hidden or not value:
            if self.alts:
                self.alts[-1][2].append(value.replace(MASK, ""))
            return
        at = self.cursor.find(value, start, end)
        if at < 0:  # an entity
            at = self.cursor.point(start)
            text = value.replace("\r", "\n")
            self.out.replace(text, at, self.cursor.point(end))
        elif MASK in value:
            for run in compiled(_VISIBLE).finditer(value):
                self.out.copy(at + run.start(), at + run.end())
        else:
            self.out.copy(at, at + len(value))

    def skip_code(self, value: str, _start: int, _end: int) -> None:
        """Leave code out; an alt text has no markup, so there it stays."""
        if self.alts:
            self.alts[-1][2].append(value)

    def read_tag(self, value: str, start: int, end: int) -> None:
        """Read an inline tag or comment."""
        if value.startswith("<!--"):
            span = self.span(self.cursor.point(start), self.cursor.point(end))
            self.comments.append(Comment(value[4:-3], span))
        elif value[:3].lower() == "<br":
            self.pause("HardBreak")

    def open_link(self, link: Detail, start: int, end: int) -> None:
        """Note where a link leads, unless its text says it already."""
        target = link["dest_url"]
        shown = self.masked.startswith(target, self.cursor.point(start) + 1)
        if target and not shown and MASK not in target:
            first, last = self.cursor.point(start), self.cursor.point(end)
            at = self.body.rfind(target, first, last)
            if at >= 0:  # it stands here, and not with a reference
                first, last = at, at + len(target)
            self.links.append(Link(target, self.span(first, last)))

    def open_image(self, image: Detail, start: int, _end: int) -> None:
        """Begin an image: what it holds is alt text."""
        self.hidden += 1
        self.alts.append((self.cursor.point(start), image["dest_url"], []))

    def close_image(self, _start: int, end: int) -> None:
        """End an image; one inside another's alt text adds to that text."""
        self.hidden -= 1
        start, file, parts = self.alts.pop()
        alt = "".join(parts)
        if self.alts:
            self.alts[-1][2].append(alt)
            return
        span = self.span(start, self.cursor.point(end))
        self.images.append(Image(file.replace(MASK, ""), alt, span))
