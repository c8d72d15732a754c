"""`teamcity`: service messages, that TeamCity shows as code inspections."""

from __future__ import annotations

from linter.core.outcome import Outcome
from linter.report.entry import Entry, entries, worst_first
from linter.report.look import Look
from linter.report.rule_text import RuleText, RuleTexts
from linter.report.summary import summary
from linter.report.visible import visible

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "WEAK WARNING"}
_CODES = {"'": "|'", "|": "||", "[": "|[", "]": "|]", "\n": "|n", "\r": "|r"}
# What TeamCity takes of a name, and of a longer text.
_NAME = 255
_TEXT = 4000


def report(outcome: Outcome, look: Look, rules: RuleTexts) -> str:
    """Return the sorts of inspection that spoke, what they said, and the summary."""
    found = worst_first(entries(outcome, look))
    spoke = sorted({one.rule for one in found})
    lines = [_type(rule, rules.get(rule)) for rule in spoke]
    lines += [_inspection(one) for one in found]
    return "\n".join([*lines, summary(outcome, look)]) + "\n"


def _type(rule: str, text: RuleText | None) -> str:
    short = text.short if text else ""
    attributes = {
        "id": _cut(rule, _NAME),
        "name": _cut(rule, _NAME),
        "description": _cut(short or rule, _TEXT),
        "category": _cut(rule.partition("/")[0], _NAME),
    }
    return _message("inspectionType", attributes)


def _inspection(one: Entry) -> str:
    message = visible(one.message)
    if one.help:
        message += f"\n{visible(one.help)}"
    attributes = {
        "typeId": _cut(one.rule, _NAME),
        "message": _cut(message, _TEXT),
        "file": _cut(one.path, _TEXT),
        "line": str(one.line or ""),
        "SEVERITY": _SEVERITIES[one.severity],
    }
    return _message("inspection", attributes)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _message(name: str, attributes: dict[str, str]) -> str:
    written = " ".join(
        f"{key}='{_escaped(value)}'" for key, value in attributes.items() if value
    )
    return f"##teamcity[{name} {written}]"


def _escaped(text: str) -> str:
    """Return lines of a text as a value of a service message."""
    lines = map(visible, text.split("\n"))
    return "".join(_code(char) for char in "\n".join(lines))


def _code(char: str) -> str:
    if char in _CODES:
        return _CODES[char]
    if char.isascii():
        return char
    units = char.encode("utf-16-be")
    pairs = (units[at : at + 2].hex().upper() for at in range(0, len(units), 2))
    return "".join(f"|0x{pair}" for pair in pairs)
