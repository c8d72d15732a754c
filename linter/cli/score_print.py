"""What `packs score` prints: a table, the posts that were judged wrong, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from linter.cli.score_texts import say, share, shown
from linter.cli.terminal import look
from linter.engine.measure import Measure, Share
from linter.report.visible import visible
from linter.report.width import cells
from linter.report.wrap import wrapped
from linter.scoring.score import Score, Wrong

VERSION = 1
NAME = 30
# Cells of the columns behind the name: posts, with, precision, recall, F1.
COLUMNS = (6, 5, 13, 13, 13)
DEPTHS = {"all": 0, "language": 1, "source": 2}


def told(found: Score, language: str, depth: int, *, misses: bool) -> Iterator[str]:
    """Yield the lines of the report."""
    yield from paragraph(say("scored", language, posts=found.posts))
    keys = ("posts", "with", "precision", "recall", "f1")
    yield ""
    yield _row("", [say(key, language) for key in keys])
    for aim in found.aims:
        rows = [one for one in found.measures if one.aim == aim.title]
        yield from _rows(rows, language, depth)
    if misses:
        yield from _wrongs(found, language)
    yield from _notes(found, language)


def paragraph(text: str, indent: int = 0) -> Iterator[str]:
    """Yield a text cut to the terminal's width."""
    for line in wrapped(visible(text), look().width, indent, indent):
        yield " " * indent + line


def _rows(rows: list[Measure], language: str, depth: int) -> Iterator[str]:
    """Yield an aim's lines; sources that tell nothing are only counted."""
    quiet = 0
    for one in rows:
        if DEPTHS[one.by] > depth:
            continue
        if one.by == "source" and not one.tally.positives + one.tally.alarms:
            quiet += 1
            continue
        name = one.aim if one.by == "all" else "  " * DEPTHS[one.by] + visible(one.name)
        count = one.tally
        counts = [str(count.posts), str(count.positives)]
        shares = [share(part) for part in (count.precision, count.recall, count.f1)]
        yield _row(name, counts + shares)
    if quiet:
        key = "source_left" if quiet == 1 else "sources_left"
        yield from paragraph(say(key, language, count=quiet), 4)


def _row(name: str, columns: Iterable[str]) -> str:
    """Return a line; a name that is too long has one of its own."""
    line = name + " " * (NAME - cells(name))
    if cells(name) >= NAME:
        line = f"{name}\n{' ' * NAME}"
    for text, width in zip(columns, COLUMNS, strict=True):
        line += " " * (width - cells(text)) + text
    return line.rstrip()


def _wrongs(found: Score, language: str) -> Iterator[str]:
    for aim in found.aims:
        for key, missed in (("missed", True), ("alarms", False)):
            some = [
                one for one in found.wrong if one.aim == aim and one.missed == missed
            ]
            if some:
                yield ""
                yield say(key, language, name=aim.title, count=len(some))
            for one in some:
                yield from _wrong(one, language)


def _wrong(one: Wrong, language: str) -> Iterator[str]:
    about = [one.post.where, one.post.told.get("id", ""), one.post.language]
    if one.score is not None:
        about.append(say("score", language, score=shown(float(one.score), language)))
    yield from paragraph("  ".join(filter(None, about)), 2)
    yield from paragraph(one.post.text, 4)
    if one.words:
        yield from paragraph(say("words", language, words=" | ".join(one.words)), 4)


def _notes(found: Score, language: str) -> Iterator[str]:
    """Yield what was not measured, and why."""
    for reason in ("off", "feeds", "unknown"):
        names = [label for label, why in found.unmeasured if why == reason]
        if names:
            yield ""
            yield from paragraph(say(reason, language, names=", ".join(names)))
    if found.others:
        names = [f"{name} ({count})" for name, count in found.others]
        yield ""
        yield from paragraph(say("others", language, names=", ".join(names)))


def record(found: Score, *, misses: bool) -> dict[str, Any]:
    """Return the score as JSON shows it."""
    shown_ = {
        "version": VERSION,
        "posts": found.posts,
        "measures": [
            measure
            for aim in found.aims
            for measure in (
                {"label": aim.label, "target": aim.target, **_measure(one)}
                for one in found.measures
                if one.aim == aim.title
            )
        ],
        "unmeasured": [{"label": name, "why": why} for name, why in found.unmeasured],
        "others": dict(found.others),
    }
    if misses:
        shown_["wrong"] = [_told(one) for one in found.wrong]
    return shown_


def _measure(one: Measure) -> dict[str, Any]:
    count = one.tally
    return {
        "by": one.by,
        "name": one.name,
        "posts": count.posts,
        "positives": count.positives,
        "hits": count.hits,
        "misses": count.misses,
        "alarms": count.alarms,
        "precision": _share(count.precision),
        "recall": _share(count.recall),
        "f1": _share(count.f1),
    }


def _share(found: Share | None) -> dict[str, float] | None:
    return found and {key: round(part, 4) for key, part in found._asdict().items()}


def _told(one: Wrong) -> dict[str, Any]:
    return {
        "label": one.aim.label,
        "target": one.aim.target,
        "kind": "miss" if one.missed else "false alarm",
        "where": one.post.where,
        "id": one.post.told.get("id", ""),
        "language": one.post.language,
        "source": one.post.source,
        "text": one.post.text,
        "words": list(one.words),
        "score": None if one.score is None else round(one.score, 3),
    }
