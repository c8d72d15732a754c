"""Sessions: what a whole run makes of a repository."""

from __future__ import annotations

import pytest

from tests.conftest import Repository


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "La nouvelle carte est sur la porte, et la soupe du jour est au potiron.",
            "il n'y a plus rien à taire ici pour promo/shouting",
            id="fr",
        ),
        pytest.param(
            "The new menu is on the door, and the soup of the day is pumpkin.",
            "nothing to silence here for promo/shouting",
            id="en",
        ),
    ],
)
def test_silences_are_judged_in_the_language_of_the_post(
    repository: Repository, text: str, said: str
) -> None:
    note = "<!-- tactlint-disable-next-line promo/shouting -->"
    work = repository({"a.md": f"---\npublish_at: 2026-12-01\n---\n{note}\n{text}\n"})
    data = work.check("--select", "promo,silence").data
    [unused] = [one for one in data["findings"] if one["rule"] == "silence/unused"]
    assert unused["message"].startswith(said)


def test_a_post_silences_what_it_loses_in_its_last_line(repository: Repository) -> None:
    kept = "- {text: Un, publish_at: 2026-12-01, channels: [x]}\n"
    lost = (
        "- publish_at: 2026-12-02\n"
        "  channels: [x]\n"
        "  tactlint: {ignore: {file/lost-text: the tag is a comment}}\n"
        "  text: Deux #Tag\n"
    )
    report = repository({"a.yaml": kept + lost}).check("--select", "file,silence")
    assert report.findings == []


@pytest.mark.parametrize("named", [(), ("link.yml",)], ids=["all", "named"])
def test_a_link_to_a_post_is_no_second_post(
    repository: Repository, named: tuple[str, ...]
) -> None:
    post = "text: Un\npublish_at: 2026-12-01T09:00\nchannels: [x]\n"
    work = repository({"k.yml": post, "tactlint.yaml": "posts: ['*.yml']\n"})
    (work.root / "link.yml").symlink_to("k.yml")
    summary = work.check(*named, "--select", "noise").data["summary"]
    assert (summary["posts"], summary["warnings"]) == (1, 0)
