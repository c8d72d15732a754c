"""Workflow commands as the runner reads them."""

from __future__ import annotations

from datetime import UTC, datetime

from linter.core.finding import SEVERITIES, Finding, Mark, Problem, Severity
from linter.core.outcome import Outcome
from linter.core.span import Place, Span
from linter.report.look import Look
from linter.report.registry import render


def found(
    message: str,
    *,
    path: str = "a.md",
    end: Place = Place(2, 9),  # noqa: B008  # a NamedTuple does not change
    severity: Severity = "error",
) -> Finding:
    mark = Mark(path, Place(2, 5), end)
    return Finding(
        "a/b", severity, message, "", mark, Span(0, 1), path, "text", (), (), "", "f"
    )


def lines(*findings: Finding, problems: tuple[Problem, ...] = ()) -> list[str]:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    outcome = Outcome(now, findings, (), problems, 9, 12, 0, 0, 27)
    return render("github", outcome, Look()).splitlines()


def test_escapes_what_would_end_a_command() -> None:
    line = lines(found("100 %25: a, b\nc", path="a,b:c%.md"))[0]
    assert line == (
        "::error file=a%2Cb%3Ac%25.md,line=2,col=5,endLine=2,endColumn=9,"
        "title=tactlint (a/b)::a,b:c%25.md:2:5 a/b 100 %2525: a, b c"
    )


def test_leaves_columns_out_when_lines_differ() -> None:
    line = lines(found("m", end=Place(4, 3)))[0]
    assert line.startswith("::error file=a.md,line=2,endLine=4,title=")


def test_does_not_reach_into_the_line_after() -> None:
    line = lines(found("m", end=Place(4, 1)))[0]
    assert line.startswith("::error file=a.md,line=2,endLine=3,title=")


def test_puts_the_worst_first() -> None:
    problems = (
        Problem("b.md", 0, 0, "odd", "", fatal=False),
        Problem("c.md", 3, 0, "broken", "mend it"),
    )
    given = (found("m", severity="info"), found("m"), found("m", severity="warning"))
    commands = [line.split("::")[1] for line in lines(*given, problems=problems)[:-1]]
    assert [command.split(",title")[0] for command in commands] == [
        "error file=c.md,line=3,col=1",
        "error file=a.md,line=2,col=5,endLine=2,endColumn=9",
        "warning file=b.md",
        "warning file=a.md,line=2,col=5,endLine=2,endColumn=9",
        "notice file=a.md,line=2,col=5,endLine=2,endColumn=9",
    ]


def test_says_when_github_will_not_show_all() -> None:
    note = "GitHub shows 10 of each level; this log has the others."
    written = lines(*[found(f"m{number}") for number in range(12)])
    assert all(line.startswith("::error ") for line in written[:10])
    assert written[10] == note
    assert written[11:13] == ["a.md:2:5: error[a/b] m10", "a.md:2:5: error[a/b] m11"]
    assert note not in lines(*[found("m")] * 10)


def test_the_cap_is_that_of_a_level() -> None:
    many = [found("m", severity=severity) for severity in SEVERITIES for _ in range(10)]
    assert sum(line.startswith("::") for line in lines(*many)) == 30


def test_problem_without_a_path_names_no_file() -> None:
    line = lines(problems=(Problem("", 0, 0, "no", ""),))[0]
    assert line.startswith("::error title=tactlint::")
