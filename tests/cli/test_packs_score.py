"""`tactlint packs score`: a team's pack measured against posts with labels."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import NOW, Result, Workspace
from tests.packs.shelves import TEA, write_pack

POSTS: list[dict[str, Any]] = [
    {"id": "hit", "lang": "en", "source": "cafe", "text": "Steep it, then pour."},
    {"id": "miss", "lang": "fr", "source": "cafe", "text": "Laisse l'eau frémir."},
    {"id": "alarm", "lang": "en", "source": "lab", "text": "To steep it is a verb."},
    {"id": "quiet", "lang": "en", "source": "lab", "text": "Let it cool down."},
    {"id": "quiet2", "lang": "fr", "source": "zoo", "text": "Le lion dort."},
]
STEEPED = {"hit", "miss"}


def _lines(posts: list[dict[str, Any]]) -> str:
    return "".join(f"{json.dumps(post, ensure_ascii=False)}\n" for post in posts)


@pytest.fixture
def tea(workspace: Workspace) -> Workspace:
    write_pack(workspace.root / "tea", TEA)
    labels = {True: ["steeped", "tea/too-hot"], False: []}
    posts = [{**post, "labels": labels[post["id"] in STEEPED]} for post in POSTS]
    return workspace.write(
        {"tactlint.yaml": "packs: [tea]\n", "posts.jsonl": _lines(posts)}
    )


def _score(workspace: Workspace, *arguments: str) -> Result:
    return workspace.run("packs", "score", "posts.jsonl", "--now", NOW, *arguments)


def _counts(result: Result, target: str) -> dict[str, tuple[int, ...]]:
    keys = ("posts", "positives", "hits", "misses", "alarms")
    return {
        f"{one['by']} {one['name']}".strip(): tuple(one[key] for key in keys)
        for one in result.data["measures"]
        if one["target"] == target
    }


@pytest.mark.parametrize("target", ["trait:steeped", "rule:tea/too-hot"])
def test_traits_and_rules_are_counted(tea: Workspace, target: str) -> None:
    result = _score(tea, "--format", "json")
    assert (result.code, result.err) == (0, "")
    assert _counts(result, target) == {
        "all": (5, 2, 1, 1, 1),
        "language en": (3, 1, 1, 0, 1),
        "language fr": (2, 1, 0, 1, 0),
        "source cafe": (2, 2, 1, 1, 0),
        "source lab": (2, 0, 0, 0, 1),
        "source zoo": (1, 0, 0, 0, 0),
    }


def test_maybe_counts_neither_way(tea: Workspace) -> None:
    posts = [
        {**POSTS[0], "labels": ["steeped"]},
        {**POSTS[2], "labels": [], "maybe": ["steeped"]},
    ]
    tea.write({"posts.jsonl": _lines(posts)})
    counts = _counts(_score(tea, "--format", "json"), "trait:steeped")
    assert counts["all"] == (1, 1, 1, 0, 0)


def test_keys_that_were_not_answered_count_neither_way(tea: Workspace) -> None:
    posts = [{**POSTS[0], "brewing": 1}, POSTS[2], {**POSTS[3], "brewing": 0}]
    tea.write({"posts.jsonl": _lines(posts)})
    result = _score(tea, "--format", "json", "--map", "brewing=signal:brew")
    assert _counts(result, "signal:brew")["all"] == (2, 1, 1, 0, 0)


@pytest.mark.parametrize(
    ("arguments", "posts"),
    [
        pytest.param(("--half", "odd"), 3, id="odd"),
        pytest.param(("--half", "even"), 2, id="even"),
        pytest.param(("--only", "lang=fr"), 2, id="a language"),
        pytest.param(("--only", "lang=en", "--only", "source=lab"), 2, id="both"),
        pytest.param(("--only", "source=zoo", "--half", "even"), 0, id="none left"),
    ],
)
def test_parts_of_a_set(tea: Workspace, arguments: tuple[str, ...], posts: int) -> None:
    result = _score(tea, "--format", "json", *arguments)
    if posts:
        assert result.data["posts"] == posts
    else:
        assert result.code == 2
        assert "leaves no labelled post" in result.err


def test_the_table(tea: Workspace) -> None:
    lines = _score(tea).out.splitlines()
    at = lines.index(
        "trait steeped                      5    2    50 [9–91]    50 [9–91]"
        "   50 [12–88]"
    )
    assert lines[at + 1].split()[:3] == ["en", "3", "1"]
    assert lines[at + 5].strip() == "1 more source: nothing labelled, nothing found"
    assert max(map(len, lines)) <= 80


def test_by_label_only(tea: Workspace) -> None:
    out = _score(tea, "--by", "label").out
    assert "cafe" not in out
    assert "trait steeped" in out
    assert "  fr" not in out


def test_misses_are_there_to_read(tea: Workspace) -> None:
    out = _score(tea, "--misses").out
    missed = out.index("Missed: trait steeped (1)")
    alarms = out.index("False alarms: trait steeped (1)")
    assert "posts.jsonl:2  miss  fr  score 0.00" in out[missed:alarms]
    assert "    Laisse l'eau frémir.\n" in out[missed:alarms]
    assert "    To steep it is a verb.\n    words: steep it\n" in out[alarms:]


def test_misses_in_json(tea: Workspace) -> None:
    wrong = _score(tea, "--misses", "--format", "json").data["wrong"]
    assert [(one["target"], one["kind"], one["id"]) for one in wrong] == [
        ("trait:steeped", "miss", "miss"),
        ("trait:steeped", "false alarm", "alarm"),
        ("rule:tea/too-hot", "miss", "miss"),
        ("rule:tea/too-hot", "false alarm", "alarm"),
    ]
    assert wrong[1]["words"] == ["steep it"]


@pytest.mark.parametrize(
    ("minimum", "code"),
    [
        pytest.param(("--min-precision", "steeped=0.5"), 0, id="just met"),
        pytest.param(("--min-precision", "steeped=0.51"), 1, id="not met"),
        pytest.param(("--min-recall", "tea/too-hot=0.5"), 0, id="a rule, met"),
        pytest.param(("--min-recall", "rule:tea/too-hot=0.6"), 1, id="a rule, not"),
    ],
)
def test_minimums(tea: Workspace, minimum: tuple[str, str], code: int) -> None:
    result = _score(tea, *minimum)
    assert result.code == code
    assert ("asked for at least" in result.out) == bool(code)


def test_a_minimum_is_not_met_by_finding_nothing(tea: Workspace) -> None:
    result = _score(tea, "--only", "lang=fr", "--min-precision", "steeped=0.1")
    assert result.code == 1
    assert "Precision of trait steeped is –, asked for at least 0.10." in result.out


def test_what_is_not_measured_is_said(tea: Workspace) -> None:
    labels = ["steeped", "dialogue/missing", "noise/clockwork", "tea/too-hto"]
    tea.write({"posts.jsonl": _lines([{**POSTS[0], "labels": labels}])})
    out = _score(tea).out
    assert "the rule is off here: rule dialogue/missing\n" in out
    assert "needs a whole feed: rule noise/clockwork\n" in out
    assert "nothing here is called so: rule tea/too-hto\n" in out


def test_posts_are_judged_alone_and_with_their_facts(tea: Workspace) -> None:
    """A calendar would see two posts of one minute on one channel."""
    facts = {"channels": ["x"], "publish_at": "2026-12-01T09:00:00+01:00"}
    posts = [{**post, **facts, "labels": ["steeped"]} for post in POSTS[:2]]
    tea.write(
        {"posts.jsonl": _lines([*posts, {**POSTS[3], "labels": ["tea/too-hot"]}])}
    )
    assert "noise" not in _score(tea).out


def test_measuring_nothing_is_no_success(tea: Workspace) -> None:
    tea.write({"posts.jsonl": _lines([{**POSTS[0], "labels": ["tea/too-hto"]}])})
    result = _score(tea)
    assert result.code == 2
    assert "error: labels: none of them can be measured here" in result.err


def test_in_french(tea: Workspace) -> None:
    out = _score(tea, "--lang", "fr", "--misses", "--min-recall", "steeped=0.9").out
    for said in (
        "5 posts étiquetés.",
        "précision %",
        "Manqués\xa0: trait steeped (1)",
        "mots\xa0: steep it",
        "score 0,00",
        "Le rappel de trait steeped est de 0,50, il était demandé au moins 0,90.",
    ):
        assert said in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("--half", "both"), "--half: 'both'", id="half"),
        pytest.param(("--by", "lang"), "did you mean 'language'?", id="by"),
        pytest.param(("--format", "csv"), "--format: 'csv'", id="format"),
        pytest.param(("--only", "lang"), "--only: cannot read 'lang'", id="only"),
        pytest.param(("--only", "lng=fr"), "did you mean 'lang'?", id="no such key"),
        pytest.param(("--map", "steeped"), "--map: cannot read", id="map"),
        pytest.param(("--min-recall", "steeped=2"), "from 0 to 1", id="above one"),
        pytest.param(("--min-recall", "0.9"), "cannot read '0.9'", id="no name"),
        pytest.param(
            ("--min-recall", "stepped=0.9"), "did you mean 'steeped'?", id="name"
        ),
        pytest.param(("--lang", "de"), "no messages in 'de'", id="language"),
    ],
)
def test_bad_wishes(tea: Workspace, arguments: tuple[str, ...], said: str) -> None:
    result = _score(tea, *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_complaints_of_all_files_together(tea: Workspace) -> None:
    tea.write({"a.jsonl": "[]\n", "b.jsonl": '{"text": "a"}\n{"txt": "b"}\n'})
    result = tea.run("packs", "score", "a.jsonl", "b.jsonl", "c.jsonl")
    assert result.code == 2
    for place in ("a.jsonl:1:1", "b.jsonl:2:1", "c.jsonl"):
        assert f"error: {place}: " in result.err


def test_control_characters_reach_no_terminal(tea: Workspace) -> None:
    text = "Steep it\x1b[31m and\nset \x9b1m"
    posts = [
        {"text": text, "lang": "en", "labels": []},
        {**POSTS[0], "labels": ["steeped"]},
    ]
    tea.write({"posts.jsonl": _lines(posts)})
    for form in ("text", "json"):
        out = _score(tea, "--misses", "--format", form).out
        assert "\x1b" not in out
        assert "\x9b" not in out
