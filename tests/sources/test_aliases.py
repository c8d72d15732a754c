"""Aliases: the names that facts of a post go by."""

from __future__ import annotations

import pytest

from linter.nodes.node import Mapping, Scalar
from linter.nodes.yaml import read
from linter.sources.aliases import FACTS, Facts, gather
from linter.sources.channels import read_channels
from linter.sources.layout import Layout
from linter.sources.platforms import (
    channel,
    channel_of_path,
    is_account,
    meaning,
    platform,
)
from linter.sources.statuses import read_status


def facts_of(source: str, layout: Layout | None = None) -> Facts:
    root = read(source).root
    assert isinstance(root, Mapping)
    return gather(root, layout or Layout())


def first(source: str, fact: str, layout: Layout | None = None) -> str:
    """Return the value of the key that wins for a fact."""
    found = facts_of(source, layout).get(fact)
    if not found:
        return ""
    node = found[0].node
    assert isinstance(node, Scalar)
    return node.value


@pytest.mark.parametrize(
    ("key", "fact"),
    [
        ("publish_at", "publish_at"),
        ("publishAt", "publish_at"),
        ("Publish at", "publish_at"),
        ("scheduledFor", "publish_at"),
        ("dueAt", "publish_at"),
        ("pubDate", "publish_at"),
        ("date_publication", "publish_at"),
        ("heure", "clock"),
        ("fuseau", "timezone"),
        ("plateformes", "channels"),
        ("Réseau", "channels"),
        ("légende", "text"),
        ("legende", "text"),
        ("mots-clés", "hashtags"),
        ("altText", "alt"),
        ("texte_alternatif", "alt"),
        ("statut", "status"),
        ("langue", "language"),
        ("premier_commentaire", "first_comment"),
        ("replySettings", "comments"),
        ("intervalInDays", "recurring"),
        ("postiz_post_id", "sent"),
        ("releaseURL", "sent"),
    ],
)
def test_a_key_is_known_by_any_of_its_names(key: str, fact: str) -> None:
    assert list(facts_of(f"{key}: value")) == [fact]


@pytest.mark.parametrize("key", ["author", "layout", "weight", "summary", "lastmod"])
def test_other_keys_are_no_facts(key: str) -> None:
    assert facts_of(f"{key}: value") == {}


def test_the_most_telling_key_wins_wherever_it_stands() -> None:
    source = "date: 2026-01-01\npublish_at: 2026-10-12\n"
    assert first(source, "publish_at") == "2026-10-12"


def test_keys_inside_a_container_count_after_the_mappings_own() -> None:
    assert facts_of("content: {langue: fr}")["language"][0].rank > 0
    facts = facts_of("params: {langue: fr}\nlang: en\n")
    values = [fact.node for fact in facts["language"]]
    assert [node.value for node in values if isinstance(node, Scalar)] == ["en", "fr"]


def test_the_mapping_of_the_repository_wins() -> None:
    layout = Layout(fields={"quand": "publish_at", "date": "id"})
    source = "date: 7\nquand: 2026-10-12\npublish_at: 2026-01-01\n"
    assert first(source, "publish_at", layout) == "2026-10-12"
    assert first(source, "id", layout) == "7"


def test_the_mapping_of_the_repository_may_reach_inside() -> None:
    layout = Layout(fields={"corps.message_final": "text"})
    assert first("corps: {message_final: Bonjour}", "text", layout) == "Bonjour"


def test_facts_that_may_be_declared_are_those_that_are_known() -> None:
    assert {"publish_at", "channels", "text", "first_comment", "tactlint"} <= FACTS


