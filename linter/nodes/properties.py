"""Properties of YAML values: words that were lost as a tag or an anchor."""

from __future__ import annotations

import re

from linter.core.post import Flaw
from linter.core.span import Span
from linter.nodes.node import Scalar
from linter.nodes.quoting import quoting

_PROPERTY = re.compile(r"[&!]\S*")
# Types that somebody writes on purpose: YAML's own, and the inclusion of a file.
_MEANT = re.compile(
    r"!!(?:str|int|float|bool|null|timestamp|binary|omap|pairs|set|seq|map|python/.*)"
    r"|!<.*>|!include"
)


def find_lost_words(
    text: str, bearers: list[tuple[int, Scalar]], keys: dict[int, str]
) -> list[Flaw]:
    """Return the first words of plain values that YAML took for a tag or an anchor.

    `bearers` are scalars with the offset of the first of their properties. An
    anchor that an alias names is one; so are YAML's own types.
    """
    flaws = []
    # An alias brings its anchor's scalars once more.
    for start, scalar in dict.fromkeys(bearers):
        if scalar.start not in keys or scalar.style:
            continue
        found = [
            match
            for match in _PROPERTY.finditer(text, start, scalar.start)
            if not _is_meant(text, match[0])
        ]
        if found:
            span = Span(found[0].start(), found[-1].end())
            values = {"key": keys[scalar.start], "value": text[span.start : span.end]}
            variant = "anchor" if found[0][0].startswith("&") else "tag"
            fix = quoting(text, span.start, max(span.end, scalar.end))
            flaws.append(Flaw("lost-text", span, values, variant, fix))
    return flaws


def _is_meant(text: str, sign: str) -> bool:
    if sign.startswith("&"):
        return re.search(rf"\*{re.escape(sign[1:])}(?![\w-])", text) is not None
    return _MEANT.fullmatch(sign) is not None
