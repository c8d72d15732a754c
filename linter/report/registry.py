"""The formats by name. A new one is a file with a `report`, and a line here."""

from __future__ import annotations

from collections.abc import Callable

from linter.core.outcome import Outcome
from linter.errors import UserError, did_you_mean
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.visible import unobeyed

Format = Callable[[Outcome, Look, RuleTexts], str]

# Names of modules, not functions: a run needs one format and loads that one.
FORMATS: dict[str, str] = {
    "full": "linter.report.full",
    "grouped": "linter.report.grouped",
    "concise": "linter.report.concise",
    "json": "linter.report.json_report",
    "jsonl": "linter.report.jsonl_report",
    "github": "linter.report.github",
    "gitlab": "linter.report.gitlab",
    "sarif": "linter.report.sarif",
    "rdjson": "linter.report.rdjson",
    "rdjsonl": "linter.report.rdjsonl",
    "checkstyle": "linter.report.checkstyle",
    "junit": "linter.report.junit",
    "azure": "linter.report.azure",
    "teamcity": "linter.report.teamcity",
    "markdown": "linter.report.markdown",
    "html": "linter.report.html_report",
}
# What shows these knows the files of a repository, and not where the run began.
FROM_THE_TOP = frozenset({"github", "gitlab", "sarif"})
# Speaks to the log of a pipeline, line by line.
COMMANDING = "github"


def render(
    chosen: str | Format,
    outcome: Outcome,
    look: Look,
    rules: RuleTexts | None = None,
) -> str:
    """Return the report in a format of the table, or in a plug-in's own.

    Of the table's only one may begin a line as commands do; what a plug-in speaks,
    it knows itself.
    """
    if not isinstance(chosen, str):
        return chosen(outcome, look, rules or {})
    text = _built_in(chosen)(outcome, look, rules or {})
    return text if chosen == COMMANDING else unobeyed(text)


def _built_in(name: str) -> Format:
    from importlib import import_module

    if name not in FORMATS:
        hint = did_you_mean(name, list(FORMATS))
        raise UserError("--format", f"there is no format '{name}'", hint)
    report: Format = import_module(FORMATS[name]).report
    return report
