"""Problems, in the language of those who read a report."""

from __future__ import annotations

from linter.core.finding import Problem, Severity
from linter.report.look import Look

# Problems have no rule: what they weigh is a word for people, no setting.
LABELS: dict[str, dict[Severity, str]] = {
    "en": {"error": "error", "warning": "warning"},
    "fr": {"error": "erreur\u00a0", "warning": "avertissement\u00a0"},
}


def told(problem: Problem, look: Look) -> Problem:
    """Return a problem with its words in the reader's language.

    Problems are found in English; only reports for people translate them.
    """
    if look.language == "en":
        return problem
    from linter.report.french.translation import in_french

    return problem._replace(
        message=in_french(problem.message), hint=in_french(problem.hint)
    )
