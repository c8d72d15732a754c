"""The order of findings: by file, place, then weight and rule."""

from __future__ import annotations

from collections.abc import Iterable

from linter.core.finding import SEVERITIES, Finding


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in reading order, the graver first on one place."""
    return tuple(sorted(findings, key=_place))


def _place(finding: Finding) -> tuple[str, int, int, int, str]:
    weight = SEVERITIES.index(finding.severity)
    line, column = finding.mark.start
    return finding.mark.path, line, column, weight, finding.rule
