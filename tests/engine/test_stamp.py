from __future__ import annotations

import pytest

from linter.core.finding import Evidence, Hit, Related
from linter.core.span import Place, Span
from linter.engine.fingerprint import prints
from linter.engine.run import Judged
from linter.engine.stamp import Stamp, stamp
from tests.engine.factories import (
    TEXT,
    bound,
    documents,
    finding,
    judged,
    post,
    with_words,
)

HOW = Stamp(documents())
SALE = "last days of the sale"


def test_a_finding_has_its_place_and_lines() -> None:
    found = stamp(judged("SOUP for all.\nHurry"), HOW)
    assert (found.mark.start, found.mark.end) == (Place(1, 1), Place(2, 6))
    assert found.excerpt == tuple(TEXT.split("\n")[:2])
    assert (found.rule, found.severity, found.post, found.field) == (
        "promo/urgency",
        "warning",
        "a.md",
        "text",
    )


def test_an_excerpt_is_short() -> None:
    text = "one\ntwo\nthree\nfour\nfive"
    found = stamp(judged(text, text=text), Stamp(documents(text)))
    assert found.excerpt == ("one", "two", "three")


@pytest.mark.parametrize(
    ("asked", "own", "expected"),
    [
        ("", "fr", "presse"),
        ("en", "fr", "urges"),
        ("", None, "urges"),
        ("fr", "en", "presse"),
    ],
)
def test_messages_speak_the_language_asked_for_or_the_posts(
    asked: str, own: str | None, expected: str
) -> None:
    words = {"": {"en": "urges", "fr": "presse"}}
    one = judged(SALE)
    one = one._replace(
        rule=with_words(one.rule, "promo/urgency", words),
        hit=one.hit._replace(language=own),
    )
    assert stamp(one, HOW._replace(language=asked)).message == expected


def test_a_variant_has_its_own_message_and_an_unknown_one_the_usual() -> None:
    words = {"": {"en": "usual"}, "links": {"en": "links"}}
    one = judged(SALE)
    one = one._replace(rule=with_words(one.rule, "a/b", words))
    for variant, message in (("", "usual"), ("links", "links"), ("other", "usual")):
        varied = one._replace(hit=one.hit._replace(variant=variant))
        assert stamp(varied, HOW).message == message


def test_evidence_and_related_posts_have_places() -> None:
    start = TEXT.index("Tell us")
    one = judged(SALE)
    hit = one.hit._replace(
        evidence=(Evidence("Tell us", "invitation", Span(start, start + 7)),),
        related=(Related(post(path="b.md"), Span(0, 4), "the first"),),
    )
    found = stamp(one._replace(hit=hit), HOW)
    [word], [pointer] = found.evidence, found.related
    assert (word.signal, word.start, word.end) == ("invitation", (3, 1), (3, 8))
    assert (pointer.path, pointer.start, pointer.note) == ("b.md", (1, 1), "the first")


def test_a_span_outside_the_text_is_brought_back() -> None:
    """The file may have become shorter since it was read."""
    hit = Hit(post(), Span(9_000, 9_010), "text", {})
    found = stamp(Judged(bound("a/b"), hit, "info"), HOW)
    assert found.span == (len(TEXT), len(TEXT))
    assert found.excerpt == ("",)


def test_the_address_of_a_rule() -> None:
    how = HOW._replace(url="https://docs.example/{rule}")
    assert stamp(judged(SALE), how).url == "https://docs.example/promo/urgency"
    assert stamp(judged(SALE), HOW).url == ""


@pytest.mark.parametrize(
    "edited",
    [
        pytest.param(f"One more line.\n\n{TEXT}", id="lines above"),
        pytest.param(TEXT + "And a line below.\n", id="lines below"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="line ends"),
        pytest.param(TEXT.replace("SOUP", "Soup"), id="words elsewhere"),
        pytest.param(TEXT.replace("last days", "Last  days"), id="case and blanks"),
    ],
)
def test_a_fingerprint_survives_edits_elsewhere(edited: str) -> None:
    words = SALE if SALE in edited else "Last  days of the sale"
    assert finding(words, text=edited).fingerprint == finding(SALE).fingerprint


def test_a_fingerprint_tells_findings_apart() -> None:
    one = judged(SALE)
    document = documents()("a.md")
    other_post = one.hit._replace(post=post(path="b.md"))
    other_field = one.hit._replace(field="alt[1]")
    other_words = judged("Tell us").hit
    found = {
        prints("promo/urgency", one.hit, document).fingerprint,
        prints("promo/shouting", one.hit, document).fingerprint,
        *(
            prints("promo/urgency", hit, document).fingerprint
            for hit in (other_post, other_field, other_words)
        ),
    }
    assert len(found) == 5
    assert all(len(one) == 16 and int(one, 16) >= 0 for one in found)


def test_half_a_character_in_the_words_has_a_fingerprint() -> None:
    hit = judged(SALE).hit._replace(evidence=(Evidence("\ud83c", "emoji", Span(0, 1)),))
    assert len(prints("a/b", hit, documents()("a.md")).fingerprint) == 16
