"""`alt-missing`, `alt-poor`, `media-count`, `missing-file`: media and their texts."""

from __future__ import annotations

import pytest

from linter.checks import alt_missing, alt_poor, media_count, missing_file
from linter.core.post import Field, Media
from linter.core.span import Span, identity
from tests.checks.factories import reading, world
from tests.checks.places import around


def media(*files: str, alt: str | None = None, lost: bool = False) -> tuple[Media, ...]:
    return tuple(
        Media(file, alt, Span(10 * at, 10 * at + 9), lost)
        for at, file in enumerate(files)
    )


@pytest.mark.parametrize(
    ("channel", "file", "alt", "found"),
    [
        ("x", "a/b.jpg", None, True),
        ("x", "b.PNG?v=2", "  ", True),
        ("x", "https://example.org/b.webp", "", True),
        ("x", "b.jpg", "A boat", False),
        ("x", "b.mp4", None, False),
        ("x", "media-id-12", None, False),
        ("telegram", "b.jpg", None, False),
        ("mystery", "b.jpg", None, False),
    ],
)
def test_images_without_a_text(
    channel: str, file: str, alt: str | None, found: bool
) -> None:
    one = reading("text", channels=(channel,), media=media(file, alt=alt))
    hits = list(alt_missing.run(one, around(), alt_missing.Params()))
    assert bool(hits) == found


@pytest.mark.parametrize(
    ("alt", "variant"),
    [
        ("IMG_2041.jpg", "file"),
        ("screenshot 12", "file"),
        ("Image", ""),
        ("alt text", ""),
        ("Une photo.", ""),
        ("The  post itself", "caption"),
        ("Picture of a boat on grey water", "opening"),
        ("l'image d'un bateau", "opening"),
        ("A boat on grey water, seen from the quay", None),
        ("Imagerie du fond de la baie", None),
        ("Photographs of harbours hang on a wall", None),
        ("Logo of the museum: a whale", None),
    ],
)
def test_texts_that_describe_nothing(alt: str, variant: str | None) -> None:
    fields = (
        Field("text", "text", "The post itself", identity(0, 15)),
        Field("alt[1]", "alt", alt, identity(100, len(alt))),
    )
    one = reading(fields=fields, channels=("x",))
    hits = list(alt_poor.run(one, around(), alt_poor.Params()))
    assert [hit.variant for hit in hits] == ([] if variant is None else [variant])
    assert list(alt_poor.run(one, world(), alt_poor.Params())) == []


def test_a_text_may_be_too_long_for_a_team() -> None:
    alt = "A boat on grey water, seen from the quay"
    fields = (Field("alt[1]", "alt", alt, identity(0, len(alt))),)
    one = reading(fields=fields, channels=("x",))
    (hit,) = alt_poor.run(one, around(), alt_poor.Params(max_letters=20))
    assert (hit.variant, hit.severity, hit.values["count"]) == ("long", "info", 40)


@pytest.mark.parametrize(
    ("channel", "files", "text", "start"),
    [
        ("x", ("a.jpg", "b.jpg"), "text", None),
        ("x", ("a.jpg", "b.jpg", "c.jpg"), "text", 20),
        ("x", ("a.jpg", "b.jpg", "c.mp4"), "text", None),
        ("x", ("a.jpg", "b.jpg", "c.jpg"), "word " * 300, None),
        ("instagram", ("a.jpg", "b.jpg", "c.jpg"), "text", None),
    ],
)
def test_the_first_image_too_many(
    channel: str, files: tuple[str, ...], text: str, start: int | None
) -> None:
    one = reading(text, channels=(channel,), media=media(*files))
    hits = list(media_count.run(one, around(), media_count.Params()))
    assert [hit.span.start for hit in hits] == ([] if start is None else [start])


def test_answers_and_links_have_limits_too() -> None:
    answers = tuple(
        Field(f"poll[{at}]", "poll", "yes", identity(100 * at, 3)) for at in (1, 2, 3)
    )
    text = "see a.org b.org a.org c.org"
    fields = (Field("text", "text", text, identity(0, len(text))), *answers)
    seen = {"link": ["a.org", "b.org", "a.org", "c.org"]}
    one = reading(fields=fields, channels=("threads",), signals=seen)
    hits = list(media_count.run(one, around(), media_count.Params()))
    said = [(hit.variant, hit.span.start, hit.values["count"]) for hit in hits]
    assert said == [("answers", 300, 3), ("links", 22, 3)]


def test_lost_files_are_told_whatever_the_channel() -> None:
    one = reading("text", media=media("a.jpg", lost=True) + media("b.jpg"))
    hits = list(missing_file.run(one, world(), missing_file.Params()))
    assert [hit.values["file"] for hit in hits] == ["a.jpg"]
