"""The gold set: what packs find in posts that were labelled by meaning.

The table stands at the end of pytest's output. A precision below its floor fails;
`TACTLINT_GOLD=write pytest tests/test_gold.py` records the floors of today: read
the difference before you keep it.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from linter.cli.opening import Settings, moment, opened
from linter.cli.packs_score import read_labelled
from linter.cli.score_print import paragraph, told
from linter.engine.measure import Count
from linter.positioned import parse
from linter.scoring.labelled import Labelled
from linter.scoring.score import Score, planned_for, score
from linter.scoring.trial import Trial
from linter.session import Options
from tests.conftest import NOW

GOLD = Path(__file__).parent / "gold"
FLOORS = GOLD / "floors.yaml"
WRITE = os.environ.get("TACTLINT_GOLD") == "write"
COMMAND = "TACTLINT_GOLD=write python -m pytest tests/test_gold.py"
# With fewer, one post more or less moves a precision by more than a fifth.
ENOUGH = 5
HEAD = f"""\
# The lowest precision that each label may have on the gold set.
# Recorded by: {COMMAND}
"""


class Table:
    """Prints the table when all tests are done."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Write the table under its title (a hook of pytest)."""
        terminalreporter.section("gold set")
        for line in self._lines:
            terminalreporter.line(line)


@pytest.fixture(scope="module")
def posts() -> list[Labelled]:
    return read_labelled([str(path) for path in sorted(GOLD.glob("*.jsonl"))])


@pytest.fixture(scope="module")
def gold(posts: list[Labelled], pytestconfig: pytest.Config) -> Score:
    session = opened((), Options(moment(NOW)), Settings(isolated=True))[0].session
    trial = Trial(session)
    found = score(posts, planned_for(posts, (), trial.known), trial)
    depth = 1 if os.environ.get("CI") else 0
    lines = list(told(found, "en", depth, misses=False))
    pytestconfig.pluginmanager.register(Table([*lines, "", *_unenforced(found)]))
    if WRITE:
        _record(found)
    return found


def _counts(found: Score) -> dict[str, Count]:
    return {aim.target: one.tally for aim, one in found.overall().items()}


def _floors() -> dict[str, float]:
    value = parse("floors.yaml", FLOORS.read_text(encoding="utf-8"))
    return {name.text: float(below.text) for name, below in value.pairs()}


def _unenforced(found: Score) -> Iterator[str]:
    few = [name for name, one in _counts(found).items() if one.positives < ENOUGH]
    if few:
        names = ", ".join(few)
        yield from paragraph(f"Not enforced, fewer than {ENOUGH} have it: {names}")


def _record(found: Score) -> None:
    """Write today's precisions, rounded down."""
    lines = [
        f"{target}: {math.floor(100 * count.precision.value) / 100:.2f}\n"
        for target, count in _counts(found).items()
        if count.positives >= ENOUGH and count.precision
    ]
    FLOORS.write_text(HEAD + "".join(lines), encoding="utf-8")


def test_no_precision_drops(gold: Score) -> None:
    counts, floors = _counts(gold), _floors()
    assert len(floors) > 5
    dropped = {}
    for target, floor in floors.items():
        precision = counts[target].precision if target in counts else None
        if precision is None or precision.value < floor:
            dropped[target] = (precision and round(precision.value, 3), floor)
    assert dropped == {}, f"measured, floor (None: finds nothing); {COMMAND}"


def test_every_label_with_enough_posts_has_a_floor(gold: Score) -> None:
    wanted = {
        target
        for target, count in _counts(gold).items()
        if count.positives >= ENOUGH and count.precision
    }
    assert wanted - _floors().keys() == set(), f"record them: {COMMAND}"


def test_the_set_is_what_its_guide_says(posts: list[Labelled]) -> None:
    spoken = [post.language for post in posts]
    assert min(spoken.count("fr"), spoken.count("en")) >= 200
    hard = [post for post in posts if "hard_for" in _line(post)]
    assert len(hard) * 2 >= len(posts)
    guide = (GOLD / "README.md").read_text(encoding="utf-8")
    for part in ("open", "held-out"):
        count = sum(f"/{part}-" in post.where for post in posts)
        assert guide.count(f"| `{part}-*.jsonl` | {count} |") == 2
    assert guide.count(f"{len(hard)} posts") == 2
    assert f"{len(posts)} posts, {spoken.count('fr')} French" in guide


def _line(post: Labelled) -> str:
    path, _, number = post.where.rpartition(":")
    return Path(path).read_text(encoding="utf-8").split("\n")[int(number) - 1]


def test_no_post_stands_in_it_twice(posts: list[Labelled]) -> None:
    for facts in ([post.name for post in posts], [post.text for post in posts]):
        assert len(facts) == len(set(facts))


def test_twins_are_on_the_same_side(posts: list[Labelled]) -> None:
    sides: dict[str, set[str]] = {}
    for post in posts:
        theme, _, number = post.name.split("-")
        name = Path(post.where).name
        assert name.startswith((f"open-{theme}.", f"held-out-{theme}."))
        sides.setdefault(f"{theme}-{number}", set()).add(name.partition(".")[0])
    assert [twins for twins, side in sides.items() if len(side) > 1] == []


@pytest.mark.parametrize(
    ("label", "with_one_of"),
    [
        pytest.param("promo/too-dense", "promotional", id="dense is promotional"),
        pytest.param("vacuous", "filler/vacuous", id="vacuous is filler"),
        pytest.param("filler/vacuous", "vacuous", id="filler is vacuous"),
        pytest.param("pressing", "pressure/", id="pressing by a lever"),
        pytest.param("sensitive/bait-on-tragedy", "baiting", id="bait is baiting"),
    ],
)
def test_labels_agree_with_each_other(
    posts: list[Labelled], label: str, with_one_of: str
) -> None:
    having = [post for post in posts if label in post.labels]
    assert having
    for post in having:
        known = post.labels | post.maybe
        assert any(name.startswith(with_one_of) for name in known), post.name
