"""Show what more phrases cost: to compile, to load from the cache, to look for.

    python benchmarks/phrases.py

Phrases are made up, the same for a seed on every machine: half of their words are
those of the texts (`corpus.py`), so that many begin to match and some do. Each round
measures every size once, in CPU time of this process; the least of all rounds counts.
Ten times the phrases should cost far less than ten times the time: compare ratios.
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from time import process_time
from typing import NamedTuple

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(1, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from corpus import Draw, post

from linter.core.parts import Parts
from linter.core.signal import SignalData
from linter.language.binding import compiled_lexicon
from linter.language.lexicon import Lexicon
from linter.language.normal import Normal, normalise
from linter.language.phrases import wordings

# Parts of words as both languages have them.
STARTS = {
    "en": "b br ch cl d dr f fl g gr h k l m n p pl qu r s sh st t th tr v w",
    "fr": "b bl br ch cl cr d dr f fl g gl j l m n p pl qu r s t tr v",
}
MIDDLES = {
    "en": "a ai e ea ee i o oa oo ou u",
    "fr": "a ai an au e eau eu i in o oi on ou u é",
}
ENDS = {
    "en": "b ck d ft g ll m n nd ng nt p r rd rk s sh st t th",
    "fr": "c che fe gne lle me nne que r re s sse t te tre ve",
}
SIGNALS = 60
LANGUAGES = ("en", "fr")
SIZES = (500, 5_000, 50_000)
# Of a hundred phrases: so many have a choice, or a blank ({n}, {..}) where there are
# blanks at all. Of the packs' own phrases, 12 in a hundred have blanks.
CHOICES, BLANKS = 25, 15
KINDS = {"plain": 0, "with blanks": BLANKS}
ORIGINAL = 0.5


class Text(NamedTuple):
    """A text of the corpus, ready to be scanned."""

    text: str
    normal: Normal
    language: str


class Costs(NamedTuple):
    """Seconds of one size: to load and scan one text, to make ready, to scan all."""

    one: float
    ready: float
    scan: float


def texts(count: int, seed: int) -> list[Text]:
    """Return the texts of so many posts, normalised."""
    posts = [post(seed, number) for number in range(count)]
    return [Text(one.text, normalise(one.text), one.language) for one in posts]


def vocabulary(found: Sequence[Text], language: str) -> list[str]:
    """Return the words of the texts of a language, in order."""
    words = {
        word
        for one in found
        if one.language == language
        for word in re.findall(r"[^\W\d_]{2,}", one.text.lower())
    }
    return sorted(words)


def invented(draw: Draw, language: str) -> str:
    """Return a word that looks like one of the language."""
    starts, middles = STARTS[language].split(), MIDDLES[language].split()
    syllables = 2 if draw.chance(0.7) else 1
    parts = [draw.one(starts) + draw.one(middles) for _ in range(syllables)]
    return "".join([*parts, draw.one(ENDS[language].split())])


def phrase(draw: Draw, language: str, known: Sequence[str], blanks: int) -> str:
    """Return a phrase of two to four words, some with a choice or a blank."""
    words = [
        draw.one(known) if draw.chance(ORIGINAL) else invented(draw, language)
        for _ in range(2 + draw.below(3))
    ]
    kind = draw.below(100)
    if kind < CHOICES:
        words[-1] = f"{words[-1]}{{|s}}"
    elif kind < CHOICES + blanks:
        words.insert(1, draw.one(("{n}", "{..}", "{..}")))
    return " ".join(words)


def signals(
    count: int, seed: int, found: Sequence[Text], blanks: int
) -> list[SignalData]:
    """Return signals that hold so many phrases; more begin with the same ones."""
    draws = {language: Draw(f"{seed}/{language}") for language in LANGUAGES}
    known = {language: vocabulary(found, language) for language in LANGUAGES}
    made: dict[tuple[str, str], list[tuple[str, float]]] = {}
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        said = phrase(draws[language], language, known[language], blanks)
        name = f"signal-{number // len(LANGUAGES) % SIGNALS}"
        made.setdefault((name, language), []).append((said, 1.0))
    return [
        SignalData(name, language, 1.0, tuple(said))
        for (name, language), said in made.items()
    ]


def own() -> list[SignalData]:
    """Return the signals of tactlint's own packs."""
    from linter.config.calendars import load_calendar
    from linter.packs.library import gather
    from linter.packs.load import load_pack
    from linter.packs.locate import own_packs

    return list(gather(load_pack(one, load_calendar) for one in own_packs()).signals)


