"""Spaces that French wants to hold."""

from __future__ import annotations

import pytest

from linter.core.spacing import NBSP, firm


@pytest.mark.parametrize(
    ("french", "expected"),
    [
        ("« a » ; b", "«_a_»_; b"),
        ("quoi ? vite ! ici : là", "quoi_? vite_! ici_: là"),
        ("{a} et {b: c}; d:e", "{a} et {b: c}; d:e"),
        ("5 Mo en 2 ko, un mot", "5_Mo en 2_ko, un mot"),
    ],
)
def test_spaces_before_marks_hold(french: str, expected: str) -> None:
    assert firm(french) == expected.replace("_", NBSP)
    assert firm(firm(french)) == firm(french)
