"""Columns as consumers count them: UTF-16 units, bytes of UTF-8."""

from __future__ import annotations


def utf16_column(line: str, column: int) -> int:
    """Return a 1-based column of code points in units of UTF-16."""
    return _longer(line, column) + len(_before(line, column).encode(*_UTF16)) // 2 + 1


def utf8_column(line: str, column: int) -> int:
    """Return a 1-based column of code points in bytes of UTF-8."""
    return _longer(line, column) + len(_before(line, column).encode(*_UTF8)) + 1


_UTF16 = ("utf-16-le", "surrogatepass")
_UTF8 = ("utf-8", "surrogatepass")


def _before(line: str, column: int) -> str:
    return line[: column - 1]


def _longer(line: str, column: int) -> int:
    """Return how far a column is behind the end of its line: a line end's width."""
    return max(column - 1 - len(line), 0)
