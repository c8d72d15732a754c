"""No text of a post breaks out of any format: it is shown, not obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pyromark
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linter.core.outcome import Outcome
from linter.report.entry import entries
from linter.report.github import SHOWN
from linter.report.look import Look
from linter.report.registry import FORMATS, render
from linter.report.visible import visible
from tests.report.hostile import RULE, outcomes

LOOKS = st.sampled_from([Look(), Look(language="fr"), Look(width=40)])
RULES = {RULE.id: RULE}
FAST = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
OWN = {"azure": "##vso[task.logissue ", "teamcity": "##teamcity[inspection"}
UNSAFE = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
ZERO_WIDTH = "\u200b"


def told(outcome: Outcome, look: Look) -> list[str]:
    """Return the messages as people are to see them, sorted."""
    return sorted(plain(visible(one.message)) for one in entries(outcome, look))


def plain(text: str) -> str:
    """Leave out what moves nothing on a screen, and blanks that markup folds."""
    return " ".join(text.replace(ZERO_WIDTH, "").split())


@pytest.mark.parametrize("chosen", FORMATS)
@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_neither_a_terminal_nor_a_log_obeys(
    chosen: str, outcome: Outcome, look: Look
) -> None:
    text = render(chosen, outcome, look, RULES)
    assert not re.search(UNSAFE, text)
    text.encode()  # half a character could not be written
    for line in text.split("\n"):
        assert not re.search(r"##\w*\[", line.removeprefix(OWN.get(chosen, "")))
        assert chosen == "github" or not line.lstrip().startswith("::")


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_github_runs_only_our_commands(outcome: Outcome, look: Look) -> None:
    lines = render("github", outcome, look).split("\n")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == len(entries(outcome, look)) <= SHOWN
    for command in commands:
        head, message = command.removeprefix("::").split("::", 1)
        level, properties = head.split(" ", 1)
        assert level in {"error", "warning", "notice"}
        names = [one.partition("=")[0] for one in properties.split(",")]
        assert set(names) <= {"file", "line", "col", "endLine", "endColumn", "title"}
        assert len(names) == len(set(names))
        assert not re.search("[\r\n]", message)


def as_agent(line: str) -> tuple[str, dict[str, str], str]:
    """Read a logging command as the agent of Azure Pipelines does."""
    start = line.index("##vso[") + len("##vso[")
    end = line.index("]", start)
    name, _, written = line[start:end].partition(" ")
    pairs = [one.split("=", 1) for one in written.split(";") if one]
    return name, {key: decoded(value) for key, value in pairs}, decoded(line[end + 1 :])


def decoded(text: str) -> str:
    codes = {"%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%"}
    for code, char in codes.items():
        text = text.replace(code, char)
    return text


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_azure_reads_what_was_said(outcome: Outcome, look: Look) -> None:
    lines = render("azure", outcome, look).split("\n")
    commands = [as_agent(line) for line in lines if "##vso[" in line]
    assert {name for name, _, _ in commands} <= {"task.logissue"}
    known = {"type", "sourcepath", "linenumber", "columnnumber", "code"}
    assert all(set(properties) <= known for _, properties, _ in commands)
    said = [plain(message.split("\n")[0]) for _, _, message in commands]
    assert sorted(said) == told(outcome, look)


def as_teamcity(line: str) -> tuple[str, dict[str, str]]:
    """Read a service message, strictly."""
    found = re.fullmatch(r"##teamcity\[(\w+)((?: \w+='(?:\|.|[^|'\[\]])*')+)\]", line)
    assert found, line
    pairs = re.findall(r" (\w+)='((?:\|.|[^|'])*)'", found[2])
    return found[1], {key: unbarred(value) for key, value in pairs}


def unbarred(text: str) -> str:
    def char(found: re.Match[str]) -> str:
        if found[1].startswith("0x"):
            return chr(int(found[1], 0))
        return {"n": "\n", "r": "\r"}.get(found[1], found[1])

    read = re.sub(r"\|(0x[0-9A-F]{4}|.)", char, text)
    return read.encode("utf-16", "surrogatepass").decode("utf-16")


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_teamcity_reads_what_was_said(outcome: Outcome, look: Look) -> None:
    lines = render("teamcity", outcome, look, RULES).split("\n")
    assert all(line.isascii() for line in lines if line.startswith("##"))
    messages = [as_teamcity(line) for line in lines if line.startswith("##")]
    types = [values["id"] for name, values in messages if name == "inspectionType"]
    found = [values for name, values in messages if name == "inspection"]
    assert {one["typeId"] for one in found} == set(types)
    assert len(types) == len(set(types))
    said = [plain(one["message"].split("\n")[0]) for one in found if "message" in one]
    assert sorted(filter(None, said)) == [one for one in told(outcome, look) if one]


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_checkstyle_is_read_back(outcome: Outcome, look: Look) -> None:
    root = ET.fromstring(render("checkstyle", outcome, look))  # noqa: S314 - our own
    assert {child.tag for child in root} <= {"file"}
    errors = list(root.iter("error"))
    assert len(errors) == len(entries(outcome, look))
    for error in errors:
        assert set(error.keys()) <= {"line", "column", "severity", "message", "source"}
        assert len(list(error)) == 0


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_junit_is_read_back(outcome: Outcome, look: Look) -> None:
    root = ET.fromstring(render("junit", outcome, look))  # noqa: S314 - our own
    cases = list(root.iter("testcase"))
    found = entries(outcome, look)
    assert len(cases) == int(root.get("tests", "")) == (len(found) or 1)
    verdicts = [child for case in cases for child in case]
    assert {one.tag for one in verdicts} <= {"failure", "error", "skipped"}
    for tag, key in (("failure", "failures"), ("error", "errors")):
        assert root.get(key) == str(sum(one.tag == tag for one in verdicts))
    said = sorted(plain(one.get("message", "").replace("�", "")) for one in verdicts)
    expected = [re.sub("[�\ufffe\uffff]", "", one) for one in told(outcome, look)]
    assert said == sorted(map(plain, expected))
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("chosen", ["json", "jsonl", "sarif", "gitlab", "rdjson"])
@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_json_is_read_back(chosen: str, outcome: Outcome, look: Look) -> None:
    text = render(chosen, outcome, look, RULES)
    parts = text.splitlines() if chosen == "jsonl" else [text]
    data = [json.loads(part) for part in parts]
    if chosen in {"json", "jsonl"}:
        said = [one["message"] for one in records(chosen, data)]
        assert said == [one.message for one in outcome.findings]
    else:
        assert not re.search("[\ud800-\udfff]", json.dumps(data, ensure_ascii=False))


def records(chosen: str, data: list[Any]) -> list[Any]:
    if chosen == "json":
        return list(data[0]["findings"])
    return [one for one in data if one["type"] == "finding"]


class Seen(HTMLParser):
    """The tags of a page with their attributes, and the text of those that differ."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        if tag != "meta":
            self._open.append(tag)
            self.texts.setdefault(tag, []).append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.texts[tag][-1] += data


