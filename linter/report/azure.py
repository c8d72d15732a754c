"""`azure`: logging commands, that Azure Pipelines shows as issues of the run."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.entry import Entry, entries, worst_first
from linter.report.look import Look
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible

# Azure knows no more than these two.
_TYPES = {"error": "error", "warning": "warning", "info": "warning"}
# The agent decodes the percent sign last: it must be encoded first.
_CODES = {"%": "%AZP25", ";": "%3B", "]": "%5D", "\r": "%0D", "\n": "%0A"}


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return a command for each entry, the worst first, and the summary."""
    lines = [_command(one, look) for one in worst_first(entries(outcome, look))]
    return "\n".join([*lines, summary(outcome, look)]) + "\n"


def _command(one: Entry, look: Look) -> str:
    properties = {
        "type": _TYPES[one.severity],
        "sourcepath": _absolute(visible(one.path), look.folder),
        "linenumber": str(one.line or ""),
        "columnnumber": str(one.column or ""),
        "code": visible(one.rule),
    }
    written = "".join(
        f"{name}={_escaped(value)};" for name, value in properties.items() if value
    )
    message = visible(one.message)
    if one.help:
        message += f"\n{visible(one.help)}"
    return f"##vso[task.logissue {written}]{_escaped(message)}"


def _absolute(path: str, folder: str) -> str:
    """Return a path from the root, as the agent's documentation asks for."""
    from posixpath import join, normpath

    return normpath(join(folder, path)) if folder and path else path


def _escaped(text: str) -> str:
    for char, code in _CODES.items():
        text = text.replace(char, code)
    return text
