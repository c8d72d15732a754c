"""`markdown`: for a comment on a pull request, or the summary of a job."""

from __future__ import annotations

import re
from collections.abc import Iterable

from linter.core.finding import Finding, Pointer
from linter.core.outcome import Outcome
from linter.report.entry import UNUSABLE, Entry, by_path, entries, worst_first
from linter.report.look import Look
from linter.report.quote import quote
from linter.report.rule_text import RuleTexts
from linter.report.summary import summary
from linter.report.unlinked import unlinked
from linter.report.visible import visible
from linter.report.where import where
from linter.report.wording import LANGUAGES, Wording, counted

# GitHub takes 65,536 characters of a comment; others take more.
COMMENT = 60_000
_SIGNS = {"error": "🛑", "warning": "⚠️", "info": "💡"}
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~${#]")
AROUND = 60


def report(outcome: Outcome, look: Look, _rules: RuleTexts) -> str:
    """Return what fits a comment, the worst first to stay."""
    return page(outcome, look, COMMENT)


def page(outcome: Outcome, look: Look, room: int) -> str:
    """Return a page of at most about `room` bytes; it says how much it leaves out."""
    words = LANGUAGES[look.language]
    found = entries(outcome, look)
    kept = _fitting(found, room, words)
    parts = [f"### {words.title}", *map(escaped, summary(outcome, look).split("\n"))]
    for path, group in by_path(kept).items():
        parts.append(f"**{_code(path or '.')}**")
        parts.append("\n".join(_item(one, words) for one in group))
    if len(kept) < len(found):
        left = counted(len(found) - len(kept), words.left_out, words)
        parts.append(f"*{left}*")
    return "\n\n".join(parts) + "\n"


def _fitting(found: list[Entry], room: int, words: Wording) -> list[Entry]:
    """Return the worst entries that fit, in the order in which they were found."""
    kept = set()
    named: set[str] = set()
    for at, one in _by_weight(found):
        room -= len(_item(one, words).encode(errors="replace")) + 1
        if one.path not in named:
            room -= len(_code(one.path).encode(errors="replace")) + len("\n****\n\n\n")
            named.add(one.path)
        if room < 0:
            break
        kept.add(at)
    return [one for at, one in enumerate(found) if at in kept]


def _by_weight(found: list[Entry]) -> Iterable[tuple[int, Entry]]:
    places = {id(one): at for at, one in enumerate(found)}
    return [(places[id(one)], one) for one in worst_first(found)]


def _item(one: Entry, words: Wording) -> str:
    """Return an item of a list, on which nothing of a post begins a line."""
    rule = "" if one.rule == UNUSABLE else f"{_code(one.rule)} "
    place = f"{words.line.format(line=one.line)} · " if one.line else ""
    said = f"- {_SIGNS[one.severity]} {rule}{place}{escaped(one.message)}"
    if one.help:
        said += f"\\\n  {words.help}{escaped(one.help)}"
    rows = [said]
    if one.finding:
        rows += [f"  - {words.note}{_pointed(told)}" for told in one.finding.related]
        if "".join(one.finding.excerpt[:1]).strip():
            rows.append(f"\n  > {_quoted(one.finding)}")
    return "\n".join(rows)


def _pointed(pointer: Pointer) -> str:
    place = _code(where(pointer.path, pointer.start))
    return f"{place} ({escaped(pointer.note)})" if pointer.note else place


def _quoted(finding: Finding) -> str:
    """Return the words of a finding in bold, with their neighbours."""
    before, words, after = quote(finding, AROUND)
    # Stars do not stand beside every sign of punctuation, elements do.
    # Without words a blank that nobody sees: both sides may be half of a call.
    strong = f"<b>{escaped(words)}</b>" if words else "\u200b"
    return f"\u200b{escaped(before)}{strong}{escaped(after)}"


def escaped(text: str) -> str:
    """Return a text as one line of text: nothing in it is markup, or a link."""
    return _MARKUP.sub(r"\\\g<0>", unlinked(visible(text)))


def _code(text: str) -> str:
    """Return a text as code, in which nothing is markup."""
    shown = visible(text)
    longest = max(map(len, re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if longest else ""
    return f"{fence}{blank}{shown}{blank}{fence}"
