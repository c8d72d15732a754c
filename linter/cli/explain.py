"""`tactlint explain FILE`: how each post was read, and what the rules thought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from linter.cli.exits import CLEAN, MENDABLE, say
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import printed, reading_language
from linter.core.document import Document
from linter.core.finding import Finding
from linter.core.post import Post
from linter.core.reading import Match, Reading, Trait
from linter.core.span import Span
from linter.core.world import World
from linter.errors import UserError, did_you_mean
from linter.intake import Taken
from linter.session import Options, Session, is_pending

FORMATS = ("text", "json")
VERSION = 1


class Explained(NamedTuple):
    """A post, its versions, its document and what the rules would say."""

    post: Post
    path: str
    readings: list[Reading]
    document: Document
    findings: list[Finding]
    pending: bool


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
    options = Options(moment(now), language=spoken(lang))
    projects = opened(paths, options, Settings(config, isolated))
    explained = []
    broken = False
    for session, inside in projects:
        taken, world = session.read(inside)
        broken |= _complained(session, taken, lang)
        explained += _explained(session, taken, world)
    if format == "json":
        printed(_json(explained))
    else:
        rules = len(projects[0].session.rulebook.on(""))
        printed("\n".join(_text(explained, rules, lang or reading_language())))
    return MENDABLE if broken else CLEAN


def _complained(session: Session, taken: Taken, language: str) -> bool:
    """Print what could not be read; say whether that is for the user to mend."""
    for problem in taken.problems:
        where = f"{session.shown(problem.path)}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return any(problem.fatal for problem in taken.problems)


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


def _json(explained: list[Explained]) -> str:
    from linter.report.json_text import json_text

    posts = [_record(one) for one in explained]
    return json_text({"version": VERSION, "posts": posts})


def _record(one: Explained) -> dict[str, Any]:
    post = one.post
    return {
        "path": one.path,
        "post": post.key,
        "language": _language(one),
        "language_source": one.readings[0].language_source if one.readings else "",
        "channels": _channels(one),
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


def _channels(one: Explained) -> list[str]:
    """Return all channels, those that only a variant names included."""
    names = dict.fromkeys(one.post.channels)
    for reading in one.readings:
        names.update(dict.fromkeys(reading.channels))
    return list(names)


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


LABELS = {
    "en": {
        "when": "goes out",
        "never": "no date",
        "channels": "channels",
        "none": "none",
        "status": "status",
        "out": "already out: not judged by `check`",
        "pending": "to go out",
        "language": "language",
        "undecided": "undecided",
        "words": "words",
        "signals": "signals",
        "traits": "what kind of post",
        "rules": "what the rules say",
        "quiet": "nothing ({count} rules looked)",
        "nothing": "No post was found in these files.",
    },
    "fr": {
        "when": "publication",
        "never": "sans date",
        "channels": "canaux",
        "none": "aucun",
        "status": "statut",
        "out": "déjà publié : `check` ne le juge pas",
        "pending": "à publier",
        "language": "langue",
        "undecided": "indécise",
        "words": "mots",
        "signals": "signaux",
        "traits": "quel genre de post",
        "rules": "ce que disent les règles",
        "quiet": "rien ({count} règles ont regardé)",
        "nothing": "Aucun post dans ces fichiers.",
    },
}


def _text(explained: list[Explained], rules: int, language: str) -> Iterator[str]:
    label = LABELS.get(language, LABELS["en"])
    if not explained:
        yield label["nothing"]
    for one in explained:
        yield from _facts(one, label)
        for reading in one.readings:
            yield from _wordy(reading, label)
        yield f"  {label['rules']}:"
        for finding in one.findings:
            place = f"{finding.mark.start.line}:{finding.mark.start.column}"
            yield f"    {place} {finding.severity}[{finding.rule}] {finding.message}"
        if not one.findings:
            yield f"    {label['quiet'].replace('{count}', str(rules))}"
        yield ""


def _facts(one: Explained, label: dict[str, str]) -> Iterator[str]:
    post = one.post
    line = one.document.place(post.span.start).line
    yield f"{one.path}:{line} ({post.key})"
    when = f"{post.moment.at:%Y-%m-%d %H:%M %z}" if post.moment else label["never"]
    if post.moment and post.moment.precision == "day":
        when = f"{post.moment.at:%Y-%m-%d}"
    yield f"  {label['when']}: {when}"
    yield f"  {label['channels']}: {', '.join(_channels(one)) or label['none']}"
    state = label["pending"] if one.pending else label["out"]
    yield f"  {label['status']}: {post.status} ({state})"
    if post.kind:
        yield f"  kind: {post.kind}"


def _wordy(reading: Reading, label: dict[str, str]) -> Iterator[str]:
    names = ", ".join(field.name for field in reading.fields)
    language = reading.language or label["undecided"]
    yield f"  [{names}]"
    yield f"    {label['language']}: {language} ({reading.language_source})"
    yield f"    {label['words']}: {reading.words}"
    yield f"    {label['signals']}:"
    grouped: dict[str, list[str]] = {}
    for match in reading.matches:
        quote = " ".join(reading.quote(match).split())
        grouped.setdefault(match.signal, []).append(quote)
    for name in sorted(grouped):
        yield f"      {name}: {', '.join(dict.fromkeys(grouped[name]))}"
    yield f"    {label['traits']}:"
    for name, trait in sorted(reading.traits.items()):
        if trait.score > 0:
            mark = "✓" if trait.value else "·"
            words = ", ".join(dict.fromkeys(reading.quote(m) for m in trait.evidence))
            yield f"      {mark} {name} {trait.score:.2f} {words}".rstrip()
