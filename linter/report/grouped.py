"""`grouped`: the findings of each file under its name, a line for each."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.entry import UNUSABLE, Entry, by_path, entries
from linter.report.look import Look
from linter.report.paint import link, paint
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible
from linter.report.where import where
from linter.report.wrap import wrapped

_INDENT = 2


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a block for each file, then the summary."""
    groups = by_path(entries(outcome, look))
    blocks = [_block(path, found, look) for path, found in groups.items()]
    return "\n\n".join([*blocks, summary(outcome, look)]) + "\n"


def _block(path: str, found: list[Entry], look: Look) -> str:
    spots = [f"{one.line}:{one.column}" if one.line else "" for one in found]
    spot_width = max(map(len, spots))
    head_width = max(len(_head(one)) for one in found)
    rows = [paint(where(path), "strong", look)]
    for one, spot in zip(found, spots, strict=True):
        lead = f"{'':{_INDENT}}{spot:>{spot_width}}  "
        rows += _rows(one, lead, head_width, look)
    return "\n".join(rows)


def _head(one: Entry) -> str:
    if one.rule == UNUSABLE:
        return one.severity
    return f"{one.severity}[{visible(one.rule)}]"


def _rows(one: Entry, lead: str, head_width: int, look: Look) -> list[str]:
    """Return an entry, its message wrapped beside its rule."""
    taken = len(lead) + head_width + 2
    first, *more = wrapped(_said(one), look.width, taken, taken)
    head = paint(_linked(one, look), one.severity, look)
    blank = " " * (head_width - len(_head(one)) + 2)
    return [f"{lead}{head}{blank}{first}", *(f"{'':{taken}}{line}" for line in more)]


def _linked(one: Entry, look: Look) -> str:
    url = one.finding.url if one.finding else ""
    return link(_head(one), url, look)


def _said(one: Entry) -> str:
    """Return the message; a problem is no use without what to do about it."""
    said = visible(one.message)
    if one.rule == UNUSABLE and one.help:
        return f"{said} ({visible(one.help)})"
    return said
