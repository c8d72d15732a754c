"""What checks propose to change: letters, marks, emoji, links, hashtags."""

from __future__ import annotations

import pytest

from linter.checks.bare_links import bare_link
from linter.checks.hashtag_capitals import hashtag_capitals
from linter.checks.plain_letters import plain_letters
from linter.checks.repeats import one_emoji, single_marks
from linter.checks.rewriting import rewriting, together
from linter.core.fix import Fix, spliced
from linter.core.post import Field
from linter.core.span import OffsetMap, Piece, identity


def field(text: str) -> Field:
    return Field("text", "text", text, identity(0, len(text)))


def done(text: str, fix: Fix | None) -> str | None:
    return fix and spliced(text, fix.edits)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Come!!! Now.", "Come! Now.", id="three of a kind"),
        pytest.param("Really ?!", None, id="one of each stays"),
        pytest.param("Really ?!?!?!", "Really ?!", id="one of each is kept"),
        pytest.param("Oui ! Non ! Si !", None, id="alone"),
        pytest.param("What!!??", "What!?", id="in the order of the first ones"),
        pytest.param("Eh!! Oh!! Ah", "Eh! Oh! Ah", id="each run"),
    ],
)
def test_one_mark_of_each_run(text: str, expected: str | None) -> None:
    assert done(text, single_marks(field(text), 0, len(text))) == expected


@pytest.mark.parametrize(
    ("row", "one", "expected"),
    [
        pytest.param("🎉🎉🎉🎉", "🎉", "🎉", id="plain"),
        pytest.param("🎉 🎉 🎉 🎉", "🎉", "🎉", id="blanks between go along"),
        pytest.param("❤️❤️❤️", "❤", "❤️", id="the selector stays with the first"),
        pytest.param("👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧", "👨‍👩‍👧", id="a family is one emoji"),
        pytest.param("👍🏽👍🏽", "👍🏽", "👍🏽", id="skin tones"),
        pytest.param("🏳️‍🌈🏳️‍🌈", "🏳️", None, id="never inside what is joined"),
    ],
)
def test_one_emoji_of_a_row(row: str, one: str, expected: str | None) -> None:
    text = f"Open {row} at six"
    end = 5 + len(row)
    fix = one_emoji(field(text), (5, 5 + len(one)), end)
    assert done(text, fix) == (expected and f"Open {expected} at six")


@pytest.mark.parametrize(
    ("link", "names", "expected"),
    [
        ("https://a.fr/?fbclid=1", ["fbclid=1"], "https://a.fr/"),
        ("https://a.fr/?p=2&fbclid=1", ["fbclid=1"], "https://a.fr/?p=2"),
        ("https://a.fr/?fbclid=1&p=2", ["fbclid=1"], "https://a.fr/?p=2"),
        ("https://a.fr/?fbclid=1#top", ["fbclid=1"], "https://a.fr/#top"),
        ("https://a.fr/?a=1&gclid=2&b=3", ["gclid=2"], "https://a.fr/?a=1&b=3"),
        (
            "https://a.fr/?gclid=2&a=1&fbclid=3",
            ["gclid=2", "fbclid=3"],
            "https://a.fr/?a=1",
        ),
        ("https://a.fr/?gclid=2&fbclid=3", ["gclid=2", "fbclid=3"], "https://a.fr/"),
    ],
)
def test_a_link_keeps_what_leads_somewhere(
    link: str, names: list[str], expected: str
) -> None:
    text = f"Read {link} today"
    places = [(text.index(name), text.index(name) + len(name)) for name in names]
    fix = bare_link(field(text), (5, 5 + len(link)), places, safe=True)
    assert done(text, fix) == f"Read {expected} today"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Join 𝐨𝐮𝐫 𝐭𝐞𝐚𝐦!", "Join our team!", id="bold"),
        pytest.param("Un 𝒄𝒂𝒇𝒆́ ce soir", "Un café ce soir", id="accents put on"),
        pytest.param("Ⓞⓤⓥⓔⓡⓣ dès 6 h", "Ouvert dès 6 h", id="circles"),
        pytest.param("ＳＯＬＤＥＳ de été", "SOLDES de été", id="full width"),
        pytest.param("𝐲𝐞𝐬", None, id="one word could become a yes"),
        pytest.param("nothing fancy", None, id="nothing"),
    ],
)
def test_plain_letters(text: str, expected: str | None) -> None:
    assert done(text, plain_letters(field(text), 0, len(text))) == expected


@pytest.mark.parametrize(
    ("said", "better", "expected"),
    [
        pytest.param("#blackfriday", "#BlackFriday", "#BlackFriday", id="words"),
        pytest.param(
            "#journéeportes", "#JournéePortes", "#JournéePortes", id="accents"
        ),
        pytest.param("#blackfriday", "#BlackFridays", None, id="another word"),
        pytest.param("#BlackFriday", "#BlackFriday", None, id="good already"),
    ],
)
def test_hashtag_capitals(said: str, better: str, expected: str | None) -> None:
    text = f"Come {said} tonight"
    fix = hashtag_capitals(field(text), 5, 5 + len(said), better)
    assert done(text, fix) == (expected and f"Come {expected} tonight")


def test_nothing_is_written_into_an_escape() -> None:
    # In the file, the middle letter is written as six characters.
    offsets = OffsetMap((Piece(0, 1, 0, 1), Piece(1, 2, 1, 7), Piece(2, 4, 7, 9)))
    escaped = Field("text", "text", "a!!!", offsets)
    assert rewriting(escaped, [(1, 3, "")], {}, safe=True) is None
    fix = rewriting(escaped, [(2, 4, "")], {}, safe=True)
    assert fix is not None
    assert fix.edits[0].span == (7, 9)


def test_nothing_is_written_over_what_the_text_skips() -> None:
    # `a<!-- -->b`: two characters that are neighbours for readers only.
    offsets = OffsetMap((Piece(0, 1, 0, 1), Piece(1, 2, 9, 10)))
    split = Field("text", "text", "!!", offsets)
    assert rewriting(split, [(0, 2, "")], {}, safe=True) is None


@pytest.mark.parametrize("fresh", ['"', "\\", "#", "a b", "é\u0301", "\n"])
def test_nothing_is_brought_in_that_may_need_an_escape(fresh: str) -> None:
    assert rewriting(field("abc"), [(0, 1, fresh)], {}, safe=True) is None


def test_fixes_of_one_kind_are_one_in_the_document_s_order() -> None:
    late = single_marks(field("ab!!"), 0, 4)
    early = single_marks(field("!!cd"), 0, 4)
    fix = together([late, None, early])
    assert fix is not None
    assert [edit.span.start for edit in fix.edits] == [1, 3]
    assert together([None]) is None
