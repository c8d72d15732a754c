"""Rows bring back what feeds need, as it was; what is no row is refused."""

from __future__ import annotations

import marshal
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from linter.core.gist import gist
from linter.core.post import Field, Flaw, Link, Moment, Post
from linter.core.reading import Match, Reading, Trait
from linter.core.recurrence import UNREADABLE
from linter.core.span import OffsetMap, Piece, Span
from linter.store.rows import heard, told

TEXT = Field("text", "text", "Bonjour 👋", OffsetMap((Piece(0, 9, 4, 13),)))
ZONES = [UTC, timezone(timedelta(hours=-3, minutes=-30)), ZoneInfo("Europe/Paris")]


def post(at: datetime | None, **more: Any) -> Post:
    moment = Moment(at, "minute", Span(0, 3), "field") if at else None
    places = {"publish_at": Span(0, 3), "status": Span(5, 9)}
    return Post("a.md", "a.md", Span(0, 20), (TEXT,), places, moment=moment, **more)


def reading(one: Post) -> Reading:
    match = Match("offer", "deal", 1.0, "en", 0, 1, 2)
    traits = {"selling": Trait("selling", value=True, score=1.5, evidence=(match,))}
    return Reading(
        one,
        ("x",),
        one.fields,
        "fr",
        "declared",
        (match,),
        traits,
        None,
        gist(one.fields),
    )


def back(*posts: Post) -> tuple[list[Post], list[Reading]]:
    row = told(posts, [reading(one) for one in posts])
    return heard(marshal.loads(marshal.dumps(row)))  # noqa: S302 - our own bytes


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("fold", [0, 1])
def test_moments_come_back_as_they_were(zone: tzinfo, fold: int) -> None:
    at = datetime(2026, 10, 25, 2, 30, 7, tzinfo=zone, fold=fold)
    [again], _ = back(post(at))
    assert again.moment is not None
    assert again.moment.at == at
    assert again.moment.at.tzinfo == zone
    assert again.moment.at.utcoffset() == at.utcoffset()


def test_all_that_feeds_ask_for_comes_back() -> None:
    lost = Flaw(UNREADABLE, Span(3, 4), {"value": "often"})
    flaws = (lost, Flaw("x", Span(1, 2), {}))
    one = post(
        datetime(2026, 12, 1, 9, tzinfo=UTC),
        channels=("x", "blog"),
        status="draft",
        kind="service",
        campaign="spring",
        recurring=True,
        recurrence="FREQ=WEEKLY;BYDAY=MO",
        flaws=flaws,
        links=(Link("https://example.org", Span(0, 0)),),
        language="fr",
    )
    [again], [read] = back(one)
    kept = one._replace(
        fields=(), places={"publish_at": Span(0, 3)}, links=(), flaws=flaws[:1]
    )
    assert again == kept._replace(language=None)
    assert read.post is again
    whole = reading(one)
    assert read.matches == whole.matches
    assert read.own_gist == whole.own_gist
    assert read.has("selling")
    assert [field.text for field in read.fields] == ["Bonjour 👋"]
    names = ("channels", "language", "language_source")
    assert all(getattr(read, name) == getattr(whole, name) for name in names)


def test_posts_without_a_date_come_back_too() -> None:
    [again], [read] = back(post(None))
    assert again.moment is None
    assert read.post is again


class _Nameless(tzinfo):
    key = None


@pytest.mark.parametrize("zone", [_Nameless(), tzinfo()])  # type: ignore[abstract]
def test_a_zone_without_a_name_cannot_be_told(zone: tzinfo) -> None:
    with pytest.raises(ValueError, match="told"):
        told([post(datetime(2026, 12, 1, tzinfo=zone))], [])


def test_a_reading_of_another_post_cannot_be_told() -> None:
    other = post(None)._replace(key="b.md")
    with pytest.raises(ValueError, match="told"):
        told([post(None)], [reading(other)])


@pytest.mark.parametrize(
    "row",
    [
        None,
        1,
        [],
        [[1], []],
        [[("a",)], []],
        [[], [()]],
        [[], [(0, (), [], None, "", [], {}, None)]],
    ],
)
def test_what_is_no_row_is_refused(row: Any) -> None:
    with pytest.raises(ValueError, match="no row"):
        heard(row)
