"""Dates of one channel: a post goes out when each of its channels says."""

from __future__ import annotations

import subprocess
import sys

import pytest

from linter.core.post import Post
from linter.sources.layout import Layout
from linter.sources.read import read_document
from tests.conftest import Workspace

X, LINKEDIN = "2026-12-01 09:00", "2026-12-03 18:00"
PLAIN = Layout()


def read(source: str, path: str, layout: Layout = PLAIN) -> dict[str, Post]:
    found = read_document(path, source.encode(), layout, named=True)
    assert found.problems == ()
    return {post.key.removeprefix(path): post for post in found.posts}


def told(posts: dict[str, Post]) -> dict[str, tuple[str, str, str]]:
    """Return when each post goes out, where, and its status."""
    return {
        key: (
            f"{post.moment.at:%Y-%m-%d %H:%M}" if post.moment else "",
            ",".join(post.channels),
            post.status,
        )
        for key, post in posts.items()
    }


APART = {"#x": (X, "x", "unknown"), "#linkedin": (LINKEDIN, "linkedin", "unknown")}
SHAPES = [
    pytest.param(
        "a.md",
        f"---\nx: {{publish_at: '{X}'}}\n"
        f"linkedin: {{publish_at: '{LINKEDIN}'}}\n---\nUn.",
        id="under each channel of a header",
    ),
    pytest.param(
        "a.md",
        f"---\nschedule: {{x: '{X}', linkedin: '{LINKEDIN}'}}\n---\nUn.",
        id="one key for all dates",
    ),
    pytest.param(
        "a.yaml",
        f"text: Un.\npublish_at:\n  x: {X}\n  linkedin: {LINKEDIN}\n",
        id="one key for all dates of a plan",
    ),
    pytest.param(
        "a.yaml",
        f"text: Un.\npublish_at: {X}\nchannels: [x, linkedin]\n"
        f"linkedin:\n  at: {LINKEDIN}\n",
        id="one channel leaves later",
    ),
    pytest.param(
        "a.yaml",
        f"text: Un.\nchannels:\n  x:\n    at: {X}\n  linkedin:\n    date: 2026-12-03\n"
        "    heure: 18h\n",
        id="channels with keys of their own",
    ),
    pytest.param(
        "a.yaml",
        f"text: Un.\nplatforms:\n  - name: x\n    scheduled_at: {X}\n"
        f"  - name: linkedin\n    scheduled_at: {LINKEDIN}\n",
        id="a list of channels with keys",
    ),
    pytest.param(
        "a.yaml",
        f"publish_at: {X}\nvariants:\n  x: Un vélo.\n"
        f"  linkedin:\n    text: Deux.\n    publish_at: {LINKEDIN}\n",
        id="beside the text of one channel",
    ),
    pytest.param(
        "a.json",
        f'{{"text": "Un.", "schedule": {{"x": "{X}", "linkedin": "{LINKEDIN}"}}}}',
        id="json",
    ),
    pytest.param(
        "a.toml",
        f'text = "Un."\n[schedule]\nx = "{X}"\nlinkedin = "{LINKEDIN}"\n',
        id="toml",
    ),
]


@pytest.mark.parametrize(("path", "source"), SHAPES)
def test_channels_with_their_own_dates_are_posts_of_their_own(
    path: str, source: str
) -> None:
    posts = read(source, path)
    assert told(posts) == APART
    for post in posts.values():
        assert post.flaws == ()
        assert post.moment
        written = source[slice(*post.moment.span)]
        assert f"{post.moment.at:%d}" in written
        assert post.places["publish_at"] == post.moment.span


def test_each_part_has_the_texts_of_its_channels() -> None:
    source = (
        f"text: Un.\nx: Deux vélos.\nschedule: {{x: '{X}', linkedin: '{LINKEDIN}'}}\n"
    )
    posts = read(source, "a.yaml")
    assert [one.name for one in posts["#x"].fields] == ["text", "text.x"]
    assert [one.name for one in posts["#linkedin"].fields] == ["text"]


def test_channels_that_leave_together_stay_one_post() -> None:
    dates = f"{{x: '{X}', mastodon: '{X}', linkedin: '{LINKEDIN}'}}"
    posts = read(f"text: Un.\nschedule: {dates}\n", "a.yaml")
    assert told(posts) == {
        "#x": (X, "x,mastodon", "unknown"),
        "#linkedin": (LINKEDIN, "linkedin", "unknown"),
    }
    moment = posts["#x"].moment
    assert moment
    assert moment.source == "channels"


@pytest.mark.parametrize(
    "source",
    [
        f"text: Un.\nschedule: {{x: '{X}', linkedin: '{X}'}}\n",
        f"text: Un.\nchannels: [x, linkedin]\npublish_at: {X}\n",
        f"text: Un.\nschedule: {{x: '{X}', linkedin: '2026-12-01T10:00+01:00'}}\n",
    ],
)
def test_one_date_for_all_is_one_post(source: str) -> None:
    assert told(read(source, "a.yaml")) == {"": (X, "x,linkedin", "unknown")}


def test_a_channel_that_no_date_is_for_has_none() -> None:
    source = f"text: Un.\nchannels: [x, mastodon]\nschedule: {{x: '{X}'}}\n"
    assert told(read(source, "a.yaml")) == {
        "#x": (X, "x", "unknown"),
        "#mastodon": ("", "mastodon", "unknown"),
    }


