"""Posts: which files hold them, and what is read of each."""

from __future__ import annotations

from datetime import datetime

import pytest

from linter.core.post import Field, Media, Post
from linter.core.span import Span
from linter.sources.layout import Layout
from linter.sources.read import read_document

PLAIN = Layout()


def read(
    source: str,
    path: str = "posts/velo.md",
    *,
    named: bool = True,
    layout: Layout = PLAIN,
) -> list[Post]:
    found = read_document(path, source.encode(), layout, named=named)
    assert found.problems == ()
    return list(found.posts)


def one(source: str, path: str = "posts/velo.md", layout: Layout = PLAIN) -> Post:
    (post,) = read(source, path, layout=layout)
    return post


def names(post: Post) -> dict[str, str]:
    return {field.name: field.text for field in post.fields}


def under(source: str, span: Span | None) -> str:
    assert span is not None
    return source[span.start : span.end]


def field_of(post: Post, name: str) -> Field:
    return next(field for field in post.fields if field.name == name)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("a.md", "---\ndate: 2026-10-12\n---\nUn.", id="date"),
        pytest.param("a.md", "---\npublish_at: 2026-02-30\n---\nUn.", id="bad-date"),
        pytest.param(
            "a.md", "---\nschedule: {date: 2026-10-12, heure: 9h}\n---\nUn.", id="pair"
        ),
        pytest.param("a.md", "---\nplatforms: [linkedin]\n---\nUn.", id="platform"),
        pytest.param("a.md", "---\nstatus: draft\n---\nUn.", id="status"),
        pytest.param("a.md", "---\nmedia: [mastodon-nous]\n---\nUn.", id="account"),
        pytest.param("2026-10-12-a.md", "---\ntitle: Un\n---\nUn.", id="file-name"),
        pytest.param(
            "a.md", '+++\npath = "2026/10/12/velo"\n+++\nUn.', id="page-address"
        ),
        pytest.param("a.tweet", "Un.", id="tweet"),
        pytest.param("a.toot", "Un.", id="toot"),
        pytest.param(
            "a.yaml", "scheduled_at: 2026-10-12\nmessage: Un.", id="strong-date"
        ),
        pytest.param("a.yaml", "date: 2026-10-12\ncaption: Un.", id="strong-text"),
        pytest.param("a.yaml", "channel: x\ncontent: Un.", id="channel"),
        pytest.param(
            "a.yaml", "posts: [{x: 'On ouvre samedi, venez voir'}]", id="variant"
        ),
        pytest.param(
            "a.yaml", "platform: x\nposts: [{content: Un}]", id="shared-channel"
        ),
    ],
)
def test_a_file_with_the_signs_of_a_post_is_one_unasked(path: str, source: str) -> None:
    assert len(read(source, path, named=False)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("a.md", "Un.", id="no-header"),
        pytest.param("2026-10-12-a.md", "# Compte rendu", id="dated-notes"),
        pytest.param("a.md", "---\ntitle: Un\n---\nUn.", id="page"),
        pytest.param("a.md", "---\nplatform: linux\n---\nUn.", id="other-platform"),
        pytest.param("a.md", "---\nstatus: accepted\n---\nUn.", id="decision-record"),
        pytest.param("README.md", "---\ndate: 2026-10-12\n---\nUn.", id="readme"),
        pytest.param("blog/_index.md", "---\ndate: 2026-10-12\n---\nUn.", id="section"),
        pytest.param(
            "ci.yaml",
            "name: ci\non: {push: {branches: [main]}}\njobs: {a: {steps: [{run: b}]}}",
            id="workflow",
        ),
        pytest.param(
            "stack.yaml",
            "services: {x: {image: a, platform: linux/amd64}}",
            id="compose",
        ),
        pytest.param(
            "fr.yaml", "title: Titre\ndate: Date\ntext: Texte\nstatus: État", id="i18n"
        ),
        pytest.param(
            "conda.yaml", "channels: [conda-forge]\nname: a\ntext: b", id="conda"
        ),
        pytest.param(
            "talks.yaml",
            "- {title: Un, date: 2026-10-12, description: Deux}",
            id="data",
        ),
        pytest.param(
            "authors.yaml",
            "- {name: Jo, twitter: jo, linkedin: Jo Roy, facebook: 'https://a.org/jo'}",
            id="authors",
        ),
        pytest.param(
            "CITATION.yaml",
            "message: Cite this\ntype: software\ntitle: a",
            id="citation",
        ),
        pytest.param("a.txt", "Un.", id="text"),
        pytest.param("a.json", '{"text": "Un", "platform": "x"}', id="json"),
    ],
)
def test_other_files_hold_no_post_unasked(path: str, source: str) -> None:
    assert read(source, path, named=False) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("a.md", "---\ntitle: Un\n---\n\n"),
        ("a.md", "# \n"),
        ("a.md", "---\n---\n"),
        ("a.tweet", "---\nretweet: https://example.org/1\n---\n"),
    ],
)
def test_a_named_file_without_a_text_holds_no_post(path: str, source: str) -> None:
    assert read(source, path) == []


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("a.yaml", "title: Un\nkind:\ncampaign: []\n"),
        ("a.yaml", "# rien\n"),
        ("a.json", "{}"),
        ("a.toml", "name = 'Un'"),
    ],
)
def test_a_named_file_of_data_without_a_post_gets_a_word(
    path: str, source: str
) -> None:
    found = read_document(path, source.encode(), PLAIN, named=True)
    assert found.posts == ()
    assert [(one.message, one.fatal) for one in found.problems] == [
        ("nothing in this file looks like a post", False)
    ]
    assert not read_document(path, source.encode(), PLAIN, named=False).problems


