"""The words beside the pictures: lists of posts, tables, days to mind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.core.agenda import NATURES, Agenda, Board, Box, Entry, Week
from linter.core.finding import SEVERITIES, Finding
from linter.report.agenda.grid import LIGHT, SOLEMN
from linter.report.agenda.markup import element, escaped
from linter.report.agenda.said import channel_name, moment, name_of
from linter.report.agenda.spelled import day, number, weekday
from linter.report.agenda.words import Words


def posts(entries: Iterable[Entry], words: Words) -> str:
    """Return posts with what was found in them, as a list."""
    return element("ol", *(_post(entry, words) for entry in entries), class_="posts")


def _post(entry: Entry, words: Words) -> str:
    worst = next(
        (one for one in SEVERITIES if any(f.severity == one for f in entry.findings)),
        None,
    )
    state = words.nature[entry.nature] + ("" if entry.pending else f", {words.out}")
    when = element("b", escaped(moment(entry, words)))
    return element(
        "li",
        element("p", f"{when} · {escaped(state)}", class_="at"),
        element("p", _said(entry, words), class_="said"),
        element("p", escaped(entry.place), class_="place"),
        element("ul", *(_finding(one, words) for one in entry.findings), class_="found")
        if entry.findings
        else "",
        class_=worst and f"has-{worst}",
    )


def _said(entry: Entry, words: Words) -> str:
    """Return how a post begins, its writing direction kept to itself."""
    if not entry.text:
        return escaped(words.no_text)
    return element("bdi", escaped(excerpt(entry.text)), lang=entry.language or None)


def excerpt(text: str, longest: int = 130) -> str:
    """Return the beginning of a text, up to a blank."""
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _finding(finding: Finding, words: Words) -> str:
    severity = element("b", words.severity[finding.severity], class_=finding.severity)
    rule = element("code", escaped(finding.rule))
    return element(
        "li", f"{severity} {rule} ", element("bdi", escaped(finding.message))
    )


def weeks(board: Board, words: Words) -> str:
    """Return the two pictures of a channel as a table."""
    name = channel_name(board, words)
    title = words.as_table.format(channel=name)
    heads = [words.week, *words.days, words.list_of_posts]
    heads += [words.nature[nature] for nature in NATURES]
    head = "".join(element("th", escaped(one), scope="col") for one in heads)
    rows = (_week(week, board, words) for week in board.weeks)
    table = element(
        "table",
        element("caption", escaped(title)),
        element("thead", element("tr", head)),
        element("tbody", *rows),
    )
    return _folded(title, table)


def _week(week: Week, board: Board, words: Words) -> str:
    limit = board.budget.week
    count = str(len(week.entries)) + (f" / {limit}" if limit is not None else "")
    if board.is_over(week):
        count += f" ({words.over})"
    return element(
        "tr",
        element("th", escaped(day(week.monday, words)), scope="row"),
        *(element("td", escaped(_box(box, board)), class_="n") for box in week.boxes),
        element("td", escaped(count), class_="n"),
        *(element("td", str(week.count(nature))) for nature in NATURES),
    )


def _box(box: Box, board: Board) -> str:
    signs = SOLEMN * box.solemn + LIGHT * box.light + "#" * box.held
    over = "!" if board.is_crowded(box) else ""
    return f"{len(box.entries) or ''}{over} {signs}".strip()


def whole(board: Board, words: Words) -> str:
    """Return all posts of a channel as a table."""
    heads = (words.when, words.what, words.list_of_posts, words.findings)
    rows = (_row(entry, words) for entry in board.entries)
    table = element(
        "table",
        element("caption", escaped(channel_name(board, words))),
        element(
            "thead",
            element("tr", *(element("th", escaped(one), scope="col") for one in heads)),
        ),
        element("tbody", *rows),
    )
    return _folded(number(len(board.entries), words.all_posts, words), table)


def _row(entry: Entry, words: Words) -> str:
    found = ", ".join(dict.fromkeys(one.rule for one in entry.findings))
    state = "" if entry.pending else f", {words.out}"
    return element(
        "tr",
        element("th", escaped(moment(entry, words)), scope="row"),
        element("td", escaped(words.nature[entry.nature] + state)),
        element("td", _said(entry, words)),
        element("td", escaped(found)),
    )


def _folded(title: str, table: str) -> str:
    """Fold a table away; it scrolls by itself where the screen is narrow."""
    box = element(
        "div", table, class_="scroll", tabindex="0", role="region", aria_label=title
    )
    return element("details", element("summary", escaped(title)), box)


def marks(agenda: Agenda, level: int, words: Words) -> str:
    """Return the days of the world in these weeks, the solemn ones first."""
    groups = [
        (f"{SOLEMN} {words.solemn_days}", True),
        (f"{LIGHT} {words.light_days}", False),
    ]
    lists = [
        element(
            "div",
            element(f"h{level + 1}", escaped(title)),
            element("ul", *_days(agenda, words, solemn=solemn)),
        )
        for title, solemn in groups
    ]
    head = element(f"h{level}", escaped(words.marks))
    return element("section", head, *lists, class_="marks")


def _days(agenda: Agenda, words: Words, *, solemn: bool) -> Iterator[str]:
    for at, known in agenda.days:
        if (known.tone == "solemn") == solemn:
            when = element("span", escaped(weekday(at, words)))
            yield element("li", f"{when} ", escaped(name_of(known, words)))
