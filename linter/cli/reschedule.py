"""`tactlint reschedule`: better moments for posts in trouble, shown or written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from linter.cli.diff import painted, unified
from linter.cli.exits import CLEAN, FINDINGS, MENDABLE, say
from linter.cli.moves import Told, reason, told
from linter.cli.opening import Settings, moment, opened, spoken
from linter.cli.terminal import look, printed, progress
from linter.core.document import Document
from linter.core.tuples import NamedTuple
from linter.engine.reschedule import Proposal
from linter.engine.stamp import Stamp, stamp
from linter.errors import UserError, did_you_mean
from linter.report.look import Look
from linter.rescheduling import Change, Repair, named_after, repaired
from linter.session import Options, Session
from linter.store.replacement import replace

FORMATS = ("text", "json")
VERSION = 1
SUMMARY = {
    "en": {
        "none": "No post needs another date (posts checked: {posts}).",
        "empty": "No post was checked: nothing here is still to go out.",
        "moves": "To move: {moves}; stay in trouble: {stays}; posts checked: {posts}.",
        "written": "Moved: {moves}; stay in trouble: {stays}; posts checked: {posts}.",
        "unread": "Posts whose date cannot be read: {unread}.",
        "next": "Nothing is written yet: run it again with --write to change the "
        "files.",
    },
    "fr": {
        "none": "Aucun post n'a besoin d'une autre date (posts vérifiés\xa0: {posts}).",
        "empty": "Aucun post vérifié\xa0: rien ici n'est encore à publier.",
        "moves": "À déplacer\xa0: {moves}\xa0; restent en difficulté\xa0: {stays}\xa0; "
        "posts vérifiés\xa0: {posts}.",
        "written": "Déplacés\xa0: {moves}\xa0; restent en difficulté\xa0: "
        "{stays}\xa0; posts vérifiés\xa0: {posts}.",
        "unread": "Posts dont la date est illisible\xa0: {unread}.",
        "next": "Rien n'est encore écrit\xa0: relancez avec --write pour changer les "
        "fichiers.",
    },
}


class Mended(NamedTuple):
    """A project's repair, and how to tell of it."""

    session: Session
    repair: Repair
    how: Told


def reschedule(  # noqa: PLR0913 - one parameter an option: this is the command line
    paths: tuple[str, ...],
    *,
    everything: bool = False,
    write: bool = False,
    format: str = "text",  # noqa: A002 - named as the option that it is
    now: str = "",
    lang: str = "",
    config: str = "",
    isolated: bool = False,
) -> int:
    """Propose and perhaps write; exit 0 only when no post is left in trouble."""
    _insist(paths, everything=everything, format=format)
    seen = look(spoken(lang))
    with progress() as tick:
        options = Options(moment(now), language=seen.language, tick=tick)
        projects = opened(paths, options, Settings(config, isolated))
        mended = [
            _mended(session, repaired(session, inside), seen)
            for session, inside in projects
        ]
    report = _json if format == "json" else _text
    text = report(mended, seen, written=write)
    if write:
        _write(mended)
    printed(text)
    broken = [_complained(one, lang) for one in mended]
    return MENDABLE if any(broken) else _code(mended, written=write)


def _insist(paths: tuple[str, ...], *, everything: bool, format: str) -> None:  # noqa: A002 - the option
    if format not in FORMATS:
        hint = did_you_mean(format, list(FORMATS))
        raise UserError("--format", f"there is no format '{format}' here", hint)
    if not paths and not everything:
        raise UserError("reschedule", "no file is named", "name files, or say --all")
    if paths and everything:
        raise UserError("--all", "stands for all files", "leave the other paths out")


def _mended(session: Session, repair: Repair, seen: Look) -> Mended:
    documents: Callable[[str], Document] = cache(session.document)
    how = Stamp(documents, seen.language)

    def line(one: Proposal) -> int:
        place = one.post.place_of("publish_at").start
        return documents(one.post.path).place(place).line

    def name(one: Proposal) -> str:
        return named_after(one, session.project.layout)

    told_so = Told(lambda judged: stamp(judged, how), session.shown, line, name, seen)
    return Mended(session, repair, told_so)


