"""Requests, written in a file, not to report some rules somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from linter.core.post import Silence
from linter.core.span import Span
from linter.core.tuples import NamedTuple
from linter.nodes.node import Mapping, Node, Sequence
from linter.sources.aliases import Fact
from linter.sources.batch import Asked, Complaint, Note
from linter.sources.details import FIXED
from linter.sources.directives import ends_nothing, read_directive
from linter.sources.values import flag, scalars, span_of, word
from linter.sources.withdrawals import Cuts, comment_cut, comment_cuts, fact_cuts

_REASON = re.compile(r"(?:^|\s)(?:--|—|–)\s*")
_RULE = re.compile(r"[^\s,;]+")
_INDENT = re.compile(r"[ \t]*")
_EVERY = ("*",)
_KEYS = [FIXED, "ignore", "until"]
_OF_REQUEST = ("raison", "reason", "until")


class _Block(NamedTuple):
    rules: tuple[str, ...]
    reason: str
    place: Span


def read_notes(text: str, notes: Iterable[Note], body: int) -> Asked:
    """Return what the comments of a file ask for.

    Before `body` the text is YAML: there the next line is that line with all
    that is nested under it. After it, the next line is the next with words.
    """
    asked = Asked([], [])
    blocks: list[_Block] = []
    for note in sorted(notes, key=_start):
        order = read_directive(note)
        if order is None:
            continue
        if isinstance(order, Complaint):
            asked.complaints.append(order)
            continue
        form = order.form
        rules, reason = _request(order.rest)
        if form == "block":
            blocks.append(_Block(rules, reason, note.span))
        elif form == "end":
            closed = _close(text, blocks, rules, note.span)
            asked.silences.extend(closed)
            if not closed:
                asked.complaints.append(ends_nothing(note))
        else:
            scope, kind = _scope(text, note.span, form, body)
            cuts = comment_cuts(text, note.span, rules)
            asked.silences.append(
                Silence(rules, scope, note.span, reason, None, kind, cuts)
            )
    end = Span(len(text), len(text))
    asked.silences.extend(_close(text, blocks, _EVERY, end))
    return asked


def read_fact(
    text: str, fact: Fact, scope: Span, form: Literal["file", "post"]
) -> Asked:
    """Return what a `tactlint:` key asks for (`{ignore: {rule: reason}}`)."""
    asked = Asked([], [])
    node = fact.node
    if not isinstance(node, Mapping):
        hint = "write tactlint: {ignore: {pack/rule: the reason}}"
        asked.complaints.append(Complaint(node.start, "this ignores nothing", hint))
        return asked
    until = _until(node, asked)
    for key, value in node.entries:
        if key.value == "ignore":
            cuts = fact_cuts(text, fact.key, node, value)
            plea = _Plea(scope, form, until, cuts)
            asked.silences.extend(_ignored(value, plea, asked))
        elif key.value not in _KEYS:
            from linter.errors import did_you_mean

            message = f"unknown key '{key.value}' under tactlint"
            hint = did_you_mean(key.value, _KEYS)
            asked.complaints.append(Complaint(key.start, message, hint))
    return asked


class _Plea(NamedTuple):
    """What the requests under one key share; `cuts` are one an entry."""

    scope: Span
    form: Literal["file", "post"]
    until: date | None
    cuts: Cuts


def _ignored(node: Node, plea: _Plea, asked: Asked) -> Iterator[Silence]:
    scope, form, until, cuts = plea
    if isinstance(node, Mapping):
        for at, (key, value) in enumerate(node.entries):
            if not _is_known(value, asked):
                continue
            ends, reason = until, _reason(value)
            if isinstance(value, Mapping):
                ends = _until(value, asked) or until
                why = value.find("reason") or value.find("raison")
                reason = _reason(why) if why is not None else ""
            rule = key.value.strip()
            own = cuts[at : at + 1]
            yield Silence((rule,), scope, span_of(key), reason, ends, form, own)
        return
    kept = scalars(node)
    for at, item in enumerate(kept):
        rules, reason = _request(item.value)
        own = cuts[at : at + 1] if len(kept) == len(cuts) and len(rules) == 1 else ()
        yield Silence(rules, scope, span_of(item), reason, until, form, own)


def _is_known(node: Node, asked: Asked) -> bool:
    """Complain about keys that no request has: one that is misspelt silences nothing.

    An `until` that goes unread would leave a request in force for ever.
    """
    if not isinstance(node, Mapping):
        return True
    strange = [key for key, _ in node.entries if key.value not in _OF_REQUEST]
    for key in strange:
        from linter.errors import did_you_mean

        message = f"unknown key '{key.value}' in a request to ignore a rule"
        hint = did_you_mean(key.value, list(_OF_REQUEST))
        asked.complaints.append(Complaint(key.start, message, hint))
    return not strange


def _reason(node: Node) -> str:
    """Return the reason that a value gives; a mere yes gives none."""
    return "" if flag(node) else word(node)


def _until(node: Mapping, asked: Asked) -> date | None:
    value = node.find("until")
    if value is None or isinstance(value, Sequence):
        return None
    try:
        return date.fromisoformat(word(value)[:10]) if word(value) else None
    except ValueError:
        message = f"'{word(value)}' is not a date"
        hint = "write a day such as 2026-12-31"
        asked.complaints.append(Complaint(value.start, message, hint))
        return None


def _request(said: str) -> tuple[tuple[str, ...], str]:
    """Split `RULE, RULE -- reason`; no rule means every rule."""
    rules, *reason = _REASON.split(said.strip(), maxsplit=1)
    return tuple(_RULE.findall(rules)) or _EVERY, " ".join("".join(reason).split())


def _rule(name: str) -> str:
    """Return a rule's name; the name of a pack alone stands for all of it."""
    return name if "/" in name or name == "*" else f"{name}/*"


