"""Time whole processes, interleaved, and print a table.

    python benchmarks/measure.py --install

Every round runs every case once, so that a change of clock speed hits all of
them alike: compare ratios, not seconds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "2026-01-01"
READ_ALL = """
import os
for place, _, names in os.walk('.'):
    for name in names:
        with open(os.path.join(place, name), 'rb') as file:
            file.read()
"""
# What a developer's shell may hold that changes what is measured.
DISTURBING = ("PYTHON", "TACTLINT", "GITHUB_", "FORCE_COLOR", "NO_COLOR", "CI")
START, TYPOS = "`python -c pass`", "`typos`"


class Case(NamedTuple):
    """A command, where it runs, and which of its exit codes mean success.

    `floor` names the case that it is compared with. A case that is `rare` runs
    in the first round only. `fresh` gives it an empty cache folder.
    """

    name: str
    command: tuple[str, ...]
    folder: str
    floor: str
    codes: tuple[int, ...] = (0,)
    rare: bool = False
    fresh: bool = False


class Run(NamedTuple):
    """What one process cost: seconds, and the megabytes of its largest process."""

    wall: float
    cpu: float
    peak: float


class Tools(NamedTuple):
    """The programs under measurement, by their real paths: no shims."""

    python: str
    tactlint: str
    typos: str


def run(case: Case, scratch: str) -> Run:
    """Run a case once; stop at an exit code that it should not have."""
    cache = os.path.join(scratch, "cache")
    if case.fresh:
        cache = tempfile.mkdtemp(dir=scratch)
    error = os.path.join(scratch, "stderr")
    with open(error, "wb") as stderr:
        start = time.perf_counter()
        process = subprocess.Popen(
            case.command,
            cwd=case.folder,
            env=_environment(cache),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
        # This process must stay small: a child's peak begins at its parent's size.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in case.codes:
        with open(error, encoding="utf-8", errors="replace") as said:
            sys.exit(f"{case.name}: exit {process.returncode}\n{said.read()}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    cpu = usage.ru_utime + usage.ru_stime
    return Run(wall, cpu, usage.ru_maxrss / unit)


def _environment(cache: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(DISTURBING)}
    return {**kept, "TACTLINT_CACHE_DIR": cache}


def measure(cases: list[Case], rounds: int, scratch: str) -> dict[str, list[Run]]:
    """Run all cases in turn, so many times, after one round to warm up."""
    for case in cases:
        if not case.rare:
            run(case, scratch)
    found: dict[str, list[Run]] = {case.name: [] for case in cases}
    for number in range(rounds):
        for case in cases:
            if number == 0 or not case.rare:
                found[case.name].append(run(case, scratch))
        print(f"round {number + 1} of {rounds}", file=sys.stderr)
    return found


def table(cases: list[Case], found: dict[str, list[Run]]) -> Iterator[str]:
    """Yield the lines of a Markdown table, ratios first."""
    yield "| what | ratio of medians (minima) | median ms | min ms | CPU ms | peak MB |"
    yield "|---|--:|--:|--:|--:|--:|"
    for case in cases:
        runs = found[case.name]
        walls = [one.wall for one in runs]
        floor = [one.wall for one in found.get(case.floor, ())]
        ratio = ""
        if floor and case.name != case.floor:
            middle, least = median(walls) / median(floor), min(walls) / min(floor)
            ratio = f"{middle:.1f} ({least:.1f}) × {case.floor}"
        cells = (
            case.name,
            ratio,
            f"{median(walls) * 1e3:,.0f}",
            f"{min(walls) * 1e3:,.0f}",
            f"{median(one.cpu for one in runs) * 1e3:,.0f}",
            f"{max(one.peak for one in runs):.0f}",
        )
        yield f"| {' | '.join(cells)} |"


def starting(tools: Tools, single: str) -> list[Case]:
    """Return the cases of starting up."""
    return [
        Case(START, (tools.python, "-c", "pass"), single, START),
        Case("`tactlint --version`", (tools.tactlint, "--version"), single, START),
        _check(tools, "one file, alone", single, START, (first_post(single),)),
        Case("`typos`, the same file", _typos(tools, single), single, START, (0, 2)),
    ]


def changing(tools: Tools, folder: str, what: str) -> list[Case]:
    """Return the case of one changed file in a large repository."""
    name = f"one file of {what}"
    return [_check(tools, name, folder, START, (first_post(folder),))]


def cold(tools: Tools, folder: str, what: str) -> list[Case]:
    """Return the cases of all posts of a folder, with its peers."""
    peer = f"{TYPOS}, {what}"
    whole = _check(tools, what, folder, peer, ())
    return [
        Case(
            f"reading all bytes in Python, {what}",
            (tools.python, "-c", READ_ALL),
            folder,
            peer,
        ),
        Case(peer, (tools.typos,), folder, peer, (0, 2)),
        whole,
        whole._replace(name=f"{whole.name}, cache empty", fresh=True, rare=True),
        whole._replace(
            name=f"{whole.name}, `--no-cache`",
            command=(*whole.command, "--no-cache"),
            rare=True,
        ),
    ]


def _check(
    tools: Tools, what: str, folder: str, floor: str, paths: tuple[str, ...]
) -> Case:
    command = (tools.tactlint, "check", "--now", NOW, *paths)
    return Case(f"`tactlint check`, {what}", command, folder, floor, (0, 1))


def _typos(tools: Tools, folder: str) -> tuple[str, ...]:
    return (tools.typos, first_post(folder))


def first_post(folder: str) -> str:
    """Return the first Markdown file of a folder, in path order."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(".md"):
                return os.path.relpath(os.path.join(place, name), folder)
    sys.exit(f"{folder}: there is no Markdown file to check alone")


