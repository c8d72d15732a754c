"""A page for each rule and language, and the page that lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.docs.rule_examples import shown_examples
from linter.docs.rule_settings import settings_block
from linter.docs.rule_shelf import Shelved, Subject, shelved
from linter.docs.rule_words import Spoken, worded
from linter.engine.message import unfilled

FOLDER = "docs/rules"
ENDINGS: dict[Spoken, str] = {"en": ".md", "fr": ".fr.md"}
TWINS: dict[Spoken, Spoken] = {"en": "fr", "fr": "en"}


def rule_pages() -> dict[str, str]:
    """Return every page of our rules by its path from the repository's top."""
    packs = shelved()
    pages = {}
    for language, ending in ENDINGS.items():
        pages[f"{FOLDER}/README{ending}"] = "\n".join(_index(packs, language))
        for subject in (one for pack in packs for one in pack.subjects):
            path = f"{FOLDER}/{subject.rule.id}{ending}"
            pages[path] = "\n".join(_page(subject, language))
    return pages


def _page(subject: Subject, language: Spoken) -> Iterator[str]:
    """Yield a page's lines: what, why, examples, how to fix, to set, to silence."""
    words = worded(language)
    yield from _head(subject, language)
    yield f"## {words['what']}\n"
    for texts in subject.rule.messages.values():
        yield f"> {_asked(texts, language)}\n"
    yield from _table(subject, words)
    yield f"## {words['why']}\n"
    yield f"{_said(subject.rule.why, language)}\n"
    yield f"{words['origin']}\n"
    yield from (f"- {_said(texts, language)}" for texts in subject.origins)
    yield ""
    for title, bad in (("bad", True), ("good", False)):
        yield f"## {words[title]}\n"
        chosen = [one for one in subject.examples if one.bad == bad]
        yield from shown_examples(chosen, language, words)
    yield f"## {words['fix']}\n"
    yield f"{_asked(subject.rule.help, language)}\n"
    yield f"## {words['set']}\n"
    yield from settings_block(subject, words)
    yield from _silence(subject, language, words)


def _head(subject: Subject, language: Spoken) -> Iterator[str]:
    words = worded(language)
    told = words["generated"].replace("{file}", subject.file)
    twin = f"{subject.name}{ENDINGS[TWINS[language]]}"
    yield f"<!-- {told} -->"
    yield f"# `{subject.rule.id}`\n"
    index = f"../README{ENDINGS[language]}"
    yield f"[{words['twin']}]({twin}) · [{words['all']}]({index})\n"


def _table(subject: Subject, words: dict[str, str]) -> Iterator[str]:
    rule = subject.rule
    weighs = rule.severity if rule.enabled else f"{rule.severity}, {words['off']}"
    looks = words[subject.kind.level]
    heads = (words[name] for name in ("weighs", "looks", "check", "since"))
    yield f"| {' | '.join(heads)} |"
    yield "|---|---|---|---|"
    yield f"| {weighs} | {looks} | `{rule.check}` | {rule.since} |\n"


def _silence(
    subject: Subject, language: Spoken, words: dict[str, str]
) -> Iterator[str]:
    name, reason = subject.rule.id, words["reason"]
    needs = f" {words['needs']}" if subject.needs_reason else ""
    yield f"## {words['silence']}\n"
    yield f"{_said(subject.silence, language)}{needs}\n"
    yield f"{words['how']}\n"
    yield f"```markdown\n<!-- tactlint-disable-next-line {name} -- {reason} -->\n```\n"
    yield f"```yaml\ntactlint:\n  ignore:\n    {name}: {reason}\n```\n"
    yield f"{words['more']}\n"


def _said(texts: dict[str, str], language: Spoken) -> str:
    return " ".join(texts[language].split())


def _asked(texts: dict[str, str], language: Spoken) -> str:
    """Return a message with one ellipsis for the values that stand together."""
    return re.sub("…+", "…", unfilled(_said(texts, language)))


def _index(packs: list[Shelved], language: Spoken) -> Iterator[str]:
    words = worded(language)
    rules = sum(len(pack.subjects) for pack in packs)
    told = words["generated"].replace("{file}", "rules/")
    yield f"<!-- {told} -->"
    yield f"# {words['index']}\n"
    yield f"[{words['twin']}](README{ENDINGS[TWINS[language]]})\n"
    count = words["count"].replace("{rules}", str(rules))
    yield f"{count.replace('{packs}', str(len(packs)))}\n"
    for pack in packs:
        yield f"## {pack.name}\n"
        yield f"{_said(pack.purpose, language)}\n"
        yield f"| {words['rule']} | {words['weighs']} | {words['says']} |"
        yield "|---|---|---|"
        for one in pack.subjects:
            yield _row(one, language, words)
        yield ""


def _row(subject: Subject, language: Spoken, words: dict[str, str]) -> str:
    rule = subject.rule
    link = f"[`{rule.id}`]({rule.id}{ENDINGS[language]})"
    weighs = rule.severity if rule.enabled else f"{rule.severity}, {words['off']}"
    said = _asked(rule.messages[""], language).replace("|", "\\|")
    return f"| {link} | {weighs} | {said} |"
