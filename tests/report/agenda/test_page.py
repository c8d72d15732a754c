"""The page: whole in itself, readable by anyone, and text of posts stays text."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from linter.report.agenda.style import DARK, LIGHT
from tests.conftest import Repository, Workspace

ROOT = Path(__file__).parents[3]
NOW = ("--now", "2026-12-02T08:00", "--format", "html")
VOID = {"meta", "br", "rect", "circle", "line", "polygon"}
HOSTILE = """\
- publish_at: 2026-12-03 09:00
  channel: "x<script>alert(1)</script>"
  text: "</style></svg><script>alert('a')</script> ]]> --> &lt;b&gt; \\u202e\\u200f\\0"
- {publish_at: "2026-12-04 09:00", channel: x, text: "<img src=x onerror=alert(2)>"}
"""


class Tree(HTMLParser):
    """Elements in order, each with its attributes and the ones around it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None], tuple[str, ...]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), tuple(self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, *tags: str) -> Iterator[dict[str, str | None]]:
        return (attributes for tag, attributes, _ in self.found if tag in tags)


def page(workspace: Workspace, *arguments: str) -> str:
    result = workspace.run("schedule", *NOW, *arguments)
    assert result.code == 0
    return result.out


@pytest.fixture
def charity(workspace: Workspace) -> str:
    return page(workspace, str(ROOT / "examples" / "charity"), "--weeks", "10")


def test_it_asks_for_nothing_from_outside(charity: str) -> None:
    tree = Tree(charity)
    used = {tag for tag, _, _ in tree.found}
    assert not used & {"script", "link", "img", "iframe", "object", "form", "base"}
    names = {name for _, attributes, _ in tree.found for name in attributes}
    assert not {name for name in names if name.startswith("on")} | (names & {"src"})
    assert {one["href"] for one in tree.all("a")} == {"#channels"}
    assert not re.search(r"url\(|@import|https?:", charity)


def test_the_policy_lets_nothing_but_its_own_style_in(charity: str) -> None:
    tree = Tree(charity)
    policies = [one for one in tree.all("meta") if "http-equiv" in one]
    policy = policies[0]["content"] or ""
    [sheet] = re.findall(r"<style>(.*?)</style>", charity, re.DOTALL)
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "style" not in {name for _, some, _ in tree.found for name in some}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_has_an_outline(workspace: Workspace, language: str) -> None:
    folder = str(ROOT / "examples")
    for path in (f"{folder}/bakery", folder):
        tree = Tree(page(workspace, path, "--lang", language))
        [root] = tree.all("html")
        assert root["lang"] == language
        levels = [int(tag[1]) for tag, *_ in tree.found if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps)
        ids = [one["id"] for _, one, _ in tree.found if "id" in one]
        assert len(ids) == len(set(ids))
        assert "channels" in ids


def test_pictures_have_words(charity: str) -> None:
    tree = Tree(charity)
    known = {one.get("id"): tag for tag, one, _ in tree.found}
    pictures = [one for one in tree.all("svg") if one.get("aria-hidden") != "true"]
    assert len(pictures) == 6
    for one in pictures:
        assert one["role"] == "img"
        named = (one["aria-labelledby"] or "").split()
        assert [known[name] for name in named] == ["title", "desc"]
    assert "14\N{NO-BREAK SPACE}Dec: 4 sell, 0 ask, 1 neither" in charity


def test_every_picture_is_also_a_table(charity: str) -> None:
    tree = Tree(charity)
    tables = [around for tag, _, around in tree.found if tag == "table"]
    assert len(tables) == 6
    assert all("details" in around for around in tables)
    assert len(list(tree.all("caption"))) == 6
    assert all(one["scope"] in {"col", "row"} for one in tree.all("th"))


def test_texts_of_posts_stay_texts(repository: Repository) -> None:
    made = page(repository({"posts.yaml": HOSTILE}))
    tree = Tree(made)
    assert not list(tree.all("script", "img"))
    said = "".join(tree.words)
    assert (
        "</style></svg><script>alert('a')</script> ]]> --> &lt;b&gt; �\u200f␀" in said
    )
    assert "<img src=x onerror=alert(2)>" in said
    assert "\u202e" not in made
    assert "\0" not in made
    texts = [around for tag, _, around in tree.found if tag == "bdi"]
    assert texts


def test_an_empty_calendar_is_a_page_too(repository: Repository) -> None:
    made = page(repository({"tactlint.yaml": "channels: {x: {}}\n"}))
    assert "no posts in these weeks" in made
    Tree(made)


def test_without_a_project_too(workspace: Workspace) -> None:
    assert list(Tree(page(workspace)).all("h1"))


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in range(1, 7, 2))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("heat0", "heat1", "heat2", "heat3", "over")
TEXTS = [
    *(("ink", ground) for ground in GROUNDS),
    *((name, "paper") for name in ("ink", "soft", "error", "warning", "info")),
    *(("on", name) for name in ("sells", "asks", "other")),
    ("ink", "panel"),
    ("paper", "ink"),
]
SHAPES = [
    (name, ground)
    for name in ("sells", "asks", "other", "error", "warning")
    for ground in (*GROUNDS, "paper")
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_contrasts_are_those_of_wcag_aa(colours: dict[str, str]) -> None:
    for least, pairs in ((4.5, TEXTS), (3, SHAPES)):
        weak = {
            pair: round(_contrast(colours[pair[0]], colours[pair[1]]), 2)
            for pair in pairs
            if _contrast(colours[pair[0]], colours[pair[1]]) < least
        }
        assert weak == {}


def test_check_does_not_load_the_view() -> None:
    code = (
        "import sys; sys.argv = ['tactlint', 'check', '--now', '2026-11-20', "
        "'examples/posts']\n"
        "from linter.cli.entry import main\nmain()\n"
        "print([m for m in sys.modules if 'agenda' in m], file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
    )
    assert ran.stderr.decode().strip() == "[]"


def test_french_elides_before_a_zone(repository: Repository) -> None:
    config = "timezone: Europe/Paris\nchannels: {x: {}, y: {timezone: Asia/Tokyo}}\n"
    posts = (
        "- {publish_at: '2026-12-03 09:00', channel: x, text: Pain.}\n"
        "- {publish_at: '2026-12-03 09:00', channel: y, text: Pain.}\n"
    )
    space = repository({"tactlint.yaml": config, "posts.yaml": posts})
    said = " ".join(Tree(space.run("schedule", *NOW, "--lang", "fr").out).words)
    assert "heures d'Europe/Paris" in said
    assert "heures d'Asia/Tokyo" in said
    assert "times in Asia/Tokyo" in space.run("schedule", *NOW, "--lang", "en").out
