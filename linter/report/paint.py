"""Colours and links for terminals that have them."""

from __future__ import annotations

from typing import Literal

from linter.report.look import Look
from linter.report.visible import visible

Tone = Literal["error", "warning", "info", "frame", "strong"]
_CODES: dict[Tone, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "frame": "1;34",
    "strong": "1",
}


def paint(text: str, tone: Tone, look: Look) -> str:
    """Return a text in its colour, or as it is where there are no colours."""
    if not look.colour or not text:
        return text
    return f"\x1b[{_CODES[tone]}m{text}\x1b[0m"


def link(text: str, url: str, look: Look) -> str:
    """Return a text that leads to a page when clicked, on terminals that can."""
    if not look.hyperlinks or not url:
        return text
    return f"\x1b]8;;{visible(url)}\x1b\\{text}\x1b]8;;\x1b\\"