def test_settings_of_tools_that_a_glob_catches_get_no_word() -> None:
    assert read("site_name: Un\n", "mkdocs.yml") == []


@pytest.mark.parametrize(
    ("source", "texts", "channels", "dates"),
    [
        pytest.param(
            "linkedin:\n"
            "- {date: 2026-12-08, text: Un}\n- {date: 2026-12-09, text: Deux}\n"
            "x:\n- {date: 2026-12-10, text: Trois}\n",
            ["Un", "Deux", "Trois"],
            [("linkedin",), ("linkedin",), ("x",)],
            [8, 9, 10],
            id="by-channel",
        ),
        pytest.param(
            "linkedin: {date: 2026-12-08, text: Un}\nx: {date: 2026-12-09, text: Deux}",
            ["Un", "Deux"],
            [("linkedin",), ("x",)],
            [8, 9],
            id="one-a-channel",
        ),
        pytest.param(
            "description: Le plan\nplateforme: x\ncalendrier:\n"
            "- {date: 2026-12-08, texte: Un}\n- {date: 2026-12-09, texte: Deux}\n",
            ["Un", "Deux"],
            [("x",), ("x",)],
            [8, 9],
            id="any-list",
        ),
        pytest.param(
            "December:\n- {date: 2026-12-08, text: Un}\n"
            "January:\n- {date: 2027-01-09, text: Deux}\n",
            ["Un", "Deux"],
            [(), ()],
            [8, 9],
            id="by-month",
        ),
        pytest.param(
            "semaine_50:\n  lundi: {date: 2026-12-07, texte: Un}\n"
            "  mardi: {date: 2026-12-08, texte: Deux}\n",
            ["Un", "Deux"],
            [(), ()],
            [7, 8],
            id="by-day",
        ),
        pytest.param(
            "date: 2026-12-08\nchannel: x\nfr: {body: Un}\nen: {body: One}\n",
            ["Un", "One"],
            [("x",), ("x",)],
            [8, 8],
            id="by-language",
        ),
    ],
)
def test_finds_the_posts_of_a_plan_wherever_they_stand(
    source: str,
    texts: list[str],
    channels: list[tuple[str, ...]],
    dates: list[int],
) -> None:
    posts = read(source, "plan.yaml")
    assert [post.fields[0].text for post in posts] == texts
    assert [post.channels for post in posts] == channels
    assert [post.moment and post.moment.at.day for post in posts] == dates
    assert len({post.key for post in posts}) == len(posts)


def test_the_language_of_a_version_is_its_keys() -> None:
    source = "date: 2026-12-08\nfr: {body: Un}\nen: {body: One}\n"
    assert [post.language for post in read(source, "plan.yaml")] == ["fr", "en"]


def test_what_stands_beside_the_text_of_a_post_is_no_post() -> None:
    source = (
        "text: Un\ndate: 2026-12-08\nhistory: [{date: 2026-11-01, message: Relu}]\n"
        "meta: {date: 2026-11-01, text: Vu}\n"
    )
    assert list(names(one(source, "post.yaml"))) == ["text"]


@pytest.mark.parametrize(
    "key", ["message_facebook", "text_fb", "facebook_caption", "texteFacebook"]
)
def test_a_key_may_join_a_text_and_its_channel(key: str) -> None:
    post = one(f"date: 2026-12-08\n{key}: Un mot.\n", "post.yaml")
    assert names(post) == {"text.facebook": "Un mot."}


LOST = """\
- {date: 2026-12-08, text: Un}
- date: 2026-12-09
  texte_definitif: Trois mots ici
- {date: 2026-12-10, title: Un titre}
- {note: rien}
"""


@pytest.mark.parametrize("named", [True, False])
def test_an_entry_without_a_text_is_a_post_that_says_so(*, named: bool) -> None:
    posts = read(LOST, "plan.yaml", named=named)
    told = [
        [(flaw.kind, flaw.variant, under(LOST, flaw.span)) for flaw in post.flaws]
        for post in posts
    ]
    assert told == [
        [],
        [("no-text", "key", "texte_definitif")],
        [("no-text", "", "date")],
    ]


@pytest.mark.parametrize(
    ("source", "named", "posts"),
    [
        ("---\ndate: 2026-12-08\n---\n", True, 1),
        ("---\ndate: 2026-12-08\n---\n", False, 0),
        ("---\ndate: 2026-12-08\nchannel: x\n---\n", False, 1),
        ("---\ntitle: Un\n---\n", True, 0),
    ],
)
def test_a_header_of_a_post_over_nothing_says_so(
    source: str, posts: int, *, named: bool
) -> None:
    found = read(source, named=named)
    assert [flaw.kind for post in found for flaw in post.flaws] == ["no-text"] * posts


