"""Cues: the signs that spare a pattern must be in all that it matches."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.language import english_questions, french_questions
from linter.language.cues import Cue

CUES = [
    pytest.param(cue, id=f"{language} {cue.name}")
    for language, cues in (
        ("en", english_questions.CUES),
        ("fr", french_questions.CUES),
    )
    for cue in (*cues.formulas, *cues.opened)
]


@pytest.mark.parametrize("cue", CUES)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_matches_has_a_sign(cue: Cue, data: st.DataObject) -> None:
    assert cue.in_words(data.draw(st.from_regex(cue.pattern)))


def test_a_sign_alone_is_no_match() -> None:
    cue = Cue("ready", 1.0, "^ready", ("ready",))
    assert [cue.in_words(words) for words in ("ready?", "not ready?", "steady?")] == [
        True,
        False,
        False,
    ]
