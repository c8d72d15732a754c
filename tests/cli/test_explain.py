"""`tactlint explain`: how each post was read, and what the rules thought."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.conftest import NOW, Repository, Result, Workspace

SALE = (
    "---\n"
    "publish_at: 2026-12-01T09:00:00+01:00\n"
    "channels: [x, linkedin]\n"
    "status: scheduled\n"
    "---\n"
    "Soldes d'hiver : profitez de -30 % sur toute la boutique, c'est maintenant !\n"
)
TWO = (
    "posts:\n"
    "  - id: soup\n"
    "    publish_at: 2026-12-02\n"
    "    x: Which soup should we cook on Friday, and who brings the bread?\n"
    "    linkedin: Quelle soupe ferons-nous vendredi, et qui apporte le pain ?\n"
    "  - publish_at: 2026-11-01T09:00\n"
    "    kind: service\n"
    "    text: We are closed on Monday for repairs, back on Tuesday at nine.\n"
)


@pytest.fixture
def posts(repository: Repository) -> Workspace:
    return repository({"fr/sale.md": SALE, "plan.yaml": TWO})


def explained(workspace: Workspace, *arguments: str) -> Result:
    return workspace.run("explain", "--now", NOW, *arguments)


def record(workspace: Workspace, path: str) -> dict[str, Any]:
    data = explained(workspace, "--format", "json", path).data
    [one] = data["posts"]
    assert isinstance(one, dict)
    return one


class TestJson:
    def test_the_facts_of_a_post(self, posts: Workspace) -> None:
        one = record(posts, "fr/sale.md")
        assert one["path"] == "fr/sale.md"
        assert one["post"] == "fr/sale.md"
        assert one["language"] == "fr"
        assert one["channels"] == ["x", "linkedin"]
        assert one["publish_at"] == "2026-12-01T09:00:00+01:00"
        assert one["status"] == "scheduled"

    def test_signals_have_words_and_places(self, posts: Workspace) -> None:
        one = record(posts, "fr/sale.md")
        lines = SALE.split("\n")
        assert "offer" in one["signals"]
        for seen in (entry for entries in one["signals"].values() for entry in entries):
            start, end = seen["start"], seen["end"]
            assert start["line"] == end["line"]
            line = lines[start["line"] - 1]
            assert line[start["column"] - 1 : end["column"] - 1] == seen["text"]

    def test_traits_have_value_score_and_evidence(self, posts: Workspace) -> None:
        traits = record(posts, "fr/sale.md")["traits"]
        named = {"promotional", "inviting", "baiting", "pressing", "vacuous", "solemn"}
        assert named <= set(traits)
        assert traits["promotional"]["value"] is True
        assert traits["promotional"]["score"] >= 1
        assert {"text", "signal"} <= set(traits["promotional"]["evidence"][0])
        assert traits["solemn"]["value"] is False
        assert all(trait["value"] <= (trait["score"] >= 1) for trait in traits.values())

    def test_several_posts_of_a_file(self, posts: Workspace) -> None:
        data = explained(posts, "--format", "json", "plan.yaml").data
        assert data["version"] == 1
        first, second = data["posts"]
        assert (first["post"], second["post"]) == ("plan.yaml#soup", "plan.yaml#2")
        assert first["channels"] == ["x", "linkedin"]
        assert first["language"] is None  # its versions speak two
        assert second["kind"] == "service"

    def test_published_posts_are_explained_too(self, posts: Workspace) -> None:
        data = explained(posts, "--format", "json", "plan.yaml").data
        assert [one["pending"] for one in data["posts"]] == [True, False]

    def test_findings_are_those_of_the_rules(self, posts: Workspace) -> None:
        said = {one["rule"] for one in record(posts, "fr/sale.md")["findings"]}
        checked = posts.check("fr/sale.md").findings
        assert {rule for rule, _, _ in checked if rule.startswith("promo/")} <= said

    def test_a_post_without_date(self, repository: Repository) -> None:
        work = repository({"a.md": "---\nstatus: draft\n---\nSoup for everyone.\n"})
        one = record(work, "a.md")
        assert (one["publish_at"], one["status"]) == (None, "draft")

    def test_a_whole_folder(self, posts: Workspace) -> None:
        data = explained(posts, "--format", "json").data
        assert [one["path"] for one in data["posts"]] == [
            "fr/sale.md",
            "plan.yaml",
            "plan.yaml",
        ]


class TestText:
    def test_it_tells_date_channel_language_and_traits(self, posts: Workspace) -> None:
        out = explained(posts, "fr/sale.md").out
        for said in (
            "fr/sale.md:1",
            "2026-12-01 09:00 +0100",
            "x, linkedin",
            "scheduled (to go out)",
            "✓ promotional",
            "offer:",
        ):
            assert said in out

    def test_it_says_what_check_does_not_judge(self, posts: Workspace) -> None:
        assert "already out" in explained(posts, "plan.yaml").out

    def test_in_french(self, posts: Workspace) -> None:
        out = explained(posts, "--lang", "fr", "fr/sale.md").out
        for said in (
            "canaux\u00a0: x, linkedin",
            "statut\u00a0: programmé (à publier)",
            "langue\u00a0: fr (d'après son chemin)",
            "ce que disent les règles\u00a0:\n",
        ):
            assert said in out

    def test_weights_and_scores_are_french_too(self, repository: Repository) -> None:
        space = repository({"a.md": SALE.replace("toute la boutique", "[Prénom]")})
        out = explained(space, "--lang", "fr").out
        assert " erreur[robot/placeholder] " in out
        assert "error[" not in out
        assert re.search(r"✓ promotional \d,\d\d ", out)
        out = explained(space, "--lang", "en").out
        assert " error[robot/placeholder] " in out
        assert re.search(r"✓ promotional \d\.\d\d ", out)

    @pytest.mark.parametrize(
        ("text", "said", "unsaid"),
        [
            pytest.param("text: '12345 67'\n", "undecided\n", "(", id="undecided"),
            pytest.param("text: Une soupe.\n", "words: 2\n", "signals:", id="quiet"),
            pytest.param("text: #Soup\n", "  no text\n", "[]", id="empty"),
        ],
    )
    def test_nothing_is_said_of_what_is_not_there(
        self, repository: Repository, text: str, said: str, unsaid: str
    ) -> None:
        work = repository({"a.yaml": f"publish_at: 2026-12-01\n{text}"})
        out = explained(work, "a.yaml").out
        assert said in out
        _, _, about = out.partition("(to go out)\n")
        assert unsaid not in about.partition("  what the rules")[0]

    def test_no_post(self, repository: Repository) -> None:
        result = explained(repository({"notes.md": "# Notes\n"}))
        assert (result.code, result.out) == (0, "No post was found in these files.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "sarif"], "there is no format 'sarif' here"),
        (["--lang", "de"], "known: en, fr"),
        (["nowhere.md"], "there is no such file"),
        (["--now", "soon"], "cannot read 'soon' as a date"),
    ],
)
def test_mistakes(posts: Workspace, arguments: list[str], said: str) -> None:
    result = posts.run("explain", *arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_file_that_cannot_be_read_is_said_and_the_others_explained(
    posts: Workspace,
) -> None:
    posts.write({"broken.md": "---\npublish_at: [2026\n---\nSoup\n"})
    result = explained(posts, "--format", "json", ".")
    assert result.code == 2
    assert len(result.data["posts"]) == 3
    assert result.err.startswith("error: broken.md:")
