from __future__ import annotations

import re

import pytest

from linter.config.model import Config
from linter.config.starter import Seen, Spoken, globs_for, quoted, starter
from linter.core.globs import matches
from linter.positioned import build, parse

SEEN = Seen(
    ("content/linkedin/a.md", "content/x/b.md", "plan.yaml"),
    ("linkedin", "infolettre", "no: way", "x"),
    ("fr",),
    "Europe/Paris",
)


def read(text: str) -> Config:
    return build(parse("tactlint.yaml", text), Config)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_first_configuration_says_what_was_seen(language: Spoken) -> None:
    config = read(starter(SEEN, language))
    assert config.posts == ("content/**/*.md", "plan.yaml")
    assert tuple(config.channels) == SEEN.channels
    assert (config.timezone, config.languages) == ("Europe/Paris", ("fr",))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_empty_repository_gets_one_too(language: Spoken) -> None:
    config = read(starter(Seen(), language))
    assert (config.posts, config.channels) == ((), {})


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("seen", [Seen(), SEEN], ids=["nothing", "posts"])
def test_what_it_offers_can_be_taken_up(seen: Seen, language: Spoken) -> None:
    """Every setting that is commented out works once its # is taken away."""
    offered = re.sub(
        r"(?m)^( *)# (?=[a-z_]+: ?[^a-z]*|  )", r"\1", starter(seen, language)
    )
    lines = [line for line in offered.split("\n") if not line.startswith("#")]
    keys = [
        line for line in lines if re.match(r" *(- )?[\w/\"-][\w/\": -]*:|  *- |$", line)
    ]
    config = read("\n".join(keys) + "\n")
    assert config.rules["promo/shouting"].severity == "info"
    assert config.overrides[0].rules["promo"].severity == "off"
    assert config.audience.regions == ("FR", "BE", "CA-QC")
    assert config.blocklist[0].note
    assert config.events == ("events.yaml",)


def test_comments_speak_the_team_s_language() -> None:
    assert "Files that hold posts." in starter(SEEN, "en")
    french = starter(SEEN, "fr")
    assert "Fichiers qui contiennent des posts." in french
    assert "staffed_hours: lun-ven 9h-18h" in french


@pytest.mark.parametrize(
    ("paths", "globs"),
    [
        ((), ()),
        (("a.md", "b.md"), ("a.md", "b.md")),
        (tuple(f"{n}.md" for n in range(9)), ("/*.md",)),
        (("posts/a.md", "posts/2026/b.md"), ("posts/**/*.md",)),
        (("posts/2026/11/a.md", "posts/2026/12/b.md"), ("posts/2026/**/*.md",)),
        (("posts/a.md", "posts/b.yaml"), ("posts/**/*.md", "posts/**/*.yaml")),
        (("x/a.tweet", "y/b.md"), ("x/**/*.tweet", "y/**/*.md")),
    ],
)
def test_globs_cover_what_was_seen(
    paths: tuple[str, ...], globs: tuple[str, ...]
) -> None:
    assert globs_for(paths) == globs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("posts/**/*.md", "posts/**/*.md"),
        ("**/*.md", '"**/*.md"'),
        ("no", '"no"'),
        ("2026", '"2026"'),
        ("équipe", '"équipe"'),
        ('say "x"\\', '"say \\"x\\"\\\\"'),
    ],
)
def test_texts_are_quoted_where_yaml_needs_it(text: str, written: str) -> None:
    assert quoted(text) == written
    assert parse("q.yaml", f"- {written}\n").at(0).text == text


@pytest.mark.parametrize(
    ("paths", "others", "globs"),
    [
        (("docs/a.md",), ("docs/plain.md",), ("docs/a.md",)),
        (
            ("content/fr/a.md", "content/en/a.md"),
            ("content/about.md",),
            ("content/**/*.md", "!content/about.md"),
        ),
        (
            ("site/posts/a.md", "site/posts/b.md", "site/news/c.md"),
            ("site/x.md", "site/y.md", "site/news/z.md"),
            ("site/news/c.md", "site/posts/*.md"),
        ),
    ],
)
def test_globs_name_no_page_that_holds_no_post(
    paths: tuple[str, ...], others: tuple[str, ...], globs: tuple[str, ...]
) -> None:
    assert globs_for(paths, others) == globs
    assert all(matches(path, globs) for path in paths)
    assert not any(matches(path, globs) for path in others)
