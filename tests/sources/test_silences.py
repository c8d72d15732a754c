"""Silences: what a file asks not to hear, and over which part of it."""

from __future__ import annotations

from datetime import date

import pytest

from linter.core.post import Silence
from linter.sources.layout import Layout
from linter.sources.read import Read, read_document


def read(source: str, path: str = "posts/velo.md") -> Read:
    return read_document(path, source.encode(), Layout(), named=True)


def silences(source: str, path: str = "posts/velo.md") -> list[Silence]:
    found = [silence for post in read(source, path).posts for silence in post.silences]
    return list(dict.fromkeys(found))


def covered(source: str, path: str = "posts/velo.md") -> list[str]:
    """Return the text under each silence."""
    return [source[one.scope.start : one.scope.end] for one in silences(source, path)]


@pytest.mark.parametrize(
    ("comment", "rules", "reason"),
    [
        ("promo/too-dense", ("promo/too-dense",), ""),
        ("promo/too-dense -- sold out", ("promo/too-dense",), "sold out"),
        ("promo/a, noise/b -- why", ("promo/a", "noise/b"), "why"),
        ("promo/a noise/b — pourquoi", ("promo/a", "noise/b"), "pourquoi"),
        ("promo/*", ("promo/*",), ""),
        ("promo", ("promo",), ""),
        ("-- all of it", ("*",), "all of it"),
        ("", ("*",), ""),
        (": promo/a-b --  two\n  lines", ("promo/a-b",), "two lines"),
    ],
)
def test_reads_rules_and_reason(
    comment: str, rules: tuple[str, ...], reason: str
) -> None:
    source = f"<!-- tactlint-disable-next-line {comment} -->\n\nSoldes !\n"
    (silence,) = silences(source)
    assert (silence.rules, silence.reason) == (rules, reason)
    assert source[silence.place.start : silence.place.end].startswith("<!--")


def test_the_next_line_is_the_next_with_words() -> None:
    source = "Un.\n\n<!-- tactlint-disable-next-line promo/a -->\n\nDeux.\nTrois.\n"
    assert covered(source) == ["Deux."]


def test_the_next_line_may_end_as_on_windows() -> None:
    source = "<!-- tactlint-disable-next-line promo/a -->\r\n\r\nDeux.\r\nTrois.\r\n"
    assert covered(source) == ["Deux."]


def test_a_line_is_the_line_of_its_comment() -> None:
    source = "Un.\n\nDeux. <!-- tactlint-disable-line promo/a -->\n\nTrois.\n"
    assert covered(source) == ["Deux. <!-- tactlint-disable-line promo/a -->"]


def test_a_block_runs_to_its_end() -> None:
    source = (
        "Un.\n\n<!-- tactlint-disable promo/a -->\n\nDeux.\n\n"
        "<!-- tactlint-enable promo/a -->\n\nTrois.\n"
    )
    (text,) = covered(source)
    assert "Deux." in text
    assert "Trois." not in text
    assert silences(source)[0].form == "block"


def test_a_block_without_an_end_runs_to_the_end_of_the_file() -> None:
    (text,) = covered("<!-- tactlint-disable promo/a -->\n\nUn.\n\nDeux.\n")
    assert text.endswith("Deux.\n")


def test_an_end_closes_only_the_rules_it_names() -> None:
    source = (
        "<!-- tactlint-disable promo/a -->\n\n<!-- tactlint-disable promo/b -->\n\nUn."
        "\n\n<!-- tactlint-enable promo/b -->\n\nDeux.\n"
    )
    texts = {one.rules: one.scope.end for one in silences(source)}
    assert texts["promo/a",] == len(source)
    assert texts["promo/b",] < source.index("Deux.")


def test_a_whole_file_may_be_silenced() -> None:
    source = "Un.\n\n<!-- tactlint-disable-file promo/a -- un essai -->\n"
    (silence,) = silences(source)
    assert (silence.scope, silence.form) == ((0, len(source)), "file")


def test_the_words_are_french_too() -> None:
    source = "<!-- tactlint-ignorer-ligne-suivante promo/a -- rupture -->\n\nSoldes !\n"
    assert covered(source) == ["Soldes !"]


