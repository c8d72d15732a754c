"""A rule's page in Markdown: what an editor shows beside the text."""

from __future__ import annotations

import os
from collections.abc import Iterator

from linter.config.load import read_text
from linter.core.rule import Rule
from linter.engine.message import unfilled
from linter.errors import UserError
from linter.packs.examples import Example, rule_examples
from linter.packs.kinds import checks
from linter.positioned import parse
from linter.shapes.entry import entries
from linter.shapes.written import written

SHOWN = 2
WORDS = {
    "en": {
        "why": "Why",
        "help": "What to do",
        "bad": "Flagged",
        "good": "Left alone",
        "settings": "Settings",
        "off": "off unless you ask for it",
    },
    "fr": {
        "why": "Pourquoi",
        "help": "Que faire",
        "bad": "Signalé",
        "good": "Accepté",
        "settings": "Réglages",
        "off": "éteinte sauf demande",
    },
}


def rule_page(rule: Rule, language: str) -> str:
    """Return what a rule says, why, what to do, with examples and settings."""
    return "\n".join(_lines(rule, language))


def _lines(rule: Rule, language: str) -> Iterator[str]:
    words = WORDS[language]
    state = "" if rule.enabled else f", {words['off']}"
    yield f"### `{rule.id}` ({rule.severity}{state})\n"
    yield f"{unfilled(_said(rule.messages[''], language))}\n"
    for title, texts in (("why", rule.why), ("help", rule.help)):
        yield f"**{words[title]}** {_said(texts, language)}\n"
    for title, bad in (("bad", True), ("good", False)):
        chosen = [one for one in _examples(rule) if one.bad == bad]
        if chosen:
            yield f"**{words[title]}**\n"
        for example in _near(chosen, language)[:SHOWN]:
            yield _quoted(example)
    yield f"**{words['settings']}** {', '.join(_settings(rule))}"


def _said(texts: dict[str, str], language: str) -> str:
    return " ".join((texts.get(language) or texts["en"]).split())


def _examples(rule: Rule) -> list[Example]:
    """Return the examples of a rule's file, none if the file is gone."""
    if not os.path.isfile(rule.path):
        return []
    try:
        return rule_examples(parse(rule.path, read_text(rule.path, rule.path)))
    except UserError:
        return []  # somebody is writing that very rule


def _near(examples: list[Example], language: str) -> list[Example]:
    """Put the examples in the reader's language first."""

    def is_far(one: Example) -> bool:
        return not any(facts.get("language") == language for facts in one.posts)

    return sorted(examples, key=is_far)


def _quoted(example: Example) -> str:
    text = example.source or "\n\n".join(
        str(facts.get("text", "")).strip() for facts in example.posts
    )
    lines = text.strip().split("\n")
    return "\n".join(["````text", *lines, "````\n"])


def _settings(rule: Rule) -> Iterator[str]:
    shape: type = checks().find(rule.check, rule.path).params
    for entry in entries(shape):
        yield f"`{entry.name}: {written(rule.settings.get(entry.name, entry.default))}`"
    yield f"`severity: {rule.severity}`"
