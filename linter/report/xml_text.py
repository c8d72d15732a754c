"""XML written by hand: every text of others goes through `escaped`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from linter.report.visible import visible

# XML has no way at all to write these; `visible` shows the other ones.
_NEVER = re.compile("[\ufffe\uffff]")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def escaped(text: str) -> str:
    """Return a text as one line that is text, in content and in attributes."""
    return escape(_NEVER.sub("�", visible(text)))


def opening(name: str, attributes: Mapping[str, object], *, lone: bool = False) -> str:
    """Return a start tag, without the attributes that are None."""
    written = "".join(
        f' {key}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}{'/' if lone else ''}>"