def test_a_comment_of_the_header_covers_its_line() -> None:
    source = (
        "---\n# tactlint-disable-next-line noise/night -- live show\n"
        "publish_at: 2026-10-12T03:00\nlang: fr\n---\nBonsoir.\n"
    )
    assert covered(source) == ["publish_at: 2026-10-12T03:00"]


def test_a_comment_of_yaml_covers_all_that_is_under_the_next_line() -> None:
    source = (
        "posts:\n  # tactlint-disable-next-line promo/a -- fin de série\n"
        "  - id: un\n    text: |\n      Soldes !\n\n      Deux.\n  - id: deux\n"
        "    text: Bonjour\n"
    )
    assert covered(source, "posts.yaml") == [
        "  - id: un\n    text: |\n      Soldes !\n\n      Deux."
    ]


def test_a_comment_in_a_text_of_yaml_is_text() -> None:
    source = "text: |\n  # tactlint-disable promo/a\n  Bonjour\n"
    assert silences(source, "post.yaml") == []


def test_a_comment_silences_the_post_it_stands_in() -> None:
    source = (
        "- text: Un\n- text: Deux  # tactlint-disable-line promo/a -- essai\n"
        "- text: Trois\n"
    )
    posts = read(source, "posts.yaml").posts
    assert [len(post.silences) for post in posts] == [0, 1, 0]


def test_a_tweet_file_has_comments_in_its_header_only() -> None:
    source = (
        "---\n# tactlint-disable-file promo/a -- essai\nmedia: []\n---\n"
        "Bonjour <!-- tactlint-disable-file promo/b -->\n"
    )
    assert [one.rules for one in silences(source, "a.tweet")] == [("promo/a",)]


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        ("{promo/a: stock réel}", [(("promo/a",), "stock réel", None)]),
        (
            '{promo/a: un, "noise/*": deux}',
            [(("promo/a",), "un", None), (("noise/*",), "deux", None)],
        ),
        ("[promo/a, noise]", [(("promo/a",), "", None), (("noise",), "", None)]),
        ("promo/a", [(("promo/a",), "", None)]),
        ("{promo/a: }", [(("promo/a",), "", None)]),
        (
            "{promo/a: {reason: stock, until: 2026-12-31}}",
            [(("promo/a",), "stock", date(2026, 12, 31))],
        ),
    ],
)
def test_a_header_may_ignore_rules(
    ignore: str, expected: list[tuple[tuple[str, ...], str, date | None]]
) -> None:
    source = f"---\ntactlint: {{ignore: {ignore}}}\n---\nBonjour.\n"
    found = silences(source)
    assert [(one.rules, one.reason, one.until) for one in found] == expected
    assert {one.form for one in found} == {"post"}
    assert {one.scope for one in found} == {(0, len(source))}


def test_until_may_stand_beside_ignore() -> None:
    header = "tactlint:\n  ignore: {promo/a: stock}\n  until: 2026-12-31\n"
    (silence,) = silences(f"---\n{header}---\nSoldes.\n")
    assert silence.until == date(2026, 12, 31)


def test_a_file_of_posts_may_ignore_rules_for_all() -> None:
    source = "tactlint: {ignore: {promo/a: salon}}\nposts: [{text: Un}, {text: Deux}]\n"
    posts = read(source, "posts.yaml").posts
    assert [len(post.silences) for post in posts] == [1, 1]
    assert posts[0].silences[0].form == "file"


def test_a_silence_between_two_posts_is_not_lost() -> None:
    source = "# tactlint-disable-line promo/a -- essai\n\n\n- text: Un\n- text: Deux\n"
    posts = read(source, "posts.yaml").posts
    assert [len(post.silences) for post in posts] == [1, 0]


def test_one_post_of_a_file_may_ignore_rules() -> None:
    source = "- text: Un\n- text: Deux\n  tactlint: {ignore: [promo/a]}\n"
    posts = read(source, "posts.yaml").posts
    assert [len(post.silences) for post in posts] == [0, 1]


