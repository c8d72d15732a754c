"""`checkstyle`: Checkstyle's XML, that most build servers read."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.entry import UNUSABLE, Entry, by_path, entries
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.xml_text import DECLARATION, opening


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return the files that have errors, in Checkstyle's sense of the word."""
    rows = [opening("checkstyle", {"version": "5.0"})]
    for path, found in by_path(entries(outcome, look)).items():
        rows.append("  " + opening("file", {"name": path or "."}))
        rows += ["    " + _error(one) for one in found]
        rows.append("  </file>")
    return DECLARATION + "\n".join([*rows, "</checkstyle>"]) + "\n"


def _error(one: Entry) -> str:
    source = UNUSABLE if one.rule == UNUSABLE else f"tactlint.{one.rule}"
    attributes = {
        "line": one.line or None,
        "column": one.column or None,
        "severity": one.severity,
        "message": f"{one.message} ({one.help})" if one.help else one.message,
        "source": source,
    }
    return opening("error", attributes, lone=True)