def test_posts_of_a_list_keep_their_places() -> None:
    source = (
        f"- text: Un.\n  schedule: {{x: '{X}', linkedin: '{LINKEDIN}'}}\n"
        f"- {{id: deux, text: Deux., channel: x, publish_at: '{X}'}}\n"
    )
    posts = read(source, "a.yaml")
    assert list(posts) == ["#1#x", "#1#linkedin", "#deux"]
    assert [post.numbered for post in posts.values()] == [True, True, False]


@pytest.mark.parametrize(
    ("posted", "expected"),
    [
        (
            f"{{x: null, linkedin: '{LINKEDIN}'}}",
            {
                "#x": ("", "x", "unknown"),
                "#linkedin": (LINKEDIN, "linkedin", "published"),
            },
        ),
        (
            f"{{x: '{X}', linkedin: '{LINKEDIN}'}}",
            {
                "#x": (X, "x", "published"),
                "#linkedin": (LINKEDIN, "linkedin", "published"),
            },
        ),
        (
            "{x: false, linkedin: true}",
            {"#x": ("", "x", "unknown"), "#linkedin": ("", "linkedin", "published")},
        ),
        ("{x: null, linkedin: null}", {"": ("", "x,linkedin", "unknown")}),
    ],
)
def test_what_went_out_on_one_channel_is_not_out_on_the_others(
    posted: str, expected: dict[str, tuple[str, str, str]]
) -> None:
    source = f"x: Un vélo.\nlinkedin: Deux vélos.\nposted: {posted}\n"
    assert told(read(source, "a.yaml")) == expected


def test_a_date_to_come_beats_when_a_platform_took_the_post() -> None:
    source = (
        f"text: Un.\nchannels: [x, linkedin]\npublish_at: {X}\n"
        "posted: {x: null, linkedin: '2026-11-30 18:00'}\n"
    )
    assert told(read(source, "a.yaml")) == {
        "#x": (X, "x", "unknown"),
        "#linkedin": (X, "linkedin", "published"),
    }


def test_the_status_of_one_channel_is_its_own() -> None:
    source = (
        f"text: Un.\npublish_at: {X}\nstatus: scheduled\nchannels: [x, linkedin]\n"
        "linkedin: {status: draft}\n"
    )
    assert told(read(source, "a.yaml")) == {
        "#x": (X, "x", "scheduled"),
        "#linkedin": (X, "linkedin", "draft"),
    }


@pytest.mark.parametrize(
    ("source", "flaws"),
    [
        ("schedule: {x: banana, linkedin: '2026-12-03'}", {"#x": ["banana"]}),
        ("channels: [x]\nx: {publish_at: banana}", {"": ["banana"]}),
        ("channels: [x]\nx: {at: place du marché}", {}),
        ("x: {handle: '@cyclo', hashtags: [vélo]}\nchannels: [x, linkedin]", {}),
    ],
)
def test_a_date_of_a_channel_that_is_none_is_a_flaw(
    source: str, flaws: dict[str, list[str]]
) -> None:
    posts = read(f"text: Un.\n{source}\n", "a.yaml")
    found = {
        key: [flaw.values["value"] for flaw in post.flaws]
        for key, post in posts.items()
        if post.flaws
    }
    assert found == flaws


def test_a_channel_reads_a_bare_time_in_its_own_zone() -> None:
    layout = Layout(
        channels=frozenset({"x", "linkedin"}), zones={"linkedin": "America/New_York"}
    )
    source = (
        "text: Un.\nschedule: {x: '2026-12-01 09:00', linkedin: '2026-12-01 09:00'}"
    )
    posts = read(source, "a.yaml", layout)
    moments = [post.moment for post in posts.values()]
    assert [one and one.at.isoformat() for one in moments] == [
        "2026-12-01T09:00:00+00:00",
        "2026-12-01T09:00:00-05:00",
    ]


SHARED_TEXT = """\
text: Tag a friend to win a bike!!! Share this post now to win your prize!!!
schedule: {x: '2026-12-01 09:07', linkedin: '2026-11-13 18:22'}
"""


def test_a_shared_text_is_judged_once_and_each_date_by_itself(
    workspace: Workspace,
) -> None:
    workspace.write(
        {"tactlint.yaml": "posts: [posts/*]\n", "posts/a.yaml": SHARED_TEXT}
    )
    later = SHARED_TEXT.replace("2026-11-13", "2026-11-30")
    workspace.write({"posts/a.yaml": later})
    found = workspace.check().findings
    assert len(found) == len(set(found))
    assert any(rule.startswith("bait/") for rule, _, _ in found)
    assert "robot/copied-across-channels" not in {rule for rule, _, _ in found}


def test_a_solemn_day_of_one_channel_is_told_of_that_channel(
    workspace: Workspace,
) -> None:
    post = (
        "text: Big sale today, buy now and save 50% on every bike!\n"
        "schedule:\n  x: 2027-01-27T09:07\n  linkedin: 2027-01-20T18:22\n"
    )
    workspace.write({"tactlint.yaml": "posts: [posts/*]\n", "posts/a.yaml": post})
    solemn = [
        (one["rule"], one["post"])
        for one in workspace.check().data["findings"]
        if one["rule"].startswith("sensitive/") and "solemn" in one["rule"]
    ]
    assert solemn
    assert {key for _, key in solemn} == {"posts/a.yaml#x"}


def test_posts_whose_channels_agree_load_nothing_for_it() -> None:
    code = (
        "import sys; from linter.sources.layout import Layout;"
        "from linter.sources.read import read_document;"
        "text = b'text: Un.\\nchannels: [x, linkedin]\\npublish_at: 2026-12-01\\n';"
        "[post] = read_document('a.yaml', text, Layout(), named=True).posts;"
        "assert post.channels == ('x', 'linkedin');"
        "print('linter.sources.own_dates' in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "False"