def _write(mended: list[Mended]) -> None:
    """Change the files; one that cannot be changed stops those after it."""
    for one in mended:
        for change in one.repair.changes:
            if change.before != change.after:
                path = os.path.join(one.session.root, change.path)
                shown = one.session.shown(change.path)
                replace(path, shown, change.after, change.before)


def _complained(one: Mended, language: str) -> bool:
    """Print what could not be read; say whether that is for the user to mend."""
    for problem in one.repair.problems:
        path = one.session.shown(problem.path)
        where = f"{path}:{problem.line}:{problem.column}"
        say(UserError(where, problem.message, problem.hint), language)
    return any(problem.fatal for problem in one.repair.problems)


def _code(mended: list[Mended], *, written: bool) -> int:
    moves, stays = _counts(mended)
    return FINDINGS if stays or (moves and not written) else CLEAN


def _counts(mended: list[Mended]) -> tuple[int, int]:
    """Return how many posts move, and how many stay in trouble."""
    found = [one for each in mended for one in each.repair.proposals]
    stays = sum(bool(one.anchor.stay) for one in found)
    return len(found) - stays, stays


def _text(mended: list[Mended], seen: Look, *, written: bool) -> str:
    lines: list[str] = []
    for one in mended:
        lines += _told(one)
    said = SUMMARY[seen.language]
    moves, stays = _counts(mended)
    unread = sum(one.repair.unread for one in mended)
    posts = sum(one.repair.posts for one in mended) - unread
    name = "written" if written else "moves"
    if not (moves or stays):
        name = "none" if posts else "empty"
    counts = {"{moves}": moves, "{stays}": stays, "{posts}": posts}
    text = said[name]
    for blank, count in counts.items():
        text = text.replace(blank, str(count))
    if posts or not unread:
        lines.append(text)
    if unread:
        lines.append(said["unread"].replace("{unread}", str(unread)))
    if moves and not written:
        lines.append(said["next"])
    return "\n".join(lines)


def _told(one: Mended) -> Iterator[str]:
    """Yield what happens to each post, then the diffs of the files."""
    for proposal in one.repair.proposals:
        yield from told(proposal, one.how)
        yield ""
    for change in one.repair.changes:
        for line in _diff(one, change):
            yield painted(line, one.how.look)
    if one.repair.changes:
        yield ""


def _diff(one: Mended, change: Change) -> Iterator[str]:
    yield from unified(one.session.shown(change.path), change.before, change.after)


def _json(mended: list[Mended], seen: Look, *, written: bool) -> str:
    from linter.report.json_text import json_text

    del seen
    posts = [
        _record(proposal, one.how)
        for one in mended
        for proposal in one.repair.proposals
    ]
    diff = [
        line for one in mended for c in one.repair.changes for line in _diff(one, c)
    ]
    return json_text(
        {
            "version": VERSION,
            "written": written,
            "checked": sum(one.repair.posts - one.repair.unread for one in mended),
            "posts": posts,
            "diff": "".join(f"{line}\n" for line in diff),
        }
    )


def _record(one: Proposal, how: Told) -> dict[str, Any]:
    why = [how.stamped(judged) for judged in one.why]
    return {
        "path": how.shown(one.post.path),
        "line": how.line(one),
        "post": one.post.key,
        "channels": list(one.channels),
        "timezone": str(one.zone),
        "from": _iso(one, later=False),
        "to": _iso(one, later=True),
        "moves": not one.anchor.stay,
        "stays": one.anchor.stay,
        "reason": reason(one, how) if one.anchor.stay else "",
        "makes_room_for": one.room.key if one.room else "",
        "why": [{"rule": found.rule, "message": found.message} for found in why],
    }


def _iso(one: Proposal, *, later: bool) -> str | None:
    moment = one.to if later else one.post.moment
    if moment is None:
        return None
    local = moment.at.astimezone(one.zone)
    return local.date().isoformat() if moment.precision == "day" else local.isoformat()
