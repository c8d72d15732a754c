"""A team's file of events: read, added to, changed, and put back in one step."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from linter.config.events import load_events
from linter.config.load import LARGEST, read_text
from linter.core.calendar import Event
from linter.errors import UserError
from linter.ledger.rewriting import appended, as_node, dumped, loaded
from linter.nodes import yaml as reader
from linter.store.replacement import content, replace

BOM = b"\xef\xbb\xbf"
LONGEST_ID = 60


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
        number = len(self._events)
        longer = appended(self.text, entry)
        # In an emergency, a long file must not be written anew for one line.
        if longer is not None and self._is_sound(longer, (number,)):
            return self._events[number]
        tree = self._tree()
        # Between brackets nothing of ours would be easy to read.
        tree.fa.set_block_style()
        tree["events"].fa.set_block_style()
        tree["events"].append(as_node(entry))
        self._take(tree, number)
        return self._events[number]

    def change(self, id: str, changes: Mapping[str, object]) -> Event:  # noqa: A002 - as in the file
        """Set keys of an event; None takes a key away. Return it as read.

        Raises UserError when no event of this file has the id.
        """
        tree = self._tree()
        number = self._number(id)
        _set(tree["events"][number], changes)
        self._take(tree, number)
        return self._events[number]

    def amend(
        self,
        changes: Mapping[str, Mapping[str, object]],
        entries: Sequence[Mapping[str, object]],
    ) -> tuple[Event, ...]:
        """Change events by their ids and add others, all at once; return the added.

        For a feed's hundreds: the file is rewritten and read again only once.
        """
        tree = self._tree()
        numbers = {id: self._number(id) for id in changes}  # noqa: A001 - as in the file
        for id, said in changes.items():  # noqa: A001 - as in the file
            _set(tree["events"][numbers[id]], said)
        if entries:
            tree.fa.set_block_style()
            tree["events"].fa.set_block_style()
        for entry in entries:
            tree["events"].append(as_node(entry))
        first = len(self._events)
        self._take(tree, *numbers.values(), *range(first, first + len(entries)))
        return self._events[first:]

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

    def _tree(self) -> Any:  # noqa: ANN401 - ruamel's own tree, untyped
        return loaded(self.text or "events: []\n")

    def _take(self, tree: Any, *numbers: int) -> None:  # noqa: ANN401 - as above
        """Take what was made of the tree if it reads well and nothing else changed."""
        if not self._is_sound(dumped(tree, like=self.text), numbers):
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


def _comments(text: str) -> list[str]:
    found = reader.read(text).comments
    return [text[span.start : span.end].strip() for span in found]
