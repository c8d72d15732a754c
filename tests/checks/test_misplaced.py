"""`misplaced` and `closed-platform`: words and channels of another place."""

from __future__ import annotations

import pytest

from linter.checks import closed_platform, misplaced
from tests.checks.factories import reading
from tests.checks.places import around

PARAMS = misplaced.Params(signals={"bio-link": ("instagram",)})


@pytest.mark.parametrize(
    ("channels", "platform"),
    [
        (("instagram",), None),
        (("x",), "X"),
        (("instagram", "linkedin"), "LinkedIn"),
        (("mystery",), None),
        ((), None),
    ],
)
def test_words_at_home_elsewhere(
    channels: tuple[str, ...], platform: str | None
) -> None:
    one = reading("link in bio", channels=channels, signals={"bio-link": "link in bio"})
    hits = [hit.values["platform"] for hit in misplaced.run(one, around(), PARAMS)]
    assert hits == ([platform] if platform else [])


def test_a_platform_that_is_no_more() -> None:
    one = reading("six seconds", channels=("vine", "x"))
    hits = list(closed_platform.run(one, around(), closed_platform.Params()))
    assert [hit.values for hit in hits] == [{"platform": "Vine", "year": "2017"}]
