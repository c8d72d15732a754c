"""One walk over a Markdown body, with a real parser."""

from __future__ import annotations

from collections.abc import Callable

from pyromark import Markdown, Options

from linter.core.patterns import compiled
from linter.core.span import Span
from linter.sources.inlines import Detail, Inlines
from linter.sources.prose import Comment, Heading, Prose
from linter.sources.remarks import remarks

# Smart punctuation would change characters; metadata blocks are front_matter's;
# heading attributes would swallow a `{placeholder}` at the end of a heading.
_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)
# A paragraph that begins with one of these is JavaScript (MDX).
_MODULE = (
    r"(?m)import\s+(?:[^\n]*\sfrom\s+)?(['\"])[^'\"\n]+\1;?\s*$"
    r"|export\s+(?:const|let|var|default|function|async|class|\*|\{)[\s{]"
)
_QUOTE = ">"
_NUMBER = r"[ \t]*(\d{1,9}[.)][ \t]*)"


def walked(text: str, start: int, end: int) -> Prose:
    """Read the Markdown of `text[start:end]`, whatever it holds."""
    return _Walk(text[start:end], start).run()


class _Walk(Inlines):
    """One walk over the events of a body; handlers are given byte offsets."""

    def __init__(self, body: str, shift: int) -> None:
        super().__init__(body, shift)
        self.module = False
        self.numbered: list[bool] = []
        self.quotes: list[bool] = []
        self.heading = (0, 0)
        self.headings: list[tuple[int, int, int, Span]] = []

    def run(self) -> Prose:
        """Walk, and return what was read."""
        for event, extent in _PARSER.events_with_range(self.masked):
            if isinstance(event, str):
                self.pause(event)
                continue
            kind: str
            detail: Detail
            ((kind, detail),) = event.items()
            if kind == "Text":
                self.write(detail, extent["start"], extent["end"])
                continue
            if kind in _TAGS:
                if isinstance(detail, str):
                    kind += detail
                else:
                    ((name, detail),) = detail.items()
                    kind += name
            if kind in _BLOCKS:
                _BLOCKS[kind](self, extent["start"], extent["end"])
            elif kind in _DETAILED:
                _DETAILED[kind](self, detail, extent["start"], extent["end"])
        return self.prose()

    def prose(self) -> Prose:
        """Return what was read so far."""
        text, offsets = self.out.finish()
        headings = tuple(
            Heading(level, text[first:last], span, first)
            for level, first, last, span in self.headings
        )
        images, links = tuple(self.images), tuple(self.links)
        return Prose(text, offsets, images, links, tuple(self.comments), headings)

    def open_block(self, _start: int, _end: int) -> None:
        """Begin a block or a cell: on a new line at least."""
        self.out.separate("\n")

    def close_block(self, _start: int, _end: int) -> None:
        """End a block."""
        self.out.separate("\n\n")

    def open_paragraph(self, start: int, end: int) -> None:
        """Begin a paragraph, unless it is JavaScript."""
        at = self.cursor.point(start)
        if at != self.out.at:  # not right behind its own number
            self.out.separate("\n")
        if any(self.quotes):
            self._mark_quote(at)
        if self.body.startswith(("import ", "export "), at):
            # A paragraph has no more characters than bytes.
            found = compiled(_MODULE).match(self.body, at, at + end - start)
            self.module = found is not None
            self.hidden += self.module

    def open_quote(self, alert: Detail | None, start: int, end: int) -> None:
        """Begin a block quote, or an alert that only looks like one."""
        self.quotes.append(alert is None)
        self.open_block(start, end)

    def close_quote(self, start: int, end: int) -> None:
        """End a block quote."""
        self.quotes.pop()
        self.close_block(start, end)

    def _mark_quote(self, at: int) -> None:
        """Keep the mark of a quoted paragraph: it says that others speak."""
        line = self.body.rfind("\n", 0, at) + 1
        mark = self.body.rfind(_QUOTE, line, at)
        if mark >= 0:
            self.out.copy(mark, mark + len(_QUOTE))
            self.out.separate(" ")

    def close_paragraph(self, _start: int, _end: int) -> None:
        """End a paragraph."""
        self.hidden -= self.module
        self.module = False
        self.out.separate("\n\n")

    def open_code(self, _start: int, _end: int) -> None:
        """Begin a block of code."""
        self.hidden += 1
        self.out.separate("\n\n")

    def open_html(self, start: int, end: int) -> None:
        """Read the comments of an HTML block, and the text beside them."""
        self.open_code(start, end)
        first, last = self.cursor.point(start), self.cursor.point(end)
        for kind, at, stop in remarks(self.body, first, last):
            if kind == "text":
                self.out.separate("\n")
                self.out.copy(at, stop)
                continue
            inside = self.body[at + len("<!--") : stop - len("-->")]
            self.comments.append(Comment(inside, self.span(at, stop)))

    def close_hidden(self, _start: int, _end: int) -> None:
        """End a block of code or HTML."""
        self.hidden -= 1
        self.out.separate("\n\n")

    def open_heading(self, _heading: Detail, start: int, _end: int) -> None:
        """Begin a heading."""
        self.out.separate("\n")
        self.heading = (self.cursor.point(start), self.out.next_start)

    def close_heading(self, level: str, _start: int, end: int) -> None:
        """End a heading; one without text is none."""
        (start, first), last = self.heading, self.out.length
        if last > first:
            lines = self.body[start : self.cursor.point(end)].rstrip()
            span = self.span(start, start + len(lines))
            self.headings.append((int(level[1:]), first, last, span))
        self.out.separate("\n\n")

    def open_list(self, number: int | None, _start: int, _end: int) -> None:
        """Begin a list; numbers that do not count from 1 are part of the text."""
        self.numbered.append((number or 0) > 1)
        self.out.separate("\n")

    def close_list(self, _closed: bool, _start: int, _end: int) -> None:
        """End a list."""
        self.numbered.pop()
        self.out.separate("\n\n")

    def open_item(self, start: int, _end: int) -> None:
        """Begin a list item."""
        self.out.separate("\n")
        if not self.numbered[-1]:
            return
        number = compiled(_NUMBER).match(self.body, self.cursor.point(start))
        if number is not None:
            self.out.copy(number.start(1), number.end(1))

    def close_item(self, _start: int, _end: int) -> None:
        """End a list item: the next is a line further, even in a loose list."""
        self.out.wait = "\n"


