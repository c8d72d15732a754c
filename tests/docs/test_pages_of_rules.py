"""Every rule has a page in each language, and what the page says works."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from linter.config.load import Loaded
from linter.config.model import Config
from linter.core.rule import BoundRule
from linter.docs.generate import generated
from linter.docs.rule_examples import code
from linter.docs.rule_settings import flow
from linter.docs.rule_shelf import Subject, shelved
from linter.docs.rule_words import WORDS
from linter.packs.locate import own_packs
from linter.positioned import build, parse
from linter.project import Project
from linter.rulebook import Rulebook
from linter.shelf import Shelf
from tests.conftest import Workspace
from tests.packs.shelves import own_library

ROOT = Path(__file__).parents[2]
PAGES = {
    path: text for path, text in generated().items() if path.startswith("docs/rules/")
}
RULES = [one.rule.id for pack in shelved() for one in pack.subjects]
PARTS = {
    ".md": ("en", ["what", "why", "bad", "good", "fix", "set", "silence"]),
    ".fr.md": ("fr", ["what", "why", "bad", "good", "fix", "set", "silence"]),
}


@cache
def _subjects() -> dict[str, Subject]:
    return {one.rule.id: one for pack in shelved() for one in pack.subjects}


def _part(text: str, title: str) -> str:
    """Return what stands below a heading."""
    _, found, rest = text.partition(f"\n## {title}\n")
    assert found, title
    return re.split(r"(?m)^## ", rest)[0]


def test_all_rules_have_their_pages_and_no_page_is_left_over() -> None:
    kept = {
        path.relative_to(ROOT).as_posix() for path in (ROOT / "docs/rules").rglob("*.*")
    }
    wanted = {
        f"docs/rules/{name}{ending}"
        for name in ("README", *(rule.id for rule in own_library().rules))
        for ending in PARTS
    }
    assert kept == wanted == set(PAGES)


@pytest.mark.parametrize("ending", PARTS)
@pytest.mark.parametrize("name", RULES)
def test_a_page_has_all_parts_in_order(name: str, ending: str) -> None:
    language, parts = PARTS[ending]
    words = WORDS["fr" if language == "fr" else "en"]
    text = PAGES[f"docs/rules/{name}{ending}"]
    titles = re.findall(r"(?m)^## (.*)$", text)
    assert titles == [words[part] for part in parts]
    for title in titles:
        assert _part(text, title).strip(), title
    rule = _subjects()[name].rule
    assert " ".join(rule.why[language].split()) in _part(text, words["why"])
    assert re.search(r"(?m)^- \w", _part(text, words["why"])), "it comes from somewhere"


@pytest.mark.parametrize("name", RULES)
def test_a_page_shows_examples_in_both_languages(name: str) -> None:
    words = WORDS["en"]
    text = PAGES[f"docs/rules/{name}.md"]
    for part in ("bad", "good"):
        shown = _part(text, words[part])
        for language in ("en", "fr"):
            assert words[language] in shown or words["any"] in shown, part
    assert words["flags"].rstrip(":") in _part(text, words["bad"])


@pytest.mark.parametrize("name", RULES)
def test_no_value_and_no_empty_code_is_left_in_a_message(name: str) -> None:
    for ending in PARTS:
        text = PAGES[f"docs/rules/{name}{ending}"]
        quoted = re.findall(r"(?m)^> (.*)$", text)
        assert quoted
        assert not [line for line in quoted if re.search(r"\{[a-z_]+\}", line)]
        assert not re.search(r"(?m)(?<!`)``$", text), "words that are none"


def _settings(name: str, ending: str = ".md") -> str:
    text = PAGES[f"docs/rules/{name}{ending}"]
    [block] = re.findall(r"(?ms)^```yaml\n(# tactlint\.yaml\n.*?)^```$", text)
    return str(block)


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    from linter.config.calendars import load_calendar

    return Shelf(own_packs(), load_calendar, use_cache=False)


def _bound(settings: str, shelf: Shelf, name: str) -> BoundRule:
    value = parse("tactlint.yaml", settings)
    config = build(value, Config)
    project = Project(Loaded(config, "/", value), use_cache=False, shelf=shelf)
    book = Rulebook(project, (), ())
    return next(rule for rule in book.everywhere if rule.rule.id == name)


@pytest.mark.parametrize("name", RULES)
def test_the_settings_shown_are_those_in_force(name: str, shelf: Shelf) -> None:
    """To write the block of the page as it is changes nothing."""
    plain = _bound(f"rules: {{{name}: {{enabled: true}}}}", shelf, name)
    for ending in PARTS:
        shown = _bound(_settings(name, ending), shelf, name)
        assert shown.params == plain.params
        assert shown.severity == plain.severity


def test_every_origin_is_told_and_used() -> None:
    told = YAML(typ="safe").load((ROOT / "rules/origins.yaml").read_text("utf-8"))
    used = {seed for one in _subjects().values() for seed in one.rule.seeds}
    assert used == set(told)
    for texts in told.values():
        assert set(texts) == {"en", "fr"}


@pytest.mark.parametrize("ending", PARTS)
def test_reasons_are_asked_for_where_silences_need_them(ending: str) -> None:
    needs = WORDS["en" if ending == ".md" else "fr"]["needs"]
    asking = {name for name in RULES if needs in PAGES[f"docs/rules/{name}{ending}"]}
    assert asking == {name for name in RULES if name.startswith("sensitive/")}


@pytest.mark.parametrize("ending", PARTS)
def test_what_a_page_says_silences(workspace: Workspace, ending: str) -> None:
    page = PAGES[f"docs/rules/robot/placeholder{ending}"]
    [comment] = re.findall(r"(?m)^<!-- tactlint-.* -->$", page)
    [header] = re.findall(r"(?ms)^```yaml\n(tactlint:\n.*?)^```$", page)
    head = "publish_at: 2026-12-01T09:00\nchannels: [facebook]\n"
    body = "Dear [First name], the gate opens at nine on Friday."
    workspace.write(
        {
            "posts/plain.md": f"---\n{head}---\n{body}\n",
            "posts/comment.md": f"---\n{head}---\n{comment}\n{body}\n",
            "posts/header.md": f"---\n{head}{header}---\n{body}\n",
        }
    )
    found = workspace.check("--select", "robot,silence").findings
    assert [(rule, path) for rule, path, _ in found] == [
        ("robot/placeholder", "posts/plain.md")
    ]


@pytest.mark.parametrize("path", PAGES)
def test_links_lead_to_pages_and_headings(path: str) -> None:
    prose = re.sub(r"(?ms)^(`{3,})\w*$.*?^\1$", "", PAGES[path])
    prose = re.sub(r"(`+).*?\1", "code", prose)
    links = re.findall(r"\]\(([^)#\s]*)#?([^)\s]*)\)", prose)
    assert links
    for file, anchor in links:
        target = (ROOT / path).parent / file
        assert target.is_file(), file
        heads = re.findall(r"(?m)^#+ (.*)$", target.read_text(encoding="utf-8"))
        names = {re.sub(r"[^\w -]", "", head.lower()) for head in heads}
        assert not anchor or anchor in {name.replace(" ", "-") for name in names}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"x": 1, "google+": 2}, '{x: 1, "google+": 2}'),
        (("a", "b c", "on"), '[a, "b c", "on"]'),
        (("02:00", True, None, 0.5), '["02:00", true, null, 0.5]'),
        ("", '""'),
    ],
)
def test_settings_are_yaml_that_reads_back(value: object, text: str) -> None:
    assert flow(value) == text
    back = YAML(typ="safe", pure=True).load(text)
    assert back == (list(value) if isinstance(value, tuple) else value)


def test_words_with_backticks_stay_code() -> None:
    assert code("a\nb") == "`a b`"
    assert code("`tick") == "`` `tick ``"
