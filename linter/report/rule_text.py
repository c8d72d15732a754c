"""What a report can say about a rule, in one language."""

from collections.abc import Mapping

from linter.core.finding import Finding, Severity
from linter.core.tuples import NamedTuple


class RuleText(NamedTuple):
    """A rule's own texts; an empty one falls back to a poorer one."""

    id: str
    severity: Severity
    short: str = ""
    why: str = ""
    help: str = ""


RuleTexts = Mapping[str, RuleText]


def completed(rules: RuleTexts, findings: list[Finding]) -> dict[str, RuleText]:
    """Return the rules, and a makeshift text for each finding whose rule lacks one."""
    known = dict(rules)
    for finding in findings:
        if finding.rule not in known:
            text = RuleText(finding.rule, finding.severity, help=finding.help)
            known[finding.rule] = text
    return known
