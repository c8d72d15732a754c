"""`full`: every finding with its lines, its words and what to do, for people."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return the findings one by one, then the problems, then the summary."""
    blocks: list[str] = []
    if outcome.findings or outcome.problems:
        # A clean run does not need what draws them.
        from linter.report.block import finding_block, problem_block

        blocks += [finding_block(finding, look) for finding in outcome.findings]
        blocks += [problem_block(problem, look) for problem in outcome.problems]
    return "\n\n".join([*blocks, summary(outcome, look)]) + "\n"
