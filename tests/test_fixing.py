"""Whole runs of fixes: they end, they end once, and keep what they are not about."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.load import isolated
from linter.engine import fix as rounds
from linter.fixing import Fixed, fixed
from linter.project import Project
from linter.session import Options, Session
from linter.sources.layout import Layout
from linter.sources.read import read_document

ROOT = os.path.abspath(os.sep + "nowhere")
NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
RULES = (
    *("file", "silence", "promo/shouting", "platform/lowercase-hashtag"),
    *("platform/emoji-run", "platform/fancy-letters", "platform/tracking-parameters"),
)

WORDS = st.sampled_from(
    [
        *("come", "Venez ce soir", "l'été", 'the "mill"', "cafe\u0301", "👨‍👩‍👧"),
        *("now!!! here!!", "oui ! non ! si !!!", "#Soup", "#ask Nora", "@nora", "`a`"),
        *("!Ouf", "&Juliet plays", "a: b", "🎉🎉🎉", "SOUP TONIGHT", "\\", "- x"),
        *("🎉 🎉 🎉 🎉", "❤️❤️❤️❤️❤️", "𝗡𝗼𝘂𝘃𝗲𝗮𝘂 𝗰𝗮𝗳𝗲́", "#blackfriday", "#circuitcourt"),
        *("https://a.fr/?fbclid=1&p=2&gclid=3", "https://a.fr/?gclid=3#top"),
    ]
)
PLAIN = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
NOTES = st.sampled_from(
    [
        "",
        " # tactlint-disable-line promo/shouting",
        " # tactlint-disable-line promo/shouting, file/lost-text -- agreed",
        "\n  tactlint: {ignore: {promo/shouting: the poster}}",
        "\n  # tactlint-disable-next-line file/*\n  lang: fr",
        "\n  tactlint: {until: 2026-01-31, ignore: {promo/shouting: the poster}}",
    ]
)
POSTS = st.builds(
    "- publish_at: 2026-12-01T09:00{1}\n  channels: [x]\n  text: {0}\n".format,
    PLAIN,
    NOTES,
)
FILES = st.lists(POSTS, min_size=1, max_size=3).map("".join)


@cache
def project() -> Project:
    return Project(isolated(ROOT), use_cache=False)


def run(data: bytes, *, unsafe: bool, path: str = "posts/a.yaml") -> Fixed:
    options = Options(NOW, select=RULES, contents=((path, data),))
    session = Session(project(), options, is_project=False)
    return fixed(session, [os.path.join(ROOT, path)], unsafe=unsafe)


def after(data: bytes, result: Fixed) -> bytes:
    (made,) = [change.after for change in result.changes] or [data]
    return made


@settings(max_examples=40, deadline=None)
@given(source=FILES, windows=st.booleans(), bom=st.booleans(), unsafe=st.booleans())
def test_a_second_run_changes_nothing(
    source: str, windows: bool, bom: bool, unsafe: bool
) -> None:
    text = source.replace("\n", "\r\n") if windows else source
    data = b"\xef\xbb\xbf" * bom + text.encode()
    first = run(data, unsafe=unsafe)
    made = after(data, first)
    second = run(made, unsafe=unsafe)
    assert second.changes == ()
    assert not second.done
    assert second.outcome == first.outcome
    assert made.startswith(b"\xef\xbb\xbf") == bom
    assert (b"\r\n" in made) == windows
    left = [one for one in first.outcome.findings if one.remedy]
    assert not any(rounds.is_wanted(one, unsafe=unsafe) for one in left)


@settings(max_examples=40, deadline=None)
@given(source=FILES)
def test_posts_and_their_dates_stay(source: str) -> None:
    data = source.encode()
    before, then = (
        read_document("posts/a.yaml", one, Layout(), named=True)
        for one in (data, after(data, run(data, unsafe=True)))
    )
    assert [post.key for post in before.posts] == [post.key for post in then.posts]
    assert [p.moment and p.moment.at for p in before.posts] == [
        p.moment and p.moment.at for p in then.posts
    ]


TRAPPED = (
    "- publish_at: 2026-12-01T09:00\n  channels: [x]\n"
    "  text: @nora found it!! Come!! Look!! Taste!! # agreed\n"
)


def test_fixes_that_touch_are_done_in_rounds() -> None:
    result = run(TRAPPED.encode(), unsafe=False)
    expected = TRAPPED.replace(
        "@nora found it!! Come!! Look!! Taste!!", '"@nora found it! Come! Look! Taste!"'
    )
    assert after(TRAPPED.encode(), result).decode() == expected
    assert result.done == {"file/unquoted-mark": 1, "promo/shouting": 1}


def test_a_fix_that_goes_wrong_is_left_out_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from linter.checks import repeats

    def harmful(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        del text
        return [(start, end, "")]

    monkeypatch.setattr(repeats, "_repeated", harmful)
    # Without its marks, the colon would make a key of the text.
    source = (
        "- publish_at: 2026-12-01T09:00\n  channels: [x]\n"
        "  text: Tonight:!! Come!! Look!! Taste!!\n"
        "- publish_at: 2026-12-02T09:00\n  channels: [x]\n  text: @nora found it\n"
    )
    result = run(source.encode(), unsafe=False)
    expected = source.replace("@nora found it", '"@nora found it"')
    assert after(source.encode(), result).decode() == expected
    assert result.done == {"file/unquoted-mark": 1}
    assert [one.rule for one in result.refused] == ["promo/shouting"]
    assert [one.remedy for one in result.outcome.findings] == [None]
