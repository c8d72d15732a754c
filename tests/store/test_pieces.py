"""Pieces come back as they were; what might run does not come back at all."""

from __future__ import annotations

import os
import pickle
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from linter.core.post import Field, Moment, Post
from linter.core.reading import Match, Reading, Trait
from linter.core.span import OffsetMap, Piece, Span
from linter.store.pieces import frozen, thawed

TEXT = Field("text", "text", "Bonjour 👋", OffsetMap((Piece(0, 9, 4, 13),)))


def post(at: datetime) -> Post:
    moment = Moment(at, "minute", Span(0, 3), "field")
    return Post("a.md", "a.md", Span(0, 20), (TEXT,), {"id": Span(1, 2)}, moment=moment)


def reading(one: Post) -> Reading:
    match = Match("offer", "deal", 1.0, "en", 0, 1, 2)
    traits = {"selling": Trait("selling", value=True, score=1.5, evidence=())}
    return Reading(one, ("x",), one.fields, "fr", "declared", (match,), traits)


@pytest.mark.parametrize(
    "zone", [UTC, timezone(timedelta(hours=-3, minutes=-30)), ZoneInfo("Europe/Paris")]
)
def test_pieces_come_back_as_they_were(zone: timezone | ZoneInfo) -> None:
    one = post(datetime(2026, 12, 1, 9, 30, tzinfo=zone))
    pieces = {"a.md": ([one], [reading(one)]), "b.md": ([], [])}
    back = thawed(frozen(pieces))
    assert back == pieces
    [again] = back["a.md"][0]
    assert again.moment is not None
    assert again.moment.at.tzinfo == zone
    assert back["a.md"][1][0].post is again


class _Runs:
    """Something whose coming back would run a command."""

    def __init__(self, what: object, *given: object) -> None:
        self._what, self._given = what, given

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self._what, self._given


@pytest.mark.parametrize(
    "thing",
    [
        pytest.param(_Runs(os.mkdir, "harm"), id="a function"),
        pytest.param(_Runs(eval, "1"), id="a built-in"),
        pytest.param(_Runs(getattr, 1, "real"), id="an attribute"),
        pytest.param(_Runs(pickle.loads, b""), id="a reader"),
        pytest.param(ZoneInfo("Europe/Paris"), id="a zone told another way"),
    ],
)
def test_what_might_run_is_refused(thing: object) -> None:
    with pytest.raises(ValueError, match="ours"):
        thawed(pickle.dumps({"a.md": thing}))


@pytest.mark.parametrize("data", [b"", b"junk", pickle.dumps(1), pickle.dumps([1])])
def test_what_holds_no_pieces_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="pieces"):
        thawed(data)