@pytest.mark.parametrize(
    ("source", "variant"),
    [
        ("date: 2026-12-08\nsummary: Trois mots ici\n---\n", ""),
        ("publish_at: 2026-12-08\nsummary: Trois mots ici\n---\n", "key"),
        ("date: 2026-12-08\n---\n<p>\nTrois mots ici\n</p>\n", "hidden"),
    ],
)
def test_a_header_alone_says_what_is_likely(source: str, variant: str) -> None:
    (post,) = read(f"---\n{source}")
    assert [(flaw.kind, flaw.variant) for flaw in post.flaws] == [("no-text", variant)]


def test_a_picture_needs_no_text() -> None:
    (post,) = read("---\ndate: 2026-12-08\n---\n![Un vélo](a.png)\n")
    assert (post.flaws, len(post.media)) == ((), 1)


MARKDOWN = """\
---
title: Atelier vélo
publish_at: 2026-10-12 09:00
timezone: Europe/Paris
platforms: [linkedin, twitter]
status: scheduled
lang: fr-FR
type: Étude de cas
campaign: automne
hashtags: [Vélo, "#Réparation"]
image: affiche.png
image_alt: Une affiche bleue
link: https://example.org/atelier
first_comment: Le plan est ici.
comments: off
sensitivity_review: {by: Léa, on: 2026-10-01}
---
On répare *ensemble* [samedi](https://example.org).

![Un vélo](velo.png)
"""


def test_reads_all_facts_of_a_markdown_post() -> None:
    post = one(MARKDOWN)
    assert post.key == post.path == "posts/velo.md"
    assert post.moment is not None
    assert post.moment.at.isoformat() == "2026-10-12T09:00:00+02:00"
    assert post.channels == ("linkedin", "x")
    assert (post.status, post.language, post.kind) == ("scheduled", "fr", "case-study")
    assert post.campaign == "automne"
    assert [(media.file, media.alt) for media in post.media] == [
        ("affiche.png", "Une affiche bleue"),
        ("velo.png", "Un vélo"),
    ]
    assert {one.url for one in post.links} == {
        "https://example.org",
        "https://example.org/atelier",
    }
    assert post.review is not None
    assert (post.review.by, post.review.on and post.review.on.day) == ("Léa", 1)
    assert under(MARKDOWN, post.replies_closed) == "off"
    assert names(post) == {
        "title": "Atelier vélo",
        "text": field_of(post, "text").text,
        "hashtags[1]": "Vélo",
        "hashtags[2]": "#Réparation",
        "first_comment": "Le plan est ici.",
        "alt[1]": "Une affiche bleue",
        "alt[2]": "Un vélo",
    }
    assert field_of(post, "text").text.startswith("On répare ensemble samedi.")


def test_every_field_and_fact_knows_its_place() -> None:
    post = one(MARKDOWN)
    for field in post.fields:
        if field.name != "text":
            assert under(MARKDOWN, field.whole()) == field.text
    places = {fact: under(MARKDOWN, span) for fact, span in post.places.items()}
    assert places["publish_at"] == "2026-10-12 09:00"
    assert places["channels"] == "[linkedin, twitter]"
    assert places["status"] == "scheduled"
    assert places["comments"] == "off"


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        pytest.param("description: Un résumé", {"text": "Le corps."}, id="description"),
        pytest.param("message: Un message", {"text": "Le corps."}, id="message"),
        pytest.param(
            "caption: Une légende",
            {"caption": "Une légende", "text": "Le corps."},
            id="caption",
        ),
        pytest.param(
            "tweet: Un atelier samedi",
            {"text.x": "Un atelier samedi", "text": "Le corps."},
            id="tweet",
        ),
        pytest.param(
            "tweet: https://example.org/1", {"text": "Le corps."}, id="tweet-address"
        ),
        pytest.param("twitter: atelier", {"text": "Le corps."}, id="handle"),
        pytest.param(
            "social: {twitter: {text: Un fil}, linkedin: {text: Un récit}}",
            {"text.x": "Un fil", "text.linkedin": "Un récit", "text": "Le corps."},
            id="social",
        ),
        pytest.param("tags: [atelier]", {"text": "Le corps."}, id="labels"),
        pytest.param(
            "tags: ['#atelier']",
            {"hashtags[1]": "#atelier", "text": "Le corps."},
            id="tags-with-marks",
        ),
        pytest.param("draft: true", {"text": "Le corps."}, id="draft"),
    ],
)
def test_a_header_adds_texts_of_its_own_only(
    header: str, fields: dict[str, str]
) -> None:
    assert names(one(f"---\n{header}\n---\nLe corps.\n")) == fields


def test_a_header_without_a_body_holds_the_text() -> None:
    post = one("---\nplatforms: [x]\nmessage: |\n  Un.\n---\n")
    assert names(post) == {"text": "Un.\n"}


def test_the_repository_may_say_which_key_is_the_text() -> None:
    layout = Layout(fields={"summary": "text"})
    post = one("---\nsummary: Un résumé\n---\nUn article.\n", layout=layout)
    assert names(post) == {"text": "Un résumé"}


