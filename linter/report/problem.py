"""Problems, in the language of those who read a report."""

from __future__ import annotations

from linter.core.finding import Problem
from linter.report.look import Look


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
