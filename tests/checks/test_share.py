from __future__ import annotations

import pytest

from linter.checks.share import Params, run
from linter.core.finding import Severity
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world


def feed(pattern: str, *, step: int = 1, channel: str = "x") -> list[Reading]:
    """Return posts a day apart: `s` sells, anything else does not."""
    return [
        reading(
            f"number{number}",
            f"2026-{12 if number * step < 28 else 11:02d}-{number * step % 28 + 1:02d}",
            key=f"{number:02d}",
            channels=(channel,),
            traits={"promotional": sort == "s"},
        )
        for number, sort in enumerate(pattern)
    ]


WARN: Severity | None = None


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("ssss", [], id="too few posts to tell"),
        pytest.param("s....", [], id="one of five"),
        pytest.param("...ss", [("04", WARN)], id="two of five crosses"),
        pytest.param("ss...s", [("05", WARN)], id="at the post that sells"),
        pytest.param("...sssss", [("04", WARN)], id="told once a stretch"),
        pytest.param(
            "....ssssss", [("05", WARN), ("09", "error")], id="more than half of ten"
        ),
        pytest.param("...s...s...s..", [], id="three of ten"),
        pytest.param(
            "...ss.......ssss", [("04", WARN), ("15", WARN)], id="two stretches"
        ),
    ],
)
def test_crossings(pattern: str, expected: list[tuple[str, Severity | None]]) -> None:
    hits = run(schedule(feed(pattern)), world(), Params())
    assert [(hit.post.key, hit.severity) for hit in hits] == expected


def test_published_posts_count_and_the_next_pending_one_is_told() -> None:
    planned = schedule(feed("...ssss"), published=["03", "04", "05"])
    [hit] = run(planned, world(), Params())
    assert hit.post.key == "06"
    assert hit.values == {"share": 57, "count": 4, "of": 7, "channel": "x"}
    assert [one.post.key for one in hit.related] == ["03", "04", "05"]


def test_old_posts_leave_the_window() -> None:
    posts = feed("ss...s", step=4)
    assert keys(run(schedule(posts), world(), Params(days=30))) == ["05"]
    assert keys(run(schedule(posts), world(), Params(days=12))) == []


def test_no_channel_is_no_feed() -> None:
    posts = [
        reading("sale", f"2026-12-{n:02d}", key=str(n), traits={"promotional": True})
        for n in range(1, 9)
    ]
    assert list(run(schedule(posts), world(), Params())) == []


def test_what_pays_a_cause_or_a_job_does_not_count() -> None:
    posts = [
        reading(
            "help us feed ten",
            f"2026-12-0{n}",
            key=str(n),
            channels=("x",),
            traits={"promotional": True},
            signals={"charity": "help us"} if n in (2, 5) else {},
        )
        for n in range(1, 7)
    ]
    params = Params(max_share=0.7)
    assert keys(run(schedule(posts), world(), params)) == ["5"]
    params = Params(max_share=0.7, unless_signals=("charity",))
    assert keys(run(schedule(posts), world(), params)) == []
    params = Params(max_share=0.6, unless_signals=("charity",))
    assert keys(run(schedule(posts), world(), params)) == ["6"]
