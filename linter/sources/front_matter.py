"""Headers of posts: which slice of a file is front matter, and in what format."""

import re
from typing import Literal

from linter.core.patterns import compiled
from linter.core.tuples import NamedTuple
from linter.nodes.node import Broken

Kind = Literal["yaml", "toml", "json"]

LIMIT = 65_536
"""Longest header, in code points: beyond it a fence was surely forgotten."""

_OPENING = re.compile(r"\s*?^(---|\+\+\+)([a-z]*)[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)
_CLOSINGS = {
    "---": r"(?:\r\n?|\n)((?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z))",
    "+++": r"(?:\r\n?|\n)(\+\+\+[ \t]*(?:\r\n?|\n|\Z))",
}
_FORMATS: dict[str, Kind] = {
    "": "yaml",
    "yaml": "yaml",
    "yml": "yaml",
    "toml": "toml",
    "json": "json",
}
_OBJECT = r'\s*\{\s*(?:\}|"[^"\n]*"\s*:)'
# An unclosed string runs to the end of the window: no second look at its inside.
_BRACE = r'(?s)"(?:[^"\\]|\\.)*+"?|[{}]'
_LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")

# What tells a header from prose between two thematic breaks.
_ENTRY = re.compile(
    r"""^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?=\s|\Z)|^\{""", re.MULTILINE
)
_REMARKS = r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|\Z))*+\Z"

_KEY = r"([A-Za-z_][\w-]*):(?:[ \t]|$)"
_INSIDE = r"(?:[ \t]|#|- |$)"
_TELLTALE = frozenset({"date", "title", "layout", "draft", "tags", "publish_at"})


class Header(NamedTuple):
    """A header's format, its content `[start, end)` and where the body begins."""

    kind: Kind
    start: int
    end: int
    body: int


def split(text: str, start: int = 0) -> Header | None:
    """Return the header that opens at `start`, None when there is none.

    Blank lines may stand before it (Hugo reads such files). A header that is
    opened and never closed, or closed and never opened, raises Broken.
    """
    opening = _OPENING.match(text, start)
    if opening is None:
        header = _object(text, start)
        if header is None:
            _refuse_unopened(text, start)
        return header
    fence, name = opening.groups()
    offset = opening.start(1)
    if name and (fence == "+++" or name not in _FORMATS):
        _refuse_code(name, offset)
        return None
    window = opening.end() + LIMIT
    closing = compiled(_CLOSINGS[fence]).search(text, opening.end(), window)
    if closing is None or closing.end() == window < len(text):
        # Behind blank lines, or before mere words, it is only a thematic break.
        if offset == start and (name or _plausible(text, fence, offset, window)):
            _refuse_unclosed(text, fence, start)
        return None
    if not name and not _plausible(text, fence, opening.end(), closing.start(1)):
        return None
    line_end = _LINE_END.match(text, opening.end())
    begin = line_end.end() if line_end else opening.end()
    kind: Kind = "toml" if fence == "+++" else _FORMATS[name]
    return Header(kind, begin, closing.start(1), closing.end())


def _plausible(text: str, fence: str, start: int, end: int) -> bool:
    """Say whether what stands behind a fence can be a header."""
    if fence == "+++" or _ENTRY.search(text, start, end):
        return True
    return compiled(_REMARKS).match(text, start, end) is not None


def _refuse_code(name: str, offset: int) -> None:
    if name in {"js", "javascript", "coffee"}:
        raise Broken(
            offset,
            f"a header written in {name} cannot be read",
            "write it in YAML between two '---' lines",
        )


def _refuse_unclosed(text: str, fence: str, offset: int) -> None:
    if text.find(f"\n{fence}", offset + LIMIT) >= 0:
        raise Broken(
            offset,
            f"the header opened by '{fence}' is longer than {LIMIT // 1024} kB",
            f"close the header with a line '{fence}' before the text",
        )
    raise Broken(
        offset,
        f"the header opened by '{fence}' is never closed",
        f"add a line '{fence}' between the header and the text",
    )


def _object(text: str, start: int) -> Header | None:
    if compiled(_OBJECT).match(text, start) is None:
        return None
    begin = text.index("{", start)
    depth = 0
    for token in compiled(_BRACE).finditer(text, begin, begin + LIMIT):
        depth += {"{": 1, "}": -1}.get(token.group(), 0)
        if depth == 0:
            line_end = _LINE_END.match(text, token.end())
            if line_end is None:
                return None
            return Header("json", begin, token.end(), line_end.end())
    raise Broken(
        begin,
        "the JSON header opened by '{' is never closed",
        f"close it with '}}' on its own line (at most {LIMIT // 1024} kB further)",
    )


def _refuse_unopened(text: str, start: int) -> None:
    """Raise Broken when keys of a header stand before a first `---`."""
    if compiled(_KEY).match(text, start) is None:
        return
    closing = compiled(_CLOSINGS["---"]).search(text, start, start + LIMIT)
    if closing is None or not closing.group(1).startswith("---"):
        return
    lines = text[start : closing.start()].splitlines()
    keys = {
        key.group(1).lower() for line in lines if (key := compiled(_KEY).match(line))
    }
    plain = all(
        compiled(_KEY).match(line) or compiled(_INSIDE).match(line) for line in lines
    )
    if plain and len(keys) > 1 and keys & _TELLTALE:
        raise Broken(
            start,
            "the header is closed by '---' but never opened",
            "add a line '---' before its first key",
        )