_TAGS = frozenset({"Start", "End"})
_DETAILED: dict[str, Callable[[_Walk, Detail, int, int], None]] = {
    "Code": _Walk.skip_code,
    "InlineHtml": _Walk.read_tag,
    "StartLink": _Walk.open_link,
    "StartImage": _Walk.open_image,
    "StartHeading": _Walk.open_heading,
    "EndHeading": _Walk.close_heading,
    "StartBlockQuote": _Walk.open_quote,
    "StartList": _Walk.open_list,
    "EndList": _Walk.close_list,
}
_BLOCKS: dict[str, Callable[[_Walk, int, int], None]] = {
    "EndImage": _Walk.close_image,
    "StartParagraph": _Walk.open_paragraph,
    "EndParagraph": _Walk.close_paragraph,
    "StartItem": _Walk.open_item,
    "EndItem": _Walk.close_item,
    "EndBlockQuote": _Walk.close_quote,
    "StartTable": _Walk.open_block,
    "EndTable": _Walk.close_block,
    "EndTableCell": _Walk.open_block,
    "StartFootnoteDefinition": _Walk.open_block,
    "StartCodeBlock": _Walk.open_code,
    "EndCodeBlock": _Walk.close_hidden,
    "StartHtmlBlock": _Walk.open_html,
    "EndHtmlBlock": _Walk.close_hidden,
}
