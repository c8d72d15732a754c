"""`length`: where a text goes over, by how much, and for whom."""

from __future__ import annotations

import pytest

from linter.checks.length import Params, run
from linter.core.finding import Hit
from linter.core.post import Field
from linter.core.reading import Reading
from linter.core.span import identity
from linter.core.world import Channel
from tests.checks.factories import reading
from tests.checks.places import around

CHANNELS = [Channel("team", "x"), Channel("long", "x", max_length=30)]


def found(one: Reading, **settings: int) -> list[Hit]:
    return list(run(one, around(*CHANNELS), Params(**settings)))


def under(hit: Hit, text: str) -> str:
    return text[hit.span.start : hit.span.end]


@pytest.mark.parametrize(
    ("channel", "text", "rest"),
    [
        ("x", "ten signs!", None),
        ("x", "eleven sign", "n"),
        ("x", "five 👋👋👋", "👋"),
        ("bluesky", "five 👋 s", None),
        ("bluesky", "eleven sign", "n"),
        ("instagram", "no limit is known of it", None),
        ("mystery", "no platform is known of it", None),
        ("team", "eleven sign", "n"),
        ("long", "this account takes thirty signs", "s"),
        ("x", "ten signs!  \n", None),
    ],
)
def test_a_finding_starts_at_the_first_character_too_many(
    channel: str, text: str, rest: str | None
) -> None:
    hits = found(reading(text, channels=(channel,)))
    assert [under(hit, text) for hit in hits] == ([] if rest is None else [rest])


def test_the_message_says_by_how_much() -> None:
    (hit,) = found(reading("thirteen sign", channels=("x",)))
    assert hit.values == {"count": 13, "limit": 10, "over": 3, "platform": "X"}


@pytest.mark.parametrize(
    ("channel", "severity"), [("x", None), ("team", None), ("x-team", "warning")]
)
def test_a_guessed_platform_does_not_block(channel: str, severity: str | None) -> None:
    (hit,) = found(reading("thirteen sign", channels=(channel,)))
    assert hit.severity == severity


def test_bytes_have_a_limit_of_their_own() -> None:
    (hit,) = found(reading("👋👋👋👋", channels=("bluesky",)))
    assert (hit.variant, hit.values["count"], hit.span.start) == ("bytes", 16, 3)


def test_what_only_the_escapes_make_too_long_fits_by_hand() -> None:
    (hit,) = found(reading("(tea) @six", channels=("linkedin",)))
    assert (hit.variant, hit.severity, hit.values["count"]) == (
        "escaped",
        "warning",
        13,
    )
    (hit,) = found(reading("(tea) @seven", channels=("linkedin",)))
    assert (hit.variant, hit.severity) == ("", None)


@pytest.mark.parametrize(
    ("name", "role", "variant", "start"),
    [
        ("alt[1]", "alt", "alt", 5),
        ("title", "title", "title", 6),
        ("poll[2]", "poll", "answer", 4),
        ("poll.question", "poll", None, 0),
        ("first_comment", "comment", None, 0),
    ],
)
def test_other_texts_have_other_limits(
    name: str, role: str, variant: str | None, start: int
) -> None:
    text = "far too long for it"
    field = Field(name, role, text, identity(0, len(text)))  # type: ignore[arg-type]
    hits = found(reading(fields=(field,), channels=("x",)))
    said = [(hit.variant, hit.span.start, hit.field) for hit in hits]
    assert said == ([] if variant is None else [(variant, start, name)])


def test_parts_of_a_thread_are_measured_one_by_one() -> None:
    parts = ("one part.", "two parts, too long", "three.")
    fields = tuple(
        Field(f"text[{at}]", "text", text, identity(100 * at, len(text)))
        for at, text in enumerate(parts, 1)
    )
    (hit,) = found(reading(fields=fields, channels=("x",)))
    assert (hit.field, hit.span.start) == ("text[2]", 210)


def test_each_platform_is_told_apart_and_articles_pass() -> None:
    one = reading("thirteen sign", channels=("x", "bluesky"))
    assert [hit.values["platform"] for hit in found(one)] == ["X", "Bluesky"]
    assert found(one, article_words=1) == []
