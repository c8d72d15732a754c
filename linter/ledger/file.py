"""A team's file of events: read, added to, changed, and put back in one step."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from linter.config.events import load_events
from linter.config.load import LARGEST, read_text
from linter.core.calendar import Event
from linter.errors import UserError
from linter.ledger.editing import edited, inserted
from linter.ledger.rewriting import appended, as_node, dumped, loaded
from linter.nodes import yaml as reader
from linter.store.replacement import content, replace

BOM = b"\xef\xbb\xbf"
LONGEST_ID = 60
NOTHING = "events: []\n"


class Ledger:
    """One file of events, opened to be written.

    Nothing reaches the disk before `write`. Raises UserError, with the place, for
    a file that cannot be read: what is wrong in it must not be written over.
    """

    def __init__(self, path: str, shown: str, timezone: str = "UTC") -> None:
        self.path = path
        self.shown = shown
        self._timezone = timezone
        if not path.endswith((".yaml", ".yml")):
            what = "is no YAML file, and only those are written"
            raise UserError(shown, what, "name a file of events that ends in .yaml")
        self.is_new = not os.path.lexists(path)
        self.text = "" if self.is_new else read_text(path, shown)
        self._before = None if self.is_new else content(path)
        if self.text and _is_bare(self.text):
            gap = "" if self.text.endswith("\n") else "\n"
            self.text = f"{self.text}{gap}{NOTHING}"
        self._events = () if self.is_new else load_events(shown, self.text, timezone)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events of the file as it shall be."""
        return self._events

    def free_id(self, name: str, taken: frozenset[str] = frozenset()) -> str:
        """Return an id made of a name that no event has, here or in `taken`."""
        known = {event.id for event in self._events} | taken
        stem = slug(name)
        number, found = 1, stem
        while found in known:
            number += 1
            found = f"{stem}-{number}"
        return found

    def add(self, entry: Mapping[str, object]) -> Event:
        """Add an event at the end, its keys as files have them; return it as read.

        Values are texts, lists, mappings, dates and moments.
        """
        return self.amend({}, [entry])[0]

    def change(self, id: str, changes: Mapping[str, object]) -> Event:  # noqa: A002 - as in the file
        """Set keys of an event; None takes a key away. Return it as read.

        Raises UserError when no event of this file has the id.
        """
        self.amend({id: changes}, [])
        return self._events[self._number(id)]

    def amend(
        self,
        changes: Mapping[str, Mapping[str, object]],
        entries: Sequence[Mapping[str, object]],
    ) -> tuple[Event, ...]:
        """Change events by their ids and add others, all at once; return the added.

        For a feed's hundreds: the file is rewritten and read again only once.
        """
        wanted = {self._number(id): said for id, said in changes.items()}  # noqa: A001 - as in the file
        first = len(self._events)
        numbers = (*wanted, *range(first, first + len(entries)))
        self._take(numbers, self._ways(wanted, entries))
        return self._events[first:]

    def _ways(
        self,
        changes: Mapping[int, Mapping[str, object]],
        entries: Sequence[Mapping[str, object]],
    ) -> Iterator[str]:
        """Yield what the file may become, the ways that touch least first."""
        text = edited(self.text, changes) if changes else self.text
        if text is not None:
            # In an emergency, a long file must not be written anew for one line.
            longer = appended(text, *entries) if entries else text
            if longer is not None:
                yield longer
        yield self._anew(changes, entries)
        if text is not None and len(entries) == 1:
            more = inserted(text, entries[0])
            if more is not None:
                yield more

    def _anew(
        self,
        changes: Mapping[int, Mapping[str, object]],
        entries: Sequence[Mapping[str, object]],
    ) -> str:
        tree = loaded(self.text or NOTHING)
        for number, said in changes.items():
            _set(tree["events"][number], said)
        if entries:
            # Between brackets nothing of ours would be easy to read.
            tree.fa.set_block_style()
            tree["events"].fa.set_block_style()
            tree["events"] += [as_node(entry) for entry in entries]
        return dumped(tree, like=self.text)

    def write(self) -> None:
        """Put the new text in the file's place, in one step.

        Raises UserError when the file was changed since it was opened.
        """
        data = self.text.encode()
        if self._before and self._before.startswith(BOM):
            data = BOM + data
        if len(data) > LARGEST:
            what = f"would be larger than {LARGEST // 1_000_000} MB"
            raise UserError(self.shown, what, "move old events to another file")
        replace(self.path, self.shown, data, self._before)
        self._before, self.is_new = data, False

    def _number(self, id: str) -> int:  # noqa: A002 - as in the file
        for number, event in enumerate(self._events):
            if event.id == id:
                return number
        from linter.errors import did_you_mean

        hint = did_you_mean(id, [event.id for event in self._events])
        raise UserError(self.shown, f"has no event '{id}'", hint)

    def _take(self, numbers: Collection[int], ways: Iterable[str]) -> None:
        """Take the first text that reads well and in which nothing else changed.

        What is wrong in a new event is told with its place; a place in a text
        that the user never saw would help nobody.
        """
        wrong: UserError | None = None
        for text in ways:
            try:
                if self._is_sound(text, numbers):
                    return
            except UserError as error:
                wrong = wrong or error
        if wrong and numbers and max(numbers) >= len(self._events):
            raise wrong
        what = "is written in a way that would not stay as it is"
        raise UserError(self.shown, what, "write this event by hand")

    def _is_sound(self, text: str, numbers: Collection[int]) -> bool:
        """Take a text in which only these events are new or changed; else leave it."""
        events = load_events(self.shown, text, self._timezone)
        lost = set(_comments(self.text)) - set(_comments(text))
        if lost or _others(events, numbers) != _others(self._events, numbers):
            return False
        self.text, self._events = text, events
        return True


def _set(entry: Any, changes: Mapping[str, object]) -> None:  # noqa: ANN401 - ruamel's
    entry.fa.set_block_style()
    for key, value in changes.items():
        if value is not None:
            entry[key] = as_node(value)
        else:
            entry.pop(key, None)


def _others(events: tuple[Event, ...], numbers: Collection[int]) -> list[Event]:
    """Return all events but some, wherever they stand now."""
    return [
        event._replace(line=0)
        for number, event in enumerate(events)
        if number not in numbers
    ]


def slug(name: str) -> str:
    """Return a name as an id: `Tempête sur la côte` is `tempete-sur-la-cote`."""
    letters = name.replace("œ", "oe").replace("Œ", "oe").replace("æ", "ae").lower()
    bare = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", bare)
    return "-".join(words)[:LONGEST_ID].rstrip("-") or "event"


def _is_bare(text: str) -> bool:
    """Say whether there are only a team's remarks, and no event yet."""
    lines = (line.strip() for line in text.splitlines())
    return all(not line or line == "---" or line.startswith("#") for line in lines)


def _comments(text: str) -> list[str]:
    found = reader.read(text).comments
    return [text[span.start : span.end].strip() for span in found]
