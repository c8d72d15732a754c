"""What the `hold` commands print: facts under each other, posts in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.cli.exits import say as complain
from linter.cli.hold_ground import Ground
from linter.cli.hold_texts import facts, posts, say
from linter.cli.terminal import look
from linter.core.calendar import Event
from linter.core.tuples import NamedTuple
from linter.engine.message import shown
from linter.errors import UserError
from linter.holding import Stop, Stops, weight
from linter.report.visible import visible
from linter.report.width import cells
from linter.report.wording import severity
from linter.report.wrap import wrapped
from linter.session import Session

MOST = 20
LEAST_WORDS = 24


def described(event: Event, language: str, indent: str = "  ") -> Iterator[str]:
    """Yield the facts of an event, their labels in a column."""
    told = facts(event, language)
    colon = say("colon", language)
    room = max(cells(label) for label, _ in told) + len(colon) + 1
    for label, text in told:
        head = f"{indent}{label}{colon}"
        head += " " * (len(indent) + room - cells(head))
        yield from paragraph(text, head, language)


def paragraph(text: str, head: str = "", language: str = "") -> Iterator[str]:
    """Yield a text behind its head, cut to the terminal's width."""
    width = look(language).width
    lines = wrapped(visible(text), width, cells(head), cells(head))
    for number, line in enumerate(lines):
        yield (head if number == 0 else " " * cells(head)) + line


class Telling(NamedTuple):
    """How stops are told: in which language, of what, and where all are listed.

    French calls a hold `elle` and an event `il`.
    """

    language: str
    see: str = ""
    it: str = "Elle"


def effect(stops: Sequence[Stops], how: Telling) -> Iterator[str]:
    """Yield the posts that an event stops, warns about, and is not heard in."""
    found = [one for each in stops for one in each.found]
    stopped = [one for one in found if one.severity == "error"]
    warned = [one for one in found if one.severity != "error"]
    if stopped:
        yield _counted("stopped", stopped, how)
        yield from _listed(stopped, how)
    else:
        yield say("stops_none", how.language, it=how.it)
    if warned:
        yield _counted("warned", warned, how)
        yield from _listed(warned, how)
    silenced = [one for each in stops for one in each.silenced]
    if silenced:
        yield from paragraph(_counted("silenced", silenced, how), language=how.language)
        yield from _listed(silenced, how)


def idle(stops: Sequence[Stops], language: str) -> Iterator[str]:
    """Yield the globs that name no file of any project: a slip, most likely."""
    for glob in stops[0].idle:
        if all(glob in one.idle for one in stops):
            yield from paragraph(say("idle", language, glob=visible(glob)))


def _counted(key: str, stops: list[Stop], how: Telling) -> str:
    number = posts(len(stops), how.language)
    return say(key, how.language, it=how.it, posts=number)


def _listed(stops: list[Stop], how: Telling) -> Iterator[str]:
    """Yield posts, the next to go out first; not all where `see` lists them."""
    language = how.language
    most = MOST if how.see else None
    for one in sorted(stops, key=_turn)[:most]:
        place = f"  {one.path}:{one.line}"
        about = ", ".join(filter(None, (when(one, language), *one.post.channels)))
        yield from paragraph(f"{visible(place.strip())}  {about}", "  ", language)
        if one.words:
            yield f"    {_cut(visible(one.words), look(language).width - 4)}"
    if most is not None and len(stops) > most:
        number = len(stops) - most
        yield from paragraph(say("others", language, number=number, see=how.see), "  ")


def _turn(stop: Stop) -> tuple[float, str, int]:
    """Return what sorts posts by when they go out; without a date it is now."""
    at = stop.post.moment
    return (at.at.timestamp() if at else 0.0, stop.path, stop.line)


def when(one: Stop, language: str) -> str:
    """Return when a post goes out, as far as its file says."""
    at = one.moment
    if at is None:
        return say("no_date", language)
    return shown(at.at.date() if at.precision == "day" else at.at, language)


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    while text and cells(text) >= max(room, LEAST_WORDS):
        text = text[:-1]
    return f"{text.rstrip()}…"


def committing(
    files: Iterable[str], kind: str, name: str, language: str
) -> Iterator[str]:
    """Yield the commands that bring a change to all, each on a line to copy."""
    from shlex import join, quote

    yield say("next_start" if kind == "hold" else "next_lift", language)
    message = say(f"{kind}_commit", language, name=name)
    yield f"  git add {join(dict.fromkeys(files))}"
    yield f"  git commit -m {quote(visible(message))}"
    yield "  git push"


def caveats(sessions: Iterable[Session], ground: Ground) -> Iterator[str]:
    """Yield where the team's own settings keep holds from stopping anything."""
    for session in sessions:
        heavy = weight(session)
        loaded = session.project.loaded
        path = session.shown(loaded.value.source.path)
        if heavy is None:
            yield from paragraph(say("off", ground.language, path=path))
        elif heavy != "error":
            word = severity(heavy, ground.language)
            text = say("soft", ground.language, path=path, severity=word)
            yield from paragraph(text)


def unreadable(
    sessions: Iterable[Session], stops: Iterable[Stops], language: str
) -> bool:
    """Complain about files that could not be read; say whether there were any."""
    fatal = False
    for session, found in zip(sessions, stops, strict=True):
        for one in found.problems:
            where = f"{session.shown(one.path)}:{one.line}:{one.column}"
            complain(UserError(where, one.message, one.hint), language)
            fatal |= one.fatal
    return fatal