YAML_POSTS = """\
timezone: Europe/Paris
platform: linkedin
date: 2026-01-01
posts:
  - id: ouverture
    publish_at: 2026-10-12
    heure: 9h30
    text: |
      On ouvre samedi.
  - scheduled_at: 2026-10-13T18:00
    texte: "Venez à vélo !"
    platforms: [x]
  - texte: Sans date
"""


def test_a_mapping_shares_its_facts_with_its_posts() -> None:
    posts = read(YAML_POSTS, "plan.yaml")
    assert [post.key for post in posts] == [
        "plan.yaml#ouverture",
        "plan.yaml#2",
        "plan.yaml#3",
    ]
    assert [post.channels for post in posts] == [("linkedin",), ("x",), ("linkedin",)]
    moments = [post.moment and post.moment.at.isoformat() for post in posts]
    assert moments == ["2026-10-12T09:30:00+02:00", "2026-10-13T18:00:00+02:00", None]
    assert under(YAML_POSTS, posts[1].fields[0].whole()) == "Venez à vélo !"


def test_two_posts_with_one_id_have_two_keys() -> None:
    posts = read("- {id: a, text: Un}\n- {id: a, text: Deux}\n", "plan.yaml")
    assert [post.key for post in posts] == ["plan.yaml#a", "plan.yaml#2"]


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        pytest.param("content: {text: Un}", {"text": "Un"}, id="content-text"),
        pytest.param("content: {body: Un}", {"text": "Un"}, id="content-body"),
        pytest.param(
            "x: |\n  Un fil\nlinkedin: |\n  Un récit\n",
            {"text.x": "Un fil\n", "text.linkedin": "Un récit\n"},
            id="platform-keys",
        ),
        pytest.param(
            "text: Un\nvariants: {bluesky: Deux mots}",
            {"text": "Un", "text.bluesky": "Deux mots"},
            id="variants",
        ),
        pytest.param(
            "text: {fr: Bonjour, en: Hello}",
            {"text.fr": "Bonjour", "text.en": "Hello"},
            id="languages",
        ),
        pytest.param(
            "text: Un\nthread: [Deux mots, Trois mots]",
            {"text": "Un", "text[1]": "Deux mots", "text[2]": "Trois mots"},
            id="thread",
        ),
        pytest.param(
            "text: Un\nslides: [a.png, b.png]", {"text": "Un"}, id="slides-as-files"
        ),
        pytest.param(
            "thread: [Une seule partie]",
            {"text": "Une seule partie"},
            id="short-thread",
        ),
        pytest.param(
            "x: {thread: [Un fil, Deux fils]}",
            {"text.x[1]": "Un fil", "text.x[2]": "Deux fils"},
            id="thread-for-one-channel",
        ),
        pytest.param(
            "value: [{content: Un}, {content: Deux}]",
            {"text[1]": "Un", "text[2]": "Deux"},
            id="postiz",
        ),
        pytest.param(
            "status: On ouvre samedi matin à dix heures",
            {"text": "On ouvre samedi matin à dix heures"},
            id="mastodon-status",
        ),
        pytest.param(
            "text: Un ?\npoll:\n  question: Lequel ?\n  options: [A, 2]",
            {
                "text": "Un ?",
                "poll.question": "Lequel ?",
                "poll[1]": "A",
                "poll[2]": "2",
            },
            id="poll",
        ),
        pytest.param(
            "text: Un\nhashtags: {linkedin: [Vélo], x: ville}",
            {"text": "Un", "hashtags.linkedin[1]": "Vélo", "hashtags.x": "ville"},
            id="hashtags-per-channel",
        ),
        pytest.param(
            "text: Un\ncomment: Le lien est ici.",
            {"text": "Un", "first_comment": "Le lien est ici."},
            id="comment",
        ),
        pytest.param("description: Un\ntext: Deux", {"text": "Deux"}, id="rank"),
    ],
)
def test_reads_the_texts_of_a_yaml_post(source: str, fields: dict[str, str]) -> None:
    assert names(one(source, "post.yaml")) == fields


def test_a_variant_is_for_its_channel() -> None:
    post = one("text: Un\nlinkedin: |\n  Un récit\n", "post.yaml")
    assert field_of(post, "text.linkedin").channel == "linkedin"
    assert field_of(post, "text").channel is None
    assert post.channels == ("linkedin",)


def test_a_lost_text_still_is_a_post_with_its_flaw() -> None:
    source = "- text: #LaRentrée\n  platform: x\n- text: Deux\n"
    first, second = read(source, "posts.yaml")
    assert first.fields == ()
    assert [(flaw.kind, under(source, flaw.span)) for flaw in first.flaws] == [
        ("lost-text", "#LaRentrée")
    ]
    assert second.flaws == ()


def test_an_unreadable_date_is_a_flaw_of_the_post_and_no_other_date() -> None:
    source = "publish_at: 2026-02-30\ndate: 2026-01-01\ntext: Un\n"
    post = one(source, "post.yaml")
    assert post.moment is None
    assert [under(source, flaw.span) for flaw in post.flaws] == ["2026-02-30"]


