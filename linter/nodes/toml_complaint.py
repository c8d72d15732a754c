"""Complaints: the TOML parser's words about a text, in ours."""

from __future__ import annotations

import re

from linter.nodes.node import Broken

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
# The parser stops behind these: the line is what must change.
_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate")
_LONG_NUMBER = re.compile(r"\d{4000}")
_COMPLAINTS = (
    (
        "Expected '=' after a key",
        "an equals sign is missing after the key",
        'write `key = "value"`; TOML has no `key: value`',
    ),
    (
        "Expected newline or end of document",
        "something stands behind the value",
        "put one value on a line, and text between quotes",
    ),
    ("Invalid value", "this is not a value", 'put text between quotes: "..."'),
    ("Invalid initial character for a key", "no key can start here", "quote the key"),
    ("Cannot overwrite", "this key has a value already", "keep one of the two"),
    ("Cannot declare", "this table was opened before", "keep one of the two headers"),
    ("Cannot mutate", "this table cannot grow any more", "write its keys together"),
    ("Duplicate inline table key", "this key is given twice", "keep one of the two"),
    ("Unterminated string", "this text is never closed", "add the closing quote"),
    (
        'Expected "\'"',
        "this text is never closed",
        "add the closing quote; text with an apostrophe needs double quotes",
    ),
    (
        "Illegal character",
        "a line break or a control character stands inside this text",
        'use """ around text of several lines',
    ),
    (
        "Found invalid character",
        "this character cannot stand here",
        "delete it, or add the closing quote",
    ),
    ("Unclosed array", "this list is not closed", "separate values with commas, add ]"),
    ("Unclosed inline table", "this table is not closed", "add the closing }"),
    ("Expected ']", "this header is not closed", "add the closing bracket"),
    ("Unescaped '\\'", "the backslash begins no escape of TOML", "double it"),
    ("Invalid hex value", "this escape is not complete", "write four digits after \\u"),
    ("Escaped character is not", "this escape is half of a character", "use \\U"),
    ("Invalid statement", "no key or table can start here", "quote the key"),
    ("Exceeds the limit", "a number here is far too long", "shorten it"),
    ("Invalid date", "there is no such date or time", "check the day and the hour"),
)


def complaint(source: str, words: str) -> Broken:
    """Return a complaint for the message of a TOML error."""
    place = _PLACE.search(words)
    long_number = _LONG_NUMBER.search(source)
    at = _offset(source, place) if place else 0
    if long_number and not place:
        at = long_number.start()
    reason = words[: place.start()] if place else words
    for start, message, hint in _COMPLAINTS:
        if reason.startswith(start):
            if reason.startswith(_TWICE):
                at = source.rfind("\n", 0, at) + 1
            return Broken(at, message, hint)
    return Broken(at, f"this is not valid TOML: {reason}", "check this line")


def _offset(source: str, place: re.Match[str]) -> int:
    if place[1] is None:
        return len(source)
    at = 0
    for _ in range(int(place[1]) - 1):
        at = source.find("\n", at) + 1
    return min(at + int(place[2]) - 1, len(source))
