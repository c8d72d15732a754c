from __future__ import annotations

import pytest

from linter.checks.hashtag_count import Params, run
from tests.checks.factories import reading
from tests.checks.places import around


@pytest.mark.parametrize(
    ("channel", "tags", "most", "flagged"),
    [
        ("instagram", "#a #b #c", {}, None),
        ("instagram", "#a #b #c #d #e", {}, ("#d", "", 2)),
        ("instagram", "#a #b #c #d", {"instagram": 9}, ("#d", "", 1)),
        ("x", "#a #b", {}, None),
        ("x", "#a #b #c", {}, ("#c", "advised", 1)),
        ("x", "#a #b #c", {"x": 4}, None),
        ("x", "#a #b #A #B", {}, None),
        ("telegram", "#a #b #c #d", {}, None),
        ("telegram", "#a #b #c #d", {"telegram": 1}, ("#b", "advised", 3)),
        ("mystery", "#a #b #c #d", {}, None),
    ],
)
def test_distinct_hashtags_are_counted(
    channel: str, tags: str, most: dict[str, int], flagged: tuple[str, str, int] | None
) -> None:
    one = reading(tags, channels=(channel,), signals={"hashtag": tags.split()})
    hits = list(run(one, around(), Params(most=most)))
    said = [(hit.evidence[0].text, hit.variant, hit.values["over"]) for hit in hits]
    assert said == ([flagged] if flagged else [])


def test_advice_is_no_more_than_a_remark() -> None:
    one = reading("#a #b #c", channels=("x",), signals={"hashtag": ["#a", "#b", "#c"]})
    (hit,) = run(one, around(), Params())
    assert hit.severity == "info"
