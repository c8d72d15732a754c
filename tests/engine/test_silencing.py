"""Each form of a request: used, unused, expired, unknown, without a reason."""

from __future__ import annotations

from datetime import date

import pytest

from linter.core.post import Silence
from linter.core.span import Span
from linter.engine.silence import Ground, Judgement, apply, is_none, names, waits
from tests.engine.factories import (
    NOTE,
    TODAY,
    bound,
    finding,
    ground,
    keeper,
    post,
    silence,
)

URGENCY = bound("promo/urgency")
TRAGEDY = bound("sensitive/tragedy")
SALE = finding("last days")
GRIEF = finding("last days", "sensitive/tragedy")
LINE = "Hurry, the last days of the sale."
KNOWN = frozenset(["promo/shouting", "noise/too-close"])


def judge(*silences: Silence, found: tuple[object, ...] = (SALE, GRIEF)) -> Judgement:
    around = ground(URGENCY, TRAGEDY, known=KNOWN)
    return apply(found, [post(*silences)], around)  # type: ignore[arg-type]


def wrong(judgement: Judgement) -> list[tuple[str, object]]:
    return [(one.rule.rule.id, one.hit.values["rule"]) for one in judgement.wrong]


@pytest.mark.parametrize(
    ("pattern", "rule", "expected"),
    [
        ("promo/urgency", "promo/urgency", True),
        ("promo/*", "promo/urgency", True),
        ("promo", "promo/urgency", True),
        ("*", "promo/urgency", True),
        ("promo/urg", "promo/urgency", False),
        ("pro", "promo/urgency", False),
        ("noise/*", "promo/urgency", False),
    ],
)
def test_patterns(pattern: str, rule: str, expected: bool) -> None:
    assert names(pattern, rule) is expected


@pytest.mark.parametrize("form", ["line", "block", "file", "post"])
@pytest.mark.parametrize("pattern", ["promo/urgency", "promo/*", "*"])
def test_a_used_request_takes_its_finding_out_and_keeps_why(
    form: str, pattern: str
) -> None:
    asked = silence(pattern, over=LINE, form=form, reason="the poster")
    judgement = judge(asked, found=(SALE,))
    assert judgement.kept == ()
    [silenced] = judgement.silenced
    assert (silenced.finding, silenced.silence.reason) == (SALE, "the poster")
    assert wrong(judgement) == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            silence("promo/urgency", over="SOUP for all."),
            [("silence/unused", "promo/urgency")],
            id="another line",
        ),
        pytest.param(
            silence("promo/urgency", "promo/shouting", over=LINE),
            [],
            id="the other rule does not run: who knows",
        ),
        pytest.param(
            silence("promo/shouting", over=LINE), [], id="a rule that does not run"
        ),
        pytest.param(
            silence("promo/urgency", over=LINE, until=TODAY), [], id="its last day"
        ),
        pytest.param(
            silence("promo/urgency", over=LINE, until=date(2026, 11, 19)),
            [("silence/expired", "promo/urgency")],
            id="expired",
        ),
        pytest.param(
            silence("promo/urgancy", over=LINE),
            [("silence/unknown", "promo/urgancy")],
            id="misspelt",
        ),
        pytest.param(
            silence("prmo/*", over=LINE), [("silence/unknown", "prmo/*")], id="no pack"
        ),
        pytest.param(
            silence("sensitive/tragedy", over=LINE),
            [("silence/no-reason", "sensitive/tragedy")],
            id="no reason",
        ),
        pytest.param(
            silence("sensitive/*", over=LINE),
            [("silence/no-reason", "sensitive/*")],
            id="no reason for a pack",
        ),
        pytest.param(
            silence("sensitive/tragedy", over=LINE, reason="quoted"), [], id="a reason"
        ),
        pytest.param(silence("*", over=LINE), [], id="everything"),
        pytest.param(
            silence("promo/urgency", over=LINE, reason="say why here"),
            [("silence/no-reason", "promo/urgency")],
            id="a reason still to be written",
        ),
        pytest.param(
            silence("*", over=LINE, reason="Dire pourquoi ici..."),
            [("silence/no-reason", "*")],
            id="everything, with a reason still to be written",
        ),
        pytest.param(
            silence("promo/urgency", over=LINE, reason="false"),
            [("silence/no-reason", "promo/urgency")],
            id="no request, says its value",
        ),
        pytest.param(
            silence("promo/urgency", over=LINE, reason="non"), [], id="too short"
        ),
        pytest.param(
            silence("sensitive/tragedy", over=LINE, reason="non"),
            [("silence/no-reason", "sensitive/tragedy")],
            id="too short where a reason is needed",
        ),
    ],
)
def test_wrong_requests(asked: Silence, expected: list[tuple[str, object]]) -> None:
    assert wrong(judge(asked)) == expected


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        pytest.param(silence("*", over=LINE), (GRIEF,), id="bare * without a reason"),
        pytest.param(
            silence("*", over=LINE, reason="quoted"), (), id="* with a reason"
        ),
        pytest.param(silence("sensitive/*"), (SALE, GRIEF), id="a pack, no reason"),
        pytest.param(
            silence("*", over=LINE, reason="TODO"), (GRIEF,), id="* with a mere word"
        ),
        pytest.param(
            silence("*", over=LINE, reason="dire pourquoi ici"),
            (SALE, GRIEF),
            id="a reason still to be written",
        ),
        pytest.param(
            silence("sensitive/tragedy", until=date(2026, 11, 19), reason="quoted"),
            (SALE, GRIEF),
            id="an expired one",
        ),
    ],
)
def test_what_stays(asked: Silence, kept: tuple[object, ...]) -> None:
    assert judge(asked).kept == kept


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("", True),
        ("raison", True),
        ("…", True),
        ("?!", True),
        ("TODO", True),
        ("n/a", True),
        ("none", True),
        ("x", True),
        ("No reason.", True),
        ("sans raison", True),
        ("false", True),
        ("à compléter", True),
        ("agreed", False),
        ("vu avec Inès", False),
        ("no reason to mourn: it is a play", False),
        ("#11", False),
        ("#312", False),
        ("for this reason", False),
        ("L'affiche dit «\u00a0raison\u00a0»", False),
    ],
)
def test_what_is_no_reason(reason: str, expected: bool) -> None:
    assert is_none(reason) is expected


