"""The shelf: packs and their lexicon, from the cache or from their files."""

import marshal
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import ref
from zlib import crc32

from linter.core.calendar import Day, Event
from linter.core.library import Library
from linter.core.names import avoided_signal, blocked_signal, day_signal, toxic_signal
from linter.core.parts import Parts, SpoiltError
from linter.core.signal import SignalData
from linter.core.tuples import NamedTuple
from linter.core.world import Blocked
from linter.errors import UserError
from linter.language.lexicon import FORMAT, Joint, Lexicon
from linter.packs.freeze import freeze, signature, thaw
from linter.packs.locate import PackFolder
from linter.store import cache

if TYPE_CHECKING:
    from linter.packs.load import ReadCalendar

KEPT = 4
SYNTAX = "write {a|b} for a choice, {n} for a number, {..} for a few words"


class Shelf:
    """Reads packs once and keeps what it made of them.

    `use_cache` False reads every file again and writes nothing.
    """

    def __init__(
        self,
        folders: Sequence[PackFolder],
        read_calendar: "ReadCalendar",
        *,
        use_cache: bool,
    ) -> None:
        self._folders = folders
        self._read_calendar = read_calendar
        self._use_cache = use_cache
        self._signature = signature(folders)
        self._name = f"packs-{self._signature}"
        self._lexicons: dict[tuple[str, bool], Lexicon] = {}

    @cached_property
    def library(self) -> Library:
        """All packs, checked against each other."""
        parts = self._parts(self._name, Shelf._frozen)
        if parts is not None:
            try:
                return thaw(parts)
            except ValueError:
                pass  # written by something else: read the files
        return thaw(Parts(self._frozen()))

    def mark(self, extra: Sequence[SignalData], settings: str) -> str:
        """Return a mark of the packs, of a project's own words and its settings."""
        own = marshal.dumps([tuple(signal) for signal in extra])
        return f"{self._signature}-{crc32(own):08x}-{settings}"

    def lexicon(self, extra: Sequence[SignalData], *, few: bool = False) -> Joint:
        """Return the lexicon of the packs and of this project's own words.

        `few` says that only a few texts will be read with it. Raises PhraseError
        when one of these words cannot be read.
        """
        mark = crc32(marshal.dumps([tuple(signal) for signal in extra]))
        packs = self._kept(f"lexicon-{FORMAT}-{self._signature}", None, few=few)
        own = self._kept(f"words-{FORMAT}-{mark:08x}", extra, few=few)
        return Joint(packs, own)

    def _kept(
        self, name: str, signals: Sequence[SignalData] | None, *, few: bool
    ) -> Lexicon:
        """Return a lexicon, compiled once; None stands for the packs' signals."""
        key = (name, few)
        if key not in self._lexicons:
            self._lexicons[key] = self._recalled(name, signals, few=few)
        return self._lexicons[key]

    def _read(self) -> Library:
        """Read all packs; whatever that needs is not loaded for a cached library."""
        from linter.packs.library import gather
        from linter.packs.load import load_pack

        folders = self._folders
        library = gather([load_pack(one, self._read_calendar) for one in folders])
        # A phrase that cannot be read must be known before it is kept.
        try:
            _check([*library.signals, *_avoided(library.days)])
        except ValueError as error:
            raise self._misspelt(error) from error
        return library

    def _frozen(self) -> bytes:
        """Read all packs, and keep what they are for the next time."""
        data = freeze(self._read())
        if self._use_cache:
            cache.keep_parts(self._name, data, rivals="packs-", kept=KEPT)
        return data

    def _misspelt(self, error: ValueError) -> UserError:
        """Return the complaint about a phrase, at its place in its file."""
        from linter.packs.load import signal_files, value_of

        phrase = getattr(error, "phrase", "")
        for path in (path for one in self._folders for path in signal_files(one)):
            value = value_of(path)
            for item in (*value.at("phrases").items(), *value.at("except").items()):
                if phrase in (item.text, item.at("words").text):
                    return item.complain(str(error), SYNTAX)
        return UserError("packs", str(error), SYNTAX)

    def _recalled(
        self, name: str, signals: Sequence[SignalData] | None, *, few: bool
    ) -> Lexicon:
        def fresh(shelf: "Shelf") -> bytes:
            return shelf._compiled(name, signals)  # noqa: SLF001 - it is ours

        parts = self._parts(name, fresh)
        if parts is not None:
            try:
                return Lexicon(parts, few=few)
            except ValueError:
                pass  # written by another version: compile it again
        return Lexicon(Parts(fresh(self)), few=few)

    def _compiled(self, name: str, signals: Sequence[SignalData] | None) -> bytes:
        from linter.language.binding import compiled_lexicon

        if signals is None:
            signals = [*self.library.signals, *_avoided(self.library.days)]
        data = compiled_lexicon(signals)
        if self._use_cache:
            rivals = f"{name.partition('-')[0]}-"
            cache.keep_parts(name, data, rivals=rivals, kept=KEPT)
        return data

    def _parts(self, name: str, renew: "Callable[[Shelf], bytes]") -> Parts | None:
        """Return parts from the cache, that this shelf renews as long as it is there.

        They are not to keep it alive: a server opens projects again and again.
        """
        if not self._use_cache:
            return None
        here = ref(self)

        def renewed() -> bytes:
            shelf = here()
            if shelf is None:
                raise SpoiltError("nobody can make these parts again")
            return renew(shelf)

        return cache.recall_parts(name, renewed)


def _check(signals: Sequence[SignalData]) -> None:
    from linter.language.compile import check_phrases

    check_phrases(signals)


class Words(NamedTuple):
    """What a project adds to the words of its packs.

    Words that days `of_packs` avoid are compiled with the signals of the packs.
    """

    blocklist: Sequence[Blocked]
    events: Sequence[Event]
    days: Sequence[Day]
    of_packs: Sequence[Day] = ()

    def signals(self) -> list[SignalData]:
        """Return one signal for each blocked term, event, light day and own day."""
        blocked = [
            SignalData(blocked_signal(i), "any", 1.0, _widened((b.term,)), b.exceptions)
            for i, b in enumerate(self.blocklist)
        ]
        toxic = [
            SignalData(toxic_signal(event.id), "any", 1.0, _widened(event.words))
            for event in self.events
            if event.words
        ]
        named = [
            SignalData(day_signal(day.id), language, 1.0, _phrases((name,)))
            for day in self.days
            if day.tone != "solemn"
            for language, name in day.names.items()
        ]
        packs = set(map(id, self.of_packs))
        own = [day for day in self.days if id(day) not in packs]
        return [*blocked, *toxic, *named, *_avoided(own)]


def _avoided(days: Iterable[Day]) -> Iterator[SignalData]:
    """Yield the words that days avoid, in each language they are given for."""
    for day in days:
        for language in dict.fromkeys(language for language, _ in day.words):
            said = tuple(word for where, word in day.words if where == language)
            yield SignalData(
                avoided_signal(day), language or "any", 1.0, _widened(said)
            )


def _phrases(words: Sequence[str]) -> tuple[tuple[str, float], ...]:
    return tuple((word, 1.0) for word in words)


def _widened(words: Sequence[str]) -> tuple[tuple[str, float], ...]:
    from linter.language.team_words import widened

    return _phrases([widened(word) for word in words])
