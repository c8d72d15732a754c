from __future__ import annotations

from itertools import permutations

from linter.core.finding import Finding, Mark, Severity
from linter.core.span import Place, Span
from linter.engine.order import ordered


def finding(
    path: str, line: int, column: int, severity: Severity, rule: str
) -> Finding:
    mark = Mark(path, Place(line, column), Place(line, column))
    return Finding(
        rule, severity, "", "", mark, Span(0, 0), path, "text", (), (), "", ""
    )


def test_by_file_place_weight_and_rule() -> None:
    expected = (
        finding("a.md", 1, 1, "warning", "noise/too-close"),
        finding("a.md", 2, 1, "error", "sensitive/held"),
        finding("a.md", 2, 1, "warning", "promo/shouting"),
        finding("a.md", 2, 1, "warning", "promo/too-dense"),
        finding("a.md", 2, 9, "error", "sensitive/held"),
        finding("a.md", 10, 1, "info", "dialogue/missing"),
        finding("b.md", 1, 1, "info", "dialogue/missing"),
    )
    for some in list(permutations(expected))[::97]:
        assert ordered(some) == expected