@pytest.mark.parametrize(
    ("source", "at"),
    [
        pytest.param(
            "schedule: {date: 2026-10-12, heure: 9h, timezone: Europe/Paris}",
            "2026-10-12T09:00:00+02:00",
            id="mapping",
        ),
        pytest.param(
            "publish_time: 2026-10-12T09:00Z", "2026-10-12T09:00:00+00:00", id="clock"
        ),
        pytest.param(
            "publish_at:\ndate: 2026-10-12",
            "2026-10-12T00:00:00+00:00",
            id="empty-first",
        ),
        pytest.param(
            "published: 2026-10-12", "2026-10-12T00:00:00+00:00", id="hugo-published"
        ),
        pytest.param(
            "posted:\n  x: 2026-10-12T09:00Z",
            "2026-10-12T09:00:00+00:00",
            id="sent",
        ),
    ],
)
def test_finds_the_moment_in_any_shape(source: str, at: str) -> None:
    post = one(f"{source}\ntext: Un\n", "post.yaml")
    assert post.moment is not None
    assert post.moment.at == datetime.fromisoformat(at)
    assert post.flaws == ()


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ('publish_at: {date: 2026-12-08, time: "03:30"}', "2026-12-08T03:30:00+00:00"),
        ('publish_at: {on: 2026-12-08, at: "9:30"}', "2026-12-08T09:30:00+00:00"),
        ('publish_at: ["2026-12-08 10:00"]', "2026-12-08T10:00:00+00:00"),
        ('date: 2026-12-09\ntime: "03:30"', "2026-12-09T03:30:00+00:00"),
        ("date: 2026-12-09\ntime: 5 min", "2026-12-09T00:00:00+00:00"),
        ("date: 2026-12-09\ntime: 7", "2026-12-09T00:00:00+00:00"),
        ("scheduled: true\ndate: 2026-12-09", "2026-12-09T00:00:00+00:00"),
    ],
)
def test_reads_a_date_and_its_time_in_any_shape(source: str, at: str) -> None:
    post = one(f"{source}\ntext: Un\n", "post.yaml")
    assert post.moment
    assert (post.moment.at.isoformat(), post.flaws) == (at, ())


@pytest.mark.parametrize(
    ("value", "told", "variant"),
    [
        ("[2026-12-08, 2026-12-09]", "[2026-12-08, 2026-12-09]", "several"),
        ("{on: banana}", "banana", ""),
        ("[banana]", "banana", ""),
        ("true", "true", ""),
        ("{start: 2026-12-08, end: 2026-12-09}", None, ""),
    ],
)
def test_a_date_that_is_none_is_a_flaw_on_its_value(
    value: str, told: str | None, variant: str
) -> None:
    source = f"publish_at: {value}\ntext: Un\n"
    (flaw,) = one(source, "post.yaml").flaws
    assert (flaw.kind, flaw.variant) == ("unreadable-date", variant)
    assert under(source, flaw.span) == (told or value)


@pytest.mark.parametrize("value", ["[]", "{}", "[TBD]", "{date: TBD}", "false", "~"])
def test_no_date_yet_is_no_flaw(value: str) -> None:
    post = one(f"publish_at: {value}\ntext: Un\n", "post.yaml")
    assert (post.moment, post.flaws) == (None, ())


def test_a_post_of_several_dates_is_not_over_before_the_last() -> None:
    post = one("publish_at: [2026-01-08, 2026-12-09]\ntext: Un\n", "post.yaml")
    assert post.moment
    assert post.moment.at.month == 12


def test_empty_facts_are_none() -> None:
    keys = ("timezone", "kind", "campaign", "platforms", "heure", "id", "lang")
    source = "".join(f"{key}:\n" for key in keys) + "date: 2026-10-12\ntext: Un\n"
    post = one(source, "post.yaml")
    assert (post.kind, post.campaign, post.channels, post.flaws) == ("", "", (), ())
    assert post.moment is not None


def test_a_channel_may_have_a_time_zone() -> None:
    layout = Layout(timezone="Europe/Paris", zones={"x": "America/Montreal"})
    source = "publish_at: 2026-10-12 09:00\nplatform: {}\ntext: Un\n"
    offsets = []
    for name in ("x", "linkedin"):
        moment = one(source.format(name), "post.yaml", layout).moment
        offsets.append(moment and moment.at.strftime("%z"))
    assert offsets == ["-0400", "+0200"]


def test_the_name_of_the_file_tells_the_day_when_nothing_else_does() -> None:
    post = one("Un.", "2026-10-12-velo.md")
    assert post.moment is not None
    assert (post.moment.precision, post.moment.source) == ("day", "file-name")
    dated = one("---\ndate: 2026-11-01\n---\nUn.", "2026-10-12-velo.md")
    assert dated.moment is not None
    assert dated.moment.at.month == 11


@pytest.mark.parametrize(
    ("source", "recurring"),
    [
        ("recurring: true", True),
        ("intervalInDays: 7", True),
        ("rrule: FREQ=WEEKLY", True),
        ("schedule: 0 9 * * 1", True),
        ("recurring: false", False),
        ("repeat: never", False),
        ("intervalInDays: 0", False),
        ("intervalInDays:", False),
        ("recurrence: {every: week, day: monday}", True),
        ("recurrence: [monday, thursday]", True),
    ],
)
def test_reads_a_recurrence(source: str, *, recurring: bool) -> None:
    post = one(f"{source}\ntext: Un\n", "post.yaml")
    assert post.recurring is recurring
    assert post.flaws == ()


