"""`tactlint packs test`: a pack's examples, played for real."""

from __future__ import annotations

import pytest

from tests.conftest import Workspace
from tests.packs.shelves import TEA, write_pack

RULE = TEA["too-hot.yaml"]
TRAIT = TEA["traits/steeped.yaml"]


def test_a_pack_that_keeps_its_word(workspace: Workspace) -> None:
    write_pack(workspace.root / "tea", TEA)
    result = workspace.run("packs", "test", "tea")
    assert (result.code, result.err) == (0, "")
    assert result.out == "6 examples of 1 rule and its traits played, 0 failed.\n"


def test_a_folder_of_packs(workspace: Workspace) -> None:
    write_pack(workspace.root / "packs" / "tea", TEA)
    coffee = {"pack.yaml": TEA["pack.yaml"].replace("tea", "coffee")}
    write_pack(workspace.root / "packs" / "coffee", coffee)
    assert workspace.run("packs", "test", "packs").code == 0


def test_in_the_folder_itself(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_pack(workspace.root / "tea", TEA)
    monkeypatch.chdir(workspace.root / "tea")
    assert workspace.run("packs", "test", ".").out.startswith("6 examples of 1 rule ")


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        pytest.param(
            "too-hot.yaml",
            "Let it cool.",
            "Steep it now.",
            "tea/too-hot.yaml:12:5: good example flagged: 'Steep it' "
            "('Steep it' scalds)",
            id="a good example is flagged",
        ),
        pytest.param(
            "too-hot.yaml",
            "Steep it at once and drink.",
            "Warm it up.",
            "tea/too-hot.yaml:9:5: bad example not flagged",
            id="a bad example is not",
        ),
        pytest.param(
            "too-hot.yaml",
            "flags: Steep it",
            "flags: at once",
            "flags 'at once', but 'Steep it' was flagged",
            id="other words",
        ),
        pytest.param(
            "too-hot.yaml",
            ", flags: Steep it",
            "",
            "says no `flags`; flagged: 'Steep it'",
            id="no words",
        ),
        pytest.param(
            "too-hot.yaml",
            "'{words}' scalds",
            "'{wordz}' scalds",
            "the message of tea/too-hot has {wordz}, which nothing fills",
            id="a message that stays empty",
        ),
        pytest.param(
            "traits/steeped.yaml",
            "Coffee for everyone.",
            "Pour over and steep it.",
            "tea/traits/steeped.yaml:5:8: has the trait 'steeped' (score 1.50)",
            id="a trait that should not hold",
        ),
        pytest.param(
            "traits/steeped.yaml",
            "Now steep it for a while.",
            "Pour over.",
            "tea/traits/steeped.yaml:4:7: lacks the trait 'steeped' (score 0.50)",
            id="a trait that should",
        ),
    ],
)
def test_a_pack_that_does_not(  # noqa: PLR0913, PLR0917 - a row of the table
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    before: str,
    after: str,
    said: str,
) -> None:
    # The pack needs none of ours: reading them all would take most of the time.
    monkeypatch.setattr("linter.cli.packs_test.own_packs", list)
    assert before in TEA[name]
    write_pack(workspace.root / "tea", {**TEA, name: TEA[name].replace(before, after)})
    result = workspace.run("packs", "test", "tea")
    assert result.code == 1
    assert said in result.out
    assert result.out.endswith(
        "6 examples of 1 rule and its traits played, 1 failed.\n"
    )


@pytest.mark.parametrize(
    ("name", "before", "after", "said"),
    [
        pytest.param(
            "too-hot.yaml",
            "Let it cool.",
            "Steep it now.",
            "tea/too-hot.yaml:12:5: bon exemple signalé\u00a0: 'Steep it' "
            "('Steep it' scalds)",
            id="a good example is flagged",
        ),
        pytest.param(
            "too-hot.yaml",
            "Steep it at once and drink.",
            "Warm it up.",
            "tea/too-hot.yaml:9:5: mauvais exemple non signalé",
            id="a bad example is not",
        ),
        pytest.param(
            "too-hot.yaml",
            "flags: Steep it",
            "flags: at once",
            "annonce 'at once', mais 'Steep it' a été signalé",
            id="other words",
        ),
    ],
)
def test_in_french(  # noqa: PLR0913, PLR0917 - a row of the table
    workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    before: str,
    after: str,
    said: str,
) -> None:
    monkeypatch.setattr("linter.cli.packs_test.own_packs", list)
    write_pack(workspace.root / "tea", {**TEA, name: TEA[name].replace(before, after)})
    result = workspace.run("packs", "test", "tea", "--lang", "fr")
    assert result.code == 1
    assert said in result.out
    assert result.out.endswith(
        "6 exemples joués pour 1 règle et ses traits, 1 échec.\n"
    )


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("nowhere", "nowhere: there is no pack here"),
        ("posts", "posts: there is no pack"),
    ],
)
def test_no_pack(workspace: Workspace, folder: str, said: str) -> None:
    workspace.write({"posts/a.md": "Soup"})
    result = workspace.run("packs", "test", folder)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_mistake_in_a_file_has_its_place(workspace: Workspace) -> None:
    broken = {**TEA, "too-hot.yaml": RULE.replace("severity: warning", "severity: hot")}
    write_pack(workspace.root / "tea", broken)
    result = workspace.run("packs", "test", "tea")
    assert result.code == 2
    assert "tea/too-hot.yaml:2:11: 'severity' should be one of" in result.err


def test_a_malformed_example_is_a_failure(workspace: Workspace) -> None:
    flags = RULE.replace("{text: Let it cool., ", "{text: Let it cool., flags: cool, ")
    write_pack(workspace.root / "tea", {**TEA, "too-hot.yaml": flags})
    result = workspace.run("packs", "test", "tea")
    assert result.code == 1
    assert "too-hot.yaml:12:" in result.out
    assert "a good example flags nothing" in result.out


@pytest.mark.parametrize("flags", ["too hot", "[too hot]", "[[too hot]]", "[[a, b]]"])
def test_words_of_several_posts_say_in_which_of_them(
    workspace: Workspace, flags: str
) -> None:
    posts = f"bad:\n  - {{posts: [{{text: Too hot.}}], flags: {flags}}}\n"
    write_pack(
        workspace.root / "tea", {**TEA, "too-hot.yaml": RULE.replace("bad:\n", posts)}
    )
    result = workspace.run("packs", "test", "tea")
    assert result.code == 1
    assert "with `posts`, 'flags' says in which of them" in result.out
