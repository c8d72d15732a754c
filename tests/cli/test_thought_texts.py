"""The words for thoughts: every reason has them in both languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

import linter.thoughts
from linter.checks.registry import KINDS, built_in
from linter.cli.reason_texts import REASONS, SORTS
from linter.cli.thought_texts import MEASURED, measure_text, reason_text
from linter.core.rule import Need
from linter.thoughts.thought import Measure, Reason

NBSP = "\N{NO-BREAK SPACE}"
ONE_OF = (
    "seulement pour les posts de l'un des types "
    f"«{NBSP}solemn{NBSP}», «{NBSP}stricken{NBSP}»"
)
BOTH = {**REASONS, **{f"sort {name}": said for name, said in SORTS.items()}, **MEASURED}
# Needs that are settings of a rule have the words of the conditions.
CONDITIONS = {"trait", "exempt_kinds", "exempt_traits", "unless_signals"}


def _codes() -> set[str]:
    """Return the codes that the thinker writes down, and those of needs."""
    folder = Path(linter.thoughts.__file__).parent
    text = "".join(one.read_text(encoding="utf-8") for one in folder.glob("*.py"))
    written = set(re.findall(r'Reason\(\s*"([a-z-]+)"', text))
    chosen = re.findall(r'Reason\(\s*"([a-z-]+)" if [^)]*? else "([a-z-]+)"', text)
    table = re.search(r"_CODES = \{(.*?)\}", text, re.DOTALL)
    assert table
    return {
        *written,
        *(code for pair in chosen for code in pair),
        *re.findall(r': "([a-z-]+)"', table[1]),
        *(f"no-{need}" for need in get_args(Need) if need not in CONDITIONS),
    }


def test_every_reason_has_its_words_and_no_words_are_idle() -> None:
    assert len(_codes()) > 30
    assert _codes() == set(REASONS)
    assert SORTS.keys() <= REASONS.keys()


def test_every_limit_that_is_measured_has_its_words() -> None:
    kinds = [kind for kind in map(built_in, KINDS) if kind and kind.limits]
    assert len(kinds) > 10
    for kind in kinds:
        for setting, _, _ in kind.limits:
            assert not setting or {setting, f"{kind.name}.{setting}"} & MEASURED.keys()


@pytest.mark.parametrize("name", BOTH)
def test_french_says_the_same_as_french_is_written(name: str) -> None:
    english, french = BOTH[name]
    assert french.strip()
    assert ("{names}" in english) is ("{names}" in french)
    assert french != english or name in ("max_words", "min_hashtags")
    assert not re.search(r"(?<!\xa0)[:;?!»]|«(?!\xa0)", french)
    assert "’" not in french


@pytest.mark.parametrize(
    ("reason", "language", "said"),
    [
        (Reason("kind", ("service",)), "en", "not for posts of the kind 'service'"),
        (
            Reason("lacks-traits", ("solemn", "stricken")),
            "fr",
            ONE_OF,
        ),
    ],
    ids=["en", "fr"],
)
def test_reasons_name_what_they_are_about(
    reason: Reason, language: str, said: str
) -> None:
    assert reason_text(reason, language) == said


@pytest.mark.parametrize(
    ("measure", "language", "said"),
    [
        pytest.param(
            Measure("density", "max_share", 0.385, 0.6),
            "en",
            "words in sentences that only sell: 38% (limit: 60%, setting max_share)",
            id="share",
        ),
        pytest.param(
            Measure("share", "max_share", 0.25, 0.3),
            "fr",
            f"posts de ce type sur le canal{NBSP}: 25{NBSP}% "
            f"(limite{NBSP}: 30{NBSP}%, réglage max_share)",
            id="french share",
        ),
        pytest.param(
            Measure("budget", "max_per_day", 2.0, 3.0, "x-team"),
            "en",
            "x-team, posts on that day: 2 (limit: 3, setting max_per_day)",
            id="of a channel",
        ),
        pytest.param(
            Measure("density", "min_matches", None, 3.0),
            "en",
            "too few different words looked for (limit: 3, setting min_matches)",
            id="not counted",
        ),
        pytest.param(
            Measure("acme", "max_owls", 2.0, 3.0),
            "en",
            "max_owls: 2 (limit: 3, setting max_owls)",
            id="of a plug-in",
        ),
    ],
)
def test_measures(measure: Measure, language: str, said: str) -> None:
    assert measure_text(measure, language) == said
