"""Lengths as platforms count them: cases written from their published rules."""

from __future__ import annotations

from typing import get_args
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.core.platform import Counting
from linter.counting.measure import length, overrun, runs

COUNTINGS: tuple[Counting, ...] = get_args(Counting)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
WAVE = "\U0001f44b\U0001f3fd"
FLAG = "\U0001f1eb\U0001f1f7"
KEYCAP = "3\ufe0f\u20e3"
TEXTS = st.text(
    st.one_of(
        st.sampled_from([*"aé.@/#(… \n", "👋", "\u200d", "\ufe0f", "\u0301", "日"]),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)

WEIGHTED = [
    ("nothing", "", 0),
    ("latin letters weigh one", "Où ça ? Là-bas !", 16),
    ("cyrillic and hebrew too", "Привет שלום", 11),
    ("curly quotes and dashes too", "“a” — ‘c’", 9),
    ("an ellipsis in one sign weighs two", "b…", 3),
    ("a euro sign weighs two", "5 €", 4),
    ("a full-width comma weighs two", "a，b", 4),
    ("japanese weighs two", "日本語", 6),
    ("a mathematical letter weighs two", "𝗮𝗯", 4),
    ("an emoji weighs two", "👋", 2),
    ("a skin tone adds nothing", WAVE, 2),
    ("a family is one emoji", FAMILY, 2),
    ("a flag is one emoji", FLAG + FLAG, 4),
    ("a keycap is one emoji", KEYCAP, 2),
    ("a heart with its selector is one emoji", "❤\ufe0f", 2),
    ("a copyright sign is a letter", "©", 1),
    ("a copyright sign with a selector is an emoji", "©\ufe0f", 2),
    ("a rainbow flag is one emoji", "\U0001f3f3\ufe0f\u200d\U0001f308", 2),
    ("a letter and its accent are composed first", normalize("NFD", "été"), 3),
    ("a joiner alone weighs one", "a\u200db", 3),
    ("a long link weighs 23", "https://example.org/" + "a" * 300, 23),
    ("a short link weighs 23 as well", "http://a.fr", 23),
    ("a domain alone is a link", "go to example.org now", 33),
    ("a domain under a country is a link", "voir twitter.jp", 28),
    ("a name of a file is none", "read notes.md7 first", 20),
    ("no link behind an at sign", "me@example.org", 14),
    ("no link with a hyphen behind its ending", "http://a.com-b", 14),
    ("a full stop behind a link is text", "See https://example.org.", 28),
    ("brackets around a link are text", "(https://example.org/a)", 25),
    ("brackets inside a link belong to it", "https://example.org/a_(b)", 23),
    ("two links on two lines", "http://a.org\nhttp://b.org/c?d=e", 47),
    ("a query belongs to the link", "https://example.org?q=tide&page=2", 23),
    ("a part of a host of 63 letters is a link", f"http://{'a' * 63}.com", 23),
    ("a longer one is none", f"http://{'a' * 64}.com", 75),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, count, id=name) for name, text, count in WEIGHTED],
)
def test_x_counts_weights(text: str, expected: int) -> None:
    assert length(text, "weighted") == expected


OTHERS: list[tuple[Counting, str, str, int]] = [
    ("mastodon", "a link is 23", "https://example.org/" + "a" * 100, 23),
    ("mastodon", "a domain alone is text", "example.org", 11),
    ("mastodon", "a short link is 23", "http://a.fr", 23),
    ("mastodon", "a server of a mention is free", "@tea@kitchen.example hi", 7),
    ("mastodon", "a local mention is text", "@tea hi", 7),
    ("mastodon", "a family is one", FAMILY + "!", 2),
    ("mastodon", "an address is no mention", "tea@kitchen.example", 19),
    ("graphemes", "a family is one", FAMILY + "!", 2),
    ("graphemes", "a flag is one", FLAG + FLAG, 2),
    ("graphemes", "a letter and its accent are one", normalize("NFD", "été"), 3),
    ("graphemes", "a line break of Windows is one", "a\r\nb", 3),
    ("graphemes", "a link is counted in full", "https://example.org", 19),
    ("graphemes", "korean syllables are one each", normalize("NFD", "한국"), 2),
    ("graphemes", "text around emoji", f"ab{WAVE}cd{KEYCAP}e", 7),
    ("bytes", "one to four", "aé€👋", 10),
    ("utf-16", "an emoji is two", "a👋", 3),
    ("utf-16", "a family is eleven", FAMILY, 11),
    ("little-text", "signs are escaped", "#tea (hot) @home_", 22),
    ("little-text", "letters are not", "tea: hot, home!", 15),
    ("threads", "an emoji is its bytes", "a👋", 5),
    ("threads", "letters are one each", "été €", 5),
    ("code-points", "each is one", "é👋\u200d", 3),
]


@pytest.mark.parametrize(
    ("counting", "text", "expected"),
    [pytest.param(how, text, n, id=f"{how}: {name}") for how, name, text, n in OTHERS],
)
def test_others_count_their_own_way(
    counting: Counting, text: str, expected: int
) -> None:
    assert length(text, counting) == expected


@pytest.mark.parametrize("counting", COUNTINGS)
@given(text=TEXTS)
def test_runs_cover_a_text_without_holes(counting: Counting, text: str) -> None:
    end = 0
    for run in runs(text, counting):
        assert run.start == end
        assert run.end > run.start
        assert run.total >= 0
        end = run.end
    assert end == len(text)


@pytest.mark.parametrize("counting", COUNTINGS)
@given(text=TEXTS, limit=st.integers(1, 40))
def test_an_overrun_is_where_the_limit_is_crossed(
    counting: Counting, text: str, limit: int
) -> None:
    """What stands before it fits; it is there exactly if the whole does not."""
    start = overrun(text, counting, limit)
    assert (start is not None) == (length(text, counting) > limit)
    if start is not None:
        before = [run for run in runs(text, counting) if run.end <= start]
        cut = next((r for r in runs(text, counting) if r.start < start < r.end), None)
        spent = sum(run.total for run in before)
        spent += (start - cut.start) * cut.cost if cut else 0
        assert spent <= limit
        assert cut is None or not cut.whole


@given(text=TEXTS)
def test_measures_agree_where_they_must(text: str) -> None:
    assert length(text, "code-points") == len(text)
    assert length(text, "bytes") == len(text.encode())
    assert length(text, "utf-16") == len(text.encode("utf-16-le")) // 2
    assert length(text, "graphemes") <= len(text)
    assert len(text) <= length(text, "little-text") <= 2 * len(text)


@given(text=TEXTS)
def test_graphemes_are_those_of_the_library(text: str) -> None:
    """Looking only where characters join finds what looking everywhere does."""
    import regex

    assert length(text, "graphemes") == len(regex.findall(r"\X", text))


@given(text=st.text(st.characters(codec="ascii"), max_size=60))
def test_plain_ascii_weighs_its_length_without_links(text: str) -> None:
    if "." not in text:
        assert length(text, "weighted") == len(text)
