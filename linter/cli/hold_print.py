"""What the `hold` commands print: facts under each other, posts in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from linter.cli.exits import say as complain
from linter.cli.hold_ground import Ground
from linter.cli.hold_texts import facts, posts, say
from linter.cli.terminal import look
from linter.core.calendar import Event
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


def effect(
    stops: Sequence[Stops], language: str, most: int | None = MOST
) -> Iterator[str]:
    """Yield the posts that an event stops, warns about, and is not heard in."""
    found = [one for each in stops for one in each.found]
    stopped = [one for one in found if one.severity == "error"]
    warned = [one for one in found if one.severity != "error"]
    if stopped:
        yield say("stopped", language, posts=posts(len(stopped), language))
        yield from _listed(stopped, language, most)
    else:
        yield say("stops_none", language)
    if warned:
        yield say("warned", language, posts=posts(len(warned), language))
        yield from _listed(warned, language, most)
    silenced = [one for each in stops for one in each.silenced]
    if silenced:
        told = say("silenced", language, posts=posts(len(silenced), language))
        yield from paragraph(told, language=language)
        yield from _listed(silenced, language, most)


def _listed(stops: list[Stop], language: str, most: int | None) -> Iterator[str]:
    for one in stops[:most]:
        place = f"  {one.path}:{one.line}"
        about = ", ".join(filter(None, (when(one, language), *one.post.channels)))
        yield from paragraph(f"{visible(place.strip())}  {about}", "  ", language)
        if one.words:
            yield f"    {_cut(visible(one.words), look(language).width - 4)}"
    if most is not None and len(stops) > most:
        yield f"  … +{len(stops) - most}"


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