@pytest.mark.parametrize(
    ("source", "closed"),
    [
        ("comments: off", "off"),
        ("commentaires: fermés", "fermés"),
        ("reply_settings: nobody", "nobody"),
        ("replies: false", "false"),
        ("disable_comments: true", "true"),
        ("comments: on", ""),
        ("reply_settings: mentionedUsers", ""),
        ("disable_comments: false", ""),
    ],
)
def test_reads_whether_replies_are_closed(source: str, closed: str) -> None:
    whole = f"{source}\ntext: Un\n"
    span = one(whole, "post.yaml").replies_closed
    assert (under(whole, span) if span else "") == closed


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ("fr", "fr"),
        ("en-US", "en"),
        ("Français", "fr"),
        ("br", "br"),
        ("gsw", "gsw"),
        ("[fr, en]", None),
        ("fr/en", None),
        ("Deutsch", None),
        ("", None),
    ],
)
def test_reads_the_language(written: str, language: str | None) -> None:
    post = one(f"lang: {written}\ntext: Un\n", "post.yaml")
    assert (post.language, post.flaws) == (language, ())


@pytest.mark.parametrize(
    ("written", "hint"),
    [("rf", "fr"), ("frnch", "fr"), ("anglias", "en"), ("xx", ""), ("élvish", "")],
)
def test_what_is_no_language_decides_nothing(written: str, hint: str) -> None:
    post = one(f"lang: {written}\ntext: Un\n", "post.yaml")
    assert post.language is None
    (flaw,) = post.flaws
    assert (flaw.kind, flaw.values["hint"]) == ("unknown-language", hint)


@pytest.mark.parametrize(
    ("written", "media"),
    [
        ("image: a.png", [("a.png", None)]),
        ("images: [a.png, b.png]\nalt: [Un]", [("a.png", "Un"), ("b.png", None)]),
        ("media: [{file: a.png, alt: Un vélo}]", [("a.png", "Un vélo")]),
        ("images: [{url: a.png, alt_text: ''}]", [("a.png", "")]),
        ("media: {x: [a.png], linkedin: [b.png]}", [("a.png", None), ("b.png", None)]),
        ("cover: {src: a.png, alt: }", [("a.png", None)]),
        ("media:", []),
    ],
)
def test_reads_media_and_their_texts(
    written: str, media: list[tuple[str, str | None]]
) -> None:
    post = one(f"{written}\ntext: Un\n", "post.yaml")
    assert [(item.file, item.alt) for item in post.media] == media


def test_an_image_of_markdown_without_a_text_has_an_empty_one() -> None:
    (media,) = one("Un.\n\n![](a.png)\n").media
    assert media == Media("a.png", "", Span(5, 15))


TWEETS = """\
---
# les réglages
poll: [A, B]
media: [{file: a.png, alt: Un vélo}]
---
Premier, lequel ?
---
Deuxième
"""


def test_a_thread_is_one_post_with_its_parts() -> None:
    post = one(TWEETS, "tweets/velo.tweet")
    assert names(post) == {
        "text[1]": "Premier, lequel ?",
        "text[2]": "Deuxième",
        "poll[1]": "A",
        "poll[2]": "B",
        "alt[1]": "Un vélo",
    }
    assert post.channels == ("x",)
    assert post.poll == ("A", "B")


def test_a_poll_may_stand_under_the_text() -> None:
    post = one("Lequel ?\n\n( ) A\n( ) B\n", "velo.toot")
    assert post.poll == ("A", "B")
    assert post.channels == ("mastodon",)


def test_a_tweet_file_goes_where_its_header_says() -> None:
    post = one("---\nplatforms: [bluesky]\n---\nUn.\n", "velo.tweet")
    assert post.channels == ("bluesky",)


SECTIONS = """\
# Atelier

## LinkedIn

Un récit, *long*.

## X

Un fil.

## Notes

Rien à publier.
"""


def test_sections_named_after_platforms_are_variants() -> None:
    post = one(f"---\nplatforms: [x, linkedin]\n---\n{SECTIONS}")
    assert names(post) == {"text.linkedin": "Un récit, long.", "text.x": "Un fil."}
    assert one(SECTIONS).channels == ("linkedin", "x")


def test_a_section_holds_its_subsections_and_may_be_empty() -> None:
    source = (
        "## 💼 LinkedIn\n\n### Accroche\n\nUn récit.\n\n## X\n\n"
        f"## {'Une très longue remarque ' * 4}\n\nRien.\n\n## Mastodon\n\nUn pouet.\n"
    )
    assert names(one(source)) == {
        "text.linkedin": "Accroche\n\nUn récit.",
        "text.mastodon": "Un pouet.",
    }


def test_an_ordinary_comment_divides_nothing() -> None:
    source = f"Un.\n\n<!-- {'note ' * 30} -->\n\n<!-- x ou y -->\n\nDeux.\n"
    assert list(names(one(source))) == ["text"]


