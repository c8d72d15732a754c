"""`tactlint check --fix` on what the pack of platforms finds."""

from __future__ import annotations

import pytest

from tests.conftest import NOW, Repository

HEAD = "---\npublish_at: 2026-12-01T09:00\nlang: {lang}\nchannel: mastodon\n---\n"


@pytest.mark.parametrize(
    ("rule", "lang", "before", "after"),
    [
        pytest.param(
            "lowercase-hashtag",
            "fr",
            "Passez samedi ! #journéeportesouvertes",
            "Passez samedi ! #JournéePortesOuvertes",
            id="hashtag",
        ),
        pytest.param(
            "emoji-run",
            "en",
            "The soup is ready 🎉🎉🎉🎉 come and taste it.",
            "The soup is ready 🎉 come and taste it.",
            id="emoji",
        ),
        pytest.param(
            "fancy-letters",
            "fr",
            "𝗡𝗼𝘂𝘃𝗲𝗮𝘂 : la soupe du soir.",
            "Nouveau : la soupe du soir.",
            id="letters",
        ),
        pytest.param(
            "tracking-parameters",
            "en",
            "The menu: https://mill.example/menu?day=2&fbclid=IwAR2x7Pq",
            "The menu: https://mill.example/menu?day=2",
            id="parameters",
        ),
    ],
)
def test_fixes(
    repository: Repository, rule: str, lang: str, before: str, after: str
) -> None:
    head = HEAD.replace("{lang}", lang)
    space = repository({"posts/a.md": f"{head}{before}\n"})
    options = ("check", "--now", NOW, "--select", f"platform/{rule}")
    assert f"platform/{rule}" in space.run(*options).out
    result = space.run(*options, "--fix")
    assert space.read("posts/a.md") == f"{head}{after}\n"
    assert f"Fixed: 1 (platform/{rule} 1)." in result.out


def test_what_a_team_measures_by_is_only_left_out_on_request(
    repository: Repository,
) -> None:
    query = "utm_source=x&utm_medium=social&utm_campaign=autumn&utm_content=v2"
    source = HEAD.replace("{lang}", "en") + f"Menu: https://mill.example/menu?{query}\n"
    space = repository({"posts/a.md": source})
    options = ("check", "--now", NOW, "--select", "platform/tracking-parameters")
    space.run(*options, "--fix")
    assert space.read("posts/a.md") == source
    space.run(*options, "--fix", "--unsafe-fixes")
    assert space.read("posts/a.md") == source.replace(f"?{query}", "")
