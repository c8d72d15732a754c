"""Template code inside Markdown: shortcodes, tags and comments of generators."""

from __future__ import annotations

import re

from linter.core.patterns import compiled

MASK = "\ufdd0"
"""Stands for a hidden character: a noncharacter, so no text contains it."""

LONGEST = 4_000
"""Longest shortcode tag; further apart, two braces have nothing to do together."""

_OPENER = r"\{\{[<%]|\{%|\{/\*|\]\(\{\{"
_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{/*": "*/}", "]({{": "}}"}
_NAME = r"[{<%\s-]*(\w+)"
# The content of these tags is code or a remark, not text for readers.
_PAIRED = {"highlight", "comment"}
_ANCHOR = r"(?m)[ \t]\{#[\w.:-]+\}(?=[ \t#]*\r?$)"


def mask(text: str) -> str:
    """Return the text with template code masked, character by character.

    Placeholders such as `{{name}}` are left: a reader may see them.
    """
    if "{" not in text:
        return text
    parts: list[str] = []
    done = 0
    for start, end in _tags(text):
        parts += text[done:start], MASK * (end - start)
        done = end
    masked = "".join(parts) + text[done:]
    return compiled(_ANCHOR).sub(_hide, masked) if "{#" in masked else masked


def _hide(found: re.Match[str]) -> str:
    return MASK * len(found.group())


def _tags(text: str) -> list[tuple[int, int]]:
    ends = _Ends(text)
    tags: list[tuple[int, int]] = []
    for opener in compiled(_OPENER).finditer(text):
        if tags and opener.start() < tags[-1][1]:
            continue
        word = _CLOSERS[opener.group()]
        end = ends.after(word, opener.end())
        start = opener.start() + (2 if opener.group().startswith("]") else 0)
        if 0 < end - start <= LONGEST:
            tags.append((start, _paired_end(text, start, end, ends)))
    return tags


def _paired_end(text: str, start: int, end: int, ends: _Ends) -> int:
    """Return where a tag ends, with its content when that is no text."""
    name = compiled(_NAME).match(text, start, end)
    if name is None or name.group(1) not in _PAIRED:
        return end
    liquid = text.startswith("{%", start)
    closing = ends.after(f"end{name.group(1)}" if liquid else f"/{name.group(1)}", end)
    last = ends.after("%}" if liquid else "}}", closing) if closing > 0 else 0
    return last if last > 0 else end


class _Ends:
    """Where words next occur, looked up in one running pass for each word."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, word: str, start: int) -> int:
        """Return the end of the next `word` at or after `start`, 0 if none."""
        at = self._next.get(word, 0)
        if 0 <= at < start:
            at = self._text.find(word, start)
            self._next[word] = at
        return at + len(word) if at >= start else 0
