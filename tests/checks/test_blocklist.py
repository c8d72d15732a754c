from __future__ import annotations

from typing import Any

import pytest

from linter.checks.blocklist import Params, run
from linter.core.names import blocked_signal
from linter.core.world import Blocked
from tests.checks.factories import at, flagged, reading, world

TEXT = "A cheap soup, a cheap bowl"
MARCH = at("2026-12-10T00:00")
END = at("2026-12-20T00:00")


@pytest.mark.parametrize(
    ("term", "when", "channels", "expected"),
    [
        pytest.param({}, "2026-12-01T09:00", (), 2, id="each use, anywhere"),
        pytest.param({}, "", (), 2, id="a post without date"),
        pytest.param({"channels": ("x",)}, "", ("x", "linkedin"), 2, id="channel"),
        pytest.param({"channels": ("x",)}, "", ("linkedin",), 0, id="other channel"),
        pytest.param({"channels": ("x",)}, "", (), 0, id="no channel"),
        pytest.param({"start": MARCH}, "2026-12-09T23:59", (), 0, id="before"),
        pytest.param({"start": MARCH}, "2026-12-10T00:00", (), 2, id="from then on"),
        pytest.param({"until": END}, "2026-12-19T23:59", (), 2, id="last minute"),
        pytest.param({"until": END}, "2026-12-20T00:00", (), 0, id="over"),
        pytest.param({"start": MARCH}, "", (), 0, id="no date is now: before"),
        pytest.param({"until": END}, "", (), 2, id="no date is now: inside"),
    ],
)
def test_terms_in_force(
    term: dict[str, Any], when: str, channels: tuple[str, ...], expected: int
) -> None:
    around = world(blocklist=(Blocked("cheap", **term),))
    signals = {blocked_signal(0): ["cheap", "cheap"]}
    post = reading(TEXT, when, signals=signals, channels=channels)
    assert flagged(run(post, around, Params())) == ["cheap"] * expected


def test_a_note_has_its_own_message() -> None:
    around = world(blocklist=(Blocked("soup"), Blocked("bowl", note="say dish")))
    signals = {blocked_signal(0): "soup", blocked_signal(1): "bowl"}
    hits = list(run(reading(TEXT, signals=signals), around, Params()))
    assert [(hit.values["term"], hit.variant) for hit in hits] == [
        ("soup", ""),
        ("bowl", "note"),
    ]
    assert hits[1].values["note"] == "say dish"
