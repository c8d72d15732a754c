"""The outlook for people: a heading a date, a line an entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from linter.core.calendar import Event
from linter.core.outlook import Occasion, Outlook, Planned, Sheet, last_date
from linter.core.post import Post
from linter.core.world import World
from linter.report.look import Look
from linter.report.outlook_words import AND, WORDS, clock, counted, dated, headed, named
from linter.report.paint import Tone, paint
from linter.report.visible import visible
from linter.report.width import cells
from linter.report.wrap import wrapped

LABEL = 10
INDENT = 2
LONGEST_QUOTE = 60
TONES: dict[str, Tone] = {"solemn": "warning", "light": "info", "commercial": "info"}


def table(outlook: Outlook, world: World, look: Look) -> str:
    """Return the outlook as text that fits the terminal's width."""
    writer = _Writer(outlook, world, look)
    return "\n".join([*writer.sheets(), *writer.footer()])


class _Writer:
    """Writes one outlook in one language."""

    def __init__(self, outlook: Outlook, world: World, look: Look) -> None:
        self.outlook = outlook
        self.world = world
        self.look = look
        self.words = WORDS[look.language]

    def sheets(self) -> Iterator[str]:
        for sheet in self.outlook.sheets:
            heading = headed(sheet.date, self.look.language)
            yield paint(heading, "strong", self.look)
            yield from self._rows(sheet)
            yield ""

    def _rows(self, sheet: Sheet) -> Iterator[str]:
        for event in sheet.events:
            yield from self._row(self.words[event.posture], "error", self._event(event))
        for occasion in sheet.days:
            tone = occasion.day.tone
            paint_ = "error" if occasion.day.grave else TONES[tone]
            yield from self._row(self.words[tone], paint_, self._day(occasion))
        for planned in sheet.posts:
            time = self.words["all_day"]
            if planned.timed:
                time = clock(planned.local, self.look.language)
            yield from self._row(time, "strong", self._post(planned))

    def _row(self, label: str, tone: Tone, text: str) -> Iterator[str]:
        room = INDENT + LABEL + 2
        first, *more = wrapped(visible(text), self.look.width, room, room)
        pad = " " * max(LABEL - cells(label), 0)
        yield f"{'':{INDENT}}{paint(label, tone, self.look)}{pad}  {first}"
        for line in more:
            yield f"{'':{room}}{line}"

    def _day(self, occasion: Occasion) -> str:
        day, words = occasion.day, self.words
        notes = [
            " ".join(day.regions) if day.regions != ("world",) else "",
            self._till(occasion),
            words["grave"] if day.grave else "",
            words["customary"] if day.customary else "",
            words["unverified"] if day.certainty == "unverified" else "",
        ]
        avoid = ", ".join(day.avoided(self.look.language))
        notes.append(words["avoid"].replace("{words}", avoid) if avoid else "")
        return _joined([named(day, self.look.language), *notes])

    def _till(self, occasion: Occasion) -> str:
        if occasion.last == occasion.first:
            return ""
        return self._dated("till", occasion.last)

    def _dated(self, word: str, on: date) -> str:
        text = dated(on, self.look.language)
        return self.words[word].replace("{date}", text)

    def _event(self, event: Event) -> str:
        last = last_date(event, self.world)
        end = self._dated("till", last) if last else self.words["further"]
        start = self.world.local(event.start, "").date()
        since = self._dated("since", start) if start < self.outlook.start else ""
        places = " ".join([*event.regions, *event.channels])
        return _joined([event.name, places, since, end, event.reason])

    def _post(self, planned: Planned) -> str:
        post = planned.post
        status = self.words.get(post.status, "")
        quote = self.words["quote"].replace("{text}", excerpt(post))
        where = " ".join(planned.channels)
        return _joined([post.key, where, status, quote if excerpt(post) else ""])

    def footer(self) -> Iterator[str]:
        """Yield what was looked at, and what is not in the table."""
        for text in (self._counts(), self._unlisted(), self._everywhere()):
            if text:
                yield from wrapped(text, self.look.width, 0, 0)

    def _counts(self) -> str:
        outlook, language = self.outlook, self.look.language
        known = "on" if outlook.start == outlook.end else "from_to"
        span = self.words[known].replace("{start}", dated(outlook.start, language))
        span = span.replace("{end}", dated(outlook.end, language))
        if outlook.regions:
            span += self.words["regions"].replace(
                "{regions}", " ".join(outlook.regions)
            )
        counts = self._counted() or self.words["nothing"]
        if outlook.undated:
            undated = counted("posts", outlook.undated, language)
            counts += " " + self.words["undated"].replace("{count}", undated)
        return span + self.words["colon"] + counts

    def _counted(self) -> str:
        numbers = {
            "days": sum(len(sheet.days) for sheet in self.outlook.sheets),
            "events": sum(len(sheet.events) for sheet in self.outlook.sheets),
            "posts": sum(len(sheet.posts) for sheet in self.outlook.sheets),
        }
        language = self.look.language
        parts = [counted(kind, n, language) for kind, n in numbers.items() if n]
        head = ", ".join(parts[:-1])
        joined = AND[language].join(filter(None, [head, *parts[-1:]]))
        return f"{joined}." if joined else ""

    def _unlisted(self) -> str:
        days = self.outlook.unlisted
        if not days:
            return ""
        names = ", ".join(named(day, self.look.language) for day in days)
        text = self.words["unlisted"].replace("{year}", str(self.outlook.end.year))
        return text.replace("{names}", visible(names))

    def _everywhere(self) -> str:
        return "" if self.outlook.regions else self.words["everywhere"]


def excerpt(post: Post) -> str:
    """Return the first words of a post, its title's if it has one."""
    texts = sorted(post.fields, key=lambda field: field.role != "title")
    for field in texts:
        text = " ".join(field.text.split())
        if field.role in {"title", "text"} and text:
            cut = text[:LONGEST_QUOTE].rsplit(" ", 1)[0]
            return text if len(text) <= LONGEST_QUOTE else f"{cut}…"
    return ""


def _joined(parts: list[str]) -> str:
    return " · ".join(part for part in parts if part)