def corpus(scratch: str, posts: int, seed: int) -> str:
    """Write a corpus, in a process of its own, unless it is there already."""
    folder = os.path.join(scratch, f"posts-{posts}-{seed}")
    if not os.path.isdir(folder):
        script = os.path.join(HERE, "corpus.py")
        amount = ("--posts", str(posts), "--seed", str(seed))
        draft = tempfile.mkdtemp(dir=scratch)
        subprocess.run([sys.executable, script, *amount, draft], check=True)
        os.rename(draft, folder)
    return folder


def install(scratch: str, python: str) -> str:
    """Build a fresh environment with tactlint's wheel; return its programs' folder."""
    place = os.path.join(scratch, "environment")
    shutil.rmtree(place, ignore_errors=True)
    quiet = ("--quiet", "--disable-pip-version-check")
    subprocess.run([python, "-m", "venv", place], check=True)
    programs = os.path.join(place, "bin")
    pip = [os.path.join(programs, "python"), "-m", "pip", "install", *quiet]
    env = _environment(os.path.join(scratch, "cache"))
    subprocess.run([*pip, os.path.dirname(HERE), "typos"], check=True, env=env)
    return programs


def tools_in(programs: str) -> Tools:
    """Return the programs of an environment; stop when one is missing."""
    paths = [os.path.join(programs, name) for name in Tools._fields]
    for path in paths:
        if not os.path.exists(path):
            sys.exit(f"{path}: not there; --install builds an environment with it")
    return Tools(*paths)


def cases_for(given: argparse.Namespace, tools: Tools, scratch: str) -> list[Case]:
    """Return what the options ask for."""
    single = corpus(scratch, 1, given.seed)
    if given.folder:
        folder = os.path.abspath(given.folder)
        what = os.path.basename(folder)
        return [
            *starting(tools, single),
            *changing(tools, folder, what),
            *cold(tools, folder, what),
        ]
    large = corpus(scratch, given.posts, given.seed)
    found = [
        *starting(tools, single),
        *changing(tools, large, f"{given.posts:,} posts"),
    ]
    for posts in (given.posts // 10, given.posts):
        folder = corpus(scratch, posts, given.seed)
        found += cold(tools, folder, f"{posts:,} posts")
    return found


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", help="measure on these posts, not on a corpus")
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--quick", action="store_true", help="1,000 posts and 3 rounds")
    parser.add_argument(
        "--install", action="store_true", help="build a fresh environment first"
    )
    parser.add_argument(
        "--python", default=sys.executable, help="the Python to build it with"
    )
    parser.add_argument(
        "--programs", help="the bin folder of an environment with tactlint and typos"
    )
    parser.add_argument(
        "--scratch", help="a folder to keep the corpus and the environment in"
    )
    given = parser.parse_args()
    if given.quick:
        given.posts, given.rounds = 1_000, 3
    return given


def main() -> int:
    given = options()
    with tempfile.TemporaryDirectory(prefix="tactlint-bench-") as passing:
        scratch = os.path.abspath(given.scratch or passing)
        os.makedirs(scratch, exist_ok=True)
        programs = given.programs or os.path.dirname(sys.executable)
        if given.install:
            programs = install(scratch, given.python)
        tools = tools_in(os.path.abspath(programs))
        cases = cases_for(given, tools, scratch)
        found = measure(cases, given.rounds, scratch)
        print("\n".join(table(cases, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
