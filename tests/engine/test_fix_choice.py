"""Which fixes are done in one round."""

from __future__ import annotations

from linter.core.finding import Finding, Mark, Remedy, Rewrite
from linter.core.fix import Edit
from linter.core.span import Place, Span
from linter.engine.fix import chosen

HERE = Place(1, 1)


def finding(
    words: str, *spans: tuple[int, int], safe: bool = True, field: str = "text"
) -> Finding:
    rewrites = tuple(Rewrite(Edit(Span(*s), "", "x"), HERE, HERE) for s in spans)
    return Finding(
        "a/b", "warning", "", "", Mark("a.md", HERE, HERE), Span(0, 1), "a.md", field,
        (), (), "", words, remedy=Remedy(safe, "", rewrites) if spans else None,
    )  # fmt: skip


def names(
    *findings: Finding,
    unsafe: bool = False,
    refused: frozenset[tuple[str, str]] = frozenset(),
) -> list[str]:
    picked = chosen(findings, refused, unsafe=unsafe)
    return [one.fingerprint for some in picked.values() for one in some]


def test_safe_ones_unless_asked() -> None:
    found = finding("safe", (0, 1)), finding("bold", (4, 5), safe=False), finding("no")
    assert names(*found) == ["safe"]
    assert names(*found, unsafe=True) == ["safe", "bold"]


def test_of_two_that_touch_the_first() -> None:
    one, two, three = finding("1", (0, 4)), finding("2", (4, 6)), finding("3", (7, 8))
    assert names(one, two, three) == ["1", "3"]


def test_all_between_the_edits_of_one_fix_is_its_own() -> None:
    quotes, inside = finding("quotes", (0, 0), (9, 9)), finding("inside", (4, 6))
    assert names(quotes, inside) == ["quotes"]


def test_requests_wait_for_texts() -> None:
    request, text = finding("request", (0, 4), field="tactlint"), finding("t", (7, 8))
    assert names(request, text) == ["t"]
    assert names(request) == ["request"]


def test_what_was_refused_is_left_alone() -> None:
    one = finding("1", (0, 4))
    assert names(one, refused=frozenset({("a.md", "1")})) == []
