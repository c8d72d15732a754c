"""`tactlint explain FILE`: how each post was read, and what the rules thought."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.explained import Explained, channels_of
from linter.cli.narration import narrated
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.refusal import problems
from linter.cli.terminal import printed, reading_language
from linter.core.document import Document
from linter.core.finding import Finding, Problem
from linter.core.pending import is_pending
from linter.core.reading import Match, Reading, Trait
from linter.core.span import Span
from linter.core.world import World
from linter.errors import UserError, did_you_mean
from linter.intake import Taken
from linter.session import Options, Session

FORMATS = ("text", "json")
VERSION = 1


def explain(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...],
    *,
    format: str = "text",  # noqa: A002 - named as the option that it is
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
) -> int:
    """Explain posts; exit 2 when a file could not be read."""
    if format not in FORMATS:
        hint = did_you_mean(format, list(FORMATS))
        raise UserError("--format", f"there is no format '{format}' here", hint)
    try:
        return _explain(
            paths,
            format,
            Options(moment(now), language=spoken(lang)),
            Settings(config, isolated),
            lang,
        )
    except UserError as error:
        if format == "json":
            printed(_json([], [*problems(error)]))
        raise


def _explain(
    paths: tuple[str, ...], shape: str, options: Options, settings: Settings, lang: str
) -> int:
    projects = opened(paths, options, settings)
    explained = []
    wrong: list[Problem] = []
    for session, inside in projects:
        taken, world = session.read(inside)
        wrong += _complained(session, taken, lang)
        explained += _explained(session, taken, world)
    if shape == "json":
        printed(_json(explained, wrong))
    else:
        rules = len(projects[0].session.rulebook.on(""))
        language = lang or reading_language()
        printed("\n".join(narrated(explained, rules, language)))
    return MENDABLE if any(problem.fatal for problem in wrong) else CLEAN


def _complained(session: Session, taken: Taken, language: str) -> list[Problem]:
    """Print what could not be read; return it, as seen from the current folder."""
    found = [one._replace(path=session.shown(one.path)) for one in taken.problems]
    for problem in found:
        where = f"{problem.path}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return found


def _explained(session: Session, taken: Taken, world: World) -> list[Explained]:
    readings: dict[str, list[Reading]] = {}
    for reading in taken.readings:
        readings.setdefault(reading.post.key, []).append(reading)
    findings: dict[str, list[Finding]] = {}
    for finding in session.thoughts(taken, world):
        findings.setdefault(finding.post, []).append(finding)
    documents = cache(session.document)
    return [
        Explained(
            post,
            session.shown(post.path),
            readings.get(post.key, []),
            documents(post.path),
            findings.get(post.key, []),
            is_pending(post, world),
        )
        for post in taken.posts
    ]


def _json(explained: list[Explained], wrong: list[Problem]) -> str:
    from linter.report.json_report import problem_record
    from linter.report.json_text import json_text

    posts = [_record(one) for one in explained]
    told = [problem_record(problem) for problem in wrong]
    return json_text({"version": VERSION, "posts": posts, "problems": told})


def _record(one: Explained) -> dict[str, Any]:
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
        "findings": [
            {"rule": f.rule, "severity": f.severity, "message": f.message}
            for f in one.findings
        ],
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
                signals.setdefault(match.signal, []).append(entry)
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
                {"text": reading.quote(match), "signal": match.signal}
                for match in trait.evidence
            ],
        }
    return found


def _strongest(readings: Iterable[Reading], name: str) -> tuple[Reading, Trait]:
    pairs = [(reading, reading.traits[name]) for reading in readings]
    return max(pairs, key=lambda pair: (pair[1].value, pair[1].score))
