"""The agenda as one page that needs nothing else: no network, no script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256

from linter.core.agenda import NATURES, Agenda, Board
from linter.core.elision import of
from linter.core.finding import SEVERITIES
from linter.report.agenda import listing
from linter.report.agenda.chart import glyph, heat_map, mix_bars, warning_sign
from linter.report.agenda.grid import LIGHT, SOLEMN
from linter.report.agenda.markup import element, escaped, lone
from linter.report.agenda.said import channel_name, hold, limits, period, severities
from linter.report.agenda.spelled import clock, day, number
from linter.report.agenda.style import style
from linter.report.agenda.words import WORDS, Words
from linter.report.look import Look
from linter.report.wording import Forms

# So many weeks fit on a screen.
SHORT = 12


def page(agendas: Sequence[Agenda], look: Look) -> str:
    """Return a page on the agendas of some projects."""
    words = WORDS[look.language]
    title = words.title
    if len(agendas) == 1:
        title += f" · {agendas[0].name}"
    body = element(
        "div",
        element("a", escaped(words.to_content), href="#channels", class_="skip"),
        *_projects(agendas, words),
        element("footer", element("p", escaped(words.made_by))),
        class_="wrap",
    )
    return (
        f'<!doctype html>\n<html lang="{words.language}">\n'
        f"{_head(title)}\n<body>{body}</body>\n</html>\n"
    )


def _head(title: str) -> str:
    sheet = style()
    digest = b64encode(sha256(sheet.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'"
    )
    return element(
        "head",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        element("title", escaped(title)),
        element("style", sheet),
    )


def _projects(agendas: Sequence[Agenda], words: Words) -> Iterator[str]:
    """Yield the projects: a lone one has the page's heading for itself."""
    level = 1
    if len(agendas) > 1:
        level = 2
        yield element("header", element("h1", escaped(words.title)))
    for at, agenda in enumerate(agendas):
        yield _project(agenda, level, f"p{at}", words)


def _project(agenda: Agenda, level: int, mark: str, words: Words) -> str:
    first = mark == "p0"
    boards = [
        _board(board, agenda, level + 1, f"{mark}-{at}", words)
        for at, board in enumerate(agenda.boards)
    ]
    left = [
        element("p", escaped(number(count, forms, words)), class_="quiet")
        for count, forms in (
            (agenda.elsewhere, words.elsewhere),
            (agenda.unseen, words.unseen),
        )
        if count
    ]
    tag = "main" if level == 1 else "article"
    return element(
        tag,
        _header(agenda, level, words),
        element("div", *boards, id="channels" if first else None),
        _undated(agenda, level + 1, words),
        listing.marks(agenda, level + 1, words),
        *left,
        class_="sub" if level > 1 else None,
    )


def _header(agenda: Agenda, level: int, words: Words) -> str:
    now = agenda.now
    seen = f"{day(now.date(), words, year=True)}, {clock(now, words)}"
    holds = [
        element(
            "p",
            f"<b>{words.held.capitalize()}</b> · {escaped(hold(event, words))}",
            class_="hold",
        )
        for event in agenda.events
    ]
    when = f"{period(agenda, words)} · {words.as_of.format(now=seen)}"
    return element(
        "header",
        element("p", escaped(words.title), class_="over-line"),
        element(f"h{level}", escaped(agenda.name)),
        element("p", escaped(when), class_="when"),
        _sums(agenda, words),
        *holds,
        _key(words),
    )


def _sums(agenda: Agenda, words: Words) -> str:
    """Return the figures of the whole project."""
    shown = {entry.place: entry for b in agenda.boards for entry in b.entries}
    selling = sum(entry.sells for entry in shown.values())
    weeks = [(board, week) for board in agenda.boards for week in board.weeks]
    over = sum(board.is_over(week) for board, week in weeks)
    counts = severities(agenda.findings)
    total = words.of.format(total=len(shown))
    figures = [
        (_noun(len(shown), words.posts, words), str(len(shown))),
        (words.selling, f"{selling} <small>{escaped(total)}</small>"),
        (words.over, number(over, words.weeks, words)),
        *(
            (
                _noun(counts[one], words.many[one], words),
                element("span", str(counts[one]), class_=one),
            )
            for one in SEVERITIES
        ),
    ]
    pairs = (
        element("div", element("dt", escaped(name)), element("dd", value))
        for name, value in figures
    )
    return element("dl", *pairs, class_="sums")


def _noun(count: int, forms: Forms, words: Words) -> str:
    """Return the form of a noun that goes with a number."""
    return number(count, forms, words).rpartition(" ")[2]


def _key(words: Words) -> str:
    """Return what the shapes mean."""
    shapes = [(glyph(one, 8, 8), words.nature[one]) for one in NATURES]
    shapes += [
        (warning_sign(8, 8, "error"), words.severity["error"]),
        (warning_sign(8, 8, "warning"), words.severity["warning"]),
        (_tile("over"), words.over_day),
        (_strokes(), words.held),
        (_dashes(), words.same_budget),
    ]
    signs = ((SOLEMN, words.solemn), (LIGHT, words.light))
    items = [
        element(
            "li", element("svg", shape, viewBox="0 0 16 16", aria_hidden="true"), name
        )
        for shape, name in shapes
    ]
    items += [element("li", element("b", sign), name) for sign, name in signs]
    return element("ul", *items, class_="key", aria_label=words.key)


def _tile(look: str) -> str:
    return lone("rect", x=1, y=2, width=14, height=12, rx=3, class_=look)


def _strokes() -> str:
    return "".join(
        lone("line", x1=x, y1=11, x2=x + 3, y2=6, class_="hatch") for x in (1, 6, 11)
    )


def _dashes() -> str:
    return lone("line", x1=8, y1=1, x2=8, y2=15, class_="edge")


def _board(board: Board, agenda: Agenda, level: int, mark: str, words: Words) -> str:
    said_zone = words.zone.format(zone=board.zone, of_zone=of(board.zone))
    about = f"{limits(board, words)} · {said_zone}"
    name = element(
        "div",
        element(f"h{level}", escaped(channel_name(board, words)), id=mark),
        element("p", escaped(about)),
        class_="name",
    )
    if not board.entries:
        quiet = element("p", escaped(words.nothing), class_="quiet")
        return element("section", name, quiet, class_="channel", aria_labelledby=mark)
    charts = element(
        "div",
        heat_map(board, agenda.now.date(), f"{mark}-heat", words),
        mix_bars(board, f"{mark}-mix", words),
        class_="charts",
    )
    flagged = [entry for entry in board.entries if entry.findings]
    found = listing.posts(flagged, words)
    if not flagged:
        found = element("p", escaped(words.clean), class_="quiet")
    tables = [listing.weeks(board, words), listing.whole(board, words)]
    # A calendar that is higher than a screen would hide its own end by staying.
    stays = " stays" * (len(board.weeks) <= SHORT)
    look = element("div", charts, *tables, class_=f"look{stays}")
    return element(
        "section",
        name,
        look,
        element("div", found),
        class_="channel",
        aria_labelledby=mark,
    )


def _undated(agenda: Agenda, level: int, words: Words) -> str:
    if not agenda.undated:
        return ""
    head = element("div", element(f"h{level}", escaped(words.undated)), class_="name")
    return element(
        "section", head, listing.posts(agenda.undated, words), class_="channel"
    )
