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


HUSHED = (
    "---\npublish_at: 2026-12-03T09:00\nchannels: [x]\n---\n"
    "<!-- tactlint-disable-file promo/too-dense -- the team agreed on it -->\n"
    "Our autumn sale is on. Up to 30% off every lamp, free delivery this weekend "
    "only. Shop now with code GLOW30 before it's gone.\n"
)
SERVICE = (
    "---\npublish_at: 2026-12-02T09:00\nkind: service\nchannels: [x]\n---\n"
    "Sale! -30% on everything, buy now!\n"
)
OUT = "---\npublish_at: 2026-10-02T09:00\nchannels: [x]\n---\nSale! -30%, buy now!\n"
SOUP = "---\npublish_at: {}\nchannels: [x]\n---\nThe soup of day {} is ready.\n"


def rules_of(workspace: Workspace, path: str, *arguments: str) -> dict[str, Any]:
    data = explained(workspace, "--format", "json", *arguments, path).data
    [one] = data["posts"]
    return {told["rule"]: told for told in one["rules"]}


class TestThoughts:
    def test_json_has_one_of_each_rule_there_is(self, posts: Workspace) -> None:
        rules = rules_of(posts, "fr/sale.md")
        listed = posts.run("rules").out.splitlines()
        assert list(rules) == [line.split()[0] for line in listed if "/" in line]
        assert {one["outcome"] for one in rules.values()} == {
            "found",
            "quiet",
            "not asked",
        }
        for one in rules.values():
            assert (one["reason"] is None) is (one["outcome"] == "found")
            assert (one["findings"] > 0) is (one["outcome"] == "found")

    def test_what_is_silenced_says_why(self, repository: Repository) -> None:
        work = repository({"a.md": HUSHED})
        [dense] = rules_of(work, "a.md", "--rule", "promo/too-dense").values()
        assert (dense["outcome"], dense["findings"]) == ("silenced", 0)
        assert dense["reasons"][0]["words"] == ["the team agreed on it"]
        found = record(work, "a.md")["findings"]
        silenced = {one["rule"]: one["silenced"] for one in found}
        assert silenced["promo/too-dense"] == "the team agreed on it"
        assert silenced["pressure/false-urgency"] is None
        assert "      silenced: the team agreed on it\n" in explained(work, "a.md").out

    def test_a_post_for_service_is_let_off(self, repository: Repository) -> None:
        work = repository({"a.md": SERVICE})
        dense = rules_of(work, "a.md")["promo/too-dense"]
        assert (dense["outcome"], dense["reason"]) == ("not asked", "kind")
        assert dense["reasons"][0]["names"] == ["service"]
        assert "not for posts of the kind 'service': " in explained(work, "a.md").out

    def test_what_is_out_would_have_been_found(self, repository: Repository) -> None:
        work = repository({"a.md": OUT})
        rules = rules_of(work, "a.md")
        assert {one["reason"] for one in rules.values()} == {"out", "off-by-default"}
        told = {one["rule"] for one in record(work, "a.md")["findings"]}
        assert told == {name for name, one in rules.items() if one["findings"]}
        out = explained(work, "a.md").out
        assert "  what the rules would say, were it still to go out:\n" in out
        assert re.search(r"the post is already out: \d+ rules\n", out)

    @pytest.mark.parametrize(
        ("config", "reason"),
        [
            ("rules: {promo/too-dense: off}\n", "off"),
            (
                "overrides: [{paths: ['*.md'], rules: {promo/too-dense: off}}]\n",
                "off-here",
            ),
        ],
        ids=["everywhere", "on a path"],
    )
    def test_a_rule_that_is_off(
        self, repository: Repository, config: str, reason: str
    ) -> None:
        work = repository({"a.md": SERVICE, "tactlint.yaml": config})
        assert rules_of(work, "a.md")["promo/too-dense"]["reason"] == reason

    def test_the_calendar_around_a_file_is_read(self, repository: Repository) -> None:
        """Three on a day where the channel takes two: the second one is within."""
        files = {
            f"{hour}.md": SOUP.format(f"2026-12-01T{hour}:00", hour)
            for hour in ("09", "13", "18")
        }
        channels = "channels: {x: {platform: x, max_per_day: 2}}\n"
        work = repository({**files, "tactlint.yaml": channels})
        name = "noise/too-many-a-day"
        assert rules_of(work, "18.md")[name]["outcome"] == "found"
        assert rules_of(work, "09.md")[name]["reason"] == "elsewhere"
        (work.root / "13.md").unlink()
        assert rules_of(work, "18.md")[name]["measured"] == [
            {"setting": "max_per_day", "value": 2.0, "limit": 2.0, "channel": "x"}
        ]
        (work.root / "09.md").unlink()
        assert rules_of(work, "18.md")[name]["reason"] == "alone"

    def test_only_the_rules_asked_for(self, posts: Workspace) -> None:
        out = explained(
            posts, "fr/sale.md", "--rule", "promo", "--rule", "noise/at-night"
        ).out
        lines = out.splitlines()
        assert lines[0] == "fr/sale.md:1 (fr/sale.md)"
        names = [line.split()[0] for line in lines if re.match(r"  \w", line)]
        assert {name.partition("/")[0] for name in names} == {"promo", "noise"}
        assert names[0] == "noise/at-night"
        assert "signals" not in out

    def test_a_measure_is_told_with_its_limit(self, repository: Repository) -> None:
        head = "---\npublish_at: 2026-12-01T09:00\nchannels: [x]\n---\n"
        mild = f"{head}Soup is back on Friday. Book your table.\n"
        work = repository({"a.md": mild})
        out = explained(work, "a.md", "--rule", "promo/too-many-calls").out
        assert "promo/too-many-calls (warning): kept quiet\n" in out
        assert "    - things to do: 1 (limit: 2, setting max_calls)\n" in out

    @pytest.mark.parametrize("language", ["en", "fr"])
    def test_what_is_added_fits_a_terminal(
        self, posts: Workspace, language: str
    ) -> None:
        posts.write({"hushed.md": HUSHED, "service.md": SERVICE, "out.md": OUT})
        everything = explained(posts, "--lang", language, "--rule", "*").out
        assert max(map(len, everything.splitlines())) <= 80
        short = explained(posts, "--lang", language).out
        title = "rules that kept quiet" if language == "en" else "qui n'ont rien dit"
        blocks = re.findall(rf"  [^\n]*{title}[^\n]*\n((?:    .*\n)+)", short)
        assert len(blocks) == 6
        for block in blocks:
            assert len(block.splitlines()) <= 12
            assert max(map(len, block.splitlines())) <= 80

    def test_in_french(self, repository: Repository) -> None:
        work = repository({"a.md": HUSHED})
        out = explained(work, "--lang", "fr", "a.md").out
        assert "      mis en sourdine\u00a0: the team agreed on it\n" in out
        assert "  règles qui n'ont rien dit\u00a0:\n" in out
        assert out.endswith("`--rule NOM` dit ce qu'une règle en a pensé.\n")

    def test_an_unknown_rule_is_refused_with_a_hint(self, posts: Workspace) -> None:
        result = explained(posts, "--rule", "promo/too-dens")
        assert (result.code, result.out) == (2, "")
        assert "no rule is called 'promo/too-dens'" in result.err
        assert "did you mean 'promo/too-dense'?" in result.err
        told = explained(posts, "--format", "json", "--rule", "promo/too-dens")
        assert (told.code, told.data["posts"]) == (2, [])
        assert "promo/too-dens" in told.data["problems"][0]["message"]