def test_the_topics_of_an_article_are_no_variants() -> None:
    source = "Où publier ?\n\n## LinkedIn\n\nPour le travail.\n\n## X\n\nPour rire.\n"
    assert list(names(one(source))) == ["text"]


def test_comments_named_after_platforms_divide() -> None:
    source = (
        "<!-- linkedin -->\nUn récit.\n<!-- /linkedin -->\nUne note.\n"
        "<!-- x, bluesky -->\nUn fil.\n"
    )
    post = one(source)
    assert {field.channel: field.text.strip() for field in post.fields} == {
        "linkedin": "Un récit.",
        "x": "Un fil.",
        "bluesky": "Un fil.",
    }


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("## Post\n\nUn.\n\n## Notes\n\nDeux.\n", id="first"),
        pytest.param(
            "# Vélo\n\n## Post\n\nUn.\n\n## Card\n\nDeux.\n", id="under-title"
        ),
        pytest.param(
            "Demande.\n\n## Post Content\n\nUn.\n\n## Notes\n\nDeux.\n", id="certain"
        ),
    ],
)
def test_only_the_section_of_the_post_is_the_text(source: str) -> None:
    assert names(one(source)) == {"text": "Un."}


def test_a_heading_of_an_article_is_no_section_of_the_post() -> None:
    source = "Les verbes.\n\n## Post\n\nPour créer.\n\n## Get\n\nPour lire.\n"
    assert "Pour lire." in names(one(source))["text"]


def test_slides_are_parts_of_one_post() -> None:
    source = "---\ncaption: Une légende\n---\nUn.\n\n<!-- slide -->\n\nDeux.\n"
    assert names(one(source)) == {
        "caption": "Une légende",
        "text[1]": "Un.",
        "text[2]": "Deux.",
    }


def test_a_folder_and_a_kind_tell_the_channel_if_nothing_else_does() -> None:
    assert one("Un.", "contenu/facebook/velo.md").channels == ("facebook",)
    assert one("---\ntype: linkedin_post\n---\nUn.").channels == ("linkedin",)
    declared = one("---\nplatform: x\n---\nUn.", "contenu/facebook/velo.md")
    assert declared.channels == ("x",)


def test_a_thematic_break_at_the_start_is_no_header() -> None:
    assert "Un." in names(one("---\n\nUn.\n\n---\n\nDeux.\n"))["text"]


def test_a_list_of_texts_is_a_list_of_posts_when_named() -> None:
    source = "- Un.\n- Deux.\n"
    assert [names(post) for post in read(source, "a.yaml")] == [
        {"text": "Un."},
        {"text": "Deux."},
    ]
    assert read(source, "a.yaml", named=False) == []


def test_an_unknown_time_zone_is_a_flaw_and_the_usual_one_is_taken() -> None:
    source = "timezone: Paris\npublish_at: 2026-10-12 09:00\ntext: Un\n"
    post = one(source, "post.yaml", Layout(timezone="Europe/Paris"))
    assert [under(source, flaw.span) for flaw in post.flaws] == ["Paris"]
    assert post.moment is not None
    assert post.moment.at.strftime("%H %z") == "09 +0200"


def test_a_declared_form_of_file_names_finds_impossible_dates() -> None:
    layout = Layout(file_name_dates="DD-MM-YYYY")
    post = one("Un.", "tweets/10-14-2026-velo.tweet", layout)
    assert post.moment is None
    assert [(flaw.kind, flaw.values["value"]) for flaw in post.flaws] == [
        ("unreadable-date", "10-14-2026")
    ]


def test_defaults_of_a_plan_are_shared() -> None:
    source = (
        "defaults: {lang: fr, channels: [x]}\nentries: [{texte: Un}, 2, [3], null]\n"
    )
    first, second = read(source, "plan.yaml")
    assert (first.language, first.channels) == ("fr", ("x",))
    assert names(second) == {"text": "2"}


def test_a_plan_may_be_sent_at_one_time() -> None:
    source = "scheduled_at: 2026-10-12T09:00Z\nposts: [{text: Un}]\n"
    (post,) = read(source, "plan.yaml")
    assert post.moment is not None
    assert post.moment.at.hour == 9


def test_a_later_part_of_a_thread_may_have_media_but_no_date() -> None:
    source = (
        "---\nlang: fr\n---\nUn.\n---\n---\nlang: en\nmedia: [{file: a.png, alt: B}]\n"
        "---\nDeux.\n---\n---\npoll: [\n---\nTrois.\n"
    )
    post = one(source, "velo.tweet")
    assert post.language == "fr"
    assert [media.file for media in post.media] == ["a.png"]


def test_the_alternative_text_of_an_image_with_markup_stands_for_the_whole() -> None:
    source = "Un.\n\n![Un *vélo*](a.png)\n"
    field = field_of(one(source), "alt[1]")
    assert field.text == "Un vélo"
    assert under(source, field.whole()) == "![Un *vélo*](a.png)"


def test_alternative_texts_without_media_are_kept() -> None:
    assert names(one("text: Un\nalt: Un vélo\n", "post.yaml"))["alt[1]"] == "Un vélo"


