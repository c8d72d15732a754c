"""`--statistics`: how often each rule spoke."""

from __future__ import annotations

from collections import Counter

from linter.core.finding import SEVERITIES
from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.paint import paint
from linter.report.visible import visible


def statistics(outcome: Outcome, look: Look) -> str:
    """Return count, severity and rule, the most frequent first."""
    counts = Counter((found.rule, found.severity) for found in outcome.findings)
    rows = sorted(
        counts.items(),
        key=lambda row: (-row[1], SEVERITIES.index(row[0][1]), row[0][0]),
    )
    digits = len(str(rows[0][1])) if rows else 0
    longest = max((len(severity) for _, severity in counts), default=0)
    return "".join(
        f"{count:>{digits}}  {paint(severity, severity, look)}"
        f"{'':{longest - len(severity)}}  {visible(rule)}\n"
        for (rule, severity), count in rows
    )
