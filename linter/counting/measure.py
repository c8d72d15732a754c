"""Measures: what each character of a text costs, and where it is too long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from unicodedata import combining, is_normalized, normalize

from linter.core.patterns import compiled
from linter.core.platform import Counting
from linter.core.tuples import NamedTuple
from linter.counting.addresses import addresses, web_addresses
from linter.counting.emoji import SEQUENCE
from linter.counting.graphemes import clusters

Measure = Callable[[str], "Iterator[Run]"]
# What a link costs on X and on Mastodon, whatever its length.
LINK = 23
# Below this no character begins an emoji, but a keycap, which ends above it.
_FIRST_SIGN = "\u203c"
_MENTION = r"(?<![\w/])@(\w+(?:[\w.-]+\w)?)(@[\w.-]+\w)"
# Code points by what each costs, cheapest first: one group for each cost.
_BYTES = r"([\0-\x7f]+)|([\x80-\u07ff]+)|([\u0800-\uffff]+)|([\U00010000-\U0010ffff]+)"
_UNITS = r"([\0-\uffff]+)|([\U00010000-\U0010ffff]+)"
_LIGHT = r"\0-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037"
_WEIGHTS = rf"([{_LIGHT}]+)|([^{_LIGHT}]+)"
_LITTLE = r"([^\\|{}@\[\]()<>#*_~]+)|([\\|{}@\[\]()<>#*_~]+)"


class Run(NamedTuple):
    """A stretch of a text and its cost: of each character, or of it as a whole."""

    start: int
    end: int
    cost: int
    whole: bool = False

    @property
    def total(self) -> int:
        """What all of it costs."""
        return self.cost if self.whole else self.cost * (self.end - self.start)


def length(text: str, counting: Counting) -> int:
    """Return the length of a text as a platform counts it."""
    return sum(run.total for run in runs(text, counting))


def overrun(text: str, counting: Counting, limit: int) -> int | None:
    """Return where the first character over the limit stands, None if none is."""
    if _most(text) <= limit:
        return None
    left = limit
    for run in runs(text, counting):
        if run.total > left:
            return run.start if run.whole else run.start + left // run.cost
        left -= run.total
    return None


def _most(text: str) -> int:
    """Return a length that no measure exceeds: most posts are far below limits."""
    return 4 * len(text) + LINK * text.count(".")


def runs(text: str, counting: Counting) -> Iterator[Run]:
    """Yield the runs of a text in order; together they cover all of it."""
    return _MEASURES[counting](text)


def _plain(text: str) -> Iterator[Run]:
    if text:
        yield Run(0, len(text), 1)


def _classes(pattern: str) -> Measure:
    """Return the measure in which the n-th group of a pattern costs n each."""

    def measure(text: str) -> Iterator[Run]:
        for found in compiled(pattern).finditer(text):
            yield Run(*found.span(), found.lastindex or 1)

    return measure


def _graphemes(text: str) -> Iterator[Run]:
    fixed = (Run(*span, 1, whole=True) for span in clusters(text))
    return _around(text, fixed, _plain)


def _threads(text: str) -> Iterator[Run]:
    """Count as Threads does: emoji by their bytes in UTF-8."""
    return _around(text, _emoji(text, _weight_in_bytes), _plain)


def _weight_in_bytes(emoji: str) -> int:
    return len(emoji.encode("utf-8", "surrogatepass"))


def _mastodon(text: str) -> Iterator[Run]:
    """Count as Mastodon does: links cost 23, of `@name@server` only the name."""
    fixed = [Run(*span, LINK, whole=True) for span in web_addresses(text)]
    if "@" in text:
        names = compiled(_MENTION).finditer(text)
        fixed += [Run(*m.span(), len("@") + len(m[1]), whole=True) for m in names]
    return _around(text, _apart(fixed), _graphemes)


def _weighted(text: str) -> Iterator[Run]:
    """Count as X does: links cost 23, emoji and most other scripts two."""
    fixed = [Run(*span, LINK, whole=True) for span in addresses(text)]
    if not text.isascii():
        fixed += _emoji(text, lambda _: 2)
    return _around(text, _apart(fixed), _weights)


def _weights(text: str) -> Iterator[Run]:
    measure = _classes(_WEIGHTS)
    if is_normalized("NFC", text):
        yield from measure(text)
        return
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or not combining(text[end]):
            composed = normalize("NFC", text[start:end])
            cost = sum(run.total for run in measure(composed))
            yield Run(start, end, cost, whole=True)
            start = end


def _emoji(text: str, cost: Callable[[str], int]) -> list[Run]:
    if text.isascii() or max(text) < _FIRST_SIGN:
        return []
    return [
        Run(*found.span(), cost(found[0]), whole=True)
        for found in compiled(SEQUENCE).finditer(text)
    ]


def _apart(found: Iterable[Run]) -> list[Run]:
    """Return runs in order; of two that overlap, the first."""
    kept: list[Run] = []
    for run in sorted(found):
        if not kept or run.start >= kept[-1].end:
            kept.append(run)
    return kept


def _around(text: str, fixed: Iterable[Run], rest: Measure) -> Iterator[Run]:
    """Yield fixed runs and, of the text between them, those of another measure."""
    done = 0
    for run in (*fixed, Run(len(text), len(text), 0, whole=True)):
        for inner in rest(text[done : run.start]):
            yield inner._replace(start=inner.start + done, end=inner.end + done)
        if run.end > run.start:
            yield run
        done = run.end


_MEASURES: dict[Counting, Measure] = {
    "bytes": _classes(_BYTES),
    "code-points": _plain,
    "graphemes": _graphemes,
    "little-text": _classes(_LITTLE),
    "mastodon": _mastodon,
    "threads": _threads,
    "utf-16": _classes(_UNITS),
    "weighted": _weighted,
}
