"""The phrase syntax: what phrases expand to and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.phrases import GAP, NUMBER, WORD, PhraseError, wordings


def literals(phrase: str) -> list[str]:
    return ["".join(wording.pieces) for wording in wordings(phrase)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("soldes", ["soldes"]),
        ("bon{|s} plan{|s}", ["bon plan", "bon plans", "bons plan", "bons plans"]),
        ("profite{|z} de", ["profite de", "profitez de"]),
        ("jusqu’à", ["jusqu'à"]),
        ("-{n} %", [f"-{NUMBER} %"]),
        ("tag {..} ami", [f"tag {GAP} ami"]),
        ("vive {w}", [f"vive {WORD}"]),
        ("{a|a}b", ["ab"]),
        ("#JeSuis", ["#je suis", "#jesuis"]),
        ("#PrayFor{w}", [f"#pray for {WORD}", f"#prayfor{WORD}"]),
    ],
)
def test_expands(phrase: str, expected: list[str]) -> None:
    assert literals(phrase) == expected


def test_a_caret_asks_for_the_start_of_a_sentence() -> None:
    (wording,) = wordings("^like si")
    assert wording.at_start
    assert not wording.literal


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("^", "empty"),
        ("{|s}", "empty"),
        ("bon{s", "without its '}'"),
        ("bon}s", "without its '{'"),
        ("a {b|{c|d}}", "braces inside braces"),
        ("{m} jours", "{m} is no placeholder"),
        ("{CAP} ici", "did you mean '{CAPS}'"),
        ("{n}", "placeholders only"),
        ("{n} {w}", "placeholders only"),
        ("{..} ami", "both sides"),
        ("ami {..}", "both sides"),
        ("l'{..} de", "both sides"),
        ("{a|b|c}{a|b|c}{a|b|c}{a|b|c}{a|b|c}", "243 phrases"),
    ],
)
def test_refuses(phrase: str, reason: str) -> None:
    with pytest.raises(PhraseError) as refused:
        wordings(phrase)
    assert reason in refused.value.reason
    assert refused.value.phrase == phrase
    assert phrase in str(refused.value)


@given(st.text(alphabet="ab{}|^n.w #@'é", max_size=20))
def test_any_phrase_is_read_or_refused(phrase: str) -> None:
    try:
        found = wordings(phrase)
    except PhraseError:
        return
    assert found
    assert all("".join(wording.pieces).strip() for wording in found)
