"""Which of the fixes that findings propose are done together, file by file."""

from __future__ import annotations

from collections.abc import Container, Sequence

from linter.core.finding import Finding
from linter.core.span import Span
from linter.engine.silence import REQUEST

Name = tuple[str, str]


def name(finding: Finding) -> Name:
    """Return what a finding is known by from one round of fixes to the next."""
    return finding.mark.path, finding.fingerprint


def is_wanted(finding: Finding, *, unsafe: bool) -> bool:
    """Say whether a finding has a fix that may be done."""
    return finding.remedy is not None and (unsafe or finding.remedy.safe)


def chosen(
    findings: Sequence[Finding], refused: Container[Name], *, unsafe: bool
) -> dict[str, list[Finding]]:
    """Return by file the findings whose fixes do not get in each other's way.

    Of two that touch, the first is done now; the other is found again in the next
    round, if it is still there. `refused` ones are left alone. Requests for silence
    come last: a text that is mended may yet need them.
    """
    wanted = [
        finding
        for finding in findings
        if is_wanted(finding, unsafe=unsafe) and name(finding) not in refused
    ]
    texts = [finding for finding in wanted if finding.field != REQUEST]
    picked: dict[str, list[Finding]] = {}
    taken: dict[str, list[Span]] = {}
    for finding in texts or wanted:
        path, extent = finding.mark.path, _extent(finding)
        if not any(extent.touches(other) for other in taken.get(path, ())):
            picked.setdefault(path, []).append(finding)
            taken.setdefault(path, []).append(extent)
    return picked


def _extent(finding: Finding) -> Span:
    """Return all between the first edit and the last."""
    spans = [edit.span for edit in finding.remedy.edits] if finding.remedy else []
    return Span(min(s.start for s in spans), max(s.end for s in spans))