def seen(page: str) -> Seen:
    found = Seen()
    found.feed(page)
    found.close()
    return found


PAGE = {
    "html": {"lang"}, "head": set(), "meta": {"charset", "http-equiv", "name",
    "content"}, "title": set(), "style": set(), "body": set(), "main": set(),
    "header": set(), "h1": set(), "h2": set(), "p": {"class"}, "section": set(),
    "ul": {"class"}, "li": {"class"}, "code": set(), "b": {"class"},
    "span": {"class"}, "bdi": set(), "pre": set(), "mark": {"class"},
}  # fmt: skip


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_a_page_has_only_our_elements(outcome: Outcome, look: Look) -> None:
    page = seen(render("html", outcome, look, RULES))
    for tag, attributes in page.tags:
        assert set(attributes) <= PAGE[tag]
    said = {plain(text) for text in page.texts.get("bdi", [])}
    assert said >= {plain(visible(one.message)) for one in entries(outcome, look)}


SIGNS = ("🛑", "⚠", "💡")
COMMENT = {"h3", "p", "strong", "code", "ul", "li", "blockquote", "b", "br", "em"}
# What GitHub and GitLab make of running text when Markdown is done with it.
CALLS = re.compile(r"@\w|#\d|!\d|\bGH-\d|:\w+:|https?://|\bwww\.|\$\w", re.IGNORECASE)


@given(outcome=outcomes(), look=LOOKS)
@FAST
def test_a_comment_is_text(outcome: Outcome, look: Look) -> None:
    written = render("markdown", outcome, look)
    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_MATH
        | pyromark.Options.ENABLE_GFM
    )
    page = seen(pyromark.html(written, options=options))
    assert {tag for tag, _ in page.tags} <= COMMENT
    assert not any(attributes for _, attributes in page.tags)
    listed = [
        text for text in page.texts.get("li", []) if text.strip().startswith(SIGNS)
    ]
    assert len(listed) == len(entries(outcome, look))
    for one in entries(outcome, look):
        said = plain(visible(one.message))
        assert any(said in plain(text) for text in listed)
    for prose in prose_of(written):
        assert not CALLS.search(prose)


def prose_of(markdown: str) -> Iterator[str]:
    """Yield lines without their spans of code, in which nobody is called."""
    for line in markdown.split("\n"):
        yield re.sub(r"(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)", "", line)
