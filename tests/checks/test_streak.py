from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from linter.checks.streak import Params, run
from linter.core.reading import Reading
from tests.checks.factories import keys, reading, schedule, world

START = datetime(2026, 12, 1, 9)  # noqa: DTZ001 - the factory adds the zone


def feed(pattern: str, days: float = 1) -> list[Reading]:
    """Return posts `days` apart: `?` invites, `s` is service, others neither.

    `o` reads like service, `O` too and invites all the same.
    """
    return [
        reading(
            f"number{number}",
            (START + timedelta(days=days * number)).isoformat(timespec="minutes"),
            key=f"{number:02d}",
            channels=("x",),
            traits={"inviting": sort in "?O", "service": sort in "oO"},
            kind="service" if sort == "s" else "",
        )
        for number, sort in enumerate(pattern)
    ]


@pytest.mark.parametrize(
    ("pattern", "days", "expected"),
    [
        pytest.param("........", 1, ["07"], id="eight in a row"),
        pytest.param(".......", 1, [], id="seven"),
        pytest.param("..........", 1, ["09"], id="ten: the newest"),
        pytest.param("....?....", 1, [], id="one invites"),
        pytest.param("........?", 1, ["07"], id="a row that has ended"),
        pytest.param("....ssss....", 1, ["11"], id="service neither breaks nor adds"),
        pytest.param("...ssss....", 1, [], id="seven without service"),
        pytest.param("....o...oo", 1, [], id="what reads like service"),
        pytest.param("....o...o.o", 7, ["09"], id="told on another post"),
        pytest.param("....O....", 1, [], id="service that invites"),
        pytest.param("....", 7, ["03"], id="few, over three weeks"),
        pytest.param("...", 11, [], id="too few"),
        pytest.param("........", 22, [], id="a long silence between any two"),
    ],
)
def test_rows(pattern: str, days: float, expected: list[str]) -> None:
    params = Params(exempt_traits=("service",))
    hits = run(schedule(feed(pattern, days)), world(), params)
    assert keys(hits) == expected


def test_a_published_row_is_told_on_its_newest_pending_post() -> None:
    planned = schedule(feed("........."), published=["07", "08"])
    [hit] = run(planned, world(), Params())
    assert hit.post.key == "06"
    assert hit.values == {"count": 9, "channel": "x", "since": date(2026, 12, 1)}
    assert "06" not in [other.post.key for other in hit.related]


def test_a_row_that_is_out_concerns_nobody() -> None:
    posts = feed("........")
    planned = schedule(posts, published=[one.post.key for one in posts])
    assert list(run(planned, world(), Params())) == []


def _on(*channels: str) -> list[Reading]:
    return [
        one._replace(post=one.post._replace(channels=channels), channels=channels)
        for one in feed("........")
    ]


def test_one_finding_tells_of_all_channels_of_a_post() -> None:
    [hit] = run(schedule(_on("x", "linkedin")), world(), Params())
    assert (hit.post.key, hit.values["channel"]) == ("07", "linkedin, x")


@pytest.mark.parametrize(
    ("channel", "expected"),
    [("matrix-announce", []), ("Annonces", []), ("announced", ["07"]), ("x", ["07"])],
)
def test_a_notice_board_announces(channel: str, expected: list[str]) -> None:
    params = Params(notice_words=("announce", "annonces"))
    assert keys(run(schedule(_on(channel)), world(), params)) == expected
