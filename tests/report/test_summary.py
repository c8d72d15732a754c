"""The last lines, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

import pytest

from linter.core.finding import Finding, Mark, Problem, Severity
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render
from linter.report.statistics import statistics
from linter.report.summary import summary

CLEAN = Outcome(datetime(2026, 11, 20, tzinfo=UTC), (), (), (), 9, 12, 0, 0, 27)
BROKEN = Problem("a.yaml", 1, 1, "broken", "mend it")


def found(severity: Severity, rule: str = "a/b") -> Finding:
    mark = Mark("a.md", Place(1, 1), Place(1, 2))
    return Finding(
        rule, severity, "m", "", mark, Span(0, 1), "a.md", "text", (), (), "", "f"
    )


COUNTED = {
    "one-of-each": (
        CLEAN._replace(
            findings=(found("error"), found("warning"), found("info")),
            files=1,
            posts=1,
            rules=1,
        ),
        "1 error, 1 warning, 1 info in 1 post of 1 file (1 rule).",
        "1 erreur, 1 avertissement, 1 info dans 1 post de 1 fichier (1 règle).",
    ),
    "several": (
        CLEAN._replace(findings=(found("error"), found("error"), found("info"))),
        "2 errors, 1 info in 12 posts of 9 files (27 rules).",
        "2 erreurs, 1 info dans 12 posts de 9 fichiers (27 règles).",
    ),
    "none": (
        CLEAN,
        "No problems in 12 posts of 9 files (27 rules).",
        "Aucun problème dans 12 posts de 9 fichiers (27 règles).",
    ),
    "no-rules": (
        CLEAN._replace(rules=0),
        "No problems in 12 posts of 9 files (0 rules).",
        "Aucun problème dans 12 posts de 9 fichiers (0 règle).",
    ),
    "thousands": (
        CLEAN._replace(posts=10_000, context=1, published=2),
        (
            "No problems in 10,000 posts of 9 files "
            "(27 rules, 2 already published, 1 other read as context)."
        ),
        (
            "Aucun problème dans 10\xa0000 posts de 9 fichiers "
            "(27 règles, 2 déjà publiés, 1 autre lu pour le contexte)."
        ),
    ),
    "unusable": (
        CLEAN._replace(problems=(BROKEN,)),
        (
            "No findings in 12 posts of 9 files (27 rules). "
            "1 file or setting could not be used."
        ),
        (
            "Rien à signaler dans 12 posts de 9 fichiers (27 règles). "
            "1 fichier ou réglage est inutilisable."
        ),
    ),
    "no-posts": (
        CLEAN._replace(posts=0, files=4),
        (
            "No posts checked in 4 files (27 rules): nothing looked like a scheduled "
            "post.\n  = help: say in tactlint.yaml which files are posts: "
            'posts: ["content/**/*.md"]'
        ),
        (
            "Aucun post vérifié dans 4 fichiers (27 règles)\xa0: rien n'y ressemble à "
            "un post programmé.\n  = aide\xa0: dites dans tactlint.yaml quels fichiers "
            'sont des posts\xa0: posts: ["content/**/*.md"]'
        ),
    ),
    "all-out": (
        CLEAN._replace(posts=0, files=0, published=3),
        (
            "No posts checked in 0 files (27 rules, 3 already published): all that was "
            "found is already published."
        ),
        (
            "Aucun post vérifié dans 0 fichier (27 règles, 3 déjà publiés)\xa0: tout "
            "ce qui a été trouvé est déjà publié."
        ),
    ),
    "no-posts-because-unusable": (
        CLEAN._replace(posts=0, files=1, problems=(BROKEN,)),
        "No posts checked in 1 file (27 rules). 1 file or setting could not be used.",
        (
            "Aucun post vérifié dans 1 fichier (27 règles). "
            "1 fichier ou réglage est inutilisable."
        ),
    ),
}


@pytest.mark.parametrize(
    ("outcome", "english", "french"), COUNTED.values(), ids=COUNTED
)
def test_counts(outcome: Outcome, english: str, french: str) -> None:
    assert summary(outcome, Look()) == english
    assert summary(outcome, Look(language="fr")) == french


@pytest.mark.parametrize("chosen", ["full", "concise", "github"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_is_all_that_a_clean_report_says(
    chosen: str, language: Literal["en", "fr"]
) -> None:
    look = Look(language=language)
    assert render(chosen, CLEAN, look) == summary(CLEAN, look) + "\n"


def test_statistics_put_the_most_frequent_first() -> None:
    findings = [found("info", "z/rare"), found("error", "b/rare")]
    findings += [found("warning", "a/often")] * 10
    outcome = CLEAN._replace(findings=tuple(findings))
    assert statistics(outcome, Look()) == (
        "10  warning  a/often\n 1  error    b/rare\n 1  info     z/rare\n"
    )


def test_statistics_of_nothing_are_empty() -> None:
    assert statistics(CLEAN, Look()) == ""


def test_statistics_have_colours() -> None:
    outcome = CLEAN._replace(findings=(found("error"),))
    assert statistics(outcome, Look(colour=True)) == "1  \x1b[1;31merror\x1b[0m  a/b\n"
