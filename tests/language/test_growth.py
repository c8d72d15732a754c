"""Ten times the phrases must not cost ten times the time."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from linter.language.lexicon import Lexicon

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
FEW, MANY = 400, 4_000
ROUNDS = 7


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the benchmark of phrases: its phrases are those of its table."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return import_module("phrases")


def _seconds(bench: Any, lexicon: Lexicon, found: list[Any]) -> float:
    start = process_time()
    bench.scanned(lexicon, found)
    return process_time() - start


@pytest.mark.parametrize("kind", ["plain", "with blanks"])
def test_texts_are_scanned_in_far_less_than_ten_times_the_time(
    bench: Any, kind: str
) -> None:
    found = bench.texts(120, 7)
    few, many = (
        Lexicon.build(bench.signals(count, 7, found, bench.KINDS[kind]))
        for count in (FEW, MANY)
    )
    matches = [bench.scanned(lexicon, found) for lexicon in (few, many)]
    assert matches[1] > matches[0]
    # In turn, and the least of all: other work on the machine hits both alike.
    times = [
        (_seconds(bench, few, found), _seconds(bench, many, found))
        for _ in range(ROUNDS)
    ]
    least = [min(each) for each in zip(*times, strict=True)]
    assert least[1] < 5 * least[0]


def test_more_phrases_begin_with_the_same_ones(bench: Any) -> None:
    found = bench.texts(20, 7)

    def said(count: int) -> set[tuple[str, str, str]]:
        held = bench.signals(count, 7, found, bench.BLANKS)
        return {
            (one.name, one.language, words) for one in held for words, _ in one.phrases
        }

    few, many = said(FEW), said(MANY)
    assert few < many
    assert said(FEW) == few
    assert {language for _, language, _ in few} == {"en", "fr"}
    assert any("{n}" in words for _, _, words in few)
