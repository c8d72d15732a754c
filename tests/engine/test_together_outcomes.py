from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from linter.core.finding import Problem
from linter.core.outcome import Outcome
from linter.engine.together import joined, moved
from tests.engine.factories import finding

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)


def outcome(**facts: Any) -> Outcome:
    counts: dict[str, Any] = {
        "files": 1,
        "posts": 2,
        "context": 3,
        "published": 4,
        "rules": 5,
    }
    empty = Outcome(NOW, (), (), (), **counts)
    return empty._replace(**facts)


def test_one_project_is_itself() -> None:
    assert joined([outcome()]) == outcome()


def test_projects_add_up() -> None:
    found, problem = finding("SOUP"), Problem("b.md", 1, 1, "broken", "")
    one = outcome(findings=(found,), proposed=frozenset({"/e.yaml:storm"}))
    other = outcome(
        problems=(problem,),
        rules=9,
        proposed=frozenset({"/e.yaml:storm", "/f.yaml:storm"}),
    )
    both = joined([one, other])
    assert (both.findings, both.problems) == ((found,), (problem,))
    assert (both.files, both.posts, both.context, both.published) == (2, 4, 6, 8)
    assert both.rules == 9
    assert both.proposed == {"/e.yaml:storm", "/f.yaml:storm"}


def test_every_path_is_as_seen_from_here() -> None:
    found = finding("SOUP")
    seen = moved(
        outcome(findings=(found,), problems=(Problem("b.md", 1, 1, "broken", ""),)),
        lambda path: f"brands/{path}",
    )
    assert seen.findings[0].mark.path == "brands/a.md"
    assert seen.problems[0].path == "brands/b.md"
    assert seen.findings[0].fingerprint == found.fingerprint
