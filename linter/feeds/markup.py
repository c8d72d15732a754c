"""XML from strangers: no DTD, no entities, no more elements than alerts need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from linter.errors import UserError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_ELEMENTS = 300_000
DEEPEST = 50
ASK = "is it the address of the feed? look at what it gives"


class _TooMuchError(ValueError):
    """More elements, or deeper ones, than a feed of alerts has."""


def root(data: bytes, where: str) -> Element:
    """Return the root element of a document.

    Raises UserError for what is no XML, and for XML that plays tricks: entities
    that grow, or that read files.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    parser = DefusedXMLParser(target=_counting(), forbid_dtd=True)
    try:
        parser.feed(data.removeprefix(b"\xef\xbb\xbf"))
        made: Element = parser.close()
    except DefusedXmlException:
        what = "this XML declares a DTD or entities, which no feed of alerts needs"
        raise UserError(where, what, "do not trust it; nothing was read") from None
    except ParseError as error:
        line, column = error.position
        place = f"{where}:{line}:{column + 1}"
        raise UserError(place, "this is no XML, or only a part of it", ASK) from None
    except _TooMuchError:
        most, deep = MOST_ELEMENTS, DEEPEST
        what = f"this XML has more than {most} elements, or more than {deep} levels"
        raise UserError(where, what, ASK) from None
    # Unknown or wrong encodings, half characters: expat and codecs differ in how.
    except (ValueError, LookupError, AssertionError):
        raise UserError(where, "this XML cannot be decoded", ASK) from None
    return made


def _counting() -> object:
    """Return a builder of trees that stops at too many elements."""
    from xml.etree.ElementTree import TreeBuilder

    class Counting(TreeBuilder):
        """Counts as it builds."""

        count = depth = 0

        def start(self, tag: str, attrs: dict[str, str], /) -> Element:
            self.count += 1
            self.depth += 1
            if self.count > MOST_ELEMENTS or self.depth > DEEPEST:
                raise _TooMuchError
            return super().start(tag, attrs)

        def end(self, tag: str, /) -> Element:
            self.depth -= 1
            return super().end(tag)

    return Counting()


def name(element: Element) -> str:
    """Return the local name of an element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def texts(element: Element, tag: str) -> Iterator[str]:
    """Yield the texts of an element's children of a name, with its namespace or none.

    `tag` is `{namespace}name`; CAP is sent without its namespace, too.
    """
    for child in children(element, tag):
        text = (child.text or "").strip()
        if text:
            yield text


def text(element: Element, tag: str) -> str:
    """Return the first such text, "" where there is none."""
    return next(texts(element, tag), "")


def children(element: Element, tag: str) -> list[Element]:
    """Return the children of a name."""
    return [child for child in element if child.tag == tag]
