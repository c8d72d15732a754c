"""`gitlab`: GitLab's Code Quality report, shown in merge requests."""

from __future__ import annotations

from collections import Counter

from linter.core.outcome import Outcome
from linter.report.entry import UNUSABLE, Entry, entries
from linter.report.json_text import json_text
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.visible import visible

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
# What could not be read was not judged at all: worse than any finding.
_UNREAD = "critical"


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a list of issues, an empty one when there are none."""
    seen: Counter[str] = Counter()
    issues = [_issue(one, seen) for one in entries(outcome, look)]
    return json_text(issues, halves=False)


def _issue(one: Entry, seen: Counter[str]) -> dict[str, object]:
    unread = one.rule == UNUSABLE and one.severity == "error"
    # GitLab does not show the name of the check.
    description = f"{visible(one.rule)}: {visible(one.message)}"
    return {
        "description": description,
        "check_name": visible(one.rule),
        "fingerprint": _fingerprint(one, seen),
        "severity": _UNREAD if unread else _SEVERITIES[one.severity],
        "location": {
            "path": one.path or ".",
            "lines": {"begin": max(one.line, 1)},
        },
    }


def _fingerprint(one: Entry, seen: Counter[str]) -> str:
    """Return what names an issue across commits: no line is in it.

    Issues with one fingerprint would be shown as one, so that the second of two
    that are alike has its own.
    """
    from hashlib import blake2b

    own = one.finding.fingerprint if one.finding else one.message
    # Two brands of one repository may have a post of the same name.
    named = f"{one.rule}\0{one.path}\0{own}"
    seen[named] += 1
    data = f"{named}\0{seen[named]}".encode(errors="surrogatepass")
    return blake2b(data, digest_size=16).hexdigest()