def scanned(lexicon: Lexicon, found: Sequence[Text]) -> int:
    """Scan all texts; return how many matches there are."""
    return sum(
        len(lexicon.scan(one.text, one.normal, 0, one.language)) for one in found
    )


def spent(work: Callable[[], object]) -> float:
    """Return the CPU seconds that some work takes."""
    start = process_time()
    work()
    return process_time() - start


def measured(data: bytes, found: Sequence[Text]) -> Costs:
    """Measure a compiled lexicon once."""
    one = spent(lambda: scanned(Lexicon(Parts(data), few=True), found[:1]))
    lexicon = Lexicon(Parts(data))
    first = {text.language: text for text in reversed(found)}
    ready = spent(lambda: scanned(Lexicon(Parts(data)), list(first.values())))
    scanned(lexicon, list(first.values()))
    return Costs(one, ready, spent(lambda: scanned(lexicon, found)))


def least(rounds: Sequence[Costs]) -> Costs:
    """Return the least of each cost."""
    return Costs(*map(min, zip(*rounds, strict=True)))


class Row(NamedTuple):
    """What a lexicon costs; it is compiled once, by whoever changed a pack."""

    kind: str
    phrases: int
    wordings: int
    matches: int
    size: int
    compiled: float
    costs: Costs


class Case(NamedTuple):
    """A compiled lexicon that waits to be measured."""

    kind: str
    phrases: int
    wordings: int
    data: bytes
    compiled: float


def case(kind: str, held: list[SignalData]) -> Case:
    """Compile signals, and note how long that took."""
    start = process_time()
    data = compiled_lexicon(held)
    took = process_time() - start
    said = [words for one in held for words, _ in one.phrases]
    ways = sum(len(wordings(words)) for words in said)
    return Case(kind, len(said), ways, data, took)


def rows(cases: Sequence[Case], found: Sequence[Text], rounds: int) -> Iterator[Row]:
    """Measure all cases in turn, so that a change of clock speed hits all alike."""
    costs: list[list[Costs]] = [[] for _ in cases]
    for _ in range(rounds):
        for one, taken in zip(cases, costs, strict=True):
            taken.append(measured(one.data, found))
    for one, taken in zip(cases, costs, strict=True):
        matches = scanned(Lexicon(Parts(one.data)), found)
        yield Row(
            one.kind,
            one.phrases,
            one.wordings,
            matches,
            len(one.data),
            one.compiled,
            least(taken),
        )


def table(measures: Sequence[Row], count: int) -> Iterator[str]:
    """Yield the lines of a Markdown table, with the ratio to the row above."""
    yield (
        f"| phrases | | wordings | matches in {count} texts | cache, MB | compile, ms "
        "| load, scan one text, ms | load for many, ms | scan all, ms |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    before: Row | None = None
    for row in measures:
        follows = before is not None and before.kind == row.kind
        ratios = _ratios(before, row) if before and follows else [""] * 5
        before = row
        costs = (row.size / 1e6, *(1e3 * one for one in (row.compiled, *row.costs)))
        counts = (f"{one:,}" for one in (row.phrases, row.wordings, row.matches))
        cells = (f"{a:,.1f}{b}" for a, b in zip(costs, ratios, strict=True))
        yield f"| {' | '.join([row.kind, *counts, *cells])} |"


def _ratios(few: Row, many: Row) -> list[str]:
    before = (few.size, few.compiled, *few.costs)
    after = (many.size, many.compiled, *many.costs)
    return [f" (× {b / a:.1f})" for a, b in zip(before, after, strict=True)]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--posts", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    gc.disable()  # as `tactlint check` does
    found = texts(given.posts, given.seed)
    cases = [
        case(kind, signals(size, given.seed, found, blanks))
        for kind, blanks in KINDS.items()
        for size in given.sizes
    ]
    cases.append(case("tactlint's own", own()))
    measures = list(rows(cases, found, given.rounds))
    print("\n".join(table(measures, given.posts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
