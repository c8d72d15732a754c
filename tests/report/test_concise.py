"""The lines that editors jump to, as `test_formats` proves they are written."""

from __future__ import annotations

import re
from pathlib import Path

EXPECTED = Path(__file__).parent / "expected" / "concise.txt"
LINES = EXPECTED.read_text(encoding="utf-8").splitlines()


def test_suits_the_problem_matcher() -> None:
    matcher = re.compile(r"^(.+?):(\d+):(\d+): (error|warning|info)\[([\w./-]+)\] .")
    matched = [found for found in map(matcher.match, LINES) if found]
    assert [found.groups() for found in matched[2:]] == [
        ("posts/fr/2026-11-27-black-friday.md", "8", "1", "warning", "promo/too-dense"),
        ("posts/fr/collecte.md", "1", "156", "warning", "noise/near-duplicate"),
        ("posts/日本/thé glacé.md", "1", "29", "info", "bait/tag-bait"),
    ]


def test_a_problem_is_a_line_too() -> None:
    spot = "posts/en/broken.yaml:4:7"
    assert f"{spot}: error: a quote is never closed (add a ' here)" in LINES
