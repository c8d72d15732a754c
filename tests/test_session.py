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


FREEZE = (
    "events:\n- {id: flood, from: 2026-12-01, until: 2026-12-20, "
    "posture: freeze, channels: [linkedin], reason: the river}\n"
)


@pytest.mark.parametrize(
    "channel",
    [
        "linkdin", "page LinkedIn", '"@acme LinkedIn"', "lnkd",
        "https://www.linkedin.com/company/acme", "LinkedIn (FR)",
    ],
)  # fmt: skip
def test_no_way_of_writing_a_channel_walks_through_a_freeze(
    repository: Repository, channel: str
) -> None:
    post = (
        f"---\npublish_at: 2026-12-08 10:00\nchannel: {channel}\n---\nThe loom runs.\n"
    )
    settings = "channels: {linkedin: {max_per_day: 1}, x: {}}\nevents: [ev.yaml]\n"
    work = repository({"a.md": post, "tactlint.yaml": settings, "ev.yaml": FREEZE})
    run = work.check("--select", "sensitive")
    assert run.findings == [("sensitive/held", "a.md", 2)]
    assert run.code == 1


def test_a_channel_that_nobody_declared_is_told_on_its_name(
    repository: Repository,
) -> None:
    posts = "".join(
        f"- {{publish_at: 2026-12-08, text: Un {name}, channels: [{name}]}}\n"
        for name in ("linkedin", "linkdin", "newsletter", "bluesky", "mastodon-team")
    )
    work = repository({"a.yaml": posts, "tactlint.yaml": "channels: {linkedin: {}}\n"})
    found = work.check("--select", "schedule/unknown-channel").data["findings"]
    assert [
        (one["severity"], one["start"]["line"], one["message"]) for one in found
    ] == [
        ("error", 2, "no channel is called 'linkdin'; did you mean 'linkedin'?"),
        ("warning", 3, "no channel is called 'newsletter'; declared are linkedin"),
    ]
    assert [one["start"]["column"] for one in found] == [57, 60]


def test_a_misspelt_account_is_the_one_that_is_declared(
    repository: Repository,
) -> None:
    names = (
        "linkedin-brnad2", "linkedin-brand2", "linkedin", "linkedin-jobs",
        "mastodon-brand2", "linkedin-us",
    )  # fmt: skip
    posts = "".join(
        f"- {{publish_at: 2026-12-08, text: Un {name}, channels: [{name}]}}\n"
        for name in names
    )
    settings = (
        "channels: {linkedin-brand1: {}, linkedin-brand2: {max_per_day: 1}, "
        "linkedin-uk: {}}\n"
    )
    work = repository({"a.yaml": posts, "tactlint.yaml": settings})
    found = work.check("--select", "schedule/unknown-channel").data["findings"]
    assert [(one["start"]["line"], one["message"]) for one in found] == [
        (
            1,
            "no channel is called 'linkedin-brnad2'; did you mean 'linkedin-brand2'?",
        )
    ]
    # What is set for the channel that is meant holds for the post, too.
    budget = work.check("--select", "noise/too-many-a-day").findings
    assert [rule for rule, *_ in budget] == ["noise/too-many-a-day"]


def test_a_french_post_too_short_to_tell_is_answered_in_french(
    repository: Repository,
) -> None:
    posts = "".join(
        f"- {{publish_at: 2026-12-0{day}, text: '{text}', channels: [x]}}\n"
        for day, text in enumerate(
            ("Salut [Prénom]", "Hello [City]", "Lorem ipsum dolor"), 1
        )
    )
    settings = "audience: {languages: [fr, en], regions: [FR]}\n"
    work = repository({"a.yaml": posts, "tactlint.yaml": settings})
    found = work.check("--select", "robot/placeholder").data["findings"]
    assert [" est " in one["message"] for one in found] == [True, False, True]


def test_the_only_account_on_a_platform_goes_by_its_name(
    repository: Repository,
) -> None:
    posts = "".join(
        f"- {{publish_at: 2026-12-08, text: Un {name}, channels: [{name}]}}\n"
        for name in ("page", "facebook")
    )
    settings = "channels: {page: {platform: facebook, max_per_day: 1}}\n"
    work = repository({"a.yaml": posts, "tactlint.yaml": settings})
    found = work.check("--select", "noise/too-many-a-day").findings
    assert [rule for rule, *_ in found] == ["noise/too-many-a-day"]


def test_an_unknown_rule_in_a_request_is_told_by_the_name_that_is_meant(
    repository: Repository,
) -> None:
    notes = "".join(
        f"<!-- tactlint-disable-next-line {rule} -->\n"
        for rule in ("promo/shoutin", "pormo", "elves/dancing")
    )
    work = repository({"a.md": f"---\ndate: 2026-12-01\nlang: en\n---\n{notes}Un.\n"})
    found = work.check("--select", "silence/unknown-rule").data["findings"]
    assert [one["message"].partition("; ")[2] for one in found] == [
        "did you mean promo/shouting?",
        "did you mean promo?",
        "this silences nothing",
    ]