@pytest.mark.parametrize(
    ("written", "names"),
    [
        pytest.param("platforms: [linkedin, x]", ("linkedin", "x"), id="list"),
        pytest.param(
            "plateforme: linkedin | twitter", ("linkedin", "x"), id="pipes-and-alias"
        ),
        pytest.param(
            "channels: Twitter, Google Business", ("x", "google-business"), id="commas"
        ),
        pytest.param("platforms: [X, twitter]", ("x",), id="one-name-each"),
        pytest.param(
            "platforms:\n  - platform: bsky\n  - {name: Threads, id: 4}",
            ("bluesky", "threads"),
            id="mappings",
        ),
        pytest.param(
            "platforms: {x: true, linkedin: false, facebook: {text: Bonjour}}",
            ("x", "facebook"),
            id="keys",
        ),
        pytest.param(
            "media: [mastodon-atelier, matrix-annonces]",
            ("mastodon-atelier", "matrix-annonces"),
            id="accounts-under-media",
        ),
        pytest.param("media: [mastodon.png, photos/x]", (), id="files-under-media"),
        pytest.param("media: [affiche, mastodon-atelier]", (), id="mixed-media"),
        pytest.param("target: jeunes parents", (), id="a-target-that-is-an-audience"),
        pytest.param("target: linkedin", ("linkedin",), id="a-target"),
        pytest.param("channels: [Intranet]", ("intranet",), id="a-channel-of-ours"),
        pytest.param("platforms: all", (), id="all"),
        pytest.param("platforms:", (), id="empty"),
    ],
)
def test_reads_channels(written: str, names: tuple[str, ...]) -> None:
    assert read_channels(facts_of(written), Layout()).names == names


def test_accounts_under_media_may_be_declared() -> None:
    layout = Layout(fields={"media": "channels"})
    facts = facts_of("media: [atelier]", layout)
    assert read_channels(facts, layout).names == ("atelier",)


def test_a_channel_is_called_what_the_repository_calls_it() -> None:
    layout = Layout(channels=frozenset({"twitter", "Page LinkedIn"}))
    assert channel("x", layout) == "twitter"
    assert channel("page linkedin", layout) == "Page LinkedIn"
    assert channel("Mastodon", layout) == "mastodon"


@pytest.mark.parametrize(
    ("word", "name"),
    [("Twitter", "x"), ("GMB", "google-business"), ("@x", "x"), ("google+", "google+")],
)
def test_knows_platforms_by_their_names(word: str, name: str) -> None:
    assert platform(word) == name


@pytest.mark.parametrize("word", ["xray", "linkedinish", "conda-forge", "x-ray"])
def test_a_name_that_only_begins_like_a_platform_is_none(word: str) -> None:
    assert not is_account(word, Layout())


def test_a_folder_tells_the_channel() -> None:
    assert channel_of_path("contenu/Facebook/velo.md", Layout()) == "facebook"
    assert channel_of_path("threads/velo.md", Layout()) is None
    assert channel_of_path("facebook.md", Layout()) is None


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("status: Ready", "scheduled"),
        ("statut: brouillon", "draft"),
        ("status: pending_approval", "draft"),
        ("state: PUBLISHED", "published"),
        ("status: archived", "published"),
        ("status: accepted", "unknown"),
        ("draft: true", "draft"),
        ("draft: false", "unknown"),
        ("published: false", "draft"),
        ("published: true", "unknown"),
        ("approved: oui", "scheduled"),
        ("visibility: PUBLIC", "unknown"),
        ("status: scheduled\npublished_url: https://example.org/1", "published"),
        ("status: draft\npostiz_post_id:", "draft"),
        ("posted: {x: 2026-01-02, linkedin: 2026-01-02}", "published"),
        ("posted: {x: 2026-01-02, linkedin: null}", "unknown"),
        ("posted: {}", "unknown"),
        ("sent: no", "unknown"),
    ],
)
def test_reads_the_status(written: str, status: str) -> None:
    assert read_status(facts_of(written), "posts/velo.yaml").status == status


def test_a_folder_of_drafts_holds_drafts() -> None:
    assert read_status({}, "_drafts/velo.md").status == "draft"
    assert read_status(facts_of("status: ready"), "_drafts/velo.md").status == (
        "scheduled"
    )


@pytest.mark.parametrize(
    ("word", "name", "doubt"),
    [
        ("linkdin", "linkedin", "slip"),
        ("facebok", "page", "slip"),
        ("team-ft", "team-ft", "unknown"),
        ("newsletter", "newsletter", "unknown"),
        ("mastodon-team", "mastodon-team", ""),
        ("Page LinkedIn", "linkedin", ""),
        ("https://x.com/acme", "x", ""),
        ("www.facebook.com/acme", "page", ""),
        ("facebook", "page", ""),
        ("page", "page", ""),
        ("X", "x", ""),
    ],
)
def test_understands_what_people_call_a_channel(
    word: str, name: str, doubt: str
) -> None:
    declared, homes = frozenset({"linkedin", "page"}), frozenset({("facebook", "page")})
    assert meaning(word, declared, homes) == (name, doubt)