@pytest.mark.parametrize(
    ("reason", "expected"),
    [("Say why here.", True), ("dire pourquoi ici", True), ("non", False), ("", False)],
)
def test_a_reason_still_to_be_written(reason: str, expected: bool) -> None:
    assert waits(reason) is expected


def test_nothing_silences_a_firm_finding() -> None:
    asked = silence("sensitive/*", over=LINE, reason="quoted")
    frozen = GRIEF._replace(firm=True)
    judgement = judge(asked, found=(frozen,))
    assert judgement.kept == (frozen,)
    assert judgement.silenced == ()
    assert wrong(judgement) == [], "it is not called unused: it will be of use again"


def test_a_request_is_about_its_own_file() -> None:
    elsewhere = post(silence("promo/urgency"), path="b.md")
    judgement = apply([SALE], [post(), elsewhere], ground(URGENCY))
    assert judgement.kept == (SALE,)
    assert wrong(judgement) == [("silence/unused", "promo/urgency")]


def test_a_posts_request_ends_where_the_next_post_begins() -> None:
    before = Silence(
        ("promo/urgency",), Span(0, SALE.span.start), NOTE, "", None, "post"
    )
    assert judge(before, found=(SALE,)).kept == (SALE,)
    to_its_end = before._replace(form="file")
    assert judge(to_its_end, found=(SALE,)).kept == ()


def test_a_request_that_several_posts_carry_is_one() -> None:
    asked = silence("promo/urgancy", form="file")
    posts = [post(asked), post(asked)]
    judgement = apply([SALE], posts, ground(URGENCY))
    assert wrong(judgement) == [("silence/unknown", "promo/urgancy")]


def test_an_expired_request_tells_its_day() -> None:
    [one] = judge(silence("promo/urgency", until=date(2026, 1, 2))).wrong
    assert one.hit.values["until"] == date(2026, 1, 2)
    assert one.hit.span == NOTE


def test_the_team_says_which_rules_need_a_reason() -> None:
    strict = keeper("no-reason", needs_reason=("promo/*",))
    around = Ground([URGENCY, strict], frozenset(["promo/urgency"]), TODAY)
    judgement = apply([SALE, GRIEF], [post(silence("*", over=LINE))], around)
    assert judgement.kept == (SALE,)
    judgement = apply([SALE], [post(silence("promo/urgency", over=LINE))], around)
    assert wrong(judgement) == [("silence/no-reason", "promo/urgency")]


def test_without_the_keepers_nothing_is_said_of_requests() -> None:
    around = Ground([URGENCY], frozenset(["promo/urgency"]), TODAY)
    judgement = apply([SALE], [post(silence("promo/urgancy"))], around)
    assert judgement.wrong == ()
    assert judgement.kept == (SALE,)


def test_a_wrong_request_is_told_in_the_language_that_the_post_was_read_in() -> None:
    around = ground(URGENCY)._replace(languages={"a.md": "fr"})
    asked = silence("promo/urgency", over="SOUP for all.")
    [found] = apply([], [post(asked)], around).wrong
    assert found.hit.language == "fr"
    [found] = apply([], [post(asked)._replace(language="en")], around).wrong
    assert found.hit.language == "en"
