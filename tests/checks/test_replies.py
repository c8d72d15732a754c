from __future__ import annotations

import pytest

from linter.checks.replies import Params, run
from linter.core.reading import Reading
from linter.core.span import Span
from tests.checks.factories import reading, world

KEY = Span(3, 6)
ASKS = "Tell us which soup"


def asking(closed: Span | None = KEY, kind: str = "") -> Reading:
    return reading(
        ASKS,
        signals={"invitation": "Tell us"},
        traits={"inviting": ["invitation"]},
        replies_closed=closed,
        kind=kind,
    )


INVITES = Params(only_with="inviting")


@pytest.mark.parametrize(
    ("post", "params", "expected"),
    [
        pytest.param(asking(), INVITES, ["Tell us"], id="asks and closes"),
        pytest.param(asking(None), INVITES, [], id="open"),
        pytest.param(reading(ASKS, replies_closed=KEY), INVITES, [], id="asks nothing"),
        pytest.param(
            reading(ASKS, replies_closed=KEY), Params(), [""], id="closes, any post"
        ),
        pytest.param(asking(), Params(), [], id="left to the other rule"),
        pytest.param(asking(kind="service"), INVITES, [], id="a safety notice"),
    ],
)
def test_closed_replies(post: Reading, params: Params, expected: list[str]) -> None:
    hits = list(run(post, world(), params))
    assert [hit.values["words"] for hit in hits] == expected
    assert all(hit.span == KEY and hit.field == "comments" for hit in hits)
