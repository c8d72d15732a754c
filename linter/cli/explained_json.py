"""Explained posts as JSON: all that is known, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from linter.cli.explained import Explained, channels_of
from linter.cli.thought_texts import reason_text
from linter.core.document import Document
from linter.core.finding import Problem
from linter.core.names import shown_signal
from linter.core.reading import Match, Reading, Trait
from linter.core.span import Span
from linter.explaining import Told
from linter.report.json_report import problem_record
from linter.report.json_text import json_text
from linter.thoughts.thought import Reason, Thought

VERSION = 1


def explained_json(
    explained: list[Explained], wrong: list[Problem], language: str
) -> str:
    """Return all that is known of posts, and what could not be read."""
    posts = [_record(one, language) for one in explained]
    told = [problem_record(problem) for problem in wrong]
    return json_text({"version": VERSION, "posts": posts, "problems": told})


def _record(one: Explained, language: str) -> dict[str, Any]:
    post = one.post
    return {
        "path": one.path,
        "post": post.key,
        "language": _language(one),
        "language_source": one.readings[0].language_source if one.readings else "",
        "channels": channels_of(one),
        "publish_at": post.moment.at.isoformat() if post.moment else None,
        "status": post.status,
        "kind": post.kind,
        "pending": one.pending,
        "fields": {field.name: field.text for field in post.fields},
        "signals": _signals(one),
        "traits": _traits(one),
        "findings": [_finding(told) for told in one.findings],
        "rules": [_thought(thought, language) for thought in one.thoughts],
    }


def _finding(told: Told) -> dict[str, Any]:
    found, silence = told
    return {
        "rule": found.rule,
        "severity": found.severity,
        "message": found.message,
        "silenced": None if silence is None else silence.reason,
    }


def _thought(thought: Thought, language: str) -> dict[str, Any]:
    """Return what a rule thought: `reason` for programs, `message` for people."""
    reasons = [_reason(reason, language) for reason in thought.reasons]
    return {
        "rule": thought.rule,
        "outcome": thought.verdict,
        "reason": thought.reasons[0].code if thought.reasons else None,
        "findings": thought.findings,
        "reasons": reasons,
        "measured": [
            {
                "setting": one.setting,
                "value": one.value,
                "limit": one.limit,
                "channel": one.channel or None,
            }
            for one in thought.measures
        ],
    }


def _reason(reason: Reason, language: str) -> dict[str, Any]:
    return {
        "reason": reason.code,
        "message": reason_text(reason, language),
        "names": list(reason.names),
        "words": list(reason.words),
    }


def _language(one: Explained) -> str | None:
    """Return the language of the post, None where its versions disagree."""
    spoken = {reading.language for reading in one.readings}
    return spoken.pop() if len(spoken) == 1 else None


def _signals(one: Explained) -> dict[str, list[dict[str, Any]]]:
    signals: dict[str, list[dict[str, Any]]] = {}
    seen: set[tuple[str, Span]] = set()
    for reading in one.readings:
        for match in reading.matches:
            span = reading.span(match)
            if (match.signal, span) not in seen:
                seen.add((match.signal, span))
                entry = _seen(reading, match, one.document)
                signals.setdefault(shown_signal(match.signal), []).append(entry)
    return signals


def _seen(reading: Reading, match: Match, document: Document) -> dict[str, Any]:
    span = reading.span(match)
    return {
        "text": reading.quote(match),
        "phrase": match.phrase,
        "field": reading.fields[match.field].name,
        "start": document.place(span.start)._asdict(),
        "end": document.place(span.end)._asdict(),
    }


def _traits(one: Explained) -> dict[str, dict[str, Any]]:
    """Return each trait of the version that has most of it."""
    names = one.readings[0].traits if one.readings else {}
    found = {}
    for name in names:
        reading, trait = _strongest(one.readings, name)
        found[name] = {
            "value": trait.value,
            "score": round(trait.score, 3),
            "evidence": [
                {"text": reading.quote(match), "signal": shown_signal(match.signal)}
                for match in trait.evidence
            ],
        }
    return found


def _strongest(readings: Iterable[Reading], name: str) -> tuple[Reading, Trait]:
    pairs = [(reading, reading.traits[name]) for reading in readings]
    return max(pairs, key=lambda pair: (pair[1].value, pair[1].score))
