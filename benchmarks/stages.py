"""Show where the time goes inside one process, by timers around our functions.

    python benchmarks/stages.py DIR

A stage has the time of its functions without that of the stages inside them, and
without the timers' own. A profiler would charge Python code for being watched and
let C code go free; this does not. Everything runs in one process. The first run
may have to fill the cache: run it twice.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from importlib import import_module
from pkgutil import iter_modules
from time import perf_counter
from typing import Any, NamedTuple

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

NOW = "2026-01-01"
READING = "language: putting together"
# Where a function is looked up when it is called, its name there, its stage.
TIMED = (
    ("linter.cli.check", "opened", "open: configuration, list of packs"),
    ("linter.packs.load", "load_pack", "open: packs, read"),
    ("linter.packs.library", "gather", "open: packs, checked"),
    ("linter.packs.freeze", "thaw", "open: packs, from the cache"),
    (
        "linter.language.binding",
        "compiled_lexicon",
        "open: lexicon, compiled",
    ),
    ("linter.shelf", "Shelf.lexicon", "open: lexicon, from the cache"),
    ("linter.language.lexicon", "Lexicon._automaton", "open: automata, built"),
    ("linter.rulebook", "bind", "open: rules, bound"),
    ("linter.files", "walk", "walk"),
    ("linter.intake", "read_bytes", "read bytes"),
    ("linter.intake", "read_document", "parse: dates, channels, fields"),
    ("linter.sources.read", "decode", "parse: decode"),
    ("linter.sources.read", "read_yaml", "parse: YAML"),
    ("linter.sources.posts", "read_yaml", "parse: YAML"),
    ("linter.sources.posts", "prose", "parse: Markdown"),
    ("linter.language.read", "Reader.readings", READING),
    ("linter.language.read", "normalise", "language: normalise"),
    ("linter.language.lexicon", "Lexicon.scan", "language: scan"),
    ("linter.language.read", "language_of", "language: detect"),
    ("linter.language.read", "sentences", "language: sentences"),
    ("linter.language.read", "count_words", "language: words"),
    ("linter.language.read", "questions", "language: questions"),
    ("linter.language.read", "computed", "language: computed signals"),
    ("linter.language.read", "gist", "language: gist"),
    ("linter.language.read", "Features.__missing__", "language: words"),
    ("linter.language.read", "Traits.__missing__", "language: traits"),
    ("linter.memory", "Memory.taken", "memory: recalled"),
    ("linter.memory", "Memory._completed", "memory: kept"),
    ("linter.judging", "arrange", "rules: schedule"),
    ("linter.judging", "run_feeds", "rules: engine"),
    ("linter.judging", "stamp", "stamping"),
    ("linter.judging", "apply", "silencing"),
    ("linter.judging", "ordered", "stamping"),
    ("linter.report.registry", "render", "report"),
)


class Stage:
    """How often a stage was entered, and how long it took by itself."""

    def __init__(self) -> None:
        self.calls = 0
        self.seconds = 0.0


class Watch:
    """Charges time to the innermost stage that is running."""

    def __init__(self) -> None:
        self.stages: dict[str, Stage] = {}
        self._inside = [0.0]

    def timed(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function that does the same and is charged to a stage."""
        stage = self.stages.setdefault(name, Stage())
        inside = self._inside

        @wraps(work)
        def watched(*args: Any, **options: Any) -> Any:  # noqa: ANN401 - any function
            inside.append(0.0)
            start = perf_counter()
            try:
                return work(*args, **options)
            finally:
                spent = perf_counter() - start
                stage.seconds += spent - inside.pop()
                stage.calls += 1
                inside[-1] += spent

        return watched

    def cost(self) -> float:
        """Return what a timer costs its own stage and the one around it."""
        watch = Watch()
        empty = watch.timed("empty", lambda: None)
        calls = 100_000
        start = perf_counter()
        for _ in range(calls):
            empty()
        return (perf_counter() - start) / calls


class Row(NamedTuple):
    """A line of the table."""

    name: str
    calls: int
    seconds: float


def attach(watch: Watch) -> None:
    """Put timers around the functions of `TIMED` and around all check kinds."""
    for module, path, name in TIMED:
        owner: Any = import_module(module)
        *places, last = path.split(".")
        for place in places:
            owner = getattr(owner, place, None)
        work = getattr(owner, last, None)
        if work is None:
            sys.exit(f"{__file__}: {module}.{path} is gone; TIMED must follow")
        bound = getattr(work, "__self__", None) is owner and places
        timed = watch.timed(name, work)
        setattr(owner, last, staticmethod(timed) if bound else timed)
    _attach_checks(watch)


def _attach_checks(watch: Watch) -> None:
    """Time each check kind of our own to the end of what it yields."""
    import linter.checks

    for found in iter_modules(linter.checks.__path__, "linter.checks."):
        module: Any = import_module(found.name)
        kind = getattr(module, "KIND", None)
        if kind is not None and kind.run is not None:
            level = "feed" if kind.level == "feed" else "post"
            run = watch.timed(f"rules: {level}: {kind.name}", _listed(kind.run))
            module.KIND = kind._replace(run=run)


def _listed(check: Callable[..., Iterable[Any]]) -> Callable[..., list[Any]]:
    return lambda *args: list(check(*args))


def check(folder: str) -> None:
    """Run the command on a folder in this one process."""
    import linter.intake
    from linter.cli.check import check as command

    linter.intake.WORTH_SPLITTING = sys.maxsize
    os.chdir(folder)
    command((), format=["concise"], now=NOW, output_file=os.devnull)


def rows(watch: Watch, cost: float) -> Iterator[Row]:
    """Yield stages, the longest first, without the cost of the timers."""
    found = [
        Row(name, stage.calls, max(0.0, stage.seconds - cost * stage.calls))
        for name, stage in watch.stages.items()
    ]
    yield from sorted(found, key=lambda row: row.seconds, reverse=True)


def table(found: list[Row], whole: float, posts: int) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield "| stage | share | ms | µs a post | calls |"
    yield "|---|--:|--:|--:|--:|"
    for row in found:
        share, each = row.seconds / whole, row.seconds / max(posts, 1)
        if row.calls:
            yield (
                f"| {row.name} | {share:.1%} | {row.seconds * 1e3:,.0f} "
                f"| {each * 1e6:,.1f} | {row.calls:,} |"
            )


def groups(found: list[Row]) -> list[Row]:
    """Add up the stages that begin alike."""
    sums: dict[str, Row] = {}
    for row in found:
        name = row.name.partition(":")[0]
        before = sums.get(name, Row(name, 0, 0.0))
        sums[name] = Row(name, before.calls + row.calls, before.seconds + row.seconds)
    return sorted(sums.values(), key=lambda row: row.seconds, reverse=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", metavar="DIR", help="a repository of posts")
    given = parser.parse_args()
    watch = Watch()
    cost = watch.cost()
    attach(watch)
    watch.timed("the rest", check)(given.folder)
    posts = watch.stages[READING].calls
    found = list(rows(watch, cost))
    whole = sum(row.seconds for row in found)
    print("\n".join(table(groups(found), whole, posts)), end="\n\n")
    print("\n".join(table(found, whole, posts)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
