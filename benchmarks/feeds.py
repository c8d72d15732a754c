"""Show what the rules on feeds cost, beside reading, and how that grows.

    python benchmarks/feeds.py FEW MANY

FEW and MANY are repositories of posts on ten channels (`corpus.py`). Each is checked
in a process of its own, by the timers of `stages.py`. Work in proportion to the
posts has a ratio near that of the posts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from time import process_time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import stages
from stages import READING, Watch, attach, check, rows

FEED = "rules: feed: "
SHARED = ("rules: schedule", "rules: engine")


def measured(folder: str) -> dict[str, float]:
    """Return the seconds of each stage of a folder, and its `posts`."""
    command = [sys.executable, __file__, "--one", folder]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def one(folder: str) -> dict[str, float]:
    """Check a folder in this process, counting its own time only."""
    stages.perf_counter = process_time
    watch = Watch()
    cost = watch.cost()
    attach(watch)
    watch.timed("the rest", check)(folder)
    found = {row.name: row.seconds for row in rows(watch, cost)}
    return {**found, "posts": float(watch.stages[READING].calls)}


def table(few: dict[str, float], many: dict[str, float]) -> Iterator[str]:
    """Yield the lines of a Markdown table, the dearest kind first."""
    kinds = [name for name in many if name.startswith(FEED) or name in SHARED]
    yield f"| | ms, {few['posts']:,.0f} posts | ms, {many['posts']:,.0f} | ratio |"
    yield "|---|--:|--:|--:|"
    yield _line("posts", few["posts"] / 1e3, many["posts"] / 1e3)
    yield _line("reading", _reading(few), _reading(many))
    sums = [sum(each.get(name, 0.0) for name in kinds) for each in (few, many)]
    yield _line("all rules on feeds", *sums)
    for name in sorted(kinds, key=lambda name: -many[name]):
        yield _line(name.removeprefix("rules: "), few.get(name, 0.0), many[name])
    yield ""
    yield f"The rules on feeds take {sums[1] / _reading(many):.1%} of reading's time."


def _reading(found: dict[str, float]) -> float:
    parts = ("parse", "language", "read bytes")
    return sum(spent for name, spent in found.items() if name.startswith(parts))


def _line(name: str, few: float, many: float) -> str:
    ratio = f"{many / few:.1f}" if few else ""
    return f"| {name} | {few * 1e3:,.1f} | {many * 1e3:,.1f} | {ratio} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", metavar="DIR", nargs="+", help="FEW, then MANY")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(one(given.folders[0])))
        return 0
    few, many = map(measured, given.folders)
    print("\n".join(table(few, many)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