@pytest.mark.parametrize(
    ("source", "line", "hint"),
    [
        pytest.param(
            "Un.\n\n<!-- tactlint-disabel-next-line promo/a -->\n",
            3,
            "did you mean 'tactlint-disable-next-line'?",
            id="comment",
        ),
        pytest.param(
            "---\ntactlint:\n  ingore: {promo/a: un}\n---\nUn.\n",
            3,
            "did you mean 'ignore'?",
            id="key",
        ),
        pytest.param(
            "---\ntactlint: {ignore: {promo/a: {raison: un, untill: 1}}}\n---\nUn.\n",
            2,
            "did you mean 'until'?",
            id="key of a request",
        ),
        pytest.param(
            "Un.\n\n<!-- tactlint disable-next-line promo/a -->\n",
            3,
            "did you mean 'tactlint-disable-next-line'?",
            id="blank",
        ),
        pytest.param(
            "Un.\n\n<!-- TACTLINT-DISABLE promo/a -->\n",
            3,
            "did you mean 'tactlint-disable'?",
            id="capitals",
        ),
        pytest.param(
            "Un.\n\n<!-- tactlint-enable promo/a -->\n",
            3,
            "write tactlint-disable where it begins, or take this away",
            id="end-of-nothing",
        ),
        pytest.param(
            "---\ntactlint: {ignore: [promo/a], until: bientôt}\n---\nUn.\n",
            2,
            "write a day such as 2026-12-31",
            id="date",
        ),
        pytest.param(
            "---\ntactlint: off\n---\nUn.\n",
            2,
            "write tactlint: {ignore: {pack/rule: the reason}}",
            id="no-mapping",
        ),
    ],
)
def test_a_request_that_makes_no_sense_is_a_problem(
    source: str, line: int, hint: str
) -> None:
    (problem,) = read(source).problems
    assert (problem.line, problem.hint, problem.fatal) == (line, hint, True)


@pytest.mark.parametrize(
    ("path", "source", "line"),
    [
        (
            "a.tweet",
            "Un.\n<!-- tactlint-disable-next-line promo/a -- b -->\nDeux.\n",
            2,
        ),
        ("a.yaml", "text: |\n  <!-- tactlint-disable promo/a -->\n  Un.\n", 2),
        ("a.yaml", "text: |\n  # tactlint-disable promo/a\n  Un.\n", 2),
    ],
)
def test_a_request_inside_a_text_goes_out_with_it(
    path: str, source: str, line: int
) -> None:
    (problem,) = read(source, path).problems
    assert "goes out with it" in problem.message
    assert (problem.line, problem.fatal) == (line, True)


def test_who_writes_about_requests_makes_none() -> None:
    source = (
        "We lint with tactlint: write `<!-- tactlint-disable -->`.\n\n"
        "<!-- tactlint is our linter -->\n"
    )
    assert read(source).problems == ()


@pytest.mark.parametrize("end", ["promo", "promo/*", ""])
@pytest.mark.parametrize("begin", ["promo", "promo/*"])
def test_a_block_ends_however_its_pack_is_written(begin: str, end: str) -> None:
    opening, closing = f"<!-- tactlint-disable {begin} -->", "<!-- tactlint-enable "
    source = f"{opening}\n\nUn.\n\n{closing}{end} -->\n\nDeux.\n"
    (silence,) = silences(source)
    assert silence.scope.end < source.index("Deux.")


@pytest.mark.parametrize(
    ("asked", "reasons"),
    [
        pytest.param(
            "{promo/a: {raison: un, jusqua: 2026-01-01}}", [], id="strange key"
        ),
        pytest.param("{promo/a: {because: un}, promo/b: deux}", ["deux"], id="another"),
        pytest.param("{promo/a: true}", [""], id="a mere yes"),
        pytest.param("{promo/a: {reason: yes}}", [""], id="a mere yes inside"),
        pytest.param("{promo/a: false}", ["false"], id="a no"),
    ],
)
def test_what_silences_at_all(asked: str, reasons: list[str]) -> None:
    batch = read(f"---\ntactlint: {{ignore: {asked}}}\n---\nUn.\n")
    assert [one.reason for post in batch.posts for one in post.silences] == reasons