def _close(
    text: str, blocks: list[_Block], rules: tuple[str, ...], mark: Span
) -> list[Silence]:
    """End the blocks that an `enable` names, all of them if it names none."""
    closed = [block for block in blocks if _names(block, rules)]
    blocks[:] = [block for block in blocks if not _names(block, rules)]
    alone = len(closed) == 1
    return [
        Silence(
            block.rules, Span(block.place.start, mark.end), block.place, block.reason,
            None, "block", _block_cuts(text, block, mark, alone=alone),
        )
        for block in closed
    ]  # fmt: skip


def _block_cuts(text: str, block: _Block, mark: Span, *, alone: bool) -> Cuts:
    """Return what withdraws a block: its comment, and the one that ends it alone."""
    cuts = comment_cuts(text, block.place, block.rules)
    if len(block.rules) > 1 or mark.start == mark.end or not alone:
        return cuts
    return ((*cuts[0], comment_cut(text, mark)),)


def _names(block: _Block, rules: tuple[str, ...]) -> bool:
    return rules == _EVERY or {*map(_rule, block.rules)} <= {*map(_rule, rules)}


def _scope(
    text: str, place: Span, form: str, body: int
) -> tuple[Span, Literal["line", "file"]]:
    if form == "file":
        return Span(0, len(text)), "file"
    if form == "line":
        return _line_around(text, place), "line"
    start = _next_words(text, _line_around(text, place).end)
    end = _line_end(text, start)
    if start < body:
        end = _nested_end(text, start, end, body)
    return Span(start, end), "line"


def _line_around(text: str, place: Span) -> Span:
    start = max(text.rfind("\n", 0, place.start), text.rfind("\r", 0, place.start)) + 1
    return Span(start, _line_end(text, place.end))


def _line_end(text: str, at: int) -> int:
    """Return where the line of an offset ends, its line end left out."""
    ends = [end for mark in "\n\r" if (end := text.find(mark, at)) >= 0]
    return min(ends, default=len(text))


def _next_words(text: str, at: int) -> int:
    """Return the start of the next line that is not blank."""
    while at < len(text):
        start = at + (2 if text.startswith("\r\n", at) else 1)
        at = _line_end(text, start)
        if text[start:at].strip():
            return start
    return len(text)


def _nested_end(text: str, start: int, end: int, body: int) -> int:
    """Extend a line of YAML to the end of what is indented under it."""
    line = text[start:end]
    depth = _depth(line)
    listed = line.rstrip().endswith(":")
    at = end
    while at < body:
        first = at + (2 if text.startswith("\r\n", at) else 1)
        at = _line_end(text, first)
        row = text[first:at]
        if not row.strip():
            continue
        item = listed and _depth(row) == depth and row.lstrip().startswith("- ")
        if first >= body or not (_depth(row) > depth or item):
            break
        end = at
    return end


def _depth(line: str) -> int:
    match = _INDENT.match(line)
    return match.end() if match else 0


def _start(note: Note) -> int:
    return note.span.start