@pytest.mark.parametrize(
    ("written", "review"),
    [
        ("{by: Léa, on: 2026-10-01}", ("Léa", 1)),
        ("{par: Léa, le: 1er octobre 2026}", ("Léa", 1)),
        ("Léa", ("Léa", None)),
        ("true", ("", None)),
        ("{by: Léa}", ("Léa", None)),
    ],
)
def test_reads_a_review(written: str, review: tuple[str, int | None]) -> None:
    found = one(f"sensitivity_review: {written}\ntext: Un\n", "post.yaml").review
    assert found is not None
    assert (found.by, found.on.day if found.on else None) == review


@pytest.mark.parametrize(
    ("written", "precision"), [("2026-10-01", "day"), ("2026-10-01T10:00", "minute")]
)
def test_a_review_is_as_precise_as_it_is_written(written: str, precision: str) -> None:
    source = f"sensitivity_review: {{by: Léa, on: '{written}'}}\ntext: Un\n"
    found = one(source, "post.yaml").review
    assert found is not None
    assert found.precision == precision


@pytest.mark.parametrize("written", ["", "false", "no"])
def test_an_empty_review_is_none(written: str) -> None:
    source = f"sensitivity_review: {written}\ntext: Un\n"
    assert one(source, "post.yaml").review is None


@pytest.mark.parametrize("last", ["text: #Tag", "text: Un #Tag encore", "text:  #Tag"])
@pytest.mark.parametrize("after", ["", "\n", "\n\n- text: Trois\n"])
def test_a_text_lost_at_the_end_of_a_post_is_that_posts(last: str, after: str) -> None:
    source = (
        "- text: Un\n  publish_at: 2026-12-01\n"
        "- publish_at: 2026-12-02\n"
        "  tactlint: {ignore: {file/lost-text: voulu}}\n"
        f"  {last}{after}"
    )
    first, second, *_ = read(source, "posts.yaml")
    assert first.flaws == ()
    (flaw,) = second.flaws
    assert flaw.kind == "lost-text"
    (silence,) = second.silences
    assert silence.scope.start <= flaw.span.start < silence.scope.end
    assert first.silences == ()


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("a.yaml", "text: Un\ntext: Deux\npublish_at: 2026-12-08\n"),
        ("a.md", "---\ncaption: Un\ncaption: Deux\npublish_at: 2026-12-08\n---\n"),
        ("a.yaml", "linkedin: Un mot\nlinkedin: Deux mots\npublish_at: 2026-12-08\n"),
        ("a.json", '{"text": "Un", "text": "Deux", "date": "2026-12-08"}'),
    ],
)
def test_both_texts_of_a_key_that_is_given_twice_are_read(
    path: str, source: str
) -> None:
    post = one(source, path)
    assert [field.text.split()[0] for field in post.fields] == ["Un", "Deux"]
    assert [(flaw.kind, flaw.variant) for flaw in post.flaws] == [
        ("duplicate-key", "fact")
    ]


def test_a_key_of_no_weight_may_be_given_twice() -> None:
    post = one("text: Un\ndate: 2026-12-08\nnotes: a\nnotes: b\n", "a.yaml")
    assert [(flaw.kind, flaw.variant) for flaw in post.flaws] == [("duplicate-key", "")]


@pytest.mark.parametrize(
    ("heading", "channels"),
    [
        ("Twitter / X", ["x"]),
        ("X (Twitter)", ["x"]),
        ("Post LinkedIn", ["linkedin"]),
        ("LinkedIn post", ["linkedin"]),
        ("Version LinkedIn", ["linkedin"]),
        ("LinkedIn (FR)", ["linkedin"]),
        ("LinkedIn – 9h", ["linkedin"]),
        ("Texte pour LinkedIn", ["linkedin"]),
        ("Facebook et Instagram", ["facebook", "instagram"]),
        ("Facebook/Instagram", ["facebook", "instagram"]),
        ("Bluesky + Threads", ["bluesky", "threads"]),
        ("Stories Instagram", ["instagram"]),
        ("Notes", []),
        ("Medium-term plan", []),
        ("Visuel", []),
    ],
)
def test_reads_the_channels_of_a_section_off_everyday_headings(
    heading: str, channels: list[str]
) -> None:
    source = f"## Mastodon\n\nUn pouet.\n\n## {heading}\n\nUn récit.\n"
    fields = one(f"---\nplatforms: [mastodon]\n---\n{source}").fields
    assert [field.channel for field in fields] == ["mastodon", *channels]


def test_what_stands_above_the_sections_is_for_the_other_channels() -> None:
    body = "Un récit.\n\n## Mastodon\n\nUn pouet.\n"
    post = one(f"---\nplatforms: [mastodon, linkedin]\n---\n{body}")
    assert names(post) == {"text": "Un récit.", "text.mastodon": "Un pouet."}
    alone = one(f"---\nplatforms: [mastodon]\n---\n{body}")
    assert names(alone) == {"text.mastodon": "Un pouet."}


def test_a_heading_that_says_more_than_a_channel_is_a_topic() -> None:
    body = "## LinkedIn – why we left\n\nUn récit.\n"
    assert list(names(one(f"---\nplatforms: [linkedin]\n---\n{body}"))) == ["text"]
