"""`html`: a page that needs nothing else, no network and no script."""

from __future__ import annotations

from linter.core.finding import SEVERITIES, Finding, Pointer
from linter.core.outcome import Outcome
from linter.report.agenda.markup import element, escaped
from linter.report.entry import UNUSABLE, Entry, by_path, entries
from linter.report.html_style import policy, style
from linter.report.look import Look
from linter.report.marks import FOCUS, last_line, shown_lines, stretches
from linter.report.rule_text import RuleText, RuleTexts
from linter.report.summary import summary
from linter.report.where import where
from linter.report.wording import LANGUAGES, Wording


def report(outcome: Outcome, look: Look, rules: RuleTexts) -> str:
    """Return the page: a section for each file, the summary on top."""
    words = LANGUAGES[look.language]
    sections = [
        _section(path, found, words, rules)
        for path, found in by_path(entries(outcome, look)).items()
    ]
    told = [element("p", escaped(one)) for one in summary(outcome, look).split("\n")]
    title = element("h1", escaped(words.title))
    body = element("main", element("header", title, *told), *sections)
    return (
        f'<!doctype html>\n<html lang="{look.language}">\n'
        f"{_head(words.title)}\n{element('body', body)}\n</html>\n"
    )


def _head(title: str) -> str:
    return element(
        "head",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy()}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        element("title", escaped(title)),
        element("style", style()),
    )


def _section(path: str, found: list[Entry], words: Wording, rules: RuleTexts) -> str:
    name = element("h2", element("code", escaped(path or ".")))
    listed = [_item(one, words, rules) for one in found]
    return element("section", name, element("ul", *listed, class_="found")) + "\n"


def _item(one: Entry, words: Wording, rules: RuleTexts) -> str:
    parts = [element("p", *_said(one, words))]
    if one.finding:
        parts.append(_excerpt(one.finding))
    if one.help:
        label = element("b", escaped(words.help))
        parts.append(element("p", label, _apart(one.help), class_="help"))
    if one.finding:
        parts += [_pointed(told, words) for told in one.finding.related]
        parts.append(_why(rules.get(one.rule)))
    return element("li", *parts, class_=f"is-{one.severity}") + "\n"


def _said(one: Entry, words: Wording) -> list[str]:
    forms = dict(zip(SEVERITIES, (words.error, words.warning, words.info), strict=True))
    level = forms[one.severity][0].replace("#", "").strip()
    said = [element("b", escaped(level), class_=one.severity), " "]
    if one.rule != UNUSABLE:
        said += [element("code", escaped(one.rule)), " "]
    if one.line:
        place = words.place.format(line=one.line, column=one.column)
        said.append(element("span", escaped(place), class_="quiet"))
    return [*said, _apart(one.message)]


def _apart(text: str) -> str:
    """Return a text whose direction turns no other one around."""
    return element("bdi", escaped(text))


def _excerpt(finding: Finding) -> str:
    rows = [_line(finding, line) for line in shown_lines(finding)]
    if rows and last_line(finding) > shown_lines(finding)[-1]:
        rows.append("…")
    return element("pre", "\n".join(rows)) if rows else ""


def _line(finding: Finding, line: int) -> str:
    """Return a line with its words marked; marks do not overlap in HTML."""
    text = finding.excerpt[line - finding.mark.start.line].replace("\t", " ")
    signs = [" "] * len(text)
    for start, end, sign in stretches(finding, line):
        signs[start:end] = sign * len(signs[start:end])
    parts: list[str] = []
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and signs[end] == signs[at]:
            end += 1
        parts.append(_marked(text[at:end], signs[at]))
        at = end
    number = element("span", str(line), class_="number")
    return f"{number} {element('bdi', *parts)}"


def _marked(text: str, sign: str) -> str:
    if sign == " ":
        return escaped(text)
    return element("mark", escaped(text), class_=None if sign == FOCUS else "around")


def _pointed(pointer: Pointer, words: Wording) -> str:
    place = element("code", escaped(where(pointer.path, pointer.start)))
    note = f" ({_apart(pointer.note)})" if pointer.note else ""
    label = element("b", escaped(words.related))
    return element("p", label, place, note, class_="help")


def _why(rule: RuleText | None) -> str:
    return element("p", escaped(rule.why), class_="quiet") if rule and rule.why else ""
